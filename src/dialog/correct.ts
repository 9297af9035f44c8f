import type { Reading } from '../model/heard.js';
import { own } from '../model/json.js';
import type { Value } from '../model/value.js';
import { again, type Asked, type Move } from './asked.js';
import { changeable, changeField } from './change-field.js';
import { namesOf, type Field } from './fields.js';
import { follow } from './give.js';
import type { OpenAsked } from './open-asked.js';
import { isFree, readAnswer } from './read-answer.js';
import { beginsChange, changedIn } from './several.js';
import { kindOf } from './steps/index.js';
import { engine, say, slotContext, top, topicOf, withoutSlots, type Talk } from './talk.js';
import { correctionIn, namelessFrom } from './words/correction.js';

/**
 * A correction: "no, the street is Elm" sets the slot, "change my phone" asks it again; then the conversation is back where it was. Null
 * if the words are none.
 */
export function correct(talk: Talk, open: NonNullable<OpenAsked>, text: string): Move | null {
  if (open.type === 'engine' && open.asked.name !== 'change') return null;
  const fields = changeable(talk);
  const { asked } = open;
  const mine = asked.accepts.slice(0, 1).map(({ slot, spec }) => ({ slot, names: namesOf({ slot, type: spec.type }) }));
  const others = fields.filter(({ slot }) => slot !== mine[0]?.slot);
  const nameable = [...others.map((one) => ({ slot: one.slot, names: namesOf(one) })), ...mine];
  const found = nameable.length > 0 ? correctionIn(text, nameable) : null;
  const isCheck = asked.name === 'confirm' || asked.name === 'change';
  if (found && (found.firm || isCheck || !isFree(asked))) {
    if (found.slot === mine[0]?.slot) {
      if (found.from !== null) return answerRest(talk, open, text, found.from);
      // What is to be changed is being asked already.
      return found.firm && open.type === 'step' ? again : null;
    }
    const field = others.find(({ slot }) => slot === found.slot);
    if (!field) return null;
    return (found.from === null ? null : setFrom(talk, field, text, found.from)) ?? changeField(talk, field, null);
  }
  const listed = (isCheck || !isFree(asked)) && beginsChange(text) ? changeList(talk, others, text) : null;
  if (listed) return listed;
  const rest = namelessFrom(text);
  return rest && (isCheck || (rest.meant && !isFree(asked))) ? setUnnamed(talk, others, text, rest.from) : null;
}

/** "No, my ZIP is 61990" at the question for the ZIP. */
function answerRest(talk: Talk, open: NonNullable<OpenAsked>, text: string, from: number): Move | null {
  const read = readAnswer(open.asked, wordsFrom(talk, text, from), slotContext(talk));
  return read.type === 'given' || read.type === 'outside' ? follow(talk, open, read) : null;
}

/** The part of the text from an offset on, with the readings that stand in it. */
function wordsFrom(talk: Talk, text: string, from: number) {
  const rest = text.slice(from).replace(/^[\s:=,]+/, '');
  const cut = text.length - rest.length;
  const readings = talk.input.heard.readings
    .filter(({ span }) => span[0] >= cut)
    .map((reading): Reading => ({ ...reading, span: [reading.span[0] - cut, reading.span[1] - cut] }));
  return { text: rest, readings };
}

/** How the field's own question stands, as if it were open. */
function askedOf(talk: Talk, field: Field): Asked | null {
  const frame = top(talk);
  const step = own(topicOf(talk, frame?.topic)?.steps ?? {}, field.step ?? frame?.step ?? '');
  if (!frame || !step) return null;
  if (field.step === null) return kindOf(step).askedField?.(talk.bot, step, frame, field.slot) ?? null;
  const asFirst = { ...frame, slots: withoutSlots(frame.slots, [field.slot]), local: {} };
  return kindOf(step).asked?.(talk.bot, step, asFirst) ?? null;
}

function setFrom(talk: Talk, field: Field, text: string, from: number): Move | null {
  const asked = askedOf(talk, field);
  if (!asked) return null;
  const read = readAnswer(asked, wordsFrom(talk, text, from), slotContext(talk));
  if (read.type === 'several') return set(talk, field, { type: 'many', values: read.values });
  return read.type === 'given' && read.given.type === 'value' ? set(talk, field, read.given.value) : null;
}

/** Without a name the value must say by its form which answer it is, and be another one. */
function setUnnamed(talk: Talk, fields: readonly Field[], text: string, from: number): Move | null {
  const words = wordsFrom(talk, text, from);
  const found = fields.flatMap((field) => {
    const asked = askedOf(talk, field);
    if (!asked || (isFree(asked) && !words.readings.some(({ type }) => type === field.type))) return [];
    const read = readAnswer(asked, words, slotContext(talk));
    const value = read.type === 'given' && read.given.type === 'value' ? read.given.value : null;
    return value && JSON.stringify(value) !== JSON.stringify(field.value) ? [{ field, value }] : [];
  });
  const [one, ...more] = found;
  return one && more.length === 0 ? set(talk, one.field, one.value) : null;
}

/** "Add glass", "quite la basura": what was chosen of several, made longer or shorter. */
function changeList(talk: Talk, fields: readonly Field[], text: string): Move | null {
  const found = fields.flatMap((field) => {
    const many = askedOf(talk, field)?.many;
    const before = field.value.type === 'many' ? field.value.values : [];
    const values = many && changedIn(text, many.choices, before);
    return values && JSON.stringify(values) !== JSON.stringify(before) ? [{ field, values }] : [];
  });
  const [one, ...more] = found;
  if (!one || more.length > 0) return null;
  return one.values.length === 0
    ? changeField(talk, one.field, null)
    : set(talk, one.field, { type: 'many', values: one.values });
}

/** Types whose form alone says what a value is. */
const formed: ReadonlySet<string> = new Set(['phone', 'email', 'zip', 'case-reference']);

/** A telephone number alone, where one was given already and something else is asked: it is the new one. Null if the words are no such thing. */
export function restated(talk: Talk, open: NonNullable<OpenAsked>, text: string): Move | null {
  const [reading, ...more] = talk.input.heard.readings.filter(({ type }) => formed.has(type));
  if (open.type !== 'step' || !reading || more.length > 0) return null;
  const around = text.slice(0, reading.span[0]) + text.slice(reading.span[1]);
  if (/[\p{L}\p{N}]/u.test(around)) return null;
  const fields = changeable(talk).filter(({ type }) => type === reading.type);
  return setUnnamed(talk, fields, text, 0);
}

function set(talk: Talk, field: Field, value: Value): Move {
  if (field.hidden) say(talk, engine('confirm.changed_plain'));
  else say(talk, engine('confirm.changed'), { values: { value } });
  return changeField(talk, field, value);
}
