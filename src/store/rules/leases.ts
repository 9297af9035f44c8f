import type { Instant } from '../../model/event.js';
import { storeLimits } from './limits.js';

/**
 * Who holds which conversation. Leases only save work (the version is the fence), and one process owns the store file, so they live
 * in memory: those of an earlier boot are void at once. Every token carries the boot id.
 */
export interface Leases<Key> {
  isHeld(key: Key, now: Instant): boolean;
  /** How many keys may be unavailable: leased or postponed. */
  readonly size: number;
  take(key: Key, now: Instant): string;
  release(key: Key, lease: string): void;
  /** Not before `until`, unless `wake` is called. */
  postpone(key: Key, until: Instant): void;
  wake(key: Key): void;
  /** When the key becomes available. */
  freeAt(key: Key): Instant;
  /** Forgets what is over, so that the maps stay small. */
  tidy(now: Instant): void;
}

export function createLeases<Key>(bootId: string): Leases<Key> {
  const held = new Map<Key, { readonly lease: string; readonly until: Instant }>();
  const postponed = new Map<Key, Instant>();
  let count = 0;
  const freeAt = (key: Key): Instant => Math.max(held.get(key)?.until ?? 0, postponed.get(key) ?? 0);
  return {
    isHeld: (key, now) => freeAt(key) > now,
    freeAt,
    get size() {
      return held.size + postponed.size;
    },
    take(key, now) {
      count += 1;
      const lease = `${bootId}:${count}`;
      held.set(key, { lease, until: now + storeLimits.lease });
      postponed.delete(key);
      return lease;
    },
    release(key, lease) {
      if (held.get(key)?.lease === lease) held.delete(key);
    },
    postpone: (key, until) => void postponed.set(key, until),
    wake: (key) => void postponed.delete(key),
    tidy(now) {
      for (const [key, { until }] of held) if (until <= now) held.delete(key);
      for (const [key, until] of postponed) if (until <= now) postponed.delete(key);
    },
  };
}
