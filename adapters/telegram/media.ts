import type { MediaPlace } from '../../src/model/ports/adapter.js';
import { field, numberOf, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { botToken, callTelegram, telegramBase } from './call.js';
import { limits } from './payloads.js';

/**
 * Where a file can be fetched, for an hour. The address holds the token: it goes to whoever fetches, and never into a log, a record or a
 * reason. https://core.telegram.org/bots/api#getfile
 */
export async function telegramMedia(
  source: { readonly url: string } | { readonly id: string },
  channel: ChannelData,
  net: typeof fetch,
): Promise<MediaPlace> {
  const token = botToken(channel);
  if (token === undefined) return { type: 'retry', reason: 'the channel has no token' };
  // Telegram names files by their id alone.
  if (!('id' in source)) return { type: 'gone', reason: 'Telegram told no file' };
  const answer = await callTelegram('getFile', { file_id: source.id }, channel, net);
  if (answer.type === 'refused') {
    const reason = `Telegram ${answer.code}: ${answer.said}`;
    // A wrong id and a file that is not ready are told with the same words.
    const gone = answer.code === 400 && !/temporarily unavailable/i.test(answer.said);
    return { type: gone ? 'gone' : 'retry', reason };
  }
  if (answer.type !== 'done') return { type: 'retry', reason: 'Telegram could not be reached' };
  if ((numberOf(field(answer.result, 'file_size')) ?? 0) > limits.download)
    return { type: 'gone', reason: 'the file is larger than Telegram hands out' };
  const path = textOf(field(answer.result, 'file_path'));
  // A Bot API server of one's own in its local mode tells a place on its own disk.
  if (path === undefined || !/^(?!\/)[\w.\-/ ]{1,400}$/.test(path) || path.split('/').includes('..'))
    return { type: 'gone', reason: 'Telegram told no address for the file' };
  return { type: 'at', url: `${telegramBase(channel)}/file/bot${token}/${encodeURI(path)}` };
}
