import { describe, expect, test } from '@jest/globals';
import { backgroundLines } from '../../src/nlu/classify/background/all.js';
import { offTopicLines } from '../../src/nlu/eval/off-topic.js';
import { cleanText, fold } from '../../src/nlu/normalize.js';

/** A line as nothing but its folded letters and numbers, so that a comma or an accent makes no other line of it. */
const bare = (line: string): string =>
  fold(cleanText(line))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(['en', 'es'])('the background lines of %s', (locale) => {
  const lines = backgroundLines(locale);
  const folded = lines.map(bare);

  test('are many, each of one to eighteen words', () => {
    expect(lines.length).toBeGreaterThanOrEqual(700);
    expect(lines.filter((line) => line.split(/\s+/u).length > 18)).toEqual([]);
    expect(folded.filter((line) => line === '')).toEqual([]);
  });

  test('stand once', () => {
    expect(folded.filter((line, at) => folded.indexOf(line) !== at)).toEqual([]);
  });

  test('are none of the lines that scope is measured with', () => {
    const measured = new Set(offTopicLines(locale).map(bare));
    expect(measured.size).toBeGreaterThan(0);
    // Counted and not listed: who writes a background line is not to know the measure.
    expect(folded.filter((line) => measured.has(line)).length).toBe(0);
  });
});

test('a language without background lines has none, nor has a name that every object knows', () => {
  expect(backgroundLines('fr')).toEqual([]);
  expect(backgroundLines('constructor')).toEqual([]);
});
