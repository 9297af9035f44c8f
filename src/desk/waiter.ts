import type { Clock } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';

/** Waits for rings of a bell; a ring between two waits is not lost. */
export interface Waiter {
  wait(ms: number): Promise<'rung' | 'timeout' | 'stopped'>;
  /** Ends this and every later wait. */
  stop(): void;
  readonly stopped: boolean;
}

/** Listens from the moment it is made: read the store after this, and nothing can slip between. */
export function createWaiter(store: Pick<Store, 'listen'>, bell: string, clock: Pick<Clock, 'after'>): Waiter {
  let rung = false;
  let stopped = false;
  let wake: () => void = () => {};
  const quiet = store.listen(bell, () => {
    rung = true;
    wake();
  });
  return {
    get stopped() {
      return stopped;
    },
    stop() {
      stopped = true;
      quiet();
      wake();
    },
    async wait(ms) {
      if (!stopped && !rung) {
        await new Promise<void>((resolve) => {
          const cancel = clock.after(ms, resolve);
          wake = () => {
            cancel();
            resolve();
          };
        });
        wake = () => {};
      }
      if (stopped) return 'stopped';
      if (!rung) return 'timeout';
      rung = false;
      return 'rung';
    },
  };
}
