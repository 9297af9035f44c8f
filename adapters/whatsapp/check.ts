import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { callGraph } from '../meta/graph-client.js';
import { callbackNotes, checkSubscription } from '../meta/subscription.js';
import { graphTrouble } from '../meta/trouble.js';
import { field, fieldsOf, idOf, listOf, textOf } from '../shared/json.js';
import { addressNotes, clockNotes, error, good, warning } from '../shared/notes.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { numberId } from './number.js';

/** What the webhook has to bring, the indispensable first. README, step 6. */
const fields = [
  'messages',
  'user_preferences',
  'user_id_update',
  'message_template_status_update',
  'account_update',
  'phone_number_quality_update',
];

/** Whether the token may use the number, the number can send, and what comes to it comes to us. */
export async function checkWhatsApp(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const number = numberId(channel);
  if (number === undefined) return [error('whatsapp.number_form')];
  const all = await callGraph({ path: number, query: { fields: asked.join(',') } }, channel, place.net);
  // One field that this token may not ask for refuses them all.
  const fieldRefused = all.type === 'refused' && all.refusal.code === 100;
  const told = fieldRefused ? await callGraph({ path: number }, channel, place.net) : all;
  if (told.type === 'refused' && told.refusal.code === 100 && !/appsecret_proof/i.test(told.refusal.reason))
    return [error('whatsapp.no_number', { number, reason: told.refusal.reason })];
  if (told.type !== 'done') return [graphTrouble(told), ...addressNotes(place.webhookUrl, 'Meta')];
  const subscription = await checkSubscription(channel, place, { object: 'whatsapp_business_account', fields });
  return [
    ...numberNotes(told.answer),
    ...clockNotes(told.headers, place.now),
    ...addressNotes(place.webhookUrl, 'Meta'),
    ...(await permissionNotes(channel, place)),
    ...subscription,
    // Where the app's own subscriptions cannot be asked for, the number tells which address is called.
    ...(setting(channel, 'app') === undefined ? calledNotes(told.answer, place.webhookUrl) : []),
    ...(await accountNotes(channel, place)),
  ];
}

/** https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account-to-number-current-status */
const asked = [
  'id',
  'display_phone_number',
  'verified_name',
  'status',
  'quality_rating',
  'name_status',
  'webhook_configuration',
];

function numberNotes(told: Json): readonly ChannelNote[] {
  const [number, name] = [
    textOf(field(told, 'display_phone_number')) ?? '?',
    textOf(field(told, 'verified_name')) ?? '?',
  ];
  const [status, quality, naming] = ['status', 'quality_rating', 'name_status'].map((key) => textOf(field(told, key)));
  return [
    good('whatsapp.number', { number, name }),
    ...(status === undefined || status === 'CONNECTED' ? [] : [error('whatsapp.status', { status })]),
    ...(quality === 'RED' || quality === 'YELLOW' ? [warning('whatsapp.quality', { quality })] : []),
    ...(naming === 'DECLINED' || naming === 'EXPIRED' ? [warning('whatsapp.name', { name, status: naming })] : []),
  ];
}

/** The address of the number, else of the business account, else of the app: that is the order in which they count. */
function calledNotes(told: Json, webhookUrl: string): readonly ChannelNote[] {
  const places = fieldsOf(field(told, 'webhook_configuration')) ?? {};
  const called =
    textOf(places['phone_number']) ?? textOf(places['whatsapp_business_account']) ?? textOf(places['application']);
  return called === undefined ? [] : callbackNotes(called, webhookUrl);
}

/** https://developers.facebook.com/docs/graph-api/reference/user/permissions; a token that is nobody's tells none. */
async function permissionNotes(channel: ChannelData, { net }: ChannelPlace): Promise<readonly ChannelNote[]> {
  const answer = await callGraph({ path: 'me/permissions' }, channel, net);
  if (answer.type !== 'done') return [];
  const granted = listOf(field(answer.answer, 'data')).flatMap((entry) =>
    textOf(field(entry, 'status')) === 'granted' ? (textOf(field(entry, 'permission')) ?? []) : [],
  );
  const missing = ['whatsapp_business_messaging', 'whatsapp_business_management'].filter(
    (name) => !granted.includes(name),
  );
  return missing.length === 0 ? [] : [error('whatsapp.permissions', { permissions: missing.join(', ') })];
}

/** Whether an app listens to the business account at all, where the bot file names that (`business_account`). */
async function accountNotes(channel: ChannelData, { net }: ChannelPlace): Promise<readonly ChannelNote[]> {
  const account = setting(channel, 'business_account');
  if (account === undefined || !/^\d{1,40}$/.test(account)) return [];
  const answer = await callGraph({ path: `${account}/subscribed_apps` }, channel, net);
  if (answer.type !== 'done') return [graphTrouble(answer)];
  const apps = listOf(field(answer.answer, 'data')).map((entry) =>
    idOf(field(field(entry, 'whatsapp_business_api_data'), 'id')),
  );
  const app = setting(channel, 'app');
  const listens = app === undefined ? apps.length > 0 : apps.includes(app);
  return listens ? [good('whatsapp.subscribed')] : [error('whatsapp.not_subscribed', { account })];
}
