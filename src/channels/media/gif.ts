import { join, mostPieces } from './jpeg.js';

/** Application extensions that make an animation repeat; others carry XMP and other notes. */
const repeats = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** A GIF without comments, XMP and whatever follows its end. null = not a whole GIF. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  const word = (at: number, length: number): string => Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
  if (bytes.length < 14 || !/^GIF8[79]a$/.test(word(0, 6))) return null;
  let at = 13 + colours(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  for (let pieces = 0; at < bytes.length && pieces < mostPieces; pieces += 1) {
    const start = at;
    const introducer = bytes[at];
    if (introducer === 0x3b) return join([...kept, bytes.subarray(at, at + 1)]);
    if (introducer === 0x2c) at += 11 + colours(bytes[at + 9] ?? 0);
    else if (introducer === 0x21) at += 2;
    else return null;
    const label = bytes[start + 1];
    const end = endOfBlocks(bytes, at);
    if (end === null) return null;
    const noted = introducer === 0x21 && (label === 0xfe || (label === 0xff && !repeats.has(word(start + 3, 11))));
    if (!noted) kept.push(bytes.subarray(start, end));
    at = end;
  }
  return null;
}

/** Bytes of the colour table that the packed field announces. */
function colours(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length;) {
    const size = bytes[at] ?? 0;
    at += size + 1;
    if (size === 0) return at;
  }
  return null;
}
