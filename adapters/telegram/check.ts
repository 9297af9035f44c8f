import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, instantOf, numberOf, textOf } from '../shared/json.js';
import { clockNotes, error, good, isSameUrl, shownUrl, warning } from '../shared/notes.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { callTelegram } from './call.js';
import { canCall } from './register.js';
import { troubleNote } from './trouble.js';

/** Updates that wait: more than a moment's worth. */
const manyWaiting = 50;
/** A failure that is older has been told before. Milliseconds. */
const recently = 24 * 3_600_000;

/** Whether the token is right, and whether updates come the way they are meant to: to our address, or by our asking. */
export async function checkTelegram(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const { net, now } = place;
  const me = await callTelegram('getMe', {}, channel, net);
  if (me.type !== 'done') return [troubleNote(me)];
  const hook = await callTelegram('getWebhookInfo', {}, channel, net);
  return [
    good('telegram.bot', { name: textOf(field(me.result, 'username')) ?? '?' }),
    ...clockNotes(me.headers, now),
    ...(hook.type === 'done' ? await webhookNotes(hook.result, channel, place) : [troubleNote(hook)]),
  ];
}

async function webhookNotes(
  info: Json,
  channel: ChannelData,
  { webhookUrl, memory, now }: ChannelPlace,
): Promise<readonly ChannelNote[]> {
  const set = textOf(field(info, 'url')) ?? '';
  const waiting = numberOf(field(info, 'pending_update_count')) ?? 0;
  const pending = waiting > manyWaiting ? [warning('telegram.pending', { count: waiting })] : [];
  if (!canCall(webhookUrl, channel)) {
    // The two exclude each other: Telegram answers who asks only while it calls nobody.
    if (set !== '') return [warning('telegram.webhook_in_way', { url: shownUrl(set) }), ...pending];
    return [good('telegram.polling'), ...pending];
  }
  if (set === '') return [error('telegram.no_webhook', { url: webhookUrl }), ...pending];
  if (!isSameUrl(set, webhookUrl))
    return [error('telegram.other_webhook', { found: shownUrl(set), url: webhookUrl }), ...pending];
  const kept = fieldsOf(await memory.get('settings').catch(() => null));
  const secret = setting(channel, 'secret') ?? textOf(field(kept ?? {}, 'secret'));
  return [
    good('telegram.webhook', { url: webhookUrl }),
    ...(secret === undefined ? [error('telegram.no_secret')] : []),
    ...failure(info, now),
    ...pending,
  ];
}

/** What went wrong the last time that Telegram called us. */
function failure(info: Json, now: number): readonly ChannelNote[] {
  const [at, said] = [instantOf(field(info, 'last_error_date')), textOf(field(info, 'last_error_message'))];
  if (at === undefined || said === undefined || now - at > recently) return [];
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  return [warning('telegram.last_error', { reason: said.slice(0, 200), minutes })];
}
