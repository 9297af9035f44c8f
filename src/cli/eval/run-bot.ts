import { linesOfBot, type Folders } from './bot-lines.js';
import { ask, learn, type AskedLine } from './measure-lines.js';
import type { TellPhase } from './run-files.js';
import type { Bot, Thresholds } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import { foldsOf } from '../../nlu/eval/folds.js';
import type { LabelledLine } from '../../nlu/eval/lines.js';
import { nearLines, type NearLines } from '../../nlu/eval/near-lines.js';
import { offTopicLines } from '../../nlu/eval/off-topic.js';

/** What was measured of a bot in one language. */
export interface BotLanguageResult {
  readonly locale: Locale;
  readonly examples: readonly LabelledLine[];
  /** The examples, each asked of what was learned from other examples. */
  readonly crossed: readonly AskedLine[];
  /** The topics' held-out lines, asked of all the examples. */
  readonly heldOut: readonly AskedLine[];
  /** Examples of topics that were left out: what is near the bot's matters and not its own. */
  readonly leftOut: readonly AskedLine[];
  /** Lines that no bot of an agency knows. */
  readonly offTopic: readonly AskedLine[];
  readonly few: readonly { readonly topic: string; readonly count: number }[];
  readonly near: readonly NearLines[];
}

export interface BotResult {
  readonly bot: string;
  readonly thresholds: Thresholds;
  readonly languages: readonly BotLanguageResult[];
}

/** Examples a topic should have in each language (design page 07). */
export const enoughExamples = 20;

/** Measures a bot in each of its languages; some ten trainings a language. */
export async function measureBot(bot: Bot, folders: Folders, folds: number, phase: TellPhase): Promise<BotResult> {
  const languages: BotLanguageResult[] = [];
  for (const locale of bot.languages) languages.push(await measureLanguage(bot, locale, folders, folds, phase));
  return { bot: bot.name, thresholds: bot.thresholds, languages };
}

async function measureLanguage(
  bot: Bot,
  locale: Locale,
  folders: Folders,
  folds: number,
  phase: TellPhase,
): Promise<BotLanguageResult> {
  const { examples, names, heldOut } = linesOfBot(bot, locale, folders);
  const concepts = own(bot.concepts, locale) ?? {};
  const topics = [...new Set(examples.map(({ intent }) => intent))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const crossed: AskedLine[] = [];
  const leftOut: AskedLine[] = [];
  const parts = topics.length === 0 ? [] : foldsOf(examples, folds);
  // A bot with one topic has nothing that could be left out.
  const groups = topics.length < 2 ? [] : Array.from({ length: Math.min(folds, topics.length) }, (_, n) => n);
  const rounds = parts.length + groups.length + 1;
  const advance = phase('training', locale);
  for (const [n, { train, test }] of parts.entries()) {
    advance(n + 1, rounds);
    const { understand } = await learn([...train, ...names], locale, { concepts });
    crossed.push(...(await ask(understand, test)));
  }
  for (const group of groups) {
    advance(parts.length + group + 1, rounds);
    const out = new Set(topics.filter((_, n) => n % groups.length === group));
    const { understand } = await learn(
      [...examples, ...names].filter(({ intent }) => !out.has(intent)),
      locale,
      { concepts },
    );
    const strangers = examples.filter(({ intent }) => out.has(intent)).map((line) => ({ ...line, intent: null }));
    leftOut.push(...(await ask(understand, strangers)));
  }
  advance(rounds, rounds);
  const none: readonly AskedLine[] = [];
  const { understand } =
    topics.length === 0 ? { understand: null } : await learn([...examples, ...names], locale, { concepts });
  const strangers = offTopicLines(locale).map((text, n) => ({ text, intent: null, file: '', line: n + 1 }));
  return {
    locale,
    examples,
    crossed,
    heldOut: understand ? await ask(understand, heldOut) : none,
    leftOut,
    offTopic: understand ? await ask(understand, strangers) : none,
    few: Object.values(bot.topics)
      .map((topic) => ({ topic: topic.name, count: (own(topic.examples, locale) ?? []).length }))
      .filter(({ count }) => count > 0 && count < enoughExamples)
      .sort((a, b) => a.count - b.count || (a.topic < b.topic ? -1 : 1)),
    near: nearLines(examples),
  };
}
