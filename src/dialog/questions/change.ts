import { again, button, plainQuestion } from '../asked.js';
import { changeable, changeField } from '../change-field.js';
import type { EngineQuestion } from '../engine-question.js';
import { collectedFields, fieldAnswer } from '../fields.js';
import { kindOf } from '../steps/index.js';
import { engine, stepOf } from '../talk.js';

/** Which of the answers so far is to be changed? Asked in the middle of a form. */
export const change: EngineQuestion = {
  asked(bot, state) {
    const frame = state.stack.at(-1);
    const step = stepOf(bot, frame);
    const fields = frame
      ? [...collectedFields(bot, frame), ...((step && kindOf(step).fields?.(bot, step, frame)) ?? [])]
      : [];
    return {
      ...plainQuestion,
      name: 'change',
      say: engine('confirm.change'),
      answers: [...fields.map(fieldAnswer), button('keep')],
    };
  },
  answered(talk, _about, given) {
    const slot = given.type === 'command' && given.command === 'field' ? given.about['slot'] : undefined;
    const field = changeable(talk).find((one) => one.slot === slot);
    return field ? changeField(talk, field, null) : again;
  },
  gaveUp: () => again,
};
