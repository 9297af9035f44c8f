import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Random } from '../model/ports/clock.js';

/** The machine's clock. The one place of the program that reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    // Node counts whole milliseconds of another clock: of ten timers one would ring a millisecond before what is due is due by `now`.
    const timer = setTimeout(then, ms > 0 ? Math.min(Math.ceil(ms) + 1, 2 ** 31 - 1) : 0);
    return () => clearTimeout(timer);
  },
};

/** The machine's cryptographic randomness. */
export const systemRandom: Random = {
  id: () => randomUUID().replaceAll('-', ''),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
};
