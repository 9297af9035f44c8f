import { perTurn } from '../per-turn.js';
import { foldedByTable } from './fold-table.js';

/**
 * A text as the closed word lists see it: lower case, no accents, no apostrophes, everything that is not a letter or a digit a single
 * space. "¿Qué  pasó?" → "que paso"; "don't" → "dont".
 */
export const fold = perTurn(
  foldedByTable((text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/['’‘`´]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ),
);

/** The folded words of a text; empty for emoji, punctuation and white space. */
export const wordsOf = perTurn((text): readonly string[] => {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
});
