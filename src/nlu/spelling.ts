import { everydayWords, functionWords } from './language-words.js';
import type { Locale } from '../model/text.js';

/** Corrects the words of a message that the bot's examples do not have; returns the same array when nothing was changed. */
export type Speller = (words: readonly string[]) => readonly string[];

/** Shorter words have too many neighbours ("food" and "flood" are far apart for people). */
const shortestCorrected = 4;
const longestCorrected = 24;

/**
 * Makes the speller of a language: a word unknown to the bot's examples and to everyday language, one insertion, deletion,
 * replacement or swap away from a word of the examples, becomes that word. Words one letter from two different ones stay.
 */
export function createSpeller(locale: Locale, vocabulary: readonly string[], stem: (word: string) => string): Speller {
  const known = new Set(vocabulary);
  const stems = new Set(vocabulary.map(stem));
  const everyday = new Set([...(functionWords[locale] ?? []), ...(everydayWords[locale] ?? [])].map(foldWord));
  const neighbours = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < shortestCorrected || word.length > longestCorrected || !/^\p{L}+$/u.test(word)) continue;
    for (const part of withOneLess(word)) {
      const list = neighbours.get(part);
      if (list) list.push(word);
      else neighbours.set(part, [word]);
    }
  }
  const correct = (word: string): string => {
    if (word.length < shortestCorrected || word.length > longestCorrected || !/^\p{L}+$/u.test(word)) return word;
    if (known.has(word) || everyday.has(word) || stems.has(stem(word))) return word;
    const found = new Set<string>();
    for (const part of withOneLess(word)) {
      for (const candidate of neighbours.get(part) ?? [])
        if (oneApart(word, candidate) && !replacedInShort(word, candidate)) found.add(candidate);
    }
    // Typists rarely miss the first letter; among several candidates those that keep it win.
    const keeping = [...found].filter((candidate) => candidate[0] === word[0]);
    const candidates = keeping.length > 0 ? keeping : word.length > 5 ? [...found] : [];
    return new Set(candidates.map(stem)).size === 1 ? (candidates[0] ?? word) : word;
  };
  return (words) => {
    const corrected = words.map(correct);
    return corrected.some((word, i) => word !== words[i]) ? corrected : words;
  };
}

/** One letter replaced makes another word of most short ones: "bell" is no "bill". */
const replacedInShort = (word: string, candidate: string): boolean =>
  word.length === shortestCorrected &&
  candidate.length === word.length &&
  Array.from(word).sort().join('') !== Array.from(candidate).sort().join('');

const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '');

/** The word itself and the word without each of its letters: two words one edit apart share one of these. */
function withOneLess(word: string): readonly string[] {
  const parts = new Set([word]);
  for (let i = 0; i < word.length; i += 1) parts.add(word.slice(0, i) + word.slice(i + 1));
  return [...parts];
}

/** Whether one insertion, deletion, replacement or swap of neighbours makes one word of the other. */
export function oneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
