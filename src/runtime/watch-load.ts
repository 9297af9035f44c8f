import type { Clock } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';
import type { Log } from './log.js';

/** How often the mailboxes are counted, to refuse new mail before memory or patience ends. */
const loadCheckMs = 1_000;

/** Tells whether the mailboxes hold more than `limit` items, until it is stopped; new mail is then refused by the edges. */
export function watchLoad(
  {
    store,
    clock,
    log,
    limit,
  }: {
    readonly store: Pick<Store, 'backlog'>;
    readonly clock: Clock;
    readonly log: Log;
    readonly limit: number;
  },
  tell: (state: 'open' | 'overloaded') => void,
): () => void {
  let stopped = false;
  let stop = (): void => {};
  const look = async (): Promise<void> => {
    const waiting = await store.backlog().catch(() => 0);
    tell(waiting >= limit ? 'overloaded' : 'open');
    if (waiting >= limit) log.warn({ waiting }, 'overloaded: new messages get 503 until the backlog shrinks');
    if (!stopped) stop = clock.after(loadCheckMs, () => void look());
  };
  stop = clock.after(loadCheckMs, () => void look());
  return () => {
    stopped = true;
    stop();
  };
}
