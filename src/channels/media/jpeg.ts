/**
 * Pieces (segments, chunks, blocks) of one picture that are looked at. Real pictures have hundreds, a long animation some thousands;
 * a file of millions of empty ones would stop the server for seconds.
 */
export const mostPieces = 20_000;

/**
 * A JPEG without what people do not see: EXIF (place, time, camera), XMP, IPTC, comments, embedded second pictures and whatever
 * follows the end of the picture. Kept: the picture, its colour profile, and which way up it is. null = not a whole JPEG.
 * Markers: ITU-T T.81, table B.1.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = 1;
  let at = 2;
  let pieces = 0;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    pieces += 1;
    if (pieces > mostPieces) return null;
    const length = 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const segment = bytes.subarray(at, at + length);
    if (length < 4 || segment.length < length || marker < 0xc0) return null;
    at += length;
    if (marker === 0xe1) turned = orientation(segment) ?? turned;
    if (isKept(marker, segment)) kept.push(segment);
    if (marker !== 0xda) continue;
    const scanEnd = endOfScan(bytes, at);
    if (scanEnd === null) return null;
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
    if (bytes[at + 1] === 0xd9) {
      kept.push(bytes.subarray(at, at + 2));
      return join(turned === 1 ? kept : [bytes.subarray(0, 2), orientationSegment(turned), ...kept.slice(1)]);
    }
  }
  return null;
}

/** Of the application segments only those that change how the picture looks: JFIF, ICC profile, Adobe's colour transform. */
function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && says(segment, 'JFIF\0')) ||
    (marker === 0xe2 && says(segment, 'ICC_PROFILE\0')) ||
    (marker === 0xee && says(segment, 'Adobe'))
  );
}

function says(segment: Uint8Array, word: string): boolean {
  return Buffer.from(segment.subarray(4, 4 + word.length)).toString('latin1') === word;
}

/** Where the coded picture data ends: the next marker that is neither a stuffed byte nor a restart. null = cut off. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

/** EXIF tag 0x0112 of the first directory, 1 to 8; null where it is missing or odd. */
function orientation(segment: Uint8Array): number | null {
  if (!says(segment, 'Exif\0\0')) return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, Math.max(0, segment.length - 10));
  if (tiff.byteLength < 8) return null;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, little);
  for (let n = 0; n < entries; n += 1) {
    const entry = directory + 2 + n * 12;
    if (entry + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, little) !== 0x0112) continue;
    const way = tiff.getUint16(entry + 8, little);
    return way >= 1 && way <= 8 ? way : null;
  }
  return null;
}

/** An EXIF segment that says which way up and nothing else. */
function orientationSegment(way: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0];
  const payload = [...exif, ...header, ...directory];
  return Uint8Array.from([0xff, 0xe1, 0, payload.length + 2, ...payload]);
}

/** The parts as one. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
