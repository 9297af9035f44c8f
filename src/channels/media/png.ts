import { join, mostPieces } from './jpeg.js';

/** Chunks that change how the picture looks, animation included. Text, EXIF, time and private chunks are not among them. */
const keptChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT'.split(' '),
);
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG without text, EXIF, XMP, times and whatever follows its end. null = not a whole PNG. https://www.w3.org/TR/png-3/#11Chunks */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  if (signature.some((byte, n) => bytes[n] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let pieces = 0;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    pieces += 1;
    if (end > bytes.length || pieces > mostPieces) return null;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (keptChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return join(kept);
    at = end;
  }
  return null;
}
