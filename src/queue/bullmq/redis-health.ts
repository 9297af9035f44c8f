import type { Redis } from 'ioredis';
import { AppError } from '../../model/errors.js';
import { optionalPackage } from '../../model/optional-package.js';
import type { Clock } from '../../model/ports/clock.js';
import type { HealthProblem, StoreHealth } from '../../model/ports/store-health.js';

/** Oldest Redis that BullMQ works with: https://docs.bullmq.io/guide/introduction */
const oldestRedis = [6, 2] as const;
/** It is asked at most this long, in milliseconds. */
const askMs = 3_000;

/**
 * Asks a Redis how it is, over a connection of its own. Rejects with PACKAGE_MISSING, or with QUEUE_UNAVAILABLE whose detail is the kind of
 * the trouble (`ECONNREFUSED`, `WRONGPASS`), never the address.
 */
export async function redisHealth(
  url: string,
  clock: Pick<Clock, 'now'>,
): Promise<StoreHealth & { readonly place: string | null }> {
  const ioredis = await optionalPackage('ioredis', () => import('ioredis'));
  const redis = new ioredis.Redis(url, {
    lazyConnect: true,
    connectTimeout: askMs,
    disconnectTimeout: 200,
    commandTimeout: askMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    enableOfflineQueue: false,
  });
  let last: unknown = null;
  redis.on('error', (error: unknown) => (last = error));
  try {
    await redis.connect();
    const database = redis.options.db ?? 0;
    const selected = await selects(redis, database);
    // The quickest of three: what this process does besides is not Redis's slowness.
    let latencyMs = askMs;
    for (let ask = 0; ask < 3; ask += 1) {
      const began = clock.now();
      await redis.ping();
      latencyMs = Math.min(latencyMs, clock.now() - began);
    }
    const askedAt = clock.now();
    const [seconds = 0, micros = 0] = (await redis.time()).map(Number);
    const at = seconds * 1_000 + Math.floor(micros / 1_000);
    const clockOffsetMs = Math.round(at - (askedAt + clock.now()) / 2);
    const told = await redis.info();
    const info = readInfo(told);
    return {
      kind: 'redis',
      version: info.get('redis_version') ?? '',
      latencyMs,
      clockOffsetMs,
      problems: [
        ...(selected ? [] : [{ level: 'error', key: 'redis_database', values: { database } } as const]),
        ...problemsOf(info),
      ],
      place: placeOf(told, selected ? database : 0),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('QUEUE_UNAVAILABLE', troubleOf(last ?? error), { cause: last ?? error });
  } finally {
    redis.disconnect();
  }
}

/**
 * The run of a server and the database in it, of its own account of itself: the same for all who are connected to it, another one after it was started anew.
 * null: it says none, or it is one of a cluster, where nodes may be connected to different members.
 */
export function placeOf(told: string, database = 0): string | null {
  const info = readInfo(told);
  const run = info.get('run_id') ?? '';
  return run === '' || info.get('redis_mode') === 'cluster' ? null : `${run}/${database}`;
}

/** Whether the database that the address names is there: ioredis goes on in database 0 where it is not. */
async function selects(redis: Redis, database: number): Promise<boolean> {
  if (database === 0) return true;
  try {
    await redis.select(database);
    return true;
  } catch (error) {
    // It answered, and refused.
    if ((error as { readonly name?: unknown }).name === 'ReplyError') return false;
    throw error;
  }
}

/** What of Redis's own account of itself is to be mended. https://redis.io/docs/latest/commands/info/ */
export function problemsOf(info: ReadonlyMap<string, string>): readonly HealthProblem[] {
  const problems: HealthProblem[] = [];
  const version = info.get('redis_version') ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < oldestRedis[0] || (major === oldestRedis[0] && minor < oldestRedis[1]))
    problems.push({ level: 'error', key: 'redis_old', values: { version, least: oldestRedis.join('.') } });
  const policy = info.get('maxmemory_policy') ?? 'noeviction';
  if (policy !== 'noeviction') problems.push({ level: 'error', key: 'redis_evicts', values: { policy } });
  const [used, most] = [Number(info.get('used_memory') ?? 0), Number(info.get('maxmemory') ?? 0)];
  if (most > 0 && used > 0.8 * most)
    problems.push({
      level: 'warning',
      key: 'redis_full',
      values: { percent: Math.round((100 * used) / most), mib: Math.round(most / 2 ** 20) },
    });
  return problems;
}

/** The lines `name:value` of INFO. */
function readInfo(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/u).flatMap((line): readonly (readonly [string, string])[] => {
      const at = line.indexOf(':');
      return at > 0 && !line.startsWith('#') ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
}

/** `ECONNREFUSED`, `ENOTFOUND`; of what Redis itself answers the first word, `WRONGPASS`, `NOAUTH`: its sentences may quote what was sent. */
function troubleOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string') return code;
  return (typeof message === 'string' && /^[A-Z]{4,}/u.exec(message)?.[0]) || 'no answer';
}
