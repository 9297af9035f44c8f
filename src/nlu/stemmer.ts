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
