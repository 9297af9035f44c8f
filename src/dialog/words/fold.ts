import { perTurn } from '../per-turn.js';

/** ASCII has no accents and one form: most English texts take the short way. */
export const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/**
 * A text as the closed word lists see it: lower case, no accents, no apostrophes, everything that is not a letter or a digit a single
 * space. "¿Qué  pasó?" → "que paso"; "don't" → "dont".
 */
export const fold = perTurn((text) =>
  isAscii(text)
    ? text
        .replace(/['`]/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/['’‘`´]/g, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
);

/** The folded words of a text; empty for emoji, punctuation and white space. */
export const wordsOf = perTurn((text): readonly string[] => {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
});
