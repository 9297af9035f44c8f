import { perTurn } from '../per-turn.js';
import { foldedByTable } from '../words/fold-table.js';

/** Words as they are compared: no case, no accents, no punctuation, single spaces ("¡Sí, claro!" → "si claro"). */
export const fold = perTurn(
  foldedByTable((text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’`]/g, '')
      .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
      .trim(),
  ),
);
