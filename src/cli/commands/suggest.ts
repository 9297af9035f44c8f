import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { secretsFrom, storeFile } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { regionOf } from '../../i18n/print-date.js';
import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import { systemClock } from '../../runtime/system.js';
import { packageRoot } from '../package-files.js';
import { NoExport, openStoredConversations } from '../replay/stored-conversations.js';
import type { CommandContext } from '../run-cli.js';
import { describeGroup, groupsJson } from '../suggest/describe-group.js';
import { findSuggestions, type Suggestion } from '../suggest/find-suggestions.js';
import { accept, dismiss, type Desk } from '../suggest/settle.js';
import { settleByAsking } from '../suggest/settle-by-asking.js';
import { openSettled } from '../suggest/settled.js';
import { storedMessages, type StoredMessages } from '../suggest/stored-messages.js';
import { openTerminal, type TerminalStreams } from '../suggest/terminal.js';

/** What `ventanilla suggest` is asked. */
export interface SuggestOptions {
  /** A bot's name, a data file or an export of `replay`; null = every bot, the data file in use. */
  readonly from: string | null;
  readonly bot: string | null;
  /** A day, or null for all that is kept. */
  readonly since: Instant | null;
  /** `a1b2c3=trash-pickup`, or `a1b2c3` for the topic that is proposed; a group's number in the listing may stand for its key. */
  readonly accept: readonly string[];
  readonly dismiss: readonly string[];
  readonly json: boolean;
}

/**
 * `ventanilla suggest`: what was not understood, asked back or answered by a person, to be taken into the examples; nothing is trained on
 * by itself. It reads a copy, which the running server makes if there is one.
 */
export async function runSuggest(
  options: SuggestOptions,
  context: CommandContext,
  streams: TerminalStreams = { input: process.stdin, output: process.stdout },
): Promise<number> {
  const { config, texts, lang } = context;
  const say: CommandContext['say'] = (key, values) => texts.text(`suggest:${key}`, lang, values);
  const out = options.json ? (): void => undefined : context.out;
  const root = resolve(config.content);
  const { bots } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() });
  const source = readSource(options, bots);
  const wanted = bots.filter(({ name }) => source.bot === null || name === source.bot);
  if (wanted.length === 0) {
    const all = bots.map(({ name }) => name).join(', ');
    context.out(
      source.bot === null
        ? texts.text('import:problems.no_bot', lang)
        : context.say('chat.unknown', { bot: source.bot, bots: all }),
    );
    return 1;
  }
  const stored = await readStored(source.file, wanted, options.since ?? 0, context);
  if (stored === null) return 1;
  const settled = await openSettled(join(resolve(config.dataDir), 'suggestions.json'));
  const found = wanted.flatMap((bot) => findSuggestions(bot, stored.open.get(bot.name) ?? [], settled));
  const desk: Desk = { bots: wanted, found, settled, root, packageRoot, say, out };
  if (options.accept.length + options.dismiss.length > 0) {
    const told: string[] = [];
    const good = await settleByFlags(options, { ...desk, out: options.json ? (line) => void told.push(line) : out });
    const open = found.filter((one) => !one.raw.every((text) => settled.has(one.bot, one.locale, text)));
    if (options.json) context.out(JSON.stringify({ told, open: groupsJson(open) }, null, 2));
    return good ? 0 : 1;
  }
  if (options.json) {
    context.out(JSON.stringify(groupsJson(found), null, 2));
    return 0;
  }
  const [first] = found;
  if (!first) {
    out(nothing(stored, wanted, options.since, { say, lang }));
    return 0;
  }
  const terminal = openTerminal(streams);
  if (terminal) {
    out(heading(stored, found, wanted, { say, lang }));
    await settleByAsking(terminal, { ...desk, lang }).finally(terminal.close);
    return 0;
  }
  const width = String(found.length).length;
  for (const [n, one] of found.entries()) {
    const bot = wanted.find(({ name }) => name === one.bot);
    for (const line of describeGroup(one, String(n + 1).padStart(width), { say, lang, bot })) out(line);
  }
  out('');
  out(say('how', { key: first.key }));
  return 0;
}

/** The one word without an option before it is a bot's name or a file. */
function readSource(
  { from, bot }: SuggestOptions,
  bots: readonly Bot[],
): { readonly file: string | null; readonly bot: string | null } {
  if (from === null) return { file: null, bot };
  const isBot = bots.some(({ name }) => name === from) && statSync(from, { throwIfNoEntry: false })?.isFile() !== true;
  return isBot ? { file: null, bot: bot ?? from } : { file: from, bot };
}

/** Reads what residents wrote; null when there is nothing to read, which is said. */
async function readStored(
  file: string | null,
  bots: readonly Bot[],
  since: Instant,
  { config, out, say }: CommandContext,
): Promise<StoredMessages | null> {
  if (file !== null && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    out(say('replay.is_folder', { file }));
    return null;
  }
  const opened = await openStoredConversations(file, config, 'suggest');
  if (!opened) {
    out(say('error.no_data', { file: resolve(file ?? storeFile(config)) }));
    return null;
  }
  try {
    return storedMessages(bots, opened.conversations, since);
  } catch (error) {
    if (!(error instanceof NoExport)) throw error;
    out(say('replay.not_data', { file: file ?? '', line: error.line }));
    return null;
  } finally {
    await opened.close();
  }
}

type Words = Pick<CommandContext, 'say' | 'lang'>;

const dayOf = (at: Instant, lang: string, timeZone: string): string =>
  new Intl.DateTimeFormat(regionOf(lang), { dateStyle: 'long', timeZone }).format(at);

/** Why there is nothing to suggest. */
function nothing(
  { count, oldest }: StoredMessages,
  [bot]: readonly Bot[],
  since: Instant | null,
  { say, lang }: Words,
): string {
  // The option is a day, not an hour.
  const asked = since === null ? null : dayOf(since, lang, 'UTC');
  if (oldest === null) return asked === null ? say('nothing_kept') : say('nothing_kept_since', { day: asked });
  return say('none', { count, day: asked ?? dayOf(oldest, lang, bot?.timeZone ?? 'UTC') });
}

function heading(
  { count, oldest }: StoredMessages,
  found: readonly Suggestion[],
  [bot]: readonly Bot[],
  { say, lang }: Words,
): string {
  return say('heading', { groups: found.length, count, day: dayOf(oldest ?? 0, lang, bot?.timeZone ?? 'UTC') });
}

/** `a1b2c3=topic`, `a1b2c3` or `3=topic`, each for itself; false if one could not be done. */
async function settleByFlags(options: SuggestOptions, desk: Desk): Promise<boolean> {
  let good = true;
  const find = (name: string): Suggestion | undefined => {
    const one = desk.found.find(({ key }) => key === name) ?? desk.found[Number(name) - 1];
    if (!one) desk.out(desk.say('no_group', { name, count: desk.found.length }));
    return one;
  };
  for (const wish of options.accept) {
    const [name = '', topic] = wish.split('=');
    const one = find(name.trim());
    good = one !== undefined && (await accept(one, topic?.trim() ?? one.topic, desk)) !== null && good;
  }
  for (const name of options.dismiss) {
    const one = find(name.trim());
    if (one) await dismiss(one, desk);
    else good = false;
  }
  return good;
}
