import type { ConversationState } from '../model/state.js';

/** The state's limit is 256 KiB (09-contracts); what is not needed to go on is dropped well before. In UTF-16 units, which JSON's UTF-8 at most triples. */
const roomy = 60_000;

/** Keeps the state within its limit: first what only comforts, then what waits below, never the open question's frame. */
export function fitState(state: ConversationState): ConversationState {
  if (roomLeft(state, roomy / 6) > 0 || size(state) <= roomy) return state;
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
