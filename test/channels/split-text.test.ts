import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { splitText } from '../../src/channels/split-text.js';
import { growth } from '../support/processor-time.js';

const family = '👩🏽‍👩🏻‍👧🏿‍👦';
const arabic = 'السَّلامُ عليكم، موعدُك يومَ الاثنين؟ ';
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What may not be lost: everything but white space. */
const solid = (text: string): string => text.replace(/\s/gu, '');

/** Where visible characters begin. */
const boundaries = (text: string): Set<number> => new Set([...segmenter.segment(text)].map(({ index }) => index));

/** Where the parts begin in the text: found in order, and nothing but spaces between them. */
function cutsOf(text: string, parts: readonly string[]): number[] {
  let at = 0;
  return parts.map((part) => {
    const start = text.indexOf(part, at);
    expect(solid(text.slice(at, start))).toBe('');
    at = start + part.length;
    return start;
  });
}

const pieces = fc.constantFrom(
  'a',
  'ñ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '. ',
  '? ',
  '漢',
  family,
  '🇵🇷',
  'e\u0301',
  '\u200d',
  '\u0301',
  '\u0600',
  '\r\n',
  '👍🏽',

  'https://rivermont.example/a?b=c.d',
  'كلمة ',
  '&amp;',
  '12',
  '(787) 555-0100 ',
  'ann@rivermont.example',
  '\ud83d',
);

describe('a text longer than a message', () => {
  test.each([160, 640, 1024, 1600, 2000, 4096])(
    'of 10,000 units with families of emoji and Arabic goes in parts of at most %i, and joined it is the text',
    (limit) => {
      const text = `${family} ${arabic}${'palabra '.repeat(3)}\n\n`.repeat(400).slice(0, 10_000).toWellFormed();
      const parts = splitText(text, limit);
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(limit);
      expect(solid(parts.join(''))).toBe(solid(text));
      const whole = boundaries(text);
      for (const cut of cutsOf(text, parts)) expect(whole.has(cut)).toBe(true);
      expect(parts.length).toBeLessThanOrEqual(Math.ceil(10_000 / (limit * 0.4)));
    },
  );

  test('wherever it begins: no cut inside a family, an accented letter or an address, for every limit', () => {
    const address = 'https://rivermont.example/permits?year=2026&step=2';
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 160, max: 4096 }), (before, limit) => {
        const text = `${'x'.repeat(before)} ${`${family}${family} ${arabic}${address} `.repeat(40)}`
          .slice(0, 10_000)
          .toWellFormed();
        const parts = splitText(text, limit);
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(limit);
        expect(solid(parts.join(''))).toBe(solid(text));
        const whole = boundaries(text);
        for (const cut of cutsOf(text, parts)) expect(whole.has(cut)).toBe(true);
        const count = (words: string): number => words.split(address).length - 1;
        expect(parts.reduce((sum, part) => sum + count(part), 0)).toBe(count(text));
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  test('of any kind loses nothing but spaces, and is never cut inside a visible character that fits into a part', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), fc.integer({ min: 34, max: 120 }), (words, limit) => {
        const text = words.join('');
        const parts = splitText(text, limit);
        expect(solid(parts.join(''))).toBe(solid(text));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
        const longest = Math.max(0, ...[...segmenter.segment(text)].map(({ segment }) => segment.length));
        const whole = boundaries(text);
        if (longest <= limit) for (const cut of cutsOf(text, parts)) expect(whole.has(cut)).toBe(true);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  test('keeps an address, a mail address, a mention and a character reference whole, also where no space stands before it', () => {
    for (const one of [
      'https://rivermont.example/permits?year=2026.',
      'ann@rivermont.example',
      '@rivermont_bot',
      '&quot;',
    ]) {
      const text = `${'長'.repeat(40)}${one}${' más'.repeat(20)}`;
      for (let limit = Math.max(41, one.length); limit < 60; limit += 1)
        expect(splitText(text, limit).some((part) => part.includes(one))).toBe(true);
    }
  });

  test('cuts an address hard only where it alone is longer than a part', () => {
    const link = `https://rivermont.example/${'a'.repeat(100)}`;
    expect(splitText(`Vea ${link} hoy`, 60)).toEqual([
      'Vea',
      link.slice(0, 60),
      link.slice(60, 120),
      `${link.slice(120)} hoy`,
    ]);
  });

  test('does not part the groups of a telephone number where another space is near', () => {
    expect(splitText('Call the office at 787 555 0100', 27)).toEqual(['Call the office at', '787 555 0100']);
  });

  test('takes work in proportion to its length', () => {
    for (const unit of ['a', ' a', '\n ', 'a@', family, 'https://', '\u0301', '🇵🇷', '&']) {
      const split = (letters: number) => (): unknown => splitText(unit.repeat(letters / unit.length), 160);
      const fold = growth(split(10_000), split(160_000), 80);
      expect({ unit, fold, linear: fold <= 80 }).toEqual({ unit, fold, linear: true });
    }
  });
});
