import { isSaidAt } from '../../handoff/said-now.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import { opaqueKey } from '../hash.js';
import { markTold, wasTold } from '../local.js';
import { authored, changeTop, rule, say as sayIt } from '../talk.js';
import { writtenText, type WrittenText } from '../written-text.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Says the agency's words, with the buttons written beside them, and goes on.
 *
 *     - say: { en: "Thank you. We will come back.", es: "Gracias. Vamos a regresar." }
 */
export const say: StepKind<StepOf<'say'>> = {
  arrive(talk, step, frame) {
    const text = writtenText(talk.bot, step.say);
    if (text && !isSaidAt(text.words, talk.bot, talk.input.now)) {
      rule(talk, 'not_said_now');
      return { type: 'next', step: step.next };
    }
    // What prints another value than before is told again.
    const told = toldAs(text, step, frame);
    if (!wasTold(frame, told)) {
      changeTop(talk, { local: markTold(frame, told) });
      sayIt(talk, authored(step.say), text ? { choices: text.topics } : {});
    }
    return { type: 'next', step: step.next };
  },
};

function toldAs(text: WrittenText | null, step: StepOf<'say'>, frame: Frame): string {
  if (!text || text.names.length === 0) return step.name;
  const values = text.names.map((name) => own(frame.slots, name) ?? null);
  return `${step.name} ${opaqueKey(JSON.stringify(values))}`;
}
