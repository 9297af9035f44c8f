/**
 * A short opaque key from a seed (`turnId.n`): the same seed gives the same key, and a key says nothing about what it means. Not a
 * secret: a key only counts in the conversation whose state knows it. Two FNV-1a hashes, base 36.
 */
export function opaqueKey(seed: string): string {
  return keysBeginning(seed)('');
}

/** The keys of seeds that begin alike, given what follows the beginning: that is hashed once for all of them. */
export function keysBeginning(seed: string): (rest: string) => string {
  const one = fed(0x811c9dc5, seed);
  const two = fed(0x01234567, seed);
  return (rest) => printed(fed(one, rest)) + printed(fed(two, rest));
}

function fed(start: number, text: string): number {
  let value = start;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193);
  return value;
}

function printed(hash: number): string {
  // A last stir, so that seeds that differ in their end only (…1, …2) give keys that look unlike.
  const value = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0).toString(36).padStart(7, '0');
}
