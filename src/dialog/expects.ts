import type { Bot, Option, SlotSpec, Step, Topic } from '../model/bot.js';
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
    ...(topic ? specsOfTopic(bot, topic) : []),
    // Words that begin a topic may name its office or its case at once.
    ...specsAhead(bot),
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
const ahead: ReadonlySet<string> = new Set(
  'list case-reference zip email phone date time datetime address pattern name'.split(' '),
);

/** A bot never changes, so what its topics ask for is gathered once. */
const aheadOf = new WeakMap<Bot, readonly Expected[]>();
const specsOfTopics = new WeakMap<Topic, readonly Expected[]>();

function specsOfTopic(bot: Bot, topic: Topic): readonly Expected[] {
  const known = specsOfTopics.get(topic);
  if (known) return known;
  const specs = Object.values(topic.steps).flatMap((step) => specsOf(bot, step));
  specsOfTopics.set(topic, specs);
  return specs;
}

/** What any topic may be told ahead of its questions, each kind once. */
function specsAhead(bot: Bot): readonly Expected[] {
  const known = aheadOf.get(bot);
  if (known) return known;
  const seen = new Set<string>();
  const specs = Object.values(bot.topics)
    .flatMap((topic) => specsOfTopic(bot, topic))
    .filter(({ spec }) => {
      const key = `${spec.type} ${spec.list ?? ''} ${spec.pattern ?? ''} ${spec.service ?? ''}`;
      return ahead.has(spec.type) && !seen.has(key) && seen.add(key);
    });
  aheadOf.set(bot, specs);
  return specs;
}

interface Expected {
  readonly slot: string;
  readonly spec: SlotSpec;
  readonly open: false;
}

function specsOf(bot: Bot, step: Step): readonly Expected[] {
  const one = (slot: string, spec: SlotSpec): Expected => ({ slot, spec, open: false });
  if (step.type === 'ask' || step.type === 'choose') return [one(step.slot, step.spec)];
  if (step.type === 'book')
    return [
      ...(['datetime', 'date', 'time'] as const).map((type) => one(type, { type })),
      ...step.who.map(({ slot, spec }) => one(slot, spec)),
    ];
  if (step.type !== 'find') return [];
  const factors = own(bot.services, step.service)?.factors ?? [];
  return [
    one('reference', { type: 'case-reference', service: step.service }),
    ...factors.map((factor) =>
      one(factor, { type: factor === 'zip' ? 'zip' : factor === 'last_name' ? 'name' : 'date' }),
    ),
  ];
}
