import type { MessageUpdate } from '../../model/ports/adapter.js';
import type { Clock } from '../../model/ports/clock.js';
import type { Store } from '../../model/ports/store.js';
import type { Account } from './accounts.js';

export interface SignalDeps {
  readonly store: Pick<Store, 'conversationAt' | 'state'>;
  readonly net: typeof fetch;
  readonly clock: Clock;
}

/** Typing is shown again this often while an answer waits for an agency's system, and for at most a minute. */
const mostRepeats = 15;
/** Signals under way at once, of all channels; more are left out, as they are of no use when they come late. */
const mostAtOnce = 200;

/** Tells a person's app that the message is here and is being answered, and again while the answer takes long. Best effort. */
export interface Signals {
  signal(account: Account, update: MessageUpdate, address: string): void;
  /** Leaves no timer behind. */
  stop(): void;
}

export function createSignals({ store, net, clock }: SignalDeps): Signals {
  let underWay = 0;
  const timers = new Set<() => void>();

  const send = ({ adapter, settings }: Account, update: MessageUpdate): void => {
    if (!adapter.signal || underWay >= mostAtOnce) return;
    underWay += 1;
    void adapter
      .signal(update, settings, net)
      .catch(() => undefined)
      .finally(() => (underWay -= 1));
  };

  /** A turn waits for a call, and nobody but the bot is to answer. */
  const isWaited = async (address: string): Promise<boolean> => {
    const there = await store.conversationAt(address).catch(() => null);
    if (there?.control.owner.type !== 'bot') return false;
    return ((await store.state(there.id).catch(() => null))?.waiting ?? null) !== null;
  };

  const signal: Signals['signal'] = (account, update, address) => {
    send(account, update);
    const { typingMs } = account.adapter;
    if (typingMs === undefined) return;
    const again = (left: number): void => {
      const cancel = clock.after(typingMs, () => {
        timers.delete(cancel);
        void isWaited(address).then((waited) => {
          if (!waited || left === 0) return;
          // A tap is taken once; what is repeated is that we write.
          send(account, { ...update, content: { type: 'text', text: '' } });
          again(left - 1);
        });
      });
      timers.add(cancel);
    };
    again(mostRepeats);
  };
  return {
    signal,
    stop() {
      for (const cancel of timers) cancel();
      timers.clear();
    },
  };
}
