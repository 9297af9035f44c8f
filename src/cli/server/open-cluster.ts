import { resolve } from 'node:path';
import type { Config } from '../../config.js';
import { storeFile, storeKind } from '../../config.js';
import type { Lane, Overdue, Queue } from '../../model/ports/queue.js';
import type { Relay } from '../../model/ports/relay.js';
import type { Store } from '../../model/ports/store.js';
import type { HasHealth } from '../../model/ports/store-health.js';
import { errorFields, type Log } from '../../runtime/log.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { openInProcessQueue } from '../../queue/in-process.js';
import { withFallback } from '../../queue/with-fallback.js';
import { loneRelay } from '../../queue/lone-relay.js';
import { makeFolder } from '../../store/make-folder.js';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.js';

/** What a node rests on: the store, and where there are several nodes, how they ring each other. */
export interface Cluster {
  readonly store: Store & HasHealth;
  readonly relay: Relay;
  /** Different at every start. */
  readonly bootId: string;
  /** undefined: this process wakes its own workers. */
  readonly queue: Queue | undefined;
  /** undefined: one process owns the store and knows by itself what is due. */
  readonly overdue: Overdue | undefined;
  /** Whether there may be other nodes: in a MongoDB always, wanted or not. */
  readonly several: boolean;
  close(): Promise<void>;
}

/** The database's clock may be off by this much before a node refuses to start, in milliseconds. */
const clockLimitMs = 30_000;

/** Opens what STORE_URL and REDIS_URL name. Rejects with STORE_*, QUEUE_* or PACKAGE_MISSING. The default loads none of the packages of the grown form. */
export async function openCluster(config: Config, log: Log): Promise<Cluster> {
  const bootId = systemRandom.id();
  const options = { clock: systemClock, random: systemRandom, bootId };
  if (storeKind(config) === 'sqlite') {
    makeFolder(resolve(config.dataDir));
    const store = await openSqliteStore({ ...options, file: resolve(storeFile(config)) });
    const relay = loneRelay;
    return { store, relay, bootId, queue: undefined, overdue: undefined, several: false, close: () => store.close() };
  }
  const { openMongoStore } = await import('../../store/mongo/mongo-store.js');
  const shared = { clock: systemClock, random: systemRandom, log };
  let relay: Relay = loneRelay;
  let deployment = '';
  const openRelay = async (name: string): Promise<Relay> => {
    const { openRedisRelay } = await import('../../queue/bullmq/redis-relay.js');
    deployment = name;
    return (relay = await openRedisRelay({ ...shared, url: config.redisUrl, deployment }));
  };
  const store = await openMongoStore({
    ...options,
    url: config.storeUrl,
    clockLimitMs,
    failed: (error, what) =>
      log.error({ ...what, ...errorFields(error) }, 'one conversation cannot be looked after; trying again'),
    ...(config.redisUrl !== '' && { openRelay }),
  }).catch(async (error: unknown) => {
    await relay.close();
    throw error;
  });
  const failed = (lane: Lane, error: unknown): void =>
    log.error({ lane, ...errorFields(error) }, 'the store did not answer; trying again');
  const openQueue = async (): Promise<Queue> => {
    const { openBullQueue } = await import('../../queue/bullmq/bull-queue.js');
    const redis = await openBullQueue({ ...shared, url: config.redisUrl, deployment, failed });
    return withFallback(redis, openInProcessQueue({ clock: systemClock, failed }), systemClock);
  };
  const queue = config.redisUrl === '' ? undefined : await openQueue();
  return {
    store,
    relay,
    bootId,
    queue,
    overdue: store,
    several: true,
    async close() {
      await queue?.close();
      await relay.close();
      await store.close();
    },
  };
}
