import type { Clock } from '../model/ports/clock.js';
import { lanes, type Doorbell, type Lane, type Queue, type QueueCounts } from '../model/ports/queue.js';
import { createInProcessLane, type InProcessLane } from './in-process-lane.js';
import { farMs } from './limits.js';

/** As many alarms are kept a lane. More are dropped and counted; the sweep rings for them. */
const alarmsKept = 100_000;

export interface InProcessOptions {
  readonly clock: Clock;
  /** A step that failed. It is tried again. */
  readonly failed: (lane: Lane, error: unknown) => void;
  /** A worker has nothing more to do and nobody waits for it. */
  readonly rested?: () => void;
}

/** Doorbells within this process, where the store rings them too: the default. */
export function openInProcessQueue({ clock, failed, rested = () => {} }: InProcessOptions): Queue {
  const open = new Map<Lane, InProcessLane>();
  const alarms = new Map<Lane, Map<string | null, { readonly at: number; readonly cancel: () => void }>>(
    lanes.map((lane) => [lane, new Map()]),
  );
  let dropped = 0;
  let closed = false;

  function setAlarm(bell: Doorbell, waitMs: number): void {
    const set = alarms.get(bell.lane);
    const there = set?.get(bell.conversation);
    if (!set || waitMs > farMs || (there && there.at <= bell.at)) return;
    if (!there && set.size >= alarmsKept) {
      dropped += 1;
      return;
    }
    there?.cancel();
    const cancel = clock.after(waitMs, () => {
      set.delete(bell.conversation);
      open.get(bell.lane)?.ring(bell);
    });
    set.set(bell.conversation, { at: bell.at, cancel });
  }

  const countBy = (count: (lane: Lane) => number): QueueCounts['waiting'] => ({
    turn: count('turn'),
    call: count('call'),
    deliver: count('deliver'),
    timer: count('timer'),
  });

  return {
    ring(bells) {
      if (closed) return;
      for (const bell of bells) {
        const lane = open.get(bell.lane);
        // Nobody here does this kind of work, and nobody else hears.
        if (!lane) continue;
        const waitMs = bell.at - clock.now();
        if (waitMs > 0) setAlarm(bell, waitMs);
        else lane.ring(bell);
      }
    },
    serve(name, size, step) {
      if (open.has(name)) throw new Error(`the lane ${name} is served already`);
      const lane = createInProcessLane({ name, size, step, clock, failed: (error) => failed(name, error), rested });
      open.set(name, lane);
      return {
        async stop() {
          await lane.stop();
          if (open.get(name) === lane) open.delete(name);
        },
      };
    },
    async counts() {
      return {
        waiting: countBy((lane) => open.get(lane)?.waiting() ?? 0),
        alarms: countBy((lane) => alarms.get(lane)?.size ?? 0),
        dropped,
      };
    },
    async check() {},
    async close() {
      closed = true;
      for (const set of alarms.values()) {
        for (const { cancel } of set.values()) cancel();
        set.clear();
      }
      await Promise.all([...open.values()].map((lane) => lane.stop()));
      open.clear();
    },
  };
}
