import { describe, expect, test } from '@jest/globals';
import { assert, integer, property, string } from 'fast-check';
import { splitText } from '../../src/i18n/split-text.js';

const marks = String.fromCodePoint(0x301).repeat(100);

describe('a long text', () => {
  test('is cut between paragraphs, else sentences, else words', () => {
    expect(splitText('One two.\n\nThree four.', 14)).toEqual(['One two.', 'Three four.']);
    expect(splitText('One two three. Four five six.', 20)).toEqual(['One two three.', 'Four five six.']);
    expect(splitText('alpha beta gamma delta', 12)).toEqual(['alpha beta', 'gamma delta']);
    expect(splitText('  short  ', 12)).toEqual(['short']);
    expect(splitText('   ', 12)).toEqual([]);
  });
  test('keeps links whole', () => {
    const link = 'https://rivermont.example/a/very/long/path?x=1.2.3';
    expect(splitText(`See here: ${link} and more`, 55)).toEqual(['See here:', `${link} and`, 'more']);
    expect(splitText(`長長長長長長長長長長${link}`, 55)).toEqual(['長長長長長長長長長長', link]);
  });
  test('keeps a family, a flag and stacked accents whole', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const part of splitText(family.repeat(10), 30)) expect(part.replaceAll(family, '')).toBe('');
    for (const part of splitText('🇲🇽'.repeat(20), 10)) expect(part.replaceAll('🇲🇽', '')).toBe('');
    expect(splitText(`a${marks}`, 30).join('')).toBe(`a${marks}`);
  });
  test('loses nothing but spaces at the cuts, and every part fits', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), integer({ min: 2, max: 90 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
