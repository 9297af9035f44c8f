import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import type { MediaPlace, MessageUpdate } from '../../src/model/ports/adapter.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, fieldsOf, idOf, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { accessToken } from './access-token.js';
import { accountOf, mayHaveToken, referenceOf, serviceOf, type BotAccount } from './account.js';
import { mannerOf, type Reference } from './payloads.js';
import { typingTo } from './render.js';

const noAccount: SendResult = {
  type: 'misconfigured',
  reason: 'the channel has no app id, or a cloud or tenant that is none',
};

/**
 * One activity to one conversation. The token goes to the hosts that are allowed and nowhere else. A token that is refused is asked for
 * anew once. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-send-and-receive-messages
 */
export async function sendBotFramework(request: Json, channel: ChannelData, net: typeof fetch): Promise<SendResult> {
  const account = accountOf(channel);
  if (account === null) return noAccount;
  const [to, activity] = [referenceOf(field(request, 'to')), fieldsOf(field(request, 'activity'))];
  if (to === null || activity === null)
    return { type: 'rejected', reason: 'it is not known where to write to this person' };
  const url = addressOf(to, activity['replyToId'], account);
  if (!mayHaveToken(url, account))
    return {
      type: 'rejected',
      reason: `${hostOf(url)} is none of Microsoft's hosts; if it is right, name it under hosts: in the bot file`,
    };
  const body = JSON.stringify(activity);
  const first = await post(url, body, account, channel, net);
  const last = first.type === 'token_refused' ? await post(url, body, account, channel, net, first.token) : first;
  if (last.type !== 'token_refused') return last.type === 'sent' ? sentIn(to, last.externalId) : last;
  return {
    type: 'misconfigured',
    reason: `the connector does not take our token (401${last.code === undefined ? '' : ` ${last.code}`})`,
  };
}

const sentIn = ({ conversation }: Reference, id: string): SendResult => ({
  type: 'sent',
  externalId: id === '' ? '' : `${conversation}:${id}`,
});

/** Tells the person's app that we write. Best effort. */
export async function signalBotFramework(
  { reference }: MessageUpdate,
  channel: ChannelData,
  net: typeof fetch,
): Promise<void> {
  const to = referenceOf(reference);
  if (to === null || !mannerOf(to.channelId).typing) return;
  await sendBotFramework(typingTo(to), channel, net);
}

/**
 * Files have addresses. What the connector itself keeps is handed out to our token alone; Teams' files have addresses that need none.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export async function mediaBotFramework(
  source: { readonly url: string } | { readonly id: string },
  channel: ChannelData,
  net: typeof fetch,
): Promise<MediaPlace> {
  const account = accountOf(channel);
  if (!('url' in source) || account === null) return { type: 'gone', reason: 'the file has no address' };
  if (!mayHaveToken(source.url, account)) return { type: 'at', url: source.url };
  const access = await accessToken(account, channel, net);
  if (access.type === 'token')
    return { type: 'at', url: source.url, headers: { authorization: `Bearer ${access.token}` } };
  return { type: 'retry', reason: access.reason };
}

/** Ids are the platform's and hold colons, slashes and more: each is one segment of the path. */
function addressOf(to: Reference, replyTo: Json | undefined, account: BotAccount): string {
  const path = `${serviceOf(to, account)}/v3/conversations/${encodeURIComponent(to.conversation)}/activities`;
  const id = textOf(replyTo);
  return id === undefined ? path : `${path}/${encodeURIComponent(id)}`;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'this address');

type Posted =
  SendResult | { readonly type: 'token_refused'; readonly token: string; readonly code: string | undefined };

async function post(
  url: string,
  body: string,
  account: BotAccount,
  channel: ChannelData,
  net: typeof fetch,
  refused?: string,
): Promise<Posted> {
  const access = await accessToken(account, channel, net, refused);
  if (access.type !== 'token') return access;
  const outcome = await callPlatform(net, url, {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access.token}` },
    body,
  });
  if (outcome.type === 'never_left')
    return { type: 'retry', afterMs: 5_000, reason: 'the connector could not be reached' };
  if (outcome.type === 'lost')
    return { type: 'unknown', reason: 'the connection to the connector broke before its answer' };
  const { status, json } = outcome;
  const code = codeOf(json);
  if (status >= 200 && status < 300) return { type: 'sent', externalId: idOf(field(json, 'id')) ?? '' };
  if (status === 401) return { type: 'token_refused', token: access.token, code };
  return refusal(status, code, Number(outcome.headers.get('retry-after')));
}

/** Words for programs in an error: `error.innerHttpError.body`, `subCode` or `error.code`; what they say in sentences may hold ids. */
function codeOf(json: Json | undefined): string | undefined {
  const error = field(json, 'error');
  const code = textOf(field(json, 'subCode')) ?? textOf(field(error, 'subCode')) ?? textOf(field(error, 'code'));
  return code === undefined ? undefined : code.replace(/[^\w.-]/g, '').slice(0, 60);
}

/** The app itself may not: no citizen's doing. */
const operators = new Set(['BotDisabledByAdmin', 'BotNotRegistered', 'AppNotAuthorized', 'InvalidBotApiHost']);
/** Of 404: the address is wrong, not the conversation. */
const addresses = new Set(['ServiceNotFound', 'InvalidServiceUrl']);

/**
 * Error classes (design: channel limits, section 5). Teams asks to try again after 412, 429, 502 and 504.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages#best-practices-for-proactive-messaging
 */
function refusal(status: number, code: string | undefined, retryAfter: number): SendResult {
  const reason = `the connector answered ${status}${code === undefined ? '' : ` ${code}`}`;
  if (status === 429 || status === 412 || status >= 500)
    return { type: 'retry', afterMs: Math.max(1, Math.min(3600, retryAfter || 5)) * 1000, reason };
  if (code !== undefined && (operators.has(code) || addresses.has(code))) return { type: 'misconfigured', reason };
  if (status === 403 || status === 404) return { type: 'unreachable', reason: 'blocked' };
  return { type: 'rejected', reason };
}
