import type { Json } from '../../src/model/json.js';
import type { ChannelProfile } from '../../src/model/ports/adapter.js';
import { field, textOf } from '../shared/json.js';
import { limits } from './payloads.js';

/** A topic's name as a command may be written: lower-case letters, digits and underscores. */
const commandOf = (payload: string): string =>
  payload
    .replace(/^menu:/, '')
    .replace(/\W/g, '_')
    .toLowerCase()
    .slice(0, limits.command);

/** The menu's topics by the command that opens each; `/start` is Telegram's own. */
export function commandsOf({ menu }: ChannelProfile): { readonly [command: string]: string } {
  const named = menu.map(({ payload }) => [commandOf(payload), payload] as const);
  return Object.fromEntries(
    named.filter(([command]) => /^[a-z]/.test(command) && command !== 'start').slice(0, limits.commands),
  );
}

/**
 * What a command stands for: `sync` keeps the commands it sets up among the channel's own settings. undefined = it is none of ours, and
 * words like any others.
 */
export function commandPayload(
  text: string,
  channel: { readonly [name: string]: Json } | undefined,
): string | undefined {
  const command = /^\/([a-z]\w*)(?:@\w+)?$/i.exec(text.trim())?.[1]?.toLowerCase();
  return command === undefined ? undefined : textOf(field(field(channel ?? {}, 'commands'), command));
}
