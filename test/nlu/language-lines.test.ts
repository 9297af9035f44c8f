import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { detectLanguage } from '../../src/nlu/language.js';
import { linesOf, share } from './language-lines.js';
import { growth } from '../support/processor-time.js';

const codeOf = (text: string): string => detectLanguage(text).code;
const isHome = (text: string): boolean => ['en', 'es', 'und'].includes(codeOf(text));

describe('short things that residents type', () => {
  test.each(['en', 'es'])('are heard in their language: %s', (code) => {
    const { dev, heldOut } = linesOf(`short-${code}`);
    expect(dev.length + heldOut.length).toBeGreaterThanOrEqual(300);
    expect(share(dev, (line) => codeOf(line) === code)).toBeGreaterThanOrEqual(0.97);
    expect(share(heldOut, (line) => codeOf(line) === code)).toBeGreaterThanOrEqual(0.95);
  });

  test('that say nothing about the language leave it open', () => {
    const { dev, heldOut } = linesOf('neutral');
    expect(share([...dev, ...heldOut], (line) => codeOf(line) === 'und')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('ten more languages', () => {
  test.each(['pt', 'ht', 'vi', 'zh', 'tl', 'ar', 'ko', 'ru', 'fr', 'hi'])('are recognised: %s', (code) => {
    const { dev, heldOut } = linesOf(`other-${code}`);
    expect(dev.length + heldOut.length).toBeGreaterThanOrEqual(60);
    expect(share([...dev, ...heldOut], (line) => codeOf(line) === code)).toBeGreaterThanOrEqual(0.95);
    expect(share(heldOut, (line) => codeOf(line) === code)).toBeGreaterThanOrEqual(0.97);
  });

  test.each(['hi', 'ar'])('mostly in Latin letters too, as in a chat: %s', (code) => {
    const { dev, heldOut } = linesOf(`romanised-${code}`);
    expect(share([...dev, ...heldOut], (line) => codeOf(line) === code)).toBeGreaterThanOrEqual(0.9);
  });

  test('are not heard in names, addresses and short English or Spanish', () => {
    const names = linesOf('short-names').dev;
    expect(names.filter((line) => !isHome(line))).toEqual([]);
    const short = ['short-en', 'short-es', 'neutral', 'spanglish'].flatMap((name) => {
      const { dev, heldOut } = linesOf(name);
      return [...dev, ...heldOut].map((line) => line.split('\t').at(-1) ?? '');
    });
    expect(share(short, (line) => !isHome(line))).toBeLessThanOrEqual(0.005);
  });

  test('of the same script are told apart where a letter tells', () => {
    expect(codeOf('مجھے مدد چاہیے')).toBe('ur');
    expect(codeOf('من به کمک نیاز دارم، پنجره')).toBe('fa');
    expect(codeOf('мені потрібна допомога')).toBe('uk');
    expect(codeOf('パスポートを更新したい')).toBe('ja');
  });

  test('a name in another script leaves an English sentence English', () => {
    expect(codeOf('my name is 李明 and I need help')).toBe('en');
    expect(codeOf('me llamo Мария y necesito una cita')).toBe('es');
  });
});

describe('any text is answered, soon', () => {
  test('words that objects have are words', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])
      expect(typeof codeOf(`${word} ${word} of my passport`)).toBe('string');
    expect(codeOf('the constructor of my house')).toBe('en');
  });

  test.each([
    ['digits and dashes', '12-'.repeat(3334)],
    ['one letter', 'a'.repeat(10_000)],
    ['capitals', 'Aa '.repeat(3333)],
    ['ligatures', '\u{FDFA}'.repeat(10_000)],
    ['apostrophes', "n't ".repeat(2500)],
    ['accents on accents', 'ẹ̀'.repeat(3300)],
    ['many languages', 'não mwen je 你 '.repeat(700)],
    ['marks', '¿'.repeat(10_000)],
    ['particles of names', 'Ana de la de la '.repeat(600)],
    ['an address without end', `${'a.'.repeat(5000)}@`],
  ])('10,000 characters of %s cost no more than their length', (_, text) => {
    const short = text.slice(0, text.length / 16);
    expect(
      growth(
        () => detectLanguage(short),
        () => detectLanguage(text),
        80,
      ),
    ).toBeLessThanOrEqual(80);
  });

  test('and the same text always alike', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const heard = detectLanguage(text);
        expect(heard).toEqual(detectLanguage(text));
        expect(heard.confidence).toBeGreaterThanOrEqual(0);
        expect(heard.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
