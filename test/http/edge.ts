import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import type { HttpConfig, HttpDeps } from '../../src/http/deps.js';
import { createHttpApp, listen } from '../../src/http/server.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { Bot } from '../../src/model/bot.js';
import type { ChatEvent, OutboundChoice } from '../../src/model/outbound.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import type { Store } from '../../src/model/ports/store.js';
import { newState } from '../../src/model/state.js';
import type { StoredFile } from '../../src/model/value.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const texts = createEngineTexts(await loadEngineResources(join(root, 'locales')));

/** A bot as small as the edge needs. */
export function smallBot(name: string, changes: Partial<Bot> = {}): Bot {
  return {
    name,
    agency: name,
    hash: '0'.repeat(64),
    title: { en: 'City of Rivermont', es: 'Ciudad de Rivermont' },
    languages: ['en', 'es'],
    timeZone: 'America/Chicago',
    greeting: 'bot/greeting',
    menu: ['trash-day'],
    topics: {
      'trash-day': {
        name: 'trash-day',
        title: { en: 'Trash day', es: 'Día de la basura' },
        label: { en: 'Trash', es: 'Basura' },
        kind: 'faq',
        examples: { en: [], es: [] },
        heldOut: { en: [], es: [] },
        urgent: false,
        sensitive: false,
        first: null,
        steps: {},
        file: 'intents/trash-day.yaml',
      },
    },
    texts: {},
    facts: {},
    lists: {},
    words: {},
    tables: {},
    notices: [],
    queues: {},
    services: {},
    channels: {},
    overrides: {},
    concepts: {},
    thresholds: { answer: 0.7, clarify: 0.4 },
    ...changes,
  };
}

/** What the pretend bot of these tests says to one event. */
type Says = (text: string) => {
  readonly text: string;
  readonly choices?: readonly OutboundChoice[];
  readonly accepts?: string;
  /** Hands over to a person. */
  readonly queue?: string;
};

export interface Edge {
  readonly url: string;
  readonly store: Store;
  readonly deps: HttpDeps;
  readonly uploads: Map<string, Uint8Array>;
  /** The pretend bot: answers everything in the mailboxes, one turn an item. */
  answerAll(says?: Says): Promise<void>;
  /** Answers by itself whenever mail comes, until closed. */
  answering(says?: Says): void;
  call(path: string, init?: RequestInit & { readonly token?: string; readonly json?: unknown }): Promise<Response>;
  open(bot?: string, init?: { readonly locale?: string }): Promise<{ conversation: string; token: string }>;
  close(): Promise<void>;
}

/** The public edge on a free port of this machine, over the memory store. */
export async function startEdge(
  options: {
    readonly bots?: readonly Bot[];
    readonly config?: Partial<HttpConfig>;
    readonly deps?: Partial<HttpDeps>;
    readonly store?: (store: Store) => Store;
  } = {},
): Promise<Edge> {
  const memory = openMemoryStore({ clock: systemClock, random: systemRandom });
  const store = options.store?.(memory) ?? memory;
  const bots = new Map((options.bots ?? [smallBot('hello')]).map((bot) => [bot.name, { bot } as LoadedBot]));
  const uploads = new Map<string, Uint8Array>();
  const deps: HttpDeps = {
    store,
    bots: { get: (name) => bots.get(name), names: () => [...bots.keys()] },
    files: {
      put: async (bytes, about): Promise<StoredFile> => {
        const id = systemRandom.id();
        uploads.set(id, bytes);
        return { id, ...about, bytes: bytes.length };
      },
      get: async (id) => uploads.get(id) ?? null,
    },
    texts,
    clock: systemClock,
    random: systemRandom,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    accept: () => 'open',
    ...options.deps,
    config: {
      publicUrl: '',
      rateLimits: false,
      trustProxy: false,
      webDir: join(root, 'test/http/no-such-folder'),
      storeTimeoutMs: 10_000,
      ...options.config,
    },
  };
  const listening = await listen(createHttpApp(deps), { host: '127.0.0.1', port: 0 });
  const quiet: (() => void)[] = [];

  const edge: Edge = {
    url: listening.url,
    store,
    deps,
    uploads,
    answerAll: (says) => answerAll(memory, says),
    answering(says) {
      let running = Promise.resolve();
      quiet.push(memory.listen('mail', () => void (running = running.then(() => answerAll(memory, says)))));
    },
    call(path, { token, json, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
      if (json !== undefined) headers.set('Content-Type', 'application/json');
      return fetch(listening.url + path, {
        ...init,
        headers,
        ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      });
    },
    async open(bot = 'hello', init = {}) {
      const response = await edge.call(`/api/v1/bots/${bot}/conversations`, { json: init });
      return (await response.json()) as { conversation: string; token: string };
    },
    async close() {
      quiet.forEach((stop) => stop());
      await listening.close();
      await store.close();
    },
  };
  return edge;
}

async function answerAll(store: Store, says: Says = (text) => ({ text: `You said: ${text}` })): Promise<void> {
  for (;;) {
    const now = systemClock.now();
    const work = await store.take('test', now);
    const item = work?.items[0];
    if (!work || !item) return;
    const { event } = item;
    const said =
      event.type === 'message'
        ? event.text
        : event.type === 'choice'
          ? `choice ${event.key}`
          : event.type === 'attachment'
            ? `file ${event.file.name}`
            : event.type;
    const turnId = `${work.conversation.id}-${item.n}`;
    const ref = { type: 'verbatim', text: said } as const;
    const { queue, ...spoken } = says(said);
    const words = { choices: [], ...spoken };
    const locale = event.type === 'opened' ? (event.locale ?? 'en') : (work.conversation.locale ?? 'en');
    await store.commit({
      work,
      at: now,
      turnId,
      state: { ...newState, ...work.state, locale, ended: event.type === 'closed' },
      ...(queue === undefined ? {} : { owner: { type: 'queue', queue } as const }),
      done: [item.n],
      deferred: [],
      messages: [
        {
          id: `${turnId}.1`,
          lane: 'answers',
          message: { id: `${turnId}.1`, from: 'bot', locale, ref, ...words },
          requests: [],
          event: { id: `${turnId}.1`, from: 'bot', locale, at: now, ...words },
        },
      ],
      notes: [],
      timers: { set: [], cancel: [] },
      calls: [],
      ended: event.type === 'closed',
      record: null,
    });
  }
}

/** One message of a stream. */
export interface Sign {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

/** Reads server-sent events until `enough` says so, then hangs up. */
export async function readStream(
  edge: Edge,
  chat: { readonly conversation: string; readonly token: string },
  after: number | null,
  enough: (signs: readonly Sign[], raw: string) => boolean,
): Promise<readonly Sign[]> {
  const abort = new AbortController();
  const response = await edge.call(`/api/v1/conversations/${chat.conversation}/events`, {
    token: chat.token,
    headers: { Accept: 'text/event-stream', ...(after === null ? {} : { 'Last-Event-ID': String(after) }) },
    signal: abort.signal,
  });
  if (!response.body) return [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let raw = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      raw += value ?? '';
      const signs = parseSigns(raw);
      if (done || enough(signs, raw)) return signs;
    }
  } finally {
    abort.abort();
  }
}

/** Only what is whole: cut at the last blank line. */
export function parseSigns(raw: string): readonly Sign[] {
  return raw
    .slice(0, raw.lastIndexOf('\n\n') + 2)
    .split('\n\n')
    .flatMap((block) => {
      const field = (name: string): string | null =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2) ?? null;
      const data = field('data');
      return data === null ? [] : [{ event: field('event') ?? 'message', id: field('id'), data }];
    });
}

export function chatEvents(signs: readonly Sign[]): readonly ChatEvent[] {
  return signs.filter((sign) => sign.event === 'message').map((sign) => JSON.parse(sign.data) as ChatEvent);
}
