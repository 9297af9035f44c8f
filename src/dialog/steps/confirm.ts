import type { Bot, Step, Topic } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Localized, TextRef } from '../../model/text.js';
import { again, ask, button, plainQuestion, yesNoAnswers, type Answerable, type Asked } from '../asked.js';
import { unskipped } from '../local.js';
import { namesIn } from '../placeholders.js';
import { authored, changeTop, engine, rule, say, topicOf, withoutSlots } from '../talk.js';
import { wordsOf } from '../words/fold.js';
import type { StepKind, StepOf } from './step-kind.js';

type Confirm = StepOf<'confirm'>;
type Asking = Extract<Step, { type: 'ask' | 'choose' }>;

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
  answered(talk, step, frame, given) {
    const field = given.type === 'command' && given.command === 'field' ? given.about['slot'] : undefined;
    if (typeof field === 'string') return changeSlot(field);
    if (given.type === 'command' && given.command === 'cancel') {
      say(talk, engine('leave.done'), { says: `${frame.topic}/left` });
      return { type: 'end' };
    }
    const yes = given.type === 'value' && given.value.type === 'yes-no' ? given.value.yes : null;
    if (yes === true && frame.local['changing'] === undefined) {
      const { '~back': _, ...local } = frame.local;
      changeTop(talk, { local });
      return { type: 'next', step: step.next };
    }
    if (given.type === 'command' && given.command === 'keep') {
      const { changing: _, ...local } = frame.local;
      changeTop(talk, { local });
      return again;
    }
    const fields = collected(topicOf(talk, frame.topic), frame);
    if (fields.length === 1 && fields[0]) return changeSlot(fields[0].slot);
    changeTop(talk, { local: { ...frame.local, changing: true } });
    return again;

    function changeSlot(slot: string) {
      const target = collected(topicOf(talk, frame.topic), frame).find((one) => one.slot === slot);
      if (!target) return again;
      rule(talk, `change:${slot}`);
      const { changing: _, ...local } = unskipped(frame, [slot]);
      changeTop(talk, { slots: withoutSlots(frame.slots, [slot]), local: { ...local, '~back': step.name } });
      return { type: 'next', step: target.name } as const;
    }
  },
};

function askedOf(bot: Bot, step: Confirm, frame: Frame): Asked {
  const fields = collected(own(bot.topics, frame.topic), frame);
  if (frame.local['changing'] !== undefined) {
    return {
      ...plainQuestion,
      name: 'change',
      say: engine('confirm.change'),
      answers: [...fields.map((one) => fieldAnswer(one, frame)), button('keep'), button('cancel')],
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

/** The slot a text at "is this right?" wants to change: "change the phone", "the address is wrong". */
export function slotToChange(bot: Bot, frame: Frame, text: string): string | null {
  const words = wordsOf(text);
  const said = new Set(words);
  const wishes =
    'change|correct|fix|edit|wrong|not|no|mal|cambiar|cambie|cambia|corregir|corrija|incorrecto|incorrecta|equivocado|equivocada|es|is';
  if (words.length > 10 || !wishes.split('|').some((wish) => said.has(wish))) return null;
  const found = collected(own(bot.topics, frame.topic), frame).filter((one) =>
    namesOf(one).some((name) => wordsOf(name).length > 0 && wordsOf(name).every((word) => said.has(word))),
  );
  return found.length === 1 && found[0] ? found[0].slot : null;
}

/** What people call a slot: its label, its name, and the words of its type. */
function namesOf(step: Asking): readonly string[] {
  const typeNames: { readonly [type: string]: string } = {
    phone: 'phone|number|telefono|numero|celular',
    address: 'address|street|direccion|calle|domicilio',
    email: 'email|mail|correo',
    name: 'name|nombre',
    date: 'date|day|fecha|dia',
    time: 'time|hour|hora',
    zip: 'zip|postal|codigo',
    photo: 'photo|picture|foto|fotos',
  };
  return [
    ...Object.values(step.label ?? {}),
    step.slot.replace(/[-_]/g, ' '),
    ...(own(typeNames, step.spec.type) ?? '').split('|'),
  ];
}

/** The questions of the topic that have an answer. */
function collected(topic: Topic | undefined, frame: Frame): readonly Asking[] {
  const asks = Object.values(topic?.steps ?? {}).filter(
    (step): step is Asking => step.type === 'ask' || step.type === 'choose',
  );
  const seen = new Set<string>();
  return asks.filter(
    (step) => own(frame.slots, step.slot) !== undefined && !seen.has(step.slot) && seen.add(step.slot),
  );
}

function fieldAnswer(step: Asking, frame: Frame): Answerable {
  const value = own(frame.slots, step.slot);
  return {
    label: engine('confirm.field'),
    values: { ...labelValue(step), ...(value ? { value } : {}) },
    means: { type: 'command', command: 'field', about: { slot: step.slot } },
    option: { key: step.slot, label: step.label ?? {}, also: { names: namesOf(step).filter((name) => name !== '') } },
  };
}

const typeLabels: { readonly [type: string]: Localized } = {
  text: { en: 'Text', es: 'Texto' },
  number: { en: 'Number', es: 'Número' },
  date: { en: 'Date', es: 'Fecha' },
  time: { en: 'Time', es: 'Hora' },
  datetime: { en: 'Date and time', es: 'Fecha y hora' },
  phone: { en: 'Phone', es: 'Teléfono' },
  email: { en: 'E-mail', es: 'Correo electrónico' },
  address: { en: 'Address', es: 'Dirección' },
  'yes-no': { en: 'Answer', es: 'Respuesta' },
  choice: { en: 'Choice', es: 'Opción' },
  list: { en: 'Choice', es: 'Opción' },
  'case-reference': { en: 'Case', es: 'Caso' },
  name: { en: 'Name', es: 'Nombre' },
  zip: { en: 'ZIP code', es: 'Código postal' },
  money: { en: 'Amount', es: 'Cantidad' },
  pattern: { en: 'Number', es: 'Número' },
  photo: { en: 'Photo', es: 'Foto' },
  file: { en: 'File', es: 'Archivo' },
};

function labelValue(step: Asking) {
  return { field: { type: 'localized', text: step.label ?? own(typeLabels, step.spec.type) ?? {} } as const };
}

/** Lists what was collected, when the author's question does not say it itself. */
function summarize(talk: Parameters<typeof say>[0], step: Confirm, frame: Frame): void {
  const words = own(talk.bot.texts, step.say);
  if (!words || namesIn(words).length > 0) return;
  const line: TextRef = engine('confirm.field');
  for (const one of collected(topicOf(talk, frame.topic), frame)) {
    const value = own(frame.slots, one.slot);
    if (value) say(talk, line, { values: { ...labelValue(one), value } });
  }
}
