import { turn } from '../dialog/turn.js';
import { botControl, type Control } from '../model/control.js';
import type { Effect } from '../model/effect.js';
import type { InboundEvent, Instant } from '../model/event.js';
import type { Capabilities, OutboundMessage } from '../model/outbound.js';
import type { LoadedBot } from '../model/ports/bots.js';
import type { ServiceResult } from '../model/ports/service.js';
import type { ConversationState } from '../model/state.js';
import type { Staff, TurnOutput } from '../model/turn.js';
import type { Compose } from './deps.js';
import { hear } from './run-turn.js';

type CallEffect = Extract<Effect, { readonly type: 'call' }>;

export interface TalkDeps {
  readonly loaded: LoadedBot;
  readonly compose: Compose;
  readonly can: Capabilities;
  readonly now: Instant;
  readonly staff: Staff;
  /** What an agency's system answers. */
  readonly answer: (call: CallEffect, now: Instant) => Promise<ServiceResult>;
}

/** What one event led to, calls answered and all. */
export interface Talked {
  readonly messages: readonly OutboundMessage[];
  readonly effects: readonly Effect[];
  readonly state: ConversationState;
  readonly trace: readonly string[];
}

/** A conversation in memory for conversation tests and replays: the real turn and the real words, time standing still between lines. */
export interface Talk {
  /** An event as it would come from the channel; `at` is filled in. */
  send(event: DistributiveOmit<InboundEvent, 'at'>): Promise<Talked>;
  readonly state: ConversationState | null;
}
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A call that keeps asking for calls is a loop; no real topic comes near. */
const callLimit = 20;

export function startTalk(deps: TalkDeps): Talk {
  let state: ConversationState | null = null;
  let control: Control = botControl;
  let turns = 0;
  let now = deps.now;

  const one = async (event: InboundEvent): Promise<TurnOutput & { readonly messages: readonly OutboundMessage[] }> => {
    turns += 1;
    const turnId = `talk-${turns}`;
    const heard = await hear(deps.loaded, state, event);
    const output = turn(deps.loaded.bot, state, { event, heard, now, turnId, control, staff: deps.staff });
    // Saved and loaded between every two events, as the store would.
    state = JSON.parse(JSON.stringify(output.state)) as ConversationState;
    for (const effect of output.effects) {
      if (effect.type === 'handoff')
        control = { owner: { type: 'queue', queue: effect.queue }, epoch: control.epoch + 1 };
      if (effect.type === 'leave_queue') control = { owner: { type: 'bot' }, epoch: control.epoch + 1 };
    }
    const says = output.effects.filter((effect) => effect.type === 'say');
    const locale = state.locale ?? deps.loaded.bot.languages[0] ?? 'en';
    const messages = deps.compose(says, { bot: deps.loaded.bot, locale, now, can: deps.can, turnId });
    return { ...output, messages };
  };

  return {
    get state() {
      return state;
    },
    async send(event) {
      now += 1_000;
      const first = await one({ ...event, at: now } as InboundEvent);
      const messages = [...first.messages];
      const effects = [...first.effects];
      const trace = [...first.trace];
      let last = first;
      for (let n = 0; n < callLimit; n += 1) {
        const call = last.effects.find((effect) => effect.type === 'call');
        if (!call) break;
        const { outcome, result } = await deps.answer(call, now);
        last = await one({ type: 'call_result', callId: call.callId, outcome, result, at: now });
        messages.push(...last.messages);
        effects.push(...last.effects);
        trace.push(...last.trace);
      }
      return { messages, effects, state: last.state, trace };
    },
  };
}
