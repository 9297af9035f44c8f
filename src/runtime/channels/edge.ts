import { cleanFile } from '../../channels/media/clean-file.js';
import { fetchMedia } from '../../channels/media/fetch-media.js';
import type { Instant } from '../../model/event.js';
import type { Adapter, ChannelNote } from '../../model/ports/adapter.js';
import type { Bots } from '../../model/ports/bots.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Store } from '../../model/ports/store.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { webhookUrlOf, type Off } from './accounts.js';
import { createChannels, type Channels } from './channels.js';
import { createKeyCache } from './key-cache.js';
import { createListeners } from './listen.js';
import { createMediaDesk, type MediaDeps } from './media.js';
import { createSignals } from './signals.js';
import { receiveWebhook, type Refused, type WebhookAnswer, type WebhookDeps } from './webhooks.js';

export interface EdgeDeps {
  readonly store: Store;
  readonly bots: Bots;
  readonly adapters: { readonly [kind: string]: Adapter };
  readonly files: MediaDeps['files'];
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics | null;
  readonly net: typeof fetch;
  /** Address platforms can reach, without a slash at its end; '' = none. */
  readonly publicUrl: () => string;
  /** Sentences for the operator's log. */
  readonly sentence: (note: ChannelNote) => string;
  /** Whether this node fetches what platforms do not bring, for all of them. Missing: it does. */
  readonly leads?: () => boolean;
  /** Nodes that send by the same accounts. Missing: this one. */
  readonly sharers?: () => number;
  /** What a channel keeps itself has changed: other nodes should look. */
  readonly onMemory?: (scope: string) => void;
}

/** The side of the server that platforms see: what they bring, what is fetched from them, and what turns need to know to answer there. */
export interface ChannelEdge {
  readonly channels: Channels;
  receive(call: Parameters<typeof receiveWebhook>[1]): Promise<WebhookAnswer>;
  /** Begins to listen where that is needed; again after a reload of the content. Says once which channels are off and why. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** The same refusal of the same channel is told once in so long. Milliseconds. */
const refusedEveryMs = 3_600_000;

/** A wrong secret shows nowhere else: the platform is refused, and residents hear nothing. */
const refusedLines: { readonly [why in Refused]: string } = {
  handshake: 'a handshake was refused: `verify_token` is not what stands at the platform (told at most once an hour)',
  unsigned:
    'a request was refused: it is not signed as the platform signs; if messages do not arrive, the secret, PUBLIC_URL or this machine’s clock is wrong: ventanilla channels check (told at most once an hour)',
  too_large: 'a request was refused: it is larger than this platform sends (told at most once an hour)',
};

export function openChannelEdge(deps: EdgeDeps): ChannelEdge {
  const { store, clock, log, net, publicUrl } = deps;
  const plain = createChannels({ ...deps, records: store.records });
  const media = createMediaDesk({
    accounts: plain.accounts,
    fetchMedia,
    clean: async (bytes) => {
      const clean = await cleanFile(bytes, { voice: true });
      return clean.type === 'clean' ? clean : null;
    },
    files: deps.files,
    clock,
    net,
    log,
  });
  const channels: Channels = { ...plain, media };
  const signals = createSignals(deps);
  const refusedAt = new Map<string, Instant>();
  const webhook: WebhookDeps = {
    store,
    people: channels.people,
    accounts: channels.accounts,
    random: deps.random,
    clock,
    log,
    metrics: deps.metrics,
    keys: createKeyCache({
      net,
      clock,
      onTrouble: (document, reason) => log.warn({ document, reason }, 'the keys of a platform could not be read'),
    }),
    signal: signals.signal,
    refused({ scope }, why) {
      const key = `${why} ${scope}`;
      const now = clock.now();
      if (now - (refusedAt.get(key) ?? -Infinity) < refusedEveryMs) return;
      refusedAt.set(key, now);
      log.warn({ channel: scope }, refusedLines[why]);
    },
  };
  const listeners = createListeners({
    accounts: channels.accounts,
    records: store.records,
    webhook,
    net,
    clock,
    log,
    webhookUrl: (bot, channel) => webhookUrlOf(publicUrl(), bot, channel),
    sentence: deps.sentence,
    leads: deps.leads ?? (() => true),
    onMemory: deps.onMemory ?? (() => undefined),
  });
  const told = new Set<string>();

  return {
    channels,
    receive: (call) => receiveWebhook(webhook, call),
    async refresh() {
      for (const off of await channels.accounts.off()) {
        const why = whyOff(off);
        if (told.has(`${off.scope} ${why}`)) continue;
        told.add(`${off.scope} ${why}`);
        log.warn({ channel: off.scope }, why);
      }
      await listeners.refresh();
    },
    async stop() {
      signals.stop();
      await listeners.stop();
    },
  };
}

const whyOff = ({ kind, missing }: Off): string =>
  missing.length === 0
    ? `the channel is off: there is no channel of type ${kind}`
    : `the channel is off: the bot file lacks ${missing.map((one) => (typeof one === 'string' ? `${one}:` : one.map((name) => `${name}:`).join(' or '))).join(', ')}`;
