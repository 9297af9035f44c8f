import type { Bot, Topic } from '../model/bot.js';
import { button } from './asked.js';
import { onceFor } from './per-turn.js';
import { authored, change, engine, rule, say, type Talk } from './talk.js';
import { beginTopic } from './topics.js';
import { crisisIn, withoutHarmless, type Crisis } from './words/crisis.js';
import { wordsOf } from './words/fold.js';

/** What comes before everything else, in every state: words of danger, and the agency's urgent topics. */
export type Danger =
  { readonly type: 'crisis'; readonly crisis: Crisis } | { readonly type: 'urgent'; readonly topic: Topic } | null;

export function dangerIn(bot: Bot, text: string): Danger {
  const crisis = crisisIn(text);
  if (crisis) return { type: 'crisis', crisis };
  const topic = urgentTopic(bot, text);
  return topic ? { type: 'urgent', topic } : null;
}

/** An example of an urgent topic; its rank is the topic's place among the urgent ones. */
interface Urgent {
  readonly topic: Topic;
  readonly rank: number;
  readonly words: readonly string[];
}

/** The examples of a bot's urgent topics by their first words, in every language: most words begin none. */
const urgentTopics = onceFor((bot: Bot): ReadonlyMap<string, readonly Urgent[]> => {
  const byFirstWord = new Map<string, Urgent[]>();
  const urgent = Object.values(bot.topics).filter((topic) => topic.urgent);
  for (const [rank, topic] of urgent.entries()) {
    for (const words of Object.values(topic.examples).flat().map(wordsOf)) {
      const [first = ''] = words;
      const there = byFirstWord.get(first);
      if (there) there.push({ topic, rank, words });
      else byFirstWord.set(first, [{ topic, rank, words }]);
    }
  }
  return byFirstWord;
});

const none: readonly never[] = [];

/** The urgent topic one of whose examples stands in the text, word for word; a single word must be the whole text. */
function urgentTopic(bot: Bot, text: string): Topic | null {
  const urgent = urgentTopics(bot);
  if (urgent.size === 0) return null;
  const said = withoutHarmless(text);
  const isSaid = ({ words }: Urgent, at: number): boolean =>
    words.length === 1 ? said.length === 1 : words.every((word, n) => said[at + n] === word);
  let first: Urgent | null = null;
  said.forEach((word, at) => {
    for (const one of urgent.get(word) ?? none)
      if ((first === null || one.rank < first.rank) && isSaid(one, at)) first = one;
  });
  return (first as Urgent | null)?.topic ?? null;
}

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
