import { fileTypeFromBuffer } from 'file-type';
import { refuse, type Refused } from '../reply.js';
import { stripGif } from './gif.js';
import { stripJpeg } from './jpeg.js';
import { stripPng } from './png.js';
import { stripWebp } from './webp.js';

/** Largest upload, in bytes. */
export const uploadLimit = 10 * 1024 * 1024;

/**
 * What may be uploaded, by its content. No SVG or HTML (they run), no HEIC (its metadata would stay; browsers send JPEG instead when
 * a page asks for JPEG). A PDF is kept byte for byte: it is a document, and it is only ever served as a download.
 */
const kinds: {
  readonly [mime: string]: { readonly ending: string; readonly strip: (bytes: Uint8Array) => Uint8Array | null };
} = {
  'image/jpeg': { ending: 'jpg', strip: stripJpeg },
  'image/png': { ending: 'png', strip: stripPng },
  'image/apng': { ending: 'png', strip: stripPng },
  'image/webp': { ending: 'webp', strip: stripWebp },
  'image/gif': { ending: 'gif', strip: stripGif },
  'application/pdf': { ending: 'pdf', strip: (bytes) => bytes },
};

/** How they all begin. Whatever does not is not looked at further: recognising archives and films means unpacking what a stranger sent. */
const beginnings = ['\xff\xd8\xff', '\x89PNG', 'RIFF', 'GIF8', '%PDF'];

/** For the `accept` of a file input. */
export const acceptedFiles = 'image/jpeg,image/png,image/webp,image/gif,application/pdf';

/** An upload as it may be kept: its type by content, its metadata gone. */
export interface Inspected {
  readonly type: 'inspected';
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly ending: string;
}

/** Looks at the bytes alone; names and announced types count for nothing. */
export async function inspect(bytes: Uint8Array): Promise<Inspected | Refused> {
  if (bytes.length === 0) return refuse('empty_file');
  if (bytes.length > uploadLimit) return refuse('file_too_large', { megabytes: uploadLimit / 1024 / 1024 });
  const beginning = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (!beginnings.some((one) => beginning.startsWith(one))) return refuse('file_type_not_allowed');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found && Object.hasOwn(kinds, found.mime) ? kinds[found.mime] : undefined;
  if (!found || !kind) return refuse('file_type_not_allowed');
  const stripped = kind.strip(bytes);
  if (stripped === null) return refuse('file_damaged');
  return {
    type: 'inspected',
    bytes: stripped,
    mime: found.mime === 'image/apng' ? 'image/png' : found.mime,
    ending: kind.ending,
  };
}
