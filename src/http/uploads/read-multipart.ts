import busboy from 'busboy';
import type { Request } from 'express';
import { refuse, type Refused } from '../reply.js';
import { uploadLimit } from './inspect.js';

/** What one form may hold: files, parts of any kind, and bytes of a field that is no file. */
interface FormLimits {
  readonly files: number;
  readonly parts: number;
  readonly fieldSize: number;
}

/**
 * Reads the body of `multipart/form-data`: `listen` hears its parts and calls `done` when it closes. Resolves to a refusal where the body
 * is none or breaks off; never rejects.
 */
export function readMultipart<Answer>(
  request: Request,
  limits: FormLimits,
  listen: (parser: busboy.Busboy, done: (answer: Answer | Refused) => void) => void,
): Promise<Answer | Refused> {
  return new Promise((resolve) => {
    const done = (answer: Answer | Refused): void => {
      request.unpipe();
      request.resume();
      resolve(answer);
    };
    const broken = (): void => done(refuse('invalid_request'));
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { ...limits, fields: 5, fileSize: uploadLimit, fieldNameSize: 50, headerPairs: 20 },
      });
    } catch {
      return broken();
    }
    listen(parser, done);
    parser.on('error', broken);
    request.on('aborted', broken);
    request.pipe(parser);
  });
}
