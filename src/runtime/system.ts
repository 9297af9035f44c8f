import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Random } from '../model/ports/clock.js';

/** The machine's clock. The one place of the program that reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, Math.min(Math.max(0, ms), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

/** The machine's cryptographic randomness. */
export const systemRandom: Random = {
  id: () => randomUUID().replaceAll('-', ''),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
};
