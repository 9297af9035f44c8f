import { changeTop } from '../talk.js';
import { keptLocal } from '../local.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Does another topic and comes back.
 *
 *     - start: opening-hours
 */
export const start: StepKind<StepOf<'start'>> = {
  arrive(talk, step, frame) {
    changeTop(talk, { step: step.next, local: keptLocal(frame.local), tries: 0 });
    return { type: 'start', topic: step.topic, how: 'back' };
  },
};
