import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const brotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A file as it goes over the wire, in every form browsers ask for. */
export interface Compressed {
  readonly tag: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

/** Compresses once what is the same for everybody (pages about one person are not compressed: their length would tell of them). */
export async function compress(tag: string, type: string, plain: Buffer): Promise<Compressed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [gz, br] = await Promise.all([toGzip(plain, { level: 9 }), brotli(plain, { params })]);
  return { tag, type, plain, gzip: gz, br };
}

/** Sends the smallest form that the browser reads; the tag is weak, because every form says the same. */
export function sendCompressed(request: Request, response: Response, file: Compressed): void {
  const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
  const form = encoding === 'br' || encoding === 'gzip' ? encoding : 'plain';
  response.set({ ETag: `W/"${file.tag}"`, 'Cache-Control': 'public, max-age=3600' }).vary('Accept-Encoding');
  if (form !== 'plain') response.set('Content-Encoding', form);
  response.type(file.type).send(file[form]);
}
