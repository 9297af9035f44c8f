import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { field, listOf, textOf } from '../shared/json.js';
import { error, good, isSameUrl, shownUrl, warning } from '../shared/notes.js';
import { appSecrets, setting, type ChannelData } from '../shared/settings.js';
import { callGraph } from './graph-client.js';
import { graphTrouble } from './trouble.js';

/**
 * Whether the app calls us with what we read, by what Graph says of its subscriptions; asked with the app's own id and secret, so both are
 * proved too. Nothing where the bot file names no app. https://developers.facebook.com/docs/graph-api/reference/app/subscriptions
 */
export async function checkSubscription(
  channel: ChannelData,
  { net, webhookUrl }: ChannelPlace,
  wanted: { readonly object: string; readonly fields: readonly string[] },
): Promise<readonly ChannelNote[]> {
  const [app, secret] = [setting(channel, 'app'), appSecrets(channel)[0]];
  if (app === undefined || !/^\d{1,40}$/.test(app) || secret === undefined) return [];
  // The app's own token, which is proof enough.
  const asApp = { ...channel, token: `${app}|${secret}`, proof: 'no' };
  const answer = await callGraph({ path: `${app}/subscriptions` }, asApp, net);
  if (answer.type === 'refused' && answer.refusal.code === 190) return [error('meta.app_secret')];
  if (answer.type !== 'done') return [graphTrouble(answer)];
  const found = listOf(field(answer.answer, 'data')).find((entry) => textOf(field(entry, 'object')) === wanted.object);
  const url = textOf(field(found, 'callback_url')) ?? '';
  if (found === undefined || url === '' || field(found, 'active') === false)
    return [error('meta.no_webhook', { url: webhookUrl })];
  const fields = listOf(field(found, 'fields')).flatMap((entry) => textOf(field(entry, 'name')) ?? textOf(entry) ?? []);
  return [...callbackNotes(url, webhookUrl), ...fieldNotes(fields, wanted.fields)];
}

/** One app calls one address for all its pages and numbers, which may be another channel of ours. */
export function callbackNotes(called: string, webhookUrl: string): readonly ChannelNote[] {
  if (webhookUrl === '') return [];
  if (isSameUrl(called, webhookUrl)) return [good('meta.webhook', { url: webhookUrl })];
  const ours = URL.canParse(called) && new URL(called).origin === new URL(webhookUrl).origin;
  const values = { found: shownUrl(called), url: webhookUrl };
  return [ours ? warning('meta.shared_webhook', values) : error('meta.other_webhook', values)];
}

/** Without the first of them nothing is answered; what else is missing is told, and can wait. */
export function fieldNotes(found: readonly string[], wanted: readonly string[]): readonly ChannelNote[] {
  const missing = wanted.filter((name) => !found.includes(name));
  if (missing.length === 0) return [good('meta.fields')];
  const fields = missing.join(', ');
  return [
    missing.includes('messages')
      ? error('meta.fields_missing', { fields })
      : warning('meta.fields_wanting', { fields }),
  ];
}
