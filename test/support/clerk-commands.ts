import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheck } from '../../src/cli/commands/check.js';
import { runTests } from '../../src/cli/commands/test.js';
import { readConfig } from '../../src/config.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import { shareModels } from './shared-models.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly lines: readonly string[];
}

/** `ventanilla check BOT` as a clerk runs it in a folder. */
export async function clerkCheck(root: string, bot: string, lang = 'en'): Promise<Ran> {
  const lines: string[] = [];
  const out = (line: string): void => void lines.push(line);
  const code = await runCheck({ root, packageRoot, bots: [bot], lang, format: 'text', env: {}, out });
  return { code, lines };
}

/** `ventanilla test BOT` as a clerk runs it in a folder, with `--coverage` if asked. */
export async function clerkTest(root: string, bot: string, { coverage = false } = {}): Promise<Ran> {
  const texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
  const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-clerk-data-'));
  shareModels(dataDir);
  const lines: string[] = [];
  try {
    const code = await runTests(
      {
        bots: [bot],
        only: null,
        verbose: false,
        coverage,
        min: null,
        html: null,
        junit: null,
        json: false,
        stored: false,
      },
      {
        config: { ...readConfig({}), content: root, dataDir },
        texts,
        lang: 'en',
        out: (line) => void lines.push(line),
        say: (key, values) => texts.text(`cli:${key}`, 'en', values),
      },
    );
    return { code, lines };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
