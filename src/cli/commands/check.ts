import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channelCapabilities } from '../../channels/capabilities.js';
import { loadEngineResources } from '../../content/engine-resources.js';
import { checkBots } from '../../content/load-bots.js';
import { readSentences } from '../../content/finding-sentences.js';
import type { Environment } from '../../content/compile/settings.js';
import { watchContent } from '../../content/watch.js';
import { createEngineTexts } from '../../i18n/engine-texts.js';
import { systemClock } from '../../runtime/system.js';
import type { CheckFormat } from '../formats/check-format.js';
import { checkJson } from '../formats/check-json.js';
import { checkJunit } from '../formats/check-junit.js';
import { fails, type CheckReport } from '../formats/check-report.js';
import { checkSarif } from '../formats/check-sarif.js';
import { checkText } from '../formats/check-text.js';

/** What writes each format. */
const writers: { readonly [format in CheckFormat]: (report: CheckReport) => readonly string[] } = {
  text: checkText,
  json: checkJson,
  junit: checkJunit,
  sarif: checkSarif,
};

/** What `ventanilla check` is asked. */
export interface CheckArgs {
  /** Content root, absolute. */
  readonly root: string;
  readonly packageRoot: string;
  /** Only these bots (and what they share); all if not given. */
  readonly bots?: readonly string[];
  readonly lang: string;
  readonly format: CheckFormat;
  /** Warnings fail as well. */
  readonly strict?: boolean;
  readonly env: Environment;
  readonly out: (line: string) => void;
}

/** The gate: prints every finding and resolves to the exit code, 1 if there is an error (with `strict`, or a warning). */
export async function runCheck(args: CheckArgs): Promise<number> {
  const report = await checkReport(args);
  for (const line of writers[args.format](report)) args.out(line);
  return report.findings.some((finding) => fails(finding, report.strict)) ? 1 : 0;
}

async function checkReport({
  root,
  packageRoot,
  bots: wanted,
  lang,
  strict = false,
  env,
}: CheckArgs): Promise<CheckReport> {
  const only = wanted ? { only: wanted } : {};
  const [loaded, sentences, resources, version] = await Promise.all([
    checkBots({ root, packageRoot, env, now: systemClock.now(), ...only }, Object.keys(channelCapabilities)),
    readSentences(packageRoot),
    loadEngineResources(join(packageRoot, 'locales')),
    versionOf(packageRoot),
  ]);
  const texts = createEngineTexts(resources);
  const { findings } = loaded;
  const count = (wantedSeverity: string): number =>
    findings.filter(({ severity }) => severity === wantedSeverity).length;
  return {
    findings,
    waived: loaded.waived,
    bots: loaded.bots,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    strict,
    lang,
    version,
    sentences: sentences[lang] ?? sentences['en'] ?? { findings: {}, forms: {} },
    say: (key, values = {}) => texts.text(`check:report.${key}`, lang, values),
  };
}

async function versionOf(packageRoot: string): Promise<string> {
  const text = await readFile(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** `check --watch`: checks now and after every change, until `until` resolves. A terminal is cleared first; a pipe gets each report after the other. */
export async function watchCheck(
  args: CheckArgs,
  {
    until,
    terminal,
    say,
    restMs = 150,
  }: {
    readonly until: Promise<void>;
    readonly terminal: boolean;
    /** A sentence of `cli:check`. */
    readonly say: (key: string) => string;
    readonly restMs?: number;
  },
): Promise<number> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting = false;
  let code = 0;
  const once = async (): Promise<void> => {
    waiting = false;
    const lines: string[] = [];
    code = await runCheck({ ...args, out: (line) => void lines.push(line) });
    // Cleared only when there is something to put there, so that the screen does not flicker.
    if (terminal) args.out('\u001b[2J\u001b[3J\u001b[H');
    for (const line of [...lines, say('watching')]) args.out(line);
  };
  const next = (): Promise<unknown> => {
    if (waiting) return running;
    waiting = true;
    running = running.then(once);
    return running;
  };
  const stop = watchContent(args.root, () => void next(), { keepAlive: true, restMs });
  try {
    await next();
    await until;
    await running;
  } finally {
    stop();
  }
  return code;
}
