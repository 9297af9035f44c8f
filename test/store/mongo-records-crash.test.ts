import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { systemClock } from '../../src/runtime/system.js';
import type { Records } from '../../src/model/ports/store.js';
import type { MongoConnection } from '../../src/store/mongo/connection.js';
import type { MongoRecords } from '../../src/store/mongo/records.js';
import { budget } from '../budget.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { audit, isNoted, openBank, startMoney, transfer } from './mongo-records-bank.js';
import { clockAhead, connections, impatience, recordsOver, type Around } from './mongo-records-nodes.js';

/** More than the commands of the writes below; in CI the first, the last and some by chance, which the tests' names tell. */
const all = Array.from({ length: 13 }, (_, n) => n + 1);
const between = all.slice(1, -1);
while (between.length > budget.recordDeaths - 2) between.splice(randomInt(between.length), 1);
const points = [1, ...between, 13];
const named = `(at ${points.join(', ')})`;
const accounts = 3;
const aheadMs = 20_000;

let server: MongoServer;
let victims: MongoConnection;
/** Nobody's patience is waited for: to them everything is old. */
let survivor: MongoRecords;
const { open, close } = connections();
beforeAll(async () => {
  server = await startMongo();
  const url = server.database();
  victims = await open(url);
  await victims.prepare();
  survivor = recordsOver(await open(url), undefined, clockAhead(aheadMs), impatience);
}, 60_000);
afterAll(async () => {
  await close();
  await server.stop();
}, 60_000);

/** A node that dies at its k-th command, before the server has it or before it has the answer; nothing works afterwards. */
function dying(k: number, when: 'before' | 'after'): Around {
  let count = 0;
  return async (_, work) => {
    count += 1;
    if (count === k && when === 'after') await work();
    if (count >= k) throw new Error('dead');
    return work();
  };
}

/** A node that stops before its k-th command until it is woken. */
function sleeping(k: number): { readonly around: Around; readonly asleep: Promise<void>; readonly wake: () => void } {
  let count = 0;
  let wake = (): void => {};
  let fall = (): void => {};
  const woken = new Promise<void>((resolve) => (wake = resolve));
  const asleep = new Promise<void>((resolve) => (fall = resolve));
  return {
    asleep,
    wake,
    async around(_, work) {
      count += 1;
      if (count >= k) {
        fall();
        await woken;
      }
      return work();
    },
  };
}

const outcome = (work: Promise<string>): Promise<string> => work.catch(() => 'unknown');

async function mustTransfer(
  records: Records,
  bank: string,
  name: string,
  way: readonly [number, number],
): Promise<void> {
  while ((await transfer(records, bank, name, way)) === 'conflict');
}

/** What a dead writer had decided is in every one of its records after a sweep at the latest. */
const sweep = (): Promise<void> => survivor.sweep(systemClock.now() + 2 * aheadMs);

async function expectBalanced(bank: string): Promise<void> {
  const { held, noted } = await audit(survivor, bank);
  expect({ bank, held }).toEqual({ bank, held: noted });
  expect(held.reduce((sum, one) => sum + one)).toBe(accounts * startMoney);
}

for (const when of ['before', 'after'] as const) {
  test(`a writer that dies ${when} its k-th command leaves all or nothing, for those who come next ${named}`, async () => {
    const told = await Promise.all(
      points.map(async (k) => {
        const bank = `${when}-next-${k}`;
        await openBank(survivor, bank, accounts);
        const said = await outcome(transfer(recordsOver(victims, dying(k, when)), bank, 'victim', [0, 1]));
        await mustTransfer(survivor, bank, 'next', [1, 2]);
        await mustTransfer(survivor, bank, 'later', [2, 0]);
        if (said === 'written') expect(await isNoted(survivor, bank, 'victim')).toBe(true);
        return said;
      }),
    );
    await sweep();
    for (const k of points) await expectBalanced(`${when}-next-${k}`);
    // Every point was met: the first die, the last have nothing to die at.
    expect([told[0], told.at(-1)]).toEqual(['unknown', 'written']);
  }, 60_000);

  test(`a writer that dies ${when} its k-th command leaves all or nothing, after the sweep ${named}`, async () => {
    const told = await Promise.all(
      points.map(async (k) => {
        const bank = `${when}-sweep-${k}`;
        await openBank(survivor, bank, accounts);
        return outcome(transfer(recordsOver(victims, dying(k, when)), bank, 'victim', [0, 1]));
      }),
    );
    await sweep();
    for (const [index, said] of told.entries()) {
      const bank = `${when}-sweep-${points[index]}`;
      await expectBalanced(bank);
      if (said === 'written') expect(await isNoted(survivor, bank, 'victim')).toBe(true);
    }
    expect(new Set(told)).toEqual(new Set(['unknown', 'written']));
  }, 60_000);
}

test(`a writer that wakes after others carried on finishes, is told of the conflict, or is done already: never a half ${named}`, async () => {
  const told = await Promise.all(
    points.map(async (k) => {
      const bank = `zombie-${k}`;
      await openBank(survivor, bank, accounts);
      const { around, asleep, wake } = sleeping(k);
      const victim = outcome(transfer(recordsOver(victims, around), bank, 'victim', [0, 1]));
      await Promise.race([asleep, victim]);
      await mustTransfer(survivor, bank, 'next', [1, 2]);
      await survivor.write([{ type: 'put', kind: 'touched', key: bank, value: k }]);
      wake();
      const said = await victim;
      await mustTransfer(survivor, bank, 'later', [2, 0]);
      expect({ k, noted: await isNoted(survivor, bank, 'victim') }).toEqual({ k, noted: said === 'written' });
      return said;
    }),
  );
  await sweep();
  for (const k of points) await expectBalanced(`zombie-${k}`);
  // Who sleeps before its first command is told of the conflict that it reads.
  expect(told.at(-1)).toBe('written');
}, 60_000);

/** What a service does with an idempotency key: if it was written before, it must find all of it. */
async function once(records: Records, name: string, reference: string): Promise<'was there' | 'written'> {
  const [key, count] = [await records.get('once', name), await records.get('count', name)];
  const [row] = await records.scan('made', { prefix: `${name}/`, limit: 5 });
  expect([count?.value ?? 0, row?.value]).toEqual(key ? [1, key.value] : [0, undefined]);
  if (key) return 'was there';
  const { type } = await records.write([
    { type: 'insert', kind: 'once', key: name, value: reference },
    { type: 'insert', kind: 'made', key: `${name}/${reference}`, value: reference },
    { type: 'put', kind: 'count', key: name, value: Number(count?.value ?? 0) + 1 },
  ]);
  return type === 'written' ? type : once(records, name, reference);
}

for (const when of ['before', 'after'] as const)
  test(`a node that loses its k-th answer ${when} the server did it reads all of its write or nothing when it tries again ${named}`, async () => {
    const told = await Promise.all(
      points.map(async (k) => {
        let count = 0;
        const losing: Around = async (_, work) => {
          const lost = (count += 1) === k;
          if (lost && when === 'before') throw new Error('away');
          const answer = await work();
          if (lost) throw new Error('lost');
          return answer;
        };
        const node = recordsOver(victims, losing);
        const name = `${when}-${k}`;
        const first = await once(node, name, 'first').catch(() => 'lost');
        count = all.length;
        if (first === 'lost') await once(node, name, 'second');
        expect(await once(node, name, 'third')).toBe('was there');
        await sweep();
        expect(await once(survivor, name, 'fourth')).toBe('was there');
        return first;
      }),
    );
    expect([told[0], told.at(-1)]).toEqual(['lost', 'written']);
  }, 60_000);

test('who is told of a conflict with a write whose writer fell reads all of that write', async () => {
  const names = ['a', 'b', 'c'] as const;
  // Dead before the first document, after the last claim.
  const fallen = recordsOver(victims, (command, work) =>
    /^record\.(?:insert|update)$/.test(command) ? Promise.reject(new Error('dead')) : work(),
  );
  const made = names.map((key) => ({ type: 'insert', kind: 'whole', key, value: 'fallen' }) as const);
  expect(await outcome(fallen.write(made).then(({ type }) => type))).toBe('unknown');
  expect(await survivor.scan('whole', { limit: 5 })).toEqual([]);
  expect(await survivor.write([{ type: 'insert', kind: 'whole', key: 'b', value: 'late' }])).toEqual({
    type: 'conflict',
    index: 0,
  });
  expect(await survivor.scan('whole', { limit: 5 })).toEqual(
    names.map((key) => ({ key, version: 1, value: 'fallen' })),
  );
}, 60_000);

test('a writer of one record that wakes late overwrites nothing', async () => {
  const told = await Promise.all(
    [1, 2, 3, 4].map(async (k) => {
      const at = { kind: 'single', key: `${k}` } as const;
      await survivor.write([{ type: 'insert', ...at, value: 'old' }]);
      const { around, asleep, wake } = sleeping(k);
      const victim = recordsOver(victims, around)
        .write([{ type: 'put', ...at, value: 'zombie', version: 1 }])
        .then(({ type }) => type);
      await asleep;
      await survivor.write([{ type: 'delete', ...at }]);
      await survivor.write([
        { type: 'insert', ...at, value: 'new' },
        { type: 'put', ...at, value: 'newer' },
      ]);
      wake();
      const said = await victim;
      expect(await survivor.get('single', `${k}`)).toEqual({ key: `${k}`, version: 2, value: 'newer' });
      return said;
    }),
  );
  // The claim is the third point's past: from there on it was written, and then replaced.
  expect(told).toEqual(['conflict', 'conflict', 'written', 'written']);
}, 60_000);

test('a writer that read a deleted record before its document was dropped cannot win against one who came after', async () => {
  const url = server.database();
  const connection = await open(url);
  const day = 25 * 3_600_000;
  const others = recordsOver(await open(url), undefined, clockAhead(day));
  const at = { kind: 'k', key: 'a' } as const;
  const before = recordsOver(connection);
  await before.write([{ type: 'insert', ...at, value: 1 }]);
  await before.write([{ type: 'delete', ...at }]);
  await before.settled();
  const { around, asleep, wake } = sleeping(2);
  const late = recordsOver(connection, around).write([{ type: 'insert', ...at, value: 'late' }]);
  await asleep;
  await others.sweep(systemClock.now() + day);
  expect(await connection.docs('record').find({})).toEqual([]);
  expect(await others.write([{ type: 'insert', ...at, value: 'first' }])).toEqual({ type: 'written' });
  wake();
  expect(await late).toEqual({ type: 'conflict', index: 0 });
  expect(await others.get('k', 'a')).toEqual({ key: 'a', version: 1, value: 'first' });
}, 60_000);

test('a write that nobody lets through rejects within its time, and has done nothing', async () => {
  const at = { kind: 'held', key: 'a' } as const;
  // Somebody else is always first.
  const beaten: Around = (command, work) =>
    command === 'claim.insert' ? (Promise.resolve(false) as ReturnType<typeof work>) : work();
  const records = recordsOver(victims, beaten, systemClock, { ...impatience, tryMs: 100 });
  await expect(records.write([{ type: 'insert', ...at, value: 1 }])).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
  });
  expect(await survivor.get('held', 'a')).toBeNull();
}, 60_000);
