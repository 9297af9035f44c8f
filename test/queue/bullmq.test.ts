import { afterAll, beforeAll } from '@jest/globals';
import { openBullQueue } from '../../src/queue/bullmq/bull-queue.js';
import { systemClock } from '../../src/runtime/system.js';
import { queueContract } from '../contracts/queue.js';
import { startRedis, type RedisServer } from '../support/redis.js';

let redis: RedisServer;
let deployments = 0;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

queueContract('over Redis', (failed) =>
  openBullQueue({
    url: redis.url,
    deployment: `town ${(deployments += 1)}`,
    clock: systemClock,
    log: { info: () => {}, warn: () => {} },
    failed,
  }),
);
