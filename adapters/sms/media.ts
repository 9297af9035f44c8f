import type { MediaPlace } from '../../src/model/ports/adapter.js';
import { originOf, type ChannelData } from '../shared/settings.js';
import { twilioHeaders, twilioBase } from './credentials.js';

/**
 * Where a file that came with a message is. The account's credentials are for Twilio's own interface over https and for no other host,
 * whatever the webhook says: it redirects to its file store, which must not get them either.
 * https://www.twilio.com/docs/messaging/api/media-resource
 */
export function twilioMedia(
  source: { readonly url: string } | { readonly id: string },
  channel: ChannelData,
): Promise<MediaPlace> {
  if (!('url' in source) || !URL.canParse(source.url))
    return Promise.resolve({ type: 'gone', reason: 'Twilio told no address for the file' });
  return Promise.resolve({ type: 'at', url: source.url, headers: twilioMediaHeaders(source.url, channel) });
}

/** Headers for fetching a file; none where the host is not Twilio's interface. */
export function twilioMediaHeaders(url: string, channel: ChannelData): { readonly [name: string]: string } {
  const ours = ['https://api.twilio.com', originOf(twilioBase(channel))];
  return ours.includes(originOf(url)) && originOf(url) !== undefined ? (twilioHeaders(channel) ?? {}) : {};
}
