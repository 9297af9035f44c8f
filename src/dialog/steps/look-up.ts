import { own } from '../../model/json.js';
import { button } from '../asked.js';
import { valueOf } from '../operands.js';
import { lookUp as rowFor } from '../tables.js';
import { changeTop, engine, rule, say, setSlots, withoutSlots } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Finds the row of a table that fits the answers; its columns print as `{limit.month}`.
 *
 *     - look_up: limit
 *       in: income-limits
 *       by: { household }
 *       if_none:
 *         - say: { en: "Please call us.", es: "Llámenos, por favor." }
 *         - end
 */
export const lookUp: StepKind<StepOf<'look_up'>> = {
  arrive(talk, step, frame) {
    const { bot, input } = talk;
    const table = own(bot.tables, step.table);
    const by = Object.fromEntries(
      Object.entries(step.by).map(([column, operand]) => [column, valueOf(bot, frame.slots, input.now, operand)]),
    );
    const row = table && rowFor(table, by, { bot, now: input.now });
    rule(talk, `look_up:${step.table}:${row ? 'found' : 'none'}`);
    if (row) {
      setSlots(talk, { [step.slot]: row });
      return { type: 'next', step: step.next };
    }
    changeTop(talk, { slots: withoutSlots(frame.slots, [step.slot]) });
    if (step.ifNone !== undefined) return { type: 'next', step: step.ifNone };
    say(talk, engine('look_up.none'), { choices: [button('person')] });
    return { type: 'end' };
  },
};
