import { englishWords } from './language-english-words.js';
import { peoplesNames } from './language-names.js';
import { spanishWords } from './language-spanish-words.js';
import { everydayWords, functionWords } from './language-words.js';
import { likelyEdit } from './likely-edits.js';
import { courtesyWords } from './pleasantries.js';
import { soundOf } from './sounds.js';
import { own } from '../model/json.js';
import type { Locale, Localized } from '../model/text.js';

/** Corrects the words of a message that the bot's examples do not have; returns the same array when nothing was changed. */
export type Speller = (words: readonly string[]) => readonly string[];

/** Shorter words have too many neighbours. */
const shortestCorrected = 3;
const longestCorrected = 24;

/** How often a word counts as having been seen: grammar is everywhere, and a bot's own words are what its residents write about. */
const grammarCount = 12;
const everydayCount = 1;
const ownFactor = 3;
/** Beyond this a word's use says no more: "dice" is no "ice", however often a bot is asked about ice. */
const mostCounted = 30;

/** A correction needs at least this score: a likely slip from a likely word. Short words, which have many neighbours, need more. */
const leastScore = -4.2;
const leastScoreShort = -1.5;
const shortWord = 4;

/**
 * Makes the speller of a language: a word unknown to the bot's examples and to everyday language, no name and of no other language, becomes the known word that it most
 * likely was meant to be, one slip away (`likely-edits.ts`), weighed by how often that word is used. Words spelled as they sound
 * count as one slip. `examples` are the words of the bot's examples with their counts, `known` further words that are spelled right.
 */
export function createSpeller(
  locale: Locale,
  examples: readonly (readonly [word: string, count: number])[],
  known: () => readonly string[],
  stem: (word: string) => string,
): Speller {
  const general = generalWords(locale, known);
  const counts = new Map<string, number>();
  const bySound = new Map<string, string[]>();
  const stems = new Set<string>();
  for (const [word, count] of examples) {
    counts.set(word, (general.counts.get(word) ?? 0) + count * ownFactor);
    stems.add(stem(word));
    if (correctable(word)) note(bySound, soundOf(word, locale), word);
  }
  const countOf = (word: string): number => counts.get(word) ?? general.counts.get(word) ?? 0;

  const correct = (word: string): string => {
    if (!correctable(word) || countOf(word) > 0 || stems.has(stem(word)) || general.strangers.has(word)) return word;
    const isWord = general.others.has(word);
    const sound = soundOf(word, locale);
    const alike = [...(bySound.get(sound) ?? []), ...(general.bySound.get(sound) ?? [])];
    let best = word;
    let bestScore = word.length <= shortWord ? leastScoreShort : leastScore;
    for (const candidate of new Set(isWord ? alike : [...alike, ...oneSlipFrom(word)])) {
      const count = countOf(candidate);
      if (count === 0 || candidate.length < shortestCorrected) continue;
      if (replacedInShort(word, candidate) && !alike.includes(candidate) && !general.grammar.has(candidate)) continue;
      const score = likelyEdit(word, candidate, locale) + Math.log(Math.min(count, mostCounted)) + lengthBonus(word);
      if (score > bestScore || (score === bestScore && best !== word && candidate < best)) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  };
  return (words) => {
    const corrected = words.map((word, at) => shortByEar(word, words[at + 1], locale) ?? correct(word));
    return corrected.some((word, i) => word !== words[i]) ? corrected : words;
  };
}

/** What may follow "hay" and hardly ever another word that sounds like it. */
const countable: ReadonlySet<string> = new Set(
  'un una unos unas mucho mucha muchos muchas agua varios varias otro otra basura'.split(' '),
);

/** "Ai un bache": a word too short for the rest, told by the next one. */
const shortByEar = (word: string, next: string | undefined, locale: Locale): string | undefined =>
  locale === 'es' && (word === 'ai' || word === 'ay') && next !== undefined && countable.has(next) ? 'hay' : undefined;

interface GeneralWords {
  readonly counts: ReadonlyMap<string, number>;
  readonly grammar: ReadonlySet<string>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  /** Names, and words of the other languages: no slips, whatever they are near to. */
  readonly strangers: ReadonlySet<string>;
  /** Further words of the language, some of them spelled by ear: only another spelling of the same sound corrects them. */
  readonly others: ReadonlySet<string>;
}

/** Words that tell a language. */
const furtherWords: Localized<readonly string[]> = { en: englishWords, es: spanishWords };

/** The words of a language that all bots share. */
const general = new Map<Locale, GeneralWords>();

function generalWords(locale: Locale, known: () => readonly string[]): GeneralWords {
  const there = general.get(locale);
  if (there) return there;
  const counts = new Map<string, number>();
  const bySound = new Map<string, string[]>();
  const add = (words: readonly string[] | undefined, count: number): void => {
    for (const word of words ?? []) counts.set(foldWord(word), count);
  };
  add(known(), everydayCount);
  add(courtesyWords(locale), everydayCount);
  add(own(everydayWords, locale), everydayCount);
  add(own(functionWords, locale), grammarCount);
  for (const word of counts.keys()) if (correctable(word)) note(bySound, soundOf(word, locale), word);
  const grammar = new Set((own(functionWords, locale) ?? []).map(foldWord));
  const strangers = new Set(peoplesNames);
  for (const [language, words] of [furtherWords, everydayWords, functionWords].flatMap((lists) =>
    Object.entries(lists),
  ))
    if (language !== locale) for (const word of words) strangers.add(foldWord(word));
  const made = {
    counts,
    grammar,
    strangers,
    bySound,
    others: new Set((own(furtherWords, locale) ?? []).filter((word) => !counts.has(word))),
  };
  general.set(locale, made);
  return made;
}

function note(map: Map<string, string[]>, key: string, word: string): void {
  const there = map.get(key);
  if (there) there.push(word);
  else map.set(key, [word]);
}

/** A long word has hardly any neighbours: one slip away is that word. */
const lengthBonus = (word: string): number => Math.max(0, word.length - 6) / 2;

/** One letter replaced makes another word of most short ones: "rice" is no "ride", but "tje" is "the". */
const replacedInShort = (word: string, candidate: string): boolean =>
  word.length <= shortWord &&
  candidate.length === word.length &&
  Array.from(word).sort().join('') !== Array.from(candidate).sort().join('');

const correctable = (word: string): boolean =>
  word.length >= shortestCorrected && word.length <= longestCorrected && /^[a-z]+$/u.test(word);

const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '');

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Every word from which the typed one comes by one letter lost, added, replaced or swapped with the next: some 50 a letter. */
function* oneSlipFrom(typed: string): Generator<string> {
  for (let at = 0; at <= typed.length; at += 1) {
    const before = typed.slice(0, at);
    const behind = typed.slice(at);
    const rest = behind.slice(1);
    for (const letter of letters) yield before + letter + behind;
    if (behind === '') continue;
    yield before + rest;
    for (const letter of letters) yield before + letter + rest;
    if (rest !== '') yield before + (rest[0] ?? '') + (behind[0] ?? '') + rest.slice(1);
  }
}
