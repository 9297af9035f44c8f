import { own } from '../../model/json.js';
import { authored, engine, say } from '../talk.js';
import { topicButton } from '../topics.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Offers other topics as buttons and goes on; nothing has to be answered.
 *
 *     - offer: opening-hours
 */
export const offer: StepKind<StepOf<'offer'>> = {
  arrive(talk, step, frame) {
    const topics = step.topics.flatMap((name) => own(talk.bot.topics, name) ?? []);
    if (topics.length > 0 && frame.local['~back'] === undefined) {
      say(talk, step.say === undefined ? engine('offer') : authored(step.say), { choices: topics.map(topicButton) });
    }
    return { type: 'next', step: step.next };
  },
};
