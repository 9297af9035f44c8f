import { expect, test } from '@jest/globals';
import { AppError } from '../../../src/model/errors.js';
import type { Records } from '../../../src/model/ports/store.js';
import { nodeGoneAfter, nodeSaysEvery } from '../../../src/model/ports/store-health.js';
import { silentLog } from '../../../src/runtime/log.js';
import { joinNodes, type Node } from '../../../src/runtime/nodes/node.js';
import { openMemoryStore } from '../../../src/store/memory/memory-store.js';
import { testRandom } from '../../store/fixtures.js';
import { townClock, type TownClock } from '../town.js';

const joins = (records: Records, clock: TownClock, name: string, echo: number): Promise<Node> =>
  joinNodes({
    records,
    clock,
    log: silentLog,
    name,
    bootId: name,
    facts: () => ({ role: 'all', version: '0.1.0', contentNumbers: { echo } }),
    onAdmitted: () => Promise.resolve(),
    onLead: () => undefined,
  });

test('The newer content of a node that was killed counts until it is taken for gone, and of one that ended no longer', async () => {
  const clock = townClock();
  const { records } = openMemoryStore({ clock, random: testRandom });
  const killed = townClock();
  const [one, ended] = [await joins(records, clock, 'one', 3), await joins(records, clock, 'ended', 5)];
  await joins(records, killed, 'killed', 4);
  await one.say();
  expect([one.newestContent('echo'), one.newestContent('hello')]).toEqual([5, 0]);
  await ended.stop();
  await one.say();
  expect(one.newestContent('echo')).toBe(4);
  await clock.pass(nodeGoneAfter + 5_000);
  expect(one.newestContent('echo')).toBe(0);
  await one.stop();
});

test('A node knows that the store did not take what it said of itself, and when it does again', async () => {
  const clock = townClock();
  const { records } = openMemoryStore({ clock, random: testRandom });
  let away = false;
  const write: Records['write'] = (writes) =>
    away ? Promise.reject(new AppError('STORE_UNAVAILABLE')) : records.write(writes);
  const node = await joins({ ...records, write }, clock, 'one', 1);
  expect(node.heard()).toBe(true);
  away = true;
  await clock.pass(nodeSaysEvery);
  expect(node.heard()).toBe(false);
  away = false;
  await clock.pass(nodeSaysEvery);
  expect(node.heard()).toBe(true);
  await node.stop();
});
