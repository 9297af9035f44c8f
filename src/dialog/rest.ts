import { again } from './asked.js';
import { parkedLocal } from './local.js';
import { perform } from './run.js';
import { change, rule, top, type Talk } from './talk.js';

/** After this long a form is not simply gone on with: it is offered to be taken up again. */
const restMs = 24 * 3600 * 1000;

/** Sets aside a form that rested too long. Returns whether something of it is worth going on with. */
export function rest(talk: Talk): boolean {
  const { state, input } = talk;
  const frame = top(talk);
  if (state.lastAt === 0 || input.event.at - state.lastAt < restMs) return false;
  const { recent: _, others: __, ...lasting } = talk.state;
  talk.state = lasting;
  if (!frame) return false;
  rule(talk, 'rested');
  // What a step keeps to itself (a case number, a day) is an answer too; its notes begin with a tilde.
  const worth = [...Object.keys(frame.slots), ...Object.keys(frame.local)].some((name) => !name.startsWith('~'));
  change(talk, {
    stack: [],
    question: null,
    misses: 0,
    parked: worth
      ? { ...frame, tries: 0, interrupted: false, local: { ...parkedLocal(frame.local), '~rested': true } }
      : null,
  });
  return worth;
}

/** Whether these are the first words after a long rest, with a form to be gone on with. */
export const hasRested = (talk: Talk): boolean =>
  talk.state.parked !== null && talk.state.stack.length === 0 && talk.trace.includes('rested');

/** After a rest the form is offered with the first answer, whatever that was, unless something else is open by now. */
export function offerParked(talk: Talk): void {
  const { parked, question, stack } = talk.state;
  const leaves = talk.effects.some((effect) => effect.type === 'handoff' || effect.type === 'end_conversation');
  if (parked && question === null && stack.length === 0 && !leaves) perform(talk, again);
}
