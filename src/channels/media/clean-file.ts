import { contentType } from './content-type.js';
import { stripGif } from './gif.js';
import { stripJpeg } from './jpeg.js';
import { stripPng } from './png.js';
import { stripWebp } from './webp.js';

/** Largest file that is kept, in bytes (design page 06). */
export const fileLimit = 10 * 1024 * 1024;

interface Kind {
  readonly ending: string;
  readonly strip: (bytes: Uint8Array) => Uint8Array | null;
}
const whole = (bytes: Uint8Array): Uint8Array => bytes;

/**
 * What may be kept, by its content. No SVG or HTML (they run), no HEIC (its metadata would stay; browsers send JPEG instead when a page
 * asks for JPEG). A PDF is kept byte for byte: it is a document, and it is only ever served as a download.
 */
const pictures: { readonly [mime: string]: Kind } = {
  'image/jpeg': { ending: 'jpg', strip: stripJpeg },
  'image/png': { ending: 'png', strip: stripPng },
  'image/apng': { ending: 'png', strip: stripPng },
  'image/webp': { ending: 'webp', strip: stripWebp },
  'image/gif': { ending: 'gif', strip: stripGif },
  'application/pdf': { ending: 'pdf', strip: whole },
};
/** Voice messages of telephones, as they come: served as a download only. */
const recordings: { readonly [mime: string]: Kind } = {
  'audio/ogg': { ending: 'ogg', strip: whole },
  'audio/mpeg': { ending: 'mp3', strip: whole },
  'audio/mp4': { ending: 'm4a', strip: whole },
  'audio/x-m4a': { ending: 'm4a', strip: whole },
  'audio/aac': { ending: 'aac', strip: whole },
  'audio/amr': { ending: 'amr', strip: whole },
};

/** A file as it may be kept: its type by content, its metadata gone. */
export interface CleanFile {
  readonly type: 'clean';
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly ending: string;
}
export interface NoFile {
  readonly type: 'refused';
  readonly code: 'empty_file' | 'file_too_large' | 'file_type_not_allowed' | 'file_damaged';
}
const no = (code: NoFile['code']): NoFile => ({ type: 'refused', code });

/** Looks at the bytes alone; names and announced types count for nothing. `voice`: recordings are kept as well. */
export async function cleanFile(bytes: Uint8Array, { voice = false } = {}): Promise<CleanFile | NoFile> {
  if (bytes.length === 0) return no('empty_file');
  if (bytes.length > fileLimit) return no('file_too_large');
  const found = (await contentType(bytes))?.split(';')[0] ?? '';
  const kinds = voice ? { ...pictures, ...recordings } : pictures;
  const kind = Object.hasOwn(kinds, found) ? kinds[found] : undefined;
  if (!kind) return no('file_type_not_allowed');
  const stripped = kind.strip(bytes);
  if (stripped === null) return no('file_damaged');
  return { type: 'clean', bytes: stripped, mime: found === 'image/apng' ? 'image/png' : found, ending: kind.ending };
}
