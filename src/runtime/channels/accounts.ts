import type { ChannelSettings as BotChannel } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Adapter, ChannelSettings } from '../../model/ports/adapter.js';
import type { Bots, LoadedBot } from '../../model/ports/bots.js';
import type { Records } from '../../model/ports/store.js';
import { channelMemory, ownSettings } from './memory.js';

/** One channel of one bot, ready to be used. */
export interface Account {
  readonly loaded: LoadedBot;
  readonly name: string;
  readonly adapter: Adapter;
  /** As the bot file says, and what the channel keeps itself. */
  readonly settings: ChannelSettings;
  /** `agency/bot/channel`. */
  readonly scope: string;
}

export interface AccountDeps {
  readonly bots: Bots;
  readonly adapters: { readonly [kind: string]: Adapter };
  readonly records: Pick<Records, 'get' | 'write'>;
  /** Address residents and platforms use, without a slash at its end; '' = none. Missing: none. */
  readonly publicUrl?: () => string;
}

/** A channel that the bot file has and that cannot be used: which settings it lacks. */
export interface Off {
  readonly scope: string;
  readonly kind: string;
  /** One of each inner list would do. */
  readonly missing: readonly (string | readonly string[])[];
}

/** Where platforms bring updates of a channel; '' without a public address. */
export const webhookUrlOf = (publicUrl: string, bot: string, channel: string): string =>
  publicUrl === '' ? '' : `${publicUrl}/webhooks/${encodeURIComponent(bot)}/${encodeURIComponent(channel)}`;

export const scopeOf = ({ bot }: Pick<LoadedBot, 'bot'>, channel: string): string =>
  `${bot.agency}/${bot.name}/${channel}`;

/** The channels that are in use, of every bot. */
export interface Accounts {
  /** null = there is no such channel, it is off, or it is our own web chat. */
  find(bot: string, channel: string): Promise<Account | null>;
  /**
   * The channel as far as it is known, be it off: what is said meanwhile waits for it. null = there is no such channel, its kind is
   * unknown, or it is our own web chat.
   */
  known(bot: string, channel: string): Promise<Account | null>;
  all(): Promise<readonly Account[]>;
  /** Channels that lack settings; of kinds nobody knows, too. */
  off(): Promise<readonly Off[]>;
  /**
   * Whose an update is: Meta calls one address for all pages and numbers of an app. Another channel of the kind is meant if the update names
   * its account and the request is genuine by that channel's own secret too. null = nobody's.
   */
  ownerOf(
    called: Account,
    account: string | undefined,
    isGenuine: (other: Account) => Promise<boolean>,
  ): Promise<Account | null>;
  /** What a channel keeps of its own was changed. */
  forget(scope: string): void;
}

/** Settings that an adapter needs and nobody gave. */
export function lacking({ needs = [] }: Adapter, settings: ChannelSettings): Off['missing'] {
  const has = (name: string): boolean => {
    const value = own(settings, name);
    return value !== undefined && value !== null && value !== '' && (!Array.isArray(value) || value.length > 0);
  };
  return needs.filter((need) => (typeof need === 'string' ? !has(need) : !need.some(has)));
}

export function createAccounts(deps: AccountDeps): Accounts {
  const kept = new Map<string, Promise<ChannelSettings>>();

  const keptSettings = (scope: string): Promise<ChannelSettings> => {
    const there = kept.get(scope);
    if (there) return there;
    const reading = channelMemory(deps.records, scope)
      .get(ownSettings)
      .then(
        (value) =>
          (typeof value === 'object' && !Array.isArray(value) ? (value as ChannelSettings | null) : null) ?? {},
      );
    kept.set(scope, reading);
    reading.catch(() => kept.delete(scope));
    return reading;
  };

  const settingsOf = async (loaded: LoadedBot, { name, settings }: BotChannel): Promise<ChannelSettings> => {
    const publicUrl = deps.publicUrl?.() ?? '';
    const webhookUrl = webhookUrlOf(publicUrl, loaded.bot.name, name);
    const place = publicUrl === '' ? {} : { public_url: publicUrl, webhook_url: webhookUrl };
    // Set but empty is missing: it hides nothing of what the channel made itself.
    const written = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''));
    return { ...place, ...(await keptSettings(scopeOf(loaded, name))), ...written };
  };

  const knownOf = async (loaded: LoadedBot, channel: BotChannel): Promise<Account | null> => {
    const adapter = own(deps.adapters, channel.type);
    if (!adapter || adapter.can.pull) return null;
    const settings = await settingsOf(loaded, channel);
    return { loaded, name: channel.name, adapter, scope: scopeOf(loaded, channel.name), settings };
  };
  const accountOf = async (loaded: LoadedBot, channel: BotChannel): Promise<Account | null> => {
    const account = await knownOf(loaded, channel);
    return account && lacking(account.adapter, account.settings).length === 0 ? account : null;
  };
  const look = async (
    bot: string,
    channel: string,
    work: (loaded: LoadedBot, channel: BotChannel) => Promise<Account | null>,
  ): Promise<Account | null> => {
    const loaded = deps.bots.get(bot);
    const settings = loaded && own(loaded.bot.channels, channel);
    return loaded && settings ? work(loaded, settings) : null;
  };

  const each = <T>(work: (loaded: LoadedBot, channel: BotChannel) => Promise<T | null>): Promise<readonly T[]> => {
    const found = deps.bots.names().flatMap((name) => {
      const loaded = deps.bots.get(name);
      return loaded ? Object.values(loaded.bot.channels).map((channel) => work(loaded, channel)) : [];
    });
    return Promise.all(found).then((list) => list.filter((one) => one !== null));
  };
  const all = (): Promise<readonly Account[]> => each(accountOf);

  return {
    all,
    off: () =>
      each(async (loaded, channel) => {
        const adapter = own(deps.adapters, channel.type);
        const missing = adapter ? lacking(adapter, await settingsOf(loaded, channel)) : [];
        return adapter && missing.length === 0
          ? null
          : { scope: scopeOf(loaded, channel.name), kind: channel.type, missing };
      }),
    find: (bot, channel) => look(bot, channel, accountOf),
    known: (bot, channel) => look(bot, channel, knownOf),
    async ownerOf(called, account, isGenuine) {
      const mine = called.adapter.account?.(called.settings);
      if (account === undefined || mine === undefined || mine === account) return called;
      const others = await all();
      const other = others.find(
        ({ adapter, settings }) => adapter === called.adapter && adapter.account?.(settings) === account,
      );
      return other && (await isGenuine(other)) ? other : null;
    },
    forget: (scope) => void kept.delete(scope),
  };
}
