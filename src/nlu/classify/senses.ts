import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import { fieldsOfMeaning } from './fields-of-meaning/all.js';

/** Gives the numbers of the fields of meaning that a word (folded) or its stem belongs to, and of what is around them. */
export type Senses = (word: string, stem: string) => readonly number[];

const none: readonly number[] = [];

/** Words with the same letters to begin with, these many, are stemmed together: a stem begins like its word. */
const sameLetters = 2;

/**
 * What a word has to do with, from lists of everyday and civic words kept for both languages together: `bill`, `factura` and
 * `recibo` are one field. So a bot whose examples say "pay" knows more of "settle up" than its letters, and an English word in a
 * Spanish sentence is no stranger. A word of the language itself counts by its stem; one of another language as it is written.
 * Thousands of words take a stemmer a quarter of a second, so they are stemmed when the first word that begins like them is looked up.
 */
export function createSenses(locale: Locale, stem: (word: string) => string): Senses {
  const unread = new Map<string, [word: string, numbers: readonly number[], ownLanguage: boolean][]>();
  for (const { words, numbers } of fieldsOfMeaning)
    for (const [language, list] of Object.entries(words))
      for (const word of list) {
        const start = word.slice(0, sameLetters);
        const there = unread.get(start);
        if (there) there.push([word, numbers, language === locale]);
        else unread.set(start, [[word, numbers, language === locale]]);
      }

  const ofStems = new Map<string, Set<number>>();
  const ofOthers = new Map<string, Set<number>>();
  const readWordsLike = (word: string): void => {
    const start = word.slice(0, sameLetters);
    for (const [like, numbers, ownLanguage] of unread.get(start) ?? [])
      note(ownLanguage ? ofStems : ofOthers, ownLanguage ? stem(like) : like, numbers);
    unread.delete(start);
  };
  return (word, ofWord) => {
    readWordsLike(word);
    const found = ofStems.get(ofWord) ?? ofOthers.get(word);
    return found ? [...found] : none;
  };
}

function note(map: Map<string, Set<number>>, key: string, numbers: readonly number[]): void {
  const there = map.get(key);
  if (!there) map.set(key, new Set(numbers));
  else for (const number of numbers) there.add(number);
}

/** All words of a language that the fields know, folded: words that are spelled right. */
export const knownWords = (locale: Locale): readonly string[] =>
  fieldsOfMeaning.flatMap(({ words }) => own(words, locale) ?? []);
