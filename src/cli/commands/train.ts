import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { secretsFrom } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { regionOf } from '../../i18n/print-date.js';
import type { Bot } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';
import { modelVersion, type CacheNote } from '../../nlu/model-cache.js';
import type { TrainingProgress } from '../../nlu/model.js';
import { trainRecognizer } from '../../nlu/recognizer.js';
import { trainingSets } from '../../nlu/training-lines.js';
import { systemClock } from '../../runtime/system.js';
import { makeFolder } from '../../store/make-folder.js';
import { packageRoot } from '../package-files.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla train` is asked. */
export interface TrainCommandOptions {
  /** All if none is named. */
  readonly bots: readonly string[];
  /** Train although the model of the same content is kept. */
  readonly force: boolean;
  readonly json: boolean;
}

/** What became of one bot. */
interface TrainedBot {
  readonly bot: string;
  readonly languages: readonly { readonly locale: Locale; readonly intents: number; readonly lines: number }[];
  /** False = the model of this content was there already. */
  readonly trained: boolean;
  readonly kept: boolean;
  readonly seconds: number;
  /** Size of the kept model; null if it is not kept. */
  readonly bytes: number | null;
  readonly version: string;
  readonly thresholds: Bot['thresholds'];
}

/** `ventanilla train`: fills the model cache. Exit code 1 when a bot has errors, is not there, or its model could not be kept. */
export async function runTrain(
  { bots: names, force, json }: TrainCommandOptions,
  { config, lang, out, say }: CommandContext,
): Promise<number> {
  const cacheDir = join(resolve(config.dataDir), 'models');
  makeFolder(cacheDir);
  const { bots, findings } = await loadBots({
    root: resolve(config.content),
    packageRoot,
    env: secretsFrom(),
    now: systemClock.now(),
  });
  const wanted = bots.filter((bot) => names.length === 0 || names.includes(bot.name));
  const print = json ? () => undefined : out;
  const done: TrainedBot[] = [];
  for (const bot of wanted) {
    const one = await trainBot(bot, { cacheDir, force }, say);
    done.push(one);
    if (!one.kept) print(say('train.unkept', { bot: bot.name, folder: cacheDir }));
    for (const line of describeTrained(one, lang, say)) print(line);
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const { file, line, column, message, code } of errors)
    print(`${file}:${line}:${column} ${message[lang] ?? code}`);
  if (errors.length > 0) print(say('error.check'));
  const unknown = names.filter((one) => !wanted.some((bot) => bot.name === one));
  for (const name of unknown) print(say('chat.unknown', { bot: name, bots: bots.map((bot) => bot.name).join(', ') }));
  if (json) {
    const told = errors.map(({ code, file, line, message }) => ({ code, file, line, message: message[lang] ?? code }));
    out(JSON.stringify({ bots: done, unknown, errors: told }, null, 2));
  }
  const good = done.length > 0 && done.every(({ kept }) => kept) && errors.length === 0 && unknown.length === 0;
  return good ? 0 : 1;
}

async function trainBot(
  bot: Bot,
  { cacheDir, force }: { readonly cacheDir: string; readonly force: boolean },
  say: CommandContext['say'],
): Promise<TrainedBot> {
  const sets = trainingSets(bot);
  const version = modelVersion(sets);
  if (force) for (const file of await filesOf(cacheDir, version)) await rm(file, { force: true });
  const notes: CacheNote[] = [];
  const progress = showTraining(bot.name, say);
  const began = performance.now();
  await trainRecognizer(bot, {
    cacheDir,
    onCache: (note) => void notes.push(note),
    onProgress: progress.show,
  }).finally(progress.clear);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const sizes = await Promise.all((await filesOf(cacheDir, version)).map(async (file) => (await stat(file)).size));
  return {
    bot: bot.name,
    languages: sets.map(({ locale, lines }) => ({
      locale,
      intents: new Set(lines.map(({ intent }) => intent)).size,
      lines: lines.length,
    })),
    trained: !notes.includes('hit'),
    kept: !notes.includes('unwritable'),
    seconds,
    bytes: sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0),
    version,
    thresholds: bot.thresholds,
  };
}

/** The files that a version of a model is kept in. */
async function filesOf(cacheDir: string, version: string): Promise<readonly string[]> {
  const names = await readdir(cacheDir).catch(() => []);
  return names.filter((name) => name.includes(version) && !name.endsWith('.tmp')).map((name) => join(cacheDir, name));
}

function describeTrained(one: TrainedBot, lang: string, say: CommandContext['say']): readonly string[] {
  const number = (value: number, places = 0): string =>
    new Intl.NumberFormat(regionOf(lang), { maximumFractionDigits: places }).format(value);
  const size = one.bytes === null ? '–' : number(one.bytes / 1024);
  const { answer, clarify } = one.thresholds;
  return [
    say(one.trained ? 'train.done' : 'train.already', { bot: one.bot, seconds: number(one.seconds, 1) }),
    ...one.languages.map(
      ({ locale, intents, lines }) =>
        `  ${say('train.language', { locale, intents: number(intents), lines: number(lines) })}`,
    ),
    `  ${say('train.model', { version: one.version.slice(0, 12), size })}`,
    `  ${say('train.thresholds', { answer: number(answer, 2), clarify: number(clarify, 2) })}`,
  ];
}

/** How far training is, on the terminal alone. */
function showTraining(
  bot: string,
  say: CommandContext['say'],
): {
  readonly show: (at: TrainingProgress) => void;
  readonly clear: () => void;
} {
  const terminal = process.stderr.isTTY === true;
  const write = (line: string): void => void (terminal && process.stderr.write(`\r\u001b[K${line}`));
  write(say('train.progress', { bot, part: '' }));
  return {
    show: ({ locale, done, of }) => write(say('train.progress', { bot, part: `${locale} ${done}/${of}` })),
    clear: () => write(''),
  };
}
