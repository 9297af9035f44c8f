import { channelCapabilities } from '../../src/channels/capabilities.js';
import { expects } from '../../src/dialog/expects.js';
import { turn } from '../../src/dialog/turn.js';
import { compose } from '../../src/i18n/compose.js';
import type { Control } from '../../src/model/control.js';
import type { Effect } from '../../src/model/effect.js';
import type { InboundEvent, Instant } from '../../src/model/event.js';
import { heardNothing, type Heard } from '../../src/model/heard.js';
import type { Capabilities, OutboundMessage } from '../../src/model/outbound.js';
import type { ConversationState } from '../../src/model/state.js';
import type { Locale } from '../../src/model/text.js';
import type { Staff, TurnOutput } from '../../src/model/turn.js';
import { monday } from '../support/dialog-talk.js';
import { answerCall, type World } from './agency-systems.js';
import { texts, type BotUnderTest } from './bots-under-test.js';
import { must } from './failure.js';
import { soundForCarrier, soundMessages, soundStateOf } from './sound-reply.js';

/** Where and in which language a conversation is had. */
export interface Setting extends BotUnderTest {
  readonly locale: Locale;
  readonly channel: string;
  /** What the agency's systems answer. */
  readonly world: World;
  /** Whether people are at the desk. */
  readonly staffed: boolean;
}

/** A conversation at rest: as much as a store would keep, and what was on the screen. Never changed, so that many can go on from it. */
export interface Moment {
  readonly state: ConversationState | null;
  readonly control: Control;
  readonly now: Instant;
  readonly turns: number;
  readonly transcript: readonly string[];
  /** What the last turn said. */
  readonly shown: readonly OutboundMessage[];
  /** The last message that asked something: its buttons can still be tapped after others. */
  readonly asking: OutboundMessage | null;
}

export const beginning: Moment = {
  state: null,
  control: { owner: { type: 'bot' }, epoch: 0 },
  now: monday,
  turns: 0,
  transcript: [],
  shown: [],
  asking: null,
};

type Sent = InboundEvent extends infer E ? (E extends InboundEvent ? Omit<E, 'at'> : never) : never;

/** A conversation going on from a moment. Every turn is saved and loaded, and its reply is looked at. */
export interface Visit {
  moment: Moment;
  /** Effects and rules of everything since the last thing sent. */
  effects: readonly Effect[];
  trace: readonly string[];
  /** The world may turn while a conversation is open. */
  setting: Setting;
  send(event: Sent, heard?: Heard): Promise<void>;
  say(words: string): Promise<void>;
  pass(ms: number): void;
  readonly state: ConversationState;
  /** Keys said since the last thing sent. */
  readonly said: readonly string[];
  readonly asks: string | undefined;
}

/** The kinds of channel that every reply is looked at on. */
export const channels = ['web', 'whatsapp', 'sms'] as const;

export const canOf = (channel: string): Capabilities => {
  const can = channelCapabilities[channel];
  if (!can) throw new Error(`no channel ${channel}`);
  return can;
};

const hearings = new WeakMap<object, Map<string, Heard>>();

/** Understood once for all channels: the recognizer is the slow part, and depends on nothing else. */
async function hear({ bot, recognizer }: BotUnderTest, state: ConversationState | null, text: string, at: Instant) {
  const known = hearings.get(recognizer) ?? new Map<string, Heard>();
  hearings.set(recognizer, known);
  const expectation = expects(bot, state);
  const key = `${text}\n${Math.floor(at / 3_600_000)}\n${JSON.stringify(expectation)}`;
  const heard = known.get(key) ?? (await recognizer.recognize(text, expectation, at));
  known.set(key, heard);
  return heard;
}

/** Calls in a row that no real topic comes near. */
const mostCalls = 10;

export function visit(setting: Setting, from: Moment = beginning): Visit {
  const one = async (event: Sent, given: Heard | undefined): Promise<TurnOutput> => {
    const { moment } = it;
    const { bot } = it.setting;
    const at = moment.now;
    const words = event.type === 'message' ? event.text : event.type === 'attachment' ? (event.text ?? '') : '';
    const heard = given ?? (words.trim() === '' ? heardNothing : await hear(it.setting, moment.state, words, at));
    const turnId = `visit-${moment.turns + 1}`;
    const output = turn(bot, moment.state, {
      event: { ...event, at } as InboundEvent,
      heard,
      now: at,
      turnId,
      control: moment.control,
      staff: staffOf(it.setting),
    });
    const saved = JSON.stringify(output.state);
    const state = JSON.parse(saved) as ConversationState;
    must(JSON.stringify(state) === saved, 'a state that is not plain JSON');
    const locale = state.locale ?? bot.languages[0] ?? 'en';
    const says = output.effects.filter((effect) => effect.type === 'say');
    const shownOn = (can: Capabilities) => compose(says, { bot, locale, now: at, can, turnId, texts });
    const shown = shownOn(canOf(it.setting.channel));
    it.moment = {
      ...moment,
      state,
      control: controlAfter(moment.control, output.effects),
      turns: moment.turns + 1,
      shown: event.type === 'call_result' ? [...moment.shown, ...shown] : shown,
      asking: shown.findLast(({ asks }) => asks !== undefined) ?? moment.asking,
      transcript: [...moment.transcript, `citizen: ${describe(event)}`, ...shown.map(line)],
    };
    it.effects = [...it.effects, ...output.effects];
    it.trace = [...it.trace, ...output.trace];
    // What the citizen does depends on the channel; what is said must be sound on each of them.
    for (const channel of channels) {
      const can = canOf(channel);
      const messages = channel === it.setting.channel ? shown : shownOn(can);
      soundMessages(messages, can, bot);
      if (can.choices === 0) soundForCarrier(messages);
    }
    soundStateOf(bot, { ...output, state });
    return output;
  };

  const it: Visit = {
    moment: from,
    effects: [],
    trace: [],
    setting,
    async send(event, heard) {
      it.moment = { ...it.moment, now: it.moment.now + 10_000 };
      it.effects = [];
      it.trace = [];
      const byBot = it.moment.control.owner.type === 'bot';
      let output = await one(event, heard);
      must(output.item === 'done', 'the message was put aside');
      for (let n = 0; n < mostCalls; n += 1) {
        const call = output.effects.find((effect) => effect.type === 'call');
        if (!call) break;
        must(n < mostCalls - 1, 'a call after a call without end');
        const { outcome, result } = answerCall(it.setting.bot, call, it.setting.world);
        output = await one({ type: 'call_result', callId: call.callId, outcome, result }, undefined);
      }
      const spoke = event.type === 'message' || event.type === 'choice' || event.type === 'attachment';
      // Who says STOP again has been answered already.
      const isSilent = it.trace.includes('command:opt_out');
      if (byBot && spoke && !isSilent) must(it.moment.shown.length > 0, 'no answer at all');
    },
    say: (text) => it.send({ type: 'message', text }),
    pass(ms) {
      it.moment = { ...it.moment, now: it.moment.now + ms };
    },
    get state() {
      if (!it.moment.state) throw new Error('nothing was said yet');
      return it.moment.state;
    },
    get said() {
      return it.effects.flatMap((effect) =>
        effect.type === 'say' && effect.text.type !== 'verbatim' ? [effect.text.key] : [],
      );
    },
    get asks() {
      return it.moment.shown.findLast(({ asks }) => asks !== undefined)?.asks;
    },
  };
  return it;
}

function staffOf({ bot, staffed }: Setting): Staff {
  if (!staffed) return { queues: {} };
  const there = { agents: 1, waiting: 0, languages: bot.languages };
  return { queues: Object.fromEntries(Object.keys(bot.queues).map((queue) => [queue, there])) };
}

function controlAfter(control: Control, effects: readonly Effect[]): Control {
  const handoff = effects.find((effect) => effect.type === 'handoff');
  if (handoff) return { owner: { type: 'queue', queue: handoff.queue }, epoch: control.epoch + 1 };
  const left = effects.some((effect) => effect.type === 'leave_queue' || effect.type === 'take_message');
  return left ? { owner: { type: 'bot' }, epoch: control.epoch + 1 } : control;
}

function describe(event: Sent): string {
  if (event.type === 'message') return event.text;
  if (event.type === 'choice') return `(taps ${event.key})`;
  if (event.type === 'call_result') return `(the agency’s system: ${event.outcome})`;
  return `(${event.type})`;
}

function line({ from, text, choices }: OutboundMessage): string {
  return `${from}: ${text}${choices.map(({ label }) => `  [${label}]`).join('')}`;
}
