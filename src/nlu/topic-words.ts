import type { Analyzer } from './analyze.js';
import type { Senses } from './classify/senses.js';
import { functionWords } from './language-words.js';
import { own } from '../model/json.js';
import type { Locale } from '../model/text.js';

/** A field of meaning belongs to a topic when so many of its words are of that field. */
const fieldOften = 2;
/** A word tells a topic when it stands in this share of the topic's lines; one that is all that was said, in this. */
const tellingShare = 0.3;
const aloneShare = 0.1;
/** A topic with fewer lines does not have all its words in them. */
const enoughLines = 15;
/** A message is beside a topic when no more than this share of its words with meaning are words of that topic. */
const half = 0.5;
/** Among so many words with meaning, one that belongs elsewhere outweighs one that tells the topic. */
const few = 3;

interface TopicWords {
  lines: number;
  /** Stem → the lines it stands in. */
  readonly stems: Map<string, number>;
  /** Field of meaning → how often words of it stand in the lines. */
  readonly fields: Map<number, number>;
}

/** A word of a message. */
interface SaidWord {
  /** Its stem, or those of the concept it is a synonym of. */
  readonly stems: readonly string[];
  readonly fields: readonly number[];
  /** It is neither grammar nor a number. */
  readonly meaning: boolean;
}

/**
 * Tells whether a message may be beside a topic that it has words of: half of what it says is of other things ("birth control" and birth
 * certificates), and no word tells the topic or, among a few, one is known to belong elsewhere ("snow white movie"); or its only word is seldom the topic's.
 */
export function createTopicWords(
  locale: Locale,
  lines: readonly { readonly intent: number; readonly stems: readonly string[] }[],
  analyzer: Analyzer,
  senses: Senses,
): (words: readonly string[]) => (intent: number) => boolean {
  const { stem } = analyzer;
  const grammar = new Set((own(functionWords, locale) ?? []).map(stem));
  const topics = new Map<number, TopicWords>();
  for (const { intent, stems } of lines) {
    const topic = topics.get(intent) ?? {
      lines: 0,
      stems: new Map<string, number>(),
      fields: new Map<number, number>(),
    };
    topics.set(intent, topic);
    topic.lines += 1;
    for (const one of new Set(stems)) {
      topic.stems.set(one, (topic.stems.get(one) ?? 0) + 1);
      for (const field of senses(one, one)) topic.fields.set(field, (topic.fields.get(field) ?? 0) + 1);
    }
  }
  const readWord = (word: string): SaidWord => ({
    stems: analyzer.stems([word]),
    fields: senses(word, stem(word)),
    meaning: !grammar.has(stem(word)) && !/\p{N}/u.test(word),
  });
  const isBeside = (topic: TopicWords, length: number, words: readonly SaidWord[]): boolean => {
    const shareOf = ({ stems }: SaidWord): number =>
      Math.max(0, ...stems.map((one) => topic.stems.get(one) ?? 0)) / topic.lines;
    const said = words.filter(({ meaning }) => meaning);
    const [only] = said;
    if (only === undefined) return length < few && words.some((word) => shareOf(word) === 0);
    if (length === 1) return shareOf(only) < aloneShare;
    if (said.length === 1) return false;
    let known = 0;
    let telling = false;
    let foreign = false;
    for (const word of said) {
      const share = shareOf(word);
      const { fields } = word;
      if (share > 0 || fields.some((field) => (topic.fields.get(field) ?? 0) >= fieldOften)) known += 1;
      else if (fields.length > 0) foreign = true;
      telling ||= share >= tellingShare;
    }
    return known <= half * said.length && (!telling || said.length < few || (foreign && said.length === few));
  };
  return (words) => {
    let read: readonly SaidWord[] | null = null;
    return (intent) => {
      const topic = topics.get(intent);
      if (!topic || topic.lines < enoughLines) return false;
      read ??= Array.from(new Set(words), readWord);
      return isBeside(topic, words.length, read);
    };
  };
}
