import type { Request } from 'express';
import { refuse, type Refused } from '../reply.js';
import { uploadLimit } from '../uploads/inspect.js';
import { readMultipart } from '../uploads/read-multipart.js';

/** What a form with a file sent. */
export interface FileForm {
  readonly type: 'form';
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string | undefined; readonly bytes: Uint8Array } | null;
}

/** Reads a multipart form with at most one file. Resolves to a refusal for anything else; never rejects. */
export function readFileForm(request: Request): Promise<FileForm | Refused> {
  return readMultipart<FileForm>(request, { files: 1, parts: 6, fieldSize: 1000 }, (parser, done) => {
    const fields = new Map<string, string>();
    const chunks: Uint8Array[] = [];
    let file: { readonly name: string | undefined } | null = null;
    let tooLarge = false;
    parser.on('field', (name, value) => void fields.set(name, value));
    parser.on('file', (_name, stream, { filename }) => {
      file = { name: filename };
      stream.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
      stream.on('limit', () => {
        tooLarge = true;
        chunks.length = 0;
      });
    });
    parser.on('close', () => {
      if (tooLarge) return done(refuse('file_too_large', { megabytes: uploadLimit / 1024 / 1024 }));
      done({ type: 'form', fields, file: file ? { ...file, bytes: new Uint8Array(Buffer.concat(chunks)) } : null });
    });
  });
}
