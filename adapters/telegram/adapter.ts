import { createHash, timingSafeEqual } from 'node:crypto';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { setting } from '../shared/settings.js';
import { callbackData } from './callback-data.js';
import { checkTelegram } from './check.js';
import { syncTelegram } from './sync.js';
import { telegramMedia } from './media.js';
import { parseTelegram } from './parse.js';
import { pollTelegram } from './poll.js';
import { canCall, registerTelegram } from './register.js';
import { plainTelegram, renderTelegram } from './render.js';
import { sendTelegram } from './send.js';
import { signalTelegram } from './signal.js';

const can = channelCapabilities['telegram'];
if (!can) throw new Error('the table of channels has no telegram');

/** Telegram bots, by the Bot API. https://core.telegram.org/bots/api */
export const telegram: Adapter = {
  kind: 'telegram',
  can,
  needs: ['token'],
  // Thirty messages a second in all, one a second to a person with short bursts. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
  pace: { account: { burst: 30, everyMs: 34 }, person: { burst: 5, everyMs: 1_000 } },
  // One update with at most some texts of 4,096.
  bodyLimit: 1024 * 1024,
  // Telegram signs nothing: it repeats the secret given to `setWebhook`. https://core.telegram.org/bots/api#setwebhook
  verify(request, channel) {
    const secret = setting(channel, 'secret');
    const given: unknown = request.headers['x-telegram-bot-api-secret-token'];
    const same = isSame(typeof given === 'string' ? given : '', secret ?? '');
    return same && secret !== undefined && typeof given === 'string' ? null : 401;
  },
  parse: parseTelegram,
  render: (message, _channel, to) => renderTelegram(message, to),
  plainer: plainTelegram,
  send: sendTelegram,
  tapOf: callbackData,
  // Five seconds are shown. https://core.telegram.org/bots/api#sendchataction
  typingMs: 4_000,
  signal: signalTelegram,
  media: telegramMedia,
  listen: { wanted: (channel, webhookUrl) => !canCall(webhookUrl, channel), run: pollTelegram },
  register: registerTelegram,
  check: checkTelegram,
  sync: syncTelegram,
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
