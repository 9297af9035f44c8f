import { createHash } from 'node:crypto';
import type { Bot } from '../model/bot.js';
import type { Json } from '../model/json.js';
import { AppError } from '../model/errors.js';
import { own } from '../model/json.js';
import type { Bots, LoadedBot } from '../model/ports/bots.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Recognizer } from '../model/ports/recognizer.js';
import type { Service } from '../model/ports/service.js';
import type { Records } from '../model/ports/store.js';
import { isDirectory } from '../services/directory/directory.js';
import { serviceTypes } from '../services/index.js';
import { errorFields, type Log } from './log.js';

/** What a look at the content folder gave: the bots that can be used, and one line per problem, for the log. */
export interface ContentLoad {
  readonly bots: readonly Bot[];
  readonly problems: readonly string[];
}

export interface RegistryDeps {
  readonly load: () => Promise<ContentLoad>;
  readonly train: (bot: Bot) => Promise<Recognizer>;
  readonly records: Records;
  readonly clock: Clock;
  readonly random: Random;
  readonly publicUrl: () => string;
  readonly readFile: (path: string) => Promise<string>;
  readonly parseCsv: (text: string) => readonly { readonly [column: string]: string }[];
  readonly readYaml: (path: string) => Promise<Json>;
  readonly log: Log;
}

/** The bots in use. A reload replaces a bot only by a good version of it; open conversations go on with the newest. */
export interface BotRegistry extends Bots {
  /** Looks at the content again. Resolves to the names of the bots that changed and the problems found. */
  reload(): Promise<{ readonly changed: readonly string[]; readonly problems: readonly string[] }>;
  close(): Promise<void>;
}

/** Loads every bot; rejects with CONTENT_INVALID if not a single one can be used. */
export async function openBotRegistry(deps: RegistryDeps): Promise<BotRegistry> {
  const loaded = new Map<string, LoadedBot>();
  /** Per bot: what its services and channels are set to and what their files hold. Of secrets, so never logged. */
  const equipment = new Map<string, string>();
  let versions = 0;
  let reloading: Promise<unknown> = Promise.resolve();

  const refresh = async (): Promise<{ changed: string[]; problems: readonly string[] }> => {
    const { bots, problems } = await deps.load();
    const changed: string[] = [];
    const failures: string[] = [];
    for (const bot of bots) {
      const before = loaded.get(bot.name);
      const equipped = await equipmentOf(deps, bot);
      if (before?.bot.hash === bot.hash && equipment.get(bot.name) === equipped) continue;
      try {
        const [recognizer, services] = await Promise.all([deps.train(bot), createServices(deps, bot)]);
        versions += 1;
        loaded.set(bot.name, { bot, version: versions, recognizer, services });
        equipment.set(bot.name, equipped);
        for (const service of Object.values(services)) tellSkippedRows(deps.log, bot.name, service);
        changed.push(bot.name);
        if (before) await closeServices(deps.log, before.services);
      } catch (error) {
        failures.push(`${bot.name}: ${error instanceof AppError ? error.message : errorFields(error).error}`);
      }
    }
    return { changed, problems: [...problems, ...failures] };
  };

  const first = await refresh();
  for (const problem of first.problems) deps.log.warn({ problem }, 'content');
  if (loaded.size === 0) {
    throw new AppError('CONTENT_INVALID', first.problems[0] ?? '');
  }
  return {
    get: (name) => loaded.get(name),
    names: () => [...loaded.keys()].sort(),
    reload() {
      const next = reloading.then(refresh, refresh);
      reloading = next;
      return next;
    },
    async close() {
      await reloading.catch(() => undefined);
      for (const { services } of loaded.values()) await closeServices(deps.log, services);
    },
  };
}

/**
 * A digest of everything about a bot that is not in its content's hash: the settings of its services and channels (they hold secrets),
 * and the text of the files its services read (cases, offices).
 */
async function equipmentOf({ readFile }: RegistryDeps, bot: Bot): Promise<string> {
  const files = Object.values(bot.services).flatMap(
    (settings) => own(serviceTypes, settings.type)?.files(settings) ?? [],
  );
  const texts = await Promise.all([...new Set(files)].sort().map((file) => readFile(file).catch(() => null)));
  return createHash('sha256')
    .update(JSON.stringify([bot.services, bot.channels, texts]))
    .digest('hex');
}

/** Rows of one file that are named in the log, line by line; of more only the number. */
const namedRows = 100;

/** Rows of a case file that were left out are the operator's to mend: line, column and what is wrong, never the value. */
function tellSkippedRows(log: Log, bot: string, service: Service): void {
  const skipped = isDirectory(service) ? (service.loaded?.skipped ?? []) : [];
  for (const { line, column, problem } of skipped.slice(0, namedRows))
    log.warn({ bot, service: service.name, line, column, problem }, 'a row of the case file is left out');
  if (skipped.length > namedRows)
    log.warn(
      { bot, service: service.name, more: skipped.length - namedRows },
      'more rows of the case file are left out',
    );
}

async function createServices(deps: RegistryDeps, bot: Bot): Promise<{ readonly [name: string]: Service }> {
  const services: [string, Service][] = [];
  for (const settings of Object.values(bot.services)) {
    const type = own(serviceTypes, settings.type);
    if (!type) throw new AppError('CONTENT_INVALID', `${bot.name}: there is no service type “${settings.type}”`);
    services.push([
      settings.name,
      await type.create({
        settings,
        bot,
        records: deps.records,
        clock: deps.clock,
        random: deps.random,
        publicUrl: deps.publicUrl(),
        readFile: deps.readFile,
        parseCsv: deps.parseCsv,
        readYaml: deps.readYaml,
      }),
    ]);
  }
  return Object.fromEntries(services);
}

async function closeServices(log: Log, services: { readonly [name: string]: Service }): Promise<void> {
  for (const service of Object.values(services)) {
    await service
      .close?.()
      .catch((error: unknown) => log.warn({ service: service.name, ...errorFields(error) }, 'service did not close'));
  }
}
