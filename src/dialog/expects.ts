import type { Bot, Option, SlotSpec, Step } from '../model/bot.js';
import type { Expectation } from '../model/heard.js';
import type { ConversationState } from '../model/state.js';
import { own } from '../model/json.js';
import { openAsked } from './open-asked.js';
import { soundState } from './sound-input.js';

/** What the conversation can make use of right now: the open question first, then what else of the open topic could be said. */
export function expects(bot: Bot, stored: ConversationState | null): Expectation {
  const state = stored && soundState(stored);
  const open = state ? openAsked(bot, state) : null;
  const frame = state?.stack.at(-1);
  const topic = frame && own(bot.topics, frame.topic);
  const specs = [
    ...(open?.asked.accepts ?? []).map(({ slot, spec }) => ({ slot, spec, open: true })),
    ...Object.values(topic?.steps ?? {}).flatMap((step) => specsOf(bot, step)),
    // Words that begin a topic may name its office or its case at once.
    ...Object.values(bot.topics).flatMap((one) =>
      Object.values(one.steps).flatMap((step) => specsOf(bot, step).filter(({ spec }) => ahead.has(spec.type))),
    ),
  ];
  const seen = new Set<string>();
  return {
    locale: state?.locale ?? null,
    timeZone: bot.timeZone,
    topic: frame?.topic ?? null,
    specs: specs.filter((one) => {
      // Slots of other topics are one reading each, whatever they are called there.
      const key = `${one.open}${one.spec.type}${one.spec.list ?? ''}${one.spec.pattern ?? ''}${one.spec.service ?? ''}${one.open || ahead.has(one.spec.type) ? '' : one.slot}`;
      return !seen.has(key) && seen.add(key);
    }),
    options: (open?.asked.answers ?? []).map(({ option }): Option => option),
  };
}

/** Types that are read even before their topic is open. */
const ahead: ReadonlySet<string> = new Set(['list', 'case-reference', 'zip', 'email', 'phone', 'date', 'address']);

interface Expected {
  readonly slot: string;
  readonly spec: SlotSpec;
  readonly open: false;
}

function specsOf(bot: Bot, step: Step): readonly Expected[] {
  const one = (slot: string, spec: SlotSpec): Expected => ({ slot, spec, open: false });
  if (step.type === 'ask' || step.type === 'choose') return [one(step.slot, step.spec)];
  if (step.type === 'book') return step.who.map(({ slot, spec }) => one(slot, spec));
  if (step.type !== 'find') return [];
  const factors = own(bot.services, step.service)?.factors ?? [];
  return [
    one('reference', { type: 'case-reference', service: step.service }),
    ...factors.map((factor) =>
      one(factor, { type: factor === 'zip' ? 'zip' : factor === 'last_name' ? 'name' : 'date' }),
    ),
  ];
}
