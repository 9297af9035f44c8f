import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, idOf, listOf, numberOf, textOf } from '../shared/json.js';
import { addressNotes, clockNotes, error, good, isSameUrl, shownUrl, warning } from '../shared/notes.js';
import { originOf, setting, type ChannelData } from '../shared/settings.js';
import { accountSid, twilioBase, twilioHeaders } from './credentials.js';

type Twilio =
  | { readonly type: 'done'; readonly json: Json; readonly headers: Headers }
  | { readonly type: 'trouble'; readonly note: ChannelNote };

/** Whether the credentials are right, the account may send, and its number brings what it gets to us. */
export async function checkSms(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const sid = accountSid(channel);
  if (sid === undefined) return [error('sms.credentials')];
  const path = `${twilioBase(channel)}/2010-04-01/Accounts/${sid}`;
  const account = await ask(`${path}.json`, channel, place);
  if (account.type === 'trouble') return [account.note, ...addressNotes(place.webhookUrl, 'Twilio')];
  return [
    ...accountNotes(account.json),
    ...clockNotes(account.headers, place.now),
    ...addressNotes(place.webhookUrl, 'Twilio'),
    ...signedNotes(channel, place),
    ...(await receiverNotes(path, channel, place)),
  ];
}

async function ask(url: string, channel: ChannelData, { net }: ChannelPlace): Promise<Twilio> {
  const headers = twilioHeaders(channel);
  if (headers === null) return { type: 'trouble', note: error('sms.credentials') };
  const outcome = await callPlatform(net, url, { headers });
  if (outcome.type !== 'answer') return { type: 'trouble', note: error('unreachable', { platform: 'Twilio' }) };
  const { status, json } = outcome;
  if (status === 200 && json !== undefined) return { type: 'done', json, headers: outcome.headers };
  const code = numberOf(field(json, 'code'));
  if (status === 401 || code === 20003) return { type: 'trouble', note: error('sms.credentials') };
  if (status === 429 || status >= 500) return { type: 'trouble', note: warning('busy', { platform: 'Twilio' }) };
  const reason = code === undefined ? `HTTP ${status}` : `error ${code}`;
  return { type: 'trouble', note: error('refused', { platform: 'Twilio', reason }) };
}

/** https://www.twilio.com/docs/iam/api/account */
function accountNotes(account: Json): readonly ChannelNote[] {
  const [status, type] = [textOf(field(account, 'status')), textOf(field(account, 'type'))];
  return [
    status === 'active'
      ? good('sms.account', { name: textOf(field(account, 'friendly_name')) ?? '?' })
      : error('sms.account_status', { status: status ?? '?' }),
    ...(type === 'Trial' ? [warning('sms.trial')] : []),
  ];
}

/** Twilio signs the address it calls, so what we take for it must be that one. */
function signedNotes(channel: ChannelData, { webhookUrl }: ChannelPlace): readonly ChannelNote[] {
  const written = setting(channel, 'public_url') ?? '';
  return webhookUrl === '' || originOf(written) === originOf(webhookUrl)
    ? []
    : [error('sms.public_url', { found: shownUrl(written), url: webhookUrl })];
}

/** Where the number, or the service that chooses one, brings messages. */
async function receiverNotes(path: string, channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const service = setting(channel, 'messaging_service_sid');
  if (service !== undefined) return serviceNotes(service, channel, place);
  const from = setting(channel, 'from') ?? '';
  const query = new URLSearchParams({ PhoneNumber: from }).toString();
  const answer = await ask(`${path}/IncomingPhoneNumbers.json?${query}`, channel, place);
  if (answer.type === 'trouble') return [answer.note];
  const number = listOf(field(answer.json, 'incoming_phone_numbers')).find(
    (entry) => textOf(field(entry, 'phone_number')) === from,
  );
  if (number === undefined) return [error('sms.no_number', { number: from })];
  const method = textOf(field(number, 'sms_method'));
  return [
    ...(field(field(number, 'capabilities'), 'sms') === false ? [error('sms.cannot_send', { number: from })] : []),
    ...calledNotes(textOf(field(number, 'sms_url')) ?? '', place.webhookUrl),
    ...(method === undefined || method === 'POST' ? [] : [error('sms.method', { method })]),
  ];
}

/** https://www.twilio.com/docs/messaging/api/service-resource */
async function serviceNotes(sid: string, channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  if (!/^MG\w{1,60}$/.test(sid)) return [error('sms.no_service', { service: sid })];
  const base = setting(channel, 'api') === undefined ? 'https://messaging.twilio.com' : twilioBase(channel);
  const answer = await ask(`${base}/v1/Services/${sid}`, channel, place);
  if (answer.type === 'trouble') return [answer.note];
  if (idOf(field(answer.json, 'sid')) !== sid) return [error('sms.no_service', { service: sid })];
  // Each of its numbers has an address of its own then.
  if (field(answer.json, 'use_inbound_webhook_on_number') === true) return [warning('sms.per_number')];
  return calledNotes(textOf(field(answer.json, 'inbound_request_url')) ?? '', place.webhookUrl);
}

function calledNotes(called: string, webhookUrl: string): readonly ChannelNote[] {
  if (webhookUrl === '') return [];
  if (called === '') return [error('sms.no_webhook', { url: webhookUrl })];
  return isSameUrl(called, webhookUrl)
    ? [good('sms.webhook', { url: webhookUrl })]
    : [error('sms.other_webhook', { found: shownUrl(called), url: webhookUrl })];
}
