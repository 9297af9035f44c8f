import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Queue } from '../../src/model/ports/queue.js';
import { openBullQueue } from '../../src/queue/bullmq/bull-queue.js';
import { systemClock } from '../../src/runtime/system.js';
import { bell, gate, until } from '../contracts/queue.js';
import { startOwnProcess, type OwnProcess } from '../support/own-process.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { compileQueue } from './compiled.js';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-queue-'));
const program = fileURLToPath(new URL('worker.mjs', import.meta.url));
let compiled = '';
let redis: RedisServer;
let deployments = 0;
let deployment = '';
let open: Queue[] = [];
let others: OwnProcess[] = [];
let lines: string[] = [];
beforeAll(async () => {
  compiled = compileQueue(folder);
  redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(open.map((queue) => queue.close()));
  await Promise.all(others.map((other) => other.end('SIGKILL')));
  [open, others, lines] = [[], [], []];
  deployments += 1;
});
afterAll(async () => {
  await redis.stop();
  rmSync(folder, { recursive: true });
});

async function node(): Promise<Queue> {
  deployment = `faults ${deployments}`;
  const log = { info: () => {}, warn: (_: object, message: string) => void lines.push(message) };
  const queue = await openBullQueue({ url: redis.url, deployment, clock: systemClock, log, failed: () => {} });
  open.push(queue);
  await until(() => queue.counts().then(...yes));
  return queue;
}
const yes = [() => true, () => false] as const;
const isEmpty = (queue: Queue): Promise<boolean> =>
  queue.counts().then(
    ({ waiting }) => waiting.turn === 0,
    () => false,
  );

function record(queue: Queue, also: (conversation: string | null) => Promise<void> = async () => {}) {
  const served: (string | null)[] = [];
  const serving = queue.serve('turn', 4, async (_, conversation) => {
    served.push(conversation);
    await also(conversation);
    return false;
  });
  return { served, serving };
}

/** Another node, as a process that begins with whatever it is given and ends nothing. */
async function otherNode(): Promise<OwnProcess & { readonly printed: () => string }> {
  const other = startOwnProcess(process.execPath, [program, compiled, redis.url, deployment], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(other);
  let printed = '';
  other.process.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await until(() => printed.includes('ready'));
  return Object.assign(other, { printed: () => printed });
}

/** Tenths of a second in which this process ran: on a machine that is too busy to run it, time passes slower. Returns how many. */
function countTicks(): () => number {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 100);
  return () => {
    clearInterval(timer);
    return ticks;
  };
}

describe('A queue over Redis', () => {
  test.each(['killed', 'stopped'])(
    'gives the conversations of a worker that was %s to another within 7 s',
    async (how) => {
      const queue = await node();
      const other = await otherNode();
      queue.ring([bell('ana'), bell('ben')]);
      await until(() => other.printed().includes('ana') && other.printed().includes('ben'));
      // Whoever is rung meanwhile is not served twice at once.
      const { served } = record(queue);
      queue.ring([bell('ana'), bell('zoe')]);
      await until(() => served.includes('zoe'));
      expect(served).toEqual(['zoe']);
      if (how === 'killed') await other.end('SIGKILL');
      else other.pause();
      const ticks = countTicks();
      await until(() => served.includes('ana') && served.includes('ben'));
      expect(ticks()).toBeLessThan(70);
      // The one that was stopped wakes, and what it held does no harm to what comes.
      other.resume();
      await until(async () => (await queue.counts()).waiting.turn === 0);
      queue.ring([bell('carla')]);
      await until(() => served.includes('carla') || other.printed().includes('carla'));
    },
  );

  test.each(['killed', 'emptied'])(
    'goes on when Redis was %s in the middle; with a sweep everybody is served',
    async (how) => {
      const queue = await node();
      const held = gate();
      const atOnce = new Map<string | null, number>();
      let most = 0;
      const { served } = record(queue, async (at) => {
        atOnce.set(at, (atOnce.get(at) ?? 0) + 1);
        most = Math.max(most, atOnce.get(at) ?? 0);
        if (at === 'slow') await held.passed;
        atOnce.set(at, (atOnce.get(at) ?? 0) - 1);
      });
      const left = new Set(Array.from({ length: 500 }, (_, n) => `c${n}`));
      queue.ring([bell('slow'), ...Array.from(left, (id) => bell(id))]);
      await until(() => served.length > 20);
      if (how === 'killed') await redis.kill();
      else await redis.empty();
      queue.ring(Array.from(left, (id) => bell(id)));
      if (how === 'killed') {
        await expect(queue.counts()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
        await expect(queue.check()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
        await redis.restart();
      }
      // The sweep: it looks into the store, which here is `left`, and at the one that is not done yet.
      let slowRung = false;
      await until(async () => {
        for (const id of served) if (id !== null) left.delete(id);
        // Rung for again only when Redis has nothing any more of what was rung for before.
        if (await isEmpty(queue)) {
          queue.ring([...left, 'slow'].map((id) => bell(id)));
          slowRung = true;
        }
        return left.size === 0 && slowRung;
      });
      held.open();
      await until(() => served.filter((at) => at === 'slow').length > 1);
      expect(most).toBe(1);
      if (how === 'killed') expect(lines.length).toBeLessThanOrEqual(3);
    },
  );

  test('sends what was rung last before it ends, and drops nothing', async () => {
    const queue = await node();
    const ids = Array.from({ length: 1_200 }, (_, n) => `c${n}`);
    queue.ring(ids.map((id) => bell(id)));
    await queue.close();
    const other = await node();
    expect((await other.counts()).waiting.turn).toBe(ids.length);
  });

  test('keeps nothing in Redis of what is done', async () => {
    const queue = await node();
    const { served } = record(queue);
    const ids = Array.from({ length: 200 }, (_, n) => `c${n}`);
    queue.ring(ids.map((id) => bell(id)));
    await until(async () => served.length === ids.length && (await queue.counts()).waiting.turn === 0);
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    await until(async () => (await client.llen(`{ventanilla:${deployment}}:turn:active`)) === 0);
    const keys = (await client.keys('*')).filter((key) => key.includes(deployment));
    client.disconnect();
    expect(keys.filter((key) => key.includes('=c'))).toEqual([]);
    expect(keys.length).toBeLessThan(15);
  });

  test('drops and counts what does not fit into memory while Redis is away, and ends though it is', async () => {
    const queue = await openBullQueue({
      url: 'redis://127.0.0.1:1',
      deployment: 'nobody',
      clock: systemClock,
      log: { info: () => {}, warn: (_, message) => void lines.push(message) },
      failed: () => {},
    });
    record(queue);
    for (let n = 0; n < 12_000; n += 1) queue.ring([bell(`c${n}`)]);
    await until(() => lines.length > 0);
    await expect(queue.check()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE', detail: 'ECONNREFUSED' });
    await queue.close();
    expect(lines).toHaveLength(1);
  });
});
