import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster, type Cluster } from '../../src/cli/server/open-cluster.js';
import { readConfig } from '../../src/config.js';
import { silentLog } from '../../src/runtime/log.js';
import { until } from '../contracts/queue.js';
import { message, openConversation, start } from '../store/fixtures.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { startRedis, type RedisServer } from '../support/redis.js';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-cluster-'));
let mongo: MongoServer;
let redis: RedisServer;
const open: Cluster[] = [];
beforeAll(async () => {
  [mongo, redis] = await Promise.all([startMongo(), startRedis()]);
});
afterAll(async () => {
  await Promise.all(open.map((cluster) => cluster.close()));
  await Promise.all([mongo.stop(), redis.stop()]);
  rmSync(folder, { recursive: true });
});

async function node(url: string): Promise<Cluster> {
  const env = { STORE_URL: url, REDIS_URL: redis.url, DATA_DIR: join(folder, String(open.length)) };
  const cluster = await openCluster(readConfig(env), silentLog);
  open.push(cluster);
  return cluster;
}

test('Nodes of one database ring each other over Redis however they call its server, and those of another do not', async () => {
  const url = mongo.database();
  const [one, other] = [await node(url), await node(url.replace('127.0.0.1', 'localhost'))];
  // Another agency: with the same name of a database on another server it would look alike; here it is another database.
  const elsewhere = await node(mongo.database());
  const heard: string[] = [];
  const { id } = await openConversation(one.store);
  other.store.listen(`event:${id}`, () => void heard.push('other'));
  elsewhere.store.listen(`event:${id}`, () => void heard.push('elsewhere'));
  let n = 0;
  await until(async () => {
    await one.store.receive([message(id, `m${(n += 1)}`)], start + n);
    return heard.length > 0;
  });
  const bell = { lane: 'turn', conversation: id, agency: 'rivermont', channel: 'web', at: 0 } as const;
  const waiting = async (cluster: Cluster) => (await cluster.queue?.counts())?.waiting.turn;
  await until(async () => {
    one.queue?.ring([bell]);
    return (await waiting(other)) === 1;
  });
  expect(await waiting(elsewhere)).toBe(0);
  expect(new Set(heard)).toEqual(new Set(['other']));
});
