import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isPhone } from '../../content/phone-form.js';
import { readYamlFile } from '../../content/read-yaml-file.js';
import { loadTexts, packageRoot } from '../package-files.js';
import { isZone, wallTime } from '../../model/time.js';
import { systemClock } from '../../runtime/system.js';
import type { AskWords } from '../fresh/ask-words.js';
import { freshBot } from '../fresh/fresh-bot.js';
import { freshKinds, titleOfName, type Care, type FreshFiles, type FreshKind } from '../fresh/fresh-files.js';
import { freshService, withService } from '../fresh/fresh-services.js';
import { freshTopic } from '../fresh/fresh-topic.js';

/** What `ventanilla new` is asked. What is missing is asked in a terminal, else a start that can be edited. */
export interface NewArgs {
  readonly kind: 'bot' | 'intent';
  readonly name?: string | undefined;
  /** intent: the bot it is for; without it, the shared library. */
  readonly bot?: string;
  /** intent: how it is answered; `faq` if not given. */
  readonly of?: FreshKind;
  readonly titleEn?: string;
  readonly titleEs?: string;
  readonly answerEn?: string;
  readonly answerEs?: string;
  readonly phone?: string;
  readonly website?: string;
  readonly timeZone?: string;
  /** Content root, absolute. */
  readonly root: string;
  readonly lang: string;
  readonly out: (line: string) => void;
  /** Asks for what is missing; without it nothing is asked. */
  readonly ask?: AskWords;
}

type Say = (key: string, values?: { readonly [name: string]: string }) => string;

const good = (word: string): boolean => /^[a-z][a-z0-9-]{0,59}$/.test(word);

/** Writes a working start that passes `check`, with a conversation test that passes; never overwrites. Resolves to the exit code. */
export async function runNew(given: NewArgs): Promise<number> {
  const { root, lang, out } = given;
  const texts = await loadTexts();
  const say: Say = (key, values = {}) => texts.text(`check:fresh.${key}`, lang, values);
  const args = given.ask ? await asked(given, given.ask, (key) => texts.text(`cli:new.ask.${key}`, lang)) : given;
  const { kind, name = '', bot } = args;
  if (name === '') {
    out(texts.text('cli:new.no_name', lang));
    return 2;
  }
  const bad = [name, ...(bot === undefined ? [] : [bot])].find((word) => !good(word));
  if (bad !== undefined) {
    out(say('name', { name: bad }));
    return 2;
  }
  if (args.timeZone !== undefined && !isZone(args.timeZone)) {
    out(texts.text('cli:new.bad_zone', lang, { zone: args.timeZone }));
    return 2;
  }
  if (args.phone !== undefined && !isPhone(args.phone)) {
    out(texts.text('cli:new.bad_phone', lang, { phone: args.phone }));
    return 2;
  }
  const botFile = bot === undefined ? null : join(root, 'bots', bot, 'bot.yaml');
  if (botFile !== null && !(await exists(botFile))) {
    out(say('noBot', { bot: bot ?? '' }));
    return 1;
  }
  const of = args.of ?? 'faq';
  if (kind === 'intent' && of !== 'faq' && bot === undefined) {
    out(texts.text('cli:new.needs_bot', lang, { kind: of }));
    return 2;
  }
  const planned =
    kind === 'bot' ? { files: botFiles(args, name), bot: null } : await topicFiles(args, name, of, botFile);
  if (planned === null) {
    out(texts.text('cli:new.broken_bot', lang, { bot: bot ?? '' }));
    return 1;
  }
  for (const file of Object.keys(planned.files)) {
    if (!(await exists(join(root, file)))) continue;
    out(say('exists', { file }));
    return 1;
  }
  if (planned.bot?.text === null) {
    out(texts.text('cli:new.add_service', lang, { file: `bots/${bot ?? ''}/bot.yaml`, line: planned.bot.line }));
    return 1;
  }
  for (const [file, text] of Object.entries(planned.files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text, { flag: 'wx' });
    out(say('made', { file }));
  }
  await bringSchemas(root);
  if (planned.bot?.text != null && botFile !== null) {
    await writeFile(botFile, planned.bot.text);
    out(texts.text('cli:new.added_service', lang, { file: `bots/${bot ?? ''}/bot.yaml`, line: planned.bot.line }));
  }
  out(say('next'));
  for (const line of nextCommands(kind === 'bot' ? name : (bot ?? ''), kind, lang, say)) out(line);
  return 0;
}

/** The first line of a new file names a schema, which editors look for in the clerk's own folder. */
async function bringSchemas(root: string): Promise<void> {
  const [from, to] = [join(packageRoot, 'schemas'), join(root, 'schemas')];
  if (resolve(from) === resolve(to)) return;
  await mkdir(to, { recursive: true });
  // The newest ones, also over older copies: they follow the program, nobody edits them.
  for (const name of await readdir(from)) await writeFile(join(to, name), await readFile(join(from, name)));
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const titleIn = ({ titleEn, titleEs }: NewArgs) => ({
  ...(titleEn === undefined ? {} : { en: titleEn }),
  ...(titleEs === undefined ? {} : { es: titleEs }),
});

function botFiles(args: NewArgs, name: string): FreshFiles {
  const { phone, website, timeZone } = args;
  return freshBot({
    name,
    care: careOf(args, name),
    title: titleIn(args),
    ...(phone === undefined ? {} : { phone }),
    ...(website === undefined ? {} : { website }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
}

/** The files of a topic, and the bot file with the service that it needs; `text` null: nobody but the clerk can add it. */
async function topicFiles(
  args: NewArgs,
  name: string,
  of: FreshKind,
  botFile: string | null,
): Promise<{
  readonly files: FreshFiles;
  readonly bot: { readonly line: string; readonly text: string | null } | null;
} | null> {
  const written = botFile === null ? null : await readYamlFile(botFile).catch(() => undefined);
  if (written === undefined) return null;
  const { services, files, line } = freshService(of, args.bot ?? '', written);
  const { answerEn, answerEs } = args;
  const topic = freshTopic({
    name,
    bot: args.bot,
    kind: of,
    title: titleIn(args),
    answer: {
      ...(answerEn === undefined ? {} : { en: answerEn }),
      ...(answerEs === undefined ? {} : { es: answerEs }),
    },
    services,
    care: careOf(args, args.bot ?? name),
  });
  const bot =
    line === null || botFile === null ? null : { line, text: withService(await readFile(botFile, 'utf8'), line) };
  return { files: { ...topic, ...files }, bot };
}

/** Who looks after a new topic, to be corrected, and when: in a year. */
function careOf({ website }: NewArgs, name: string): Care {
  const { date } = wallTime(systemClock.now(), 'UTC');
  return {
    owner: 'City Clerk',
    source: website ?? `https://${name}.example`,
    reviewBy: `${Number(date.slice(0, 4)) + 1}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`,
  };
}

/** Asks for each word that was not given; what cannot be one is asked again. */
async function asked(args: NewArgs, ask: AskWords, text: (key: string) => string): Promise<NewArgs> {
  const { kind, root } = args;
  const until = async (question: string, fallback: string, fits: (word: string) => boolean): Promise<string> => {
    for (let tries = 0; tries < 3; tries++) {
      const word = await ask(question, fallback);
      if (fits(word)) return word;
    }
    return fallback;
  };
  const name = args.name ?? (await until(text(`name_${kind}`), '', good));
  if (name === '') return args;
  const bots = kind === 'intent' && args.bot === undefined ? await botsOf(root) : [];
  const bot =
    args.bot ??
    (bots.length === 0 ? undefined : await until(text('bot'), bots[0] ?? '', (word) => bots.includes(word)));
  const of =
    kind === 'bot'
      ? undefined
      : (args.of ??
        freshKinds.find((one) => one === args.of) ??
        kindOf(await until(text('kind'), 'faq', (word) => kindOf(word) !== undefined)));
  const titleEn = args.titleEn ?? (await ask(text('title_en'), titleOfName(name)));
  const titleEs = args.titleEs ?? (await ask(text('title_es'), titleEn));
  const more: { answerEn?: string; answerEs?: string; phone?: string; timeZone?: string } = {};
  if (kind === 'bot') {
    more.phone = args.phone ?? (await until(text('phone'), '555-0100', isPhone));
    more.timeZone = args.timeZone ?? (await until(text('time_zone'), 'America/New_York', isZone));
  } else if (of === 'faq') {
    more.answerEn = args.answerEn ?? (await ask(text('answer_en'), 'Please call {agency-phone}.'));
    more.answerEs = args.answerEs ?? (await ask(text('answer_es'), 'Llame al {agency-phone}, por favor.'));
  }
  return {
    ...args,
    name,
    ...(bot === undefined ? {} : { bot }),
    ...(of === undefined ? {} : { of }),
    titleEn,
    titleEs,
    ...more,
  };
}

const kindOf = (word: string): FreshKind | undefined => freshKinds.find((kind) => kind === word);

async function botsOf(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'bots'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Three commands to go on with, and what each is for. */
function nextCommands(bot: string, kind: NewArgs['kind'], lang: string, say: Say): readonly string[] {
  const spanish = lang === 'es' ? ' --lang es' : '';
  const last = kind === 'bot' ? 'start' : 'test';
  const commands = (bot === '' ? ['check', last] : ['check', 'chat', last]).map(
    (name) => [name, `ventanilla ${name}${name === 'start' || bot === '' ? '' : ` ${bot}`}${spanish}`] as const,
  );
  const width = Math.max(...commands.map(([, command]) => command.length));
  return commands.map(([name, command]) => `  ${command.padEnd(width)}    ${say(name)}`);
}
