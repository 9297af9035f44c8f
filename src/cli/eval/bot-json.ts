import type { BotSummary, InScope, LanguageSummary, OutOfScope } from './bot-summary.js';
import type { EvalFinding } from './eval-findings.js';
import type { Share } from '../../nlu/eval/measures.js';

const digits = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

const shareJson = (of: Share | null): object | null =>
  of === null
    ? null
    : { value: digits(of.value), interval: [digits(of.low), digits(of.high)], right: of.right, of: of.of };

const inScopeJson = ({ accuracy, decisions }: InScope): object => ({
  accuracy: shareJson(accuracy),
  decisions: decisions.inScope,
  clarifiedWithRight: decisions.clarifiedWithRight,
});

const outOfScopeJson = ({ caught, auroc }: OutOfScope): object => ({ caught: shareJson(caught), auroc: digits(auroc) });

function languageJson(one: LanguageSummary): object {
  return {
    locale: one.locale,
    examples: one.examples,
    topics: one.topics,
    heldOut: inScopeJson(one.heldOut),
    crossValidation: inScopeJson(one.crossed),
    outOfScope: { topicsLeftOut: outOfScopeJson(one.leftOut), offTopic: outOfScopeJson(one.offTopic) },
    calibration: {
      error: digits(one.calibrationError),
      bins: one.bins.map((bin) => ({ ...bin, confidence: digits(bin.confidence), right: digits(bin.right) })),
    },
    confusions: one.confusions.map(({ meant, heard, messages, advice, values }) => ({
      meant,
      heard,
      count: messages.length,
      messages: messages.map(({ text, file, line }) => ({ text, file, line })),
      advice: { kind: advice, ...values },
    })),
    weakest: one.weakest,
    fewExamples: one.few,
    nearlySame: one.near.map(({ first, other, nearness }) => ({ first, other, nearness: digits(nearness) })),
  };
}

/** The figures of bots for other programs. */
export function botsJson(
  summaries: readonly BotSummary[],
  min: number | null,
  findings: readonly Pick<EvalFinding, 'code' | 'severity' | 'file' | 'line' | 'message' | 'fix'>[],
): string {
  return JSON.stringify(
    {
      bots: summaries.map(({ bot, thresholds, languages, gap, worst }) => ({
        bot,
        thresholds,
        accuracy: digits(worst?.accuracy?.value ?? null),
        worst: worst?.locale ?? null,
        gap: gap && { points: digits(gap.value * 100), of: gap.of },
        languages: languages.map(languageJson),
      })),
      ...(min === null ? {} : { min, reached: summaries.every(({ worst }) => (worst?.accuracy?.value ?? -1) >= min) }),
      findings,
    },
    null,
    2,
  );
}
