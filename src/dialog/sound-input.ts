import { heardNothing, type Heard } from '../model/heard.js';
import type { InboundEvent } from '../model/event.js';
import { newState, type ConversationState, type Frame } from '../model/state.js';
import type { Slots } from '../model/text.js';

type Raw = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * An event as the turn relies on it: what an older shell, a service or a damaged row left out is empty. Null: no event that we know, to be
 * settled without a word.
 */
export function soundEvent(event: InboundEvent): InboundEvent | null {
  const raw: Raw = event;
  const at = typeof raw['at'] === 'number' && Number.isFinite(raw['at']) ? raw['at'] : 0;
  switch (event.type) {
    case 'message':
      return at === raw['at'] && typeof raw['text'] === 'string' ? event : { ...event, at, text: text(raw['text']) };
    case 'choice':
      return at === raw['at'] && typeof raw['key'] === 'string' ? event : { ...event, at, key: text(raw['key']) };
    case 'attachment':
      return isObject(raw['file']) && typeof raw['file']['mime'] === 'string' && typeof raw['file']['id'] === 'string'
        ? { ...event, at }
        : null;
    case 'call_result':
      return {
        ...event,
        at,
        callId: text(raw['callId']),
        outcome: text(raw['outcome']) || 'unavailable',
        result: soundSlots(raw['result']),
      };
    case 'timer':
      return { ...event, at, name: text(raw['name']) };
    case 'agent_message':
      return { ...event, at, text: text(raw['text']), alias: text(raw['alias']) };
    case 'control_changed': {
      const { slots: _, ...rest } = event;
      return { ...rest, at, ...(isObject(raw['slots']) ? { slots: soundSlots(raw['slots']) } : {}) };
    }
    case 'location':
      return Number.isFinite(raw['latitude']) && Number.isFinite(raw['longitude'])
        ? {
            type: 'location',
            at,
            latitude: event.latitude,
            longitude: event.longitude,
            ...(text(raw['name']) ? { name: text(raw['name']) } : {}),
            ...(text(raw['address']) ? { address: text(raw['address']) } : {}),
          }
        : null;
    case 'contact': {
      const phones = Array.isArray(raw['phones'])
        ? raw['phones'].filter((one): one is string => typeof one === 'string')
        : [];
      return {
        type: 'contact',
        at,
        phones: phones.slice(0, 5),
        ...(text(raw['name']) ? { name: text(raw['name']) } : {}),
      };
    }
    case 'promise_kept':
      return { ...event, at, promise: text(raw['promise']) };
    case 'media':
      // The shell makes an attachment of it; one that comes as it is cannot be read.
      return { type: 'unreadable', at, reason: 'gone', ...(text(raw['text']) ? { text: text(raw['text']) } : {}) };
    case 'unreadable':
      return { ...event, at };
    case 'unsupported':
      return { type: 'unsupported', at, what: text(raw['what']) };
    case 'edited':
      return { type: 'edited', at, of: text(raw['of']), text: text(raw['text']) };
    case 'deleted':
      return { type: 'deleted', at, of: text(raw['of']) };
    case 'overheard':
      return { type: 'overheard', at, text: text(raw['text']) };
    case 'undelivered':
      return { type: 'undelivered', at, part: text(raw['part']), reason: text(raw['reason']) };
    case 'elsewhere':
      return { ...event, at, has: raw['has'] === true };
    case 'notifications':
      return { type: 'notifications', at, wanted: raw['wanted'] === true, by: text(raw['by']) };
    case 'opened':
    case 'closed':
      return { ...event, at };
    default:
      return null;
  }
}

/** Named values; whatever is no value (no object with a type) is left out. */
function soundSlots(raw: unknown): Slots {
  if (!isObject(raw)) return {};
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => isSoundValue(value, 0))) as Slots;
}

function isSoundValue(value: unknown, depth: number): boolean {
  if (!isObject(value) || typeof value['type'] !== 'string' || depth > 10) return false;
  if (value['type'] === 'record')
    return isObject(value['fields']) && Object.values(value['fields']).every((one) => isSoundValue(one, depth + 1));
  if (value['type'] === 'many')
    return Array.isArray(value['values']) && value['values'].every((one) => isSoundValue(one, depth + 1));
  if (value['type'] === 'localized' || value['type'] === 'choice')
    return isObject(value[value['type'] === 'choice' ? 'label' : 'text']);
  return true;
}

/** What was heard, with nothing where the recognizer gave nothing. */
export function soundHeard(heard: Heard | undefined): Heard {
  if (!isObject(heard)) return heardNothing;
  const isWhole = heard.outOfScope !== undefined && heard.version !== undefined;
  if (isWhole && isObject(heard.language) && Array.isArray(heard.intents) && Array.isArray(heard.readings))
    return heard;
  return {
    ...heardNothing,
    ...heard,
    language: isObject(heard.language) ? heard.language : heardNothing.language,
    intents: Array.isArray(heard.intents) ? heard.intents : [],
    readings: Array.isArray(heard.readings) ? heard.readings : [],
  };
}

/** A state with everything a state has: one of an older version, or a damaged one, begins again where it says nothing. */
export function soundState(state: ConversationState | null): ConversationState {
  if (!isObject(state)) return newState;
  return isSound(state) ? state : repaired(state);
}

/** Whether nothing of a state would be repaired: so it is with every state that a turn made, and it is taken as it is. */
function isSound(state: ConversationState): boolean {
  for (const name in newState) {
    const fresh: unknown = newState[name as keyof ConversationState];
    const value: unknown = state[name as keyof ConversationState];
    if (fresh === null ? value === undefined : typeof value !== typeof fresh) return false;
  }
  const { locale, stack, offers, attempts, lastSaid, question, waiting, parked, previousQuestion, late } = state;
  return (
    (locale === null || typeof locale === 'string') &&
    Array.isArray(stack) &&
    stack.every(isSoundFrame) &&
    Array.isArray(offers) &&
    offers.every((offer) => isObject(offer) && isObject(offer.means)) &&
    Array.isArray(attempts) &&
    Array.isArray(lastSaid) &&
    lastSaid.every((one) => isObject(one) && isObject(one.text)) &&
    (question === null || (isObject(question) && isObject(question.about))) &&
    (waiting === null || (isObject(waiting) && typeof waiting.callId === 'string')) &&
    (parked === null || isSoundFrame(parked)) &&
    (previousQuestion === null || (isObject(previousQuestion) && isObject(previousQuestion.question))) &&
    isInstant(state.heardAt) &&
    isInstant(state.elsewhereUntil) &&
    isInstant(state.unsupportedAt) &&
    isInstant(state.blockedAt) &&
    isInstant(state.keptAt) &&
    isInstant(state.content) &&
    state.promises === undefined &&
    state.reminders === undefined &&
    late === undefined
  );
}

const isInstant = (value: unknown): boolean => value === undefined || Number.isFinite(value);

const keysOfFrame = 6;

function isSoundFrame(frame: Frame): boolean {
  return (
    isObject(frame) &&
    typeof frame.topic === 'string' &&
    (frame.step === null || typeof frame.step === 'string') &&
    isObject(frame.slots) &&
    Object.values(frame.slots).every((value) => isSoundValue(value, 0)) &&
    typeof frame.tries === 'number' &&
    isObject(frame.local) &&
    typeof frame.interrupted === 'boolean' &&
    Object.keys(frame).length === keysOfFrame
  );
}

function repaired(state: ConversationState): ConversationState {
  const list = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);
  const kept = Object.entries(state).filter(([name, value]) => {
    const fresh: unknown = newState[name as keyof ConversationState];
    return fresh === null || fresh === undefined ? value !== undefined : typeof fresh === typeof value;
  });
  const whole: ConversationState = { ...newState, ...(Object.fromEntries(kept) as Partial<ConversationState>) };
  const { question, waiting, parked, previousQuestion, late, promises, reminders, ...others } = whole;
  const { heardAt, elsewhereUntil, unsupportedAt, blockedAt, keptAt, content, ...rest } = others;
  return {
    ...rest,
    ...(Number.isFinite(heardAt) ? { heardAt } : {}),
    ...(Number.isFinite(elsewhereUntil) ? { elsewhereUntil } : {}),
    ...(Number.isFinite(unsupportedAt) ? { unsupportedAt } : {}),
    ...(Number.isFinite(blockedAt) ? { blockedAt } : {}),
    ...(Number.isFinite(keptAt) ? { keptAt } : {}),
    ...(Number.isFinite(content) ? { content } : {}),
    locale: typeof whole.locale === 'string' ? whole.locale : null,
    stack: list(whole.stack).flatMap((frame) => soundFrame(frame) ?? []),
    offers: list(whole.offers).filter((offer) => isObject(offer) && isObject(offer.means)),
    attempts: list(whole.attempts),
    lastSaid: list(whole.lastSaid).filter((one) => isObject(one) && isObject(one.text)),
    question: isObject(question) && isObject(question.about) ? question : null,
    waiting: isObject(waiting) && typeof waiting.callId === 'string' ? waiting : null,
    parked: soundFrame(parked),
    previousQuestion: isObject(previousQuestion) && isObject(previousQuestion.question) ? previousQuestion : null,
    ...(Array.isArray(promises)
      ? {
          promises: promises
            .filter(
              (one) =>
                isObject(one) &&
                typeof one.id === 'string' &&
                typeof one.topic === 'string' &&
                Number.isFinite(one.dueAt),
            )
            .map((one) => ({ ...one, slots: soundSlots(one.slots) })),
        }
      : {}),
    ...(Array.isArray(reminders)
      ? {
          reminders: reminders
            .filter(
              (one) =>
                isObject(one) && typeof one.id === 'string' && Number.isFinite(one.dueAt) && Number.isFinite(one.until),
            )
            .map((one) => ({ ...one, slots: soundSlots(one.slots) })),
        }
      : {}),
    ...(isObject(late) && soundFrame(late.frame) ? { late } : {}),
  };
}

function soundFrame(frame: Frame | null | undefined): Frame | null {
  if (!isObject(frame) || typeof frame.topic !== 'string') return null;
  return {
    topic: frame.topic,
    step: typeof frame.step === 'string' ? frame.step : null,
    slots: soundSlots(frame.slots),
    tries: typeof frame.tries === 'number' ? frame.tries : 0,
    local: isObject(frame.local) ? frame.local : {},
    interrupted: frame.interrupted === true,
  };
}
