import { own } from '../../model/json.js';
import { markTold, wasTold } from '../local.js';
import { authored, changeTop, engine, say } from '../talk.js';
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
    if (topics.length > 0 && !wasTold(frame, step.name)) {
      changeTop(talk, { local: markTold(frame, step.name) });
      say(talk, step.say === undefined ? engine('offer') : authored(step.say), { choices: topics.map(topicButton) });
    }
    return { type: 'next', step: step.next };
  },
};
