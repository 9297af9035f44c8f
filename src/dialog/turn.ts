import type { Bot } from '../model/bot.js';
import type { InboundEvent } from '../model/event.js';
import { newState, type ConversationState, type OpenQuestion } from '../model/state.js';
import type { TurnInput, TurnOutput } from '../model/turn.js';
import { callResult, timerFired } from './call-events.js';
import { chooseOffer } from './choose-offer.js';
import { dangerIn } from './danger.js';
import { openedBy } from './first-contact.js';
import { hearText } from './hear-text.js';
import { elsewhere, isCitizens, keptSilent } from './elsewhere.js';
import { fitState } from './fit-state.js';
import { forgetTexts } from './per-turn.js';
import { promiseKept, promisesLeft, promiseTimer } from './promises.js';
import { toldNotifications } from './notifications.js';
import { receiveContact, receiveFile, receiveLocation } from './receive-file.js';
import { dropReminders, reminderResult, reminderTimer } from './reminders.js';
import { gone, perform } from './run.js';
import { soundEvent, soundHeard, soundState } from './sound-input.js';
import { beginTalk, change, rule, stepOf, type Talk } from './talk.js';
import { agentSpoke, controlChanged } from './under-person.js';
import { unreadable, unsupported } from './unreadable.js';

/**
 * One event, processed to the next wait: a pure function from bot, state and event to state and effects. Never throws on a state it made
 * itself, whatever the content has become since, nor on a malformed event or an incomplete state; the same inputs give the same outputs.
 */
export function turn(bot: Bot, state: ConversationState | null, given: TurnInput): TurnOutput {
  const output = take(bot, state, given);
  forgetTexts();
  return output;
}

function take(bot: Bot, state: ConversationState | null, given: TurnInput): TurnOutput {
  const before = soundState(state);
  const event = soundEvent(given.event);
  if (!event) return { state: before, effects: [], item: 'done', trace: ['event:unknown'] };
  const heard = soundHeard(given.heard);
  const input = event === given.event && heard === given.heard ? given : { ...given, event, heard };
  const talk = beginTalk(bot, reawakened(before, input.event), input);
  const silent = keptSilent(talk, input.event);
  if (!silent) dropGone(talk);
  const taken = silent || events[input.event.type](talk, input.event as never);
  if (taken === false) return { state: before, effects: [], item: 'deferred', trace: ['deferred'] };
  change(talk, {
    lastAt: Math.max(before.lastAt, input.event.at),
    ...(isCitizens(input.event) ? { heardAt: Math.max(before.heardAt ?? 0, input.event.at) } : {}),
    lastSaid: talk.said.length > 0 ? talk.said.slice(0, 8) : talk.state.lastSaid,
    previousQuestion: answeredIn(before, talk),
  });
  return { state: fitState(talk.state), effects: talk.effects, item: 'done', trace: talk.trace };
}

/** What each kind of event asks for; `false` = it waits for the call under way. */
const events: {
  readonly [T in InboundEvent['type']]: (talk: Talk, event: Extract<InboundEvent, { type: T }>) => boolean | void;
} = {
  opened: openedBy,
  message: (talk, event) => hearText(talk, event.text),
  choice: (talk, event) => chooseOffer(talk, event.key),
  attachment(talk, event) {
    if (talk.state.waiting && talk.input.control.owner.type === 'bot') return false;
    change(talk, { greeted: true });
    receiveFile(talk, event);
    return event.text !== undefined && event.text.trim() !== '' ? hearText(talk, event.text) : true;
  },
  location(talk, event) {
    if (talk.state.waiting && talk.input.control.owner.type === 'bot') return false;
    change(talk, { greeted: true });
    receiveLocation(talk, event);
    return true;
  },
  contact(talk, event) {
    if (talk.state.waiting && talk.input.control.owner.type === 'bot') return false;
    change(talk, { greeted: true });
    receiveContact(talk, event);
    return true;
  },
  media: (talk, event) => rule(talk, `media:${event.kind}`),
  unreadable(talk, event) {
    if (talk.state.waiting && talk.input.control.owner.type === 'bot') return false;
    unreadable(talk, event);
    return event.text !== undefined && event.text.trim() !== '' ? hearText(talk, event.text) : true;
  },
  unsupported: (talk) => unsupported(talk),
  edited(talk, event) {
    noted(talk, 'edited', `Changed an earlier message to: ${event.text}`);
    // Nothing is answered again, but danger is heard wherever it is written.
    return dangerIn(talk.bot, event.text) ? hearText(talk, event.text) : true;
  },
  deleted: (talk) => noted(talk, 'deleted', 'Took back an earlier message'),
  undelivered(talk, { reason, at }) {
    const { owner } = talk.input.control;
    rule(talk, 'undelivered');
    const alert = owner.type === 'agent' || owner.type === 'queue' ? { alert: true as const } : {};
    talk.effects.push({ type: 'note', text: `A message did not arrive: ${reason.slice(0, 300)}`, ...alert });
    // The platform knows of a STOP that we were not told of.
    if (reason === 'opted_out') toldNotifications(talk, false);
    if (reason === 'blocked') change(talk, { blockedAt: at });
  },
  overheard: (talk) => rule(talk, 'overheard'),
  elsewhere,
  notifications: (talk, event) => toldNotifications(talk, event.wanted),
  call_result: (talk, event) => (reminderResult(talk, event) ? undefined : callResult(talk, event)),
  timer: (talk, event) =>
    promiseTimer(talk, event.name) ?? reminderTimer(talk, event.name) ?? timerFired(talk, event.name),
  promise_kept: (talk, event) => promiseKept(talk, event.promise),
  agent_message: agentSpoke,
  control_changed: controlChanged,
  closed(talk) {
    rule(talk, 'closed');
    promisesLeft(talk);
    dropReminders(talk);
    change(talk, { ended: true, stack: [], question: null, waiting: null, parked: null, offers: [], lastSaid: [] });
    talk.effects.push({ type: 'end_conversation' });
  },
};

/** What the desk reads beside the talk; nobody is answered. */
function noted(talk: Talk, name: string, text: string): void {
  rule(talk, name);
  talk.effects.push({ type: 'note', text });
}

/** A conversation that was ended and is written to again begins anew; only the language is remembered. */
function reawakened(state: ConversationState, event: InboundEvent): ConversationState {
  if (!state.ended || !isCitizens(event)) return state;
  return {
    ...newState,
    locale: state.locale,
    localeBy: state.localeBy,
    turns: state.turns,
    optedOut: state.optedOut,
    ...(state.promises ? { promises: state.promises } : {}),
    ...(state.reminders ? { reminders: state.reminders } : {}),
  };
}

/** Content is never pinned: a topic or step that is gone is apologised for before anything else. */
function dropGone(talk: Talk): void {
  const { stack } = talk.state;
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') return;
  const isGone = stack.some(
    (frame) => !Object.hasOwn(talk.bot.topics, frame.topic) || (frame.step !== null && !stepOf(talk.bot, frame)),
  );
  if (!isGone || talk.state.waiting !== null) return;
  const { type } = talk.input.event;
  if (type === 'message' || type === 'choice' || type === 'attachment' || type === 'location')
    perform(talk, gone(talk));
}

/** The question answered last: the one that this turn answered, with the moment the next one was asked, or one before it. */
function answeredIn(before: ConversationState, talk: Talk): ConversationState['previousQuestion'] {
  const { question } = before;
  if (!question || isSameQuestion(question, talk.state.question)) return talk.state.previousQuestion;
  const frame = before.stack.at(-1);
  return { question, step: frame?.step ?? null, topic: frame?.topic ?? '', answeredAt: talk.input.now };
}

const isSameQuestion = (one: OpenQuestion, other: OpenQuestion | null): boolean =>
  other !== null && one.name === other.name && one.turn === other.turn;
