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
  return (rest) => printed(stirred(fed(one, rest)), stirred(fed(two, rest)));
}

function fed(start: number, text: string): number {
  let value = start;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193);
  return value;
}

/** A hash after a last stir, so that seeds that differ in their end only (…1, …2) give keys that look unlike; unsigned. */
function stirred(hash: number): number {
  const value = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

const digits = Uint8Array.from('0123456789abcdefghijklmnopqrstuvwxyz', (digit) => digit.charCodeAt(0));
/** 32 bits take at most so many digits to the base of 36. */
const width = 7;
/** The character codes of one key. */
const codes: number[] = Array.from({ length: 2 * width }, () => 0);

/** Two hashes as digits, each as wide as the widest. */
function printed(one: number, two: number): string {
  let left = one;
  let right = two;
  for (let n = width - 1; n >= 0; n -= 1) {
    codes[n] = digits[left % 36] ?? 0;
    codes[n + width] = digits[right % 36] ?? 0;
    left = Math.floor(left / 36);
    right = Math.floor(right / 36);
  }
  return String.fromCharCode(...codes);
}
