import { perTurn } from '../per-turn.js';
import { fold as foldWords, isAscii } from '../words/fold.js';

/** Words as they are compared: no case, no accents, no punctuation, single spaces ("¡Sí, claro!" → "si claro"). */
export const fold = perTurn((text) =>
  isAscii(text)
    ? foldWords(text)
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/['’`]/g, '')
        .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
        .trim(),
);
