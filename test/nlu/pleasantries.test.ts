import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cleanText, wordsOf } from '../../src/nlu/normalize.js';
import { withoutPleasantries } from '../../src/nlu/strip-pleasantries.js';
import { growth } from '../support/processor-time.js';

/**
 * Courtesies around wishes: `dev` was looked at while the lists were made, `held` was written before them, `blind` before the
 * grammar of courtesy: of its lines 26 (English) and 16 (Spanish) of 100 were the wish alone before it, 71 and 65 with it, the rest since. `kept` =
 * nothing of it is courtesy.
 */
const linesOf = (name: string): readonly string[] =>
  readFileSync(join(process.cwd(), 'test/nlu/courtesy', `${name}.txt`), 'utf8')
    .trim()
    .split('\n');
const words = (text: string, locale: string): readonly string[] => wordsOf(cleanText(text), locale);
const said = (text: string, locale: string): string => withoutPleasantries(words(text, locale), locale).join(' ');

describe.each(['en', 'es'])('what is said around a wish (%s)', (locale) => {
  const wishes = linesOf(`wishes.${locale}`);

  test.each(['dev', 'held', 'blind'])('of the wrapped wishes (%s) at least 98 in 100 are the wish alone', (part) => {
    const wrapped = linesOf(`wrapped.${locale}.${part}`).flatMap((courtesy) =>
      wishes.map((wish) => ({ text: courtesy.replace('{}', () => wish), wish: words(wish, locale).join(' ') })),
    );
    expect(wishes.length).toBeGreaterThanOrEqual(20);
    expect(wrapped.length).toBeGreaterThanOrEqual(150);
    const wrong = wrapped.filter(({ text, wish }) => said(text, locale) !== wish);
    expect(wrong.length / wrapped.length).toBeLessThan(0.02);
  });

  const kept = linesOf(`kept.${locale}`);
  test('there are at least 150 lines of which nothing may be cut', () => {
    expect(kept.length).toBeGreaterThanOrEqual(150);
  });
  test.each(kept)('"%s" stays whole', (text) => {
    expect(said(text, locale)).toBe(words(text, locale).join(' '));
  });
});

test.each([
  [
    'en',
    'Hi! Good morning, sorry to bother you, could you please tell me when is trash day? Thanks, Maria',
    'when is trash day',
  ],
  ['en', 'sorry I missed my appointment', 'i missed my appointment'],
  ['en', 'please pay my bill, thank you, have a blessed day', 'pay my bill'],
  ['es', 'Hola, ¿por qué subió mi recibo? Gracias y que Dios la bendiga', 'por que subio mi recibo'],
  ['es', 'Buenas tardes, quería saber si me podría decir a qué hora abren. Saludos, Rosa', 'a que hora abren'],
])('%s: %s', (locale, text, wish) => {
  expect(said(text, locale)).toBe(wish);
});

test('courtesy without end is read in time that grows with its length', () => {
  for (const text of [
    'hello thank you ',
    'sorry to bother you for the ',
    'i hope you all are doing well and ',
    'thanks so much for all your ',
  ]) {
    const work = (times: number): (() => unknown) => {
      const many = wordsOf(text.repeat(times), 'en');
      return () => withoutPleasantries(many, 'en');
    };
    // 64 times the words: quadratic would take 4,096 times as long.
    expect(growth(work(50), work(3200), 500)).toBeLessThanOrEqual(500);
  }
});
