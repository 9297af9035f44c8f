import type { MessageUpdate } from '../../src/model/ports/adapter.js';
import { callGraph } from '../meta/graph-client.js';
import { isMadeId } from '../meta/made-id.js';
import { signalMs } from '../shared/call-platform.js';
import type { ChannelData } from '../shared/settings.js';
import { numberId } from './number.js';
import { whatsappSignal } from './signals.js';

/** Marks what was written as read and shows that we write: one call, once for a message of several contents. */
export async function signalWhatsApp(update: MessageUpdate, channel: ChannelData, net: typeof fetch): Promise<void> {
  const number = numberId(channel);
  if (number === undefined || update.standby || isMadeId(update.dedupeId) || /#\d+$/.test(update.dedupeId)) return;
  const body = whatsappSignal(update.dedupeId, true);
  await callGraph({ path: `${number}/messages`, body, timeoutMs: signalMs }, channel, net);
}
