import type { ChatEvent } from '../../src/model/outbound.js';
import type { Device } from '../../src/web/widget/device.js';
import type { Pending } from '../../src/web/widget/pending.js';
import { createSession, type Session } from '../../src/web/widget/session.js';

/** What happens to one request, or between two. */
export type Fault = 'none' | 'lost' | 'answer-lost' | 'busy' | 'quick' | 'reload' | 'repeat';

/** One page of the citizen's browser: what it shows. */
interface Page {
  readonly session: Session;
  readonly shown: ChatEvent[];
  pending: readonly Pending[];
}

/** A browser and a server in one process, on a clock of their own; `faults` befall the requests one after another. */
export interface Simulation {
  readonly server: {
    readonly accepted: { readonly id: string; readonly text: string }[];
    readonly events: ChatEvent[];
    conversations: number;
    requests: number;
    busy: boolean;
  };
  openPage(begin?: boolean): void;
  session(): Session;
  page(): Page;
  /** `seq` of what was announced, over all pages. */
  announced(): readonly number[];
  /** Lets `steps` timers run. */
  run(steps: number): Promise<void>;
  settle(holds: () => boolean): Promise<void>;
}

/** Makes a simulation; the same faults give the same run. */
export function createSimulation(faults: readonly Fault[]): Simulation {
  const server: Simulation['server'] = { accepted: [], events: [], conversations: 0, requests: 0, busy: false };
  const storage = new Map<string, string>();
  const announced: number[] = [];
  const readers = new Set<() => void>();
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();
  const ahead = [...faults];
  let now = 1000;
  let timerId = 0;
  let ids = 0;
  let current: Page | null = null;
  let reloadWanted = false;

  const later = (ms: number, run: () => void): (() => void) => {
    const id = (timerId += 1);
    timers.set(id, { due: now + ms, run });
    return () => timers.delete(id);
  };
  const push = (event: Pick<ChatEvent, 'from' | 'text' | 'id'>): void => {
    server.events.push({ ...event, seq: server.events.length + 1, locale: 'en', choices: [], at: now });
    for (const ring of readers) ring();
  };
  const json = (status: number, body: unknown): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'retry-after': '1' } });

  const receive = (url: string, init: RequestInit): Response => {
    const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { id: string; text: string };
    if (url.endsWith('/conversations')) {
      server.conversations += 1;
      push({ from: 'bot', text: 'Hello.', id: 'hello' });
      return json(201, { conversation: 'c', token: 't' });
    }
    const duplicate = server.accepted.some(({ id }) => id === body.id);
    if (!duplicate) {
      server.accepted.push(body);
      push({ from: 'citizen', text: body.text, id: body.id });
      push({ from: 'bot', text: `You wrote: ${body.text}`, id: `a-${body.id}` });
    }
    return json(202, { accepted: !duplicate, duplicate });
  };
  const read = (url: string, signal: AbortSignal | null | undefined): Promise<Response> =>
    new Promise((resolve, reject) => {
      const after = Number(new URL(url).searchParams.get('after'));
      const finish = (): void => {
        readers.delete(ring);
        cancel();
        resolve(json(200, { events: server.events.filter(({ seq }) => seq > after), ended: false }));
      };
      const ring = (): void => {
        if (server.events.length > after) finish();
      };
      const cancel = later(Number(new URL(url).searchParams.get('wait') ?? 0) * 1000, finish);
      signal?.addEventListener('abort', () => {
        readers.delete(ring);
        cancel();
        reject(new Error('aborted'));
      });
      readers.add(ring);
      ring();
    });

  const device: Device = {
    keep: {
      get: (key) => storage.get(key) ?? null,
      set: (key, value) => void storage.set(key, value),
      remove: (key) => void storage.delete(key),
      keys: (prefix) => [...storage.keys()].filter((key) => key.startsWith(prefix)),
    },
    now: () => now,
    random: () => 0.5,
    id: () => `id-${(ids += 1)}`,
    online: () => true,
    hidden: () => false,
    later,
    async fetch(url, init) {
      server.requests += 1;
      const isStart = url.endsWith('/conversations');
      // A lost answer to the opening makes a second conversation: the API gives no id to repeat it under, and none is harmed.
      let fault = ahead.shift() ?? 'none';
      if (isStart && (fault === 'answer-lost' || fault === 'reload')) fault = 'lost';
      if (fault === 'reload') reloadWanted = true;
      if (fault === 'repeat' && init.method !== 'POST' && server.events.length > 0)
        return json(200, { events: server.events, ended: false });
      if (fault === 'lost') throw new Error('the network is gone');
      if (fault === 'busy' || fault === 'quick' || (server.busy && init.method === 'POST'))
        return json(fault === 'quick' ? 429 : 503, {});
      if (init.method !== 'POST') return read(url, init.signal);
      const answer = receive(url, init);
      if (fault === 'answer-lost') throw new Error('the answer is gone');
      return answer;
    },
    upload: () => Promise.resolve({ status: 0, retryAfter: null, body: '' }),
    watch: () => () => {},
  };

  const openPage = (begin = true): void => {
    const shown: ChatEvent[] = [];
    const session = createSession(
      device,
      { server: 'https://chat.example', bot: 'b', locale: 'en' },
      {
        event(event, past) {
          shown.push(event);
          if (!past) announced.push(event.seq);
        },
        clear: () => void shown.splice(0),
        pending: (items) => {
          page.pending = items;
        },
        typing: () => {},
        phase: () => {},
        connected: () => {},
        draft: () => {},
      },
    );
    const page: Page = { session, shown, pending: [] };
    current = page;
    session.resume();
    if (begin) session.begin();
  };
  const page = (): Page => {
    if (!current) throw new Error('No page is open.');
    return current;
  };
  const step = async (): Promise<void> => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (reloadWanted) {
      reloadWanted = false;
      page().session.stop();
      openPage();
      return;
    }
    const [next] = [...timers].sort(([, a], [, b]) => a.due - b.due);
    if (!next) return;
    timers.delete(next[0]);
    now = Math.max(now, next[1].due);
    next[1].run();
  };
  const run = async (steps: number): Promise<void> => {
    for (let n = 0; n < steps; n += 1) await step();
  };
  return {
    server,
    openPage,
    session: () => page().session,
    page,
    announced: () => announced,
    run,
    async settle(holds) {
      for (let n = 0; n < 3000; n += 1) {
        if (holds() && ahead.length === 0 && !reloadWanted) return;
        await step();
      }
      throw new Error('The simulation did not come to rest.');
    },
  };
}
