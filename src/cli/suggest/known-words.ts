import { foldWord, wordsOfText, type KnownWords } from '../../insights/mask-words.js';
import type { Bot } from '../../model/bot.js';
import { everydayWords, functionWords } from '../../nlu/language-words.js';
import { englishWords } from '../../nlu/language-english-words.js';
import { spanishWords } from '../../nlu/language-spanish-words.js';
import type { RawMessage } from './open-messages.js';

/** Conversations in which a word that nobody else knows must stand before it is shown. */
const enough = 2;

/** The words that may be shown: the bot's own, everyday ones, and those of several residents. */
export function knownWords(bot: Bot, messages: readonly RawMessage[]): KnownWords {
  const own = [
    ...Object.values(bot.topics).flatMap(({ examples, title, label }) => [
      ...Object.values(examples).flat(),
      ...Object.values(title),
      ...Object.values(label),
    ]),
    ...Object.values(bot.lists).flatMap(({ rows }) => rows.flatMap(({ label }) => Object.values(label))),
    ...Object.values(bot.concepts).flatMap((words) =>
      Object.entries(words).flatMap(([word, others]) => [word, ...others]),
    ),
  ];
  const everyday = [functionWords, everydayWords].flatMap((lists) => Object.values(lists).flat());
  const vocabulary = new Set([
    ...own.flatMap(wordsOfText),
    ...[...everyday, ...englishWords, ...spanishWords].map(foldWord),
  ]);
  const met = new Map<string, Set<string>>();
  for (const { conversation, text } of messages)
    for (const word of wordsOfText(text)) met.set(word, (met.get(word) ?? new Set()).add(conversation));
  const shared = new Set([...met].flatMap(([word, where]) => (where.size >= enough ? [word] : [])));
  return { vocabulary, shared };
}
