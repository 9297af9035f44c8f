import { again, ask } from '../asked.js';
import type { EngineQuestion } from '../engine-question.js';
import {
  aboutOf,
  askMessage,
  contactQuestion,
  joinQueue,
  lookForPerson,
  messageQuestion,
  nobodyQuestion,
  requestFrom,
} from '../person.js';
import { change, engine, rule, say, type Talk } from '../talk.js';
import type { About } from '../engine-question.js';
import type { Value } from '../../model/value.js';
import { textsOf } from '../operands.js';
import type { Move } from '../asked.js';
import { wordsOf } from '../words/fold.js';

/** Nobody is online: wait in the line all the same, leave a message, or go on with the bot. */
export const nobody: EngineQuestion = {
  asked: () => nobodyQuestion,
  answered(talk, about, given) {
    const request = requestFrom(about);
    const command = given.type === 'command' ? given.command : '';
    if (command === 'message') return askMessage(talk, request);
    if (command === 'wait') {
      const found = lookForPerson(talk, request.queue);
      if (found.type !== 'no_queue') return joinQueue(talk, request, found);
    }
    return again;
  },
  // Who asked for a person and writes what it is about has written the message.
  heard(talk, about, text) {
    if (wordsOf(text).length < 4) return null;
    rule(talk, 'message_heard');
    say(talk, engine('person.message_heard'));
    change(talk, { question: null, misses: 0 });
    return forward(talk, about, text.trim());
  },
  gaveUp: () => again,
};

/** The message for the agency's people. */
export const message: EngineQuestion = {
  asked: () => messageQuestion,
  answered(talk, about, given) {
    if (given.type !== 'value') {
      say(talk, engine('person.no_message'));
      return again;
    }
    return forward(talk, onlyNumber(talk, about), textsOf(talk.bot, given.value)[0] ?? '');
  },
  gaveUp: () => again,
};

/** A message that is a telephone number and nothing else says how to answer it too. */
function onlyNumber(talk: Talk, about: About): About {
  const [reading, ...more] = talk.input.heard.readings.filter(({ type }) => type === 'phone');
  const text = talk.words?.text ?? '';
  if (!reading || more.length > 0 || reading.value.type !== 'phone') return about;
  const around = text.slice(0, reading.span[0]) + text.slice(reading.span[1]);
  return /[\p{L}\p{N}]/u.test(around) ? about : { ...about, contact: reading.value.e164 };
}

/** The message is there: only how to answer it is missing, unless a telephone came with the wish to be called. */
function forward(talk: Talk, about: About, text: string): Move {
  const request = requestFrom(about);
  const next = { ...aboutOf(request), text: text.slice(0, longestMessage) };
  return request.contact === undefined
    ? ask(talk, contactQuestion, next)
    : takeMessage(talk, next, { type: 'phone', e164: request.contact });
}

/** As long as a web message (09-contracts). */
const longestMessage = 2000;

/** How the people can reach the citizen. */
export const contact: EngineQuestion = {
  asked: () => contactQuestion,
  answered(talk, about, given) {
    return takeMessage(talk, about, given.type === 'value' ? given.value : null);
  },
  gaveUp: (talk, about) => takeMessage(talk, about, null),
};

function takeMessage(talk: Talk, about: About, value: Value | null): Move {
  const reach = value === null ? '' : (textsOf(talk.bot, value)[0] ?? '');
  const { queue, reason } = requestFrom(about);
  const found = lookForPerson(talk, queue);
  const name = found.type === 'no_queue' ? (queue ?? '') : found.queue.name;
  const text = about['text'];
  rule(talk, 'message_taken');
  talk.effects.push({
    type: 'take_message',
    queue: name,
    text: typeof text === 'string' ? text : '',
    contact: reach,
    reason,
  });
  change(talk, { question: null });
  say(talk, engine(reach === '' ? 'person.message_taken_here' : 'person.message_taken'), {
    ...(value === null || reach === '' ? {} : { values: { contact: value } }),
    says: 'person/message_taken',
  });
  return again;
}
