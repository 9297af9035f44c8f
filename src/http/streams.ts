import type { Response } from 'express';
import type { ChatEvent } from '../model/outbound.js';
import type { Conversation } from '../model/ports/store.js';
import type { HttpDeps } from './deps.js';
import { createWaiter, type Waiter } from './wait.js';

/** Events read from the store at once: what a stream holds in memory at most. */
const batch = 100;
const heartbeatMs = 15_000;
const slowConsumerMs = 30_000;
const maxStreams = 20_000;
/** Several tabs of one conversation; the oldest gives way. */
const streamsPerConversation = 6;

/** The open streams and long polls, so that they are bounded and end when the server stops. */
export interface Streams {
  /** null = too many already. */
  open(conversation: string): Waiter | null;
  close(conversation: string, waiter: Waiter): void;
  closeAll(): void;
  count(): number;
}

export function createStreams({ store, clock, config }: Pick<HttpDeps, 'store' | 'clock' | 'config'>): Streams {
  const open = new Map<string, Set<Waiter>>();
  let count = 0;
  let closing = false;
  return {
    count: () => count,
    open(conversation) {
      if (closing || count >= (config.maxStreams ?? maxStreams)) return null;
      const own = open.get(conversation) ?? new Set();
      open.set(conversation, own);
      // One that was told to stop may still be writing to a slow reader.
      const living = [...own].filter(({ stopped }) => !stopped);
      if (living.length >= streamsPerConversation) living[0]?.stop();
      const waiter = createWaiter(store, `event:${conversation}`, clock);
      own.add(waiter);
      count += 1;
      return waiter;
    },
    close(conversation, waiter) {
      waiter.stop();
      const own = open.get(conversation);
      if (!own?.delete(waiter)) return;
      count -= 1;
      if (own.size === 0) open.delete(conversation);
    },
    closeAll() {
      closing = true;
      for (const own of open.values()) for (const waiter of own) waiter.stop();
    },
  };
}

/**
 * Server-sent events of one conversation after `after`, until it ends, the reader leaves or is too slow, or the server stops. Every
 * event carries its `seq` as id, so a reader resumes exactly. `typing`, `reset` and `ended` carry no id: they are signs, not events.
 */
export async function streamEvents(
  deps: HttpDeps,
  waiter: Waiter,
  conversation: Conversation,
  after: number,
  response: Response,
): Promise<void> {
  const { store, config } = deps;
  response.on('close', waiter.stop);
  response.on('error', waiter.stop);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    Connection: 'keep-alive',
  });
  const write = (chunk: string): Promise<boolean> => writeTo(deps, response, waiter, chunk);
  let last = after;
  let newest: ChatEvent | undefined;
  let typing = false;
  let alive = await write('retry: 2000\n\n');
  if (last > conversation.lastSeq) {
    last = 0;
    alive = await write(sign('reset'));
  } else if (last > 0) {
    [newest] = await store.events(conversation.id, last - 1, 1);
  }
  while (alive && !waiter.stopped) {
    const feed = await store.feed(conversation.id, last, batch);
    const events = feed?.events ?? [];
    newest = events.at(-1) ?? newest;
    last = newest?.seq ?? last;
    if (events.length > 0) {
      typing = false;
      alive = await write(events.map(frame).join(''));
    }
    if (!alive || events.length === batch) continue;
    if (!feed || feed.conversation.endedAt !== null) {
      await write(sign('ended'));
      break;
    }
    if (!typing && newest?.from === 'citizen' && feed.conversation.control.owner.type === 'bot') {
      typing = true;
      alive = await write(sign('typing'));
    }
    if (alive && (await waiter.wait(config.heartbeatMs ?? heartbeatMs)) === 'timeout')
      alive = await write(': here\n\n');
  }
  response.end();
}

function frame(event: ChatEvent): string {
  return `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`;
}

function sign(name: 'typing' | 'reset' | 'ended'): string {
  return `event: ${name}\ndata: {}\n\n`;
}

/** Writes and waits until the reader has taken it; a reader who takes nothing for too long is cut. Resolves to whether to go on. */
async function writeTo(
  { clock, config }: HttpDeps,
  response: Response,
  waiter: Waiter,
  chunk: string,
): Promise<boolean> {
  if (waiter.stopped || response.destroyed) return false;
  if (response.write(chunk)) return true;
  const taken = await new Promise<boolean>((resolve) => {
    const cancel = clock.after(config.slowConsumerMs ?? slowConsumerMs, () => finish(false));
    const drained = (): void => finish(true);
    const left = (): void => finish(false);
    const finish = (how: boolean): void => {
      cancel();
      response.off('drain', drained);
      response.off('close', left);
      resolve(how);
    };
    response.once('drain', drained);
    response.once('close', left);
  });
  if (!taken) response.destroy();
  return taken;
}
