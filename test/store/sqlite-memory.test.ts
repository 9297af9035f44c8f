import { afterAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import type { Store, Work } from '../../src/model/ports/store.js';
import { openDriver, type Driver } from '../../src/store/sqlite/driver.js';
import { applicationId, migrations } from '../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { budget } from '../budget.js';
import {
  commitOf,
  message,
  openConversation,
  reply,
  start,
  stateWith,
  testClock,
  testRandom,
  waitingState,
} from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));
const freshFile = (): string => path.join(folder, `${testRandom.id()}.db`);
const open = (file: string, wrap?: (driver: Driver) => Driver): Promise<Store> =>
  openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: testRandom.id(), ...(wrap ? { wrap } : {}) });

/** A disk on which chosen statements fail: the transcript's rows, which are written late in every verb. */
function failingDisk(): { wrap(driver: Driver): Driver; failNext(): void } {
  let armed = false;
  // The group runs again with a savepoint around each: what failed once fails again.
  const doomed = new Set<unknown>();
  return {
    failNext: () => void (armed = true),
    wrap: (driver) => ({
      ...driver,
      prepare: (sql) => {
        const statement = driver.prepare(sql);
        if (!sql.startsWith('INSERT INTO said')) return statement;
        const run: typeof statement.run = (...values) => {
          if (armed) doomed.add(values[3]);
          armed = false;
          if (doomed.has(values[3])) {
            throw Object.assign(new Error('failed'), { code: 'SQLITE_CONSTRAINT', rawCode: 19 });
          }
          return statement.run(...values);
        };
        return { ...statement, run };
      },
    }),
  };
}

/** Everything that a reader or a worker can see, ending with every item in the order in which it is handed out. */
async function seenOf(store: Store, ids: readonly string[]): Promise<unknown> {
  const conversations = await Promise.all(
    ids.map(async (id) => [
      await store.conversation(id),
      await store.state(id),
      await store.events(id, 0, 1000),
      await store.transcript(id, 0, 1000),
    ]),
  );
  const counts = await store.counts();
  // Later than any lease or postponement.
  const now = start + 86_400_000;
  const handedOut: unknown[] = [];
  for (let work = await store.take('w', now); work; work = await store.take('w', now))
    handedOut.push([work.conversation.id, work.version, work.items]);
  return { conversations, mail: [counts['mailbox'], counts['mailboxes_ready']], handedOut };
}

type Step =
  | { readonly type: 'receive'; readonly to: number; readonly ids: readonly number[] }
  | { readonly type: 'turn'; readonly how: 'done' | 'deferred' | 'ended' | 'failed' | 'postponed' }
  | { readonly type: 'control'; readonly to: number }
  | { readonly type: 'conflict' }
  | { readonly type: 'fail' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('receive' as const),
      to: fc.nat(2),
      ids: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('turn' as const),
      how: fc.constantFrom('done', 'done', 'deferred', 'ended', 'failed', 'postponed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('control' as const), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'conflict' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'fail' as const }) },
);

async function perform(
  store: Store,
  ids: readonly string[],
  steps: readonly Step[],
  failNext: () => void,
): Promise<void> {
  // Steps of one batch begin in the same event-loop turn, so that they share a commit.
  const batch: Promise<unknown>[] = [];
  for (const one of steps) {
    if (one.type === 'fail') failNext();
    if (one.type === 'receive') {
      const items = one.ids.map((n) => message(ids[one.to] ?? '', `m${n}`));
      batch.push(store.receive(items, start));
    }
    if (one.type === 'control') {
      const conversation = ids[one.to] ?? '';
      batch.push(store.control({ type: 'take', conversation, epoch: 0, agent: 'ana', alias: 'Ana', at: start }));
    }
    if (one.type === 'conflict')
      batch.push(store.records.write([{ type: 'put', kind: 'k', key: 'x', value: 1, version: 99 }]));
    if (one.type === 'turn') {
      const work = await store.take('w', start);
      if (work) batch.push(turnOf(store, work, one.how));
    }
    if (batch.length > 4) await Promise.allSettled(batch.splice(0));
  }
  await Promise.allSettled(batch);
}

function turnOf(store: Store, work: Work, how: Extract<Step, { type: 'turn' }>['how']): Promise<unknown> {
  const first = work.items.slice(0, 1).map(({ n }) => n);
  if (how === 'failed') return store.fail(work, first[0] ?? 0, 'broke', start);
  if (how === 'postponed') return store.postpone(work, start + 1000);
  return store.commit(
    commitOf(work, {
      turnId: `${work.conversation.id}-${first[0] ?? 0}`,
      messages: [reply(testRandom.id())],
      state: how === 'deferred' ? waitingState : stateWith({ turns: work.version }),
      done: how === 'deferred' ? [] : first,
      deferred: how === 'deferred' ? first : [],
      ended: how === 'ended',
    }),
  );
}

describe('what the store keeps in memory', () => {
  test('is what stands in the file, whatever was written together and whichever write failed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const file = freshFile();
        const disk = failingDisk();
        const store = await open(file, disk.wrap);
        const ids = ['one', 'two', 'three'];
        for (const id of ids) await openConversation(store, id);
        await perform(store, ids, steps, disk.failNext);
        const copy = freshFile();
        await store.backup(copy);
        const reread = await open(copy);
        try {
          expect(await seenOf(store, ids)).toEqual(await seenOf(reread, ids));
        } finally {
          await store.close();
          await reread.close();
        }
      }),
      { numRuns: budget.storeMemory },
    );
  });

  test('gives way to newer conversations without losing anything', async () => {
    const store = await open(freshFile());
    const first = await openConversation(store);
    await store.receive([message(first.id, 'm1')], start);
    await Promise.all(Array.from({ length: 2_500 }, () => openConversation(store)));
    await store.receive([message(first.id, 'm2')], start);
    expect((await store.events(first.id, 0, 10)).map(({ seq, text }) => [seq, text])).toEqual([
      [1, 'm1'],
      [2, 'm2'],
    ]);
    expect((await store.take('w', start))?.items.map(({ id }) => id)).toEqual(['m1', 'm2']);
    await store.close();
  });
});

test('a data file of the first layout is brought up to date with everything in it', async () => {
  const file = freshFile();
  const old = openDriver(file);
  old.exec(migrations[0] ?? '');
  old.exec(`PRAGMA application_id=${applicationId}; PRAGMA user_version=1`);
  old.exec(`
    INSERT INTO conversation (c, id, agency, bot, channel, address, created_at, version, locale, last_seq, last_n, ready_n, state)
      VALUES (7, 'old', 'rivermont', 'rivermont', 'web', 'rivermont/rivermont/web:old', ${start}, 3, 'es', 2, 3, 12, '${JSON.stringify(stateWith({ turns: 2 }))}');
    INSERT INTO item (n, c, id, at, open, event) VALUES (11, 7, 'a', ${start}, 0, NULL), (12, 7, 'b', ${start}, 1, '{"type":"message","text":"hola","at":${start}}');
    INSERT INTO said (c, n, seq, body) VALUES (7, 1, 1, '{"id":"a","from":"citizen","locale":"es","text":"buenas","choices":[],"at":1}'),
      (7, 2, NULL, '{"id":"x","kind":"note","at":1,"locale":"es","text":"una nota"}'), (7, 3, 2, '{"id":"b","from":"citizen","locale":"es","text":"hola","choices":[],"at":1}');
    INSERT INTO turn (id, c, at, record) VALUES ('old-11', 7, ${start}, '{"trace":["x"]}');
  `);
  old.close();
  const store = await open(copyOf(file));
  expect(await store.conversation('old')).toMatchObject({ version: 3, lastSeq: 2, locale: 'es' });
  expect((await store.transcript('old', 0, 10)).map(({ n, seq, text }) => [n, seq, text])).toEqual([
    [1, 1, 'buenas'],
    [2, null, 'una nota'],
    [3, 2, 'hola'],
  ]);
  expect(await store.turnRecord('old-11.1')).toMatchObject({ turnId: 'old-11', conversation: 'old' });
  const work = await store.take('w', start);
  expect(work).toMatchObject({ version: 3, items: [{ n: 12, id: 'b' }] });
  expect(await store.receive([message('old', 'b'), message('old', 'c')], start)).toEqual(['duplicate', 'accepted']);
  expect((await store.events('old', 2, 10)).map(({ seq }) => seq)).toEqual([3]);
  await store.close();
});

test('what platforms tell of messages that are not ours is found at once and forgotten after a day', async () => {
  const file = freshFile();
  const kept = async (hours: number): Promise<readonly unknown[]> => {
    const later = copyOf(file);
    const store = await open(later);
    const { id } = await openConversation(store);
    await store.receive([message(id, `m${hours}`)], start + hours * 3_600_000);
    await store.close();
    const driver = openDriver(copyOf(later));
    const row = driver.get('SELECT count(*) AS many, coalesce(max(length(reason)), 0) AS longest FROM early_report');
    const plan = driver.all('EXPLAIN QUERY PLAN SELECT n FROM delivery WHERE id = ? AND open = 1', 'a');
    driver.close();
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('INDEX delivery_part')]);
    return [row?.['many'], row?.['longest']];
  };
  const store = await open(file);
  const reports = Array.from({ length: 30 }, (_, n) => ({
    channel: 'rivermont/rivermont/sms',
    status: n < 10 ? ('sent' as const) : ('delivered' as const),
    externalIds: [`SM${n}`],
    reason: 'x'.repeat(5_000),
  }));
  await store.report(reports, start);
  await store.close();
  expect(await kept(23)).toEqual([20, 500]);
  expect(await kept(25)).toEqual([0, 0]);
});

/** libsql lets a closed file's lock go late: the copy has none. */
function copyOf(file: string): string {
  const copy = freshFile();
  copyFileSync(file, copy);
  return copy;
}
