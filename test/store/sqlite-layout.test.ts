import { afterAll, expect, test } from '@jest/globals';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDriver } from '../../src/store/sqlite/driver.js';
import { applicationId, migrations } from '../../src/store/sqlite/migrations.js';
import { ownSince } from '../../src/store/sqlite/own.js';
import { readTurns } from '../../src/store/sqlite/read-turns.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import {
  commitOf,
  message,
  mustTake,
  reply,
  start,
  stateWith,
  testClock,
  testRandom,
  waitingState,
} from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-layout-'));
afterAll(() => rmSync(folder, { recursive: true }));
const before = path.join(folder, 'before.db');
const copy = (name: string): string => {
  copyFileSync(before, path.join(folder, name));
  return path.join(folder, name);
};
const open = (file: string) => openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: 'boot' });
const said = (id: string, from: string, text: string): string =>
  JSON.stringify({ id, from, locale: 'es', text, choices: [], at: start });

const ofAna = stateWith({ turns: 4, locale: 'es' });

/** A file as the version before `own` left it: three residents who wrote in turns, one of them gone, one waiting for a call. */
function fillBefore(): void {
  const old = openDriver(before);
  for (const sql of migrations.slice(0, ownSince - 1)) old.exec(sql);
  old.exec(`PRAGMA application_id=${applicationId}; PRAGMA user_version=${ownSince - 1}`);
  const insert = (table: string, columns: string, rows: readonly (readonly (string | number | null)[])[]): void => {
    const marks = columns.replace(/\w+/gu, '?');
    for (const row of rows) old.run(`INSERT INTO ${table} (${columns}) VALUES (${marks})`, ...row);
  };
  const place = ['rivermont', 'rivermont', 'web'] as const;
  const web = (name: string): string => `rivermont/rivermont/web:${name}`;
  insert(
    'conversation',
    'agency, bot, channel, created_at, c, id, address, version, owner, epoch, locale, ended_at, waiting, state',
    [
      [...place, start, 1, 'ana', web('ana'), 4, '{"type":"bot"}', 2, 'es', null, 0, JSON.stringify(ofAna)],
      [...place, start, 2, 'luis', web('luis'), 1, '{"type":"bot"}', 0, 'en', null, 1, JSON.stringify(waitingState)],
      [...place, start, 3, 'gone', web('ana'), 2, '{"type":"none"}', 1, null, start, 0, null],
      [...place, start, 4, 'new', web('new'), 0, '{"type":"bot"}', 0, null, null, 0, null],
    ],
  );
  insert('item', 'n, c, id, at, open, deferred, event', [
    [1, 1, 'a1', start, 0, 0, null],
    [2, 2, 'l1', start, 0, 0, null],
    [3, 1, 'a2', start, 0, 0, null],
    [4, 3, 'g1', start, 0, 0, null],
    [5, 2, 'l2', start, 1, 1, '{"type":"message","text":"later","at":1}'],
    [6, 1, 'a3', start, 1, 0, '{"type":"message","text":"hola","at":1}'],
  ]);
  insert('said', 'c, n, seq, body', [
    [1, 1, 1, said('a1', 'citizen', 'buenas')],
    [2, 1, 1, said('l1', 'citizen', 'hello')],
    [1, 2, 2, said('ana-1.1', 'bot', 'dígame')],
    [1, 3, null, '{"id":"x","kind":"note","at":1,"locale":"es","text":"una nota"}'],
    [1, 4, 3, said('a3', 'citizen', 'hola')],
  ]);
  insert('turn', 'n, id, c, at, record', [
    [1, 'ana-1', 1, start, '{"trace":["t1"]}'],
    [2, 'luis-2', 2, start, '{"trace":["t2"]}'],
    [3, 'ana-3', 1, start, '{"trace":["t3"]}'],
  ]);
  old.close();
}
fillBefore();

test('a data file of the version before is brought up to date with everything in it, and goes on', async () => {
  const file = copy('opened.db');
  const store = await open(file);
  expect(await store.conversation('ana')).toMatchObject({
    version: 4,
    control: { owner: { type: 'bot' }, epoch: 2 },
    locale: 'es',
    lastSeq: 3,
    endedAt: null,
  });
  expect(await store.state('ana')).toEqual(ofAna);
  expect(await store.conversation('gone')).toMatchObject({
    version: 2,
    control: { owner: { type: 'none' } },
    endedAt: start,
  });
  expect(await store.conversation('new')).toMatchObject({ version: 0, control: { owner: { type: 'bot' }, epoch: 0 } });
  expect(await store.state('new')).toBeNull();
  expect((await store.conversationAt('rivermont/rivermont/web:ana'))?.id).toBe('ana');
  expect((await store.transcript('ana', 0, 10)).map(({ n, seq, text }) => [n, seq, text])).toEqual([
    [1, 1, 'buenas'],
    [2, 2, 'dígame'],
    [3, null, 'una nota'],
    [4, 3, 'hola'],
  ]);
  expect((await store.events('ana', 1, 10)).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await store.turnRecord('ana-3.1')).toMatchObject({ turnId: 'ana-3', record: { trace: ['t3'] } });
  expect(await store.turnRecord('luis-2.1')).toMatchObject({ conversation: 'luis' });
  // What is known is known still; luis waits for a call, so what he set aside is passed over.
  const again = ['a1', 'a2', 'a3', 'a4'].map((id) => message('ana', id));
  expect(await store.receive(again, start)).toEqual(['duplicate', 'duplicate', 'duplicate', 'accepted']);
  expect(await store.receive([message('luis', 'l2'), message('gone', 'g1')], start)).toEqual([
    'duplicate',
    'duplicate',
  ]);
  const work = await mustTake(store, start);
  expect(work).toMatchObject({ version: 4, items: [{ id: 'a3' }, { id: 'a4' }] });
  expect(await store.take('w', start)).toBeNull();
  expect(await store.commit(commitOf(work, { messages: [reply('r1')] }))).toBe('committed');
  await store.close();
  const after = await open(file);
  expect(await after.conversation('ana')).toMatchObject({ version: 5, lastSeq: 5 });
  await after.close();
});

test('bringing a file up to date sorts no more than one conversation’s rows at a time, however large it is', () => {
  const old = openDriver(copy('explained.db'));
  const [table, step] = [/CREATE TABLE own[^;]*;/u, /INSERT INTO own [^;]*\bUNION ALL[^;]*;/u].map(
    (part) => part.exec(migrations[ownSince - 1] ?? '')?.[0] ?? 'not found',
  );
  old.exec(table ?? '');
  const plan = old.all(`EXPLAIN QUERY PLAN ${step}`).map(({ detail }) => String(detail));
  old.close();
  expect(plan.join('\n')).toContain('MERGE (UNION ALL)');
  expect(plan.filter((detail) => detail.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
});

test('a copy of a file of the version before is read as it is', () => {
  const turnsIn = (file: string): unknown =>
    [...readTurns(file)].map(({ conversation, turns }) => [conversation, turns.map(({ id }) => id)]);
  expect(turnsIn(copy('read.db'))).toEqual([
    ['ana', ['ana-1', 'ana-3']],
    ['luis', ['luis-2']],
    ['gone', []],
    ['new', []],
  ]);
});

test('what is swept or removed leaves nothing of it behind in the place of its conversation', async () => {
  const file = copy('swept.db');
  const store = await open(file);
  const later = start + 100 * 86_400_000;
  await store.receive([message('ana', 'a9')], later);
  await store.close();
  const driver = openDriver(file);
  const orphans = driver.get(
    `SELECT (SELECT count(*) FROM own WHERE kind = 0) - (SELECT count(*) FROM said) AS lines,
       (SELECT count(*) FROM own WHERE kind = 2) - (SELECT count(*) FROM turn) AS turns,
       (SELECT count(*) FROM own WHERE kind = 3) - (SELECT count(*) FROM item) AS items, (SELECT count(*) FROM turn) AS kept`,
  );
  driver.close();
  expect(orphans).toMatchObject({ lines: 0, turns: 0, items: 0, kept: 0 });
});
