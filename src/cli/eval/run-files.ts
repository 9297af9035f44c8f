import type { EvalFindings } from './eval-findings.js';
import { ask, learn, timesOf, type Advance } from './measure-lines.js';
import { languageOf } from './language-tag.js';
import { readLines, type FileLine } from './read-lines.js';
import { foldsOf } from '../../nlu/eval/folds.js';
import { foldLine, lookAt } from '../../nlu/eval/lines.js';
import { balancedThreshold, type Asked } from '../../nlu/eval/measures.js';
import type { Locale } from '../../model/text.js';

/** What `eval --train` is asked for. */
export interface FilesOrder {
  readonly train: string;
  /** Null: the training file itself is divided in `folds` parts, each asked of what was learned from the others. */
  readonly test: string | null;
  /** Lines that the threshold is tuned on, never trained on and never told of; null = `threshold` counts. */
  readonly tune: string | null;
  /** Null: as each line says, English where it says nothing. */
  readonly locale: string | null;
  /** Confidence from which a message counts as understood. */
  readonly threshold: number;
  readonly folds: number;
}

/** Where a long work is, for the progress line. */
export type TellPhase = (phase: 'reading' | 'training' | 'asking', locale: Locale) => Advance;

/** What was measured in one language. */
export interface LanguageResult {
  readonly locale: Locale;
  readonly trainLines: number;
  readonly intents: number;
  readonly asked: readonly Asked[];
  /** Milliseconds of each message. */
  readonly ms: readonly number[];
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly threshold: number;
  readonly tuned: boolean;
}

/** Fewer lines than this are too few to learn an intent from (design page 07: twenty do well, six give about 60 %). */
const fewLines = 6;

/** Learns one file and asks the other, each language for itself. Empty when a finding is an error: then there is nothing to measure. */
export async function runFiles(
  order: FilesOrder,
  findings: EvalFindings,
  phase: TellPhase,
): Promise<readonly LanguageResult[]> {
  phase('reading', '');
  const train = await readLines(order.train, findings);
  const test = order.test === null ? null : await readLines(order.test, findings);
  const tune = order.tune === null ? [] : await readLines(order.tune, findings);
  if (findings.failed()) return [];
  const languages = languagesOf(order, [...train, ...(test ?? [])], findings);
  const parts = languages.map((locale) => {
    const mine = (lines: readonly FileLine[]): readonly FileLine[] =>
      lines.filter((line) => (line.locale ?? order.locale ?? usualLocale) === locale);
    return { locale, train: mine(train), test: test === null ? null : mine(test), tune: mine(tune) };
  });
  if (order.tune !== null && !lookAtTuning(parts, order.tune, findings)) return [];
  const results: LanguageResult[] = [];
  for (const part of parts) {
    if (!wordForms.has(part.locale)) findings.add('warning', 'LOCALE_PLAIN', {}, { locale: part.locale });
    const look = lookAtPart(part, order, findings);
    if (!look) continue;
    results.push(await measurePart(part, order, look, phase));
  }
  return results;
}

const usualLocale = 'en';

/** Languages whose word forms are known. */
const wordForms: ReadonlySet<Locale> = new Set(['en', 'es']);

interface Part {
  readonly locale: Locale;
  readonly train: readonly FileLine[];
  readonly test: readonly FileLine[] | null;
  readonly tune: readonly FileLine[];
}

/** The languages to measure: the one asked for, or all that the lines name. */
function languagesOf(order: FilesOrder, lines: readonly FileLine[], findings: EvalFindings): readonly Locale[] {
  if (order.locale === null) return [...new Set(lines.map(({ locale }) => locale ?? usualLocale))].sort();
  const wanted = languageOf(order.locale);
  const others = lines.filter(({ locale }) => locale !== null && locale !== wanted);
  if (others.length > 0) {
    const names = [...new Set(others.map(({ locale }) => locale ?? ''))].sort().join(', ');
    findings.add('warning', 'OTHER_LANGUAGE', {}, { count: others.length, languages: names, wanted });
  }
  return [wanted];
}

/** Whether the threshold of each language can be tuned: that takes lines in scope and out of it. Nothing is measured otherwise, since it was asked for. */
function lookAtTuning(parts: readonly Part[], file: string, findings: EvalFindings): boolean {
  let good = true;
  for (const { locale, test, tune } of parts) {
    const outside = tune.filter(({ intent }) => intent === null).length;
    if (outside === 0 || outside === tune.length) {
      findings.add('error', 'TUNE_ONE_KIND', { file }, { locale, inside: tune.length - outside, outside });
      good = false;
    }
    const asked = new Set((test ?? []).map(({ text }) => foldLine(text)));
    const both = tune.filter(({ text }) => asked.has(foldLine(text))).length;
    if (both > 0) findings.add('warning', 'TUNED_ON_TEST', { file }, { count: both, all: tune.length });
  }
  return good;
}

/** What to know of the lines before they are learned; null when they cannot be. */
function lookAtPart(
  { locale, train, test }: Part,
  order: FilesOrder,
  findings: EvalFindings,
): { readonly intents: number } | null {
  const look = lookAt(train);
  const at = { file: order.train };
  if (look.intents.size === 0) {
    findings.add('error', 'NOTHING_TO_LEARN', at, { locale });
    return null;
  }
  if (test !== null && test.length === 0) {
    findings.add('error', 'NOTHING_TO_ASK', { file: order.test ?? '' }, { locale });
    return null;
  }
  if (test === null && foldsOf(train, order.folds).every((fold) => fold.test.every(({ intent }) => intent === null))) {
    findings.add('error', 'NOTHING_TO_CROSS', at, { locale });
    return null;
  }
  const meaning = (intent: string | null): string => (intent === null ? 'oos' : intent === '' ? '""' : intent);
  for (const { first, other } of look.twoMeanings) {
    const values = { words: first.text, first: meaning(first.intent), other: meaning(other.intent), line: first.line };
    findings.add('warning', 'TWO_MEANINGS', { file: other.file, line: other.line }, values);
  }
  if (look.repeated > 0) findings.add('warning', 'REPEATED', at, { count: look.repeated });
  if (look.intents.size === 1) findings.add('warning', 'ONE_INTENT', at, { locale });
  const few = [...look.intents].filter(([, count]) => count < fewLines);
  if (few.length > 0)
    findings.add('warning', 'FEW_LINES', at, {
      count: few.length,
      least: fewLines,
      intents: few.map(([intent]) => meaning(intent)).join(', '),
    });
  if (look.outOfScope > 0 && test !== null)
    findings.add('warning', 'STRANGERS_IN_TRAINING', at, { count: look.outOfScope });
  for (const { file, lines } of test === null ? [] : [{ file: order.test ?? '', lines: test }]) {
    const twice = lookAt(lines).twoMeanings;
    for (const { first, other } of twice) {
      const values = {
        words: first.text,
        first: meaning(first.intent),
        other: meaning(other.intent),
        line: first.line,
      };
      findings.add('warning', 'TWO_MEANINGS', { file, line: other.line }, values);
    }
    const leaked = lines.filter(({ text }) => look.texts.has(foldLine(text))).length;
    if (leaked > 0) findings.add('warning', 'TEST_IN_TRAINING', { file }, { count: leaked, all: lines.length });
    const unknown = new Set(
      lines.flatMap(({ intent }) => (intent !== null && !look.intents.has(intent) ? [intent] : [])),
    );
    if (unknown.size > 0) {
      const intents = [...unknown].map(meaning).join(', ');
      findings.add('warning', 'NEVER_LEARNED', { file }, { count: unknown.size, intents });
    }
  }
  return { intents: look.intents.size };
}

async function measurePart(
  { locale, train, test, tune }: Part,
  order: FilesOrder,
  { intents }: { readonly intents: number },
  phase: TellPhase,
): Promise<LanguageResult> {
  const base = { locale, trainLines: train.filter(({ intent }) => intent !== null).length, intents };
  if (test === null) return { ...base, ...(await crossValidate(train, locale, order, phase)) };
  const { understand, seconds, cpuSeconds } = await learn(train, locale, { advance: phase('training', locale) });
  const tuned = tune.length === 0 ? null : balancedThreshold(await ask(understand, tune));
  const asked = await ask(understand, test, phase('asking', locale));
  const ms = timesOf(understand, test);
  return { ...base, asked, ms, seconds, cpuSeconds, threshold: tuned ?? order.threshold, tuned: tuned !== null };
}

/** Every line is asked once, of a model that never saw it; lines out of scope are asked of the first. */
async function crossValidate(
  lines: readonly FileLine[],
  locale: Locale,
  { folds, threshold }: FilesOrder,
  phase: TellPhase,
): Promise<Omit<LanguageResult, 'locale' | 'trainLines' | 'intents'>> {
  const parts = foldsOf(lines, folds);
  const asked: Asked[] = [];
  const ms: number[] = [];
  let seconds = 0;
  let cpuSeconds = 0;
  for (const [n, { train, test }] of parts.entries()) {
    phase('training', locale)(n, parts.length);
    const learned = await learn(train, locale);
    asked.push(...(await ask(learned.understand, test)));
    ms.push(...timesOf(learned.understand, test));
    seconds += learned.seconds / parts.length;
    cpuSeconds += learned.cpuSeconds / parts.length;
  }
  return { asked, ms, seconds, cpuSeconds, threshold, tuned: false };
}
