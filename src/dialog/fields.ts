import type { Bot, Question, Step, Topic } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Frame } from '../model/state.js';
import type { SlotType, Value } from '../model/value.js';
import type { Slots, TextRef } from '../model/text.js';
import type { Answerable } from './asked.js';
import { passed } from './local.js';
import { onceFor } from './per-turn.js';
import { engine } from './talk.js';
import { wordsOf } from './words/fold.js';

/** An answer that was given in the open topic and can be changed. */
export interface Field {
  readonly slot: string;
  readonly type: SlotType;
  readonly label?: Question['label'];
  readonly value: Value;
  /** Its line in a list of answers, where the type's own (`confirm.field.<type>`) does not fit. */
  readonly line?: 'place' | 'office';
  /** Its value is not repeated. */
  readonly hidden?: true;
  /** The step that asks it; null: the open step itself, which asks several things. */
  readonly step: string | null;
}

/** A step that asks for one slot. */
export type Asking = Extract<Step, { readonly type: 'ask' | 'choose' }>;

export const isAsking = (step: Step): step is Asking => step.type === 'ask' || step.type === 'choose';

/**
 * The questions of the open topic that have an answer, in the order they were asked; those still to come last, or (`reached`) not at
 * all.
 */
export function collectedFields(bot: Bot, frame: Frame, which: 'all' | 'reached' = 'all'): readonly Field[] {
  const topic = own(bot.topics, frame.topic);
  const written = topic ? asksOf(topic) : none;
  if (!written.some(({ slot }) => own(frame.slots, slot) !== undefined)) return none;
  const path = passed(frame);
  const place = (step: Asking): number => {
    const at = path?.indexOf(step.name) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const asks = written.filter(
    (step) =>
      own(frame.slots, step.slot) !== undefined && (which === 'all' || path === null || path.includes(step.name)),
  );
  if (asks.length > 1) asks.sort((a, b) => place(a) - place(b));
  const seen = new Set<string>();
  return asks.flatMap((step) => {
    const value = own(frame.slots, step.slot);
    if (!value || seen.has(step.slot)) return [];
    seen.add(step.slot);
    return [fieldOfQuestion(step, value, step.name)];
  });
}

const none: readonly never[] = [];

/** The steps of a topic that ask for one slot, as they are written. */
const asksOf = onceFor(({ steps }: Topic): readonly Asking[] => Object.values(steps).filter(isAsking));

export function fieldOfQuestion(question: Question, value: Value, step: string | null): Field {
  return {
    slot: question.slot,
    type: question.spec.type,
    ...(question.label ? { label: question.label } : {}),
    ...(question.sensitive ? { hidden: true } : {}),
    value,
    step,
  };
}

/** What people call a slot beside its own name, folded, by its type. */
export const typeNames: { readonly [type in SlotType]?: string } = {
  phone: 'phone|phone number|number|telephone|telefono|numero|numero de telefono|celular',
  address: 'address|street|direccion|calle|domicilio',
  email: 'email|e mail|email address|mail|correo|correo electronico',
  name: 'name|full name|nombre|nombre completo',
  date: 'date|day|fecha|dia',
  time: 'time|hour|hora',
  datetime: 'time|day|date|appointment time|hora|dia|fecha|horario',
  zip: 'zip|zip code|postal code|codigo postal|codigo',
  photo: 'photo|picture|photos|foto|fotos',
};

/** What people call a question's answer, folded: its label, its name, and the words of its type. */
export function namesOf({
  slot,
  type,
  label,
}: Pick<Field, 'slot' | 'type'> & { readonly label?: Field['label'] }): readonly string[] {
  const bySlot = namesKept(label ?? noLabel);
  const byType = bySlot.get(slot) ?? new Map<SlotType, readonly string[]>();
  const known = byType.get(type);
  if (known) return known;
  const names = [
    ...Object.values(label ?? {}),
    slot.replace(/[-_]/g, ' '),
    ...(slot === 'office' ? ['office', 'oficina', 'lugar', 'place'] : []),
    ...(own(typeNames, type) ?? '').split('|'),
  ];
  const folded = [...new Set(names.map((name) => wordsOf(name).join(' ')))].filter((name) => name !== '');
  bySlot.set(slot, byType.set(type, folded));
  return folded;
}

const noLabel = {};
/** All of it is the author's words, which never change: folded once for each label, slot and type. */
const namesKept = onceFor((_label: object) => new Map<string, Map<SlotType, readonly string[]>>());

/** "Address: 12 Elm Street": the author's label, else the engine's name of the type; of a sensitive answer only that it was given. */
export function fieldLine({ label, type, line, value, hidden }: Field): {
  readonly label: TextRef;
  readonly values: Slots;
} {
  if (hidden)
    return label
      ? { label: engine('confirm.hidden'), values: { field: { type: 'localized', text: label } } }
      : { label: engine('confirm.hidden_plain'), values: {} };
  return label
    ? { label: engine('confirm.field.own'), values: { field: { type: 'localized', text: label }, value } }
    : { label: engine(`confirm.field.${line ?? type}`), values: { value } };
}

/** A field as a button of "what should be changed?". */
export function fieldAnswer(field: Field): Answerable {
  return {
    ...fieldLine(field),
    means: { type: 'command', command: 'field', about: { slot: field.slot } },
    option: { key: field.slot, label: field.label ?? {}, also: { names: namesOf(field) } },
  };
}
