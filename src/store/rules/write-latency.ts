import type { Clock } from '../../model/ports/clock.js';

/** How long a write takes, in milliseconds: the quickest of three, since what this process and its disk do besides is no slowness of the store. */
export async function writeLatency(clock: Pick<Clock, 'now'>, write: () => Promise<unknown>): Promise<number> {
  let quickest = Infinity;
  for (let go = 0; go < 3; go += 1) {
    const began = clock.now();
    await write();
    quickest = Math.min(quickest, clock.now() - began);
  }
  return quickest;
}
