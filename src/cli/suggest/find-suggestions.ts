import { createHash } from 'node:crypto';
import { fold } from '../../content/suggest.js';
import { groupMessages, type MessageGroup } from '../../insights/group-messages.js';
import { maskMark, maskWords, withoutMarks, wordsOfText } from '../../insights/mask-words.js';
import type { Bot } from '../../model/bot.js';
import { readAll } from '../../nlu/readers/read-all.js';
import { knownWords } from './known-words.js';
import type { RawMessage } from './open-messages.js';
import type { Settled } from './settled.js';

/** A group of messages with what would be written if it is accepted. */
export interface Suggestion extends MessageGroup {
  readonly bot: string;
  /** Stays the same while the group's example does: what `--accept` can name beside the number. */
  readonly key: string;
  /** Phrases without anything masked, each once: the new examples. */
  readonly phrases: readonly string[];
  /** What residents wrote, to be kept as settled; never printed. */
  readonly raw: readonly string[];
}

/** Phrases that one group adds, at most. */
const mostPhrases = 3;

/** What of a bot's open messages is no example yet and was not settled, grouped, with personal data removed. */
export function findSuggestions(bot: Bot, all: readonly RawMessage[], settled: Settled): readonly Suggestion[] {
  const examples = new Set(
    Object.values(bot.topics).flatMap((topic) => Object.values(topic.examples).flatMap((lines) => lines.map(fold))),
  );
  const known = knownWords(bot, all);
  const rawOf = new Map<string, string[]>();
  const open = all.flatMap((message) => {
    if (settled.has(bot.name, message.locale, message.text) || examples.has(fold(message.text))) return [];
    const masked = maskWords(message.text, known, personalSpans(message, bot));
    if (!saysSomething(masked)) return [];
    const id = JSON.stringify([message.locale, masked]);
    rawOf.set(id, [...(rawOf.get(id) ?? []), message.text]);
    const { conversation, locale, why, topic, chosen } = message;
    return [{ conversation, locale, why, topic, chosen, text: masked }];
  });
  return groupMessages(open).map((group) => ({
    ...group,
    bot: bot.name,
    key: createHash('sha256').update(`${group.locale}\n${group.example}`).digest('hex').slice(0, 6),
    phrases: phrasesOf(group, examples),
    raw: [...new Set(group.messages.flatMap(({ locale, text }) => rawOf.get(JSON.stringify([locale, text])) ?? []))],
  }));
}

/** Words that must be left of a message when something is masked in it. */
const leastLeft = 3;

/** Whether what is left of a message is worth reading: "••• of ••• phone •••" is not. */
function saysSomething(masked: string): boolean {
  const words = wordsOfText(withoutMarks(masked));
  return words.some((word) => word.length > 1) && (!masked.includes(maskMark) || words.length >= leastLeft);
}

/** The group's middle first, then others that are really other words; without marks, and not what is an example already. */
function phrasesOf({ example, messages }: MessageGroup, examples: ReadonlySet<string>): readonly string[] {
  const unmasked = [
    example,
    ...messages.map(({ text }) => text).filter((text) => !text.includes(maskMark)),
    ...messages.map(({ text }) => text),
  ];
  const chosen = new Map<string, string>();
  for (const text of unmasked) {
    const phrase = withoutMarks(text);
    const key = [...new Set(wordsOfText(phrase))].sort((a, b) => (a < b ? -1 : 1)).join(' ');
    if (key === '' || examples.has(fold(phrase)) || chosen.has(key) || chosen.size >= mostPhrases) continue;
    chosen.set(key, phrase);
  }
  return [...chosen.values()];
}

/** Where a reader sees an address, a phone, mail or a case number, whatever the words are. */
function personalSpans({ text, at, locale }: RawMessage, bot: Bot): readonly (readonly [number, number])[] {
  const references = Object.fromEntries(
    Object.values(bot.services).flatMap(({ name, reference }) =>
      reference ? [[name, reference.pattern] as const] : [],
    ),
  );
  const specs = [
    ...(['address', 'phone', 'email', 'zip'] as const).map((type) => ({ slot: type, spec: { type }, open: true })),
    ...Object.keys(references).map((service) => ({
      slot: `reference-${service}`,
      spec: { type: 'case-reference' as const, service },
      open: true,
    })),
  ];
  try {
    return readAll(text, { locale, timeZone: bot.timeZone, topic: null, specs, options: [] }, at, references).map(
      ({ span }) => span,
    );
  } catch {
    // What no reader can read is masked word by word all the same.
    return [];
  }
}
