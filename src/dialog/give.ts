import type { Value } from '../model/value.js';
import { again, ask, type Given, type Move } from './asked.js';
import type { OpenAsked } from './open-asked.js';
import type { ReadAnswer } from './read-answer.js';
import { leave } from './leave.js';
import { repair, showMenu } from './repair.js';
import { kindOf } from './steps/index.js';
import { slotToChange } from './steps/confirm.js';
import { change, changeTop, rule, setSlots, stepOf, top, type Talk } from './talk.js';

/** Gives an answer to the question that is open. */
export function give(talk: Talk, open: NonNullable<OpenAsked>, given: Given): Move {
  const common = commonCommand(talk, open, given);
  if (common) return common;
  rule(talk, `answer:${open.asked.name}`);
  const about = talk.state.question?.about ?? {};
  change(talk, { misses: 0 });
  if (open.type === 'engine') {
    change(talk, { question: null });
    return open.question.answered(talk, about, given);
  }
  const frame = settledFrame(talk);
  const step = stepOf(talk.bot, frame);
  if (!frame || !step) return again;
  if (given.type === 'command' && given.command === 'skip') return kindOf(step).skipped?.(talk, step, frame) ?? again;
  return kindOf(step).answered?.(talk, step, frame, given) ?? again;
}

/** Buttons that mean the same beside every question. */
function commonCommand(talk: Talk, open: NonNullable<OpenAsked>, given: Given): Move | null {
  if (given.type !== 'command') return null;
  const { name } = open.asked;
  if (given.command === 'language') {
    const { to } = given.about;
    return typeof to === 'string' ? repair(talk, { name: 'language', locale: to, to }) : null;
  }
  if (given.command === 'menu') {
    change(talk, { question: null, misses: 0 });
    return showMenu(talk);
  }
  if (given.command === 'leave' && name !== 'leave') return leave(talk);
  // At "stuck" the reason is another one.
  return given.command === 'person' && name !== 'stuck' ? repair(talk, { name: 'person', locale: '' }) : null;
}

/** The open frame, freed of what only concerned the last try. */
function settledFrame(talk: Talk) {
  const frame = top(talk);
  if (!frame) return undefined;
  if (frame.local['ambiguous'] === undefined) changeTop(talk, { tries: 0 });
  else {
    const { ambiguous: _, ...local } = frame.local;
    changeTop(talk, { tries: 0, local });
  }
  return top(talk);
}

/** Follows what words came to as an answer; null = they were no answer. */
export function follow(talk: Talk, open: NonNullable<OpenAsked>, answer: ReadAnswer): Move | null {
  switch (answer.type) {
    case 'given':
      return give(talk, open, answer.given);
    case 'several': {
      const frame = settledFrame(talk);
      const step = stepOf(talk.bot, frame);
      rule(talk, `answer:${open.asked.name}`);
      change(talk, { misses: 0 });
      return (frame && step && kindOf(step).several?.(talk, step, frame, answer.values, answer.over)) ?? again;
    }
    case 'ambiguous':
      return askMeaning(talk, open, answer.slot, answer.values);
    case 'outside':
      return outside(talk, open, answer.slot, answer.value);
    case 'problem':
      return { type: 'misunderstood', problem: { key: answer.key, values: answer.values } };
    default:
      return null;
  }
}

/** Several meanings: asked about, never guessed. */
function askMeaning(talk: Talk, open: NonNullable<OpenAsked>, slot: string, values: readonly Value[]): Move {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  const meant = open.type === 'step' && frame && step ? kindOf(step).meaning?.(talk, step, frame, values) : undefined;
  if (meant) return give(talk, open, { type: 'value', slot, value: meant });
  rule(talk, `ambiguous:${slot}`);
  if (open.type === 'step' && frame)
    changeTop(talk, { local: { ...frame.local, ambiguous: { slot, values } as never } });
  return ask(talk, open.asked, talk.state.question?.about ?? {});
}

function outside(talk: Talk, open: NonNullable<OpenAsked>, slot: string, value: Value): Move {
  rule(talk, `outside:${slot}`);
  if (open.asked.ifOutside === undefined)
    return { type: 'misunderstood', problem: { key: 'dialog:ask.outside', values: {} } };
  setSlots(talk, { [slot]: value });
  return { type: 'next', step: open.asked.ifOutside };
}

/** What is meant to be changed at "is this right?", however it is put. */
export function openChange(talk: Talk, open: NonNullable<OpenAsked>, text: string): Move | null {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  if (open.type !== 'step' || step?.type !== 'confirm' || !frame) return null;
  const slot = slotToChange(talk.bot, frame, text);
  return slot === null ? null : give(talk, open, { type: 'command', command: 'field', about: { slot } });
}
