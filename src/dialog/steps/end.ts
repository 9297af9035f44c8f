import type { StepKind, StepOf } from './step-kind.js';

/**
 * Ends the topic here.
 *
 *     - end
 */
export const end: StepKind<StepOf<'end'>> = {
  arrive: () => ({ type: 'end' }),
};
