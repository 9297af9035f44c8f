import type { Operand } from '../../model/bot.js';
import type { Slots } from '../../model/text.js';
import { openCall } from '../calls.js';
import { valueOf } from '../operands.js';
import { sentWith } from '../local.js';
import { follow, isGood, resultValues } from '../outcomes.js';
import { forget, remember } from '../recent.js';
import { remindersFollow } from '../reminders.js';
import { changeTop, setSlots, top, type Talk } from '../talk.js';
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
    const sent = step.writes ? sentWith(frame) : null;
    const input = { ...(sent ? { attachments: sent } : {}), ...inputOf(talk, step.with) };
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
    remindersFollow(talk, step.service, outcome, result);
    if (step.writes && isGood(outcome)) {
      changeTop(talk, { local: { ...frame.local, '~done': true } });
      if (outcome === 'cancelled') forget(talk, step.service);
      else remember(talk, step.service, inputOf(talk, step.with), result);
    }
    return follow(talk, step.outcomes, outcome, step.next, resultValues(result));
  },
};

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
