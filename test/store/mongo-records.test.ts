import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/system.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import type { Records } from '../../src/model/ports/store.js';
import { createMemoryRecords } from '../../src/store/memory/memory-records.js';
import { createCrowds } from '../../src/store/mongo/record-crowd.js';
import type { ClaimDoc, RecordDoc } from '../../src/store/mongo/schemas.js';
import { storeRecordsContract } from '../contracts/store-records.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { testClock, testRandom } from './fixtures.js';
import { clockAhead, connections, recordsOver } from './mongo-records-nodes.js';

let server: MongoServer;
const { open, close } = connections();
beforeAll(async () => {
  server = await startMongo();
}, 60_000);
afterAll(async () => {
  await close();
  await server.stop();
}, 60_000);

storeRecordsContract(async () => {
  const clock = testClock();
  const records = recordsOver(await open(server.database()));
  return { store: { ...openMemoryStore({ clock, random: testRandom }), records }, clock };
});

test('keys of any text are listed as the memory store lists them, by any prefix and range', async () => {
  const keys = [
    '',
    '\0',
    '\0\0',
    '\0a',
    '\u0001',
    '\u0001\0',
    '\u0001\u0002',
    '\u0002',
    '"',
    '"a"',
    '#1',
    '$gt',
    'a',
    'a\0b',
  ];
  keys.push('a.b', 'a\u0001', 'ab', 'z', 'ñ', '\ud800x', '\uffee', '🙂', '🙂\0', '[1,"2"]');
  const [mongo, memory]: readonly Records[] = [recordsOver(await open(server.database())), createMemoryRecords()];
  const fill = keys.map((key, n) => ({ type: 'insert', kind: '"\0', key, value: n }) as const);
  const ranges = keys.flatMap((key) => [{ prefix: key }, { from: key }, { to: key }, { from: 'a', prefix: key }]);
  for (const records of [mongo, memory]) await records?.write(fill);
  for (const range of [{}, ...ranges])
    expect({ range, found: await mongo?.scan('"\0', { limit: 100, ...range }) }).toEqual({
      range,
      found: await memory?.scan('"\0', { limit: 100, ...range }),
    });
});

test('a write costs three commands one after the other, however many records it has; a look-up costs one', async () => {
  const commands: string[] = [];
  const records = recordsOver(await open(server.database()), (command, work) => {
    commands.push(command);
    return work();
  });
  const count = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    commands.length = 0;
    await work();
    await records.settled();
    return commands.slice();
  };
  const one = ['record.get', 'claim.insert'];
  const insert = { type: 'insert', kind: 'k', key: 'a', value: 1 } as const;
  expect(await count(() => records.write([insert]))).toEqual([...one, 'record.insert', 'claim.updates']);
  expect(await count(() => records.write([insert]))).toEqual(['record.get']);
  expect(await count(() => records.get('k', 'a'))).toEqual(['record.get']);
  expect(await count(() => records.scan('k', { limit: 5 }))).toEqual(['record.find']);
  expect(await count(() => records.write([{ type: 'put', kind: 'k', key: 'a', value: 2 }]))).toEqual([
    ...one,
    'record.update',
    'claim.updates',
  ]);
  expect(await count(() => records.write([{ type: 'delete', kind: 'k', key: 'nobody' }]))).toEqual(['record.get']);
  // Six records: the claims are one command too (connection.insert).
  const six = Array.from({ length: 6 }, (_, n) => ({ ...insert, key: `six-${n}` }));
  expect(await count(() => records.write(six))).toEqual([
    ...six.map(() => 'record.get'),
    ...six.map(() => 'claim.insert'),
    ...six.map(() => 'record.insert'),
    'claim.updates',
  ]);
});

test('claims are dropped after an hour, deleted records after a day; a record made anew begins at version 1', async () => {
  const connection = await open(server.database());
  const later = (hours: number) => recordsOver(connection, undefined, clockAhead(hours * 3_600_000));
  const rest = async (): Promise<readonly (ClaimDoc | RecordDoc)[]> => [
    ...(await connection.docs('claim').find({})),
    ...(await connection.docs('record').find({})),
  ];
  const now = recordsOver(connection);
  const make = { type: 'insert', kind: 'k', key: 'a', value: 'first' } as const;
  await now.write([make]);
  await now.write([{ type: 'put', kind: 'k', key: 'a', value: 'second' }]);
  await now.write([{ type: 'delete', kind: 'k', key: 'a' }]);
  await now.settled();
  await now.sweep(systemClock.now());
  expect(await rest()).toHaveLength(4);
  await later(2).sweep(systemClock.now() + 2 * 3_600_000);
  expect(await rest()).toMatchObject([{ kind: 'k', gone: 1, n: 3 }]);
  await later(25).sweep(systemClock.now() + 25 * 3_600_000);
  // The claim that closed the chain.
  expect(await rest()).toMatchObject([{ _id: '["k","a"]#4' }]);
  const again = later(25);
  expect(await again.write([make])).toEqual({ type: 'written' });
  // Past the number at which the last life ended.
  for (let n = 2; n <= 6; n += 1)
    expect(await again.write([{ type: 'put', kind: 'k', key: 'a', value: n, version: n - 1 }])).toEqual({
      type: 'written',
    });
  expect(await now.get('k', 'a')).toEqual({ key: 'a', version: 6, value: 6 });
  await again.settled();
  await later(50).sweep(systemClock.now() + 50 * 3_600_000);
  expect(await rest()).toMatchObject([{ kind: 'k', version: 6 }]);
});

test('who got through a crowd lets others go first at that record, and nobody elsewhere', async () => {
  const crowds = createCrowds(() => 0);
  crowds.note(['busy'], 100);
  const went: string[] = [];
  const go = async (record: string): Promise<void> => {
    await crowds.letOthers([record]);
    went.push(record);
  };
  await Promise.all([go('busy'), go('calm')]);
  expect(went).toEqual(['calm', 'busy']);
});

test('no command was sent that the double does not know', () => expect(server.unknown).toEqual([]));
