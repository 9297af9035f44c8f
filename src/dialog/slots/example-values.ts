import type { Bot, SlotSpec } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Slots } from '../../model/text.js';

/** Values for the placeholders of a kind's `errorKey` and `exampleKey` sentences: the written `{example}` of references and patterns. */
export function exampleValues(spec: SlotSpec, bot: Bot): Slots {
  if (spec.type === 'pattern') return { example: { type: 'localized', text: spec.example ?? {} } };
  if (spec.type !== 'case-reference') return {};
  const service = own(bot.services, spec.service ?? '') ?? Object.values(bot.services).find((each) => each.reference);
  return { example: { type: 'text', text: service?.reference?.example ?? '' } };
}
