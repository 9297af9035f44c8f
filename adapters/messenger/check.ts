import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { callGraph } from '../meta/graph-client.js';
import { checkSubscription, fieldNotes } from '../meta/subscription.js';
import { graphTrouble } from '../meta/trouble.js';
import { field, idOf, listOf, textOf } from '../shared/json.js';
import { addressNotes, clockNotes, error, good, warning } from '../shared/notes.js';
import { setting, type ChannelData } from '../shared/settings.js';

/** What the webhook has to bring, the indispensable first. README, step 5. */
const fields = [
  'messages',
  'messaging_postbacks',
  'messaging_optins',
  'messaging_referrals',
  'message_deliveries',
  'message_reads',
  'message_echoes',
  'message_edits',
  'messaging_handovers',
  'standby',
];

/** Whether the token is of the bot file's page, Meta takes our proof, and page and app bring what we read. */
export async function checkMessenger(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const me = await callGraph({ path: 'me', query: { fields: 'id,name' } }, channel, place.net);
  if (me.type !== 'done') return [graphTrouble(me), ...addressNotes(place.webhookUrl, 'Meta')];
  return [
    ...pageNotes(idOf(field(me.answer, 'id')) ?? '', textOf(field(me.answer, 'name')) ?? '', channel),
    ...clockNotes(me.headers, place.now),
    ...addressNotes(place.webhookUrl, 'Meta'),
    ...(await pageSubscription(channel, place)),
    ...(setting(channel, 'app') === undefined ? [warning('messenger.no_app')] : []),
    ...(await checkSubscription(channel, place, { object: 'page', fields })),
  ];
}

function pageNotes(id: string, name: string, channel: ChannelData): readonly ChannelNote[] {
  const page = setting(channel, 'page');
  if (page === undefined) return [warning('messenger.no_page', { found: id, name })];
  return [page === id ? good('messenger.page', { name }) : error('messenger.other_page', { page, found: id, name })];
}

/** https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps */
async function pageSubscription(channel: ChannelData, { net }: ChannelPlace): Promise<readonly ChannelNote[]> {
  const answer = await callGraph({ path: 'me/subscribed_apps' }, channel, net);
  if (answer.type !== 'done') return [warning('messenger.subscription_unknown')];
  const apps = listOf(field(answer.answer, 'data'));
  const app = setting(channel, 'app');
  const ours = app === undefined ? apps[0] : apps.find((entry) => idOf(field(entry, 'id')) === app);
  if (ours === undefined) return [error('messenger.not_subscribed')];
  return fieldNotes(
    listOf(field(ours, 'subscribed_fields')).flatMap((name) => textOf(name) ?? []),
    fields,
  );
}
