import type { Topic } from '../model/bot.js';
import { ask, wait, type Move } from './asked.js';
import { wordsBeside } from './local.js';
import { engineQuestions } from './questions/index.js';
import { change, rule, top, topicOf, type HeardTopic, type Talk } from './talk.js';

/** The topics heard that this bot has, best first; none when the words are about something else entirely. */
export function heardTopics(talk: Talk): readonly HeardTopic[] {
  talk.topics ??= topicsIn(talk);
  return talk.topics;
}

function topicsIn(talk: Talk): readonly HeardTopic[] {
  const { heard } = talk.input;
  if (heard.outOfScope || heard.intents.length === 0) return [];
  const found: HeardTopic[] = [];
  for (const { intent, confidence } of heard.intents) {
    const topic = topicOf(talk, intent);
    if (topic) found.push({ topic, confidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

/** The one topic heard clearly enough to be acted on; two that are as good as level are not clear. */
export function clearTopic(talk: Talk): HeardTopic | null {
  const [best, second] = heardTopics(talk);
  if (!best || best.confidence < talk.bot.thresholds.answer) return null;
  if (second && second.confidence >= talk.bot.thresholds.answer && best.confidence - second.confidence < 0.05)
    return null;
  return best;
}

/** The topics that may have been meant. */
export function possibleTopics(talk: Talk): readonly Topic[] {
  return heardTopics(talk)
    .filter(({ confidence }) => confidence >= talk.bot.thresholds.clarify)
    .slice(0, 3)
    .map(({ topic }) => topic);
}

/** "Did you mean …?" with labels. */
export function askWhich(talk: Talk, topics: readonly Topic[]): Move {
  rule(talk, 'clarify');
  const { clarify } = engineQuestions;
  const about = { topics: topics.map(({ name }) => name), ...wordsBeside(talk.words) };
  return clarify ? ask(talk, clarify.asked(talk.bot, talk.state, about), about) : wait;
}

/** Topics heard with less confidence than this are nothing that may have been meant. */
const leastLikely = 0.1;

/**
 * Another topic is wanted. An FAQ is answered and the open question comes back; a form takes the place of what is open, after asking if
 * something was collected there.
 */
export function routeTo(talk: Talk, topic: Topic): Move {
  const others = heardTopics(talk)
    .filter(({ topic: other, confidence }) => other.name !== topic.name && confidence >= leastLikely)
    .slice(0, 3);
  change(talk, { others: others.map(({ topic: other }) => other.name) });
  const frame = top(talk);
  const open = topicOf(talk, frame?.topic);
  const collected = frame !== undefined && open?.kind === 'form' && Object.keys(frame.slots).length > 0;
  if (frame && open?.kind === 'form' && topic.kind === 'faq') {
    rule(talk, 'digression');
    change(talk, { question: null, stack: [...talk.state.stack.slice(0, -1), { ...frame, interrupted: true }] });
    return { type: 'start', topic: topic.name, how: 'back' };
  }
  const { leave } = engineQuestions;
  if (collected && leave && frame.topic !== topic.name) {
    rule(talk, 'switch');
    const about = { to: topic.name, ...wordsBeside(talk.words) };
    return ask(talk, leave.asked(talk.bot, talk.state, about), about);
  }
  const below = talk.state.stack.slice(0, -1).findLast((one) => topicOf(talk, one.topic)?.kind === 'form');
  // An FAQ asked inside an FAQ takes its place; the form below both still waits.
  change(talk, {
    question: null,
    stack: open?.kind === 'faq' && topic.kind === 'faq' && below ? talk.state.stack.slice(0, -1) : [],
  });
  return { type: 'start', topic: topic.name, how: 'anew' };
}
