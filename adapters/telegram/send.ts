import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { field, fieldsOf, idOf, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { callTelegram, type TelegramAnswer } from './call.js';

/** One call of the Bot API for one request. https://core.telegram.org/bots/api#making-requests */
export async function sendTelegram(request: Json, channel: ChannelData, net: typeof fetch): Promise<SendResult> {
  const [method, body] = [textOf(field(request, 'method')), fieldsOf(field(request, 'body'))];
  if (method === undefined || !/^[a-zA-Z]+$/.test(method) || body === null)
    return { type: 'rejected', reason: 'this is no request' };
  const outcome = await callTelegram(method, body, channel, net);
  switch (outcome.type) {
    case 'no_token':
      return { type: 'misconfigured', reason: 'the channel has no token, or not one of BotFather (123456:ABC…)' };
    case 'never_left':
      return { type: 'retry', afterMs: 5_000, reason: 'Telegram could not be reached' };
    case 'lost':
      return { type: 'unknown', reason: 'the connection to Telegram broke before its answer' };
    case 'done':
      return sentAs(outcome.result);
    default:
      return refusal(outcome);
  }
}

function sentAs(result: Json | undefined): SendResult {
  // Signals are answered with `true`.
  if (result === true) return { type: 'sent', externalId: '' };
  const [chat, id] = [idOf(field(field(result, 'chat'), 'id')), idOf(field(result, 'message_id'))];
  return chat === undefined || id === undefined
    ? { type: 'unknown', reason: 'Telegram accepted the message but did not tell its number' }
    : { type: 'sent', externalId: `${chat}:${id}` };
}

/** Descriptions that say more than their code. The person is gone, or the question is settled. */
const gone =
  /chat not found|user not found|peer_id_invalid|user is deactivated|bot was blocked|have no rights to send/i;
const settled = /message is not modified|query is too old/i;

/** Error classes (design: channel limits, section 5). https://core.telegram.org/bots/api#making-requests */
function refusal({ code, said, waitMs, wordless }: Extract<TelegramAnswer, { type: 'refused' }>): SendResult {
  const reason = said === '' ? `Telegram answered ${code}` : `Telegram ${code}: ${said}`;
  if (code === 429) return { type: 'retry', afterMs: Math.max(1_000, waitMs || 5_000), reason };
  // A gateway between us and Telegram may have passed the message on; a good answer that says nothing was cut off on its way.
  if (code < 300 || (wordless && (code === 502 || code === 504))) return { type: 'unknown', reason };
  if (code >= 500) return { type: 'retry', afterMs: 5_000, reason };
  if (settled.test(said)) return { type: 'sent', externalId: '' };
  if (code === 403 || gone.test(said)) return { type: 'unreachable', reason: 'blocked' };
  if (code === 401 || code === 404 || code === 409) return { type: 'misconfigured', reason };
  return { type: 'rejected', reason };
}
