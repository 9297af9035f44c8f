import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adapters } from '../../adapters/index.js';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { openFreshServices } from '../../src/cli/conversation-tests/fresh-services.js';
import { printIn, publicUrl } from '../../src/cli/conversation-tests/run-all.js';
import { runTest, type TestRun } from '../../src/cli/conversation-tests/run-test.js';
import { readTests, type ReadTest } from '../../src/cli/conversation-tests/test-file.js';
import { readConfig } from '../../src/config.js';
import { diskFiles } from '../../src/content/content-files.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { compose } from '../../src/i18n/compose.js';
import { createEngineTexts, type EngineTexts } from '../../src/i18n/engine-texts.js';
import { openBots } from '../../src/cli/server/open-bots.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { silentLog } from '../../src/runtime/log.js';
import { openMemoryRecords } from '../../src/store/memory/memory-records.js';
import { channelFixtures } from '../contracts/channels/index.js';
import { ownSchemas } from '../contracts/schemas/index.js';
import { oracles } from '../contracts/schemas/oracles.js';
import { shareModels } from '../support/shared-models.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-channels-'));
shareModels(dataDir);
let texts: EngineTexts;
let bots: Awaited<ReturnType<typeof openBots>>;
let tests: readonly ReadTest[] = [];
beforeAll(async () => {
  texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
  bots = await openBots(
    { ...readConfig({}), content: packageRoot, dataDir },
    { store: { records: openMemoryRecords() }, log: silentLog, publicUrl: () => publicUrl },
  );
  const files = diskFiles(packageRoot, packageRoot);
  tests = files.folders(`${packageRoot}/bots`).flatMap((bot) => readTests(packageRoot, bot, files));
  // The first suite of a run that asks for them trains all shipped models here: minutes where much else is done.
}, 900_000);
afterAll(async () => {
  await bots.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every conversation test in its languages as a channel would hold it, whatever channels its file names; `met` gets what was said. */
async function hold(channel: string, met: (message: OutboundMessage) => void): Promise<readonly TestRun[]> {
  const can = channelCapabilities[channel];
  if (!can) throw new Error(`nobody knows what ${channel} can carry`);
  const runs: TestRun[] = [];
  for (const read of tests) {
    const loaded = bots.get(read.bot);
    if (!loaded) throw new Error(`${read.bot} cannot be used`);
    for (const locale of read.test.languages) {
      const services = await openFreshServices(loaded.bot, Date.parse(read.test.now), publicUrl);
      const deps = {
        loaded,
        can,
        compose: ((says, context) => {
          const messages = compose(says, { ...context, texts });
          for (const message of messages) met(message);
          return messages;
        }) satisfies Parameters<typeof runTest>[3]['compose'],
        real: services.run,
        print: printIn(loaded.bot, texts),
      };
      runs.push(await runTest(read, locale, channel, deps));
      await services.close();
    }
  }
  return runs;
}

const published = oracles();

describe.each(Object.keys(adapters).filter((kind) => kind !== 'web'))('The shipped bots on %s', (kind) => {
  const adapter = adapters[kind];
  const own = ownSchemas[kind];
  const oracle = published[kind];
  const by = oracle
    ? `${oracle.name} and our own schema`
    : 'our own schema (VENTANILLA_DATA names no description of it)';

  test(`hold every conversation test, and each request it takes is right by ${by}`, async () => {
    const wrong = new Set<string>();
    const locales = new Map<string, number>();
    const { channel, to } = channelFixtures[kind] ?? { channel: {}, to: '' };
    const runs = await hold(kind, (message) => {
      for (const request of adapter?.render(message, channel, to) ?? []) {
        locales.set(message.locale, (locales.get(message.locale) ?? 0) + 1);
        const found = own ? [...own(request), ...(oracle?.problems(request) ?? [])] : ['no schema of our own'];
        for (const problem of found) wrong.add(`${problem} in ${JSON.stringify(request).slice(0, 160)}`);
      }
    });
    expect(
      runs.filter(({ problem }) => problem !== null).map(({ file, locale, problem }) => ({ file, locale, problem })),
    ).toEqual([]);
    expect([...wrong]).toEqual([]);
    expect(runs.length).toBeGreaterThan(100);
    for (const locale of ['en', 'es']) expect(locales.get(locale)).toBeGreaterThan(300);
  }, 240_000);
});
