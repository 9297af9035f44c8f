import busboy from 'busboy';
import type { Request } from 'express';
import { refuse, type Refused } from '../reply.js';
import { uploadLimit } from '../uploads/inspect.js';

/** What a form with a file sent. */
export interface FileForm {
  readonly type: 'form';
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string | undefined; readonly bytes: Uint8Array } | null;
}

/** Reads a multipart form with at most one file. Resolves to a refusal for anything else; never rejects. */
export function readFileForm(request: Request): Promise<FileForm | Refused> {
  return new Promise((resolve) => {
    const done = (answer: FileForm | Refused): void => {
      request.unpipe();
      request.resume();
      resolve(answer);
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: {
          files: 1,
          fields: 5,
          parts: 6,
          fileSize: uploadLimit,
          fieldSize: 1000,
          fieldNameSize: 50,
          headerPairs: 20,
        },
      });
    } catch {
      return done(refuse('invalid_request'));
    }
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
    parser.on('error', () => done(refuse('invalid_request')));
    parser.on('close', () => {
      if (tooLarge) return done(refuse('file_too_large', { megabytes: uploadLimit / 1024 / 1024 }));
      done({ type: 'form', fields, file: file ? { ...file, bytes: new Uint8Array(Buffer.concat(chunks)) } : null });
    });
    request.on('aborted', () => done(refuse('invalid_request')));
    request.pipe(parser);
  });
}
