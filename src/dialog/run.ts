import type { Step, Topic } from '../model/bot.js';
import type { Frame } from '../model/state.js';
import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { wallTime } from '../model/time.js';
import { turnLimits } from '../model/turn.js';
import { ask, button, wait, type Move } from './asked.js';
import { collectedFields, fieldLine, isAsking } from './fields.js';
import { takeAside } from './go-through.js';
import { freshLocal, keptLocal, markPassed } from './local.js';
import { misunderstood } from './ladder.js';
import { askPerson, reasonOf } from './person.js';
import { engineQuestions } from './questions/index.js';
import { kindOf } from './steps/index.js';
import { attempt, change, changeTop, engine, isSensitive, rule, say, stepOf, top, topicOf, type Talk } from './talk.js';
import { beginTopic, deepest, menuButtons } from './topics.js';

/** Does a move and everything that follows from it, up to the next question, call, or end. */
export function perform(talk: Talk, first: Move): void {
  let move = first;
  while (move.type !== 'wait') {
    talk.steps += 1;
    if (talk.steps > turnLimits.steps) return overLimit(talk, 'steps');
    move = once(talk, move);
  }
}

function once(talk: Talk, move: Move): Move {
  switch (move.type) {
    case 'again':
      return arrive(talk);
    case 'next':
      leaveStep(talk, move.step);
      return arrive(talk);
    case 'end':
      endTopic(talk);
      return arrive(talk);
    case 'start':
      return startTopic(talk, move.topic, move.how);
    case 'misunderstood':
      return misunderstood(talk, move.problem);
    default:
      return wait;
  }
}

function leaveStep(talk: Talk, next: string | null): void {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  change(talk, { question: null });
  if (!frame) return;
  // A question left for one that stands before it (a change) was not passed.
  const isBack = next !== null && frame.local['~back'] === next;
  const local = step && isAsking(step) && !isBack ? markPassed(frame, step.name) : frame.local;
  changeTop(talk, { step: next, tries: 0, local: keptLocal(local) });
}

function endTopic(talk: Talk): void {
  change(talk, { question: null, stack: talk.state.stack.slice(0, -1) });
}

/** Goes on where the open topic stands: its next step, or the topic below, or nothing more. */
function arrive(talk: Talk): Move {
  const frame = top(talk);
  if (!frame) return settle(talk);
  if (frame.step === null) {
    endTopic(talk);
    return arrive(talk);
  }
  const step = stepOf(talk.bot, frame);
  if (!step) return gone(talk);
  if (frame.local['pending'] !== undefined) {
    // A result that came while a person had the conversation.
    const { pending, ...local } = frame.local;
    const { outcome, result } = pending as unknown as { readonly outcome: string; readonly result: Slots };
    changeTop(talk, { local, interrupted: false });
    return kindOf(step).result?.(talk, step, top(talk) ?? frame, outcome, result) ?? wait;
  }
  if (frame.interrupted) {
    changeTop(talk, { interrupted: false });
    const topic = topicOf(talk, frame.topic);
    // A sensitive topic is not named aloud.
    if (topic && !isSensitive(talk))
      say(talk, engine('back_to'), { values: { topic: { type: 'localized', text: topic.title } } });
  }
  takeAside(talk, step, (value) => stillTakes(talk, step, value));
  const move = kindOf(step).arrive(talk, step, top(talk) ?? frame);
  // The way back after a correction ends where the conversation waits for something else.
  const now = top(talk);
  if (move.type === 'wait' && now && now.step === step.name && (now.local['~back'] ?? step.name) !== step.name) {
    const { '~back': _, ...rest } = now.local;
    changeTop(talk, { local: rest });
  }
  return move;
}

/** An answer from before a change still holds, unless its question offers other things by now. */
function stillTakes(talk: Talk, step: Step, value: Value): boolean {
  const frame = top(talk);
  if (step.type !== 'choose' || !frame) return true;
  const offered = kindOf(step).asked?.(talk.bot, step, frame)?.answers ?? [];
  const takes = (one: Value): boolean =>
    offered.some(({ means }) => means.type === 'value' && JSON.stringify(means.value) === JSON.stringify(one));
  return value.type === 'many' ? value.values.every(takes) : takes(value);
}

/** Nothing is open any more: a form that was left is offered again, once. */
function settle(talk: Talk): Move {
  const { parked } = talk.state;
  if (talk.state.question !== null && talk.state.question.about['step'] !== undefined) change(talk, { question: null });
  if (talk.state.question !== null) return wait;
  // Nobody wrote: what was left is not offered now.
  if (talk.unasked) return wait;
  const { resume, menu } = engineQuestions;
  if (!parked || !topicOf(talk, parked.topic)) {
    // Whoever wrote or tapped is never left without a word.
    const { type } = talk.input.event;
    if (!talk.effects.some((effect) => effect.type === 'say')) tellNothingNow(talk);
    const silent = (type === 'message' || type === 'choice') && !talk.effects.some((effect) => effect.type === 'say');
    return silent && menu ? ask(talk, menu.asked(talk.bot, talk.state, {}), {}) : wait;
  }
  if (resume) sumUp(talk, parked);
  return resume ? ask(talk, resume.asked(talk.bot, talk.state, {}), {}) : wait;
}

/** After a long pause: what was answered before it, unless the topic or the answer is sensitive. Said once. */
function sumUp(talk: Talk, frame: Frame): void {
  if (frame.local['~rested'] !== true) return;
  const { '~rested': _, ...local } = frame.local;
  change(talk, { parked: { ...frame, local } });
  const topic = topicOf(talk, frame.topic);
  if (!topic || topic.sensitive) return;
  const isPrivate = (slot: string): boolean =>
    Object.values(topic.steps).some((step) => isAsking(step) && step.slot === slot && step.sensitive);
  const fields = collectedFields(talk.bot, frame).filter(({ slot }) => !isPrivate(slot));
  if (fields.length > 0)
    say(talk, engine('resume.so_far'), { values: { topic: { type: 'localized', text: topic.title } } });
  for (const { label, values } of fields.slice(0, mostSummed).map(fieldLine)) say(talk, label, { values });
}
/** Answers summed up at most. */
const mostSummed = 8;

/** The content was edited and the step is no more: say so, keep what was said, offer the menu. */
export function gone(talk: Talk): Move {
  rule(talk, 'gone');
  const frame = top(talk);
  attempt(talk, 'gone');
  say(talk, engine('gone'), { choices: menuButtons(talk.bot) });
  const topic = topicOf(talk, frame?.topic);
  change(talk, {
    stack: [],
    question: null,
    waiting: null,
    parked:
      frame && topic
        ? { ...frame, step: topic.first, local: freshLocal, tries: 0, interrupted: false }
        : talk.state.parked,
  });
  return wait;
}

function startTopic(talk: Talk, name: string, how: 'back' | 'go' | 'anew'): Move {
  const topic = topicOf(talk, name);
  if (!topic) return gone(talk);
  if (how === 'go') change(talk, { stack: talk.state.stack.slice(0, -1) });
  if (talk.state.stack.length >= deepest) {
    overLimit(talk, 'depth');
    return wait;
  }
  if (isWithheld(talk, topic)) return withhold(talk, topic);
  const runs = beginTopic(talk, topic);
  if (!runs) endTopic(talk);
  return { type: 'again' };
}

/** Past its review date, in a bot that withholds such topics: but never what is urgent, nor the way to a person. */
function isWithheld({ bot, input }: Talk, { reviewBy, urgent, steps }: Topic): boolean {
  if (bot.afterReviewBy !== 'withhold' || reviewBy === undefined || urgent) return false;
  if (Object.values(steps).some(({ type }) => type === 'handoff')) return false;
  return wallTime(input.now, bot.timeZone).date > reviewBy;
}

function withhold(talk: Talk, topic: Topic): Move {
  rule(talk, `withheld:${topic.name}`);
  change(talk, { lastTopic: topic.name });
  say(talk, engine('review.withheld'), {
    values: { topic: { type: 'localized', text: topic.title } },
    says: `${topic.name}/withheld`,
    choices: [button('person')],
    ...(topic.sensitive ? { sensitive: true } : {}),
  });
  return { type: 'again' };
}

/** A topic of which nothing is said today (its days or its hours) says so, so that nobody gets the menu for an answer. */
function tellNothingNow(talk: Talk): void {
  const topic = topicOf(talk, talk.state.lastTopic);
  if (!topic || !talk.trace.includes('not_said_now')) return;
  say(talk, engine('answer.not_now'), {
    values: { topic: { type: 'localized', text: topic.title } },
    says: `${topic.name}/not_now`,
    choices: [button('person')],
  });
}

/** A turn that would not end: an apology and a person, never an endless loop. */
export function overLimit(talk: Talk, what: string): void {
  rule(talk, `limit:${what}`);
  attempt(talk, `limit:${what}`);
  change(talk, { stack: [], question: null, waiting: null, parked: null });
  say(talk, engine('error.apology'), { as: 'system' });
  askPerson(talk, { queue: null, reason: reasonOf(talk, 'limit') });
}

/** What a call came to goes to the step that made it. */
export function performResult(talk: Talk, outcome: string, result: Slots): void {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  const kind = step && kindOf(step);
  if (!frame || !step || !kind?.result) return perform(talk, gone(talk));
  return perform(talk, kind.result(talk, step, frame, outcome, result));
}
