/**
 * A short opaque key from a seed (`turnId.n`): the same seed gives the same key, and a key says nothing about what it means. Not a
 * secret: a key only counts in the conversation whose state knows it. Two FNV-1a hashes, base 36.
 */
export function opaqueKey(seed: string): string {
  return fnv(seed, 0x811c9dc5).toString(36).padStart(7, '0') + fnv(seed, 0x01234567).toString(36).padStart(7, '0');
}

function fnv(text: string, start: number): number {
  let value = start;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193) >>> 0;
  // A last stir, so that seeds that differ in their end only (…1, …2) give keys that look unlike.
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}
