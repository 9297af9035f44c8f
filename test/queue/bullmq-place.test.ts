import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Queue } from '../../src/model/ports/queue.js';
import { openBullQueue } from '../../src/queue/bullmq/bull-queue.js';
import { redisHealth } from '../../src/queue/bullmq/redis-health.js';
import { openInProcessQueue } from '../../src/queue/in-process.js';
import { withFallback } from '../../src/queue/with-fallback.js';
import { systemClock } from '../../src/runtime/system.js';
import { until } from '../contracts/queue.js';
import { startRedis, type RedisServer } from '../support/redis.js';

let redis: RedisServer;
let open: Queue[] = [];
beforeAll(async () => {
  redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(open.map((queue) => queue.close()));
  open = [];
});
afterAll(() => redis.stop());

/** A node's queue, with what it falls back on. */
async function node(database = ''): Promise<Queue> {
  const log = { info: () => {}, warn: () => {} };
  const failed = (): void => {};
  const url = `${redis.url}${database}`;
  const shared = await openBullQueue({ url, deployment: 'place', clock: systemClock, log, failed });
  const queue = withFallback(shared, openInProcessQueue({ clock: systemClock, failed }), systemClock);
  open.push(queue);
  return queue;
}
const place = async (queue: Queue): Promise<string | null> => (await queue.place?.()) ?? null;
const placeNow = async (queue: Queue): Promise<string> => {
  await until(async () => (await place(queue)) !== null);
  return (await place(queue)) ?? '';
};

test('Nodes that hear each other ring in one place, as doctor sees it; another database or another Redis is another place', async () => {
  const here = await placeNow(await node());
  expect(await placeNow(await node())).toBe(here);
  expect((await redisHealth(redis.url, systemClock)).place).toBe(here);
  expect((await redisHealth(`${redis.url}/5`, systemClock)).place).not.toBe(here);
  expect(await placeNow(await node('/5'))).toBe((await redisHealth(`${redis.url}/5`, systemClock)).place);
  const other = await startRedis();
  try {
    expect((await redisHealth(other.url, systemClock)).place).not.toBe(here);
  } finally {
    await other.stop();
  }
});

test('While Redis is away nobody can tell; when it is back they agree again', async () => {
  const [one, two] = [await node(), await node()];
  const before = await placeNow(one);
  await redis.kill();
  await until(async () => (await place(one)) === null);
  await redis.restart();
  expect(await placeNow(one)).toBe(await placeNow(two));
  expect(await placeNow(one)).not.toBe(before);
});
