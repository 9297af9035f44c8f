import { resolve } from 'node:path';
import { secretsFrom } from '../../config.js';
import type { Finding } from '../../content/finding.js';
import { loadBots } from '../../content/load-bots.js';
import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Adapter, ChannelPlace, ChannelSettings } from '../../model/ports/adapter.js';
import { lacking, scopeOf, webhookUrlOf } from '../../runtime/channels/accounts.js';
import { ownSettings } from '../../runtime/channels/memory.js';
import { systemClock } from '../../runtime/system.js';
import { packageRoot } from '../package-files.js';
import type { CommandContext } from '../run-cli.js';
import type { ChannelStore } from './channel-store.js';

/** A channel of a bot file: ready to be asked about, or off and why (a key of `channels:check`). */
export type FoundChannel = { readonly bot: string; readonly name: string } & (
  | {
      readonly type: 'ready';
      readonly content: Bot;
      readonly adapter: Adapter;
      readonly settings: ChannelSettings;
      readonly place: ChannelPlace;
    }
  | {
      readonly type: 'off';
      readonly level: 'warning' | 'error';
      readonly key: 'off' | 'lacks' | 'unknown_kind';
      readonly values: { readonly [name: string]: string };
    }
);

export interface Channels {
  /** Names of all bots there are. */
  readonly bots: readonly string[];
  /** Of the wanted bots; our own web chat is none, since nobody else is asked about it. */
  readonly channels: readonly FoundChannel[];
}

/** The channels of one bot, or of all. Rejects with CONTENT_* and STORE_*. */
export async function findChannels(
  wanted: string | null,
  { config }: Pick<CommandContext, 'config'>,
  deps: {
    readonly adapters: { readonly [kind: string]: Adapter };
    readonly store: ChannelStore;
    readonly net: typeof fetch;
  },
): Promise<Channels> {
  const root = resolve(config.content);
  const { bots, findings } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() });
  const ofWanted = bots.filter(({ name }) => wanted === null || name === wanted);
  const found = ofWanted.flatMap((bot): readonly Promise<FoundChannel | null>[] => [
    ...Object.values(bot.channels).map((channel) => readChannel(bot, channel, config.publicUrl, deps)),
    ...channelsOff(bot.name, findings).map((channel) => Promise.resolve(channel)),
  ]);
  const channels = (await Promise.all(found)).filter((channel) => channel !== null);
  return { bots: bots.map(({ name }) => name), channels };
}

/** Channels of which a variable is missing are left out by the compiler, which says so of each variable. */
function channelsOff(bot: string, findings: readonly Finding[]): readonly FoundChannel[] {
  const missing = new Map<string, string[]>();
  for (const { code, file, values } of findings) {
    if (code !== 'CHANNEL_OFF' || !file.startsWith(`bots/${bot}/`)) continue;
    const { channel = '?', variable = '?' } = values;
    missing.set(channel, [...(missing.get(channel) ?? []), variable]);
  }
  return [...missing].map(([name, variables]) => ({
    bot,
    name,
    type: 'off',
    level: 'warning',
    key: 'off',
    values: { variables: [...new Set(variables)].join(', ') },
  }));
}

async function readChannel(
  bot: Bot,
  { name, type: kind, settings: written }: Bot['channels'][string],
  publicUrl: string,
  { adapters, store, net }: Parameters<typeof findChannels>[2],
): Promise<FoundChannel | null> {
  const adapter = own(adapters, kind);
  const off = { bot: bot.name, name, type: 'off', level: 'error' } as const;
  if (!adapter) return { ...off, key: 'unknown_kind', values: { kind, kinds: Object.keys(adapters).join(', ') } };
  if (adapter.can.pull) return null;
  const memory = store.memory(scopeOf({ bot }, name));
  const webhookUrl = webhookUrlOf(publicUrl, bot.name, name);
  const kept = (await memory.get(ownSettings)) as ChannelSettings | null;
  const settings = {
    ...(publicUrl === '' ? {} : { public_url: publicUrl, webhook_url: webhookUrl }),
    ...kept,
    // Set but empty is missing, as for the server.
    ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== '')),
  };
  const missing = lacking(adapter, settings);
  if (missing.length > 0) {
    const told = missing.map((need) =>
      [need]
        .flat()
        .map((one) => `\`${one}\``)
        .join(' / '),
    );
    return { ...off, key: 'lacks', values: { kind, settings: told.join(', ') } };
  }
  const place = { webhookUrl, net, now: systemClock.now(), memory };
  return { bot: bot.name, name, type: 'ready', content: bot, adapter, settings, place };
}
