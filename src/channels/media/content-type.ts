import { fileTypeFromBuffer } from 'file-type';

/** How the kinds that anybody here takes begin: pictures, PDF, recordings and films of telephones. */
const beginnings: readonly RegExp[] = [
  /^\xff\xd8\xff/,
  /^\x89PNG/,
  /^RIFF/,
  /^GIF8/,
  /^%PDF/,
  /^OggS/,
  /^ID3/,
  /^\xff[\xe2-\xfb]/,
  /^#!AMR/,
  /^[^]{4}ftyp/,
];

/**
 * What bytes are by their content; undefined = nothing that anybody here takes. Whatever begins otherwise is not looked at further:
 * recognising archives means unpacking what a stranger sent.
 */
export async function contentType(bytes: Uint8Array): Promise<string | undefined> {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (!beginnings.some((one) => one.test(beginning))) return undefined;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime;
}
