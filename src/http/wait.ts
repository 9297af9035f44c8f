import type { Clock } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';

/** Waits for rings of one bell; a ring between two waits is not lost. */
export interface Waiter {
  wait(ms: number): Promise<'rung' | 'timeout' | 'stopped'>;
  /** Ends this and every later wait. */
  stop(): void;
  readonly stopped: boolean;
}

/** Listens from the moment it is made: read the store after this, and nothing can slip between. */
export function createWaiter(store: Pick<Store, 'listen'>, bell: string, clock: Clock): Waiter {
  let rung = false;
  let stopped = false;
  let wake: ((how: 'rung' | 'stopped') => void) | null = null;
  const quiet = store.listen(bell, () => {
    rung = true;
    wake?.('rung');
  });
  return {
    get stopped() {
      return stopped;
    },
    stop() {
      if (stopped) return;
      stopped = true;
      quiet();
      wake?.('stopped');
    },
    async wait(ms) {
      if (!stopped && !rung) {
        const how = await new Promise<'rung' | 'timeout' | 'stopped'>((resolve) => {
          const cancel = clock.after(ms, () => resolve('timeout'));
          wake = (why) => {
            cancel();
            resolve(why);
          };
        });
        wake = null;
        if (how === 'timeout') return how;
      }
      if (stopped) return 'stopped';
      rung = false;
      return 'rung';
    },
  };
}

/** Rejects with `late` when `work` has not settled after `ms`. */
export async function within<T>(work: Promise<T>, ms: number, clock: Clock, late: () => Error): Promise<T> {
  let cancel = (): void => {};
  const deadline = new Promise<never>((_, reject) => {
    cancel = clock.after(ms, () => reject(late()));
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    cancel();
  }
}
