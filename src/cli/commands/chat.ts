import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { adapters } from '../../../adapters/index.js';
import { channelCapabilities } from '../../channels/capabilities.js';
import { composeWith, openStore } from '../../main.js';
import { openBots } from '../server/open-bots.js';
import { AppError } from '../../model/errors.js';
import { own } from '../../model/json.js';
import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import { messageName, type ChatEvent, type OutboundMessage } from '../../model/outbound.js';
import type { Commit, Store } from '../../model/ports/store.js';
import { startEngine } from '../../runtime/engine.js';
import { silentLog } from '../../runtime/log.js';
import { createAttendance } from '../../runtime/staff.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import type { CommandContext } from '../run-cli.js';
import { recordTest, type RecordedLine } from '../conversation-tests/record-test.js';

export interface ChatOptions {
  readonly bot: string;
  readonly channel: string;
  readonly record: string | null;
  /** Instead of standard input, for tests. */
  readonly lines?: Iterable<string>;
}

/** `ventanilla chat BOT`: the whole engine on a store of its own, deleted afterwards; lines from standard input. */
export async function runChat(options: ChatOptions, context: CommandContext): Promise<number> {
  const { out, say, lang } = context;
  const can = own(channelCapabilities, options.channel);
  if (!can) {
    out(say('chat.no_channel', { channel: options.channel, channels: Object.keys(channelCapabilities).join(', ') }));
    return 1;
  }
  if (options.record && existsSync(options.record)) {
    out(say('backup.exists', { file: options.record }));
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-chat-')).catch((error: unknown) => {
    throw new AppError('STORE_READ_ONLY', tmpdir(), { cause: error });
  });
  const store = await openStore({ ...context.config, storeUrl: `sqlite:${join(folder, 'chat.db')}` });
  try {
    const problems: string[] = [];
    const log = {
      ...silentLog,
      warn: (about: { readonly problem?: string }) => void problems.push(about.problem ?? ''),
    };
    const bots = await openBots(context.config, { store, log, lang, publicUrl: () => 'http://127.0.0.1:3000' });
    const loaded = bots.get(options.bot);
    if (!loaded) {
      await bots.close();
      tellUnusable(options.bot, bots.names(), problems, context);
      return 1;
    }
    const compose = composeWith(context.texts);
    /** What was said, by the id under which the citizen sees it. */
    const spoken = new Map<string, OutboundMessage>();
    /** What was done since the last line, as a test names it. */
    const deeds: string[] = [];
    const engine = startEngine({
      store: {
        ...store,
        commit: (commit) => {
          deeds.push(...deedsOf(commit));
          return store.commit(commit);
        },
      },
      bots,
      adapters,
      // The terminal reads the stored events, whatever channel it plays.
      compose: (says, about) => {
        const messages = compose(says, { ...about, can: { ...can, pull: true } });
        for (const message of messages) spoken.set(message.id, message);
        return messages;
      },
      staff: createAttendance(systemClock),
      clock: systemClock,
      log: silentLog,
      metrics: null,
      workers: 1,
      gather: false,
      net: fetch,
    });
    out(say('chat.welcome', { bot: loaded.bot.title[lang] ?? loaded.bot.name }));
    const began = systemClock.now();
    const lines = await converse(
      { store, idle: () => engine.idle(), bot: loaded.bot, spoken, deeds, out, lang },
      options.lines,
    );
    if (options.record) await record(options, lines, began, context);
    out(say('chat.bye'));
    await engine.stop();
    await bots.close();
    return 0;
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why there is no such bot: its content has errors, or nobody made it. */
function tellUnusable(
  bot: string,
  names: readonly string[],
  problems: readonly string[],
  { out, say }: Pick<CommandContext, 'out' | 'say'>,
): void {
  const own = problems.filter((problem) => problem.startsWith(`bots/${bot}/`) || problem.startsWith(`${bot}: `));
  if (own.length === 0) {
    out(say('chat.unknown', { bot, bots: names.join(', ') }));
    return;
  }
  out(say('chat.broken', { bot }));
  for (const problem of own) out(`  ${problem}`);
  out(say('error.check'));
}

/** Calls that change something at the agency, and people who were asked for. */
function deedsOf({ calls, engagement }: Commit): readonly string[] {
  const writes = calls.filter((call) => call.writes).map((call) => `calls ${call.service}.${call.operation}`);
  const asked = engagement?.status === 'queued' || engagement?.status === 'deferred';
  return [...writes, ...(asked ? [`hands_off ${engagement.queue}`] : [])];
}

interface Converse {
  readonly store: Store;
  readonly idle: () => Promise<void>;
  readonly bot: Bot;
  readonly spoken: ReadonlyMap<string, OutboundMessage>;
  readonly deeds: string[];
  readonly out: (line: string) => void;
  readonly lang: string;
}

async function converse(
  { store, idle, bot, spoken, deeds, out, lang }: Converse,
  given: Iterable<string> | undefined,
): Promise<readonly RecordedLine[]> {
  const { agency, name } = bot;
  const id = systemRandom.id();
  const at = systemClock.now();
  const address = `${agency}/${name}/web:${id}`;
  await store.open({ id, agency, bot: name, channel: 'web', address, tokenHash: null, at });
  await store.receive([{ conversation: id, dedupeId: 'opened', event: { type: 'opened', locale: lang, at } }], at);
  const recorded: RecordedLine[] = [];
  let seen = 0;
  let choices: ChatEvent['choices'] = [];
  const show = async (): Promise<void> => {
    await idle();
    for (const name of deeds.splice(0)) recorded.push({ from: 'bot', name, text: '' });
    for (const event of await store.events(id, seen, 100)) {
      seen = event.seq;
      if (event.from === 'citizen') continue;
      const message = spoken.get(event.id);
      recorded.push({ from: 'bot', name: message ? messageName(message) : '', text: event.text });
      out(`${event.alias ?? name}: ${event.text}`);
      choices = event.choices;
      event.choices.forEach((choice, n) => out(`   ${n + 1}. ${choice.label}${choice.url ? `  ${choice.url}` : ''}`));
    }
  };
  await show();
  let n = 0;
  for await (const line of given ?? typedLines()) {
    const text = line.trim();
    if (/^\/(quit|exit|salir)$/.test(text)) break;
    if (text === '') continue;
    n += 1;
    const choice = /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;
    const now = systemClock.now();
    const event =
      choice && !choice.url
        ? ({ type: 'choice', key: choice.id, at: now } as const)
        : ({ type: 'message', text: text.slice(0, 10_000), at: now } as const);
    recorded.push(event.type === 'choice' ? { from: 'citizen', taps: choice?.label ?? '' } : { from: 'citizen', text });
    await store.receive(
      [{ conversation: id, dedupeId: `line-${n}`, event, echo: { locale: lang, text: choice?.label ?? text } }],
      now,
    );
    await show();
  }
  return recorded;
}

/** What is typed at the terminal, a line at a time, each after a prompt. */
async function* typedLines(): AsyncGenerator<string> {
  const input = createInterface({
    input: process.stdin,
    terminal: process.stdin.isTTY === true,
    prompt: '> ',
    output: process.stdout,
  });
  try {
    input.prompt();
    for await (const line of input) {
      yield line;
      input.prompt();
    }
  } finally {
    input.close();
  }
}

async function record(
  options: ChatOptions,
  lines: readonly RecordedLine[],
  began: Instant,
  { out, say, lang, config: { content } }: CommandContext,
): Promise<void> {
  const file = options.record ?? '';
  const test = recordTest(lines, {
    name: basename(file).replace(/\.[^.]*$/, ''),
    locale: lang,
    channel: options.channel,
    now: began,
  });
  const written = await writeFile(file, test, { flag: 'wx' }).then(
    () => true,
    () => false,
  );
  // What was said is not lost with the file that could not be written.
  if (!written) out(test);
  const found =
    dirname(resolve(file)) === join(resolve(content), 'bots', options.bot, 'tests') && file.endsWith('.yaml');
  out(say(written ? (found ? 'chat.saved' : 'chat.saved_elsewhere') : 'backup.unwritable', { file, bot: options.bot }));
}
