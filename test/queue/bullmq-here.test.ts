import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Queue } from '../../src/model/ports/queue.js';
import { openBullQueue } from '../../src/queue/bullmq/bull-queue.js';
import { systemClock } from '../../src/runtime/system.js';
import { bell, gate, until } from '../contracts/queue.js';
import { startRedis, type RedisServer } from '../support/redis.js';

let redis: RedisServer;
let deployments = 0;
let open: Queue[] = [];
beforeAll(async () => {
  redis = await startRedis();
});
beforeEach(() => {
  deployments += 1;
});
afterEach(async () => {
  await Promise.all(open.map((queue) => queue.close()));
  open = [];
});
afterAll(() => redis.stop());

async function node(): Promise<Queue> {
  const log = { info: () => {}, warn: () => {} };
  const deployment = `here ${deployments}`;
  const queue = await openBullQueue({ url: redis.url, deployment, clock: systemClock, log, failed: () => {} });
  open.push(queue);
  await until(() =>
    queue.counts().then(
      () => true,
      () => false,
    ),
  );
  return queue;
}

const here = (conversation: string) => bell(conversation, { here: true });

test('what a node has written itself it serves itself, at once and without Redis, while it has room', async () => {
  const [mine, other] = [await node(), await node()];
  const held = gate();
  const [served, theirs]: (string | null)[][] = [[], []];
  mine.serve('turn', 3, async (_, at) => {
    served?.push(at);
    await held.passed;
    return false;
  });
  mine.ring([here('ana'), here('ben')]);
  // In the same moment: nobody was asked.
  expect(served).toEqual(['ana', 'ben']);
  expect((await mine.counts()).waiting.turn).toBe(0);
  // One worker is left to Redis, which gives it one of these; the others are for whoever has room.
  mine.ring([here('carla'), here('dora'), here('emil')]);
  await until(async () => served?.length === 3 && (await mine.counts()).waiting.turn === 2);
  other.serve('turn', 2, async (_, at) => {
    theirs?.push(at);
    return false;
  });
  await until(() => theirs?.length === 2);
  // Rung while it is served: once more, afterwards, and here.
  for (let n = 0; n < 10; n += 1) mine.ring([here('ana')]);
  expect(served?.length).toBe(3);
  held.open();
  await until(() => served?.length === 4);
  expect(served?.filter((one) => one === 'ana')).toHaveLength(2);
  const all = new Set([...(served ?? []), ...(theirs ?? [])]);
  expect(all).toEqual(new Set(['ana', 'ben', 'carla', 'dora', 'emil']));
});

test('what Redis gives and what a node has itself share its workers, and neither is left', async () => {
  const queue = await node();
  const workers = new Set<string>();
  let most = 0;
  const done: (string | null)[] = [];
  queue.serve('turn', 2, async (worker, at) => {
    expect(workers).not.toContain(worker);
    workers.add(worker);
    most = Math.max(most, workers.size);
    // Each has something to be done after it, by this node.
    if (at !== null && !at.includes('+')) queue.ring([here(`${at}+`)]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    workers.delete(worker);
    done.push(at);
    return false;
  });
  const ids = Array.from({ length: 40 }, (_, n) => `c${n}`);
  queue.ring(ids.map((id) => bell(id)));
  await until(() => done.length === 80);
  expect(most).toBe(2);
  expect(new Set(done)).toEqual(new Set(ids.flatMap((id) => [id, `${id}+`])));
});

test('a node that stops leaves what it has written to the others', async () => {
  const [mine, other] = [await node(), await node()];
  const served: (string | null)[] = [];
  const serving = mine.serve('turn', 2, async () => false);
  other.serve('turn', 2, async (_, at) => {
    served.push(at);
    return false;
  });
  await serving.stop();
  mine.ring([here('ana')]);
  await until(() => served.includes('ana'));
  expect(served).toEqual(['ana']);
});
