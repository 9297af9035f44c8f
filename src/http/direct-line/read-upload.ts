import type { Request } from 'express';
import { refuse, type Refused } from '../reply.js';
import { uploadLimit } from '../uploads/inspect.js';
import { readMultipart } from '../uploads/read-multipart.js';
import { clientActivity, type ClientActivity } from './activities.js';

/** Files of one upload. */
const mostFiles = 5;
/** Bytes of the activity that comes with them. */
const activityLimit = 64 * 1024;
const activityType = 'application/vnd.microsoft.activity';

/** What was sent with one upload: files, and the activity they belong to, where there is one. */
export interface Upload {
  readonly type: 'upload';
  readonly activity: ClientActivity | null;
  readonly files: readonly { readonly name: string | undefined; readonly bytes: Uint8Array }[];
}

/**
 * Reads an upload of Direct Line: `multipart/form-data` with files and an activity, or one file as the body, its name in
 * `Content-Disposition`. Resolves to a refusal for anything else; never rejects.
 */
export function readUpload(request: Request): Promise<Upload | Refused> {
  return /^multipart\/form-data\b/i.test(request.get('Content-Type') ?? '') ? readParts(request) : readOne(request);
}

const tooLarge = (): Refused => refuse('file_too_large', { megabytes: uploadLimit / 1024 / 1024 });

function readParts(request: Request): Promise<Upload | Refused> {
  const limits = { files: mostFiles + 1, parts: mostFiles + 6, fieldSize: activityLimit };
  return readMultipart<Upload>(request, limits, (parser, done) => {
    const parts: { readonly name: string | undefined; readonly mime: string; readonly chunks: Uint8Array[] }[] = [];
    let refused: Refused | null = null;
    let total = 0;
    parser.on('field', (name, text, { mimeType }) => {
      if (name === 'activity' || mimeType === activityType)
        parts.push({ name: undefined, mime: activityType, chunks: [Buffer.from(text)] });
    });
    parser.on('file', (_name, stream, { filename, mimeType }) => {
      const chunks: Uint8Array[] = [];
      parts.push({ name: filename, mime: mimeType, chunks });
      stream.on('data', (chunk: Uint8Array) => {
        total += chunk.length;
        // All of them together are no more than one may be.
        if (total > uploadLimit + activityLimit) refused = tooLarge();
        else chunks.push(chunk);
      });
      stream.on('limit', () => (refused = tooLarge()));
    });
    parser.on('filesLimit', () => (refused = refuse('invalid_request')));
    parser.on('close', () => {
      if (refused) return done(refused);
      const told = parts.find(({ mime }) => mime === activityType);
      const activity = told ? activityIn(Buffer.concat(told.chunks)) : null;
      if (activity === undefined) return done(refuse('invalid_request'));
      const files = parts
        .filter((part) => part !== told)
        .map(({ name, chunks }) => ({ name, bytes: new Uint8Array(Buffer.concat(chunks)) }));
      done({ type: 'upload', activity, files });
    });
  });
}

/** undefined = it is none. */
function activityIn(bytes: Buffer): ClientActivity | undefined {
  if (bytes.length > activityLimit) return undefined;
  try {
    const read = clientActivity.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function readOne(request: Request): Promise<Upload | Refused> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let total = 0;
    request.on('data', (chunk: Uint8Array) => {
      total += chunk.length;
      if (total <= uploadLimit) chunks.push(chunk);
    });
    request.on('error', () => resolve(refuse('invalid_request')));
    request.on('aborted', () => resolve(refuse('invalid_request')));
    request.on('end', () => {
      const name = /filename="([^"]{1,200})"/i.exec(request.get('Content-Disposition') ?? '')?.[1];
      const file = { name, bytes: new Uint8Array(Buffer.concat(chunks)) };
      resolve(total > uploadLimit ? tooLarge() : { type: 'upload', activity: null, files: [file] });
    });
  });
}
