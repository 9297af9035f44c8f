import type { Json } from '../../src/model/json.js';
import type { ListenDeps } from '../../src/model/ports/adapter.js';
import { backOffMs } from './disconnect.js';

/** What has come and is not kept yet. */
export interface Inbox {
  /** Keeps a body after those before it. `giveUp` is called when the store does not take it: nothing more should come meanwhile. */
  keep(body: Json, giveUp: () => void): void;
  /** Resolves when all of it is kept, or the server stops. */
  empty(): Promise<void>;
}

/**
 * WhatsApp forgets a message as soon as the library has read it, so what the store does not take is tried again until it does; the
 * connection is closed for that time, and WhatsApp keeps what follows.
 */
export function openInbox({
  receive,
  rest,
  stopped,
  onTrouble,
}: Pick<ListenDeps, 'receive' | 'rest' | 'stopped' | 'onTrouble'>): Inbox {
  let last: Promise<void> = Promise.resolve();
  const keepOne = async (body: Json, giveUp: () => void): Promise<void> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await receive([body]);
      } catch {
        onTrouble('what came could not be kept; the connection is closed until it is');
        giveUp();
        if (stopped.aborted) return onTrouble('the server stops with a message that was not kept');
        await rest(backOffMs(failures), stopped);
      }
    }
  };
  return {
    keep: (body, giveUp) => {
      last = last.then(() => keepOne(body, giveUp));
    },
    empty: () => last,
  };
}
