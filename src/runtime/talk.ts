import { turn } from '../dialog/turn.js';
import { botControl, type Control } from '../model/control.js';
import type { Effect } from '../model/effect.js';
import type { InboundEvent, Instant } from '../model/event.js';
import type { Capabilities, OutboundMessage } from '../model/outbound.js';
import type { LoadedBot } from '../model/ports/bots.js';
import type { ServiceResult } from '../model/ports/service.js';
import type { ConversationState } from '../model/state.js';
import type { Slots } from '../model/text.js';
import type { Staff } from '../model/turn.js';
import type { Compose } from './deps.js';
import { hear } from './run-turn.js';

/** What a call asks an agency's system. */
export interface Asked {
  readonly service: string;
  readonly operation: string;
  readonly input: Slots;
}

export interface TalkDeps {
  readonly loaded: LoadedBot;
  readonly compose: Compose;
  readonly can: Capabilities;
  readonly now: Instant;
  readonly staff: Staff;
  /** What an agency's system answers. */
  readonly answer: (call: Asked, now: Instant) => Promise<ServiceResult>;
}

/** What one event led to, calls answered and all. */
export interface Talked {
  readonly messages: readonly OutboundMessage[];
  readonly calls: readonly Asked[];
  /** Queues that a person was asked for in, or a message left for. */
  readonly handsOff: readonly string[];
  readonly state: ConversationState;
  readonly trace: readonly string[];
  /** Questions with the topic they belong to. */
  readonly questions: readonly { readonly topic: string; readonly asks: string }[];
  /** What calls came to, by the step that made them. */
  readonly outcomes: readonly { readonly topic: string; readonly step: string; readonly outcome: string }[];
}

/** A conversation for conversation tests: the real turn and the real words, time standing still unless told to pass. */
export interface Talk {
  /** An event as it would come from the channel; `at` is filled in. */
  send(event: DistributiveOmit<InboundEvent, 'at'>): Promise<Talked>;
  /** Lets milliseconds pass; what falls due meanwhile happens. */
  wait(ms: number): Promise<Talked>;
  close(): Promise<void>;
}
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A call that keeps asking for calls is a loop; no real topic comes near. */
export const callLimit = 20;
/** Timers that one wait fires at most. */
export const timerLimit = 200;

/** Which of the questions said are those of the topic that is open now. */
export function questionsOf(messages: readonly OutboundMessage[], state: ConversationState): Talked['questions'] {
  const topic = state.stack.at(-1)?.topic;
  return messages.flatMap(({ asks }) => (asks !== undefined && topic !== undefined ? [{ topic, asks }] : []));
}

/** What several turns led to together: the state is the last one's. */
export function together(turns: readonly Talked[], state: ConversationState): Talked {
  return {
    messages: turns.flatMap((one) => one.messages),
    calls: turns.flatMap((one) => one.calls),
    handsOff: turns.flatMap((one) => one.handsOff),
    trace: turns.flatMap((one) => one.trace),
    questions: turns.flatMap((one) => one.questions),
    outcomes: turns.flatMap((one) => one.outcomes),
    state,
  };
}

/** A conversation in memory: its state becomes text and is read again between every two events. */
export function startTalk(deps: TalkDeps): Talk {
  let state: ConversationState | null = null;
  let control: Control = botControl;
  let turns = 0;
  let now = deps.now;
  const timers = new Map<string, Instant>();

  const one = async (event: InboundEvent): Promise<Talked & { readonly effects: readonly Effect[] }> => {
    turns += 1;
    const turnId = `talk-${turns}`;
    const heard = await hear(deps.loaded, state, event);
    const { waiting } = state ?? { waiting: null };
    const output = turn(deps.loaded.bot, state, { event, heard, now, turnId, control, staff: deps.staff });
    state = JSON.parse(JSON.stringify(output.state)) as ConversationState;
    const handsOff: string[] = [];
    for (const effect of output.effects) {
      if (effect.type === 'handoff')
        control = { owner: { type: 'queue', queue: effect.queue }, epoch: control.epoch + 1 };
      if (effect.type === 'leave_queue') control = { owner: { type: 'bot' }, epoch: control.epoch + 1 };
      if (effect.type === 'handoff' || effect.type === 'take_message') handsOff.push(effect.queue);
      if (effect.type === 'remind') timers.set(effect.name, effect.dueAt);
      if (effect.type === 'cancel_remind') timers.delete(effect.name);
    }
    const says = output.effects.filter((effect) => effect.type === 'say');
    const locale = state.locale ?? deps.loaded.bot.languages[0] ?? 'en';
    const messages = deps.compose(says, { bot: deps.loaded.bot, locale, now, can: deps.can, turnId });
    return {
      messages,
      calls: output.effects.filter((effect) => effect.type === 'call'),
      handsOff,
      trace: output.trace,
      questions: questionsOf(messages, state),
      outcomes:
        event.type === 'call_result' && waiting?.callId === event.callId
          ? [{ topic: waiting.topic, step: waiting.step, outcome: event.outcome }]
          : [],
      effects: output.effects,
      state,
    };
  };

  /** An event, and whatever its calls come to. */
  const through = async (event: InboundEvent): Promise<Talked> => {
    const all = [await one(event)];
    for (let n = 0; n < callLimit; n += 1) {
      const last = all.at(-1);
      const call = last?.effects.find((effect) => effect.type === 'call');
      if (!call) break;
      const { outcome, result } = await deps.answer(call, now);
      all.push(await one({ type: 'call_result', callId: call.callId, outcome, result, at: now }));
    }
    return together(all, all.at(-1)?.state as ConversationState);
  };

  return {
    async send(event) {
      now += 1_000;
      return through({ ...event, at: now } as InboundEvent);
    },
    async wait(ms) {
      const until = now + ms;
      const all: Talked[] = [];
      for (let n = 0; n < timerLimit; n += 1) {
        const next = [...timers].filter(([, at]) => at <= until).sort(([, a], [, b]) => a - b)[0];
        if (!next) break;
        const [name, dueAt] = next;
        timers.delete(name);
        now = Math.max(now, dueAt);
        all.push(await through({ type: 'timer', name, dueAt, at: now }));
      }
      now = until;
      return together(all, state as unknown as ConversationState);
    },
    close: () => Promise.resolve(),
  };
}
