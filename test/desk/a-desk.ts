import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createDesk, type Desk } from '../../src/desk/desk.js';
import type { DeskReply } from '../../src/desk/reply.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { Bot } from '../../src/model/bot.js';
import type { Engagement } from '../../src/model/control.js';
import type { Bots, LoadedBot } from '../../src/model/ports/bots.js';
import type { Relay } from '../../src/model/ports/relay.js';
import type { Conversation, Store } from '../../src/model/ports/store.js';
import { createAttendance, type Attendance } from '../../src/runtime/staff.js';
import { systemRandom } from '../../src/runtime/system.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { loneRelay } from '../../src/queue/lone-relay.js';
import { smallBot } from '../http/edge.js';
import {
  commitOf,
  engagementFor,
  message,
  mustTake,
  openConversation,
  start,
  stateWith,
  type TestClock,
} from '../store/fixtures.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const texts = createEngineTexts(await loadEngineResources(join(root, 'locales')));
export const password = 'a river runs through it';

/** A city with two lines and a question about something personal. */
export const city: Bot = smallBot('rivermont', {
  channels: { web: { name: 'web', type: 'web', settings: {} } },
  queues: {
    'front-desk': {
      name: 'front-desk',
      title: { en: 'Front desk', es: 'Recepción' },
      hours: {},
      holidays: [],
      languages: ['en', 'es'],
    },
    permits: { name: 'permits', title: { en: 'Permits', es: 'Permisos' }, hours: {}, holidays: [], languages: ['en'] },
  },
  topics: {
    pothole: {
      name: 'pothole',
      title: { en: 'Report a pothole', es: 'Reportar un bache' },
      label: { en: 'Pothole', es: 'Bache' },
      kind: 'form',
      examples: { en: [], es: [] },
      heldOut: { en: [], es: [] },
      urgent: false,
      sensitive: false,
      first: 'phone',
      steps: {
        phone: {
          type: 'ask',
          name: 'phone',
          next: null,
          slot: 'phone',
          label: { en: 'Telephone', es: 'Teléfono' },
          spec: { type: 'phone' },
          say: null,
          retries: 3,
          optional: false,
          personal: true,
          sensitive: false,
        },
      },
      file: 'intents/pothole.yaml',
    },
  },
});

/** Somebody at a screen: what their browser would send. */
export interface Person {
  readonly name: string;
  /** The session cookie. */
  cookie: string | null;
  call(operation: string, body?: object, params?: { readonly [name: string]: string }, query?: object): Promise<Answer>;
}
export interface Answer {
  readonly status: number;
  readonly body: { readonly [name: string]: unknown } & {
    readonly error?: { readonly code: string; readonly message: string };
  };
}

export interface DeskBench {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: TestClock;
  readonly attendance: Attendance;
  readonly files: Map<string, Uint8Array>;
  /** Signs somebody up by a one-time link, as an operator would let them. */
  hire(name: string, more?: { readonly role?: string; readonly agency?: string }): Promise<Person>;
  visitor(name?: string, address?: string): Person;
  /** A citizen in the line. */
  waiting(change?: Partial<Engagement>): Promise<Conversation>;
}

/** A clock that a test winds; what is due runs when it gets there. */
export function deskClock(): TestClock {
  let now = start;
  let due: { readonly at: number; readonly then: () => void }[] = [];
  return {
    now: () => now,
    after(ms, then) {
      const one = { at: now + ms, then };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    pass(ms) {
      now += ms;
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { then } of ready) then();
    },
  };
}

export function openDesk(
  more: {
    readonly bots?: readonly Bot[];
    readonly store?: Store;
    readonly clock?: TestClock;
    readonly relay?: Relay;
    readonly node?: string;
  } = {},
): DeskBench {
  const clock = more.clock ?? deskClock();
  const store = more.store ?? openMemoryStore({ clock, random: systemRandom });
  const all = new Map((more.bots ?? [city, smallBot('elsewhere')]).map((bot) => [bot.name, { bot } as LoadedBot]));
  const bots: Bots = { get: (name) => all.get(name), names: () => [...all.keys()] };
  const attendance = createAttendance(clock);
  const files = new Map<string, Uint8Array>();
  const problems = (_fields: object, message: string): void => {
    throw new Error(message);
  };
  const desk = createDesk({
    store,
    bots,
    attendance,
    relay: more.relay ?? loneRelay,
    ...(more.node !== undefined && { node: more.node }),
    files: { get: async (id) => files.get(id) ?? null },
    texts,
    clock,
    random: systemRandom,
    log: { warn: problems, error: problems },
    url: () => 'https://chat.rivermont.example',
  });

  const visitor = (name = '', address = '192.0.2.1'): Person => {
    const person: Person = {
      name,
      cookie: null,
      async call(operation, body = {}, params = {}, query = {}) {
        const reply = await desk.handle({
          operation,
          params,
          query,
          body,
          session: person.cookie,
          address,
          locale: 'en',
        });
        if (reply.type !== 'json') throw new Error(`${operation} answered with a ${reply.type}`);
        if (reply.cookie !== undefined) person.cookie = reply.cookie;
        return { status: reply.status, body: reply.body } as unknown as Answer;
      },
    };
    return person;
  };

  return {
    desk,
    store,
    clock,
    attendance,
    files,
    visitor,
    async hire(name, { role = 'agent', agency = 'rivermont' } = {}) {
      // The role of the very first account is not ours to choose, so there always is one before.
      const accounts =
        ((await desk.commands['agent.list']?.(null)) as { readonly accounts: readonly unknown[] } | undefined)
          ?.accounts ?? [];
      if (accounts.length === 0 && name !== 'First') await this.hire('First', { role: 'admin' });
      const made = (await desk.commands['agent.add']?.({ name, role, agency })) as { readonly path: string };
      const person = visitor(name);
      const token = made.path.split('token=')[1] ?? '';
      const body = { token, name, alias: name.split(' ')[0], languages: ['en', 'es'], password };
      const done = await person.call('finishSetup', body);
      if (done.status !== 200) throw new Error(JSON.stringify(done.body));
      return person;
    },
    async waiting(change = {}) {
      const { id } = await openConversation(store);
      await store.receive([message(id, 'm1', 'a person please', clock.now())], clock.now());
      let work = await mustTake(store, clock.now());
      // What other conversations have waiting is of no interest here.
      for (; work.conversation.id !== id; work = await mustTake(store, clock.now())) {
        await store.commit(commitOf(work, { state: work.state ?? stateWith() }));
      }
      await store.commit(
        commitOf(work, {
          state: stateWith(),
          owner: { type: 'queue', queue: 'front-desk' },
          engagement: engagementFor(work.conversation, { requestedAt: clock.now(), ...change }),
        }),
      );
      return (await store.conversation(id)) as Conversation;
    },
  };
}

/** The code of a refusal. */
export const code = ({ body }: Answer): string | undefined => body.error?.code;

/** Reads a stream of the desk until `enough`, then hangs up. */
export async function readUntil(reply: DeskReply, enough: (text: string) => boolean): Promise<string> {
  if (reply.type !== 'stream') throw new Error('no stream');
  const gone = new AbortController();
  let text = '';
  await reply.run({
    signal: gone.signal,
    write: async (chunk) => {
      text += chunk;
      if (enough(text)) gone.abort();
      return !gone.signal.aborted;
    },
  });
  return text;
}
