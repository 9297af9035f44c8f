import { defaultThresholds } from '../../content/compile/bot.js';
import { collectFindings, printFinding, type EvalFindings } from '../eval/eval-findings.js';
import { describeFiles, filesJson, together } from '../eval/files-report.js';
import { printFigures } from '../eval/print-figures.js';
import { showPhases } from '../eval/progress.js';
import { languageOf } from '../eval/read-lines.js';
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
  /** Accuracy, 0..1, below which the command fails; null = no gate. */
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
  if (options.json) out(filesJson(order, results, defaultThresholds, findings.all()));
  else for (const line of describeFiles(results, defaultThresholds, { say, lang })) out(line);
  if (!good) return 2;
  if (findings.failed()) return 1;
  if (options.min === null) return 0;
  const { accuracy } = together(results);
  if (accuracy !== null && accuracy.value >= options.min) return 0;
  tell(
    say('low', { accuracy: printFigures({ say, lang }).interval(accuracy), min: Math.round(options.min * 1000) / 10 }),
  );
  return 1;
}

/** Whether the language is one: `español` is asked back, and one without word forms of ours is measured with a warning. */
function checkLocale(locale: string | null, findings: EvalFindings): boolean {
  if (locale === null) return true;
  const language = languageOf(locale);
  if (!/^[a-z]{2,3}$/u.test(language) || !isLanguage(language)) {
    findings.add('error', 'LOCALE_UNKNOWN', {}, { locale });
    return false;
  }
  if (language !== 'en' && language !== 'es') findings.add('warning', 'LOCALE_PLAIN', {}, { locale });
  return true;
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}
