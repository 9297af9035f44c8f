import { AppError } from '../model/errors.js';
import type { HttpDeps } from './deps.js';
import { within } from './wait.js';

/** A store that does not answer within a second counts as unreachable, so that the client tries again (design page 06). */
const storeTimeoutMs = 1000;

/** Waits for the store, but not for ever: rejects with STORE_UNAVAILABLE. What was written late is recognised when it is sent again. */
export function storeCall<T>({ config, clock }: Pick<HttpDeps, 'config' | 'clock'>, work: Promise<T>): Promise<T> {
  return within(work, config.storeTimeoutMs ?? storeTimeoutMs, clock, () => new AppError('STORE_UNAVAILABLE'));
}
