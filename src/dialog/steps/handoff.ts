import { keptLocal } from '../local.js';
import { askPerson, lookForPerson } from '../person.js';
import { authored, changeTop, say } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Asks for a person: in the line if one is there, else the truth and a message taken; `if_closed` has its own steps.
 *
 *     - handoff: public-works
 *       urgent: true
 */
export const handoff: StepKind<StepOf<'handoff'>> = {
  arrive(talk, step, frame) {
    const found = lookForPerson(talk, step.queue);
    // The way back from a person is the step after this one.
    changeTop(talk, { step: step.next, local: keptLocal(frame.local), tries: 0 });
    if (found.type === 'closed' && step.ifClosed !== undefined) return { type: 'next', step: step.ifClosed };
    if (step.say !== undefined) say(talk, authored(step.say));
    const reason = { code: step.urgent ? 'urgent' : 'authored', topic: frame.topic, urgent: step.urgent } as const;
    return askPerson(talk, { queue: step.queue, reason }, found);
  },
};
