import { holds } from '../conditions.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Does the steps of the first case that holds, else those of `otherwise`.
 *
 *     - first_that_fits:
 *         - if: { age: at least 65 }
 *           then: [ { say: { en: "Senior rate.", es: "Tarifa para mayores." } } ]
 *         - otherwise: [ { say: { en: "Full rate.", es: "Tarifa completa." } } ]
 */
export const firstThatFits: StepKind<StepOf<'first_that_fits'>> = {
  arrive(talk, step, frame) {
    const facts = { bot: talk.bot, slots: frame.slots, now: talk.input.now };
    const fits = step.cases.find(({ condition }) => holds(condition, facts));
    return { type: 'next', step: fits ? fits.then : step.otherwise };
  },
};
