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

/** The workers of one lane in this process. */
export function serveBullLane(options: BullLaneOptions): Serving {
  const { lane, size, step, clock, shares, ring, failed, trouble, openWorker } = options;
  const free = Array.from({ length: size }, (_, n) => `${lane}-${n}`);
  const pauses = createPauses(clock);
  /** Conversations that are served here, and whether they were rung meanwhile: after Redis was emptied it does not know of them. */
  const served = new Map<string, boolean>();
  const underWay = new Set<Promise<void>>();
  let stopping = false;
  let worker: Worker | null = null;

  async function process(job: Job): Promise<void> {
    const data = readData(job.data);
    if (!data) return;
    const bell: Doorbell = { lane, ...data, at: 0 };
    // An alarm only rings: whoever is served in this moment is to be served once more, not twice at once.
    if (stopping || job.name === 'alarm') return ring(bell);
    const key = keyOf(bell.conversation);
    if (served.has(key)) {
      served.set(key, true);
      return;
    }
    if (job.opts.priority) shares.reached(job.opts.priority);
    const work = serve(bell, key);
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  }

  async function serve(bell: Doorbell, key: string): Promise<void> {
    const name = free.pop() ?? `${lane}-${size}`;
    served.set(key, false);
    let more = true;
    try {
      for (let n = 0; more && n < stepsAtOnce && !stopping; n += 1) more = await step(name, bell.conversation);
    } catch (error) {
      failed(error);
      await pauses.wait(errorPauseMs);
    }
    const again = more || served.get(key) === true;
    served.delete(key);
    free.push(name);
    if (again) ring(bell);
  }

  /** Serves until it is told to stop. What met a broken connection at its start stays broken, and is replaced. */
  async function run(): Promise<void> {
    while (!stopping) {
      let mine: Worker | null = null;
      try {
        mine = await openWorker(process);
        mine.on('error', trouble);
        worker = mine;
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
    async stop() {
      stopping = true;
      pauses.end();
      void worker?.close().catch(() => {});
      await Promise.all(underWay);
      await atMost(farewellMs, running, clock);
    },
  };
}
