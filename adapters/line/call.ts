import { callPlatform, type CallOutcome } from '../shared/call-platform.js';
import type { Json } from '../../src/model/json.js';
import { setting, type ChannelData } from '../shared/settings.js';

/** Files are served by a host of their own. https://developers.line.biz/en/reference/messaging-api/#domain-name */
const hosts = { api: 'https://api.line.me', data: 'https://api-data.line.me' } as const;

/** `api:` stands for both hosts: the laboratory, a proxy. */
export const baseOf = (channel: ChannelData, host: keyof typeof hosts): string =>
  (setting(channel, 'api') ?? hosts[host]).replace(/\/+$/, '');

/** One call of the Messaging API as the channel. Never throws; null = the channel has no token. */
export async function callLine(
  net: typeof fetch,
  channel: ChannelData,
  path: string,
  more: {
    readonly body?: Json;
    readonly method?: 'PUT';
    readonly retryKey?: string;
    readonly timeoutMs?: number;
    readonly host?: keyof typeof hosts;
  } = {},
): Promise<CallOutcome | null> {
  const token = setting(channel, 'token');
  if (token === undefined) return null;
  return callPlatform(
    net,
    `${baseOf(channel, more.host ?? 'api')}${path}`,
    {
      headers: {
        authorization: `Bearer ${token}`,
        ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(more.retryKey === undefined ? {} : { 'x-line-retry-key': more.retryKey }),
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
      ...(more.method === undefined ? {} : { method: more.method }),
    },
    more.timeoutMs === undefined ? {} : { timeoutMs: more.timeoutMs },
  );
}
