import type { CommandContext } from '../run-cli.js';
import { worstLanguage, type LanguageFigure } from './gate.js';
import { printFigures } from './print-figures.js';
import type { EvalFinding } from './eval-findings.js';
import type { FilesOrder, LanguageResult } from './run-files.js';
import { confusions } from '../../nlu/eval/confusions.js';
import { countDecisions } from '../../nlu/eval/decisions.js';
import {
  atThreshold,
  auroc,
  calibrationError,
  isRight,
  percentile,
  reliability,
  share,
  sureness,
  type AtThreshold,
  type Share,
} from '../../nlu/eval/measures.js';
import type { Thresholds } from '../../model/bot.js';

/** Everything that is printed of one language, or of all together. */
export interface FilesSummary {
  readonly trainLines: number;
  readonly intents: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly accuracy: Share | null;
  readonly auroc: number | null;
  /** Of the threshold that counts. */
  readonly at: Omit<AtThreshold, 'threshold'> & { readonly threshold: number | null };
  readonly tuned: boolean;
  readonly trainSeconds: number | null;
  readonly trainCpuSeconds: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
}

/** Sums up one language's messages. */
export function summarise(result: LanguageResult): FilesSummary {
  const { asked, ms, threshold } = result;
  const inside = asked.filter(({ meant }) => meant !== null);
  const outside = asked.filter(({ meant }) => meant === null);
  return {
    trainLines: result.trainLines,
    intents: result.intents,
    inScope: inside.length,
    outOfScope: outside.length,
    accuracy: share(inside.filter(isRight).length, inside.length),
    auroc: auroc(inside.map(sureness), outside.map(sureness)),
    at: atThreshold(asked, threshold),
    tuned: result.tuned,
    trainSeconds: result.seconds,
    trainCpuSeconds: result.cpuSeconds,
    p50Ms: percentile(ms, 0.5),
    p99Ms: percentile(ms, 0.99),
  };
}

/** What `--min` is compared with. */
export const figuresOf = (results: readonly LanguageResult[]): readonly LanguageFigure[] =>
  results.map((result) => ({ locale: result.locale, accuracy: summarise(result).accuracy }));

/** All languages as one: their messages together, their training one after the other. */
export function together(results: readonly LanguageResult[]): FilesSummary {
  const [first] = results;
  if (first && results.length === 1) return summarise(first);
  const sum = (of: (result: LanguageResult) => number): number => results.reduce((all, one) => all + of(one), 0);
  const summary = summarise({
    locale: '',
    trainLines: sum(({ trainLines }) => trainLines),
    intents: sum(({ intents }) => intents),
    asked: results.flatMap(({ asked }) => asked),
    ms: results.flatMap(({ ms }) => ms),
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    threshold: first?.threshold ?? 0,
    tuned: results.every(({ tuned }) => tuned),
  });
  // Each language may have a threshold of its own: what happens there is added up.
  const parts = results.map(({ asked, threshold }) => atThreshold(asked, threshold));
  const added = (of: (at: AtThreshold) => Share | null): Share | null =>
    share(
      parts.reduce((all, part) => all + (of(part)?.right ?? 0), 0),
      parts.reduce((all, part) => all + (of(part)?.of ?? 0), 0),
    );
  return {
    ...summary,
    at: { ...summary.at, accuracy: added(({ accuracy }) => accuracy), oosRecall: added(({ oosRecall }) => oosRecall) },
  };
}

const digits = (value: number | null, places = 4): number | null =>
  value === null ? null : Number(value.toFixed(places));
const interval = (of: Share | null): readonly [number, number] | null =>
  of === null ? null : [Number(of.low.toFixed(4)), Number(of.high.toFixed(4))];

function summaryJson(summary: FilesSummary): object {
  const { accuracy, at } = summary;
  return {
    accuracy: digits(accuracy?.value ?? null),
    accuracyInterval: interval(accuracy),
    oosRecall: digits(at.oosRecall?.value ?? null),
    oosRecallInterval: interval(at.oosRecall),
    auroc: digits(summary.auroc),
    trainSeconds: digits(summary.trainSeconds, 3),
    trainCpuSeconds: digits(summary.trainCpuSeconds, 3),
    p50Ms: digits(summary.p50Ms, 3),
    p99Ms: digits(summary.p99Ms, 3),
    inScope: summary.inScope,
    outOfScope: summary.outOfScope,
    right: accuracy?.right ?? 0,
    trainLines: summary.trainLines,
    intents: summary.intents,
    atThreshold: {
      threshold: digits(at.threshold),
      tuned: summary.tuned,
      accuracy: digits(at.accuracy?.value ?? null),
      accuracyInterval: interval(at.accuracy),
      oosRecall: digits(at.oosRecall?.value ?? null),
      oosRecallInterval: interval(at.oosRecall),
    },
  };
}

/** When a finding left nothing to measure. */
const nothing: FilesSummary = {
  trainLines: 0,
  intents: 0,
  inScope: 0,
  outOfScope: 0,
  accuracy: null,
  auroc: null,
  at: { threshold: null, accuracy: null, oosRecall: null },
  tuned: false,
  trainSeconds: null,
  trainCpuSeconds: null,
  p50Ms: null,
  p99Ms: null,
};

/** Pairs of intents that are named. */
const namedPairs = 30;

/** The result for other programs; what was not measured is null. */
export function filesJson(
  { train, test, min }: FilesOrder & { readonly min: number | null },
  results: readonly LanguageResult[],
  thresholds: Thresholds,
  findings: readonly EvalFinding[],
): string {
  const asked = results.flatMap((result) => result.asked);
  const bins = reliability(asked);
  const worst = worstLanguage(figuresOf(results));
  return JSON.stringify(
    {
      train,
      test,
      ...summaryJson(results.length === 0 ? nothing : together(results)),
      decisions: { ...thresholds, ...countDecisions(asked, thresholds) },
      calibration: {
        error: digits(calibrationError(bins)),
        bins: bins.map(({ from, to, count, confidence, right }) => ({
          from,
          to,
          count,
          confidence: digits(confidence),
          right: digits(right),
        })),
      },
      confusions: confusions(asked)
        .slice(0, namedPairs)
        .map(({ meant, heard, messages }) => ({ meant, heard, count: messages.length })),
      ...(min === null ? {} : { min, reached: (worst?.accuracy?.value ?? -1) >= min }),
      worst: worst && { locale: worst.locale, accuracy: digits(worst.accuracy?.value ?? null) },
      languages: results.map((result) => ({ locale: result.locale, ...summaryJson(summarise(result)) })),
      findings,
    },
    null,
    2,
  );
}

/** The result for a person, a figure a line. */
export function describeFiles(
  results: readonly LanguageResult[],
  thresholds: Thresholds,
  { say, lang }: Pick<CommandContext, 'say' | 'lang'>,
): readonly string[] {
  return results.flatMap((result) => {
    const summary = summarise(result);
    const { interval: percentWith, number, decisions } = printFigures({ say, lang });
    const { inScope } = countDecisions(result.asked, thresholds);
    const rows: readonly (readonly [string, string])[] = [
      ['learned', say('files.lines', { lines: summary.trainLines, intents: summary.intents })],
      ['asked', say('files.messages', { inside: summary.inScope, outside: summary.outOfScope })],
      ['accuracy', percentWith(summary.accuracy)],
      ...(summary.outOfScope === 0
        ? []
        : ([
            ['auroc', number(summary.auroc, 4)],
            ['oos', percentWith(summary.at.oosRecall)],
          ] as const)),
      ['at', percentWith(summary.at.accuracy)],
      ...(summary.inScope === 0 ? [] : ([['decisions', decisions(inScope)]] as const)),
      [
        'train',
        say('files.seconds', { seconds: number(summary.trainSeconds, 2), cpu: number(summary.trainCpuSeconds, 2) }),
      ],
      ['message', say('files.ms', { half: number(summary.p50Ms, 2), most: number(summary.p99Ms, 2) })],
    ];
    const name = (key: string): string =>
      say(`files.row.${key}${key === 'at' && summary.tuned ? '_tuned' : ''}`, {
        threshold: number(summary.at.threshold, 3),
      });
    const width = Math.max(...rows.map(([key]) => name(key).length));
    const worst = confusions(result.asked).slice(0, 10);
    return [
      say('files.title', { locale: result.locale }),
      ...rows.map(([key, value]) => `  ${name(key).padEnd(width)}  ${value}`),
      ...(worst.length > 0 ? [`  ${say('files.confused')}`] : []),
      ...worst.map(({ meant, heard, messages }) => `    ${messages.length}  ${shown(meant)} → ${shown(heard)}`),
    ];
  });
}

/** An intent's name in a terminal: an empty one is seen, and none is a dash. */
const shown = (intent: string | null): string =>
  intent === null ? '–' : intent === '' ? '""' : intent.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
