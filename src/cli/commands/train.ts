import { join, resolve } from 'node:path';
import { secretsFrom } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { packageRoot } from '../package-files.js';
import { trainRecognizer } from '../../nlu/recognizer.js';
import { systemClock } from '../../runtime/system.js';
import { makeFolder } from '../../store/make-folder.js';
import type { CommandContext } from '../run-cli.js';

/** `ventanilla train`: fills the model cache. Exit code 1 when a bot has errors, is not there, or its model could not be kept. */
export async function runTrain(names: readonly string[], { config, lang, out, say }: CommandContext): Promise<number> {
  const cacheDir = join(resolve(config.dataDir), 'models');
  makeFolder(cacheDir);
  const { bots, findings } = await loadBots({
    root: resolve(config.content),
    packageRoot,
    env: secretsFrom(),
    now: systemClock.now(),
  });
  const wanted = bots.filter((bot) => names.length === 0 || names.includes(bot.name));
  let kept = true;
  for (const bot of wanted) {
    const began = systemClock.now();
    await trainRecognizer(bot, {
      cacheDir,
      onCache: (note) => {
        if (note !== 'unwritable') return;
        kept = false;
        out(say('train.unkept', { bot: bot.name, folder: cacheDir }));
      },
    });
    const lines = Object.values(bot.topics).reduce(
      (sum, topic) => sum + Object.values(topic.examples).reduce((count, examples) => count + examples.length, 0),
      0,
    );
    out(say('train.done', { bot: bot.name, lines, seconds: ((systemClock.now() - began) / 1000).toFixed(1) }));
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const { file, line, column, message, code } of errors) out(`${file}:${line}:${column} ${message[lang] ?? code}`);
  if (errors.length > 0) out(say('error.check'));
  for (const name of names.filter((one) => !wanted.some((bot) => bot.name === one))) {
    out(say('chat.unknown', { bot: name, bots: bots.map((bot) => bot.name).join(', ') }));
  }
  return wanted.length > 0 && kept && errors.length === 0 ? 0 : 1;
}
