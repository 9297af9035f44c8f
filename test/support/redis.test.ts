import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askRedis, startRedis, type RedisServer } from './redis.js';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis({ keep: true });
});
afterAll(() => redis.stop());

const ask = (command: string): Promise<string> => askRedis(redis.port, command);

test('what Redis acknowledged is there after it was killed and started again, on the same port', async () => {
  expect(await ask('SET word kept')).toBe('+OK');
  const { pid } = redis;
  await redis.kill();
  await expect(ask('PING')).rejects.toThrow('ECONNREFUSED');
  await redis.restart();
  expect(redis.pid).not.toBe(pid);
  expect(await ask('EXISTS word')).toBe(':1');
});

test('it can be emptied while it runs', async () => {
  await ask('SET word gone');
  await redis.empty();
  expect(await ask('DBSIZE')).toBe(':0');
});

test('while it is paused it takes words and does not answer; then it does', async () => {
  const other = await startRedis();
  redis.pause();
  let answered = false;
  const answer = ask('PING').then((words) => {
    answered = true;
    return words;
  });
  // Time enough for many answers of one that is not paused.
  for (let n = 0; n < 100; n += 1) expect(await askRedis(other.port, 'PING')).toBe('+PONG');
  expect(answered).toBe(false);
  redis.resume();
  expect(await answer).toBe('+PONG');
  await other.stop();
});

test('asked to keep nothing, it is empty when it is back', async () => {
  const other = await startRedis();
  await askRedis(other.port, 'SET word gone');
  await other.restart();
  expect(await askRedis(other.port, 'DBSIZE')).toBe(':0');
  await other.stop();
});
