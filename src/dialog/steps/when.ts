import { holds } from '../conditions.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Does its steps only if the condition holds.
 *
 *     - when: { age: at least 65 }
 *       then:
 *         - say: { en: "There is a senior discount.", es: "Hay un descuento para mayores." }
 */
export const when: StepKind<StepOf<'when'>> = {
  arrive(talk, step, frame) {
    const fits = holds(step.condition, { bot: talk.bot, slots: frame.slots, now: talk.input.now });
    return { type: 'next', step: fits ? step.then : step.next };
  },
};
