import { fold, nearest } from '../../content/suggest.js';
import type { Bot, Topic } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';

/** The topics that have examples in a language, by name: those that a group can be written into. */
export function topicsWithExamples(bot: Bot, locale: Locale): readonly Topic[] {
  return Object.values(bot.topics)
    .filter(({ examples }) => Object.hasOwn(examples, locale) && (examples[locale]?.length ?? 0) > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The topics that somebody may mean by some words: the one of that name alone, else those with the words in their name, title or label in
 * any language, else the one whose name is a slip away. Empty when there is none.
 */
export function findTopics(words: string, topics: readonly Topic[]): readonly Topic[] {
  const wanted = fold(words);
  if (wanted === '') return [];
  const exact = topics.filter(({ name }) => fold(name) === wanted);
  if (exact.length > 0) return exact;
  const within = topics.filter(({ name, title, label }) =>
    [name, ...Object.values(title), ...Object.values(label)].some((one) => fold(one).includes(wanted)),
  );
  if (within.length > 0) return within;
  const near = nearest(
    words,
    topics.map(({ name }) => name),
  );
  return topics.filter(({ name }) => name === near);
}
