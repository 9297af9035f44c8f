/** Letters up to U+024F: those of English and Spanish and of their neighbours. What one folds to does not depend on what stands beside it. */
const size = 0x250;
/** Longer texts are rare enough to go the long way. */
const longest = 1000;
/** In a table, beside the letters: what parts words, what is left out, and what only the long way can tell. */
const space = 0x20;
const nothing = 0;
const unknown = 1;

/**
 * The short way of folding a text in which every character becomes one letter or digit, a space, or nothing: one pass instead of several
 * patterns. `fold` is the long way, asked once about each character and about every other text.
 */
export function foldedByTable(fold: (text: string) => string): (text: string) => string {
  const table = Uint16Array.from({ length: size }, (_, code) => foldedCode(fold, code));
  return (text) => {
    if (text.length > longest) return fold(text);
    const codes: number[] = [];
    let isSame = true;
    for (let n = 0; n < text.length; n += 1) {
      const code = text.charCodeAt(n);
      const to = code < size ? (table[code] ?? unknown) : unknown;
      if (to === unknown) return fold(text);
      if (to === nothing || (to === space && (codes.length === 0 || codes.at(-1) === space))) {
        isSame = false;
        continue;
      }
      if (to !== code) isSame = false;
      codes.push(to);
    }
    if (codes.at(-1) === space) {
      isSame = false;
      codes.pop();
    }
    return isSame ? text : String.fromCharCode(...codes);
  };
}

/** What a character becomes between two letters. */
function foldedCode(fold: (text: string) => string, code: number): number {
  const [first, ...rest] = fold(`a${String.fromCharCode(code)}a`);
  if (first !== 'a' || rest.at(-1) !== 'a' || rest.length > 2) return unknown;
  const [middle] = rest;
  return rest.length === 1 ? nothing : (middle?.charCodeAt(0) ?? unknown);
}
