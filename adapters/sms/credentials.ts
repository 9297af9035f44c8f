import { setting, type ChannelData } from '../shared/settings.js';
import { authTokens } from './signature.js';

/** Where Twilio's interface is; `api:` names another address. */
export const twilioBase = (channel: ChannelData): string =>
  (setting(channel, 'api') ?? 'https://api.twilio.com').replace(/\/+$/, '');

/** The account's SID: it becomes part of an address. */
export function accountSid(channel: ChannelData): string | undefined {
  const sid = setting(channel, 'account_sid');
  return sid !== undefined && /^\w{1,64}$/.test(sid) ? sid : undefined;
}

/** What the account proves itself with, by its newest token; null = it has not told us. */
export function twilioHeaders(channel: ChannelData): { readonly authorization: string } | null {
  const [sid, token] = [accountSid(channel), authTokens(channel)[0]];
  if (sid === undefined || token === undefined) return null;
  return { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` };
}
