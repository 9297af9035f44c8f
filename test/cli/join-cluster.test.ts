import { afterAll, afterEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinCluster, type Joined } from '../../src/cli/server/join-cluster.js';
import { readConfig } from '../../src/config.js';
import { nodeKind } from '../../src/model/ports/store-health.js';
import type { Store } from '../../src/model/ports/store.js';
import { loneRelay } from '../../src/queue/lone-relay.js';
import type { BotRegistry } from '../../src/runtime/bot-registry.js';
import { silentLog } from '../../src/runtime/log.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { testClock, testRandom } from '../store/fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-join-'));
const running: Joined[] = [];
afterEach(async () => {
  for (const { node } of running.splice(0)) await node.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const memory = (): Store => openMemoryStore({ clock: testClock(), random: testRandom });

/** A node with one bot, `rivermont`, of what its agency has written in `content`. */
async function joins(store: Store, name: string, content: { hash: string; readonly agency?: string }): Promise<Joined> {
  const bot = () => ({ name: 'rivermont', agency: 'rivermont', ...content });
  const bots = { names: () => ['rivermont'], get: () => ({ bot: bot() }) } as unknown as BotRegistry;
  const cluster = {
    store,
    relay: loneRelay,
    bootId: testRandom.id(),
    queue: undefined,
    overdue: undefined,
    several: true,
    close: () => Promise.resolve(),
  };
  const config = readConfig({ DATA_DIR: folder, NODE_NAME: name, STORE_URL: 'mongodb://127.0.0.1:1/city' });
  const joined = await joinCluster(cluster, config, bots, silentLog, () => undefined);
  running.push(joined);
  return joined;
}

test('A node that is refused because of a bot of another agency leaves nothing among the others', async () => {
  const store = memory();
  await joins(store, 'good', { hash: 'first' });
  const known = async () => (await store.records.scan(nodeKind, { limit: 9 })).map(({ key }) => key);
  const before = await store.records.get('content', 'rivermont');
  await expect(joins(store, 'stranger', { hash: 'other', agency: 'riverport' })).rejects.toMatchObject({
    code: 'BOT_NAME_TAKEN',
  });
  expect(before?.value).toEqual([{ number: 1, hash: 'first' }]);
  expect(await store.records.get('content', 'rivermont')).toEqual(before);
  expect(await known()).toEqual(['good']);
});

test('A node is behind while another that runs has newer content, and nobody is once an edit was taken back everywhere', async () => {
  const store = memory();
  const [here, there] = [{ hash: 'first' }, { hash: 'first' }];
  const [one, other] = [await joins(store, 'one', here), await joins(store, 'other', there)];
  const numbers = () => [one, other].map(({ compared }) => compared?.()['rivermont']);
  const same = (number: number) => [1, 2].map(() => ({ here: number, newest: number }));
  await one.published();
  expect(numbers()).toEqual(same(1));

  there.hash = 'second';
  await other.published();
  await one.node.say();
  expect(numbers()).toEqual([
    { here: 1, newest: 2 },
    { here: 2, newest: 2 },
  ]);
  here.hash = 'second';
  await one.published();
  expect(numbers()).toEqual(same(2));

  there.hash = 'first';
  await other.published();
  expect(numbers()[1]).toEqual({ here: 1, newest: 2 });
  here.hash = 'first';
  await one.published();
  await other.node.say();
  expect(numbers()).toEqual(same(1));
  here.hash = 'third';
  await one.published();
  expect(numbers()[0]).toEqual({ here: 3, newest: 3 });
});
