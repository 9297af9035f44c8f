import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ChatEvent } from '../../model/outbound.js';
import type { Conversation } from '../../model/ports/store.js';
import type { HttpDeps } from '../deps.js';
import { refuse, type Refused } from '../reply.js';
import { storeCall } from '../store-call.js';
import type { Waiter } from '../wait.js';
import { activityOf, endOf, typingOf, type Shown } from './activities.js';
import { acceptWebSocket, closeCodes, type SendingSocket } from './web-socket.js';

/** Activities of one answer at most. */
const batch = 100;
const heartbeatMs = 15_000;
const slowConsumerMs = 30_000;

/** What clients read: the watermark is the `seq` of the newest event in it, one more once the end was told. */
export interface ActivitySet {
  readonly activities: readonly object[];
  readonly watermark: string;
}

/** The `seq` after which a client wants to read; undefined = it names none, or one that is not ours. */
export function watermarkOf(query: unknown): number | undefined {
  return typeof query === 'string' && /^\d{1,15}$/.test(query) ? Number(query) : undefined;
}

/** What came after `after`. The end is told once; after it the conversation is gone. */
export async function activitiesAfter(
  deps: HttpDeps,
  { id }: Pick<Conversation, 'id'>,
  after: number,
  shown: Shown,
): Promise<ActivitySet | Refused> {
  // Before the events: ended then means that none are missing.
  const current = await storeCall(deps, deps.store.conversation(id));
  if (!current) return refuse('not_found');
  const ended = current.endedAt !== null;
  if (ended && after > current.lastSeq) return refuse('not_found');
  // A watermark of another conversation: from the beginning.
  const from = after > current.lastSeq ? 0 : after;
  const events = await storeCall(deps, deps.store.events(id, from, batch));
  const last = events.at(-1)?.seq ?? from;
  const told = events.map((event) => activityOf(event, shown));
  return ended && events.length < batch
    ? { activities: [...told, endOf(shown)], watermark: String(last + 1) }
    : { activities: told, watermark: String(last) };
}

/**
 * Sends activity sets over a WebSocket from `after` on, until the conversation ends, the client leaves or is too slow, or the server stops.
 * An empty message shows that the connection is alive; typing carries no watermark, because it is no event.
 */
export async function streamActivities(
  deps: HttpDeps,
  waiter: Waiter,
  { request, stream, head }: { readonly request: IncomingMessage; readonly stream: Duplex; readonly head: Buffer },
  conversation: Conversation,
  after: number,
  shown: Shown,
): Promise<void> {
  const socket = acceptWebSocket(request, stream, head, {
    onGone: waiter.stop,
    whenDrained: (full) => drained(deps, full),
  });
  if (!socket) return;
  try {
    await run(deps, waiter, socket, conversation, after, shown);
  } catch {
    // The store did not answer: the client comes again.
  }
  socket.close(waiter.stopped ? closeCodes.leaving : closeCodes.done);
}

async function run(
  deps: HttpDeps,
  waiter: Waiter,
  socket: SendingSocket,
  { id, lastSeq }: Conversation,
  after: number,
  shown: Shown,
): Promise<void> {
  const { store, config } = deps;
  let last = after > lastSeq ? 0 : after;
  let newest: ChatEvent | undefined;
  let typing = false;
  let alive = true;
  if (last > 0) [newest] = await store.events(id, last - 1, 1);
  while (alive && !waiter.stopped) {
    const feed = await store.feed(id, last, batch);
    const events = feed?.events ?? [];
    newest = events.at(-1) ?? newest;
    last = newest?.seq ?? last;
    if (events.length > 0) {
      typing = false;
      alive = await socket.send(
        setOf(
          events.map((event) => activityOf(event, shown)),
          last,
        ),
      );
    }
    if (!alive || events.length === batch) continue;
    if (!feed || feed.conversation.endedAt !== null) {
      await socket.send(setOf([endOf(shown)], last + 1));
      return;
    }
    if (!typing && newest?.from === 'citizen' && feed.conversation.control.owner.type === 'bot') {
      typing = true;
      alive = await socket.send(JSON.stringify({ activities: [typingOf(shown)] }));
    }
    if (alive && (await waiter.wait(config.heartbeatMs ?? heartbeatMs)) === 'timeout') alive = await socket.send('');
  }
}

const setOf = (activities: readonly object[], watermark: number): string =>
  JSON.stringify({ activities, watermark: String(watermark) } satisfies ActivitySet);

/** Whether a full connection was taken from in time; one that was not is cut. */
async function drained({ clock, config }: HttpDeps, stream: Duplex): Promise<boolean> {
  const taken = await new Promise<boolean>((resolve) => {
    const cancel = clock.after(config.slowConsumerMs ?? slowConsumerMs, () => finish(false));
    const emptied = (): void => finish(true);
    const left = (): void => finish(false);
    const finish = (how: boolean): void => {
      cancel();
      stream.off('drain', emptied);
      stream.off('close', left);
      resolve(how);
    };
    stream.once('drain', emptied);
    stream.once('close', left);
  });
  if (!taken) stream.destroy();
  return taken;
}
