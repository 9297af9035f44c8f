import type { Instant } from '../model/event.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Relay } from '../model/ports/relay.js';
import type { Records, StoredRecord } from '../model/ports/store.js';
import type { Account, Accounts } from './accounts.js';
import { digest, secretForm } from './secret.js';

/** How long a session lasts without a sign of its person, and at most. Milliseconds. */
export const sessionLimits = { idle: 30 * 60_000, absolute: 12 * 3_600_000 } as const;
/** A session's last sign of life is written at most this often, milliseconds. */
const noteEvery = 60_000;
const kind = 'desk_session';
const most = 2000;
/** How many conversations' reveals a session remembers. */
const mostRevealed = 100;
/** Tells other nodes that a session is over: its digest. */
const topic = 'desk_session';

/** A signed-in browser. */
export interface Session {
  /** SHA-256 of the cookie: safe to keep and to compare. */
  readonly key: string;
  readonly account: Account;
  readonly startedAt: Instant;
  /** Conversations whose personal lines its person asked to see. */
  readonly revealed: readonly string[];
}

/** Who is signed in: one record a browser, found by the digest of its cookie. */
export interface Sessions {
  /** Resolves to the cookie's value. */
  open(account: Account): Promise<string>;
  /** null = not ours, signed out, over, or its account is gone. */
  find(token: string | null): Promise<Session | null>;
  /** The person did something. */
  touch(session: Session): Promise<void>;
  /** The person sees the personal lines of a conversation from now on, on every node. */
  reveal(session: Session, conversation: string): Promise<void>;
  end(session: Session): Promise<void>;
  endAllOf(user: string): Promise<void>;
  /** Calls back when a session is ended, here or on another node, so that its streams close at once. */
  onEnd(key: string, listener: () => void): () => void;
}

interface Kept {
  readonly user: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly revealed?: readonly string[];
}

export function createSessions(
  records: Records,
  accounts: Pick<Accounts, 'get'>,
  clock: Pick<Clock, 'now'>,
  random: Random,
  relay: Pick<Relay, 'publish' | 'subscribe'>,
): Sessions {
  const seen = new Map<string, Instant>();
  const listeners = new Map<string, Set<() => void>>();

  const over = (key: string, kept: Kept): boolean => {
    const last = Math.max(kept.seenAt, seen.get(key) ?? 0);
    return clock.now() - last > sessionLimits.idle || clock.now() - kept.startedAt > sessionLimits.absolute;
  };
  const forget = (key: string): void => {
    seen.delete(key);
    for (const tell of listeners.get(key) ?? []) tell();
    listeners.delete(key);
  };
  relay.subscribe(topic, (key) => void (typeof key === 'string' && forget(key)));
  const drop = async (keys: readonly string[]): Promise<void> => {
    if (keys.length > 0) await records.write(keys.map((key) => ({ type: 'delete', kind, key })));
    for (const key of keys) {
      forget(key);
      relay.publish(topic, key);
    }
  };
  const dropWhere = async (which: (key: string, kept: Kept) => boolean): Promise<void> => {
    const all = await records.scan(kind, { limit: most });
    await drop(all.filter((record) => which(record.key, keptOf(record))).map(({ key }) => key));
  };

  return {
    async open(account) {
      await dropWhere(over);
      const token = random.token(32);
      const now = clock.now();
      const value = { user: account.id, startedAt: now, seenAt: now };
      await records.write([{ type: 'insert', kind, key: digest(token), value }]);
      return token;
    },
    async find(token) {
      if (token === null || !secretForm.test(token)) return null;
      const key = digest(token);
      const record = await records.get(kind, key);
      if (!record) return null;
      const kept = keptOf(record);
      const account = over(key, kept) ? null : await accounts.get(kept.user);
      if (!account) {
        await drop([key]);
        return null;
      }
      return { key, account, startedAt: kept.startedAt, revealed: kept.revealed ?? [] };
    },
    async touch({ key }) {
      const now = clock.now();
      if (now - (seen.get(key) ?? 0) < noteEvery) return;
      seen.set(key, now);
      const record = await records.get(kind, key);
      if (!record) return;
      // A session that was ended in between stays ended: the version is the fence.
      const value = { ...keptOf(record), seenAt: now };
      await records.write([{ type: 'put', kind, key, value, version: record.version }]);
    },
    async reveal({ key }, conversation) {
      // A sign of life may be written at the same moment; a session that is over has nothing to see.
      for (let record = await records.get(kind, key); record; record = await records.get(kind, key)) {
        const others = (keptOf(record).revealed ?? []).filter((one) => one !== conversation);
        const value = { ...keptOf(record), revealed: [...others, conversation].slice(-mostRevealed) };
        const written = await records.write([{ type: 'put', kind, key, value, version: record.version }]);
        if (written.type === 'written') return;
      }
    },
    end: ({ key }) => drop([key]),
    endAllOf: (user) => dropWhere((_key, kept) => kept.user === user),
    onEnd(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
      };
    },
  };
}

function keptOf(record: StoredRecord): Kept {
  return record.value as unknown as Kept;
}
