import type { MessageUpdate } from '../../src/model/ports/adapter.js';
import { signalMs } from '../shared/call-platform.js';
import type { ChannelData } from '../shared/settings.js';
import { callTelegram } from './call.js';
import { tapMark, typing } from './parse.js';

/** Ends the waiting sign on a tapped button, and shows that we write. What becomes of either is of no consequence. */
export async function signalTelegram(update: MessageUpdate, channel: ChannelData, net: typeof fetch): Promise<void> {
  const [to] = update.keys;
  if (to === undefined) return;
  const { method, body } = typing(to);
  const more = { timeoutMs: signalMs };
  await Promise.all([
    ...(update.content.type === 'choice' && update.dedupeId.startsWith(tapMark)
      ? [
          callTelegram(
            'answerCallbackQuery',
            { callback_query_id: update.dedupeId.slice(tapMark.length) },
            channel,
            net,
            more,
          ),
        ]
      : []),
    callTelegram(method, body, channel, net, more),
  ]);
}
