import { describe, expect, test } from '@jest/globals';
import { cleanText, wordsOf } from '../../src/nlu/normalize.js';
import { withoutPleasantries } from '../../src/nlu/strip-pleasantries.js';
import { createSpeller, oneApart } from '../../src/nlu/spelling.js';

const said = (text: string, locale: string): string =>
  withoutPleasantries(wordsOf(cleanText(text), locale), locale).join(' ');

describe('what is said is compared without what is said around it', () => {
  test.each([
    ['en', 'Hello, sorry to bother you… when is trash day? Thank you!', 'when is trash day'],
    ['en', 'hi hi good morning please help with my bill thanks', 'help with my bill'],
    ['en', 'thank you', 'thank you'],
    ['en', 'Hello!', 'hello'],
    ['es', 'Hola buenas tardes disculpe, ¿cuándo pasa la basura? gracias', 'cuando pasa la basura'],
    ['es', 'Muchas gracias.', 'muchas gracias'],
    ['fr', 'Bonjour, où payer', 'bonjour ou payer'],
  ])('%s: %s', (locale, text, expected) => {
    expect(said(text, locale)).toBe(expected);
  });
});

describe('the many ways to write one thing become one', () => {
  test.each([
    ['en', "I CAN'T pay", 'i can not pay'],
    ['en', 'I can’t pay', 'i can not pay'],
    ['en', 'what’s the fee', 'what is the fee'],
    ['en', 'whaaaaat', 'what'],
    ['en', 'tr\u200Bash\u00AD day', 'tr ash day'],
    ['en', 'ｔｒａｓｈ', 'trash'],
    ['en', 'case 20240012 and form I-94', 'case # and form i 94'],
    ['es', 'Año y PÉNSION', 'ano y pension'],
    ['es', 'xq no pasan', 'porque no pasan'],
  ])('%s: %s', (locale, text, expected) => {
    expect(wordsOf(cleanText(text), locale).join(' ')).toBe(expected);
  });
});

test('of a very long message only the first 500 characters are classified', () => {
  expect(cleanText('a b '.repeat(5000))).toHaveLength(500);
  expect(cleanText('\uFDFA'.repeat(10_000)).length).toBeLessThanOrEqual(500);
});

describe('a slip of the finger does not cost an answer', () => {
  const speller = createSpeller('en', ['passport', 'pothole', 'garbage', 'trash', 'flood', 'bill'], (word) => word);
  test.each([
    ['pasport', 'passport'],
    ['potholle', 'pothole'],
    ['grabage', 'garbage'],
    ['trsah', 'trash'],
  ])('%s is read as %s', (typed, meant) => {
    expect(speller([typed])).toEqual([meant]);
  });
  test.each(['food', 'bell', 'constructor', '__proto__', 'xyz', 'pssprt', '12345'])('%s is left alone', (word) => {
    const words = [word];
    expect(speller(words)).toBe(words);
  });
  test('words are one apart by one change and not by two', () => {
    expect(oneApart('abcd', 'abdc')).toBe(true);
    expect(oneApart('abcd', 'abc')).toBe(true);
    expect(oneApart('abcd', 'axcd')).toBe(true);
    expect(oneApart('abcd', 'axxd')).toBe(false);
    expect(oneApart('abcd', 'ab')).toBe(false);
  });
});
