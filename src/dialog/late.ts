import type { Step } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Offer } from '../model/state.js';
import type { Value } from '../model/value.js';
import { again, wait, type Move } from './asked.js';
import { readAnswer, type ReadAnswer } from './read-answer.js';
import { kindOf } from './steps/index.js';
import { engine, questionId, rule, say, setSlots, slotContext, top, topicOf, withoutSlots, type Talk } from './talk.js';

type Asking = Extract<Step, { readonly type: 'ask' | 'choose' }>;

/** The question that was open when the event was sent, if it is another one by now and its topic is still open. */
function earlierStep(talk: Talk): Asking | null {
  const before = talk.state.previousQuestion;
  const frame = top(talk);
  if (
    !before ||
    !frame ||
    talk.input.event.at >= before.answeredAt ||
    before.topic !== frame.topic ||
    before.step === null
  )
    return null;
  const step = own(topicOf(talk, frame.topic)?.steps ?? {}, before.step);
  return step && (step.type === 'ask' || step.type === 'choose') && own(frame.slots, step.slot) ? step : null;
}

/** Phones deliver late: words sent before the open question was asked count for the one before, if they fit it. */
export function lateAnswer(talk: Talk, text: string): Move | null {
  const step = earlierStep(talk);
  const frame = top(talk);
  if (!step || !frame) return null;
  const asked = kindOf(step).asked?.(talk.bot, step, {
    ...frame,
    slots: withoutSlots(frame.slots, [step.slot]),
    local: {},
  });
  const read: ReadAnswer = asked
    ? readAnswer(asked, { text, readings: talk.input.heard.readings }, slotContext(talk))
    : { type: 'none' };
  if (read.type !== 'given' || read.given.type !== 'value') return null;
  return correct(talk, step, read.given.value);
}

/** A button of the question before, tapped before the open one was asked; null = it is not of that question. */
export function lateChoice(talk: Talk, offer: Offer): Move | null {
  const step = earlierStep(talk);
  const before = talk.state.previousQuestion;
  if (!step || !before || offer.question !== questionId(before.question) || offer.means.type !== 'value') return null;
  const old = own(top(talk)?.slots ?? {}, step.slot);
  if (JSON.stringify(old) === JSON.stringify(offer.means.value)) {
    rule(talk, 'double_tap');
    return wait;
  }
  return correct(talk, step, offer.means.value);
}

function correct(talk: Talk, step: Asking, value: Value): Move {
  rule(talk, `late:${step.slot}`);
  const old = own(top(talk)?.slots ?? {}, step.slot);
  // Two messages of one description belong together.
  const both = old?.type === 'text' && value.type === 'text' && old.text !== value.text;
  setSlots(talk, { [step.slot]: both ? { type: 'text', text: `${old.text}\n${value.text}`.slice(0, 4000) } : value });
  say(talk, engine('late.noted'));
  return again;
}
