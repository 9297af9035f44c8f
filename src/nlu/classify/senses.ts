import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import { fieldsOfMeaning } from './fields-of-meaning/all.js';

/** Gives the numbers of the fields of meaning that a word (folded) or its stem belongs to. */
export type Senses = (word: string, stem: string) => readonly number[];

const none: readonly number[] = [];

/**
 * What a word has to do with, from lists of everyday and civic words kept for both languages together: `bill`, `factura` and
 * `recibo` are one field. So a bot whose examples say "pay" knows more of "settle up" than its letters, and an English word in a
 * Spanish sentence is no stranger. A word of the language itself counts by its stem; one of another language as it is written.
 */
export function createSenses(locale: Locale, stem: (word: string) => string): Senses {
  const byStem = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  fieldsOfMeaning.forEach((field, number) => {
    for (const [language, words] of Object.entries(field))
      for (const word of words)
        note(language === locale ? byStem : byWord, language === locale ? stem(word) : word, number);
  });
  return (word, ofWord) => byStem.get(ofWord) ?? byWord.get(word) ?? none;
}

function note(map: Map<string, number[]>, key: string, number: number): void {
  const there = map.get(key);
  if (!there) map.set(key, [number]);
  else if (!there.includes(number)) there.push(number);
}

/** All words of a language that the fields know, folded: words that are spelled right. */
export const knownWords = (locale: Locale): readonly string[] =>
  fieldsOfMeaning.flatMap((field) => own(field, locale) ?? []);
