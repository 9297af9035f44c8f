import { adapters as allAdapters } from '../../../adapters/index.js';
import { errorFields } from '../../runtime/log.js';
import type { Adapter, ChannelNote } from '../../model/ports/adapter.js';
import type { CommandContext } from '../run-cli.js';
import { openChannelStore } from './channel-store.js';
import { findChannels, type FoundChannel } from './find-channels.js';
import { profileOf } from './profile.js';

/** What `ventanilla channels check` and `sync` are asked. */
export interface AskRequest {
  readonly do: 'check' | 'sync';
  /** null = every bot. */
  readonly bot: string | null;
  readonly json: boolean;
}

/** One line of the answer, in the operator's language. */
interface Line extends Pick<ChannelNote, 'level'> {
  readonly key: string;
  readonly text: string;
}
interface Told {
  readonly bot: string;
  readonly channel: string;
  readonly type: string | null;
  /** Where the platform is to call; null = nowhere. */
  readonly webhook: string | null;
  readonly notes: readonly Line[];
}

const marks: { readonly [level in ChannelNote['level']]: string } = { good: '✓', warning: '!', error: '✗' };

/**
 * `ventanilla channels check|sync [bot]`: asks the platform of each channel, one after the other, and prints a line for each thing found.
 * Resolves to the exit code: 1 if anything is to be mended. Rejects with CONTENT_* and STORE_*.
 */
export async function askChannels(
  request: AskRequest,
  context: Pick<CommandContext, 'config' | 'texts' | 'lang' | 'out'>,
  {
    tell,
    net = fetch,
    adapters = allAdapters,
  }: {
    /** Prints progress on standard error. */
    readonly tell: (line: string) => void;
    readonly net?: typeof fetch;
    readonly adapters?: { readonly [kind: string]: Adapter };
  },
): Promise<number> {
  const { config, out } = context;
  const say = sayer(context);
  const store = await openChannelStore(config, { make: request.do === 'sync' });
  try {
    const { bots, channels } = await findChannels(request.bot, context, { adapters, store, net });
    if (request.bot !== null && !bots.includes(request.bot)) {
      tell(say('check.unknown_bot', { bot: request.bot, bots: bots.join(', ') }));
      return 1;
    }
    const told: Told[] = [];
    for (const [n, channel] of channels.entries()) {
      if (channel.type === 'ready')
        tell(
          say('check.asking', {
            n: n + 1,
            all: channels.length,
            platform: channel.adapter.kind,
            bot: channel.bot,
            channel: channel.name,
          }),
        );
      const answer = await ask(channel, request.do, context);
      if (!request.json) print(answer, out);
      told.push(answer);
    }
    const count = (level: ChannelNote['level']): number =>
      told.flatMap(({ notes }) => notes).filter((note) => note.level === level).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (request.json) out(JSON.stringify({ channels: told, errors, warnings }, null, 2));
    else if (told.length === 0) out(say('check.none'));
    else out(say('check.total', { channels: told.length, errors, warnings }));
    return errors > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

type Say = (key: string, values?: { readonly [name: string]: string | number }) => string;
const sayer =
  ({ texts, lang }: Pick<CommandContext, 'texts' | 'lang'>): Say =>
  (key, values) =>
    texts.text(`channels:${key}`, lang, values);

async function ask(
  channel: FoundChannel,
  what: AskRequest['do'],
  context: Pick<CommandContext, 'texts' | 'lang'>,
): Promise<Told> {
  const { bot, name } = channel;
  const say = sayer(context);
  if (channel.type === 'off') {
    const { level, key, values } = channel;
    const text = what === 'sync' ? say('sync.off') : say(`check.${key}`, values);
    return { bot, channel: name, type: null, webhook: null, notes: [{ level, key, text }] };
  }
  const { adapter, place } = channel;
  const notes = await notesOf(channel, what).catch((error: unknown): readonly Line[] => [
    { level: 'error', key: 'failed', text: say('check.failed', { problem: String(errorFields(error)['error']) }) },
  ]);
  const lines = notes?.map((note) => ('text' in note ? note : sentence(note, context))) ?? [
    { level: 'good' as const, key: 'nothing', text: say(`${what}.nothing`) },
  ];
  return { bot, channel: name, type: adapter.kind, webhook: place.webhookUrl || null, notes: lines };
}

/** null = this kind of channel has nothing to be asked. */
async function notesOf(
  { adapter, settings, place, content }: Extract<FoundChannel, { readonly type: 'ready' }>,
  what: AskRequest['do'],
): Promise<readonly ChannelNote[] | null> {
  if (what === 'check') return (await adapter.check?.(settings, place)) ?? null;
  return (await adapter.sync?.(settings, profileOf(content), place)) ?? null;
}

const sentence = (
  { level, key, values }: ChannelNote,
  { texts, lang }: Pick<CommandContext, 'texts' | 'lang'>,
): Line => ({
  level,
  key,
  text: texts.text(`cli:channels.${key}`, lang, values),
});

function print({ bot, channel, type, notes }: Told, out: (line: string) => void): void {
  out(`${bot} / ${channel}${type === null || type === channel ? '' : ` (${type})`}`);
  for (const { level, text } of notes) out(`  ${marks[level]} ${text}`);
}
