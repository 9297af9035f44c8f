import { isAppError } from '../model/errors.js';
import type { Store } from '../model/ports/store.js';
import type { NodeMetrics } from './node-metrics.js';

/** The verbs that residents, agents and platforms wait for; reads for commands are left out. */
const measured = [
  'open',
  'conversation',
  'state',
  'receive',
  'take',
  'commit',
  'control',
  'dueCalls',
  'dueDeliveries',
  'settleCall',
  'settleDelivery',
  'report',
  'events',
  'feed',
  'canary',
] as const satisfies readonly (keyof Store)[];

/** The same store, with the seconds and errors of its verbs counted. `seconds` reads a clock that only rises. */
export function measureStore(
  store: Store,
  { storeSeconds, storeErrors }: Pick<NodeMetrics, 'storeSeconds' | 'storeErrors'>,
  seconds: () => number,
): Store {
  const wrapped = measured.map((verb) => {
    const run = store[verb] as (...args: unknown[]) => Promise<unknown>;
    const timed = async (...args: unknown[]): Promise<unknown> => {
      const began = seconds();
      try {
        return await run.apply(store, args);
      } catch (error) {
        storeErrors.inc({ verb, code: isAppError(error) ? error.code : 'unexpected' });
        throw error;
      } finally {
        storeSeconds.observe({ verb }, seconds() - began);
      }
    };
    return [verb, timed] as const;
  });
  return { ...store, ...(Object.fromEntries(wrapped) as Partial<Store>) };
}
