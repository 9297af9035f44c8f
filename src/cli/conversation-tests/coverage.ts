import type { Bot } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';
import { metEntry, outcomesOf } from './bot-outcomes.js';
import type { TestRun } from './run-test.js';

/** One topic in one language on one channel. */
export interface CoverageCell {
  readonly locale: Locale;
  readonly channel: string;
  readonly met: number;
  /** Names of outcomes that no passing test came to. */
  readonly missing: readonly string[];
}

export interface TopicCoverage {
  readonly topic: string;
  /** Outcomes the topic has. */
  readonly outcomes: number;
  readonly cells: readonly CoverageCell[];
}

/** Which outcomes of a bot its passing tests came to, by topic, language and channel. */
export interface Coverage {
  readonly bot: string;
  readonly languages: readonly Locale[];
  readonly channels: readonly string[];
  readonly met: number;
  readonly all: number;
  readonly topics: readonly TopicCoverage[];
}

/** Counts what passing runs of a bot's tests came to. An outcome counts once in each language and on each channel. */
export function coverageOf(bot: Bot, runs: readonly TestRun[], channels: readonly string[]): Coverage {
  const met = new Map<string, Set<string>>();
  for (const run of runs) {
    if (run.problem !== null || run.bot !== bot.name) continue;
    const there = met.get(run.channel) ?? new Set();
    met.set(run.channel, there);
    for (const entry of run.met) there.add(entry);
  }
  const outcomes = outcomesOf(bot);
  const topics = [...new Set(outcomes.map(({ topic }) => topic))].map((topic): TopicCoverage => {
    const own = outcomes.filter((outcome) => outcome.topic === topic);
    const cells = bot.languages.flatMap((locale) =>
      channels.map((channel): CoverageCell => {
        const missing = own.filter((one) => !met.get(channel)?.has(metEntry(locale, ...one.met)));
        return { locale, channel, met: own.length - missing.length, missing: missing.map(({ name }) => name) };
      }),
    );
    return { topic, outcomes: own.length, cells };
  });
  const cells = topics.flatMap((topic) => topic.cells);
  return {
    bot: bot.name,
    languages: bot.languages,
    channels,
    met: cells.reduce((sum, cell) => sum + cell.met, 0),
    all: topics.reduce((sum, topic) => sum + topic.outcomes * topic.cells.length, 0),
    topics,
  };
}

/** Whole percent, rounded down: 100 means all of it. */
export function percent({ met, all }: { readonly met: number; readonly all: number }): number {
  return all === 0 ? 100 : Math.floor((met / all) * 100);
}

/** What a topic lacks: each outcome once, with the places (`en web`) it is missing at. */
export function missingOf({
  cells,
}: TopicCoverage): readonly { readonly name: string; readonly at: readonly string[] }[] {
  const places = new Map<string, string[]>();
  for (const { locale, channel, missing } of cells)
    for (const name of missing) places.set(name, [...(places.get(name) ?? []), `${locale} ${channel}`]);
  return [...places].map(([name, at]) => ({ name, at }));
}
