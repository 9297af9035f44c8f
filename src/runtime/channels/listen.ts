import type { ChannelNote, ListenEnd } from '../../model/ports/adapter.js';
import type { Clock } from '../../model/ports/clock.js';
import type { Records } from '../../model/ports/store.js';
import { errorFields, errorPlace, type Log } from '../log.js';
import type { Account, Accounts } from './accounts.js';
import { channelMemory } from './memory.js';
import { keepBody, type WebhookDeps } from './webhooks.js';

export interface ListenersDeps {
  readonly accounts: Accounts;
  readonly records: Pick<Records, 'get' | 'write'>;
  readonly webhook: WebhookDeps;
  readonly net: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Where platforms reach a channel of ours; '' = the server has no public address. */
  readonly webhookUrl: (bot: string, channel: string) => string;
  /** The sentence of a note, for the log. */
  readonly sentence: (note: ChannelNote) => string;
  /** Whether this node listens, and tells platforms where we are, for all nodes. */
  readonly leads: () => boolean;
  /** What a channel keeps itself has changed. */
  readonly onMemory: (scope: string) => void;
}

/** Channels that fetch their own updates, and those that are told where to bring them. */
export interface Listeners {
  /** Listens to channels that are new or changed, lets go of those that are gone. To be called after every reload of the content. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** What could not be set up is tried again after this, then after twice as long, up to an hour; milliseconds. */
const firstRetryMs = 30_000;
const longestRetryMs = 3_600_000;

interface Running {
  /** What it was started with: a change of it starts anew. */
  readonly equipment: string;
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** After a refusal that may pass: the platform was mistaken, or the operator mended it there. Milliseconds. */
const againMs = 3_600_000;

export function createListeners(deps: ListenersDeps): Listeners {
  const { accounts, log, clock, net } = deps;
  const running = new Map<string, Running>();
  const registered = new Map<string, string>();
  let refreshing: Promise<void> = Promise.resolve();
  let stopped = false;
  let retries = 0;
  let cancelRetry = (): void => {};

  const memoryOf = ({ scope }: Account) => {
    const memory = channelMemory(deps.records, scope);
    return {
      get: memory.get,
      put: async (name: string, value: Parameters<typeof memory.put>[1]) => {
        await memory.put(name, value);
        accounts.forget(scope);
        deps.onMemory(scope);
      },
    };
  };

  const rest = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        cancel();
        resolve();
      };
      const cancel = clock.after(ms, () => {
        signal.removeEventListener('abort', end);
        resolve();
      });
      signal.addEventListener('abort', end, { once: true });
    });

  const listen = (account: Account, equipment: string): Running => {
    const stop = new AbortController();
    const { adapter, scope, settings } = account;
    const run = async (): Promise<void> => {
      log.info({ channel: scope }, 'listening: updates are fetched, no public address is needed');
      for (;;) {
        const end = await listenOnce();
        if (end.type === 'stopped') return;
        log.error(
          { channel: scope, reason: end.reason },
          end.again
            ? 'the channel is off until this is mended; it is tried again in an hour'
            : 'the channel is off until this is mended (restart after that)',
        );
        if (!end.again) return;
        await rest(againMs, stop.signal);
      }
    };
    const listenOnce = async (): Promise<ListenEnd> =>
      (await adapter.listen?.run({
        channel: settings,
        net,
        memory: memoryOf(account),
        async receive(bodies) {
          try {
            for (const body of bodies) await keepBody(deps.webhook, account, body, () => Promise.resolve(false));
          } catch (error) {
            log.error(
              { channel: scope, ...errorPlace(error) },
              'what was fetched could not be kept; it is fetched again',
            );
            throw error;
          }
        },
        rest,
        stopped: stop.signal,
        onTrouble: (reason) => log.warn({ channel: scope, reason }, 'receiving failed; trying again'),
      })) ?? { type: 'stopped' };
    const done = run().catch((error: unknown) => {
      log.error({ channel: scope, ...errorFields(error) }, 'the channel does not listen any more');
    });
    return { equipment, stop, done };
  };

  const register = async (account: Account, equipment: string, webhookUrl: string): Promise<void> => {
    const { adapter, scope } = account;
    if (!adapter.register || registered.get(scope) === equipment) return;
    registered.set(scope, equipment);
    const place = { webhookUrl, net, now: clock.now(), memory: memoryOf(account) };
    for (const note of await adapter.register(account.settings, place)) {
      if (note.level !== 'good') registered.delete(scope);
      log[note.level === 'good' ? 'info' : 'warn']({ channel: scope }, deps.sentence(note));
    }
  };

  /** Whether all that is to be set up is. */
  const look = async (): Promise<boolean> => {
    let whole = true;
    const wanted = new Map<string, { readonly account: Account; readonly equipment: string }>();
    // Of several nodes one does it; who ceases to lead lets go of what it listened to.
    for (const account of deps.leads() ? await accounts.all() : []) {
      const { adapter, loaded, name, scope, settings } = account;
      const webhookUrl = deps.webhookUrl(loaded.bot.name, name);
      const equipment = JSON.stringify([adapter.kind, settings, webhookUrl]);
      if (adapter.listen?.wanted(settings, webhookUrl)) wanted.set(scope, { account, equipment });
      else if (webhookUrl !== '') {
        await register(account, equipment, webhookUrl).catch((error: unknown) => {
          registered.delete(scope);
          log.error({ channel: scope, ...errorFields(error) }, 'the platform could not be told where we are');
        });
        whole &&= !adapter.register || registered.has(scope);
      }
    }
    for (const [scope, one] of running)
      if (wanted.get(scope)?.equipment !== one.equipment) {
        one.stop.abort();
        await one.done;
        running.delete(scope);
      }
    if (stopped) return true;
    for (const [scope, { account, equipment }] of wanted)
      if (!running.has(scope)) running.set(scope, listen(account, equipment));
    return whole;
  };

  /** The network is not there yet when a machine starts, say: nobody should have to start us once more. */
  const refresh = (): Promise<void> => {
    refreshing = refreshing.then(look).then(
      (whole) => again(whole),
      (error: unknown) => {
        log.error(errorFields(error), 'the channels could not be looked at');
        again(false);
      },
    );
    return refreshing;
  };
  const again = (whole: boolean): void => {
    cancelRetry();
    retries = whole ? 0 : retries + 1;
    if (whole || stopped) return;
    cancelRetry = clock.after(Math.min(longestRetryMs, firstRetryMs * 2 ** (retries - 1)), () => void refresh());
  };

  return {
    refresh,
    async stop() {
      stopped = true;
      cancelRetry();
      for (const { stop } of running.values()) stop.abort();
      await refreshing;
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
