import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { channelCapabilities } from '../../channels/capabilities.js';
import { checkTests } from '../../content/check-tests.js';
import { readYamlFile } from '../../content/read-yaml-file.js';
import { composeWith, openBots, packageRoot } from '../../main.js';
import { own } from '../../model/json.js';
import type { LoadedBot } from '../../model/ports/bots.js';
import { silentLog } from '../../runtime/log.js';
import { openMemoryRecords } from '../../store/memory/memory-records.js';
import type { CommandContext } from '../run-cli.js';
import { openFreshServices } from '../conversation-tests/fresh-services.js';
import { runTest, type TestRun } from '../conversation-tests/run-test.js';
import { testFile, type TestFile } from '../conversation-tests/test-file.js';

export interface TestOptions {
  readonly bots: readonly string[];
  readonly only: string | null;
  readonly verbose: boolean;
}

/** What links in test runs begin with; nobody follows them. */
const publicUrl = 'https://chat.example';

/** The folder of a bot's conversation tests. */
const testsFolder = (root: string, bot: string): string => join(root, 'bots', bot, 'tests');

/** `ventanilla test`: every conversation test, in each of its languages and on each of its channels. Exit 1 if one does not hold. */
export async function runTests(options: TestOptions, context: CommandContext): Promise<number> {
  const { out, say, config, lang } = context;
  const root = resolve(config.content);
  const folders = await readdir(join(root, 'bots')).catch(() => []);
  const names = folders.filter((name) => options.bots.length === 0 || options.bots.includes(name)).sort();
  const forms = await checkTests({ root, packageRoot, only: names });
  const records = openMemoryRecords();
  const bots = await openBots(config, {
    store: { records },
    log: silentLog,
    publicUrl: () => publicUrl,
  });
  let passed = 0;
  const failed: TestRun[] = [];
  let broken = 0;
  for (const name of names) {
    for (const file of (await readdir(testsFolder(root, name)).catch(() => []))
      .filter((one) => /\.ya?ml$/.test(one))
      .sort()) {
      const path = join(testsFolder(root, name), file);
      const shown = `bots/${name}/tests/${file}`;
      const parsed = testFile.safeParse(await readYamlFile(path).catch((error: unknown) => String(error)));
      const loaded = bots.get(name);
      if (!parsed.success || !loaded) {
        broken += 1;
        const issue = parsed.error?.issues[0];
        const found = parsed.success ? undefined : forms.find(({ file: where }) => where === shown);
        out(
          parsed.success
            ? say('test.no_bot', { file: shown, bot: name })
            : say('test.bad_file', {
                file: shown,
                problem: found
                  ? `${found.line}:${found.column}  ${found.message[lang] ?? ''} ${found.fix[lang] ?? ''}`
                  : `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
              }),
        );
        continue;
      }
      if (options.only && !parsed.data.test.includes(options.only)) continue;
      for (const run of await runAll(parsed.data, loaded, context)) {
        if (run.problem === null) passed += 1;
        else failed.push(run);
        if (run.problem !== null || options.verbose) print(run, shown, out);
      }
    }
  }
  await bots.close();
  if (passed + failed.length + broken === 0) out(say('test.none'));
  else out(`${say('test.passed', { count: passed })}, ${say('test.failed', { count: failed.length + broken })}`);
  return failed.length + broken > 0 ? 1 : 0;
}

async function runAll(file: TestFile, loaded: LoadedBot, context: CommandContext): Promise<readonly TestRun[]> {
  const runs: TestRun[] = [];
  for (const locale of file.languages) {
    for (const channel of file.channels) {
      const can = own(channelCapabilities, channel);
      if (!can) {
        runs.push({
          test: file.test,
          locale,
          channel,
          transcript: [],
          problem: context.say('chat.no_channel', { channel, channels: Object.keys(channelCapabilities).join(', ') }),
        });
        continue;
      }
      const services = await openFreshServices(loaded.bot, Date.parse(file.now), publicUrl);
      try {
        const compose = composeWith(context.texts);
        runs.push(await runTest(file, locale, channel, { loaded, can, compose, real: services.run }));
      } finally {
        await services.close();
      }
    }
  }
  return runs;
}

function print(run: TestRun, file: string, out: (line: string) => void): void {
  out(`${run.problem === null ? '✓' : '✗'} ${file} · ${run.test} · ${run.locale} · ${run.channel}`);
  if (run.problem !== null) out(`    ${run.problem}`);
  for (const line of run.transcript) out(`      ${line.replaceAll('\n', '\n      ')}`);
}
