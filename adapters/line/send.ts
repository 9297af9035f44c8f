import { createHash } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import type { CallOutcome } from '../shared/call-platform.js';
import { field, fieldsOf, idOf, listOf, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { callLine } from './call.js';

type Answer = Extract<CallOutcome, { readonly type: 'answer' }>;

/**
 * One message: by the reply token where there is one (no charge; for about a minute, once), else by push with a retry key, which makes a
 * repeated call harmless for 24 hours. https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export async function sendLine(request: Json, channel: ChannelData, net: typeof fetch): Promise<SendResult> {
  const [body, part] = [fieldsOf(field(request, 'body')), textOf(field(request, 'part'))];
  const to = body === null ? undefined : textOf(body['to']);
  if (body === null || part === undefined || to === undefined)
    return { type: 'rejected', reason: 'this is no request' };
  const retryKey = retryKeyOf(to, part);
  const replyToken = textOf(field(request, 'reply'));
  if (replyToken !== undefined) {
    const { to: _, ...rest } = body;
    const outcome = await callLine(net, channel, '/v2/bot/message/reply', { body: { ...rest, replyToken } });
    // Used or too old: the message goes by push.
    if (outcome?.type !== 'answer' || !isOldToken(outcome)) return resultOf(outcome, retryKey, false);
  }
  return resultOf(await callLine(net, channel, '/v2/bot/message/push', { body, retryKey }), retryKey, true);
}

const isOldToken = ({ status, json }: Answer): boolean =>
  status === 400 && /invalid reply token/iu.test(textOf(field(json, 'message')) ?? '');

/** A UUID that is the same whenever this part goes to this person (version 8: made of whatever its maker likes). */
function retryKeyOf(to: string, part: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([to, part]))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** `repeatable`: the call had a retry key, so a failure of LINE's may be tried again. No result repeats LINE's own words. */
function resultOf(outcome: CallOutcome | null, retryKey: string, repeatable: boolean): SendResult {
  if (outcome === null) return { type: 'misconfigured', reason: 'the channel has no token' };
  if (outcome.type === 'never_left') return { type: 'retry', afterMs: 5_000, reason: 'LINE could not be reached' };
  if (outcome.type === 'lost') return { type: 'unknown', reason: 'the connection to LINE broke before its answer' };
  // 409: the same retry key was taken before, and this is what became of it.
  if (outcome.status === 200 || outcome.status === 409)
    return { type: 'sent', externalId: sentId(outcome) ?? retryKey };
  return refusal(outcome, repeatable);
}

/** The message's id, or that of the request that LINE took. https://developers.line.biz/en/reference/messaging-api/#send-push-message-response */
const sentId = ({ json, headers }: Answer): string | undefined =>
  idOf(field(listOf(field(json, 'sentMessages'))[0], 'id')) ??
  textOf(headers.get('x-line-accepted-request-id')) ??
  textOf(headers.get('x-line-request-id'));

/** LINE has no codes: the sentence of a used-up month counts before the status. https://developers.line.biz/en/reference/messaging-api/#error-messages */
function refusal({ status, json, headers }: Answer, repeatable: boolean): SendResult {
  const place = /^[\w.[\]]{1,60}$/.exec(textOf(field(listOf(field(json, 'details'))[0], 'property')) ?? '')?.[0];
  const reason = `LINE answered ${status}${place === undefined ? '' : ` about ${place}`}`;
  if (/monthly limit/iu.test(textOf(field(json, 'message')) ?? ''))
    return { type: 'misconfigured', reason: 'the messages of this month are used up at LINE' };
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? 0) || 2;
    return { type: 'retry', afterMs: Math.max(1, seconds) * 1000, growth: 2, reason };
  }
  if (status >= 500)
    return repeatable || json !== undefined ? { type: 'retry', afterMs: 5_000, reason } : { type: 'unknown', reason };
  if (status === 401 || status === 403) return { type: 'misconfigured', reason };
  return { type: 'rejected', reason };
}
