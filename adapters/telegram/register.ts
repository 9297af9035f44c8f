import { randomBytes } from 'node:crypto';
import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { callTelegram } from './call.js';
import { allowedUpdates } from './poll.js';
import { troubleNote } from './trouble.js';

/** Telegram calls https alone; a Bot API server of one's own calls what it is told. https://core.telegram.org/bots/api#setwebhook */
export const canCall = (webhookUrl: string, channel: ChannelData): boolean =>
  webhookUrl.startsWith('https://') || (webhookUrl !== '' && setting(channel, 'api') !== undefined);

/**
 * Makes Telegram call `webhookUrl`. The secret it repeats with every call is the bot file's, else one made once and kept in the channel's
 * memory under `settings`, where the channel finds it again. It is kept before Telegram learns it, so that no call is refused between the
 * two; setting the same webhook again changes nothing and drops nothing.
 */
export async function registerTelegram(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const { webhookUrl, net, memory } = place;
  if (!canCall(webhookUrl, channel)) return [{ level: 'error', key: 'telegram.no_https' }];
  const kept = fieldsOf(await memory.get('settings'));
  const secret =
    setting(channel, 'secret') ?? textOf(field(kept ?? {}, 'secret')) ?? randomBytes(32).toString('base64url');
  if (!/^[\w-]{1,256}$/.test(secret)) return [{ level: 'error', key: 'telegram.secret_form' }];
  if (textOf(field(kept ?? {}, 'secret')) !== secret) await memory.put('settings', { ...kept, secret });
  const answer = await callTelegram(
    'setWebhook',
    { url: webhookUrl, secret_token: secret, allowed_updates: allowedUpdates, drop_pending_updates: false },
    channel,
    net,
  );
  if (answer.type !== 'done') return [troubleNote(answer)];
  return [{ level: 'good', key: 'telegram.webhook_set', values: { url: webhookUrl } }];
}
