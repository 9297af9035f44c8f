import { defaultThresholds } from '../../content/compile/bot.js';
import { collectFindings, printFinding, type EvalFindings } from '../eval/eval-findings.js';
import { describeFiles, filesJson, figuresOf } from '../eval/files-report.js';
import { belowGate } from '../eval/gate.js';
import { isLanguageTag, languageOf } from '../eval/language-tag.js';
import { showPhases } from '../eval/progress.js';
import { runFiles } from '../eval/run-files.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla eval --train` is asked. */
export interface EvalFilesOptions {
  readonly train: string;
  readonly test: string | null;
  readonly tune: string | null;
  readonly locale: string | null;
  /** Null = `moreLikelyThanNot`. */
  readonly threshold: number | null;
  readonly folds: number;
  /** Accuracy, 0..1, that every language must reach; null = no gate. */
  readonly min: number | null;
  readonly json: boolean;
}

/**
 * Confidence is calibrated, so from here on a guess is more often right than not. Chosen for that reason; the curve of CLINC150, validation
 * and test lines, had been seen before.
 */
const moreLikelyThanNot = 0.5;

/** `ventanilla eval --train a.jsonl [--test b.jsonl]`: how well lines of anyone's own are understood; needs no bot. Resolves to the exit code. */
export async function runEvalFiles(
  options: EvalFilesOptions,
  context: CommandContext & { readonly tell: (line: string) => void },
): Promise<number> {
  const { texts, lang, out, tell } = context;
  const say: CommandContext['say'] = (key, values) => texts.text(`eval:${key}`, lang, values);
  const findings = collectFindings(say);
  const good = checkLocale(options.locale, findings);
  const order = {
    ...options,
    locale: options.locale === null ? null : languageOf(options.locale),
    threshold: options.threshold ?? moreLikelyThanNot,
  };
  const progress = showPhases(say);
  const results = good ? await runFiles(order, findings, progress.phase).finally(progress.clear) : [];
  for (const finding of findings.all()) tell(printFinding(finding, say));
  if (options.json) out(filesJson({ ...order, min: options.min }, results, defaultThresholds, findings.all()));
  else for (const line of describeFiles(results, defaultThresholds, { say, lang })) out(line);
  // Lines on which nothing can be tuned are no answer to `--tune`: the command line asks for what cannot be done.
  if (!good || findings.all().some(({ code }) => code === 'TUNE_ONE_KIND')) return 2;
  if (findings.failed()) return 1;
  const low = options.min === null ? [] : belowGate(figuresOf(results), options.min, { say, lang });
  for (const line of low) tell(line);
  return low.length === 0 ? 0 : 1;
}

/** Whether the language is one: `español` is asked back. */
function checkLocale(locale: string | null, findings: EvalFindings): boolean {
  if (locale === null || isLanguageTag(locale)) return true;
  findings.add('error', 'LOCALE_UNKNOWN', {}, { locale });
  return false;
}
