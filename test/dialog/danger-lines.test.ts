import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dangerIn } from '../../src/dialog/danger.js';
import { crisisIn } from '../../src/dialog/words/crisis.js';
import type { Bot } from '../../src/model/bot.js';
import { growth } from '../support/processor-time.js';

/**
 * Lines written for this: `dev` while the lists were made, `held` before them and looked at after the first figures, `fresh` after them. Of the dangers
 * that stand in a place, `wider` before their lists (27 of 104 and 20 of 96 were heard) and `later` after them, not seen before (28 of 44 and 29 of 45
 * heard at once, the rest mended since; of 149 harmless ones 2 alarmed). A real line begins with the kinds it may be taken for.
 */
const folder = join(process.cwd(), 'test/dialog/danger-lines');
const linesOf = (what: string, locale: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${what}.${locale}.`))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));

describe.each(['en', 'es'])('lines of danger and lines like them (%s)', (locale) => {
  const real = linesOf('real', locale).map((line) => line.split('|') as [kinds: string, text: string]);
  const harmless = linesOf('harmless', locale);

  test('there are at least 200 of each', () => {
    expect(real.length).toBeGreaterThanOrEqual(200);
    expect(harmless.length).toBeGreaterThanOrEqual(200);
  });

  test.each(real)('%s: "%s" gets the numbers', (kinds, text) => {
    expect(kinds.split(',')).toContain(crisisIn(text)?.kind);
  });

  test.each(harmless)('"%s" is an everyday sentence', (text) => {
    expect(crisisIn(text)).toBeNull();
  });

  test('two letters swapped in the longest word hide nothing', () => {
    const hidden = real.filter(([, text]) => crisisIn(swapped(text)) === null);
    expect(hidden.length / real.length).toBeLessThan(0.1);
  });

  test('everyday sentences stay so with a letter left out of the longest word', () => {
    const alarms = harmless.filter((text) => crisisIn(shortened(text)) !== null);
    expect(alarms.length / harmless.length).toBeLessThan(0.04);
  });
});

/** The text with its longest word changed. */
function inLongest(text: string, change: (word: string) => string): string {
  const words = text.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return longest.length < 5 ? text : words.map((word) => (word === longest ? change(word) : word)).join(' ');
}
const swapped = (text: string): string =>
  inLongest(text, (word) => {
    const middle = Math.floor(word.length / 2);
    return `${word.slice(0, middle - 1)}${word[middle] ?? ''}${word[middle - 1] ?? ''}${word.slice(middle + 1)}`;
  });
const shortened = (text: string): string =>
  inLongest(text, (word) => word.slice(0, Math.floor(word.length / 2)) + word.slice(Math.floor(word.length / 2) + 1));

describe('an agency’s own urgent topics', () => {
  const topic = (name: string, urgent: boolean, examples: readonly string[]) => ({
    name,
    urgent,
    examples: { en: examples },
  });
  const bot = {
    topics: {
      outage: topic('outage', true, ['the power cable is loose', 'it is not safe here', 'evacuation']),
      flowers: topic('flowers', false, ['a flower box for my window', 'a table under the trees', 'power washing']),
    },
  } as unknown as Bot;
  const urgent = (text: string): string | null => {
    const danger = dangerIn(bot, text);
    return danger?.type === 'urgent' ? danger.topic.name : null;
  };

  test.each([
    'the power cable is loose',
    'the pwoer cable is loose near my house',
    'the powr cable is loose',
    "it isn't safe here",
    'evacuaton',
    'Evacuation!',
  ])('"%s" is urgent', (text) => {
    expect(urgent(text)).toBe('outage');
  });
  test.each(['the power table is loose', 'the flower cable is loose', 'evacuation plan', 'power washing', ''])(
    '"%s" is not',
    (text) => {
      expect(urgent(text)).toBeNull();
    },
  );
});

test('a text of nothing but words of danger is read in time that grows with its length', () => {
  const words = ['dead', 'gas', 'fire', 'kill', 'muerto', 'fuego', 'pegar', 'suicde', 'hart'];
  const work = (times: number) => (): unknown =>
    crisisIn(Array.from({ length: times }, (_, n) => words[n % words.length]).join(' house '));
  // Sixteen times the words: quadratic would take 256 times as long.
  expect(growth(work(100), work(1600), 80)).toBeLessThanOrEqual(80);
});
