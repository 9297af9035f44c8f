import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { secretsFrom, type Config } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { parseCsv } from '../../content/parse-csv.js';
import { readYamlFile } from '../../content/read-yaml-file.js';
import { AppError } from '../../model/errors.js';
import type { Store } from '../../model/ports/store.js';
import { trainRecognizer, type ModelMemory } from '../../nlu/recognizer.js';
import { openBotRegistry, type BotRegistry } from '../../runtime/bot-registry.js';
import { leadWith } from '../../runtime/lead-with.js';
import type { Log } from '../../runtime/log.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { packageRoot } from '../package-files.js';

/** The folder that `bots/` is in; throws CONTENT_MISSING. */
export function contentRoot(config: Config): string {
  const root = resolve(config.content);
  if (!existsSync(join(root, 'bots')))
    throw new AppError('CONTENT_MISSING', root, {
      reason: { key: existsSync(root) ? 'no_bots' : 'no_folder' },
    });
  return root;
}

/**
 * The bots of the content folder, their models from the cache where the content has not changed. Rejects with CONTENT_MISSING,
 * CONTENT_INVALID or CONFIG_INVALID. `lang`: language in which findings are logged.
 */
export async function openBots(
  config: Config,
  deps: {
    readonly store: Pick<Store, 'records'>;
    readonly log: Log;
    readonly publicUrl: () => string;
    readonly lang?: string;
  },
): Promise<BotRegistry> {
  const { log, lang = 'en' } = deps;
  const root = contentRoot(config);
  const models: ModelMemory = new Map();
  let started = false;
  const registry = await openBotRegistry({
    load: async () => {
      contentRoot(config);
      const { bots, findings } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() });
      const errors = findings.filter(({ severity }) => severity === 'error');
      // A bot with errors may be the one that is named; that it is not in use yet is said below.
      if (!started && errors.length === 0) requireHomeBot(config, bots);
      started = true;
      return {
        bots,
        problems: errors.map(({ file, line, column, message, fix, code }) =>
          `${file}:${line}:${column} ${message[lang] ?? code} ${fix[lang] ?? ''}`.trim(),
        ),
      };
    },
    train: (bot) =>
      trainRecognizer(bot, {
        memory: models,
        cacheDir: join(resolve(config.dataDir), 'models'),
        onCache: (model) =>
          (model === 'hit' || model === 'miss' ? log.info : log.warn).call(log, { bot: bot.name, model }, 'model'),
      }),
    records: deps.store.records,
    clock: systemClock,
    random: systemRandom,
    publicUrl: deps.publicUrl,
    readFile: (path) => readFile(path, 'utf8'),
    parseCsv,
    readYaml: readYamlFile,
    log,
  });
  if (config.homeBot !== '' && !registry.get(config.homeBot))
    log.warn({ homeBot: config.homeBot, bots: registry.names() }, 'HOME_BOT names no bot that is in use');
  return leadWith(registry, config.homeBot);
}

function requireHomeBot({ homeBot }: Config, bots: readonly { readonly name: string }[]): void {
  if (homeBot === '' || bots.length === 0 || bots.some(({ name }) => name === homeBot)) return;
  const values = { name: homeBot, bots: bots.map(({ name }) => name).join(', ') };
  throw new AppError('CONFIG_INVALID', '', { reason: { key: 'home_bot', values } });
}
