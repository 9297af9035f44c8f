import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../src/model/errors.js';
import type { QueueCounts } from '../../src/model/ports/queue.js';
import { measureStore } from '../../src/runtime/measure-store.js';
import { createMetrics } from '../../src/runtime/metrics.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { start, testClock, testRandom } from '../store/fixtures.js';
import { openInProcessQueue } from '../../src/queue/in-process.js';
import { silentLog } from '../../src/runtime/log.js';
import { startSweep } from '../../src/runtime/sweep.js';
import { townClock } from './town.js';
import { createAttendance } from '../../src/runtime/staff.js';
import type { Bot } from '../../src/model/bot.js';

const memory = () => openMemoryStore({ clock: testClock(), random: testRandom });
const counts: QueueCounts = {
  waiting: { turn: 3, call: 0, deliver: 1, timer: 0 },
  alarms: { turn: 0, call: 0, deliver: 0, timer: 7 },
  dropped: 2,
};

/** The samples, by name and labels. */
async function samples(metrics: { text(): Promise<string> }): Promise<ReadonlyMap<string, number>> {
  const lines = (await metrics.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('What a node tells', () => {
  test('is its name, and of others only what it was given to ask', async () => {
    const node = { name: 'worker-1', role: 'worker', version: '0.1.0' };
    const told = await samples(createMetrics(memory(), { process: false, node }));
    expect(told.get('ventanilla_node_info{node="worker-1",role="worker",version="0.1.0"}')).toBe(1);
    expect(
      [...told.keys()].filter((name) => /oldest_mail|redis_up|doorbells|streams|content_(?:number|behind)/.test(name)),
    ).toEqual([]);
  });

  test('is what waits: mail, doorbells, people, and who is there', async () => {
    const clock = testClock();
    const board = createAttendance(clock);
    const queue = 'permits';
    const bot = { agency: 'rivermont', queues: { [queue]: {} } } as unknown as Bot;
    board.setWaiting(bot.agency, queue, 4);
    const metrics = createMetrics(memory(), { process: false, clock });
    metrics.watch({
      store: { counts: async () => ({ mailbox: 4 }), oldestMail: async () => start - 90_000 },
      queue: { counts: async () => counts },
      redis: async () => true,
      streams: () => ({ chat: 12, desk: 2 }),
      content: () => ({ echo: { here: 3, newest: 5 } }),
      staff: { board, bots: { names: () => ['fake'], get: () => ({ bot }) as never } },
    });
    const told = await samples(metrics);
    expect(Object.fromEntries(told)).toMatchObject({
      ventanilla_oldest_mail_seconds: 90,
      ventanilla_store_up: 1,
      'ventanilla_doorbells{lane="turn",state="waiting"}': 3,
      'ventanilla_doorbells{lane="timer",state="alarm"}': 7,
      ventanilla_doorbells_dropped: 2,
      ventanilla_redis_up: 1,
      'ventanilla_streams{kind="chat"}': 12,
      'ventanilla_content_behind{bot="echo"}': 2,
      [`ventanilla_engagements_waiting{agency="${bot.agency}",queue="${queue}"}`]: 4,
    });
  });

  test('is told also while store and Redis are away', async () => {
    const away = (): Promise<never> => Promise.reject(new AppError('STORE_UNAVAILABLE'));
    const metrics = createMetrics({ counts: away, oldestMail: away }, { process: false, clock: testClock() });
    const never = (): Promise<never> => new Promise(() => undefined);
    metrics.watch({ redis: away, queue: { counts: never }, streams: () => ({ chat: 1, desk: 0 }) });
    const told = await samples(metrics);
    expect(told.get('ventanilla_redis_up')).toBe(0);
    expect(told.get('ventanilla_streams{kind="chat"}')).toBe(1);
    expect(told.get('ventanilla_store_up')).toBe(0);
    expect([...told.keys()].filter((name) => /store_rows|oldest_mail/.test(name))).toEqual([]);
  });

  test('of the store is what it says now: nothing while it is away, and again when it is back', async () => {
    let away = false;
    const unlessAway = async <T>(said: T): Promise<T> => {
      if (away) throw new AppError('STORE_UNAVAILABLE');
      return said;
    };
    const store = { counts: () => unlessAway({ mailbox: 0 }), oldestMail: () => unlessAway(null) };
    const metrics = createMetrics(store, { process: false, clock: testClock() });
    const mailbox = 'ventanilla_store_rows{kind="mailbox"}';
    const told = async () => {
      const all = await samples(metrics);
      return ['ventanilla_store_up', 'ventanilla_oldest_mail_seconds', mailbox].map((name) => all.get(name));
    };
    expect(await told()).toEqual([1, 0, 0]);
    away = true;
    expect(await told()).toEqual([0, undefined, undefined]);
    away = false;
    expect(await told()).toEqual([1, 0, 0]);
  });

  test('of a data file is that it answers, for as long as it is open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ventanilla-metrics-'));
    const clock = testClock();
    const store = await openSqliteStore({ file: join(folder, 'city.db'), bootId: 'one', clock, random: testRandom });
    const metrics = createMetrics(store, { process: false, clock });
    const told = async () => {
      const all = await samples(metrics);
      return [all.get('ventanilla_store_up'), all.get('ventanilla_oldest_mail_seconds')];
    };
    expect(await told()).toEqual([1, 0]);
    await store.close();
    expect(await told()).toEqual([0, undefined]);
    rmSync(folder, { recursive: true });
  });

  test('of the store is that it answers while it counts for long, and that it does not while it refuses what nodes say', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const metrics = createMetrics({ counts: never, oldestMail: async () => null }, { process: false });
    expect((await samples(metrics)).get('ventanilla_store_up')).toBe(1);
    metrics.watch({ heard: () => false });
    expect((await samples(metrics)).get('ventanilla_store_up')).toBe(0);
  });

  test('counts the bells that the sweep had to ring, but not what was due before this node came', async () => {
    const clock = townClock();
    const metrics = createMetrics(memory(), { process: false });
    const bell = { lane: 'turn', conversation: 'ana', agency: 'rivermont', channel: 'web', at: 0 } as const;
    const queue = openInProcessQueue({ clock, failed: () => {} });
    let looks = 0;
    const overdue = {
      overdue: async () => ((looks += 1) <= 2 ? [bell] : []),
      onDue: () => () => {},
    };
    const stop = startSweep({ overdue, queue, clock, log: silentLog, metrics });
    await clock.pass(15_000);
    stop();
    expect(looks).toBeGreaterThan(2);
    expect((await samples(metrics)).get('ventanilla_missed_bells_total{lane="turn"}')).toBe(1);
  });

  test('counts what the store takes and what it refuses, and changes neither', async () => {
    const store = memory();
    const metrics = createMetrics(store, { process: false });
    let seconds = 0;
    const failing = {
      ...store,
      state: () => Promise.reject(new AppError('STORE_FULL')),
      canary: async () => void (seconds += 0.2),
    };
    const measured = measureStore(failing, metrics, () => seconds);
    await measured.canary();
    await expect(measured.state('c1')).rejects.toMatchObject({ code: 'STORE_FULL' });
    expect(await measured.conversation('c1')).toBeNull();
    expect(measured.records).toBe(store.records);
    const told = await samples(metrics);
    expect(Object.fromEntries(told)).toMatchObject({
      'ventanilla_store_seconds_count{verb="canary"}': 1,
      'ventanilla_store_seconds_sum{verb="canary"}': 0.2,
      'ventanilla_store_errors_total{verb="state",code="STORE_FULL"}': 1,
    });
  });
});
