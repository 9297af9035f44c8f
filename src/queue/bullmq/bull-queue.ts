import type { Redis } from 'ioredis';
import { AppError } from '../../model/errors.js';
import { optionalPackage } from '../../model/optional-package.js';
import { lanes, type Doorbell, type Lane, type Queue, type QueueCounts } from '../../model/ports/queue.js';
import { createFairShare, type FairShare } from '../fair-share.js';
import { serveBullLane, type BullLane } from './bull-lane.js';
import { connect, hasty, patient, quietly, rememberCopies } from './connect.js';
import { prefixOf, type BullQueueOptions } from './options.js';
import { placeOf, redisHealth } from './redis-health.js';
import { createRinger, type Ringer } from './ringer.js';

/** Largest priority of BullMQ. https://docs.bullmq.io/guide/jobs/prioritized */
const mostShares = 2 ** 21;
/**
 * A worker that was killed is noticed when its lock has run out and somebody looks. It must be noticed within 7 s. BullMQ renews a
 * lock every half of its time, and of two looks one may find that it is a little too early, so 5 s + 2 × 0.75 s. Milliseconds.
 * https://docs.bullmq.io/guide/workers/stalled-jobs
 */
const lockMs = 5_000;
const stalledMs = 750;
/** A bell is never given up because workers were killed while they served it. */
const stalledOften = 1_000_000_000;
/** BullMQ tells of what it does on a stream that nobody here reads. */
const eventsKept = 100;

/** Doorbells of several nodes, over Redis. Redis may be away, at the start too: bells are dropped, and work goes on when it is back. */
export async function openBullQueue(options: BullQueueOptions): Promise<Queue> {
  const { url, deployment, clock, log } = options;
  const bullmq = await optionalPackage('bullmq', () => import('bullmq'));
  const prefix = prefixOf(deployment);
  const away = quietly(clock, log, 'Redis does not answer; what is not rung now is rung by the sweep');
  const redis = await connect(url, hasty, away);
  const shares = new Map<Lane, FairShare>(lanes.map((lane) => [lane, createFairShare(mostShares)]));
  const ringers = new Map<Lane, Ringer>();
  const serving = new Map<Lane, BullLane>();
  let forWorkers: Promise<{ readonly redis: Redis; readonly end: () => void }> | null = null;
  let closed = false;

  const ringerOf = (lane: Lane): Ringer => {
    const there = ringers.get(lane);
    if (there) return there;
    const openQueue = () => {
      const queue = new bullmq.Queue(lane, {
        connection: redis,
        prefix,
        skipWaitingForReady: true,
        streams: { events: { maxLen: eventsKept } },
      });
      queue.on('error', away);
      return queue;
    };
    const ringer = createRinger({
      redis,
      clock,
      shares: sharesOf(lane),
      keys: `${prefix}:${lane}:`,
      openQueue,
      failed: (error) => away(error, { lane }),
    });
    ringers.set(lane, ringer);
    return ringer;
  };
  async function openForWorkers() {
    const connection = await connect(url, patient, away);
    return { redis: connection, end: rememberCopies(connection) };
  }
  /** Whether this process serves it by itself. */
  const isOurs = (bell: Doorbell): boolean =>
    bell.here === true && bell.at <= clock.now() && (serving.get(bell.lane)?.serveHere(bell) ?? false);
  const sharesOf = (lane: Lane): FairShare => shares.get(lane) ?? createFairShare(mostShares);

  redis.on('ready', () => {
    for (const ringer of ringers.values()) ringer.flush();
  });

  return {
    ring(bells) {
      if (closed) return;
      for (const bell of bells) if (!isOurs(bell)) ringerOf(bell.lane).ring(bell);
    },
    serve(lane, size, step) {
      if (serving.has(lane)) throw new Error(`the lane ${lane} is served already`);
      const ours = serveBullLane({
        lane,
        size,
        step,
        clock,
        shares: sharesOf(lane),
        ring: (bell) => ringerOf(lane).ring(bell),
        failed: (error) => options.failed(lane, error),
        trouble: (error) => away(error, { lane }),
        openWorker: async (process) => {
          forWorkers ??= openForWorkers();
          return new bullmq.Worker(lane, process, {
            connection: (await forWorkers).redis,
            prefix,
            concurrency: size,
            autorun: false,
            lockDuration: lockMs,
            stalledInterval: stalledMs,
            maxStalledCount: stalledOften,
            runRetryDelay: 1_000,
            removeOnComplete: { count: 0 },
            removeOnFail: { count: 0 },
          });
        },
      });
      serving.set(lane, ours);
      return {
        async stop() {
          await ours.stop();
          if (serving.get(lane) === ours) serving.delete(lane);
        },
      };
    },
    counts: async () =>
      countsOf(
        redis,
        prefix,
        [...ringers.values()].reduce((sum, ringer) => sum + ringer.dropped(), 0),
      ),
    place: async () => placeOf(await redis.info('server').catch(() => ''), redis.options.db),
    async check() {
      const { problems } = await redisHealth(url, clock);
      const bad = problems.find(({ level }) => level === 'error');
      if (bad) throw new AppError('QUEUE_UNAVAILABLE', [bad.key, ...Object.values(bad.values ?? {})].join(' '));
    },
    async close() {
      closed = true;
      await Promise.all([...serving.values()].map((lane) => lane.stop()));
      await Promise.all([...ringers.values()].map((ringer) => ringer.close()));
      redis.disconnect();
      (await forWorkers)?.end();
    },
  };
}

async function countsOf(redis: Redis, prefix: string, dropped: number): Promise<QueueCounts> {
  const asked = redis.pipeline();
  for (const lane of lanes) {
    const keys = `${prefix}:${lane}:`;
    asked.zcard(`${keys}prioritized`).llen(`${keys}wait`).zcard(`${keys}delayed`);
  }
  const answers = await asked.exec().catch(() => null);
  const numbers = (answers ?? []).map(([error, count]) => (error ? NaN : Number(count)));
  if (numbers.length !== 3 * lanes.length || numbers.some((number) => Number.isNaN(number)))
    throw new AppError('QUEUE_UNAVAILABLE', redis.status);
  const of = (lane: Lane, n: number): number => numbers[3 * lanes.indexOf(lane) + n] ?? 0;
  const by = (count: (lane: Lane) => number): QueueCounts['waiting'] => ({
    turn: count('turn'),
    call: count('call'),
    deliver: count('deliver'),
    timer: count('timer'),
  });
  return { waiting: by((lane) => of(lane, 0) + of(lane, 1)), alarms: by((lane) => of(lane, 2)), dropped };
}
