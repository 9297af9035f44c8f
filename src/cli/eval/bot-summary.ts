import type { AskedLine } from './measure-lines.js';
import { worstLanguage, type LanguageFigure } from './gate.js';
import { enoughExamples, type BotLanguageResult, type BotResult } from './run-bot.js';
import type { Thresholds } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';
import { confusions, type Confusion } from '../../nlu/eval/confusions.js';
import { countDecisions, decide, type Decisions } from '../../nlu/eval/decisions.js';
import {
  auroc,
  calibrationError,
  isRight,
  reliability,
  share,
  sureness,
  type Bin,
  type Share,
} from '../../nlu/eval/measures.js';
import { nearestLine, type NearLines } from '../../nlu/eval/near-lines.js';
import { weakestTopics, type TopicFigure } from '../../nlu/eval/weakest.js';

/** Messages in scope: how many best guesses are right, and what the bot does at its thresholds. */
export interface InScope {
  readonly accuracy: Share | null;
  readonly decisions: Decisions;
}

/** Messages out of scope. */
export interface OutOfScope {
  /** Not answered as if the bot knew: asked back or not understood. */
  readonly caught: Share | null;
  readonly auroc: number | null;
}

/** Two topics that are taken for each other, and what to do. `advice` names a sentence of `eval:advice`. */
export interface AdvisedConfusion extends Confusion<AskedLine> {
  readonly advice: 'near' | 'offered' | 'both_ways' | 'few' | 'add';
  readonly values: { readonly [name: string]: string | number };
}

export interface LanguageSummary {
  readonly locale: Locale;
  readonly examples: number;
  readonly topics: number;
  readonly heldOut: InScope;
  readonly crossed: InScope;
  readonly leftOut: OutOfScope;
  readonly offTopic: OutOfScope;
  readonly bins: readonly Bin[];
  readonly calibrationError: number | null;
  readonly confusions: readonly AdvisedConfusion[];
  readonly weakest: readonly TopicFigure[];
  readonly few: BotLanguageResult['few'];
  readonly near: readonly NearLines[];
}

export interface BotSummary {
  readonly bot: string;
  readonly thresholds: Thresholds;
  readonly languages: readonly LanguageSummary[];
  /** Best language's accuracy less the worst one's: of held-out lines where all have some, else of the cross-validation. */
  readonly gap: { readonly value: number; readonly of: 'held_out' | 'crossed' } | null;
  /** What `--min` is compared with: held-out lines where all languages have some, else the cross-validation. */
  readonly figures: readonly LanguageFigure[];
  /** The language of them that is understood worst. */
  readonly worst: LanguageFigure | null;
}

/** Part of the smaller topic's examples from which two topics that are taken for each other are perhaps one. */
const oftenConfused = 0.4;

/** Pairs that are told of. */
const toldPairs = 12;

/** Makes figures and advice of what was measured. */
export function summariseBot({ bot, thresholds, languages }: BotResult): BotSummary {
  const summaries = languages.map((result) => summariseLanguage(result, thresholds));
  const of = summaries.every(({ heldOut }) => heldOut.accuracy !== null) ? 'held_out' : 'crossed';
  const figures = summaries.map(({ locale, heldOut, crossed }) => ({
    locale,
    accuracy: (of === 'held_out' ? heldOut : crossed).accuracy,
  }));
  const values = figures.flatMap(({ accuracy }) => (accuracy === null ? [] : [accuracy.value]));
  return {
    bot,
    thresholds,
    languages: summaries,
    gap: values.length < 2 ? null : { value: Math.max(...values) - Math.min(...values), of },
    figures,
    worst: worstLanguage(figures),
  };
}

function summariseLanguage(result: BotLanguageResult, thresholds: Thresholds): LanguageSummary {
  const { locale, examples, crossed, heldOut, leftOut, offTopic, few, near } = result;
  const inside = crossed.map(sureness);
  const outside = (asked: readonly AskedLine[]): OutOfScope => ({
    caught: share(
      asked.filter((one) => ['clarified', 'not_understood'].includes(decide(one, thresholds))).length,
      asked.length,
    ),
    auroc: auroc(inside, asked.map(sureness)),
  });
  const within = (asked: readonly AskedLine[]): InScope => ({
    accuracy: share(asked.filter(isRight).length, asked.length),
    decisions: countDecisions(asked, thresholds),
  });
  const everything = [...heldOut, ...crossed, ...leftOut, ...offTopic];
  const bins = reliability(everything);
  return {
    locale,
    examples: examples.length,
    topics: new Set(examples.map(({ intent }) => intent)).size,
    heldOut: within(heldOut),
    crossed: within(crossed),
    leftOut: outside(leftOut),
    offTopic: outside(offTopic),
    bins,
    calibrationError: calibrationError(bins),
    confusions: advise(result, thresholds),
    weakest: weakestTopics([...heldOut, ...crossed]),
    few,
    near,
  };
}

/** The pairs that are confused most, each with the one thing that helps first. */
function advise(
  { examples, crossed, heldOut }: BotLanguageResult,
  thresholds: Thresholds,
): readonly AdvisedConfusion[] {
  const all = confusions([...heldOut, ...crossed]);
  const counts = new Map<string | null, number>();
  for (const { intent } of examples) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  const pairs = new Map(all.map((one) => [JSON.stringify([one.meant, one.heard]), one.messages.length]));
  return all.slice(0, toldPairs).map((one) => {
    const { meant, heard, messages } = one;
    const twin = messages
      .flatMap((message) => {
        const found = nearestLine(
          message.text,
          examples.filter(({ intent }) => intent === heard),
        );
        return found && found.nearness >= 0.6 ? [{ message, ...found }] : [];
      })
      .sort((a, b) => b.nearness - a.nearness)[0];
    if (twin)
      return {
        ...one,
        advice: 'near',
        values: { text: twin.line.text, place: `${twin.line.file}:${twin.line.line}`, heard: heard ?? '' },
      };
    if (messages.every((message) => offered(message, thresholds)))
      return { ...one, advice: 'offered', values: { meant } };
    const back = pairs.get(JSON.stringify([heard, meant])) ?? 0;
    const both = Math.min(counts.get(meant) ?? 0, counts.get(heard) ?? 0);
    if (heard !== null && back > 0 && back + messages.length >= oftenConfused * both)
      return { ...one, advice: 'both_ways', values: { meant, heard } };
    const count = counts.get(meant) ?? 0;
    if (count < enoughExamples) return { ...one, advice: 'few', values: { meant, count, enough: enoughExamples } };
    return { ...one, advice: 'add', values: { meant } };
  });
}

/** "Did you mean …?" is asked, and what was meant is among the choices. */
function offered(message: AskedLine, thresholds: Thresholds): boolean {
  if (decide(message, thresholds) !== 'clarified') return false;
  return message.heard
    .filter(({ confidence }) => confidence >= thresholds.clarify)
    .slice(0, 3)
    .some(({ intent }) => intent === message.meant);
}
