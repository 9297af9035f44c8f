import type { Asked, Move } from './asked.js';
import { follow } from './give.js';
import type { OpenAsked } from './open-asked.js';
import { isFree, readAnswer, type ReadAnswer } from './read-answer.js';
import { kindOf } from './steps/index.js';
import { change, rule, slotContext, stepOf, type Talk, type Words } from './talk.js';

/** Questions of the engine's own that wait for words of their own; the form below is not meant. */
const ownWords: ReadonlySet<string> = new Set(['message', 'contact']);

/**
 * Words that do not answer what is open may answer the form that waits below it: an address typed at a question asked in passing, a time
 * at "leave this form?". The form goes on with it. Null if they do not, or could be anything.
 */
export function answerBelow(talk: Talk, open: NonNullable<OpenAsked>, words: Words): Move | null {
  const { stack } = talk.state;
  if (open.type === 'engine' && ownWords.has(open.asked.name)) return null;
  const first = open.type === 'engine' ? stack.length - 1 : stack.length - 2;
  for (let place = first; place >= 0; place -= 1) {
    const frame = stack[place];
    const step = stepOf(talk.bot, frame);
    const asked = frame && step && kindOf(step).asked?.(talk.bot, step, frame);
    if (!frame || !step || !asked) continue;
    const read = readAnswer(asked, words, slotContext(talk));
    if (!isSure(asked, read, words)) return null;
    rule(talk, `below:${frame.topic}`);
    const about = { topic: frame.topic, step: step.name };
    change(talk, {
      stack: [...stack.slice(0, place), { ...frame, interrupted: false }],
      question: { name: asked.name, about, turn: talk.state.turns },
      misses: 0,
    });
    talk.words = words;
    return follow(talk, { type: 'step', asked }, read);
  }
  return null;
}

/** An answer by its form; of free words only those that were read as what is asked for. */
function isSure(asked: Asked, read: ReadAnswer, { readings }: Words): boolean {
  if (read.type !== 'given' && read.type !== 'outside') return false;
  if (!isFree(asked)) return true;
  const types = new Set(asked.accepts.map(({ spec }) => spec.type));
  return readings.some(({ type }) => type !== 'text' && types.has(type));
}
