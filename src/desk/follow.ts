import type { Clock } from '../model/ports/clock.js';
import type { DeskEvent, Store } from '../model/ports/store.js';
import type { Sink } from './reply.js';
import type { Session, Sessions } from './sessions.js';
import { createWaiter } from './waiter.js';

/** Events read at once. */
const batch = 200;
/** Between two signs of life, milliseconds; the session is looked at again as often, in case its end was not told. */
const heartbeatMs = 15_000;
/** A desk that missed more than this starts from a snapshot: that is less to read. */
export const missedLimit = 2000;

interface FollowDeps {
  readonly store: Pick<Store, 'listen' | 'deskEvents' | 'lastDeskEvent'>;
  readonly sessions: Pick<Sessions, 'find' | 'onEnd'>;
  readonly clock: Clock;
}

/**
 * The events of an agency after `after`, each with its number as id, so that a desk resumes exactly: none missing, none twice. `reset`
 * (data: the number to go on from) when what was missed is not kept any more, is too much, or the cursor is not of this store.
 * Ends when the reader leaves or the session is over (`signed_out`).
 */
export async function follow(
  { store, sessions, clock }: FollowDeps,
  session: Session,
  token: string,
  after: number,
  sink: Sink,
): Promise<void> {
  const { agency } = session.account;
  const waiter = createWaiter(store, `desk:${agency}`, clock);
  const quiet = sessions.onEnd(session.key, waiter.stop);
  sink.signal.addEventListener('abort', waiter.stop);
  try {
    let last = after;
    let lookedAt = clock.now();
    let alive = await sink.write('retry: 2000\n\n');
    const newest = await store.lastDeskEvent(agency);
    const [first] = last < newest ? await store.deskEvents(agency, last, 1) : [];
    if (last > newest || newest - last > missedLimit || (first && first.n !== last + 1)) {
      last = newest;
      alive = await sink.write(`event: reset\nid: ${last}\ndata: {"cursor":${last}}\n\n`);
    }
    while (alive && !waiter.stopped) {
      const events = await store.deskEvents(agency, last, batch);
      last = events.at(-1)?.n ?? last;
      if (events.length > 0) alive = await sink.write(events.map(frame).join(''));
      if (!alive || events.length === batch) continue;
      const how = await waiter.wait(heartbeatMs);
      // Also where much happens: a busy desk is never silent for long enough.
      if (clock.now() - lookedAt >= heartbeatMs) {
        lookedAt = clock.now();
        if (!(await sessions.find(token))) waiter.stop();
      }
      if (how === 'timeout' && !waiter.stopped) alive = await sink.write(': here\n\n');
    }
    if (alive && !sink.signal.aborted) await sink.write('event: signed_out\ndata: {}\n\n');
  } finally {
    quiet();
    waiter.stop();
  }
}

function frame({ n, type, conversation, at }: DeskEvent): string {
  return `id: ${n}\ndata: ${JSON.stringify({ n, type, conversation, at })}\n\n`;
}
