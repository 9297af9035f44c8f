import type { Clock } from '../model/ports/clock.js';
import type { Doorbell, Lane, Step } from '../model/ports/queue.js';
import { createFairShare } from './fair-share.js';
import { createFirstFirst } from './first-first.js';
import { errorPauseMs, stepsAtOnce } from './limits.js';
import { createPauses } from './pause.js';

/** The workers of one kind of work in this process. */
export interface InProcessLane {
  ring(bell: Doorbell): void;
  /** Bells that wait for a worker. */
  waiting(): number;
  stop(): Promise<void>;
}

export interface InProcessLaneOptions {
  readonly name: Lane;
  readonly size: number;
  readonly step: Step;
  readonly clock: Clock;
  readonly failed: (error: unknown) => void;
  readonly rested: () => void;
}

/** Numbers of fair shares have room for every second of a machine's life. */
const mostShares = Number.MAX_SAFE_INTEGER;

export function createInProcessLane(options: InProcessLaneOptions): InProcessLane {
  const { name, size, step, clock, failed, rested } = options;
  const free = Array.from({ length: size }, (_, n) => `${name}-${n}`);
  const pauses = createPauses(clock);
  const shares = createFairShare(mostShares);
  const queued = createFirstFirst<Doorbell>();
  /** Conversations with a bell in `queued`. */
  const rung = new Set<string>();
  /** Conversations that are served now, and the bell rung meanwhile. */
  const served = new Map<string, Doorbell | null>();
  /** Rung without a conversation when all were busy. */
  let somewhere = false;
  let stopping = false;
  let allFree: (() => void) | null = null;

  function ring(bell: Doorbell): void {
    if (stopping) return;
    if (bell.conversation === null) return wake();
    if (served.has(bell.conversation)) {
      served.set(bell.conversation, bell);
      return;
    }
    if (rung.has(bell.conversation)) return;
    enqueue(bell, bell.conversation);
    const worker = free.pop();
    if (worker !== undefined) start(worker);
  }

  function enqueue(bell: Doorbell, conversation: string): void {
    rung.add(conversation);
    queued.put(shares.start(bell.agency, bell.channel), bell);
  }

  /** Somebody looks for work anywhere. */
  function wake(): void {
    const worker = free.pop();
    if (worker === undefined) somewhere = true;
    else void workSomewhere(worker).finally(() => ended(worker));
  }

  /** A worker begins with what is next, or rests. */
  function start(worker: string): void {
    if (somewhere) {
      somewhere = false;
      void workSomewhere(worker).finally(() => ended(worker));
      return;
    }
    const next = queued.take();
    if (next) {
      void serve(worker, next.number, next.item).finally(() => ended(worker));
      return;
    }
    free.push(worker);
    if (free.length === size) shares.rested();
    rested();
  }

  function ended(worker: string): void {
    if (!stopping) return start(worker);
    free.push(worker);
    if (free.length === size) allFree?.();
  }

  async function workSomewhere(worker: string): Promise<void> {
    try {
      while (!stopping) {
        somewhere = false;
        if (!(await step(worker, null))) return;
        if (!stopping) wake(); // there was one: there may be more, for somebody else
      }
    } catch (error) {
      failed(error);
      await pauses.wait(errorPauseMs);
      somewhere = true;
    }
  }

  async function serve(worker: string, share: number, bell: Doorbell): Promise<void> {
    const { conversation } = bell;
    if (conversation === null) return;
    shares.reached(share);
    rung.delete(conversation);
    served.set(conversation, null);
    let more = true;
    try {
      for (let n = 0; more && n < stepsAtOnce && !stopping; n += 1) more = await step(worker, conversation);
    } catch (error) {
      failed(error);
      await pauses.wait(errorPauseMs);
    }
    const again = more ? bell : served.get(conversation);
    served.delete(conversation);
    if (again && !stopping) enqueue(again, conversation);
  }

  return {
    ring,
    waiting: () => queued.size + Number(somewhere),
    async stop() {
      stopping = true;
      pauses.end();
      if (free.length < size) await new Promise<void>((resolve) => void (allFree = resolve));
    },
  };
}
