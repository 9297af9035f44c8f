import type { Bot, Topic } from '../../model/bot.js';
import type { Check } from './checked.js';

/** Most taps from the greeting to a topic that taps lead to at all. */
export const tapLimit = 3;

/** Topics that can be reached by tapping, but only after more than three taps. */
export const depth: Check = ({ bot, topics, report }) => {
  const taps = tapsTo(bot);
  for (const { source, written } of topics) {
    const count = taps.get(written.intent) ?? 0;
    if (count > tapLimit)
      report('TOO_DEEP_TOPIC', source.place(written, 'intent'), { count: String(count), limit: String(tapLimit) });
  }
};

/** Taps from the greeting to each topic, along the menu, buttons and offers; going on to a topic costs none. */
export function tapsTo(bot: Bot): ReadonlyMap<string, number> {
  const taps = new Map<string, number>();
  const queue: (readonly [name: string, count: number])[] = bot.menu.map((name) => [name, 1] as const);
  for (const button of bot.texts[bot.greeting]?.buttons ?? [])
    if (button.type === 'topic') queue.push([button.topic, 1]);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, count] = next;
    if ((taps.get(name) ?? Infinity) <= count) continue;
    taps.set(name, count);
    const topic = bot.topics[name];
    if (!topic) continue;
    for (const [target, free] of linksOf(bot, topic)) {
      if (free) queue.unshift([target, count]);
      else queue.push([target, count + 1]);
    }
  }
  return taps;
}

/** A topic that another leads to, and whether it goes on by itself. */
type Link = readonly [topic: string, free: boolean];

function linksOf(bot: Bot, topic: Topic): readonly Link[] {
  const buttons = Object.entries(bot.texts).flatMap(([key, text]) =>
    key.startsWith(`${topic.name}/`)
      ? (text.buttons ?? []).flatMap((button) => (button.type === 'topic' ? [[button.topic, false] as const] : []))
      : [],
  );
  const steps = Object.values(topic.steps).flatMap((step): readonly Link[] => {
    if (step.type === 'offer') return step.topics.map((name) => [name, false]);
    return step.type === 'start' || step.type === 'go' ? [[step.topic, true]] : [];
  });
  return [...buttons, ...steps];
}
