import type { Bot, Topic } from '../model/bot.js';
import { button } from './asked.js';
import { authored, change, engine, rule, say, type Talk } from './talk.js';
import { beginTopic } from './topics.js';
import { crisisIn, withoutHarmless, type Crisis } from './words/crisis.js';
import { fold, wordsOf } from './words/fold.js';

/** What comes before everything else, in every state: words of danger, and the agency's urgent topics. */
export type Danger =
  { readonly type: 'crisis'; readonly crisis: Crisis } | { readonly type: 'urgent'; readonly topic: Topic } | null;

export function dangerIn(bot: Bot, text: string): Danger {
  const crisis = crisisIn(text);
  if (crisis) return { type: 'crisis', crisis };
  const topic = urgentTopic(bot, text);
  return topic ? { type: 'urgent', topic } : null;
}

interface Urgent {
  readonly topic: Topic;
  /** Its examples in every language, folded. */
  readonly examples: readonly string[];
}

/** A bot never changes, so the words of its urgent topics are folded once. */
const urgentOf = new WeakMap<Bot, readonly Urgent[]>();

function urgentTopics(bot: Bot): readonly Urgent[] {
  const known = urgentOf.get(bot);
  if (known) return known;
  const urgent = Object.values(bot.topics)
    .filter((topic) => topic.urgent)
    .map((topic) => ({ topic, examples: Object.values(topic.examples).flat().map(fold) }));
  urgentOf.set(bot, urgent);
  return urgent;
}

/** The urgent topic one of whose examples stands in the text, word for word; a single word must be the whole text. */
function urgentTopic(bot: Bot, text: string): Topic | null {
  const urgent = urgentTopics(bot);
  if (urgent.length === 0) return null;
  const words = withoutHarmless(wordsOf(text));
  const said = ` ${words.join(' ')} `;
  const isSaid = (example: string): boolean =>
    example.includes(' ') ? said.includes(` ${example} `) : example !== '' && said === ` ${example} `;
  return urgent.find(({ examples }) => examples.some(isSaid))?.topic ?? null;
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
