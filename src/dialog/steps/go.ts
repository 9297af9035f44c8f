import type { StepKind, StepOf } from './step-kind.js';

/**
 * Goes to another topic for good.
 *
 *     - go: book-appointment
 */
export const go: StepKind<StepOf<'go'>> = {
  arrive: (_talk, step) => ({ type: 'start', topic: step.topic, how: 'go' }),
};
