import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Value } from '../../model/value.js';
import {
  again,
  ask,
  button,
  optionAnswersOf,
  printedAnswer,
  type Answerable,
  type Asked,
  type Move,
} from '../asked.js';
import { optionsIn } from '../read-answer.js';
import { pageOf, turned } from '../paging.js';
import { isSkipped, markSkipped } from '../local.js';
import { onceFor } from '../per-turn.js';
import { fieldOf, textsOf } from '../operands.js';
import { rowOptions } from '../slots/list.js';
import { changeTop, engine, say, setSlots, top, withoutSlots, type Talk } from '../talk.js';
import { optionAnswers, questionWords } from './question.js';
import type { StepKind, StepOf } from './step-kind.js';

type Choose = StepOf<'choose'>;

/**
 * Fills a slot with one of several options: written here, the rows of a list, or what a call returned.
 *
 *     - choose: cart
 *       say: { en: "What was missed?", es: "¿Qué no recogieron?" }
 *       options:
 *         - { en: Trash, es: Basura }
 *         - { en: Recycling, es: Reciclaje }
 */
export const choose: StepKind<Choose> = {
  arrive(talk, step, frame) {
    const filled = own(frame.slots, step.slot) !== undefined;
    if ((filled && frame.local['picked'] === undefined) || isSkipped(frame, step.slot))
      return { type: 'next', step: step.next };
    if (optionsOf(talk.bot, step, frame).length === 0) {
      if (step.ifNone !== undefined) return { type: 'next', step: step.ifNone };
      say(talk, engine('choose.none'), { choices: [button('person')] });
      return { type: 'end' };
    }
    return ask(talk, askedOf(talk.bot, step, frame), { topic: frame.topic, step: step.name });
  },
  asked: askedOf,
  answered(talk, step, frame, given) {
    if (given.type === 'command') {
      if (given.command === 'more') changeTop(talk, { local: turned(frame) });
      return given.command === 'done' ? { type: 'next', step: step.next } : again;
    }
    if (given.type !== 'value') return again;
    const alone = step.or.some(({ key }) => given.value.type === 'choice' && given.value.option === key);
    if (!step.many || alone) {
      setSlots(talk, { [step.slot]: given.value });
      return { type: 'next', step: step.next };
    }
    const before = picked(step, frame);
    // A second tap on the same button changes nothing.
    const known = before.some((one) => JSON.stringify(one) === JSON.stringify(given.value));
    return pick(talk, step, frame, known ? before : [...before, given.value]);
  },
  several(talk, step, frame, values, over) {
    if (!over) return pick(talk, step, frame, values);
    setSlots(talk, { [step.slot]: { type: 'many', values } });
    return { type: 'next', step: step.next };
  },
  skipped(talk, step, frame) {
    changeTop(talk, { local: markSkipped(frame, step.slot) });
    return { type: 'next', step: step.next };
  },
};

/** Keeps what was chosen so far and asks for more, unless nothing is left to choose. */
function pick(talk: Talk, step: Choose, frame: Frame, values: readonly Value[]): Move {
  const { picked: _, ...local } = frame.local;
  if (values.length === 0) {
    changeTop(talk, { local, slots: withoutSlots(frame.slots, [step.slot]) });
    return again;
  }
  setSlots(talk, { [step.slot]: { type: 'many', values } });
  changeTop(talk, { local: { ...local, picked: values.length } });
  const { many } = askedOf(talk.bot, step, top(talk) ?? frame);
  return many && many.choices.length > many.picked.length ? again : { type: 'next', step: step.next };
}

function picked(step: Choose, frame: Frame): readonly Value[] {
  const value = own(frame.slots, step.slot);
  return value?.type === 'many' && frame.local['picked'] !== undefined ? value.values : [];
}

function askedOf(bot: Bot, step: Choose, frame: Frame): Asked {
  if (step.from?.type === 'result' || (step.many && picked(step, frame).length > 0)) return askedIn(bot, step, frame);
  const made = writtenOf(bot);
  const known = made.get(step);
  if (known) return known;
  const asked = askedIn(bot, step, frame);
  // Of more options than are shown at once each frame has its page.
  if (asked.all) return asked;
  const fixed: Asked = { ...asked, fixed: true };
  made.set(step, fixed);
  return fixed;
}

/** Questions that are asked so in every frame as long as nothing was chosen. */
const writtenOf = onceFor((_bot: Bot) => new WeakMap<Choose, Asked>());

function askedIn(bot: Bot, step: Choose, frame: Frame): Asked {
  const chosen = step.many ? picked(step, frame) : [];
  const done = new Set(chosen.map((value) => JSON.stringify(value)));
  const all = optionsOf(bot, step, frame);
  const left =
    done.size === 0 ? all : all.filter(({ means }) => means.type !== 'value' || !done.has(JSON.stringify(means.value)));
  const beside =
    done.size > 0
      ? [button('done')]
      : [...optionAnswersOf(step.slot, step.or), ...(step.optional ? [button('skip')] : [])];
  const page = pageOf(left, beside, frame);
  return {
    ...questionWords(step),
    // What was chosen is said back, and the question is whether there is more.
    ...(done.size > 0
      ? { say: engine('choose.more'), values: { chosen: { type: 'many', values: chosen } as const } }
      : {}),
    accepts: [{ slot: step.slot, spec: { ...step.spec, options: optionsIn(all) } }],
    answers: page.answers,
    ...(page.all ? { all: page.all } : {}),
    ...(step.many ? { many: { choices: all, picked: chosen } } : {}),
  };
}

function optionsOf(bot: Bot, step: Choose, frame: Frame): readonly Answerable[] {
  const { from } = step;
  if (from?.type === 'list') {
    const list = own(bot.lists, from.list);
    return list ? optionAnswersOf(step.slot, rowOptions(list)) : [];
  }
  if (from?.type === 'result') {
    if (from.ref.type === 'literal') return [];
    const whole = own(frame.slots, from.ref.name);
    const found = whole && from.ref.field !== undefined ? fieldOf(bot, whole, from.ref.field) : whole;
    const values = found?.type === 'many' ? found.values : found ? [found] : [];
    return values.map((value, n) => shownAnswer(bot, step, value, n));
  }
  return optionAnswers(bot, step);
}

/** A found value as an option: `show:` is a field's name, or words with placeholders ("{start} {office_name}"). */
function shownAnswer(bot: Bot, step: Choose, value: Value, n: number): Answerable {
  const template = step.show?.includes('{') === true;
  const shown = step.show === undefined || template ? value : (fieldOf(bot, value, step.show) ?? value);
  const fields = value.type === 'record' ? value.fields : {};
  const texts = template ? Object.values(fields).flatMap((field) => textsOf(bot, field)) : textsOf(bot, shown);
  const option = { key: `found-${n + 1}`, label: {}, also: { found: texts.filter((text) => text.length > 1) }, value };
  const label = template
    ? { label: Object.fromEntries(bot.languages.map((locale) => [locale, step.show ?? ''])), values: fields }
    : printedAnswer(step.slot, option.key, shown);
  return { ...label, means: { type: 'value', slot: step.slot, value }, option };
}
