import { again, button, plainQuestion, wait } from '../asked.js';
import type { EngineQuestion } from '../engine-question.js';
import { erase as eraseNow } from '../my-data.js';
import { engine, say, top, type Talk } from '../talk.js';

/** "Erase your answers?": asked once before anything is erased. */
export const erase: EngineQuestion = {
  asked: () => ({
    ...plainQuestion,
    name: 'erase',
    say: engine('data.ask'),
    accepts: [{ slot: 'yes', spec: { type: 'yes-no' } }],
    answers: [button('erase'), button('keep')],
  }),
  answered(talk, _about, given) {
    const erases =
      (given.type === 'command' && given.command === 'erase') ||
      (given.type === 'value' && given.value.type === 'yes-no' && given.value.yes);
    return erases ? eraseNow(talk) : keep(talk);
  },
  gaveUp: keep,
};

function keep(talk: Talk) {
  say(talk, engine('data.kept'));
  return top(talk) ? again : wait;
}
