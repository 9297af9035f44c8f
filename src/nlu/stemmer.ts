import { StemmerEn } from '@nlpjs/lang-en';
import { StemmerEs } from '@nlpjs/lang-es';
import type { Locale } from '../model/text.js';

/**
 * Makes the function that gives a word's stem in a language; languages without a stemmer keep the word as it is. nlp.js keeps every
 * word it has ever stemmed: here it forgets each at once, so that nothing a citizen wrote stays.
 */
export function createStemmer(locale: Locale): (word: string) => string {
  const stemmer = locale === 'en' ? new StemmerEn() : locale === 'es' ? new StemmerEs() : null;
  if (stemmer === null) return (word) => word;
  return (word) => {
    stemmer.cache = {};
    return stemmer.stemWord(word) || word;
  };
}

/** A stemmer that stems no word of a message twice. */
export interface MessageStemmer {
  readonly stem: (word: string) => string;
  /** What was stemmed so far are words of the bot, not of a citizen: their stems stay. */
  readonly keep: () => void;
  /** The message is over: its words are forgotten. */
  readonly forget: () => void;
}

/** Makes the stemmer of a classifier, which asks for the stem of each word some ten times a message. */
export function createMessageStemmer(locale: Locale): MessageStemmer {
  const stemOf = createStemmer(locale);
  let kept: ReadonlyMap<string, string> = new Map();
  let recent = new Map<string, string>();
  return {
    stem(word) {
      const known = kept.get(word) ?? recent.get(word);
      if (known !== undefined) return known;
      const stem = stemOf(word);
      recent.set(word, stem);
      return stem;
    },
    keep() {
      kept = new Map([...kept, ...recent]);
      recent = new Map();
    },
    forget: () => recent.clear(),
  };
}
