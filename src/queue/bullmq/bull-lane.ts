import type { Job, Worker } from 'bullmq';
import type { Clock } from '../../model/ports/clock.js';
import type { Doorbell, Lane, Serving, Step } from '../../model/ports/queue.js';
import type { FairShare } from '../fair-share.js';
import { errorPauseMs, stepsAtOnce } from '../limits.js';
import { atMost, createPauses } from '../pause.js';
import { keyOf, readData } from './keys.js';

/** How long a lane that stops waits for Redis to hear of it, in milliseconds; a lock that is not given back runs out by itself. */
const farewellMs = 2_000;

export interface BullLaneOptions {
  readonly lane: Lane;
  readonly size: number;
  readonly step: Step;
  readonly clock: Clock;
  readonly shares: FairShare;
  readonly ring: (bell: Doorbell) => void;
  readonly failed: (error: unknown) => void;
  /** Trouble with Redis; BullMQ tries again by itself. */
  readonly trouble: (error: unknown) => void;
  /** A BullMQ worker of this lane; null while Redis is away. */
  readonly openWorker: (process: (job: Job) => Promise<void>) => Promise<Worker>;
}

export interface BullLane extends Serving {
  /** Serves a bell of this process's own at once, without a word to Redis; false = there is no room, and it is to be rung for. */
  serveHere(bell: Doorbell): boolean;
}

/** The workers of one lane in this process: as many as were asked for, whether they are given work by Redis or by this process itself. */
export function serveBullLane(options: BullLaneOptions): BullLane {
  const { lane, size, step, clock, shares, ring, failed, trouble, openWorker } = options;
  const free = Array.from({ length: size }, (_, n) => `${lane}-${n}`);
  const pauses = createPauses(clock);
  /** What Redis gave in the moment in which the last worker was taken: they are next. */
  const waiting: ((name: string) => void)[] = [];
  /** Conversations that are served here, and who rang meanwhile: after Redis was emptied it does not know of them. */
  const served = new Map<string, 'nobody' | 'here' | 'another'>();
  const underWay = new Set<Promise<void>>();
  let stopping = false;
  let own = 0;
  let worker: Worker | null = null;

  async function process(job: Job): Promise<void> {
    const data = readData(job.data);
    if (!data) return;
    const bell: Doorbell = { lane, ...data, at: 0 };
    // An alarm only rings: whoever is served in this moment is to be served once more, not twice at once.
    if (stopping || job.name === 'alarm') return ring(bell);
    const key = keyOf(bell.conversation);
    if (served.has(key)) {
      served.set(key, 'another');
      return;
    }
    if (job.opts.priority) shares.reached(job.opts.priority);
    served.set(key, 'nobody');
    await begin(bell, key);
  }

  function begin(bell: Doorbell, key: string, isOwn = false): Promise<void> {
    const work = serve(bell, key, isOwn).finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  }

  function serveHere(bell: Doorbell): boolean {
    const key = keyOf(bell.conversation);
    const there = served.get(key);
    if (there === 'nobody') served.set(key, 'here');
    if (there) return true;
    // One worker is left to Redis: what it gives must not wait here while another node has room.
    if (stopping || free.length === 0 || own >= size - 1) return false;
    served.set(key, 'nobody');
    haveOwn(1);
    void begin(bell, key, true);
    return true;
  }

  /** So many more of the workers have something of this node's own to do; Redis is asked for the others. */
  function haveOwn(more: 1 | -1): void {
    own += more;
    if (worker) worker.concurrency = size - own;
  }

  const freed = (name: string): void => {
    const next = waiting.shift();
    if (next) next(name);
    else free.push(name);
  };

  async function serve(bell: Doorbell, key: string, isOwn: boolean): Promise<void> {
    const name = free.pop() ?? (await new Promise<string>((resolve) => void waiting.push(resolve)));
    let more = true;
    try {
      for (let n = 0; more && n < stepsAtOnce && !stopping; n += 1) more = await step(name, bell.conversation);
    } catch (error) {
      failed(error);
      await pauses.wait(errorPauseMs);
    }
    const rang = served.get(key);
    served.delete(key);
    freed(name);
    if (isOwn) haveOwn(-1);
    if (more || rang === 'another' || (rang === 'here' && !serveHere(bell))) ring(bell);
  }

  /** Serves until it is told to stop. What met a broken connection at its start stays broken, and is replaced. */
  async function run(): Promise<void> {
    while (!stopping) {
      let mine: Worker | null = null;
      try {
        mine = await openWorker(process);
        mine.on('error', trouble);
        worker = mine;
        mine.concurrency = size - own;
        if (!stopping) {
          await mine.waitUntilReady();
          await mine.run();
        }
      } catch (error) {
        if (!stopping) trouble(error);
      }
      await mine?.close(!stopping).catch(() => {});
      if (!stopping) await pauses.wait(errorPauseMs);
    }
  }

  const running = run();
  return {
    serveHere,
    async stop() {
      stopping = true;
      pauses.end();
      void worker?.close().catch(() => {});
      await Promise.all(underWay);
      await atMost(farewellMs, running, clock);
    },
  };
}
