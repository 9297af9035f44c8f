import { channelCapabilities } from '../../channels/capabilities.js';
import { compose } from '../../i18n/compose.js';
import type { EngineTexts } from '../../i18n/engine-texts.js';
import { printValue } from '../../i18n/print.js';
import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { LoadedBot } from '../../model/ports/bots.js';
import { openFreshServices } from './fresh-services.js';
import { runTest, type TestRun, type TestRunDeps } from './run-test.js';
import { startStoredTalk } from './stored-talk.js';
import type { ReadTest } from './test-file.js';

/** What links in test runs begin with; nobody follows them. */
export const publicUrl = 'https://chat.example';

export interface RunAllDeps {
  readonly bot: (name: string) => LoadedBot | undefined;
  readonly texts: EngineTexts;
  /** Through the real data file instead of memory. */
  readonly stored: boolean;
  readonly onRun?: (run: TestRun, done: number, all: number) => void;
}

/** How often a run of many lets others have the thread, e.g. to show how far it is. */
const restEvery = 20;

/** Runs every test in each of its languages on each of its channels, each with services of its own. */
export async function runAll(tests: readonly ReadTest[], deps: RunAllDeps): Promise<readonly TestRun[]> {
  const plan = tests.flatMap((read) =>
    read.test.languages.flatMap((locale) => read.test.channels.map((channel) => ({ read, locale, channel }))),
  );
  const runs: TestRun[] = [];
  for (const { read, locale, channel } of plan) {
    const loaded = deps.bot(read.bot);
    if (!loaded) continue;
    const run = await runOne(read, locale, channel, loaded, deps);
    runs.push(run);
    deps.onRun?.(run, runs.length, plan.length);
    if (runs.length % restEvery === 0) await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  return runs;
}

async function runOne(
  read: ReadTest,
  locale: string,
  channel: string,
  loaded: LoadedBot,
  { texts, stored }: RunAllDeps,
): Promise<TestRun> {
  const can = own(channelCapabilities, channel);
  if (!can) {
    const problem = { type: 'no_channel', channel, known: Object.keys(channelCapabilities) } as const;
    const { bot, file, test, placeOf } = read;
    return { bot, file, test: test.test, locale, channel, problem, place: placeOf(0), transcript: [], met: new Set() };
  }
  const services = await openFreshServices(loaded.bot, Date.parse(read.test.now), publicUrl);
  const deps: TestRunDeps = {
    loaded,
    can,
    compose: (says, context) => compose(says, { ...context, texts }),
    real: services.run,
    print: printIn(loaded.bot, texts),
    ...(stored ? { start: startStoredTalk } : {}),
  };
  try {
    return await runTest(read, locale, channel, deps);
  } finally {
    await services.close();
  }
}

/** How values read in a language, for tests that name them. */
export function printIn(bot: Bot, texts: EngineTexts): TestRunDeps['print'] {
  return (locale, now) => (value) => printValue(value, { bot, locale, texts, now });
}
