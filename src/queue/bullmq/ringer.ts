import type { Queue as BullQueue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Clock } from '../../model/ports/clock.js';
import type { Doorbell } from '../../model/ports/queue.js';
import type { FairShare } from '../fair-share.js';
import { farMs } from '../limits.js';
import { atMost } from '../pause.js';
import { dataOf, dedupeIdOf, isAlarm } from './keys.js';

/** Bells a lane keeps in memory while they cannot be sent. More are dropped and counted; the sweep rings for them. */
const bellsKept = 10_000;
/** Bells sent at once. */
const batch = 500;
/** After a failed batch the next one waits this long, in milliseconds. */
const restMs = 200;
/** What was rung last is sent before the lane's bells end, if Redis takes it in this time, in milliseconds. */
const farewellMs = 2_000;

/** Sends the bells of one lane to Redis, in batches; whoever rings never waits. */
export interface Ringer {
  ring(bell: Doorbell): void;
  dropped(): number;
  /** Sends what is kept, if Redis is there. */
  flush(): void;
  /** Takes no more, and sends what is kept if Redis is there. */
  close(): Promise<void>;
}

export interface RingerOptions {
  readonly redis: Redis;
  readonly clock: Clock;
  readonly shares: FairShare;
  /** Where BullMQ keeps the lane: `prefix:lane:`. */
  readonly keys: string;
  /** A new handle on BullMQ's queue: one that met a broken connection at its start stays broken. */
  readonly openQueue: () => BullQueue;
  readonly failed: (error: unknown) => void;
}

/**
 * Tells before a batch is sent what of it Redis has already, and who is next. KEYS: prioritized, delayed, then the deduplication key of
 * each bell. ARGV: for each bell when it is due, 0 for now. Returns the number of who is next (0: nobody waits) and then for each bell
 * whether one that does as well waits already. The numbers are packed into scores by BullMQ: priority × 2^32, time × 2^12.
 */
const lookScript = `
local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
local out = { first[2] and math.floor(tonumber(first[2]) / 4294967296) or 0 }
for i = 3, #KEYS do
  local job = redis.call('GET', KEYS[i])
  local at = tonumber(ARGV[i - 2])
  local have = false
  if job and at == 0 then have = redis.call('ZSCORE', KEYS[1], job) ~= false
  elseif job then
    local score = redis.call('ZSCORE', KEYS[2], job)
    have = score ~= false and math.floor(tonumber(score) / 4096) <= at
  end
  out[#out + 1] = have and 1 or 0
end
return out`;

export function createRinger({ redis, clock, shares, keys, openQueue, failed }: RingerOptions): Ringer {
  /** By what they are deduplicated by. */
  let kept = new Map<string, Doorbell>();
  let queue: BullQueue | null = null;
  let sending: Promise<void> | null = null;
  let closed = false;
  /** Nothing more is sent. */
  let over = false;
  let dropped = 0;
  let cancelRest: (() => void) | null = null;

  const there = (): boolean => redis.status === 'ready';

  async function send(bells: readonly (readonly [string, Doorbell])[]): Promise<void> {
    const now = clock.now();
    const seen: unknown = await redis.eval(
      lookScript,
      2 + bells.length,
      `${keys}prioritized`,
      `${keys}delayed`,
      ...bells.map(([id]) => `${keys}de:${id}`),
      ...bells.map(([id, bell]) => (isAlarm(id) ? bell.at : 0)),
    );
    const [next, ...have] = Array.isArray(seen) ? seen.map(Number) : [0];
    if (next) shares.reached(next);
    else shares.rested();
    const jobs = bells.filter((_, n) => !have[n]).map(([id, bell]) => jobOf(id, bell, now));
    if (jobs.length === 0) return;
    queue ??= openQueue();
    await queue.addBulk(jobs);
  }

  function jobOf(id: string, bell: Doorbell, now: number) {
    const opts = { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 1 };
    if (isAlarm(id))
      return {
        name: 'alarm',
        data: dataOf(bell),
        opts: { ...opts, delay: Math.max(1, bell.at - now), deduplication: { id, replace: true } },
      };
    const priority = shares.start(bell.agency, bell.channel);
    return {
      name: 'bell',
      data: dataOf(bell),
      opts: { ...opts, priority, deduplication: { id, keepLastIfActive: true } },
    };
  }

  async function sendAll(): Promise<void> {
    // What is rung in the same turn of the event loop goes together.
    await Promise.resolve();
    while (kept.size > 0 && there() && !over) {
      const bells = [...kept].slice(0, batch);
      for (const [id] of bells) kept.delete(id);
      try {
        await send(bells);
      } catch (error) {
        // The sweep rings for them; and a batch that Redis refuses must not stand before all others for ever.
        dropped += bells.length;
        failed(error);
        void queue?.close().catch(() => {});
        queue = null;
        await new Promise<void>((resolve) => {
          const cancel = clock.after(restMs, resolve);
          cancelRest = () => {
            cancel();
            resolve();
          };
        });
      }
    }
  }

  function flush(): void {
    if (over || sending || kept.size === 0 || !there()) return;
    sending = sendAll().finally(() => {
      sending = null;
      flush();
    });
  }

  /** Resolves when nothing is kept that could be sent. */
  async function sent(): Promise<void> {
    flush();
    while (sending) await sending.catch(() => {});
  }

  return {
    ring(bell) {
      const wait = bell.at - clock.now();
      if (closed || wait > farMs) return;
      const id = dedupeIdOf(bell, wait > 0);
      const before = kept.get(id);
      if (!before && kept.size >= bellsKept) {
        dropped += 1;
        if (dropped % 1_000 === 1) failed(new Error('no room'));
        return;
      }
      if (!before || bell.at < before.at) kept.set(id, bell);
      flush();
    },
    dropped: () => dropped,
    flush,
    async close() {
      closed = true;
      await atMost(farewellMs, sent(), clock);
      over = true;
      kept = new Map();
      cancelRest?.();
      await queue?.close().catch(() => {});
    },
  };
}
