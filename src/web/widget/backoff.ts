/** Longest pause between two tries, milliseconds. */
const longest = 30_000;

/**
 * How long to wait before the next try, milliseconds: doubling from one second to thirty, half of it random so that
 * phones that lost the same network do not come back in the same instant. `random` is in [0, 1).
 */
export function backoff(failures: number, random: number): number {
  const whole = Math.min(longest, 1000 * 2 ** Math.max(0, Math.min(failures, 16)));
  return Math.round(whole * (0.5 + random / 2));
}

/** Milliseconds of a `Retry-After` header (seconds or an HTTP date), at most five minutes; null when it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.max(0, Math.min(wait, 300_000));
}
