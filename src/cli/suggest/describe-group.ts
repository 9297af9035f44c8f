import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { CommandContext } from '../run-cli.js';
import type { Suggestion } from './find-suggestions.js';

type Say = CommandContext['say'];

const reasons = ['not_understood', 'clarified', 'agent'] as const;

/** How many of a group's messages are in it for each reason. */
const whysOf = ({ messages }: Suggestion): readonly (readonly [(typeof reasons)[number], number])[] =>
  reasons.map((why) => [why, messages.filter((message) => message.why === why).length]);

/** A topic as a person knows it: its name with its title in their language. */
export function namedTopic(bot: Bot | undefined, name: string, lang: string): string {
  const topic = own(bot?.topics ?? {}, name);
  const title = topic?.title[lang] ?? Object.values(topic?.title ?? {})[0];
  return title === undefined || title === '' || title.toLowerCase() === name ? name : `${name} – ${title}`;
}

/** A group for a person at a terminal: its example, how often and why, the topic proposed, and what would be written. */
export function describeGroup(
  one: Suggestion,
  number: string,
  { say, lang, bot }: { readonly say: Say; readonly lang: string; readonly bot: Bot | undefined },
): readonly string[] {
  const whys = whysOf(one)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => say(`why.${why}`, { count }));
  const times = say('times', {
    messages: one.messages.length,
    conversations: one.conversations,
    locale: one.locale,
    bot: one.bot,
  });
  const topic =
    one.topic === null
      ? say('no_guess')
      : say(one.chosen ? 'chosen' : 'guess', { topic: namedTopic(bot, one.topic, lang) });
  const indent = ' '.repeat(number.length + 2);
  return [
    `${number}  ${say('quoted', { words: one.example })}`,
    `${indent}${times} · ${whys.join(', ')}`,
    `${indent}${topic}  [${one.key}]`,
    ...(one.phrases.length > 1 || one.phrases[0] !== one.example
      ? [`${indent}${say('phrases', { phrases: one.phrases.map((words) => say('quoted', { words })).join(', ') })}`]
      : []),
  ];
}

/** The groups for other programs. Nothing that a resident wrote leaves unmasked. */
export function groupsJson(found: readonly Suggestion[]): readonly object[] {
  return found.map((one, n) => {
    const { raw: _raw, messages, ...shown } = one;
    return { number: n + 1, ...shown, messages: messages.length, why: Object.fromEntries(whysOf(one)) };
  });
}
