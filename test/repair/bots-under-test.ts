import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { loadBots } from '../../src/content/load-bots.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { Bot } from '../../src/model/bot.js';
import type { Recognizer } from '../../src/model/ports/recognizer.js';
import { trainRecognizer } from '../../src/nlu/recognizer.js';
import { monday } from '../support/dialog-talk.js';
import { sharedModels } from '../support/shared-models.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const fixtureRoot = fileURLToPath(new URL('./fixture', import.meta.url));

/** The engine's own sentences, for reading examples out of them and for composing. */
export const texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));

/** A bot as residents meet it: compiled from its files, with the recognizer trained on them. */
export interface BotUnderTest {
  readonly bot: Bot;
  readonly recognizer: Recognizer;
}

/** Every shipped bot, and one with every step and every type of answer. Rejects with the findings if one does not compile. */
export async function botsUnderTest(): Promise<readonly BotUnderTest[]> {
  const shipped = readdirSync(join(packageRoot, 'bots'));
  const loads = await Promise.all([
    loadBots({ root: packageRoot, packageRoot, env: {}, now: monday }),
    loadBots({ root: fixtureRoot, packageRoot, env: {}, now: monday }),
  ]);
  const bots = loads.flatMap((load) => load.bots);
  const missing = [...shipped, 'fixture'].filter((name) => !bots.some((bot) => bot.name === name));
  const errors = loads.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  if (missing.length > 0) {
    const lines = errors.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message['en'] ?? ''}`);
    throw new Error(`not compiled: ${missing.join(', ')}\n${lines.join('\n')}`);
  }
  return Promise.all(
    bots.map(async (bot) => ({ bot, recognizer: await trainRecognizer(bot, { cacheDir: sharedModels }) })),
  );
}
