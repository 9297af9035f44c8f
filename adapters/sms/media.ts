import { setting, type ChannelData } from '../shared/settings.js';
import { authTokens } from './signature.js';

/**
 * Headers for fetching a file that came with a message: the account's credentials for `api.twilio.com` over https, and for no other host,
 * whatever the webhook says. Twilio redirects to its file store, which must not get them either.
 */
export function twilioMediaHeaders(url: string, channel: ChannelData): { readonly [name: string]: string } {
  const [sid, token] = [setting(channel, 'account_sid'), authTokens(channel)[0]];
  if (sid === undefined || token === undefined || !URL.canParse(url)) return {};
  const { origin } = new URL(url);
  if (origin !== 'https://api.twilio.com') return {};
  return { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` };
}
