import { everydayWords, functionWords } from './language-words.js';
import { likelyEdit } from './likely-edits.js';
import { soundOf } from './sounds.js';
import type { Locale } from '../model/text.js';

/** Corrects the words of a message that the bot's examples do not have; returns the same array when nothing was changed. */
export type Speller = (words: readonly string[]) => readonly string[];

/** Shorter words have too many neighbours. */
const shortestCorrected = 3;
const longestCorrected = 24;

/** How often a word counts as having been seen: grammar is everywhere, and a bot's own words are what its residents write about. */
const grammarCount = 12;
const everydayCount = 1;
const ownFactor = 3;

/** A correction needs at least this score: a likely slip from a likely word. Short words, which have many neighbours, need more. */
const leastScore = -4.2;
const leastScoreShort = -2.2;
const shortWord = 4;

/**
 * Makes the speller of a language: a word unknown to the bot's examples and to everyday language becomes the known word that it most
 * likely was meant to be, one slip away (`likely-edits.ts`), weighed by how often that word is used. Words spelled as they sound
 * count as one slip. `own` are the words of the bot's examples with their counts, `known` further words that are spelled right.
 */
export function createSpeller(
  locale: Locale,
  own: readonly (readonly [word: string, count: number])[],
  known: readonly string[],
  stem: (word: string) => string,
): Speller {
  const counts = new Map<string, number>();
  const add = (words: readonly string[] | undefined, count: number): void => {
    for (const word of words ?? []) {
      const folded = foldWord(word);
      counts.set(folded, Math.max(count, counts.get(folded) ?? 0));
    }
  };
  add(known, everydayCount);
  add(everydayWords[locale], everydayCount);
  add(functionWords[locale], grammarCount);
  for (const [word, count] of own) counts.set(word, (counts.get(word) ?? 0) + count * ownFactor);
  const stems = new Set(own.map(([word]) => stem(word)));
  const neighbours = neighboursOf([...counts.keys()].filter(correctable), locale);

  const correct = (word: string): string => {
    if (!correctable(word) || counts.has(word) || stems.has(stem(word))) return word;
    let best = word;
    let bestScore = word.length <= shortWord ? leastScoreShort : leastScore;
    for (const candidate of neighbours(word)) {
      const score = likelyEdit(word, candidate, locale) + Math.log(counts.get(candidate) ?? 1) + lengthBonus(word);
      if (score > bestScore || (score === bestScore && best !== word && candidate < best)) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  };
  return (words) => {
    const corrected = words.map(correct);
    return corrected.some((word, i) => word !== words[i]) ? corrected : words;
  };
}

/** A long word has hardly any neighbours: one slip away is that word. */
const lengthBonus = (word: string): number => Math.max(0, word.length - 6) / 2;

const correctable = (word: string): boolean =>
  word.length >= shortestCorrected && word.length <= longestCorrected && /^\p{L}+$/u.test(word);

const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '');

/** Finds the words that share a form with one letter less, or the way they sound: every word one slip away is among them. */
function neighboursOf(words: readonly string[], locale: Locale): (word: string) => ReadonlySet<string> {
  const byForm = new Map<string, string | string[]>();
  const note = (form: string, word: string): void => {
    const there = byForm.get(form);
    if (there === undefined) byForm.set(form, word);
    else if (typeof there === 'string') byForm.set(form, [there, word]);
    else there.push(word);
  };
  for (const word of words) {
    for (const form of formsOf(word)) note(form, word);
    note(`=${soundOf(word, locale)}`, word);
  }
  return (word) => {
    const found = new Set<string>();
    for (const form of [...formsOf(word), `=${soundOf(word, locale)}`]) {
      const there = byForm.get(form);
      if (typeof there === 'string') found.add(there);
      else for (const one of there ?? []) found.add(one);
    }
    return found;
  };
}

/** The word itself and the word without each of its letters: two words one edit apart share one of these. */
function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i += 1) forms.add(word.slice(0, i) + word.slice(i + 1));
  return forms;
}
