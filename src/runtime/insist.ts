import { isAppError } from '../model/errors.js';
import type { Clock } from '../model/ports/clock.js';
import { errorFields, type Log } from './log.js';

/** Between two tries, and how many there are: a database that changes its primary is back within seconds. Milliseconds. */
const every = 1_000;
const most = 30;

/**
 * Tells the store what came of something that was done outside, until it has it: what is known now is forgotten with this process, and would
 * be done once more.
 */
export async function insist<T>(
  { clock, log }: { readonly clock: Pick<Clock, 'after'>; readonly log: Pick<Log, 'warn'> },
  tell: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await tell();
    } catch (error) {
      if (tries >= most || !isAppError(error) || error.status !== 503) throw error;
      if (tries === 1) log.warn(errorFields(error), 'the store does not take what came of a call; it is told again');
      await new Promise<void>((resolve) => void clock.after(every, resolve));
    }
}
