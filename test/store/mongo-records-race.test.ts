import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAudit } from '../../src/desk/audit.js';
import type { Records } from '../../src/model/ports/store.js';
import { budget } from '../budget.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { audit, isNoted, openBank, startMoney, transfer } from './mongo-records-bank.js';
import { connections, recordsOver } from './mongo-records-nodes.js';

const writers = 8;
const accounts = 6;
const rounds = budget.recordRaces;

let server: MongoServer;
let nodes: readonly Records[];
const { open, close } = connections();
beforeAll(async () => {
  server = await startMongo();
  const url = server.database();
  await (await open(url)).prepare();
  nodes = await Promise.all(Array.from({ length: writers }, async () => recordsOver(await open(url))));
});
afterAll(async () => {
  await close();
  await server.stop();
});

/** All writers at once, each on its own connection, `rounds` times. */
const race = async <T>(
  work: (records: Records, writer: number, round: number) => Promise<T>,
): Promise<readonly T[]> => {
  const each = nodes.map(async (records, writer) => {
    const results: T[] = [];
    for (let round = 0; round < rounds; round += 1) results.push(await work(records, writer, round));
    return results;
  });
  return (await Promise.all(each)).flat();
};
const some = (): Records => nodes[0] as Records;

test('nothing is made or lost by transfers between few accounts, and who was told written reads it', async () => {
  await openBank(some(), 'race', accounts);
  const tries = await race(async (records, writer, round) => {
    const from = (writer + round) % accounts;
    const to = (from + 1 + (writer % (accounts - 1))) % accounts;
    for (let tried = 1; ; tried += 1) {
      if ((await transfer(records, 'race', `${writer}.${round}`, [from, to])) === 'conflict') continue;
      expect(await isNoted(nodes[(writer + 1) % writers] as Records, 'race', `${writer}.${round}`)).toBe(true);
      return tried;
    }
  });
  expect(tries).toHaveLength(writers * rounds);
  const { held, noted } = await audit(some(), 'race');
  expect(held).toEqual(noted);
  expect(held.reduce((sum, one) => sum + one)).toBe(accounts * startMoney);
  expect(await some().scan('entry', { prefix: 'race/', limit: 100_000 })).toHaveLength(tries.length);
});

test('of all who insert one key one wins, whether alone or with others, and the others leave nothing', async () => {
  const results = await race((records, writer, round) =>
    records.write([
      ...(writer % 2 === 0
        ? [{ type: 'put', kind: 'booking', key: `${round}/${writer}`, value: writer } as const]
        : []),
      { type: 'insert', kind: 'seat', key: `${round}`, value: writer },
    ]),
  );
  expect(results.filter(({ type }) => type === 'written')).toHaveLength(rounds);
  const seats = await some().scan('seat', { limit: 100_000 });
  const bookings = await some().scan('booking', { limit: 100_000 });
  expect(seats).toHaveLength(rounds);
  const wanted = seats
    .filter(({ value }) => Number(value) % 2 === 0)
    .map(({ key, value }) => `${key}/${Number(value)}`);
  expect(bookings.map(({ key }) => key).toSorted()).toEqual(wanted.toSorted());
});

test('a counter fenced by its version counts every success once, and one that is put without a version is put as often', async () => {
  await some().write([{ type: 'insert', kind: 'counter', key: 'fenced', value: 0 }]);
  const written = await race(async (records, writer) => {
    const there = await records.get('counter', 'fenced');
    if (!there) throw new Error('the counter is gone');
    await records.write([{ type: 'put', kind: 'counter', key: 'put', value: writer }]);
    const { version, value } = there;
    const operation = { type: 'put', kind: 'counter', key: 'fenced', value: Number(value) + 1, version } as const;
    return (await records.write([operation])).type === 'written';
  });
  const count = written.filter(Boolean).length;
  expect(await some().get('counter', 'fenced')).toMatchObject({ value: count, version: count + 1 });
  expect(await some().get('counter', 'put')).toMatchObject({ version: writers * rounds });
});

test('thirty-two writers of one record on four nodes all get through', async () => {
  const crowd = nodes.slice(0, 4).flatMap((records, node) =>
    Array.from({ length: 8 }, async (_, n) => {
      const value = `${node}.${n}`;
      return (await records.write([{ type: 'put', kind: 'counter', key: 'crowd', value }])).type;
    }),
  );
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['written']));
  expect(await some().get('counter', 'crowd')).toMatchObject({ version: crowd.length });
});

test('the audit log that four nodes write has every entry once, each after the one before', async () => {
  const logs = nodes.slice(0, 4).map((records) => createAudit(records));
  const fact = { agency: 'rivermont', action: 'take', user: null, who: 'Ana López' } as const;
  await Promise.all(
    logs.flatMap((log, node) =>
      Array.from({ length: rounds }, (_, n) => log.add({ ...fact, about: `${node}.${n}` }, n)),
    ),
  );
  const entries = await (logs[0] as (typeof logs)[number]).list('rivermont', 0, 1000);
  expect(new Set(entries.map(({ about }) => about)).size).toBe(logs.length * rounds);
  expect(await logs[0]?.verify('rivermont')).toEqual({ entries: logs.length * rounds, broken: null });
});

test('a key that is inserted and deleted again and again is held by one at a time', async () => {
  await some().write([{ type: 'insert', kind: 'counter', key: 'turnstile', value: 0 }]);
  const passed = await race(async (records, writer) => {
    const key = { kind: 'turnstile', key: 'only' } as const;
    if ((await records.write([{ type: 'insert', ...key, value: writer }])).type === 'conflict') return false;
    // Fenced by nothing but the key.
    const there = await records.get('counter', 'turnstile');
    await records.write([{ type: 'put', kind: 'counter', key: 'turnstile', value: Number(there?.value) + 1 }]);
    await records.write([{ type: 'delete', ...key }]);
    return true;
  });
  expect(await some().get('counter', 'turnstile')).toMatchObject({ value: passed.filter(Boolean).length });
  expect(await some().get('turnstile', 'only')).toBeNull();
});
