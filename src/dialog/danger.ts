import type { Bot, Topic } from '../model/bot.js';
import { button } from './asked.js';
import { onceFor } from './per-turn.js';
import { authored, change, engine, rule, say, type Talk } from './talk.js';
import { beginTopic } from './topics.js';
import { crisisIn, harmlessWords, withoutHarmless, type Crisis } from './words/crisis.js';
import { wordsOf } from './words/fold.js';
import type { Phrase } from './words/phrase.js';
import { createFinder, withShortForms, type Finder } from './words/reading.js';

/** What comes before everything else, in every state: words of danger, and the agency's urgent topics. */
export type Danger =
  { readonly type: 'crisis'; readonly crisis: Crisis } | { readonly type: 'urgent'; readonly topic: Topic } | null;

export function dangerIn(bot: Bot, text: string): Danger {
  const crisis = crisisIn(text);
  if (crisis) return { type: 'crisis', crisis };
  const topic = urgentTopic(bot, text);
  return topic ? { type: 'urgent', topic } : null;
}

/**
 * Finds the examples of a bot's urgent topics, in every language, slips of the finger included; a single word must be the whole text. The first
 * topic comes first. What the bot's other examples say is never read as an urgent word.
 */
const urgentTopics = onceFor((bot: Bot): Finder<{ readonly topic: Topic; readonly rank: number }> | null => {
  const examples = ({ examples: byLocale }: Topic): readonly (readonly string[])[] =>
    Object.values(byLocale).flat().map(wordsOf);
  const urgent = Object.values(bot.topics).filter((topic) => topic.urgent);
  if (urgent.length === 0) return null;
  const sought = urgent.flatMap((topic, rank) =>
    examples(topic)
      .filter((words) => words.length > 0)
      .map((words) => ({ of: { topic, rank }, phrase: exactly(withShortForms(words)) })),
  );
  const known = Object.values(bot.topics).flatMap((topic) => examples(topic).flat());
  return createFinder(sought, [...harmlessWords, ...known], withoutHarmless);
});

/** The urgent topic one of whose examples stands in the text. */
function urgentTopic(bot: Bot, text: string): Topic | null {
  const found = urgentTopics(bot)?.(wordsOf(text)) ?? [];
  const [first] = found;
  return first ? found.reduce((best, one) => (one.rank < best.rank ? one : best), first).topic : null;
}

/** The words one after the other; a single one has to be the whole text. */
const exactly = (words: readonly string[]): Phrase => ({
  parts: words.map((word) => ({ words: new Set([word]), optional: false })),
  fromStart: words.length === 1,
  toEnd: words.length === 1,
  least: words.length,
  most: words.length,
});

/** The numbers, first and at once; whoever has the conversation is alerted. Nothing else of the conversation changes. */
export function sayCrisis(talk: Talk, { kind, locale }: Crisis): void {
  rule(talk, `crisis:${kind}`);
  const isBots = talk.input.control.owner.type === 'bot' || talk.input.control.owner.type === 'none';
  const hasPeople = Object.keys(talk.bot.queues).length > 0;
  say(talk, engine(`crisis.${kind}`), {
    as: 'system',
    says: `crisis/${kind}`,
    ...(['suicide', 'violence', 'abuse'].includes(kind) ? { sensitive: true } : {}),
    ...(isBots && hasPeople ? { choices: [button('person')] } : {}),
    // Words in one language while the other is spoken: both, for whoever reads it.
    ...(talk.state.locale !== locale && talk.bot.languages.length > 1 ? { bilingual: true } : {}),
  });
  talk.effects.push({ type: 'note', text: `Crisis words: ${kind}`, alert: true });
  change(talk, { greeted: true });
}

/**
 * An urgent topic says its first words at once. Under a person, or while a call is open, that is all it does; else it goes on as a topic:
 * returns whether it is to be run.
 */
export function sayUrgent(talk: Talk, topic: Topic): boolean {
  rule(talk, `urgent:${topic.name}`);
  talk.effects.push({ type: 'note', text: `Urgent topic: ${topic.name}`, alert: true });
  change(talk, { greeted: true });
  const { owner } = talk.input.control;
  if ((owner.type === 'bot' || owner.type === 'none') && talk.state.waiting === null) {
    const { stack } = talk.state;
    const below = stack.at(-1);
    if (below) change(talk, { stack: [...stack.slice(0, -1), { ...below, interrupted: true }] });
    return beginTopic(talk, topic);
  }
  for (let name = topic.first, n = 0; name !== null && n < 20; n += 1) {
    const step = topic.steps[name];
    if (step?.type !== 'say') break;
    say(talk, authored(step.say), { as: 'system' });
    name = step.next;
  }
  return false;
}
