import { describe, expect, test } from '@jest/globals';
import { cleanText, wordsOf } from '../../src/nlu/normalize.js';
import { withoutPleasantries } from '../../src/nlu/strip-pleasantries.js';
import { likelyEdit } from '../../src/nlu/likely-edits.js';
import { createSpeller } from '../../src/nlu/spelling.js';

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
  const own = ['passport', 'pothole', 'garbage', 'trash', 'flood', 'bill'].map((word) => [word, 3] as const);
  const speller = createSpeller(
    'en',
    own,
    () => ['food', 'bell'],
    (word) => word,
    [],
  );
  test.each([
    ['pasport', 'passport'],
    ['potholle', 'pothole'],
    ['grabage', 'garbage'],
    ['trsah', 'trash'],
  ])('%s is read as %s', (typed, meant) => {
    expect(speller([typed])).toEqual([meant]);
  });
  test.each(['food', 'bell', 'bile', 'constructor', '__proto__', 'xyz', 'pssprt', '12345'])(
    '%s is left alone',
    (word) => {
      const words = [word];
      expect(speller(words)).toBe(words);
    },
  );
  test('a slip that happens easily is likelier than another, and two slips are none', () => {
    const swap = likelyEdit('abdcef', 'abcdef', 'en');
    const lost = likelyEdit('abcef', 'abcdef', 'en');
    const near = likelyEdit('abcsef', 'abcdef', 'en');
    const far = likelyEdit('abcpef', 'abcdef', 'en');
    expect([swap, lost, near, far]).toEqual([swap, lost, near, far].sort((a, b) => b - a));
    expect(new Set([swap, lost, near, far]).size).toBe(4);
    expect(likelyEdit('axxd', 'abcd', 'en')).toBe(-Infinity);
    expect(likelyEdit('ab', 'abcd', 'en')).toBe(-Infinity);
  });

  const spanish = createSpeller(
    'es',
    ['licencia', 'hacer', 'basura', 'necesito', 'cita', 'llave'].map((word) => [word, 3] as const),
    () => [],
    (word) => word,
    [],
  );
  test.each([
    ['lisencia', 'licencia'],
    ['aser', 'hacer'],
    ['vasura', 'basura'],
    ['nesesito', 'necesito'],
    ['sita', 'cita'],
    ['yave', 'llave'],
  ])('%s is read as %s, as it sounds', (typed, meant) => {
    expect(spanish([typed])).toEqual([meant]);
  });

  describe('a word is told by its neighbours in the examples', () => {
    const lines = ['pay my bill', 'i lost my phone', 'turn the lights off', 'put milk on the list'].map((line) => ({
      stems: line.split(' '),
    }));
    const words = lines.flatMap(({ stems }) => stems);
    const beside = createSpeller(
      'en',
      [...new Set(words)].map((word) => [word, 1] as const),
      () => ['pine'],
      (word) => word,
      lines,
    );
    test.each([
      ['i lost my phne', 'i lost my phone'],
      ['pay my bil', 'pay my bill'],
      ['milk on the lisr', 'milk on the list'],
      ['trn the lights off', 'turn the lights off'],
      ['turn th lights off', 'turn the lights off'],
    ])('%s → %s', (typed, meant) => {
      expect(beside(typed.split(' ')).join(' ')).toBe(meant);
    });
    test.each(['a lisr of names', 'i lost my pine', 'is it tv', 'a pone'])(
      '%s: without such neighbours, or as a word that is known, it stays',
      (typed) => {
        const said = typed.split(' ');
        expect(beside(said)).toBe(said);
      },
    );
  });
});
