import { own } from '../../model/json.js';
import { isAsking } from '../fields.js';
import { goThrough } from '../go-through.js';
import { passed, unskipped } from '../local.js';
import { changeTop, withoutSlots } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Asks again what was answered, as if the citizen had corrected it; the other answers stay.
 *
 *     - ask_again: [address]
 */
export const askAgain: StepKind<StepOf<'ask_again'>> = {
  arrive(talk, step, frame) {
    const asking = Object.values(own(talk.bot.topics, frame.topic)?.steps ?? {})
      .filter(isAsking)
      .filter(({ slot }) => step.slots.includes(slot));
    const path = passed(frame) ?? [];
    const first =
      path.flatMap((name) => asking.find((one) => one.name === name) ?? [])[0] ??
      asking.find(({ slot }) => slot === step.slots[0]) ??
      asking[0];
    if (!first) return { type: 'next', step: step.next };
    changeTop(talk, { slots: withoutSlots(frame.slots, step.slots), local: unskipped(frame, step.slots) });
    return path.includes(first.name)
      ? goThrough(talk, first.slot, first.name, null)
      : { type: 'next', step: first.name };
  },
};
