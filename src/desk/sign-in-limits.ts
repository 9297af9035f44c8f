import type { Instant } from '../model/event.js';
import type { Clock } from '../model/ports/clock.js';
import type { Relay } from '../model/ports/relay.js';
import { digest } from './secret.js';

/** Failed sign-ins allowed per account and per address within the window (milliseconds). */
export const signInLimits = { failures: 5, window: 15 * 60_000 } as const;
/** Names and addresses remembered at once; the oldest are forgotten first. */
const most = 20_000;
/** Passwords checked at once: each takes 32 MiB for a tenth of a second. */
const atOnce = 8;

/** Counts failed sign-ins. An unknown name counts like a known one, so the limit tells nobody which accounts exist. */
export interface SignInLimits {
  /** Takes one try of every key before the password is looked at; seconds to wait if one of them has none left. */
  take(
    keys: readonly string[],
  ): { readonly type: 'allowed' } | { readonly type: 'wait'; readonly seconds: number } | { readonly type: 'busy' };
  /** The try is over; a right one is given back and clears its account. */
  done(keys: readonly string[], right: boolean): void;
}

/** Tells other nodes of tries. */
const topic = 'desk_tries';

/** A key as it is kept and told: its kind, and a digest of the rest. */
const unreadable = (key: string): string => `${key.slice(0, key.indexOf(':'))}:${digest(key)}`;

/**
 * In memory: nobody who guesses can restart the server. Other nodes are told of every try, so that going from one to the next gains nothing;
 * while they cannot be told, each counts its own.
 */
export function createSignInLimits(
  clock: Pick<Clock, 'now'>,
  relay: Pick<Relay, 'publish' | 'subscribe'>,
): SignInLimits {
  const tries = new Map<string, readonly Instant[]>();
  let checking = 0;
  const live = (key: string): readonly Instant[] =>
    (tries.get(key) ?? []).filter((at) => at > clock.now() - signInLimits.window);
  const put = (key: string, list: readonly Instant[]): void => {
    tries.delete(key);
    if (list.length > 0) tries.set(key, list);
    const [oldest] = tries.keys();
    if (tries.size > most && oldest !== undefined) tries.delete(oldest);
  };
  const add = (keys: readonly string[]): void => {
    for (const key of keys) put(key, [...live(key), clock.now()]);
  };
  const giveBack = (keys: readonly string[]): void => {
    for (const key of keys) put(key, key.startsWith('account:') ? [] : live(key).slice(0, -1));
  };
  relay.subscribe(topic, (payload) => {
    const { tried, right } = (payload ?? {}) as { readonly tried?: unknown; readonly right?: unknown };
    add(textsOf(tried));
    giveBack(textsOf(right));
  });
  return {
    take(given) {
      const keys = given.map(unreadable);
      const full = keys.map(live).filter((list) => list.length >= signInLimits.failures);
      if (full.length > 0) {
        const until = Math.max(...full.map((list) => (list[0] ?? 0) + signInLimits.window));
        return { type: 'wait', seconds: Math.max(1, Math.ceil((until - clock.now()) / 1000)) };
      }
      if (checking >= atOnce) return { type: 'busy' };
      checking += 1;
      add(keys);
      relay.publish(topic, { tried: keys });
      return { type: 'allowed' };
    },
    done(given, right) {
      checking -= 1;
      if (!right) return;
      const keys = given.map(unreadable);
      giveBack(keys);
      relay.publish(topic, { right: keys });
    },
  };
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
