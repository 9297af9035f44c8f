import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkTests } from '../../content/check-tests.js';
import { diskFiles } from '../../content/content-files.js';
import type { Finding } from '../../content/finding.js';
import { openBots } from '../server/open-bots.js';
import { packageRoot } from '../package-files.js';
import { silentLog } from '../../runtime/log.js';
import { openMemoryRecords } from '../../store/memory/memory-records.js';
import { coverageOf, percent } from '../conversation-tests/coverage.js';
import { coverageTable } from '../conversation-tests/coverage-table.js';
import { describeRun } from '../conversation-tests/describe-run.js';
import { htmlReport } from '../conversation-tests/html-report.js';
import { jsonReport } from '../conversation-tests/json-report.js';
import { junitReport } from '../conversation-tests/junit-report.js';
import { publicUrl, runAll } from '../conversation-tests/run-all.js';
import type { BrokenTest, TestResults } from '../conversation-tests/test-results.js';
import { readTests, usualChannels } from '../conversation-tests/test-file.js';
import type { CommandContext } from '../run-cli.js';

export interface TestOptions {
  readonly bots: readonly string[];
  readonly only: string | null;
  readonly verbose: boolean;
  readonly coverage: boolean;
  /** Percent of outcomes below which the command fails; null = no gate. */
  readonly min: number | null;
  /** Files to write; null = none. */
  readonly html: string | null;
  readonly junit: string | null;
  readonly json: boolean;
  /** Through the real data file instead of memory. */
  readonly stored: boolean;
}

/** `ventanilla test`: every conversation test, in each of its languages and on each of its channels. Exit 1 if one does not hold. */
export async function runTests(options: TestOptions, context: CommandContext): Promise<number> {
  const { say, config, texts } = context;
  const out = options.json ? () => undefined : context.out;
  const root = resolve(config.content);
  const files = diskFiles(root, packageRoot);
  const records = openMemoryRecords();
  const bots = await openBots(config, { store: { records }, log: silentLog, publicUrl: () => publicUrl });
  try {
    const folders = files.folders(`${root}/bots`);
    const unknown = options.bots.filter((name) => !folders.includes(name));
    const names = folders.filter((name) => options.bots.length === 0 || options.bots.includes(name));
    const tests = names.flatMap((name) => readTests(root, name, files));
    const broken: readonly BrokenTest[] = [
      ...unknown.map((bot) => ({ file: bot, problem: say('chat.unknown', { bot, bots: folders.join(', ') }) })),
      ...(await brokenFiles(root, names, context)),
      ...tests
        .filter(({ bot }) => !bots.get(bot))
        .map(({ file, bot }) => ({ file, problem: say('test.no_bot', { file, bot }) })),
    ];
    for (const { problem } of broken) out(problem);
    const progress = showProgress(options, context);
    const runs = await runAll(
      tests.filter(({ test }) => options.only === null || test.test.includes(options.only)),
      {
        bot: (name) => bots.get(name),
        texts,
        stored: options.stored,
        onRun: (run, done, all) => {
          progress.show(done, all);
          if (run.problem === null && !options.verbose) return;
          progress.clear();
          for (const line of describeRun(run, say)) out(line);
        },
      },
    );
    progress.clear();
    const measured = options.coverage || options.min !== null || options.html !== null;
    const coverages = measured
      ? names.flatMap((name) => bots.get(name)?.bot ?? []).map((bot) => coverageOf(bot, runs, usualChannels))
      : [];
    for (const coverage of options.coverage ? coverages : [])
      for (const line of coverageTable(coverage, say)) out(line);
    const failed = runs.filter(({ problem }) => problem !== null).length;
    const all = { runs, coverages, broken };
    // A name that fits no test is a slip, and a build server must not take it for success.
    const unmet = options.only !== null && tests.length > 0 && runs.length === 0;
    if (unmet) out(say('test.none_named', { only: options.only }));
    else if (runs.length + broken.length === 0) out(say('test.none'));
    else
      out(
        `${say('test.passed', { count: runs.length - failed })}, ${say('test.failed', { count: failed + broken.length })}`,
      );
    const written = await writeReports(options, all, context);
    const low = coverages.filter((coverage) => options.min !== null && percent(coverage) < options.min);
    for (const coverage of low)
      out(say('test.coverage.low', { bot: coverage.bot, percent: percent(coverage), min: options.min ?? 0 }));
    if (options.json) context.out(jsonReport(all, options.min));
    return failed + broken.length + low.length > 0 || !written || unmet ? 1 : 0;
  } finally {
    await bots.close();
  }
}

/** Which files are no tests, and how to mend them: the first finding of each. */
async function brokenFiles(
  root: string,
  only: readonly string[],
  { say, lang }: CommandContext,
): Promise<readonly BrokenTest[]> {
  const forms = (await checkTests({ root, packageRoot, only })).filter(({ severity }) => severity === 'error');
  const first = new Map<string, Finding>();
  for (const finding of forms) if (!first.has(finding.file)) first.set(finding.file, finding);
  return [...first].map(([file, { line, column, message, fix }]) => {
    const problem = `${line}:${column}  ${message[lang] ?? ''} ${fix[lang] ?? ''}`.trim();
    return { file, problem: say('test.bad_file', { file, problem }) };
  });
}

/** Writes what was asked for; false if a file could not be written, which is said. */
async function writeReports(
  options: TestOptions,
  all: TestResults,
  { say, lang, out }: CommandContext,
): Promise<boolean> {
  const reports = [
    [options.html, () => htmlReport(all, { say, lang })],
    [options.junit, () => junitReport(all, say)],
  ] as const;
  let good = true;
  for (const [file, make] of reports) {
    if (file === null) continue;
    const written = await writeFile(file, make()).then(
      () => true,
      () => false,
    );
    if (!written || !options.json) out(say(written ? 'test.written' : 'backup.unwritable', { file: resolve(file) }));
    good &&= written;
  }
  return good;
}

/** How far a long run is, on the terminal alone: what is piped or kept stays clean. */
function showProgress(
  { json }: TestOptions,
  { say }: CommandContext,
): { show(done: number, all: number): void; clear(): void } {
  const terminal = process.stderr.isTTY === true && !json;
  const erase = '\r\u001b[K';
  return {
    show: (done, all) =>
      void (
        terminal && process.stderr.write(`${erase}${say('test.progress', { done, all })}${done === all ? erase : ''}`)
      ),
    clear: () => void (terminal && process.stderr.write(erase)),
  };
}
