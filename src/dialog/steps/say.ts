import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import { markTold, wasTold } from '../local.js';
import { authored, changeTop, say as sayIt, type Choosable } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Says the agency's words, with the buttons written beside them, and goes on.
 *
 *     - say: { en: "Thank you. We will come back.", es: "Gracias. Vamos a regresar." }
 */
export const say: StepKind<StepOf<'say'>> = {
  arrive(talk, step, frame) {
    if (!wasTold(frame, step.name)) {
      changeTop(talk, { local: markTold(frame, step.name) });
      sayIt(talk, authored(step.say), { choices: topicButtons(talk.bot, step.say) });
    }
    return { type: 'next', step: step.next };
  },
};

/** The topics an authored text offers; its link buttons are shown by `compose`. */
export function topicButtons(bot: Bot, key: string): readonly Choosable[] {
  return (own(bot.texts, key)?.buttons ?? []).flatMap((button) =>
    button.type === 'topic' && own(bot.topics, button.topic)
      ? [{ label: button.label, means: { type: 'topic', topic: button.topic } as const }]
      : [],
  );
}
