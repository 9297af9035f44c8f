/**
 * A text as the closed word lists see it: lower case, no accents, no apostrophes, everything that is not a letter or a digit a single
 * space. "¿Qué  pasó?" → "que paso"; "don't" → "dont".
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text; empty for emoji, punctuation and white space. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
