import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace } from '../../src/model/ports/adapter.js';
import type { CallOutcome } from '../shared/call-platform.js';
import { field, numberOf, textOf } from '../shared/json.js';
import { addressNotes, clockNotes, error, good, isSameUrl, shownUrl, warning } from '../shared/notes.js';
import type { ChannelData } from '../shared/settings.js';
import { callLine } from './call.js';

const platform = 'LINE';
const endpoint = '/v2/bot/channel/webhook/endpoint';
/** Less than this part of the month's messages: the operator should know. */
const fewLeft = 0.1;

/** An answer that is no good one, for the operator; LINE's own words stay out. */
function trouble(outcome: CallOutcome | null): ChannelNote {
  if (outcome === null) return error('line.token');
  if (outcome.type !== 'answer') return error('unreachable', { platform });
  if (outcome.status === 401 || outcome.status === 403) return error('line.token');
  if (outcome.status === 429 || outcome.status >= 500) return warning('busy', { platform });
  return error('refused', { platform, reason: String(outcome.status) });
}
const answered = (outcome: CallOutcome | null): Json | undefined =>
  outcome?.type === 'answer' && outcome.status === 200 ? (outcome.json ?? {}) : undefined;

/** Token, clock, webhook (LINE calls it once, with nothing in it) and what is left of the month. Never throws. */
export async function checkLine(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const asked = await callLine(place.net, channel, '/v2/bot/info');
  const bot = answered(asked);
  if (bot === undefined) return [trouble(asked)];
  const clock = asked?.type === 'answer' ? clockNotes(asked.headers, place.now) : [];
  const name = textOf(field(bot, 'displayName')) ?? '?';
  return [
    good('line.bot', { name, id: textOf(field(bot, 'basicId')) ?? '?' }),
    ...clock,
    ...(await webhookNotes(channel, place)),
    ...(await quotaNotes(channel, place.net)),
  ];
}

/** https://developers.line.biz/en/reference/messaging-api/#get-webhook-endpoint-information; 404 = none is set. */
async function webhookNotes(channel: ChannelData, { webhookUrl, net }: ChannelPlace): Promise<readonly ChannelNote[]> {
  const wanting = addressNotes(webhookUrl, platform);
  if (wanting.length > 0) return wanting;
  const asked = await callLine(net, channel, endpoint);
  if (asked?.type === 'answer' && asked.status === 404) return [error('line.no_webhook', { url: webhookUrl })];
  const told = answered(asked);
  if (told === undefined) return [trouble(asked)];
  const found = textOf(field(told, 'endpoint')) ?? '';
  if (found === '') return [error('line.no_webhook', { url: webhookUrl })];
  if (!isSameUrl(found, webhookUrl)) return [error('line.other_webhook', { found: shownUrl(found), url: webhookUrl })];
  if (field(told, 'active') !== true) return [error('line.webhook_off')];
  return tryWebhook(channel, webhookUrl, net);
}

/** https://developers.line.biz/en/reference/messaging-api/#test-webhook-endpoint; 60 an hour. */
async function tryWebhook(channel: ChannelData, url: string, net: typeof fetch): Promise<readonly ChannelNote[]> {
  const asked = await callLine(net, channel, '/v2/bot/channel/webhook/test', { body: { endpoint: url } });
  const told = answered(asked);
  if (told === undefined) return [trouble(asked)];
  if (field(told, 'success') === true) return [good('line.webhook', { url })];
  const status = numberOf(field(told, 'statusCode')) ?? 0;
  // We refuse what is signed with another secret.
  if (status === 401) return [error('line.secret')];
  const reason = /^[A-Z_]{1,40}$/.exec(textOf(field(told, 'reason')) ?? '')?.[0] ?? '?';
  return [error('line.webhook_fails', { url, reason: status > 0 ? `${reason} (${status})` : reason })];
}

/** https://developers.line.biz/en/reference/messaging-api/#get-quota: `none` = without limit. */
async function quotaNotes(channel: ChannelData, net: typeof fetch): Promise<readonly ChannelNote[]> {
  const [quota, used] = await Promise.all(
    ['/v2/bot/message/quota', '/v2/bot/message/quota/consumption'].map(async (path) =>
      answered(await callLine(net, channel, path)),
    ),
  );
  const [all, sent] = [numberOf(field(quota, 'value')), numberOf(field(used, 'totalUsage'))];
  if (field(quota, 'type') !== 'limited' || all === undefined || sent === undefined) return [];
  const left = Math.max(0, all - sent);
  return [left < all * fewLeft ? warning('line.few_left', { left, all }) : good('line.left', { left, all })];
}

/** Tells LINE where our webhook is, if it does not know. https://developers.line.biz/en/reference/messaging-api/#set-webhook-endpoint-url */
export async function registerLine(channel: ChannelData, place: ChannelPlace): Promise<readonly ChannelNote[]> {
  const { webhookUrl, net } = place;
  const wanting = addressNotes(webhookUrl, platform);
  if (wanting.length > 0) return wanting;
  const told = answered(await callLine(net, channel, endpoint));
  const set = isSameUrl(textOf(field(told, 'endpoint')) ?? '', webhookUrl);
  if (!set) {
    const asked = await callLine(net, channel, endpoint, { method: 'PUT', body: { endpoint: webhookUrl } });
    if (answered(asked) === undefined) return [trouble(asked)];
  }
  // Whether it is used is a switch in the console alone.
  if (told !== undefined && field(told, 'active') === false) return [error('line.webhook_off')];
  return [good(set ? 'line.webhook' : 'line.webhook_set', { url: webhookUrl })];
}
