import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Archive } from '../../src/model/ports/archive.js';
import type { Random } from '../../src/model/ports/clock.js';
import type { Store } from '../../src/model/ports/store.js';
import { compareAll } from '../../src/store/archive/compare.js';
import { copyChanged } from '../../src/store/archive/copy.js';
import { openMemoryArchive } from '../../src/store/memory/memory-archive.js';
import { openMongoArchive } from '../../src/store/mongo/archive.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { budget } from '../budget.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { commitOf, engagementFor, message, reply, start, testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-histories-'));
let server: MongoServer;
beforeAll(async () => {
  server = await startMongo();
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

interface Place {
  store(random: Random): Promise<Store>;
  archive(): Promise<Archive>;
}
const kinds: { readonly [kind: string]: () => Place } = {
  mongodb: () => {
    const url = server.database();
    return {
      store: (random) => openMongoStore({ url, clock: testClock(), random, bootId: testRandom.id() }),
      archive: () => openMongoArchive({ url, clock: testClock(), random: testRandom }),
    };
  },
  sqlite: () => {
    const file = path.join(folder, `${testRandom.id()}.db`);
    return {
      store: (random) => openSqliteStore({ file, clock: testClock(), random, bootId: testRandom.id() }),
      archive: () => openSqliteArchive(file),
    };
  },
};

/** Numbers that look like chance and are the same in every run with the seed. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Ids that say whether they were made before the move or after it. */
function counting(prefix: string): Random {
  let n = 0;
  return { id: () => `${prefix}-${(n += 1)}`, token: () => `${prefix}-token-${(n += 1)}` };
}

const addresses = ['+15550101', '+15550102', '+15550103'];
const channel = { agency: 'rivermont', bot: 'rivermont', channel: 'sms', tokenHash: null };

/** One verb by chance at an instant; what it answered, without what a move may change. */
async function step(store: Store, chance: (below: number) => number, n: number): Promise<unknown> {
  const at = start + n * 7_000;
  const phone = addresses[chance(addresses.length)] ?? '';
  const address = `rivermont/rivermont/sms:${phone}`;
  const id = (await store.conversationAt(address))?.id ?? '';
  const verb = chance(10);
  if (verb < 3) {
    const conversation = { ...channel, id: `c${n}`, address, at };
    return store.receive([{ ...message('', `m${chance(12)}`), conversation }], at);
  }
  if (verb < 6) {
    const work = await store.take('w', at);
    if (!work) return null;
    const { conversation, version, items } = work;
    const turn = `${conversation.id}-${version + 1}`;
    const call = {
      callId: `${turn}.1`,
      service: 's',
      operation: 'o',
      input: {},
      deadlineAt: at + 5_000,
      writes: false,
    };
    const queue = conversation.control.owner.type === 'bot' && chance(4) === 0;
    const said = [reply(`${turn}.1`, 'one', { request: 1 }), reply(`${turn}.2`, 'two', { requests: [2, 3] })];
    const change = {
      at,
      turnId: turn,
      messages: said.slice(chance(3)),
      calls: chance(3) === 0 ? [call] : [],
      timers: { set: chance(3) === 0 ? [{ name: `t${chance(3)}`, dueAt: at + chance(60_000) }] : [], cancel: [] },
      ended: !queue && chance(6) === 0,
      ...(queue && {
        owner: { type: 'queue', queue: 'front-desk' } as const,
        engagement: engagementFor(conversation, { id: `e-${turn}`, requestedAt: at }),
      }),
    };
    return [conversation, items.map(({ n: _n, ...item }) => item), await store.commit(commitOf(work, change))];
  }
  if (verb === 6) {
    const due = (await store.dueDeliveries('w', at, 1))[0];
    const result =
      chance(3) === 0 ? { type: 'later', afterMs: 1_000 } : { type: 'sent', externalId: `x-${due?.id ?? ''}` };
    return due && [due, await store.settleDelivery(due, result as never, at)];
  }
  if (verb === 7) {
    const status = chance(2) === 0 ? 'read' : 'delivered';
    return store.report([{ channel: 'rivermont/rivermont/sms', status, externalIds: [`x-c0-${chance(4)}.1/0`] }], at);
  }
  if (verb === 8) {
    for (const timer of await store.dueTimers(at, 10)) await store.fire(timer, at);
    const due = (await store.dueCalls('w', at, 1))[0];
    return due && store.settleCall(due, 'found', {}, at);
  }
  const epoch = (await store.conversation(id))?.control.epoch ?? 0;
  return store.control({ type: 'take', conversation: id, epoch, agent: 'ana', alias: 'Ana', at });
}

/** What the verbs answer now, of everything. */
async function all(store: Store, steps: number): Promise<unknown> {
  const ids = Array.from({ length: steps }, (_, n) => `c${n}`);
  return [
    await Promise.all(
      ids.map(async (id) => [
        await store.conversation(id),
        await store.state(id),
        await store.transcript(id, 0, 500),
        await store.deliveries(id, 100),
        await store.engagements({ agency: 'rivermont', conversation: id, limit: 10 }),
      ]),
    ),
    await Promise.all(addresses.map((phone) => store.conversationAt(`rivermont/rivermont/sms:${phone}`))),
    await store.deskEvents('rivermont', 0, 500),
    await store.counts(),
  ];
}

const watch = { progress: () => undefined, stopped: () => false };
const before = 40;
const after = 20;

async function run(store: Store, seed: number, from: number, to: number): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  const chance = chanceOf(seed + from);
  for (let n = from; n < to; n += 1) {
    answers.push(await step(store, chance, n));
    // What follows a write and may come a moment later (tidy) has come: until then an old head may be the one that is looked at.
    await store.counts();
  }
  // What somebody has in hand is given up by everybody, as when all of them end.
  await store.close();
  return answers;
}

/** Ids that the stores made after the move: one makes more of them than another. */
const alike = (went: unknown): unknown => JSON.parse(JSON.stringify(went).replaceAll(/"b-\d+"/g, '"made"')) as unknown;

test.each([
  ['sqlite', 'mongodb'],
  ['mongodb', 'sqlite'],
  ['mongodb', 'mongodb'],
])(
  'whatever happened before, everything goes on alike after a move from %s to %s',
  async (from, to) => {
    for (let seed = 1; seed <= budget.moveHistories; seed += 1) {
      const [one, twin, other] = [kinds[from]?.(), kinds[from]?.(), kinds[to]?.()] as [Place, Place, Place];
      for (const place of [one, twin]) await run(await place.store(counting('a')), seed, 0, before);
      const [source, between, target] = [await one.archive(), openMemoryArchive(), await other.archive()];
      await copyChanged(source, between, watch);
      await copyChanged(between, target, watch);
      expect((await compareAll(source, target, watch)).differing).toEqual([]);
      await source.close();
      await target.close();
      const went: unknown[] = [];
      for (const place of [twin, other]) {
        const answers = await run(await place.store(counting('b')), seed, before, before + after);
        const store = await place.store(counting('c'));
        went.push([seed, answers, await all(store, before + after)]);
        await store.close();
      }
      expect(alike(went[1])).toEqual(alike(went[0]));
    }
  },
  120_000,
);
