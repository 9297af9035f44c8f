import type { Instant } from '../../model/event.js';
import type { Pace } from '../../model/ports/adapter.js';

/** What has to wait no longer than this may wait in the hands of who sends it; milliseconds. */
export const soonMs = 100;
/** A place that is further away was taken by a clock that has gone back since. */
const longestMs = 24 * 3_600_000;

/** Keeps what we send within what a platform takes: for an account as a whole, and for each person. */
export interface Paces {
  /** Milliseconds until the part may go: its place is kept, so that who asks again then goes, and who asks later goes behind it. */
  wait(account: string, person: string, pace: Pace, now: Instant, part: string): number;
}

interface Bucket {
  /** Parts that may go at once, as of `at`; below 0 = reserved by those who wait. */
  level: number;
  at: Instant;
}

/** Buckets and places kept; those that are full again are of no use and go first. */
const keptAtMost = 20_000;

/** `sharers`: nodes that send by the same accounts; each takes its share of what an account may. */
export function createPaces(sharers: () => number = () => 1): Paces {
  const buckets = new Map<string, Bucket>();
  /** When a part that was told to wait may go. */
  const places = new Map<string, Instant>();

  const levelOf = (key: string, burst: number, everyMs: number, now: Instant): Bucket => {
    const there = buckets.get(key) ?? { level: burst, at: now };
    const level = Math.min(burst, there.level + Math.max(0, now - there.at) / everyMs);
    return { level, at: now };
  };

  const shareOf = ({ burst, everyMs }: NonNullable<Pace['account']>): NonNullable<Pace['account']> => {
    const among = Math.max(1, sharers());
    return { burst: Math.max(1, Math.floor(burst / among)), everyMs: everyMs * among };
  };

  const tidy = (now: Instant): void => {
    if (places.size >= keptAtMost) places.delete(places.keys().next().value ?? '');
    if (buckets.size < keptAtMost) return;
    for (const [key, { at }] of buckets) if (now - at > 600_000) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < keptAtMost) return;
      buckets.delete(key);
    }
  };

  return {
    wait(account, person, pace, now, part) {
      const left = (places.get(part) ?? Infinity) - now;
      if (left <= longestMs) {
        if (left <= soonMs) places.delete(part);
        return Math.max(0, left);
      }
      const wanted = [
        ...(pace.account ? [{ key: account, ...shareOf(pace.account) }] : []),
        ...(pace.person ? [{ key: `${account} ${person}`, ...pace.person }] : []),
      ].map(({ key, burst, everyMs }) => ({ key, everyMs, bucket: levelOf(key, burst, everyMs, now) }));
      const wait = Math.max(0, ...wanted.map(({ bucket, everyMs }) => (1 - bucket.level) * everyMs));
      tidy(now);
      if (wait > soonMs) places.set(part, now + wait);
      for (const { key, bucket } of wanted) buckets.set(key, { level: bucket.level - 1, at: bucket.at });
      return wait;
    },
  };
}
