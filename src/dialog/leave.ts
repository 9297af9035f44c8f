import { again, wait, type Move } from './asked.js';
import { closeCall, isWriting } from './calls.js';
import { hasDone } from './local.js';
import { change, engine, say, topicOf, type Talk } from './talk.js';
import { cancelling } from './recent.js';
import { menuButtons, topicButton } from './topics.js';

/** Out of whatever is open, saying what was not done. */
export function leave(talk: Talk): Move {
  if (isWriting(talk)) {
    say(talk, engine('leave.too_late'));
    return wait;
  }
  closeCall(talk);
  const frames = talk.state.stack;
  const form = frames.findLast((frame) => topicOf(talk, frame.topic)?.kind === 'form');
  const sent = frames.length === 0 && talk.state.recent !== undefined ? cancelling(talk) : undefined;
  const key =
    frames.some(hasDone) || sent
      ? 'leave.after_write'
      : form
        ? 'leave.done'
        : frames.length > 0 || talk.state.question
          ? 'leave.ok'
          : 'small.bye';
  const topic = form?.topic ?? frames.at(-1)?.topic;
  // What was kept for later when this form was begun is offered now; leaving that too is the end of it.
  const parked = form && talk.state.parked && topicOf(talk, talk.state.parked.topic) ? talk.state.parked : null;
  change(talk, { stack: [], question: null, misses: 0, parked });
  say(talk, engine(key), {
    ...(sent
      ? { choices: [topicButton(sent)] }
      : key === 'small.bye' || parked
        ? {}
        : { choices: menuButtons(talk.bot) }),
    says: `${topic ?? 'bot'}/left`,
  });
  return parked ? again : wait;
}
