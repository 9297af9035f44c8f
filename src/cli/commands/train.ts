import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { secretsFrom } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { packageRoot } from '../../main.js';
import { trainRecognizer } from '../../nlu/recognizer.js';
import { systemClock } from '../../runtime/system.js';
import type { CommandContext } from '../run-cli.js';

/** `ventanilla train`: fills the model cache. */
export async function runTrain(names: readonly string[], { config, out, say }: CommandContext): Promise<number> {
  const cacheDir = join(resolve(config.dataDir), 'models');
  await mkdir(cacheDir, { recursive: true });
  const { bots, findings } = await loadBots({
    root: resolve(config.content),
    packageRoot,
    env: secretsFrom(),
    now: systemClock.now(),
  });
  const wanted = bots.filter((bot) => names.length === 0 || names.includes(bot.name));
  for (const bot of wanted) {
    const began = systemClock.now();
    await trainRecognizer(bot, { cacheDir });
    const lines = Object.values(bot.topics).reduce(
      (sum, topic) => sum + Object.values(topic.examples).reduce((count, examples) => count + examples.length, 0),
      0,
    );
    out(say('train.done', { bot: bot.name, lines, seconds: ((systemClock.now() - began) / 1000).toFixed(1) }));
  }
  for (const name of names.filter((one) => !wanted.some((bot) => bot.name === one))) {
    out(say('chat.unknown', { bot: name, bots: bots.map((bot) => bot.name).join(', ') }));
  }
  return wanted.length > 0 && !findings.some(({ severity }) => severity === 'error') ? 0 : 1;
}
