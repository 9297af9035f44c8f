import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { foldedByTable } from '../../src/dialog/words/fold-table.js';

/** The long way, as the closed word lists fold. */
const longWay = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const marks = Array.from(
  'abcXYZ019 \'"`´’‘-.,;¿?¡!\t\náéíóúñüÁÉÑçßÆøİıǅŉ½²ªº©®\u0301\u00ad\u200bΣς한ﬁ\ud800😀',
  (sign) => sign,
);
const signs = fc.constantFrom(...marks);

test('the short way of folding comes to the same as the long one, whatever is written', () => {
  const short = foldedByTable(longWay);
  const text = fc.array(fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      expect(short(parts.join(''))).toBe(longWay(parts.join('')));
    }),
    { numRuns: 3000 },
  );
});

test('a text that is folded already is handed back as it is', () => {
  expect(foldedByTable(longWay)('que paso')).toBe('que paso');
  expect(foldedByTable(longWay)('¿Qué  pasó?')).toBe('que paso');
});
