import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { secretsFrom } from '../../config.js';
import { addExample } from '../../content/add-example.js';
import { loadBots } from '../../content/load-bots.js';
import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import { systemClock } from '../../runtime/system.js';
import type { StoredConversation } from '../../store/sqlite/read-turns.js';
import { terminalAsk } from '../fresh/ask-words.js';
import { packageRoot } from '../package-files.js';
import { NoExport, openStoredConversations } from '../replay/stored-conversations.js';
import type { CommandContext } from '../run-cli.js';
import { findSuggestions, type Suggestion } from '../suggest/find-suggestions.js';
import { openSettled, type Settled } from '../suggest/settled.js';

/** What `ventanilla suggest` is asked. */
export interface SuggestOptions {
  /** A data file or an export of `replay`; null = the data file in use. */
  readonly file: string | null;
  readonly bot: string | null;
  /** A day, or null for all that is kept. */
  readonly since: Instant | null;
  /** `3=trash-pickup`, or `3` for the topic that is proposed; a group's key may stand for its number. */
  readonly accept: readonly string[];
  readonly dismiss: readonly string[];
  readonly json: boolean;
}

type Say = CommandContext['say'];

/** `ventanilla suggest`: what was not understood, asked back or answered by a person, to be taken into the examples; nothing is trained on by itself. */
export async function runSuggest(options: SuggestOptions, context: CommandContext): Promise<number> {
  const { config, texts, lang, out } = context;
  const say: Say = (key, values) => texts.text(`suggest:${key}`, lang, values);
  const root = resolve(config.content);
  const { bots } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() });
  const wanted = bots.filter(({ name }) => options.bot === null || name === options.bot);
  if (wanted.length === 0) {
    const all = bots.map(({ name }) => name).join(', ');
    out(
      options.bot === null
        ? texts.text('import:problems.no_bot', lang)
        : context.say('chat.unknown', { bot: options.bot, bots: all }),
    );
    return 1;
  }
  const conversations = await stored(options.file, context);
  if (conversations === null) return 1;
  const settled = await openSettled(join(resolve(config.dataDir), 'suggestions.json'));
  const found = wanted.flatMap((bot) =>
    findSuggestions(
      bot,
      conversations.filter((one) => one.bot === bot.name),
      { since: options.since ?? 0, settled },
    ),
  );
  const desk: Desk = { bots: wanted, found, settled, root, say, out: options.json ? () => undefined : out };
  if (options.accept.length + options.dismiss.length > 0) {
    const good = await settleByFlags(options, desk);
    if (options.json) out(suggestionsJson(found));
    return good ? 0 : 1;
  }
  if (options.json) {
    out(suggestionsJson(found));
    return 0;
  }
  if (found.length === 0) {
    out(say('none'));
    return 0;
  }
  for (const [n, one] of found.entries()) for (const line of describe(one, n + 1, say)) out(line);
  const terminal = terminalAsk();
  if (!terminal) {
    out(say('how'));
    return 0;
  }
  try {
    await settleByAsking(terminal.ask, desk);
  } finally {
    terminal.close();
  }
  return 0;
}

/** What the acting parts need. */
interface Desk {
  readonly bots: readonly Bot[];
  readonly found: readonly Suggestion[];
  readonly settled: Settled;
  readonly root: string;
  readonly say: Say;
  readonly out: (line: string) => void;
}

async function stored(
  file: string | null,
  { config, out, say }: CommandContext,
): Promise<readonly StoredConversation[] | null> {
  const opened = await openStoredConversations(file, config);
  if (!opened) {
    out(say('error.no_data', { file: resolve(file ?? config.dataDir) }));
    return null;
  }
  try {
    return [...opened.conversations];
  } catch (error) {
    if (!(error instanceof NoExport)) throw error;
    out(say('replay.not_data', { file: file ?? '', line: error.line }));
    return null;
  } finally {
    await opened.close();
  }
}

/** `3=topic`, `3` or `a1b2c3=topic`, each for itself; false if one could not be done. */
async function settleByFlags({ accept, dismiss }: SuggestOptions, desk: Desk): Promise<boolean> {
  let good = true;
  const find = (name: string): Suggestion | undefined => {
    const one = desk.found.find(({ key }) => key === name) ?? desk.found[Number(name) - 1];
    if (!one) desk.out(desk.say('no_group', { name, count: desk.found.length }));
    return one;
  };
  for (const wish of accept) {
    const [name = '', topic] = wish.split('=');
    const one = find(name.trim());
    good = one !== undefined && (await accepted(one, topic?.trim() ?? one.topic, desk)) && good;
  }
  for (const name of dismiss) {
    const one = find(name.trim());
    if (one) dismissed(one, desk);
    else good = false;
  }
  await desk.settled.save();
  return good;
}

async function settleByAsking(ask: (question: string, fallback: string) => Promise<string>, desk: Desk): Promise<void> {
  for (const [n, one] of desk.found.entries()) {
    const answer = await ask(desk.say('ask', { number: n + 1, example: one.example }), one.topic ?? '-');
    if (answer === 'q') break;
    if (answer === '-') continue;
    if (answer === 'x') dismissed(one, desk);
    else await accepted(one, answer, desk);
    await desk.settled.save();
  }
}

function dismissed(one: Suggestion, { settled, say, out }: Desk): void {
  settled.add(one.bot, one.locale, one.raw);
  out(say('dismissed', { example: one.example }));
}

/** Writes a group's phrases into its topic's file; false when that cannot be done, which is said. */
async function accepted(one: Suggestion, topic: string | null, desk: Desk): Promise<boolean> {
  const { say, out, root, settled } = desk;
  const bot = desk.bots.find(({ name }) => name === one.bot);
  const found = topic !== null && bot && Object.hasOwn(bot.topics, topic) ? bot.topics[topic] : undefined;
  if (!found) {
    out(topic === null ? say('which_topic', { example: one.example }) : say('no_topic', { topic, bot: one.bot }));
    return false;
  }
  const path = join(root, found.file);
  if (!existsSync(path)) {
    out(say('shared', { topic: found.name, file: found.file }));
    return false;
  }
  let written = 0;
  for (const phrase of one.phrases) {
    const result = addExample(await readFile(path, 'utf8'), found.file, one.locale, phrase);
    if ('problem' in result) {
      if (result.problem === 'there_already') continue;
      out(say(`problem.${result.problem}`, { file: found.file, phrase, language: one.locale }));
      return false;
    }
    await writeFile(`${path}.new`, result.text);
    await rename(`${path}.new`, path);
    written += 1;
    out(say('written', { phrase, file: found.file, line: result.line }));
  }
  if (written === 0) out(say('there', { topic: found.name }));
  settled.add(one.bot, one.locale, one.raw);
  return true;
}

function describe(one: Suggestion, number: number, say: Say): readonly string[] {
  const whys = (['not_understood', 'clarified', 'agent'] as const)
    .map((why) => [why, one.messages.filter((message) => message.why === why).length] as const)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => say(`why.${why}`, { count }));
  const topic = one.topic === null ? say('no_guess') : say(one.chosen ? 'chosen' : 'guess', { topic: one.topic });
  return [
    `${String(number).padStart(3)}  ${one.example}`,
    `     ${say('times', { messages: one.messages.length, conversations: one.conversations, locale: one.locale, bot: one.bot })} · ${whys.join(', ')}`,
    `     ${topic}  [${one.key}]`,
    ...(one.phrases.length > 1 || one.phrases[0] !== one.example
      ? [`     ${say('phrases', { phrases: one.phrases.map((phrase) => `“${phrase}”`).join(', ') })}`]
      : []),
  ];
}

/** Nothing that a resident wrote leaves unmasked. */
function suggestionsJson(found: readonly Suggestion[]): string {
  return JSON.stringify(
    found.map(({ raw: _raw, messages, ...one }, n) => ({
      number: n + 1,
      ...one,
      messages: messages.length,
      why: Object.fromEntries(
        (['not_understood', 'clarified', 'agent'] as const).map((why) => [
          why,
          messages.filter((message) => message.why === why).length,
        ]),
      ),
    })),
    null,
    2,
  );
}
