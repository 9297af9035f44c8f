import type { MessageUpdate } from '../../src/model/ports/adapter.js';
import { callGraph } from '../meta/graph-client.js';
import { signalMs } from '../shared/call-platform.js';
import type { ChannelData } from '../shared/settings.js';
import { isPluginKey } from './recipient.js';
import { messengerSignal } from './signals.js';

/** Marks what was written as read and shows that we write. Not where another app has the thread, and not to a plugin's visitor. */
export async function signalMessenger(update: MessageUpdate, channel: ChannelData, net: typeof fetch): Promise<void> {
  const [to] = update.keys;
  if (to === undefined || update.standby || isPluginKey(to)) return;
  // A request holds one action; the read mark first, as a person would.
  for (const action of ['mark_seen', 'typing_on'] as const) {
    const call = { path: 'me/messages', body: messengerSignal(to, action), timeoutMs: signalMs };
    const answer = await callGraph(call, channel, net);
    if (answer.type !== 'done') return;
  }
}
