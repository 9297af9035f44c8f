import { englishWords } from './language-english-words.js';
import { peoplesNames } from './language-names.js';
import { spanishWords } from './language-spanish-words.js';
import { everydayWords, functionWords } from './language-words.js';
import { likelyEdit, oneSlipFrom } from './likely-edits.js';
import { courtesyWords } from './pleasantries.js';
import { soundOf } from './sounds.js';
import { createTie } from './word-pairs.js';
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

/** A correction that stands beside its neighbours in the bot's lines, too, needs this score, and a word of two letters more. */
const leastScoreBeside = 1;
const leastScoreBesideShort = 3;
const shortestBeside = 2;

/**
 * Makes the speller of a language: a word unknown to the bot's examples and to everyday language, no name and of no other language, becomes the known word that it most
 * likely was meant to be, one slip away (`likely-edits.ts`), weighed by how often that word is used. Words spelled as they sound
 * count as one slip. A correction that stands beside the word before or behind in the bot's examples goes before others, and short words
 * are corrected by it alone ("the lisr" → "the list"). `examples` are the words of the bot's examples with their counts, `known` further
 * words that are spelled right, `lines` the examples in stems.
 */
export function createSpeller(
  locale: Locale,
  examples: readonly (readonly [word: string, count: number])[],
  known: () => readonly string[],
  stem: (word: string) => string,
  lines: readonly { readonly stems: readonly string[] }[],
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

  const isKnown = (word: string): boolean => countOf(word) > 0 || stems.has(stem(word)) || general.strangers.has(word);

  const tie = createTie(lines);
  /** The known words one slip away from a word, once a message: some hundred are tried for each. */
  const slips = (nearby: Map<string, readonly string[]>, word: string): readonly string[] => {
    const there = nearby.get(word);
    if (there) return there;
    const found = Array.from(oneSlipFrom(word)).filter((one) => one.length >= shortestCorrected && countOf(one) > 0);
    nearby.set(word, found);
    return found;
  };
  /** The word of the bot's examples that fits both the slip and the neighbours; undefined when none does. */
  const besideNeighbours = (
    nearby: Map<string, readonly string[]>,
    word: string,
    before: string,
    behind: string,
  ): string | undefined => {
    const spelled = word.length >= shortestBeside && word.length <= longestCorrected && lettersOnly.test(word);
    if (!spelled || isKnown(word) || general.others.has(word)) return undefined;
    const [stemBefore, stemBehind] = [stem(before), stem(behind)];
    let best: string | undefined;
    let bestScore = word.length < shortestCorrected ? leastScoreBesideShort : leastScoreBeside;
    for (const candidate of new Set([...slips(nearby, word), ...(bySound.get(soundOf(word, locale)) ?? [])])) {
      const count = counts.get(candidate) ?? 0;
      if (count === 0 || candidate.length < shortestCorrected) continue;
      const own = stem(candidate);
      const ties = tie(stemBefore, own) + tie(own, stemBehind);
      if (ties === 0) continue;
      const score = likelyEdit(word, candidate, locale) + Math.log(Math.min(count, mostCounted)) + ties;
      if (score > bestScore || (score === bestScore && best !== undefined && candidate < best)) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  };

  const correct = (nearby: Map<string, readonly string[]>, word: string): string => {
    if (!correctable(word) || isKnown(word)) return word;
    const isWord = general.others.has(word);
    const sound = soundOf(word, locale);
    const alike = [...(bySound.get(sound) ?? []), ...(general.bySound.get(sound) ?? [])];
    let best = word;
    let bestScore = word.length <= shortWord ? leastScoreShort : leastScore;
    for (const candidate of new Set(isWord ? alike : [...alike, ...slips(nearby, word)])) {
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
    const nearby = new Map<string, readonly string[]>();
    const corrected = words.map((word, at) => shortByEar(word, words[at + 1], locale) ?? correct(nearby, word));
    words.forEach((word, at) => {
      const [before, behind] = [corrected[at - 1] ?? '', corrected[at + 1] ?? ''];
      corrected[at] = besideNeighbours(nearby, word, before, behind) ?? corrected[at] ?? word;
    });
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

const lettersOnly = /^[a-z]+$/u;
const correctable = (word: string): boolean =>
  word.length >= shortestCorrected && word.length <= longestCorrected && lettersOnly.test(word);

const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '');
