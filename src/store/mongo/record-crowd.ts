import { setTimeout as wait } from 'node:timers/promises';

/** The longest that a newcomer lets others go first, in milliseconds: a few attempts of a slow database. */
const mostMs = 250;

/** Who got through where others were in the way, lets them go first the next time: so that nobody is always second. */
export interface Crowds {
  /** Of records that were fought for lately: waits about as long as an attempt took. */
  letOthers(records: readonly string[]): Promise<void>;
  /** Others were in the way; the attempt that got through took so long. */
  note(records: readonly string[], tookMs: number): void;
}

/** `chance`: 0 to 1. */
export function createCrowds(chance: () => number): Crowds {
  const until = new Map<string, { readonly at: number; readonly ms: number }>();
  return {
    async letOthers(records) {
      const now = performance.now();
      const ms = Math.max(
        0,
        ...records.map((record) => ((until.get(record)?.at ?? 0) > now ? (until.get(record)?.ms ?? 0) : 0)),
      );
      if (ms > 0) await wait(ms * (0.5 + chance()));
    },
    note(records, tookMs) {
      const now = performance.now();
      const ms = Math.min(mostMs, tookMs);
      for (const [record, { at }] of until) if (at <= now) until.delete(record);
      // Who comes long after met another crowd.
      for (const record of records) until.set(record, { at: now + 4 * ms + 50, ms });
    },
  };
}
