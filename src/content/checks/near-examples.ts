import type { Locale } from '../../model/text.js';
import type { FoundTopic } from '../compile/topic-files.js';
import { fold } from '../suggest.js';
import type { Check } from './checked.js';
import { phrasesIn, type Phrase } from './phrases.js';

/** Words that change nothing about what is asked. Question words and "not" stay: "where" and "when" are two questions. */
const empty: ReadonlySet<string> = new Set(
  (
    'a an the i im id ill my me mine we our us you your to of for in on at is are am be do does did can could would will shall may please pls hi hello hey thanks thank need want like get have has just some any with it this that there and so ' +
    'el la los las un una unos unas de del al a en es son mi mis me nos yo su sus que quiero quisiera necesito deseo ocupo puedo puede pueden podria hola buenas buenos dias tardes por para favor gracias con se lo le y hay tengo tiene este esta hacer ver'
  ).split(' '),
);

interface Seen {
  readonly topic: FoundTopic;
  readonly phrase: Phrase;
  readonly folded: string;
}

/**
 * Nearly the same example in two topics: the same telling words, or (from five on) all but one. Each phrase is put under its words, and
 * under its words without each one in turn, so that a thousand topics cost no more than their words.
 */
export const nearExamples: Check = ({ bot, topics, report }) => {
  for (const language of bot.languages) {
    const seen = new Map<string, Seen>();
    for (const topic of topics) {
      const own: (readonly [string, Seen])[] = [];
      for (const phrase of phrasesIn(topic, 'examples', language)) {
        const folded = fold(phrase.text);
        const words = tellingWords(folded);
        if (words.length === 0) continue;
        const signatures = signaturesOf(words);
        const near = signatures.map((signature) => seen.get(signature)).find((found) => found !== undefined);
        const entry = { topic, phrase, folded };
        own.push(...signatures.map((signature) => [signature, entry] as const));
        // The very same words are another finding.
        if (near && near.folded !== folded) {
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
      for (const [signature, entry] of own) if (!seen.has(signature)) seen.set(signature, entry);
    }
    heldOutTrained(topics, language, report);
  }
};

function tellingWords(folded: string): readonly string[] {
  return [...new Set(folded.split(' ').filter((word) => word !== '' && !empty.has(word)))].sort();
}

/** Phrases of five words and more are also near when one of them is another word more or less. */
function signaturesOf(words: readonly string[]): readonly string[] {
  const whole = words.join(' ');
  if (words.length < 5) return [whole];
  return [whole, ...words.map((_, left) => words.filter((_word, index) => index !== left).join(' '))];
}

/** A held-out phrase that is also an example measures nothing. */
function heldOutTrained(topics: readonly FoundTopic[], language: Locale, report: Parameters<Check>[0]['report']): void {
  const trained = new Map<string, { readonly topic: string; readonly phrase: Phrase }>();
  for (const topic of topics)
    for (const phrase of phrasesIn(topic, 'examples', language))
      trained.set(fold(phrase.text), { topic: topic.written.intent, phrase });
  for (const topic of topics) {
    for (const phrase of phrasesIn(topic, 'held_out', language)) {
      const example = trained.get(fold(phrase.text));
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
