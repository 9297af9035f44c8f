import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Driver } from '../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { commitOf, message, openConversation, start, stateWith, testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-growth-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The store on a driver that notes what it is asked; `file` as `sqlite-store.ts` opens it. */
async function openNoted() {
  const asked = new Set<string>();
  let driver: Driver | null = null;
  const store = await openSqliteStore({
    file: path.join(folder, `${testRandom.id()}.db`),
    clock: testClock(),
    random: testRandom,
    bootId: testRandom.id(),
    wrap(given) {
      driver = given;
      const note = (sql: string): string => {
        asked.add(sql);
        return sql;
      };
      return {
        ...given,
        prepare: (sql) => given.prepare(note(sql)),
        get: (sql, ...values) => given.get(note(sql), ...values),
        all: (sql, ...values) => given.all(note(sql), ...values),
      };
    },
  });
  const planOf = (sql: string): string[] =>
    (driver?.all(`EXPLAIN QUERY PLAN ${sql}`) ?? []).map((row) => String(row['detail']));
  /** The indexes that a statement may write to. */
  const indexesOf = (sql: string): string[] => {
    const roots = new Map(
      driver
        ?.all(`SELECT name, rootpage FROM sqlite_master WHERE type = 'index'`)
        .map((row) => [row['rootpage'], row['name']]),
    );
    return (driver?.all(`EXPLAIN ${sql}`) ?? [])
      .filter((row) => row['opcode'] === 'OpenWrite' && roots.has(row['p2'] ?? 0))
      .map((row) => String(roots.get(row['p2'] ?? 0)));
  };
  return { store, asked, planOf, indexesOf };
}

/** Tables that stay small, the first rows of a table in the order of its key, and what only an operator asks, with an id that no turn of ours has. */
const mayBeRead = [
  'FROM turn WHERE id IN (?, ?) ORDER BY n DESC LIMIT 1',
  'SELECT count(*) FROM dead',
  'SELECT count(*) FROM call',
  'SELECT n FROM item ORDER BY n LIMIT',
  'SELECT n FROM turn ORDER BY n LIMIT',
];

test('no statement of the store reads a table from end to end', async () => {
  const { store, asked, planOf } = await openNoted();
  await store.counts();
  const whole = [...asked]
    .filter((sql) => /^\s*(?:SELECT|UPDATE|DELETE|INSERT)/u.test(sql))
    .filter((sql) => planOf(sql).some((step) => /^SCAN (?!CONSTANT ROW|.*USING (?:COVERING )?INDEX)/u.test(step)))
    .filter((sql) => !mayBeRead.some((known) => sql.includes(known)));
  expect(asked.size).toBeGreaterThan(50);
  expect(whole).toEqual([]);
  await store.close();
});

test('a turn writes what it keeps by its conversation into one place: nothing else of a table is written in the order of the residents', async () => {
  const { store, asked, indexesOf } = await openNoted();
  const updates = [...asked].filter((sql) => /^UPDATE conversation\b/u.test(sql));
  // The conversation's own columns are written once more, at its end.
  expect(updates).toEqual([expect.stringContaining('SET ended_at')]);
  expect(updates.flatMap(indexesOf)).toEqual(['conversation_address']);
  const inserts = [...asked].filter((sql) => /^INSERT INTO (?:said|item|turn|own)\b/u.test(sql));
  expect(new Set(inserts.map((sql) => sql.split(' ')[2]))).toEqual(new Set(['said', 'item', 'turn', 'own']));
  // The index of open items holds only these, so it stays small.
  expect([...new Set(inserts.flatMap(indexesOf))]).toEqual(['item_open']);
  await store.close();
});

test('timers are counted as they are set, set anew, cancelled, fired and dropped with their conversation', async () => {
  const { store } = await openNoted();
  const turn = async (
    id: string,
    timers: { set: { name: string; dueAt: number }[]; cancel: string[] },
    ended = false,
  ): Promise<number | undefined> => {
    await store.receive([message(id, testRandom.id())], start);
    const work = await store.take('w', start);
    if (!work) throw new Error('nothing to take');
    await store.commit({ ...commitOf(work, { state: stateWith() }), timers, ended });
    return (await store.counts())['timers'];
  };
  const [one, other] = [await openConversation(store), await openConversation(store)];
  const set = (...names: string[]) => names.map((name) => ({ name, dueAt: start + 1000 }));
  expect(await turn(one.id, { set: set('a', 'b'), cancel: [] })).toBe(2);
  expect(await turn(one.id, { set: set('a'), cancel: [] })).toBe(2);
  expect(await turn(one.id, { set: [], cancel: ['a', 'nothing'] })).toBe(1);
  expect(await turn(other.id, { set: set('a', 'b', 'c'), cancel: [] })).toBe(4);
  const due = await store.dueTimers(start + 2000, 1);
  await Promise.all(due.map((timer) => store.fire(timer, start + 2000)));
  expect((await store.counts())['timers']).toBe(3);
  await store.close();
});

test('an ended conversation takes its timers out of the count', async () => {
  const { store } = await openNoted();
  const { id } = await openConversation(store);
  const act = async (ended: boolean): Promise<number | undefined> => {
    await store.receive([message(id, testRandom.id())], start);
    const work = await store.take('w', start);
    if (!work) throw new Error('nothing to take');
    const timers = { set: ended ? [] : [{ name: 'a', dueAt: start + 1 }], cancel: [] };
    await store.commit({ ...commitOf(work, { state: stateWith() }), timers, ended });
    return (await store.counts())['timers'];
  };
  expect(await act(false)).toBe(1);
  expect(await act(true)).toBe(0);
  await store.close();
});
