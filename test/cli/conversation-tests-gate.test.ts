import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests, type TestOptions } from '../../src/cli/commands/test.js';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createEngineTexts, type EngineTexts } from '../../src/i18n/engine-texts.js';
import { shareModels } from '../support/shared-models.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-gate-'));
shareModels(dataDir);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
let texts: EngineTexts;
beforeAll(async () => {
  texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
});

const run = async (options: Partial<TestOptions>): Promise<{ readonly code: number; readonly lines: string[] }> => {
  const lines: string[] = [];
  const context: CommandContext = {
    config: { ...readConfig({}), content: packageRoot, dataDir },
    texts,
    lang: 'en',
    out: (line) => void lines.push(line),
    say: (key, values) => texts.text(`cli:${key}`, 'en', values),
  };
  const all: TestOptions = {
    bots: [],
    only: null,
    verbose: false,
    coverage: false,
    min: null,
    html: null,
    junit: null,
    json: false,
    stored: false,
  };
  return { code: await runTests({ ...all, ...options }, context), lines };
};

describe('The shipped bots', () => {
  test('hold every conversation test, which come to every outcome in both languages on web, WhatsApp and SMS', async () => {
    const { code, lines } = await run({ coverage: true, min: 100 });
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
    const missing = lines.slice(lines.indexOf('No test comes to:') + 1 || lines.length);
    expect(missing.filter((line) => line.startsWith(' '))).toEqual([]);
    expect([code, lines.filter((line) => line.startsWith('Coverage of')).map((line) => / 100 %/.test(line))]).toEqual([
      0,
      [true, true],
    ]);
  }, 480_000);

  test('hold their tests of appointments also when every line goes through the data file', async () => {
    const { code, lines } = await run({ bots: ['rivermont'], only: 'appointment', stored: true });
    expect([code, ...lines]).toEqual([0, expect.stringMatching(/^\d{2} conversations passed, 0 failed$/)]);
  }, 240_000);

  test('do not pass a gate that their tests do not reach', async () => {
    const { code, lines } = await run({ bots: ['hello'], only: 'nothing is called so', min: 1 });
    expect([code, lines.at(-1)]).toEqual([1, 'hello: 0 % of outcomes is less than the 1 % asked for.']);
  });
});
