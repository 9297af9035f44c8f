import { valueOf } from '../operands.js';
import { changeTop, setSlots, withoutSlots } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Gives a slot a value: words as written, or another slot, field or fact; nothing found empties it.
 *
 *     - set: { fee: "{passport-our-fee}" }
 */
export const set: StepKind<StepOf<'set'>> = {
  arrive(talk, step, frame) {
    const value = valueOf(talk.bot, frame.slots, talk.input.now, step.value);
    if (value) setSlots(talk, { [step.slot]: value });
    else changeTop(talk, { slots: withoutSlots(frame.slots, [step.slot]) });
    return { type: 'next', step: step.next };
  },
};
