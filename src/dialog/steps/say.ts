import type { Bot } from '../../model/bot.js';
import { isSaidAt } from '../../handoff/said-now.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import { opaqueKey } from '../hash.js';
import { markTold, wasTold } from '../local.js';
import { authored, changeTop, rule, say as sayIt, type Choosable } from '../talk.js';
import { namesIn } from '../placeholders.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Says the agency's words, with the buttons written beside them, and goes on.
 *
 *     - say: { en: "Thank you. We will come back.", es: "Gracias. Vamos a regresar." }
 */
export const say: StepKind<StepOf<'say'>> = {
  arrive(talk, step, frame) {
    const text = own(talk.bot.texts, step.say);
    if (text && !isSaidAt(text, talk.bot, talk.input.now)) {
      rule(talk, 'not_said_now');
      return { type: 'next', step: step.next };
    }
    // What prints another value than before is told again.
    const told = toldAs(talk.bot, step, frame);
    if (!wasTold(frame, told)) {
      changeTop(talk, { local: markTold(frame, told) });
      sayIt(talk, authored(step.say), { choices: topicButtons(talk.bot, step.say) });
    }
    return { type: 'next', step: step.next };
  },
};

function toldAs(bot: Bot, step: StepOf<'say'>, frame: Frame): string {
  const words = own(bot.texts, step.say);
  const values = (words ? namesIn(words) : []).map((name) => own(frame.slots, name) ?? null);
  return values.length === 0 ? step.name : `${step.name} ${opaqueKey(JSON.stringify(values))}`;
}

/** The topics an authored text offers; its link buttons are shown by `compose`. */
export function topicButtons(bot: Bot, key: string): readonly Choosable[] {
  return (own(bot.texts, key)?.buttons ?? []).flatMap((button) =>
    button.type === 'topic' && own(bot.topics, button.topic)
      ? [{ label: button.label, means: { type: 'topic', topic: button.topic } as const }]
      : [],
  );
}
