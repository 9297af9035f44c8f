import { createHmac } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { isMarkedClosed } from './closed-window.js';
import { resultOf, type Refusal } from './graph-errors.js';
import { callPlatform } from '../shared/call-platform.js';
import { field, fieldsOf, idOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';
import { appSecrets, isOn, setting, type ChannelData } from '../shared/settings.js';

/** The version that the limits and error classes here were read for. */
export const graphVersion = 'v25.0';

/** Where Graph is; `api:` names another place, for trying a bot against a server of one's own. */
export const graphBase = (channel: ChannelData): string =>
  (setting(channel, 'api') ?? `https://graph.facebook.com/${graphVersion}`).replace(/\/+$/, '');

interface GraphCall extends GraphRequest {
  readonly body: Json;
  /** The id of the message in Graph's answer; undefined = it holds none, so nobody knows what became of it. */
  readonly externalId: (answer: Json) => string | undefined;
}

interface GraphRequest {
  /** Below the version: `me/messages`. */
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  /** Missing = a GET. */
  readonly body?: Json;
  readonly method?: 'DELETE';
  readonly timeoutMs?: number;
}

/** What Graph said to one call, or why it said nothing. */
export type GraphAnswer =
  | { readonly type: 'done'; readonly answer: Json; readonly headers: Headers }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly headers: Headers }
  | { readonly type: 'no_token' }
  | { readonly type: 'never_left' }
  | { readonly type: 'lost' };

/**
 * One call of Graph: the token in the header alone (an address ends in logs), proved to be used by the app's own server. Never throws.
 * https://developers.facebook.com/docs/graph-api/guides/secure-requests#appsecret_proof
 */
export async function callGraph(request: GraphRequest, channel: ChannelData, net: typeof fetch): Promise<GraphAnswer> {
  const token = setting(channel, 'token');
  if (token === undefined) return { type: 'no_token' };
  const { path, query, body, method, timeoutMs } = request;
  const asked = new URLSearchParams({ ...query, ...proof(token, channel) }).toString();
  const outcome = await callPlatform(
    net,
    `${graphBase(channel)}/${path}${asked === '' ? '' : `?${asked}`}`,
    {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(method === undefined ? {} : { method }),
    },
    timeoutMs === undefined ? {} : { timeoutMs },
  );
  if (outcome.type !== 'answer') return { type: outcome.type };
  const { status, json: answer, headers } = outcome;
  const error = fieldsOf(field(answer, 'error'));
  if (status >= 200 && status < 300 && error === null) return { type: 'done', answer: answer ?? null, headers };
  return { type: 'refused', refusal: refusalOf(status, error, token, headers), headers };
}

/**
 * One message to Graph: a connection that was never made is tried again, one that broke may have carried the message and is `unknown`.
 */
export async function graphSend(call: GraphCall, channel: ChannelData, net: typeof fetch): Promise<SendResult> {
  if (fieldsOf(call.body) === null) return { type: 'rejected', reason: 'this is no request' };
  if (isMarkedClosed(call.body)) return { type: 'unreachable', reason: 'window_closed' };
  const outcome = await callGraph(call, channel, net);
  if (outcome.type === 'no_token') return { type: 'misconfigured', reason: 'the channel has no token' };
  if (outcome.type === 'never_left') return { type: 'retry', afterMs: 5_000, reason: 'Graph could not be reached' };
  if (outcome.type === 'lost') return { type: 'unknown', reason: 'the connection to Graph broke before its answer' };
  if (outcome.type === 'refused') return resultOf(outcome.refusal);
  const id = call.externalId(outcome.answer);
  return id === undefined
    ? { type: 'unknown', reason: 'Graph accepted the message but did not tell its id' }
    : { type: 'sent', externalId: id };
}

function refusalOf(status: number, error: Fields | null, token: string, headers: Headers): Refusal {
  const code = numberOf(error?.['code']);
  const subcode = numberOf(error?.['error_subcode']);
  const retryAfterMs = waitAsked(headers);
  return {
    status,
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    transient: error?.['is_transient'] === true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    reason: reasonOf(status, error, token),
  };
}

/** `appsecret_proof`, unless the bot file says `proof: no` (a token of another app than the webhook's). */
function proof(token: string, channel: ChannelData): { readonly [name: string]: string } {
  const [secret] = appSecrets(channel);
  if (secret === undefined || (field(channel, 'proof') !== undefined && !isOn(channel, 'proof'))) return {};
  return { appsecret_proof: createHmac('sha256', secret).update(token).digest('hex') };
}

/** The longest wait that the answer asks for: Retry-After (seconds or a date), or the minutes until a used-up quota is back. */
function waitAsked(headers: Headers): number | undefined {
  const after = headers.get('retry-after') ?? '';
  const date = headers.get('date') ?? '';
  const seconds = /^\d{1,6}$/.test(after) ? Number(after) : (Date.parse(after) - Date.parse(date)) / 1000;
  const minutes = quotaMinutes(headers.get('x-business-use-case-usage'));
  const waits = [seconds * 1000, minutes * 60_000].filter((ms) => Number.isFinite(ms) && ms > 0);
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** https://developers.facebook.com/docs/graph-api/overview/rate-limiting#business-use-case-rate-limits */
function quotaMinutes(header: string | null): number {
  let usage: Json;
  try {
    usage = JSON.parse(header ?? 'null') as Json;
  } catch {
    return 0;
  }
  const rows = Object.values(fieldsOf(usage) ?? {}).flatMap(listOf);
  return Math.max(0, ...rows.map((row) => numberOf(field(row, 'estimated_time_to_regain_access')) ?? 0));
}

/** For the operator's log: what Graph says, without the token, long numbers and anything that looks like a key. */
function reasonOf(status: number, error: Fields | null, token: string): string {
  if (error === null) return `HTTP ${status} without a word of Graph`;
  const [code, subcode] = [idOf(error['code']), idOf(error['error_subcode'])];
  const said = withoutSecrets(textOf(error['message']) ?? '', token);
  const trace = textOf(error['fbtrace_id'])
    ?.replace(/[^\w-]/g, '')
    .slice(0, 40);
  return [
    `Graph ${[code ?? `HTTP ${status}`, subcode].filter((part) => part !== undefined).join('/')}`,
    ...(said === '' ? [] : [said]),
    ...(trace ? [`fbtrace_id ${trace}`] : []),
  ].join(' · ');
}

export const withoutSecrets = (text: string, token = ''): string =>
  (token === '' ? text : text.split(token).join('…'))
    .replace(/[\w-]{24,}/g, '…')
    .replace(/\+?\d[\d\s().-]{5,}\d/g, '…')
    .slice(0, 300);
