import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { graphemeStarts } from '../../src/i18n/graphemes.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const signs = fc.constantFrom(
  '👩🏽‍👩🏻‍👧🏿‍👦',
  '👍🏽',
  '🇵🇷',
  '👩‍👧',
  '☺️',
  'e\u0301',
  'é',
  'क्षि',
  '한',
  'ᄒ\u1161',
  'سَّ',
  '\u200d',
  '\r\n',
  '\ud83d',
  'x',
  ' ',
);

/** Where they differ first; -1 = nowhere. */
function differs(text: string): number {
  const isStart = graphemeStarts(text);
  const real = new Set([...segmenter.segment(text)].map(({ index }) => index));
  for (let at = 1; at < text.length; at += 1) if (isStart(at) !== real.has(at)) return at;
  return -1;
}

test('visible characters begin where the platform’s own segmenter finds them, however the text is looked at in pieces', () => {
  // A piece has 128 units: each sign stands across its end in some of these.
  for (const sign of ['👩🏽‍👩🏻‍👧🏿‍👦', '👍🏽', '🇵🇷🇲🇽', 'क्ष', 'e\u0301'])
    for (let before = 100; before < 140; before += 1)
      expect([sign, before, differs(`${'a'.repeat(before)}${sign.repeat(40)}b`)]).toEqual([sign, before, -1]);
  fc.assert(
    fc.property(fc.nat(140), fc.array(signs, { minLength: 30, maxLength: 200 }), (before, parts) => {
      const text = 'a'.repeat(before) + parts.join('');
      expect([text, differs(text)]).toEqual([text, -1]);
    }),
    { numRuns: 150, seed: 11 },
  );
});
