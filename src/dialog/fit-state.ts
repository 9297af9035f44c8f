import type { ConversationState, Offer } from '../model/state.js';
/** The state's limit is 256 KiB (09-contracts); what is not needed to go on is dropped well before. In UTF-16 units, which JSON's UTF-8 at most triples. */
const roomy = 60_000;
/** As many signs may be written in any case: JSON makes six of one at most. */
const room = roomy / 6;

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

/** What is left of the room in any case. Most of a state are its offers, and most of these are much alike. */
function roomBeside(state: ConversationState): number {
  let left = room;
  for (const offer of state.offers) {
    left = offerLeft(offer, left);
    if (left <= 0) return left;
  }
  for (const key in state)
    if (key !== 'offers') left = roomLeft(state[key as keyof ConversationState], left - key.length - 1);
  return left;
}
/** The names in an offer with what stands around them and around the values; the same of a row of a list. */
const offerLength = 70;
const rowLength = 60;

function offerLeft({ key, question, means }: Offer, before: number): number {
  const left = before - offerLength - lengthOf(key) - lengthOf(question);
  if (means.type === 'topic') return left - lengthOf(means.topic);
  if (means.type === 'command') return roomLeft(means.about, left - lengthOf(means.command));
  const { slot, value } = means;
  return value?.type === 'list'
    ? left - rowLength - lengthOf(slot) - lengthOf(value.list) - lengthOf(value.row)
    : roomLeft(value, left - lengthOf(slot));
}

/** What should be a text and is none is written out to be measured. */
const lengthOf = (text: unknown): number => (typeof text === 'string' ? text.length : Infinity);

/** What is left of some room after a value, before any of it is written as JSON. */
function roomLeft(value: unknown, before: number): number {
  if (typeof value === 'string') return before - value.length - 1;
  if (typeof value !== 'object' || value === null) return before - 4;
  let left = before - 1;
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
