import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, idOf, numberOf, textOf } from '../shared/json.js';
import { setting, type ChannelData } from '../shared/settings.js';
import { accountSid, twilioBase, twilioHeaders } from './credentials.js';

/**
 * Creates one message. The part's id goes along as `I-Twilio-Idempotency-Token`; Twilio does not promise to act on it, so a lost answer
 * stays unknown. `api:` names another address of the interface. https://www.twilio.com/docs/messaging/api/message-resource
 */
export async function sendSms(request: Json, channel: ChannelData, net: typeof fetch): Promise<SendResult> {
  const [sid, credentials] = [accountSid(channel), twilioHeaders(channel)];
  const sender = senderOf(channel);
  if (sid === undefined || credentials === null || sender === null)
    return {
      type: 'misconfigured',
      reason: 'the channel lacks account_sid, auth_token, or from / messaging_service_sid',
    };
  const form = field(request, 'form');
  const [to, body, part] = [textOf(field(form, 'To')), textOf(field(form, 'Body')), textOf(field(request, 'part'))];
  if (to === undefined || body === undefined) return { type: 'rejected', reason: 'this is no request' };
  const callback = setting(channel, 'status_url') ?? ownAddress(channel);
  const outcome = await callPlatform(net, `${twilioBase(channel)}/2010-04-01/Accounts/${sid}/Messages.json`, {
    headers: {
      ...credentials,
      'content-type': 'application/x-www-form-urlencoded',
      ...(part === undefined ? {} : { 'i-twilio-idempotency-token': part.replace(/[^\x21-\x7e]/g, '_') }),
    },
    body: new URLSearchParams({
      To: to,
      ...sender,
      Body: body,
      ...(callback === undefined ? {} : { StatusCallback: callback }),
    }).toString(),
  });
  if (outcome.type === 'never_left') return { type: 'retry', afterMs: 5_000, reason: 'Twilio could not be reached' };
  if (outcome.type === 'lost') return { type: 'unknown', reason: 'the connection to Twilio broke before its answer' };
  const { status, json } = outcome;
  if (status >= 200 && status < 300) return createdAs(json);
  const code = numberOf(field(json, 'code'));
  const retryAfter = Number(outcome.headers.get('retry-after'));
  // Twilio's own sentence names the number written to: the code says it all.
  const reason = code === undefined ? `Twilio answered HTTP ${status}` : `Twilio error ${code}`;
  if (code === undefined && (status === 502 || status === 504)) return { type: 'unknown', reason };
  return resultOf(code, status, reason, Number.isFinite(retryAfter) ? retryAfter * 1000 : 0);
}

/** Where the server itself is reached, which takes reports as well as messages; Twilio needs https, a server of one's own takes any. */
function ownAddress(channel: ChannelData): string | undefined {
  const url = setting(channel, 'webhook_url');
  return url?.startsWith('https://') || setting(channel, 'api') !== undefined ? url : undefined;
}

/** The number written from, or the service that chooses one. */
function senderOf(channel: ChannelData): { readonly [name: string]: string } | null {
  const service = setting(channel, 'messaging_service_sid');
  if (service !== undefined) return { MessagingServiceSid: service };
  const from = setting(channel, 'from');
  return from === undefined ? null : { From: from };
}

function createdAs(json: Json | undefined): SendResult {
  const id = idOf(field(json, 'sid'));
  if (id === undefined) return { type: 'unknown', reason: 'Twilio accepted the message but did not tell its id' };
  const code = numberOf(field(json, 'error_code'));
  return code === undefined ? { type: 'sent', externalId: id } : resultOf(code, 200, `Twilio error ${code}`, 0);
}

/** Error classes by code (design: channel limits, section 5). https://www.twilio.com/docs/api/errors */
const classes: readonly (readonly [readonly number[], (reason: string) => SendResult])[] = [
  [[20429, 63018], (reason) => ({ type: 'retry', afterMs: 5_000, reason })],
  [[30001, 30008], (reason) => ({ type: 'retry', afterMs: 30_000, reason })],
  [[20003, 21408, 21606, 21608, 30002], (reason) => ({ type: 'misconfigured', reason })],
  [[21610], () => ({ type: 'unreachable', reason: 'opted_out' })],
  [[21211, 21612, 21614, 30003, 30004, 30005, 30006, 30007], () => ({ type: 'unreachable', reason: 'blocked' })],
  [[63016], () => ({ type: 'unreachable', reason: 'window_closed' })],
  [[21617, 21602], (reason) => ({ type: 'rejected', reason })],
];

/** What an error asks for, by its code before its HTTP status; also for the code of a `failed` status. Waits in milliseconds. */
export function resultOf(code: number | undefined, status: number, reason: string, retryAfterMs: number): SendResult {
  const known = code === undefined ? undefined : classes.find(([codes]) => codes.includes(code))?.[1](reason);
  const result = known ?? byStatus(status, reason);
  return result.type === 'retry' ? { ...result, afterMs: Math.max(result.afterMs, retryAfterMs) } : result;
}

/** What the code of a `failed` status says of the person. */
export function failureOf(code: number): 'blocked' | 'opted_out' | undefined {
  const result = resultOf(code, 200, '', 0);
  return result.type === 'unreachable' && result.reason !== 'window_closed' ? result.reason : undefined;
}

function byStatus(status: number, reason: string): SendResult {
  if (status === 429 || status >= 500) return { type: 'retry', afterMs: 5_000, reason };
  if (status === 401 || status === 403 || status === 404) return { type: 'misconfigured', reason };
  return { type: 'rejected', reason };
}
