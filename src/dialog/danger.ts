import type { Bot, Topic } from '../model/bot.js';
import { button } from './asked.js';
import { onceFor } from './per-turn.js';
import { authored, change, engine, rule, say, type Talk } from './talk.js';
import { beginTopic } from './topics.js';
import { crisisAmong, harmlessWords, quietWords, withoutHarmless, type Crisis } from './words/crisis.js';
import { wordsOf } from './words/fold.js';
import type { Phrase } from './words/phrase.js';
import { createFinder, withShortForms, type Finder } from './words/reading.js';

/** What comes before everything else, in every state: words of danger, and the agency's urgent topics. */
export type Danger =
  { readonly type: 'crisis'; readonly crisis: Crisis } | { readonly type: 'urgent'; readonly topic: Topic } | null;

export function dangerIn(bot: Bot, text: string): Danger {
  const words = wordsOf(text);
  const { urgent, quiet } = watchOf(bot);
  const loud = words.filter((word) => !quiet.has(word));
  if (loud.length === 0) return null;
  const crisis = crisisAmong(words, loud);
  if (crisis) return { type: 'crisis', crisis };
  const topic = urgent && firstOf(urgent.find(words, loud));
  return topic ? { type: 'urgent', topic } : null;
}

interface Urgent {
  readonly topic: Topic;
  readonly rank: number;
}

/**
 * Finds the examples of a bot's urgent topics, in every language, slips of the finger included; a single word must be the whole text. The first
 * topic comes first. What the bot's other examples say is never read as an urgent word.
 */
function urgentTopics(bot: Bot): Finder<Urgent> | null {
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
}

/** What is looked for in every text of a bot, and the words that tell nothing of any of it. */
const watchOf = onceFor((bot: Bot) => {
  const urgent = urgentTopics(bot);
  const quiet = urgent ? [...quietWords].filter((word) => urgent.quiet.has(word)) : quietWords;
  return { urgent, quiet: new Set(quiet) };
});

function firstOf(found: readonly Urgent[]): Topic | null {
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
    ...(['suicide', 'violence', 'intruder', 'abuse'].includes(kind) ? { sensitive: true } : {}),
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
