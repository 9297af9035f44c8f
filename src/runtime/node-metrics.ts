import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Bots, StaffBoard } from '../model/ports/bots.js';
import type { Clock } from '../model/ports/clock.js';
import { lanes, type QueueCounts } from '../model/ports/queue.js';
import type { Store } from '../model/ports/store.js';
import { systemClock } from './system.js';

/** Who this node is, for `ventanilla_node_info`. */
export interface NodeName {
  readonly name: string;
  readonly role: string;
  /** Of the program. */
  readonly version: string;
}

/** Where a scrape asks for what is not counted as it happens. What is not given is not shown. */
export interface MetricSources {
  readonly store?: Pick<Store, 'counts' | 'oldestMail'>;
  /** Only where there may be other nodes: whether the store took what this one last told them. */
  readonly heard?: () => boolean;
  readonly clock?: Pick<Clock, 'now'>;
  /** Doorbells. A rejection shows as `ventanilla_redis_up 0` where `redis` is not given. */
  readonly queue?: { counts(): Promise<QueueCounts> };
  /** Only where Redis is used: whether it answers. */
  readonly redis?: () => Promise<boolean>;
  /** Open streams and long polls by who reads them. */
  readonly streams?: () => { readonly [kind: string]: number };
  /** Agents and who waits for them, by queue. */
  readonly staff?: { readonly bots: Bots; readonly board: StaffBoard };
  /** By bot: the number of the content this node runs on, and the newest that any running node does. */
  readonly content?: () => { readonly [bot: string]: { readonly here: number; readonly newest: number } };
}

/** Prometheus waits 10 s for all of it; a source that takes longer than this is left out, in milliseconds. */
const sourceMs = 2_000;

/** What comes of it in time; null if it fails or takes longer. Leaves no timer behind. */
export function soon<T>(work: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const cancel = systemClock.after(sourceMs, () => resolve(null));
    void work.then(resolve, () => resolve(null)).finally(cancel);
  });
}

/** What one node of several tells: counters that others raise, and gauges that are read from `sources` when scraped. */
export interface NodeMetrics {
  /** Bells that the sweep had to ring, because what they rang for was overdue. */
  readonly missedBells: Counter<'lane'>;
  /** Seconds of the store's verbs, as this node waits for them. */
  readonly storeSeconds: Histogram<'verb'>;
  readonly storeErrors: Counter<'verb' | 'code'>;
  /** Sets the gauges. Never rejects: a source that fails leaves out its own. */
  read(): Promise<void>;
}

export function createNodeMetrics(
  registry: Registry,
  node: NodeName | null,
  sources: () => MetricSources,
): NodeMetrics {
  const registers = [registry];
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  if (node)
    gauge('ventanilla_node_info', 'This node: always 1.', ['node', 'role', 'version']).set(
      { node: node.name, role: node.role, version: node.version },
      1,
    );
  // A gauge without labels shows 0 until it is set, which would say something; so each is made with its first value.
  const made = new Map<string, Gauge>();
  const single = (name: string, help: string, value: number): void => {
    const there = made.get(name) ?? gauge(name, help);
    made.set(name, there);
    there.set(value);
  };
  const unknown = (name: string): void => made.get(name)?.remove();
  const rows = gauge('ventanilla_store_rows', 'Rows kept, by kind.', ['kind'] as const);
  const doorbells = gauge(
    'ventanilla_doorbells',
    'Doorbells that nobody serves yet (waiting) or that are not due (alarm).',
    ['lane', 'state'] as const,
  );
  const streams = gauge('ventanilla_streams', 'Open streams and long polls.', ['kind'] as const);
  const agents = gauge('ventanilla_agents_present', 'Agents at the desk who take conversations.', [
    'agency',
    'queue',
  ] as const);
  const waiting = gauge('ventanilla_engagements_waiting', 'Conversations that wait for a person.', [
    'agency',
    'queue',
  ] as const);
  const content = gauge('ventanilla_content_number', 'Number of the content this node runs on.', ['bot'] as const);
  const behind = gauge(
    'ventanilla_content_behind',
    'Numbers that this node is behind the newest content that another running node is on.',
    ['bot'] as const,
  );

  /** A store that is away is no reason to tell nothing: that it is away is among what is told, and what it said before is not. */
  const readStore = async ({ store, clock, heard }: MetricSources): Promise<void> => {
    if (!store) return;
    const [counts, oldest] = await Promise.all([
      soon(store.counts()),
      store.oldestMail ? soon(store.oldestMail().then((at) => ({ at }))) : null,
    ]);
    rows.reset();
    for (const [kind, count] of Object.entries(counts ?? {})) rows.set({ kind }, count);
    const mail = 'ventanilla_oldest_mail_seconds';
    if (!oldest) unknown(mail);
    else if (clock) {
      const seconds = oldest.at === null ? 0 : Math.max(0, clock.now() - oldest.at) / 1000;
      single(mail, 'How long the oldest unanswered message has waited; 0 = none.', seconds);
    }
    // Either will do: counting much may take longer than a scrape waits.
    const answered = counts !== null || oldest !== null;
    const up = answered && (heard?.() ?? true);
    single('ventanilla_store_up', 'Whether the store answers what this node asks by itself.', up ? 1 : 0);
  };
  const readers: readonly ((given: MetricSources) => Promise<void> | void)[] = [
    async ({ queue }) => {
      if (!queue) return;
      const counts = await queue.counts();
      for (const lane of lanes) {
        doorbells.set({ lane, state: 'waiting' }, counts.waiting[lane]);
        doorbells.set({ lane, state: 'alarm' }, counts.alarms[lane]);
      }
      single('ventanilla_doorbells_dropped', 'Doorbells that could not be kept since the start.', counts.dropped);
    },
    async ({ redis }) => {
      if (!redis) return;
      const up = await redis().catch(() => false);
      single('ventanilla_redis_up', 'Whether Redis answers this node.', up ? 1 : 0);
    },
    ({ streams: open }) => {
      for (const [kind, count] of Object.entries(open?.() ?? {})) streams.set({ kind }, count);
    },
    ({ staff }) => {
      for (const name of staff?.bots.names() ?? []) {
        const bot = staff?.bots.get(name)?.bot;
        if (!staff || !bot) continue;
        for (const [queue, now] of Object.entries(staff.board.staff(bot).queues)) {
          agents.set({ agency: bot.agency, queue }, now.agents);
          waiting.set({ agency: bot.agency, queue }, now.waiting);
        }
      }
    },
    ({ content: numbers }) => {
      for (const [bot, { here, newest }] of Object.entries(numbers?.() ?? {})) {
        content.set({ bot }, here);
        behind.set({ bot }, Math.max(0, newest - here));
      }
    },
  ];

  return {
    missedBells: new Counter({
      name: 'ventanilla_missed_bells_total',
      help: 'Bells that the sweep had to ring, because what they rang for was overdue.',
      labelNames: ['lane'],
      registers,
    }),
    storeSeconds: new Histogram({
      name: 'ventanilla_store_seconds',
      help: 'How long verbs of the store take.',
      labelNames: ['verb'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    storeErrors: new Counter({
      name: 'ventanilla_store_errors_total',
      help: 'Verbs of the store that failed, by the code of the error.',
      labelNames: ['verb', 'code'],
      registers,
    }),
    async read() {
      const given = sources();
      await Promise.all([readStore(given), ...readers.map((reader) => soon(Promise.resolve(given).then(reader)))]);
    },
  };
}
