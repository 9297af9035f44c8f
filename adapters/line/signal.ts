import type { MessageUpdate } from '../../src/model/ports/adapter.js';
import { signalMs } from '../shared/call-platform.js';
import { field, textOf } from '../shared/json.js';
import type { ChannelData } from '../shared/settings.js';
import { callLine } from './call.js';

/** How long the animation is shown: 5 to 60 seconds, in fives; it ends with our answer. Milliseconds. https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator */
export const shownMs = 20_000;

/** Read, where the account lets us say so (https://developers.line.biz/en/reference/messaging-api/#mark-as-read), and the loading animation. */
export async function signalLine(update: MessageUpdate, channel: ChannelData, net: typeof fetch): Promise<void> {
  const [read, [to]] = [textOf(field(update.reference, 'read')), update.keys];
  if (to === undefined || update.standby) return;
  await Promise.all([
    read === undefined
      ? null
      : callLine(net, channel, '/v2/bot/chat/markAsRead', { body: { markAsReadToken: read }, timeoutMs: signalMs }),
    callLine(net, channel, '/v2/bot/chat/loading/start', {
      body: { chatId: to, loadingSeconds: shownMs / 1000 },
      timeoutMs: signalMs,
    }),
  ]);
}
