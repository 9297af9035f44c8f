import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adapters } from '../../adapters/index.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createHttpApp, listen } from '../../src/http/server.js';
import { compose } from '../../src/i18n/compose.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { Bot } from '../../src/model/bot.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import type { Operation } from '../../src/model/ports/service.js';
import type { Conversation, Store } from '../../src/model/ports/store.js';
import { openChannelEdge } from '../../src/runtime/channels/edge.js';
import { startEngine, type Engine } from '../../src/runtime/engine.js';
import { createAttendance } from '../../src/runtime/staff.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openFileStore, type FileStore } from '../../src/store/files.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { openLab, type Lab } from '../lab/lab.js';
import type { Kind } from '../lab/types.js';
import { bot, option, question, text, topic } from '../support/bot-builder.js';
import { hear } from '../support/dialog-talk.js';
import { patience } from '../support/patience.js';

const texts = createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));

const long = Array.from({ length: 150 }, (_, n) => `Sentence number ${n} of the long answer.`).join(' ');

/** A town whose residents write on every platform of the laboratory. */
const portville = (channels: Bot['channels']): Bot =>
  bot(
    [
      topic('hours', [{ type: 'say', say: 'hours/answer' }]),
      topic('fees', [{ type: 'say', say: 'fees/answer' }]),
      topic('long', [{ type: 'say', say: 'long/answer' }]),
      topic('status', [
        { type: 'call', service: 'city', operation: 'look', with: {}, writes: false, outcomes: {} },
        { type: 'say', say: 'status/answer' },
      ]),
      topic('colour', [
        {
          type: 'ask',
          ...question('colour', 'choice', {
            say: 'colour/ask',
            spec: { type: 'choice', options: [option('Red | Rojo'), option('Blue | Azul'), option('Brown | Marrón')] },
          }),
        },
        { type: 'say', say: 'colour/answer' },
      ]),
      topic('photo', [
        { type: 'ask', ...question('picture', 'photo', { say: 'photo/ask' }) },
        { type: 'say', say: 'photo/answer' },
      ]),
    ],
    {
      name: 'portville',
      agency: 'portville',
      channels,
      texts: {
        'bot/greeting': text('Hello, I am the assistant. | Hola, soy el asistente.'),
        'hours/answer': text('We open at 8. | Abrimos a las 8.'),
        'fees/answer': text('Nothing to pay. | No se paga nada.'),
        'long/answer': text(`${long} | ${long}`),
        'status/answer': text('It is on its way. | Está en camino.'),
        'colour/ask': text('Which colour? | ¿Qué color?'),
        'colour/answer': text('Painted. | Pintado.'),
        'photo/ask': text('Send a photo. | Envíe una foto.'),
        'photo/answer': text('Nice photo. | Bonita foto.'),
      },
    },
  );

const intents: readonly (readonly [RegExp, string, string])[] = [
  [/hours/i, 'hours', 'en'],
  [/horario/i, 'hours', 'es'],
  [/fees/i, 'fees', 'en'],
  [/long/i, 'long', 'en'],
  [/status/i, 'status', 'en'],
  [/colour/i, 'colour', 'en'],
  [/color\b/i, 'colour', 'es'],
  [/picture/i, 'photo', 'en'],
];

export interface ChannelTown {
  readonly lab: Lab;
  readonly store: Store;
  readonly files: FileStore;
  /** Lines of the log, with their fields. */
  readonly log: readonly { readonly message: string; readonly fields: { readonly [name: string]: unknown } }[];
  readonly url: string;
  /** Where the platform of this kind posts. */
  hook(kind: Kind): string;
  /** The one conversation there is. */
  conversation(): Promise<Conversation>;
  /** What was said and noted, one line each: `citizen: hello`. */
  transcript(): Promise<readonly string[]>;
  /** Resolves with what `find` finds, as soon as it does; rejects after 10 s with the log. Looks whenever anything changes anywhere. */
  until<Found>(find: () => Promise<Found | undefined> | Found | undefined): Promise<Found>;
  /** A line of the log that begins so. */
  logged(start: string): Promise<{ readonly message: string; readonly fields: { readonly [name: string]: unknown } }>;
  /** Ends the workers and begins anew on the same file, as after a crash. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TownOptions {
  readonly kinds: readonly Kind[];
  /** Whether platforms can reach the server (webhooks); otherwise it asks for updates itself. Default: they can. */
  readonly reachable?: boolean;
  /** Nobody works until the first restart: what comes is kept, and that is all. */
  readonly asleep?: boolean;
  readonly operations?: { readonly [name: string]: Operation };
  /** Stands between the shell and the store. */
  readonly wrap?: (store: Store) => Store;
  readonly adapters?: { readonly [kind: string]: Adapter };
}

/** A setting of a platform of the laboratory that is a text. */
export function settingOf({ lab }: Pick<ChannelTown, 'lab'>, kind: Kind, name: string): string {
  const value = lab.settings(kind)[name];
  return typeof value === 'string' ? value : '';
}

/** The operation `look` whose answer comes only when the test lets it. */
export function hangingLookUp(): { readonly operations: { readonly look: Operation }; finish(): void } {
  let finish = (): void => {};
  const hangs = new Promise<void>((resolve) => (finish = resolve));
  const run = async (): ReturnType<Operation['run']> => {
    await hangs;
    return { outcome: 'found', result: {} };
  };
  return { operations: { look: { writes: false, outcomes: ['found'], run } }, finish };
}

/** The real edge, engine and store of a server, in this process; the platforms are the laboratory's. */
export async function openChannelTown(options: TownOptions): Promise<ChannelTown> {
  const { kinds, reachable = true } = options;
  const lab = await openLab();
  const dir = mkdtempSync(join(tmpdir(), 'channels-'));
  const log: { message: string; fields: { readonly [name: string]: unknown } }[] = [];
  const watchers = new Set<() => void>();
  const changed = (): void => watchers.forEach((look) => look());
  const keep = (fields: object, message: string): void => {
    log.push({ message, fields: { ...fields } });
    changed();
  };
  lab.onChange(changed);
  const lines = { debug: () => {}, info: keep, warn: keep, error: keep };
  const files = openFileStore(join(dir, 'files'), systemRandom);
  const service = { name: 'city', operations: options.operations ?? {} };
  const recognizer = {
    recognize: (words: string) => {
      const found = intents.find(([pattern]) => pattern.test(words));
      return Promise.resolve(found ? hear(words, { intents: { [found[1]]: 0.95 }, language: found[2] }) : hear(words));
    },
  };
  let publicUrl = '';
  let loaded: LoadedBot | null = null;
  const bots = {
    get: (name: string) => (name === 'portville' ? (loaded ?? undefined) : undefined),
    names: () => ['portville'],
  };

  let starts = 0;
  const start = async () => {
    starts += 1;
    const asleep = options.asleep === true && starts === 1;
    const real = await openSqliteStore({
      file: join(dir, 'town.db'),
      clock: systemClock,
      random: systemRandom,
      bootId: systemRandom.id(),
    });
    real.listen('due', changed);
    real.listen('mail', changed);
    const store = options.wrap?.(real) ?? real;
    const edge = openChannelEdge({
      store,
      bots,
      adapters: options.adapters ?? adapters,
      files,
      clock: systemClock,
      random: systemRandom,
      log: lines,
      metrics: null,
      net: fetch,
      publicUrl: () => (reachable ? publicUrl : ''),
      sentence: ({ key }) => key,
    });
    const app = createHttpApp({
      store,
      bots,
      files,
      texts,
      webhooks: edge,
      clock: systemClock,
      random: systemRandom,
      log: lines,
      accept: () => 'open',
      config: { publicUrl: '', rateLimits: false, trustProxy: false, webDir: dir },
    });
    const port = publicUrl === '' ? 0 : Number(new URL(publicUrl).port);
    const server = await listen(app, { host: '127.0.0.1', port });
    publicUrl = server.url;
    loaded ??= {
      bot: portville(
        Object.fromEntries(
          kinds.map((kind) => {
            const hook = `${publicUrl}/webhooks/portville/${kind}`;
            const own = { media_hosts: [new URL(lab.world.elsewhere).host] };
            return [
              kind,
              { name: kind, type: kind, settings: { ...lab.settings(kind, reachable ? hook : ''), ...own } },
            ];
          }),
        ),
      ),
      version: 1,
      recognizer,
      services: { city: service },
    };
    const engine: Engine | null = asleep
      ? null
      : startEngine({
          store,
          bots,
          adapters: options.adapters ?? adapters,
          channels: edge.channels,
          compose: (says, context) => compose(says, { ...context, texts }),
          staff: createAttendance(systemClock),
          clock: systemClock,
          log: lines,
          metrics: null,
          workers: 4,
          gather: false,
          net: fetch,
        });
    await edge.refresh();
    return {
      store,
      async stop() {
        await server.close();
        await edge.stop();
        await engine?.stop();
        await real.close();
      },
    };
  };

  let running = await start();
  const hook = (kind: Kind): string => `${publicUrl}/webhooks/portville/${kind}`;
  for (const kind of kinds) if (kind !== 'telegram') await lab.connect(kind, hook(kind));

  const conversation = async (): Promise<Conversation> => {
    const events = await running.store.deskEvents('portville', 0, 1);
    const found = events[0] ? await running.store.conversation(events[0].conversation) : null;
    const [person] = lab.world.people;
    const there =
      found ?? (person ? await running.store.conversationAt(`portville/portville/${person.kind}:${person.id}`) : null);
    if (!there) throw new Error('there is no conversation yet');
    return there;
  };

  const until: ChannelTown['until'] = (find) =>
    new Promise((resolve, reject) => {
      let looking = false;
      let again = false;
      const end = (): void => {
        clearTimeout(timer);
        clearInterval(often);
        watchers.delete(look);
      };
      const look = (): void => {
        again = looking;
        if (looking) return;
        looking = true;
        void Promise.resolve(find()).then((found) => {
          looking = false;
          if (found !== undefined) {
            end();
            resolve(found);
          } else if (again) look();
        }, reject);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`it never happened; the log:\n${log.map((line) => JSON.stringify(line)).join('\n')}`));
      }, patience);
      // Not every write rings a bell.
      const often = setInterval(look, 50);
      watchers.add(look);
      look();
    });

  return {
    lab,
    until,
    logged: (begin) => until(() => log.find(({ message }) => message.startsWith(begin))),
    get store() {
      return running.store;
    },
    files,
    log,
    get url() {
      return publicUrl;
    },
    hook,
    conversation,
    async transcript() {
      const { id } = await conversation();
      return (await running.store.transcript(id, 0, 500)).map(({ kind, text: words }) => `${kind}: ${words}`);
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async close() {
      await running.stop();
      await lab.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
