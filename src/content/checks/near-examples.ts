import type { Locale } from '../../model/text.js';
import type { FoundTopic } from '../compile/topic-files.js';
import type { Check } from './checked.js';
import { phrasesIn, type Phrase } from './phrases.js';

/** Words that change nothing about what is asked. Question words and "not" stay: "where" and "when" are two questions. */
const empty: ReadonlySet<string> = new Set(
  (
    'a an the i im id ill my me mine we our us you your to of for in on at is are am be do does did can could would will shall may please pls hi hello hey thanks thank need want like just some any with it this that there and so ' +
    'el la los las un una unos unas de del al a en es son mi mis me nos yo su sus que quiero quisiera necesito deseo ocupo puedo puede pueden podria hola buenas buenos dias tardes por para favor gracias con se lo le y este esta'
  ).split(' '),
);

interface Seen {
  readonly topic: FoundTopic;
  readonly phrase: Phrase;
  readonly words: ReadonlySet<string>;
}

/** Of two phrases, the words of both must be at least this share of all their words. */
const nearness = 0.8;

/**
 * Nearly the same example in two topics: the same telling words, or (from five on) all but one. Each phrase is put under the sum of its
 * words' numbers, and under that sum without each word in turn, so that a thousand topics cost no more than their words.
 */
export const nearExamples: Check = ({ bot, topics, report }) => {
  for (const language of bot.languages) {
    const seen = new Map<number, Seen>();
    const numbers = new Map<string, number>();
    for (const topic of topics) {
      for (const phrase of phrasesIn(topic, 'examples', language)) {
        const words = new Set(phrase.folded.split(' '));
        for (const word of words) if (word === '' || empty.has(word)) words.delete(word);
        if (words.size === 0) continue;
        const entry = { topic, phrase, words };
        let near: Seen | undefined;
        for (const sum of sumsOf(words, numbers)) {
          const found = seen.get(sum);
          if (!found) seen.set(sum, entry);
          else if (!near && found.topic !== topic && share(found.words, words) >= nearness) near = found;
        }
        // The very same words are another finding.
        if (!near || near.phrase.folded === phrase.folded) continue;
        const { file, line } = near.phrase.place();
        report('NEAR_EXAMPLE', phrase.place(), {
          phrase: phrase.text,
          other: near.phrase.text,
          topic: near.topic.written.intent,
          file,
          line: String(line),
        });
      }
    }
    heldOutTrained(topics, language, report);
  }
};

/** The sum of the words' numbers; from five words on, also the sums without each one. */
function sumsOf(words: ReadonlySet<string>, numbers: Map<string, number>): readonly number[] {
  let whole = 0;
  const own: number[] = [];
  for (const word of words) {
    const number = numbers.get(word) ?? numberOf(word);
    numbers.set(word, number);
    own.push(number);
    whole += number;
  }
  return own.length < 5 ? [whole] : [whole, ...own.map((number) => whole - number)];
}

/** A number below 2^46 for a word: sums of a hundred words stay exact, and equal sums of different words are as good as impossible. */
function numberOf(word: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x4000 + ((low >>> 0) & 0x3fff);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / (a.size + b.size - both);
}

/** A held-out phrase that is also an example measures nothing. */
function heldOutTrained(topics: readonly FoundTopic[], language: Locale, report: Parameters<Check>[0]['report']): void {
  const trained = new Map<string, { readonly topic: string; readonly phrase: Phrase }>();
  for (const topic of topics)
    for (const phrase of phrasesIn(topic, 'examples', language))
      trained.set(phrase.folded, { topic: topic.written.intent, phrase });
  for (const topic of topics) {
    for (const phrase of phrasesIn(topic, 'held_out', language)) {
      const example = trained.get(phrase.folded);
      if (!example) continue;
      const { file, line } = example.phrase.place();
      report('HELD_OUT_TRAINED', phrase.place(), {
        phrase: phrase.text,
        topic: example.topic,
        file,
        line: String(line),
      });
    }
  }
}
