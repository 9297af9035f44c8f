import { numberBound } from './bounds.js';
import { cleanText } from './clean-text.js';
import type { SlotKind } from './slot.js';

/** Longest free text kept when the author sets no limit, in UTF-16 units: what the web API accepts in one message (09-contracts). */
const longest = 2000;

/** Free words, taken whole. `at_least` and `at_most` count characters. */
export const text: SlotKind = {
  type: 'text',
  errorKey: 'slots:text.error',
  exampleKey: 'slots:text.example',
  read(words, _readings, spec, _context, whole) {
    const value = cleanText(words);
    if (!whole || value === '') return { type: 'none' };
    const most = numberBound(spec.atMost) ?? longest;
    if (value.length > most) {
      return { type: 'problem', key: 'slots:text.too_long', values: { limit: { type: 'number', number: most } } };
    }
    const least = numberBound(spec.atLeast);
    if (least !== null && value.length < least) {
      return { type: 'problem', key: 'slots:text.too_short', values: { limit: { type: 'number', number: least } } };
    }
    return { type: 'value', value: { type: 'text', text: value } };
  },
};
