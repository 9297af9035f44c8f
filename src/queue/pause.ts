import type { Clock } from '../model/ports/clock.js';

/** Waiting that ends at once when whoever waits is to stop. */
export interface Pauses {
  /** Resolves after `ms`, or when `end` is called; at once after that. */
  wait(ms: number): Promise<void>;
  end(): void;
}

export function createPauses(clock: Clock): Pauses {
  const waiting = new Set<() => void>();
  let over = false;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        if (over) return resolve();
        const done = (): void => {
          cancel();
          waiting.delete(done);
          resolve();
        };
        const cancel = clock.after(ms, done);
        waiting.add(done);
      }),
    end() {
      over = true;
      for (const done of waiting) done();
    },
  };
}

/** Waits for work that does not reject, but no longer than `ms`. */
export async function atMost(ms: number, work: Promise<void>, clock: Clock): Promise<void> {
  let cancel = (): void => {};
  const late = new Promise<void>((resolve) => (cancel = clock.after(ms, resolve)));
  await Promise.race([work, late]).finally(() => cancel());
}
