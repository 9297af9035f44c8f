import type { Json } from '../../src/model/json.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, numberOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';

/** Where the Bot API is; `api:` names a Bot API server of one's own. https://core.telegram.org/bots/api#making-requests */
export const telegramBase = (channel: ChannelData): string =>
  (setting(channel, 'api') ?? 'https://api.telegram.org').replace(/\/+$/, '');

/** The token, if it has the form of one of BotFather (`123456:ABC…`): it becomes part of an address. */
export function botToken(channel: ChannelData): string | undefined {
  const token = setting(channel, 'token');
  return token !== undefined && /^\d{1,20}:[\w-]{1,100}$/.test(token) ? token : undefined;
}

/** What the Bot API said to one call. `said` holds no token; `waitMs` is what it asks for, 0 = nothing. */
export type TelegramAnswer =
  | { readonly type: 'done'; readonly result: Json; readonly headers: Headers }
  | {
      readonly type: 'refused';
      readonly code: number;
      readonly said: string;
      readonly waitMs: number;
      /** Somebody between us and Telegram answered, not in its words. */
      readonly wordless: boolean;
    }
  | { readonly type: 'never_left' }
  | { readonly type: 'lost' }
  | { readonly type: 'no_token' };

/**
 * One call of the Bot API. Never throws. The token is part of its address, so no address and no error of the network is ever repeated.
 */
export async function callTelegram(
  method: string,
  parameters: Json,
  channel: ChannelData,
  net: typeof fetch,
  more: { readonly stopped?: AbortSignal; readonly answerLimit?: number; readonly timeoutMs?: number } = {},
): Promise<TelegramAnswer> {
  const token = botToken(channel);
  if (token === undefined) return { type: 'no_token' };
  const outcome = await callPlatform(
    net,
    `${telegramBase(channel)}/bot${token}/${method}`,
    { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) },
    more,
  );
  if (outcome.type !== 'answer') return { type: outcome.type };
  const { status, json, headers } = outcome;
  const result = field(json, 'result');
  if (field(json, 'ok') === true) return { type: 'done', result: result ?? null, headers };
  const seconds = numberOf(field(field(json, 'parameters'), 'retry_after')) ?? Number(headers.get('retry-after'));
  return {
    type: 'refused',
    code: numberOf(field(json, 'error_code')) ?? status,
    said: (textOf(field(json, 'description')) ?? '').split(token).join('…').slice(0, 200),
    waitMs: Number.isFinite(seconds) ? seconds * 1000 : 0,
    wordless: json === undefined,
  };
}
