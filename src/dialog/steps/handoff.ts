import { keptLocal } from '../local.js';
import type { Precheck } from '../../handoff/precheck.js';
import type { Move } from '../asked.js';
import { askPerson, lookForPerson } from '../person.js';
import { authored, changeTop, engine, say, top, topicOf, type Talk } from '../talk.js';
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
    const { '~missed': promise } = frame.local;
    if (typeof promise === 'string' && found.type !== 'online')
      return leaveWord(talk, step, frame.topic, found, promise);
    const reason = { code: step.urgent ? 'urgent' : 'authored', topic: frame.topic, urgent: step.urgent } as const;
    return askPerson(talk, { queue: step.queue, reason }, found);
  },
};

/** Nobody wrote, so nobody is asked for a message: the agency has it in its list, and the citizen reads that it does. */
function leaveWord(talk: Talk, { queue }: StepOf<'handoff'>, topic: string, found: Precheck, promise: string): Move {
  const name = found.type === 'no_queue' ? queue : found.queue.name;
  const reason = { code: 'promise', topic, urgent: true } as const;
  const text = `A promise was not kept: ${Object.values(topicOf(talk, topic)?.title ?? {})[0] ?? topic}.`;
  if (name === null) talk.effects.push({ type: 'note', text, alert: true });
  else talk.effects.push({ type: 'take_message', queue: name, text, contact: '', reason, promise });
  say(talk, engine('promise.missed'), { as: 'system', says: `${topic}/missed` });
  return { type: 'next', step: top(talk)?.step ?? null };
}
