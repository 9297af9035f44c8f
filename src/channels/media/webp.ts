import { join, mostPieces } from './jpeg.js';

const keptChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of VP8X that announce EXIF (bit 3) and XMP (bit 2). */
const metadataFlags = 0b0000_1100;

/** A WebP without EXIF, XMP and unknown chunks. null = not a whole WebP. https://developers.google.com/speed/webp/docs/riff_container */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const word = (at: number): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
  if (bytes.length < 20 || word(0) !== 'RIFF' || word(8) !== 'WEBP') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let pieces = 0;
  for (let at = 12; at + 8 <= end;) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    pieces += 1;
    if (at + 8 + size > end || pieces > mostPieces) return null;
    if (keptChunks.has(word(at))) {
      const chunk = Uint8Array.from(bytes.subarray(at, Math.min(next, end)));
      if (word(at) === 'VP8X' && size > 0) chunk[8] = (chunk[8] ?? 0) & ~metadataFlags;
      kept.push(chunk);
    }
    at = next;
  }
  if (kept.length === 0) return null;
  const body = join(kept);
  const header = Uint8Array.from(bytes.subarray(0, 12));
  new DataView(header.buffer).setUint32(4, body.length + 4, true);
  return join([header, body]);
}
