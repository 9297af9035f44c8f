import type { Packet } from '../model/control.js';
import type { Reason } from '../model/effect.js';
import type { ConversationState } from '../model/state.js';
import type { Slots } from '../model/text.js';

/** What an agent gets at once, made from the conversation's state alone; `earlier` = engagements before this one. */
export function packetFor(
  state: ConversationState,
  { reason, channel, earlier }: { readonly reason: Reason; readonly channel: string; readonly earlier: number },
): Packet {
  // The topics under way, the lowest first, so that what was said last wins; a parked form is told too.
  const frames = [...(state.parked ? [state.parked] : []), ...state.stack];
  const slots: Slots = Object.fromEntries(frames.flatMap((frame) => Object.entries(frame.slots)));
  return {
    version: 1,
    reason,
    topic: reason.topic ?? state.stack.at(-1)?.topic ?? state.lastTopic,
    locale: state.locale ?? 'und',
    localeBy: state.localeBy,
    slots,
    attempts: state.attempts,
    channel,
    earlier,
  };
}
