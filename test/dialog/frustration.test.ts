import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { frustrated, frustrationOf } from '../../src/dialog/words/frustration.js';

/** Lines with 1 for frustrated and 0 for calm; `dev`, `held` and `fresh` as in `danger-lines.test.ts`. */
const linesOf = (locale: string, part: string): readonly (readonly [isFrustrated: boolean, text: string])[] =>
  readFileSync(join(process.cwd(), 'test/dialog/frustration-lines', `${locale}.${part}.txt`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.startsWith('1|'), line.slice(2)]);

describe.each(['en', 'es'])('how frustrated somebody sounds (%s)', (locale) => {
  const lines = ['dev', 'held', 'fresh'].flatMap((part) => linesOf(locale, part));

  test('at least 200 lines are labelled', () => {
    expect(lines.length).toBeGreaterThanOrEqual(200);
  });

  test('calm lines sound calm: at most 1 in 100 does not', () => {
    const calm = lines.filter(([isFrustrated]) => !isFrustrated);
    const alarms = calm.filter(([, text]) => frustrationOf(text) >= frustrated);
    expect(alarms.length / calm.length).toBeLessThan(0.01);
  });

  test('of the frustrated lines at least 95 in 100 are heard', () => {
    const angry = lines.filter(([isFrustrated]) => isFrustrated);
    const missed = angry.filter(([, text]) => frustrationOf(text) < frustrated);
    expect(missed.length / angry.length).toBeLessThan(0.05);
  });
});

test('it is a figure from 0 to 1 for any text', () => {
  for (const text of ['', '😀', '!!!???', 'x'.repeat(10_000), 'useless stupid bot '.repeat(500), '__proto__']) {
    expect(frustrationOf(text)).toBeGreaterThanOrEqual(0);
    expect(frustrationOf(text)).toBeLessThanOrEqual(1);
  }
});

test('more signs are more frustration, thanks are less', () => {
  expect(frustrationOf('THIS IS USELESS!!! third time I write')).toBeGreaterThan(frustrationOf('this is useless'));
  expect(frustrationOf('this is useless, thanks anyway')).toBeLessThan(frustrationOf('this is useless'));
});
