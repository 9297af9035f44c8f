import type { Slots } from '../model/text.js';
import { again, ask, button, wait, type Asked, type Move } from './asked.js';
import { openNow } from './open-asked.js';
import { askPerson, reasonOf, sayPhone } from './person.js';
import { engineQuestions } from './questions/index.js';
import { exampleValues } from './slots/example-values.js';
import { slotKinds } from './slots/index.js';
import { kindOf } from './steps/index.js';
import { attempt, authored, change, changeTop, engine, rule, say, stepOf, top, type Talk } from './talk.js';

/** Misunderstandings in a row before a person or a message is offered, where no question says otherwise. */
const mostMisses = 3;

/**
 * What happens when words were not understood: first said in another way, then with choices, then a person or a message. Never a loop: a
 * fourth time asks for a person by itself.
 */
export function misunderstood(talk: Talk, problem?: { readonly key: string; readonly values: Slots }): Move {
  const open = openNow(talk);
  if (!open) return lost(talk);
  if (open.type === 'step') return stepMissed(talk, open.asked, problem);
  const misses = talk.state.misses + 1;
  const { question } = talk.state;
  rule(talk, `fallback:${question?.name}:${misses}`);
  attempt(talk, `not_understood:${question?.name}`);
  change(talk, { misses });
  const about = question?.about ?? {};
  if (question?.name === 'stuck' || misses >= mostMisses) {
    change(talk, { question: null, misses: 0 });
    // Never a loop: the question is closed, and we go on.
    if (goesOn.has(question?.name ?? '')) say(talk, engine('fallback.go_on'), { says: 'fallback/go_on' });
    return open.question.gaveUp?.(talk, about) ?? openStuck(talk);
  }
  sayProblem(talk, open.asked, problem);
  return ask(talk, open.asked, about);
}

/** Questions of the engine's own that are simply closed when they were not understood for good. */
const goesOn: ReadonlySet<string> = new Set(['nobody', 'leave', 'change', 'resume']);

/** No question is open and no topic was heard. */
function lost(talk: Talk): Move {
  const misses = talk.state.misses + 1;
  rule(talk, `fallback:${misses}`);
  attempt(talk, 'not_understood');
  change(talk, { misses });
  if (misses >= mostMisses) return openStuck(talk);
  if (misses === 1) {
    say(talk, engine('fallback.rephrase'), { says: 'fallback/rephrase' });
    return wait;
  }
  const { menu } = engineQuestions;
  return menu ? ask(talk, { ...menu.asked(talk.bot, talk.state, {}), say: engine('fallback.choices') }, {}) : wait;
}

function stepMissed(talk: Talk, asked: Asked, problem?: { readonly key: string; readonly values: Slots }): Move {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  if (!frame || !step) return wait;
  const tries = frame.tries + 1;
  rule(talk, `fallback:${asked.name}:${tries}`);
  attempt(talk, `not_understood:${asked.name}`);
  changeTop(talk, { tries });
  if (tries >= asked.retries) {
    if (asked.otherwise !== undefined) return { type: 'next', step: asked.otherwise };
    const skipped = asked.optional ? kindOf(step).skipped : undefined;
    if (skipped) {
      say(talk, engine('skip.gave_up'));
      return skipped(talk, step, frame);
    }
    return openStuck(talk);
  }
  sayProblem(talk, asked, problem);
  if (tries === 1) {
    if (asked.hint !== undefined) say(talk, authored(asked.hint));
    return again;
  }
  if (asked.help !== undefined) say(talk, authored(asked.help));
  else if (asked.hint !== undefined) say(talk, authored(asked.hint));
  return ask(talk, { ...asked, answers: [...asked.answers, button('person')] }, talk.state.question?.about ?? {});
}

function sayProblem(talk: Talk, asked: Asked, problem?: { readonly key: string; readonly values: Slots }): void {
  const [main] = asked.accepts;
  if (problem) return say(talk, { type: 'engine', key: problem.key }, { values: problem.values });
  if (!main || (main.spec.type === 'yes-no' && asked.answers.length !== 2)) return say(talk, engine('fallback.pick'));
  const kind = slotKinds[main.spec.type];
  return say(talk, { type: 'engine', key: kind.errorKey }, { values: exampleValues(main.spec, talk.bot) });
}

/** A person, a message, or out of here. */
export function openStuck(talk: Talk): Move {
  const { stuck } = engineQuestions;
  if (Object.keys(talk.bot.queues).length === 0 || !stuck) {
    change(talk, { misses: 0, question: null });
    return askPerson(talk, { queue: null, reason: reasonOf(talk, 'not_understood') });
  }
  const queue = Object.values(talk.bot.queues)[0];
  change(talk, { question: null });
  if (queue) sayPhone(talk, queue);
  return ask(talk, stuck.asked(talk.bot, talk.state, {}), {});
}
