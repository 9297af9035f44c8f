import { describe, expect, test } from '@jest/globals';
import { atQuestion, outcome, rowsOf } from './resident-says.js';
import { tables } from './tables/index.js';

describe.each(tables)('$about', ({ spec, en, es }) => {
  test.each([
    ['en', en],
    ['es', es],
  ])('is read in %s as it is written', (locale, lines) => {
    const say = atQuestion(spec, locale);
    const rows = rowsOf(lines);
    const found = rows.map(([said]) => `${said} → ${outcome(say(said))}`);
    expect(found).toEqual(rows.map(([said, means]) => `${said} → ${means}`));
  });
});

describe('every kind of question', () => {
  test.each(['en', 'es'] as const)('has at least forty phrases in %s', (locale) => {
    const counts = new Map<string, number>();
    for (const { spec, ...lines } of tables) {
      const kind = `${spec.type}${spec.many ? ' many' : ''}`;
      counts.set(kind, (counts.get(kind) ?? 0) + new Set(rowsOf(lines[locale]).map(([said]) => said)).size);
    }
    expect([...counts].filter(([, count]) => count < 40)).toEqual([]);
  });
});
