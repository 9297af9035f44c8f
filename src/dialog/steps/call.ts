import { own } from '../../model/json.js';
import type { Operand, Step } from '../../model/bot.js';
import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';
import { openCall } from '../calls.js';
import { valueOf } from '../operands.js';
import { follow, isGood, resultValues, tellOutcome } from '../outcomes.js';
import { authored, changeTop, say, setSlots, top, withoutSlots, type Talk } from '../talk.js';
import { unskipped } from '../local.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Asks an agency service to do something; every outcome has a sentence, an author writes only what differs.
 *
 *     - call: cases.create
 *       with: { service: missed-trash, address }
 *       save: request
 *       outcomes:
 *         created:
 *           - say: { en: "Your number is {request.reference}.", es: "Su número es {request.reference}." }
 */
export const call: StepKind<StepOf<'call'>> = {
  arrive(talk, step, frame) {
    const input = inputOf(talk, step.with);
    const opened = openCall(talk, step, {
      service: step.service,
      operation: step.operation,
      input,
      writes: step.writes,
    });
    return opened ?? follow(talk, step.outcomes, step.writes ? 'rejected' : 'unavailable', step.next, frame.slots);
  },
  result(talk, step, frame, outcome, result) {
    if (step.save !== undefined && Object.keys(result).length > 0) {
      setSlots(talk, { [step.save]: { type: 'record', fields: result } });
    }
    if (step.writes && isGood(outcome)) changeTop(talk, { local: { ...frame.local, '~done': true } });
    const askAgain = own(step.askAgain, outcome);
    const first =
      askAgain &&
      Object.values(talk.bot.topics[frame.topic]?.steps ?? {}).find(
        (other) => (other.type === 'ask' || other.type === 'choose') && askAgain.includes(other.slot),
      );
    if (askAgain && first) {
      sayWhy(talk, step, frame, outcome, result);
      const now = top(talk) ?? frame;
      changeTop(talk, { slots: withoutSlots(now.slots, askAgain), local: unskipped(now, askAgain) });
      return { type: 'next', step: first.name };
    }
    return follow(talk, step.outcomes, outcome, step.next, resultValues(result));
  },
};

/** Why something is asked again: the author's words in the outcome, else the engine's sentence for it. */
function sayWhy(talk: Talk, step: StepOf<'call'>, frame: Frame, outcome: string, result: Slots): void {
  const steps = own(talk.bot.topics, frame.topic)?.steps ?? {};
  let name = own(step.outcomes, outcome) ?? null;
  // An outcome that only asks again leads straight on: its branch is empty.
  if (name === null || name === step.next) return tellOutcome(talk, outcome, result);
  for (let said = 0; name !== null && name !== step.next && said < mostSaid; said += 1) {
    const one: Step | undefined = own(steps, name);
    if (one?.type !== 'say') return;
    say(talk, authored(one.say), { values: resultValues(result) });
    name = one.next;
  }
}
/** Sentences of one outcome at most; more would be a loop in the content. */
const mostSaid = 10;

/** What a service is given: references as their typed values, words as they are written. */
export function inputOf(talk: Talk, with_: { readonly [name: string]: Operand }): Slots {
  const slots = top(talk)?.slots ?? {};
  return Object.fromEntries(
    Object.entries(with_).flatMap(([name, operand]) => {
      const value = valueOf(talk.bot, slots, talk.input.now, operand);
      return value ? [[name, value]] : [];
    }),
  );
}
