import { fileURLToPath } from 'node:url';
import { adapters } from '../../adapters/index.js';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { compose } from '../../src/i18n/compose.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { Instant } from '../../src/model/event.js';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import type { Clock } from '../../src/model/ports/clock.js';
import type { Operation } from '../../src/model/ports/service.js';
import type { Store } from '../../src/model/ports/store.js';
import { startEngine, type Engine } from '../../src/runtime/engine.js';
import type { Metrics } from '../../src/runtime/metrics.js';
import { createAttendance, type Attendance } from '../../src/runtime/staff.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { bot, question, text, topic } from '../support/bot-builder.js';
import { hear, monday } from '../support/dialog-talk.js';

const texts = createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));

/** Everything that is ready to run has run: promises of the memory store need no time. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when the test says so. */
export interface TownClock extends Clock {
  pass(ms: number): Promise<void>;
}

export function townClock(): TownClock {
  let now: Instant = monday;
  const alarms = new Set<{ readonly at: Instant; readonly ring: () => void }>();
  return {
    now: () => now,
    after(ms, ring) {
      const alarm = { at: now + Math.max(0, ms), ring };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await settled();
        const [next] = [...alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        alarms.delete(next);
        now = Math.max(now, next.at);
        next.ring();
      }
      now = end;
      await settled();
    },
  };
}

/** A town with opening hours, a look-up, a report and a form. */
const springfield = bot(
  [
    topic('hours', [{ type: 'say', say: 'hours/answer' }]),
    topic('status', [
      { type: 'call', service: 'city', operation: 'look', with: {}, writes: false, outcomes: {} },
      { type: 'say', say: 'status/answer' },
    ]),
    topic('report', [
      { type: 'call', service: 'city', operation: 'file', with: {}, writes: true, outcomes: {} },
      { type: 'say', say: 'report/answer' },
    ]),
    topic('truck', [{ type: 'promise', say: 'truck/promise', due: { count: 1, unit: 'business_days' }, queue: null }]),
    topic('form', [
      { type: 'ask', ...question('what', 'text', { say: 'form/what' }) },
      { type: 'say', say: 'form/answer' },
    ]),
  ],
  {
    name: 'springfield',
    agency: 'springfield',
    texts: {
      'bot/greeting': text('Hello, I am the assistant. | Hola, soy el asistente.'),
      'hours/answer': text('We open at 8. | Abrimos a las 8.'),
      'status/answer': text('It is on its way. | Está en camino.'),
      'report/answer': text('We have your report. | Tenemos su reporte.'),
      'truck/promise': text('The truck comes by {due}. | El camión viene a más tardar el {due}.'),
      'form/what': text('What happened? | ¿Qué pasó?'),
      'form/answer': text('Written down. | Anotado.'),
    },
    channels: {
      web: { name: 'web', type: 'web', settings: {} },
      sms: { name: 'sms', type: 'pigeon', settings: {} },
    },
  },
);

/** Words the residents of these tests use, and what a recognizer makes of them. */
const heardIn: readonly (readonly [RegExp, string, string])[] = [
  [/hours/i, 'hours', 'en'],
  [/horario/i, 'hours', 'es'],
  [/status/i, 'status', 'en'],
  [/report/i, 'report', 'en'],
  [/truck/i, 'truck', 'en'],
  [/form/i, 'form', 'en'],
];

export interface Town {
  readonly store: Store;
  readonly clock: TownClock;
  readonly engine: Engine;
  readonly attendance: Attendance;
  /** Lines of the log: message and fields. */
  readonly log: readonly { readonly message: string; readonly fields: object }[];
  /** What the pigeon channel was given to carry, in order, as JSON. */
  readonly sent: readonly string[];
  open(id: string, channel?: string): Promise<void>;
  write(id: string, ...words: readonly string[]): Promise<void>;
  /** What the resident was told, without the greeting; `seq` in order. */
  told(id: string): Promise<readonly string[]>;
}

/** A town whose workers run over the memory store, in time that the test owns. */
export async function startTown(
  options: {
    readonly operations?: { readonly [name: string]: Operation };
    readonly store?: (store: Store) => Store;
    readonly send?: (request: Json) => Promise<SendResult>;
    readonly recognize?: (words: string) => Promise<void>;
    readonly workers?: number;
    readonly gather?: boolean;
    /** Whether the content of the town's bot can be used now. */
    readonly usable?: () => boolean;
    readonly metrics?: (store: Store) => Metrics;
    /** Time that goes on from another town's. */
    readonly clock?: TownClock;
  } = {},
): Promise<Town> {
  const clock = options.clock ?? townClock();
  let ids = 0;
  const memory = openMemoryStore({
    clock,
    random: { id: () => `id-${(ids += 1)}`, token: () => `token-${(ids += 1)}` },
  });
  const store = options.store?.(memory) ?? memory;
  const log: { message: string; fields: object }[] = [];
  const keep = (fields: object, message: string): void => void log.push({ message, fields });
  const sent: string[] = [];
  const can = channelCapabilities['web'];
  if (!can) throw new Error('no capabilities');
  const pigeon: Adapter = {
    kind: 'pigeon',
    can: { ...can, pull: false },
    verify: () => null,
    parse: () => ({ updates: [], unknown: 0 }),
    render: (message) => [message.text],
    async send(request) {
      sent.push(JSON.stringify(request));
      return (await options.send?.(request)) ?? { type: 'sent', externalId: `p${sent.length}` };
    },
  };
  const recognizer = {
    async recognize(words: string) {
      await options.recognize?.(words);
      if (words.includes('explode')) throw new Error(`cannot read: ${words}`);
      const found = heardIn.find(([pattern]) => pattern.test(words));
      return found ? hear(words, { intents: { [found[1]]: 0.95 }, language: found[2] }) : hear(words);
    },
  };
  const service = { name: 'city', operations: options.operations ?? {} };
  const loaded = { bot: springfield, version: 1, recognizer, services: { city: service } };
  const attendance = createAttendance(clock);
  const engine = startEngine({
    store,
    bots: {
      get: (name) => (name === springfield.name && options.usable?.() !== false ? loaded : undefined),
      names: () => [springfield.name],
    },
    adapters: { ...adapters, pigeon },
    compose: (says, context) => compose(says, { ...context, texts }),
    staff: attendance,
    clock,
    log: { debug: () => {}, info: keep, warn: keep, error: keep },
    metrics: options.metrics?.(store) ?? null,
    workers: options.workers ?? 4,
    gather: options.gather ?? true,
    net: () => Promise.reject(new Error('no network in tests')),
  });
  const seen = new Map<string, number>();
  return {
    store,
    clock,
    engine,
    attendance,
    log,
    sent,
    async open(id, channel = 'web') {
      const address = `springfield/springfield/${channel}:${id}`;
      const agency = springfield.agency;
      await store.open({ id, agency, bot: springfield.name, channel, address, tokenHash: null, at: clock.now() });
    },
    async write(id, ...words) {
      const items = words.map((line) => {
        const n = (seen.get(id) ?? 0) + 1;
        seen.set(id, n);
        const event = { type: 'message', text: line, at: clock.now() } as const;
        return { conversation: id, dedupeId: `m${n}`, event };
      });
      await store.receive(items, clock.now());
    },
    async told(id) {
      const events = await store.events(id, 0, 1000);
      return events
        .map(({ text: line }) => line)
        .filter((line) => !line.includes('assistant') && !line.includes('asistente'));
    },
  };
}

/** An operation of the town's service. */
export function operation(
  writes: boolean,
  run: Operation['run'],
  outcomes: readonly string[] = ['found', 'created'],
): Operation {
  return { writes, outcomes, run };
}
