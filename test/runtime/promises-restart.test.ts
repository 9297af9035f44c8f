import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/model/ports/store.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { startTown, townClock, type Town, type TownClock } from './town.js';

const hour = 3_600_000;
let folder = '';
let clock: TownClock;
let store: Store;
let town: Town;
let boots = 0;

const open = async (wrap: (store: Store) => Store = (same) => same): Promise<void> => {
  store = await openSqliteStore({
    file: join(folder, 'town.db'),
    clock: systemClock,
    random: systemRandom,
    bootId: `boot-${(boots += 1)}`,
  });
  town = await startTown({ clock, store: () => wrap(store) });
};
const close = async (): Promise<void> => {
  await town.engine.stop();
  await store.close();
};
const missed = async (): Promise<number> =>
  (await town.told('r1')).filter((line) => line.includes('nobody has confirmed')).length;
const listed = async (): Promise<number> =>
  (await store.engagements({ agency: 'springfield', status: ['deferred'], limit: 10 })).length;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-promise-'));
  clock = townClock();
  await open();
  await town.open('r1');
  await town.write('r1', 'the truck');
  await town.engine.idle();
  expect(await town.told('r1')).toEqual(['The truck comes by Tuesday, November 24.']);
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

describe('a promise, while the program stops and starts again', () => {
  test('is warned of and missed once each, though nobody ran when both were due', async () => {
    await close();
    await clock.pass(48 * hour);
    await open();
    await town.engine.idle();
    expect([await missed(), await listed()]).toEqual([1, 1]);
    await close();
    await clock.pass(48 * hour);
    await open();
    await town.engine.idle();
    expect([await missed(), await listed()]).toEqual([1, 1]);
  });

  test('is missed once, though the program died between the timer and its turn', async () => {
    await close();
    await clock.pass(48 * hour);
    store = await openSqliteStore({
      file: join(folder, 'town.db'),
      clock: systemClock,
      random: systemRandom,
      bootId: `boot-${(boots += 1)}`,
    });
    const due = await store.dueTimers(clock.now(), 10);
    for (const timer of [...due, ...due]) await store.fire(timer, clock.now());
    await store.close();
    await open();
    await town.engine.idle();
    expect([await missed(), await listed()]).toEqual([1, 1]);
  });

  test('is missed once, though writing the turn down failed the first time', async () => {
    await close();
    await clock.pass(48 * hour);
    let failures = 0;
    await open((real) => ({
      ...real,
      commit(commit) {
        if (failures >= 2) return real.commit(commit);
        failures += 1;
        return Promise.reject(new Error('the turn was lost'));
      },
    }));
    await town.engine.idle();
    await clock.pass(hour / 60);
    await town.engine.idle();
    expect([failures, await missed(), await listed()]).toEqual([2, 1, 1]);
  });

  test('is kept when its message at the desk is dealt with, also over a restart', async () => {
    await clock.pass(28 * hour);
    await town.engine.idle();
    const [entry] = await store.engagements({ agency: 'springfield', status: ['deferred'], limit: 10 });
    const promise = entry?.packet.promise ?? '';
    expect(entry?.packet).toMatchObject({
      reason: { code: 'promise' },
      topic: 'truck',
      slots: { due: { date: '2026-11-24' } },
    });
    const at = clock.now();
    const event = { type: 'promise_kept', promise, at } as const;
    await store.receive([{ conversation: 'r1', dedupeId: 'desk:kept:1', event }], at);
    await close();
    await clock.pass(48 * hour);
    await open();
    await town.engine.idle();
    expect(await missed()).toBe(0);
  });
});
