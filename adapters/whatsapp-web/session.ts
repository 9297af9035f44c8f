import type { SendResult } from '../../src/model/outbound.js';
import { jidOf } from './jids.js';
import { statusOf, type LibraryContent, type LibraryMessage, type MessageKey, type Socket } from './library.js';

/** A message on its way: to whom (a key), what, the id that it has at WhatsApp, and the id of our part. */
export interface Outgoing {
  readonly to: string;
  readonly content: LibraryContent;
  readonly id: string;
  readonly part: string;
}

/** One number's connection as sending sees it: the socket comes and goes beneath it. Nothing here rejects. */
export interface Session {
  send(outgoing: Outgoing): Promise<SendResult>;
  /** The message is read, and we write. */
  signal(key: MessageKey): Promise<void>;
  /** Asks the person's telephone for a file again; null = there is no connection, or it does not have it. */
  refetch(message: LibraryMessage): Promise<LibraryMessage | null>;
  /** What was sent with this id, while it is remembered. */
  sent(id: string): { readonly part: string; readonly message?: object } | undefined;
  /** The open socket; null = there is none now. */
  use(socket: Socket | null): void;
  close(): void;
}

/**
 * The sessions of a server, by number: `listen` opens one, and `send`, `signal` and `media`, which are given settings alone, find it here.
 * A number that ended for a reason keeps the reason, so that what is to be sent pauses instead of being tried for nothing.
 */
export class Sessions {
  readonly #open = new Map<string, Session>();
  readonly #ended = new Map<string, string>();

  /** False = the number is in use by another channel. */
  add(phone: string, session: Session): boolean {
    if (this.#open.has(phone)) return false;
    this.#ended.delete(phone);
    this.#open.set(phone, session);
    return true;
  }

  remove(phone: string, reason?: string): void {
    this.#open.get(phone)?.close();
    this.#open.delete(phone);
    if (reason !== undefined) this.#ended.set(phone, reason);
  }

  get(phone: string): Session | undefined {
    return this.#open.get(phone);
  }

  /** Why the number is not connected, where the operator has to do something. */
  reason(phone: string): string | undefined {
    return this.#ended.get(phone);
  }
}

/** Messages that may wait for their turn: more would outlast the lease of whoever waits for them. */
const waiting = 4;
/** Sent messages that are remembered: for people's programs that ask for one again, and for what becomes of them. */
const remembered = 500;
/** How long WhatsApp may take to accept a message. Milliseconds. */
const patienceMs = 30_000;
const again = (reason: string, afterMs = 5_000): SendResult => ({ type: 'retry', afterMs, reason });

/** A person needs a second to begin and some time for the words; three at most. Milliseconds. */
export const writingMs = (content: LibraryContent): number => {
  const words = 'text' in content ? content.text : (content.caption ?? '');
  return Math.min(3000, 1000 + 10 * words.length);
};

/** `rest` waits as the listening does, and no longer than it is stopped. */
export function openSession(rest: (ms: number) => Promise<void>, stopped: AbortSignal): Session {
  const sent = new Map<string, { readonly part: string; readonly message?: object }>();
  let socket: Socket | null = null;
  let closed = false;
  let queued = 0;
  let last: Promise<unknown> = Promise.resolve();

  const sendNow = async ({ to, content, id, part }: Outgoing): Promise<SendResult> => {
    // It was sent, and whoever asks again has not heard of it.
    if (sent.has(id)) return { type: 'sent', externalId: id };
    if (socket === null) return again('the number is not connected');
    await rest(writingMs(content));
    const open: Socket | null = stopped.aborted || closed ? null : socket;
    if (open === null) return again('the number is not connected');
    try {
      const answer = await inTime(open.sendMessage(jidOf(to), content, { messageId: id }));
      if (answer === 'late') return { type: 'unknown', reason: 'WhatsApp did not take the message in time' };
      sent.set(id, { part, ...(answer?.message ? { message: answer.message } : {}) });
      for (const old of sent.keys()) {
        if (sent.size <= remembered) break;
        sent.delete(old);
      }
      return { type: 'sent', externalId: id };
    } catch (error) {
      const code = statusOf(error);
      if (code === 463) return { type: 'unreachable', reason: 'blocked' };
      if (code === 400) return { type: 'rejected', reason: 'WhatsApp does not take a message like this' };
      // The same id goes out again: the person's program shows a message with an id that it has once.
      return again(`the connection to WhatsApp failed${code === undefined ? '' : ` (${code})`}`);
    }
  };
  return {
    send(outgoing) {
      if (closed) return Promise.resolve(again('the number is not connected'));
      if (queued >= waiting) return Promise.resolve(again('messages go out one at a time', 3000 * queued));
      queued += 1;
      const mine = last.then(() => sendNow(outgoing)).finally(() => (queued -= 1));
      last = mine.catch(() => undefined);
      return mine;
    },
    async signal(key) {
      const { remoteJid } = key;
      if (socket === null || !remoteJid) return;
      await Promise.allSettled([socket.readMessages([key]), socket.sendPresenceUpdate('composing', remoteJid)]);
    },
    refetch: async (message) => (socket === null ? null : socket.updateMediaMessage(message).catch(() => null)),
    sent: (id) => sent.get(id),
    use: (next) => (socket = next),
    close() {
      closed = true;
      socket = null;
    },
  };
}

/** What comes in time, or `late`. */
async function inTime<Result>(work: Promise<Result>): Promise<Result | 'late'> {
  const signal = AbortSignal.timeout(patienceMs);
  const late = new Promise<'late'>((resolve) =>
    signal.addEventListener('abort', () => resolve('late'), { once: true }),
  );
  return Promise.race([work, late]);
}
