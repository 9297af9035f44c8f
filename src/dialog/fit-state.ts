import type { ConversationState } from '../model/state.js';
import { withChanges } from './copy-state.js';

/** The state's limit is 256 KiB (09-contracts); what is not needed to go on is dropped well before. In UTF-16 units, which JSON's UTF-8 at most triples. */
const roomy = 60_000;

/** Keeps the state within its limit: first what only comforts, then what waits below, never the open question's frame. */
export function fitState(state: ConversationState): ConversationState {
  if (roomBeside(state) > 0 || size(state) <= roomy) return state;
  const smaller = [
    (one: ConversationState): ConversationState => ({ ...one, lastSaid: [], attempts: one.attempts.slice(-5) }),
    (one: ConversationState): ConversationState => ({ ...one, parked: null, offers: one.offers.slice(-20) }),
    (one: ConversationState): ConversationState => ({ ...one, stack: one.stack.slice(-1), previousQuestion: null }),
    (one: ConversationState): ConversationState => ({ ...one, offers: one.offers.slice(-5) }),
    (one: ConversationState): ConversationState => {
      const { late: _, ...rest } = one;
      return { ...rest, stack: [], question: null, human: null, offers: [], lastSaid: [] };
    },
  ];
  let fitted = state;
  for (const shrink of smaller) {
    fitted = shrink(fitted);
    if (size(fitted) <= roomy) return fitted;
  }
  return fitted;
}

/** What is left of the room in any case. Most of a state are its offers, and most of these are topics, which are all alike. */
function roomBeside(state: ConversationState): number {
  let left = roomy / 6;
  for (const offer of state.offers) {
    const { key, question, means } = offer;
    const isPlain = typeof key === 'string' && typeof question === 'string' && means.type === 'topic';
    left = isPlain ? roomLeft(means.topic, left - offerLength - key.length - question.length) : roomLeft(offer, left);
    if (left <= 0) return left;
  }
  return roomLeft(withChanges(state, { offers: [] }), left);
}
/** The names in an offer with what stands around them and around the values. */
const offerLength = 70;

/** What is left of `room` characters after a value, before any of it is written as JSON: a sign becomes six at most. */
function roomLeft(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length - 1;
  if (typeof value !== 'object' || value === null) return room - 4;
  let left = room - 1;
  if (Array.isArray(value)) {
    for (const one of value as readonly unknown[]) {
      left = roomLeft(one, left - 1);
      if (left <= 0) return left;
    }
    return left;
  }
  for (const key in value) {
    left = roomLeft((value as { readonly [name: string]: unknown })[key], left - key.length - 1);
    if (left <= 0) return left;
  }
  return left;
}

const size = (state: ConversationState): number => JSON.stringify(state).length;
