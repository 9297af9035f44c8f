import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Store } from '../model/ports/store.js';
import { createNodeMetrics, type MetricSources, type NodeMetrics, type NodeName } from './node-metrics.js';

/** What the internal port's /metrics shows. Labels are names from the content and codes, never a citizen's words. */
export interface Metrics extends Omit<NodeMetrics, 'read'> {
  readonly turns: Counter<'bot' | 'event' | 'result'>;
  readonly turnSeconds: Histogram<'bot'>;
  readonly calls: Counter<'service' | 'operation' | 'outcome'>;
  readonly deliveries: Counter<'channel' | 'result'>;
  readonly webhooks: Counter<'channel' | 'result'>;
  readonly updates: Counter<'channel' | 'type'>;
  readonly reloads: Counter<'result'>;
  readonly promises: Counter<'bot' | 'result'>;
  readonly reminders: Counter<'bot' | 'result'>;
  readonly unhelpful: Counter<'bot' | 'topic'>;
  /** Where a scrape asks from now on, beside what was given before. */
  watch(sources: MetricSources): void;
  text(): Promise<string>;
}

/** Counters of the shell plus the store's own counts, read when scraped. */
export function createMetrics(
  store: Pick<Store, 'counts' | 'oldestMail'>,
  options: { readonly process: boolean; readonly node?: NodeName } & MetricSources,
): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const { process: _, node = null, ...given } = options;
  let sources: MetricSources = { store, ...given };
  const { read, ...ofNode } = createNodeMetrics(registry, node, () => sources);
  const turns = new Counter({
    name: 'ventanilla_turns_total',
    help: 'Turns taken.',
    labelNames: ['bot', 'event', 'result'],
    registers,
  });
  const promises = new Counter({
    name: 'ventanilla_promises_total',
    help: 'Promises to residents: made, warned of, kept, missed.',
    labelNames: ['bot', 'result'],
    registers,
  });
  const reloads = new Counter({
    name: 'ventanilla_content_reloads_total',
    help: 'Reloads of the content.',
    labelNames: ['result'],
    registers,
  });
  /** What is alerted of at its first event has a series before it: Prometheus sees no increase in one that appears at 1. */
  const fromNothing = (): void => {
    for (const result of ['good', 'refused']) reloads.inc({ result }, 0);
    for (const bot of sources.staff?.bots.names() ?? []) {
      turns.inc({ bot, event: 'message', result: 'failed' }, 0);
      for (const result of ['made', 'warned', 'kept', 'missed']) promises.inc({ bot, result }, 0);
    }
  };
  return {
    ...ofNode,
    watch: (more) => void (sources = { ...sources, ...more }),
    turns,
    turnSeconds: new Histogram({
      name: 'ventanilla_turn_seconds',
      help: 'From taking an item to its commit on disk.',
      labelNames: ['bot'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    calls: new Counter({
      name: 'ventanilla_calls_total',
      help: 'Calls to agency services.',
      labelNames: ['service', 'operation', 'outcome'],
      registers,
    }),
    deliveries: new Counter({
      name: 'ventanilla_deliveries_total',
      help: 'Parts sent to channels.',
      labelNames: ['channel', 'result'],
      registers,
    }),
    webhooks: new Counter({
      name: 'ventanilla_webhooks_total',
      help: 'Requests of platforms: kept, nothing of use in them, forged, too large, unreadable, handshakes.',
      labelNames: ['channel', 'result'],
      registers,
    }),
    updates: new Counter({
      name: 'ventanilla_channel_updates_total',
      help: 'What platforms told, by its type; `unknown` is of a kind that no adapter knows.',
      labelNames: ['channel', 'type'],
      registers,
    }),
    promises,
    reminders: new Counter({
      name: 'ventanilla_reminders_total',
      help: 'Reminders: set, sent, moved, gone with their appointment, dropped.',
      labelNames: ['bot', 'result'],
      registers,
    }),
    unhelpful: new Counter({
      name: 'ventanilla_unhelpful_total',
      help: 'Residents who said that it did not help, by the topic they had last.',
      labelNames: ['bot', 'topic'],
      registers,
    }),
    reloads,
    async text() {
      fromNothing();
      await read();
      return registry.metrics();
    },
  };
}
