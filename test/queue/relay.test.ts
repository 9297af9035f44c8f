import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Json } from '../../src/model/json.js';
import { connect, patient } from '../../src/queue/bullmq/connect.js';
import { openRedisRelay, type RedisRelayOptions } from '../../src/queue/bullmq/redis-relay.js';
import { loneRelay } from '../../src/queue/lone-relay.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { until } from '../contracts/queue.js';
import { relayContract } from '../contracts/relay.js';
import { startLine } from '../support/line.js';
import { startRedis, type RedisServer } from '../support/redis.js';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const open = (deployment: string, lines: string[] = [], more: Partial<RedisRelayOptions> = {}) =>
  openRedisRelay({
    url: redis.url,
    deployment,
    clock: systemClock,
    random: systemRandom,
    log: { info: () => {}, warn: (_, message) => void lines.push(message) },
    ...more,
  });

relayContract('of one node', async () => loneRelay, { others: false });
relayContract('over Redis', (deployment) => open(deployment), { others: true });

describe('A relay over Redis', () => {
  test('hears again after Redis was away, and says that it was in one line', async () => {
    const lines: string[] = [];
    const [one, other] = await Promise.all([open('away', lines), open('away')]);
    const heard: Json[] = [];
    other.subscribe('before', (payload) => void heard.push(payload));
    const tell = async (payload: Json) => {
      one.publish('before', payload);
      one.publish('while', payload);
      await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await until(async () => {
      await tell(1);
      return heard.includes(1);
    });
    await redis.kill();
    for (let n = 0; n < 100; n += 1) one.publish('before', 2);
    other.subscribe('while', (payload) => void heard.push(`while ${JSON.stringify(payload)}`));
    await redis.restart();
    await until(async () => {
      await tell(3);
      return heard.includes(3) && heard.includes('while 3');
    });
    expect(lines).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });

  test('hears again after its connection went dumb without an end', async () => {
    const line = await startLine(redis.port);
    const [one, other] = await Promise.all([open('dumb'), open('dumb', [], { url: line.url, silentMs: 400 })]);
    const heard: Json[] = [];
    other.subscribe('topic', (payload) => void heard.push(payload));
    const tell = (payload: Json) =>
      until(() => {
        one.publish('topic', payload);
        return heard.includes(payload);
      });
    await tell('before');
    line.fallSilent();
    await tell('after');
    await Promise.all([one.close(), other.close()]);
    line.end();
  });

  test('passes over what is not a message of ours', async () => {
    const relay = await open('strangers');
    const heard: Json[] = [];
    relay.subscribe('topic', (payload) => void heard.push(payload));
    const stranger = new Redis(redis.url);
    const channel = '{ventanilla:strangers}:relay:"topic"';
    await until(async () => (await stranger.publish(channel, '{"from":"other","payload":1}')) > 0 && heard.length > 0);
    heard.length = 0;
    for (const text of ['', '{', 'null', '[]', '{"from":1,"payload":2}', '{"from":"other"}', `"${'x'.repeat(20_000)}"`])
      await stranger.publish(channel, text);
    await until(
      async () => (await stranger.publish(channel, '{"from":"other","payload":"end"}')) > 0 && heard.includes('end'),
    );
    // The first message may have been published twice, and the second of them come late.
    expect(new Set(heard.filter((payload) => payload !== 1))).toEqual(new Set(['end']));
    await relay.close();
    stranger.disconnect();
  });

  test('does not wait for a Redis that never was there', async () => {
    const relay = await openRedisRelay({
      url: 'redis://127.0.0.1:1',
      deployment: 'nobody',
      clock: systemClock,
      random: systemRandom,
      log: { info: () => {}, warn: () => {} },
    });
    const stop = relay.subscribe('topic', () => {});
    relay.publish('topic', 1);
    stop();
    await relay.close();
  });
});

test('A worker whose connection went dumb is answered over a new one; a look that lasts as long as it may is no silence', async () => {
  const line = await startLine(redis.port);
  const worker = await connect(line.url, { ...patient, socketTimeout: 400 }, () => {});
  expect(await worker.ping()).toBe('PONG');
  line.fallSilent();
  expect(await worker.ping()).toBe('PONG');
  worker.disconnect();
  line.end();
  // BullMQ's maximumBlockTimeout is 10 s, and its own watchdog waits one more.
  expect(patient.socketTimeout).toBeGreaterThan(11_000);
});
