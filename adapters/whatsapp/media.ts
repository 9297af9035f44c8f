import type { MediaPlace } from '../../src/model/ports/adapter.js';
import { callGraph, graphBase } from '../meta/graph-client.js';
import { resultOf } from '../meta/graph-errors.js';
import { field, textOf } from '../shared/json.js';
import { originOf, setting, type ChannelData } from '../shared/settings.js';

/** Hosts that may learn the token besides Graph's own: where the bytes are. */
const fileHosts = new Set(['lookaside.fbsbx.com', 'graph.facebook.com']);

/**
 * Where the bytes of a file are, for about five minutes; the token goes to Meta's own hosts and to no other, whatever the answer says.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media
 */
export async function whatsappMedia(
  source: { readonly url: string } | { readonly id: string },
  channel: ChannelData,
  net: typeof fetch,
): Promise<MediaPlace> {
  if ('url' in source) return placeAt(source.url, channel);
  if (!/^[\w-]{1,200}$/.test(source.id)) return { type: 'gone', reason: 'WhatsApp told no id of a file' };
  const answer = await callGraph({ path: source.id }, channel, net);
  if (answer.type === 'refused') {
    const { reason } = answer.refusal;
    return { type: resultOf(answer.refusal).type === 'rejected' ? 'gone' : 'retry', reason };
  }
  if (answer.type !== 'done')
    return {
      type: 'retry',
      reason: answer.type === 'no_token' ? 'the channel has no token' : 'Graph could not be reached',
    };
  const url = textOf(field(answer.answer, 'url'));
  return url === undefined ? { type: 'gone', reason: 'Graph told no address for the file' } : placeAt(url, channel);
}

function placeAt(url: string, channel: ChannelData): MediaPlace {
  const token = setting(channel, 'token');
  if (!URL.canParse(url)) return { type: 'gone', reason: 'WhatsApp told no address for the file' };
  const { protocol, host, origin } = new URL(url);
  const trusted = (protocol === 'https:' && fileHosts.has(host)) || origin === originOf(graphBase(channel));
  if (!trusted) return { type: 'gone', reason: 'the address of the file is not one of Meta' };
  return token === undefined
    ? { type: 'retry', reason: 'the channel has no token' }
    : { type: 'at', url, headers: { authorization: `Bearer ${token}` } };
}
