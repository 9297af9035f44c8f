import type { Redis, RedisOptions as IoRedisOptions } from 'ioredis';
import { optionalPackage } from '../../model/optional-package.js';
import type { Clock } from '../../model/ports/clock.js';
import type { QueueLog } from './options.js';

/** Connecting is tried again after this long, doubling up to the second figure, in milliseconds: for ever. */
const againMs = { first: 100, most: 2_000 } as const;
/** A server that accepted the connection and says nothing for so long is taken for gone, in milliseconds. */
const silentMs = 10_000;
/** One line about one trouble in this time, in milliseconds. */
const lineMs = 60_000;

/** For what must not wait: a command fails at once while Redis is away. */
export const hasty = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  commandTimeout: silentMs,
  socketTimeout: silentMs,
} satisfies IoRedisOptions;
/**
 * For workers: a command waits until Redis is back. BullMQ demands it. https://docs.bullmq.io/guide/connections
 * Whoever has asked and hears nothing for so long has a connection that only looks alive; BullMQ asks for at most 10 s what there is to do
 * (`maximumBlockTimeout`), and Redis answers at the end of them.
 */
export const patient = { maxRetriesPerRequest: null, socketTimeout: silentMs + 5_000 } satisfies IoRedisOptions;

const always = {
  connectTimeout: 5_000,
  keepAlive: 5_000,
  // Whoever lets go of a connection does not wait for the other side.
  disconnectTimeout: 100,
  retryStrategy: (times: number) => Math.min(againMs.first * 2 ** Math.min(times, 10), againMs.most),
} satisfies IoRedisOptions;

/** A connection that mends itself until it is disconnected. It never rejects because Redis is away. */
export async function connect(
  url: string,
  options: typeof hasty | typeof patient,
  trouble: (error: unknown) => void,
): Promise<Redis> {
  const ioredis = await optionalPackage('ioredis', () => import('ioredis'));
  const redis = new ioredis.Redis(url, { ...always, ...options });
  redis.on('error', trouble);
  return redis;
}

/**
 * A connection that only listens, and mends itself too when the other side is gone without a word: ioredis counts the silence from a command on, so
 * it is asked now and then. `ms`: how long a silence may last. Returns how to end it.
 */
export async function listenAt(
  url: string,
  clock: Clock,
  trouble: (error: unknown) => void,
  ms = silentMs,
): Promise<{ readonly redis: Redis; readonly end: () => void }> {
  const redis = await connect(url, { ...patient, socketTimeout: ms }, trouble);
  let cancel = (): void => {};
  const ask = (): void => {
    // What is not answered ends the connection, and that is told there.
    if (redis.status === 'ready') redis.ping().catch(() => {});
    cancel = clock.after(ms / 2, ask);
  };
  ask();
  return {
    redis,
    end() {
      cancel();
      redis.disconnect();
    },
  };
}

/**
 * Remembers the copies that BullMQ makes of a connection, one for each worker that waits. Returns how to end it and all of them: BullMQ
 * waits for a Redis that is away before it lets go of its own.
 */
export function rememberCopies(redis: Redis): () => void {
  const copies: Redis[] = [];
  const copy = redis.duplicate.bind(redis);
  redis.duplicate = (...how) => {
    const made = copy(...how);
    copies.push(made);
    return made;
  };
  return () => {
    for (const one of [redis, ...copies]) if (one.status !== 'end') one.disconnect();
  };
}

/** Tells of a trouble once a minute, and how often it came. */
export function quietly(clock: Clock, log: QueueLog, message: string): (error: unknown, fields?: object) => void {
  let last = -lineMs;
  let times = 0;
  return (error, fields = {}) => {
    times += 1;
    if (clock.now() - last < lineMs) return;
    last = clock.now();
    log.warn({ ...fields, times, error: troubleOf(error) }, message);
    times = 0;
  };
}

/** What of an error may be logged: its kind. Sentences of Redis may quote what was sent. */
function troubleOf(error: unknown): string {
  const { code, name, message } = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  const word = typeof message === 'string' ? /^[A-Z]{3,}\b/u.exec(message)?.[0] : undefined;
  return word ?? (typeof name === 'string' ? name : 'no answer');
}
