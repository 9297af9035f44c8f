import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import { again, ask, button, plainQuestion, yesNoAnswers, type Asked, type Move } from '../asked.js';
import { collectedFields, fieldAnswer, fieldLine, namesOf } from '../fields.js';
import { goThrough } from '../go-through.js';
import { namesIn } from '../placeholders.js';
import { authored, changeTop, engine, say, type Talk } from '../talk.js';
import { wordsOf } from '../words/fold.js';
import type { StepKind, StepOf } from './step-kind.js';

type Confirm = StepOf<'confirm'>;

/**
 * Check your answers: yes goes on, anything can be changed and is asked again.
 *
 *     - confirm: { en: "Report missed {cart} at {address}?", es: "¿Reportar que no recogieron {cart} en {address}?" }
 */
export const confirm: StepKind<Confirm> = {
  arrive(talk, step, frame) {
    if (frame.local['changing'] === undefined) summarize(talk, step, frame);
    return ask(talk, askedOf(talk.bot, step, frame), { topic: frame.topic, step: step.name });
  },
  asked: askedOf,
  back(talk, _step, frame) {
    if (frame.local['changing'] === undefined) return null;
    const { changing: _, ...local } = frame.local;
    changeTop(talk, { local });
    return again;
  },
  answered(talk, step, frame, given) {
    const field = given.type === 'command' && given.command === 'field' ? given.about['slot'] : undefined;
    if (typeof field === 'string') return changeSlot(field);
    if (given.type === 'command' && given.command === 'cancel') {
      say(talk, engine('leave.done'), { says: `${frame.topic}/left` });
      return { type: 'end' };
    }
    const yes = given.type === 'value' && given.value.type === 'yes-no' ? given.value.yes : null;
    if (yes === true && frame.local['changing'] === undefined) return { type: 'next', step: step.next };
    if (given.type === 'command' && given.command === 'keep') {
      const { changing: _, ...local } = frame.local;
      changeTop(talk, { local });
      return again;
    }
    const fields = collectedFields(talk.bot, frame, 'reached');
    if (fields.length === 1 && fields[0]) return changeSlot(fields[0].slot);
    changeTop(talk, { local: { ...frame.local, changing: true } });
    return again;

    function changeSlot(slot: string): Move {
      const target = collectedFields(talk.bot, frame, 'reached').find((one) => one.slot === slot);
      return target && target.step !== null ? goThrough(talk, slot, target.step, null) : again;
    }
  },
};

function askedOf(bot: Bot, step: Confirm, frame: Frame): Asked {
  const fields = collectedFields(bot, frame, 'reached');
  if (frame.local['changing'] !== undefined) {
    return {
      ...plainQuestion,
      name: 'change',
      say: engine('confirm.change'),
      answers: [...fields.map(fieldAnswer), button('keep'), button('cancel')],
    };
  }
  const [yes, no] = yesNoAnswers('confirm');
  return {
    ...plainQuestion,
    name: 'confirm',
    say: authored(step.say),
    values: frame.slots,
    accepts: [{ slot: 'confirm', spec: { type: 'yes-no' } }],
    // "Change the phone" names its slot here already; only the two buttons are shown.
    answers: [...(yes ? [yes] : []), ...(fields.length > 0 ? [button('change')] : no ? [no] : []), button('cancel')],
  };
}

/** The slot a text at "is this right?" wants to change, however it is put: "the address is not what I said". */
export function slotToChange(bot: Bot, frame: Frame, text: string): string | null {
  const words = wordsOf(text);
  const said = new Set(words);
  const wishes =
    'change|correct|fix|edit|wrong|not|no|mal|cambiar|cambie|cambia|corregir|corrija|incorrecto|incorrecta|equivocado|equivocada';
  if (words.length > 10 || !wishes.split('|').some((wish) => said.has(wish))) return null;
  const found = collectedFields(bot, frame, 'reached').filter((field) =>
    namesOf(field).some((name) => name.split(' ').every((word) => said.has(word))),
  );
  return found.length === 1 && found[0] ? found[0].slot : null;
}

/** Lists what was collected, when the author's question does not say it itself. */
function summarize(talk: Talk, step: Confirm, frame: Frame): void {
  const words = own(talk.bot.texts, step.say);
  if (!words || namesIn(words).length > 0) return;
  for (const field of collectedFields(talk.bot, frame, 'reached')) {
    const { label, values } = fieldLine(field);
    say(talk, label, { values });
  }
}
