import type { MediaPlace } from '../../src/model/ports/adapter.js';
import { field } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { baseOf, callLine } from './call.js';

/** Ids are digits; nothing else becomes a part of an address. */
const written = /^(?:(audio|video)\/)?([\w-]{1,64})$/;

/**
 * Where a file is: on LINE's host for content, with the token; or where the app that sent it says, without. Video and sound are asked for
 * first: https://developers.line.biz/en/reference/messaging-api/#verify-video-or-audio-preparation-status
 */
export async function lineMedia(
  source: { readonly url: string } | { readonly id: string },
  channel: ChannelData,
  net: typeof fetch,
): Promise<MediaPlace> {
  if ('url' in source)
    return URL.canParse(source.url)
      ? { type: 'at', url: source.url }
      : { type: 'gone', reason: 'LINE told no address for the file' };
  const [, slow, id] = written.exec(source.id) ?? [];
  const token = setting(channel, 'token');
  if (id === undefined) return { type: 'gone', reason: 'this is no id of LINE' };
  if (token === undefined) return { type: 'retry', reason: 'the channel has no token' };
  const path = `/v2/bot/message/${id}/content`;
  if (slow !== undefined) {
    const outcome = await callLine(net, channel, `${path}/transcoding`, { host: 'data' });
    if (outcome?.type !== 'answer') return { type: 'retry', reason: 'LINE could not be reached' };
    const status = field(outcome.json, 'status');
    if (status === 'processing' || outcome.status === 429 || outcome.status >= 500)
      return { type: 'retry', reason: 'LINE is still preparing the file' };
    if (status === 'failed') return { type: 'gone', reason: 'LINE could not prepare the file' };
  }
  return { type: 'at', url: `${baseOf(channel, 'data')}${path}`, headers: { authorization: `Bearer ${token}` } };
}
