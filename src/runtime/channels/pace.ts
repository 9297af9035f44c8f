import type { Instant } from '../../model/event.js';
import type { Pace } from '../../model/ports/adapter.js';

/** Keeps what we send within what a platform takes: for an account as a whole, and for each person. */
export interface Paces {
  /** Milliseconds until the next part may go; it is reserved. `longest` is waited at most: a longer wait reserves nothing. */
  wait(account: string, person: string, pace: Pace, now: Instant, longest: number): number;
}

interface Bucket {
  /** Parts that may go at once, as of `at`; below 0 = reserved by those who wait. */
  level: number;
  at: Instant;
}

/** Buckets kept; those that are full again are of no use and go first. */
const keptAtMost = 20_000;

export function createPaces(): Paces {
  const buckets = new Map<string, Bucket>();

  const levelOf = (key: string, burst: number, everyMs: number, now: Instant): Bucket => {
    const there = buckets.get(key) ?? { level: burst, at: now };
    const level = Math.min(burst, there.level + Math.max(0, now - there.at) / everyMs);
    return { level, at: now };
  };

  const tidy = (now: Instant): void => {
    if (buckets.size < keptAtMost) return;
    for (const [key, { at }] of buckets) if (now - at > 600_000) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < keptAtMost) return;
      buckets.delete(key);
    }
  };

  return {
    wait(account, person, pace, now, longest) {
      const wanted = [
        ...(pace.account ? [{ key: account, ...pace.account }] : []),
        ...(pace.person ? [{ key: `${account} ${person}`, ...pace.person }] : []),
      ].map(({ key, burst, everyMs }) => ({ key, everyMs, bucket: levelOf(key, burst, everyMs, now) }));
      const wait = Math.max(0, ...wanted.map(({ bucket, everyMs }) => (1 - bucket.level) * everyMs));
      if (wait > longest) return wait;
      tidy(now);
      for (const { key, bucket } of wanted) buckets.set(key, { level: bucket.level - 1, at: bucket.at });
      return wait;
    },
  };
}
