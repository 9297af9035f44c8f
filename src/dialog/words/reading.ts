import { commonest, everyday } from './crisis-everyday.js';
import { findPhrase, type Phrase } from './phrase.js';
import { createSpelling } from './spelling.js';

/** A phrase that is looked for, and what it stands for. */
export interface Sought<T> {
  readonly of: T;
  readonly phrase: Phrase;
}

export interface Finder<T> {
  /** What is said in folded words, of all that is sought; `loud` = those of them that are not quiet. */
  readonly find: (words: readonly string[], loud: readonly string[]) => readonly T[];
  /** Words that are read as themselves and tell nothing: most of any message. */
  readonly quiet: ReadonlySet<string>;
}

/**
 * Makes the finder of a closed list of phrases, tolerant to slips of the finger. Of each phrase the place with the rarest words tells that it
 * may be there: most messages hold no telling word, and nothing more is looked for in them. `known` = words that are never read as others,
 * beside the phrases' own and the everyday ones; `clean` takes out of the words what does not count, once a phrase was found.
 */
export function createFinder<T>(
  sought: readonly Sought<T>[],
  known: Iterable<string>,
  clean: (words: readonly string[]) => readonly string[],
): Finder<T> {
  const byTelling = tellingWords(sought);
  /** Every word that is read as itself: what it tells. */
  const itself = new Map<string, readonly Sought<T>[]>();
  for (const word of everyday) itself.set(word, none);
  for (const word of known) itself.set(word, none);
  for (const { phrase } of sought)
    for (const { words } of phrase.parts) for (const word of words) itself.set(word, none);
  for (const [word, told] of byTelling) itself.set(word, told);
  const spelling = createSpelling(new Set(sought.flatMap(({ phrase }) => neededWords(phrase).flat())), commonest);

  const findIn = (words: readonly string[]): readonly T[] => {
    let found: T[] | null = null;
    let cleaned: readonly string[] | null = null;
    // Each word once: a phrase is looked for in the whole text.
    for (const word of new Set(words)) {
      for (const { of, phrase } of byTelling.get(word) ?? none) {
        if (findPhrase(words, phrase) === null) continue;
        cleaned ??= clean(words);
        if (findPhrase(cleaned, phrase) !== null) (found ??= []).push(of);
      }
    }
    return found ?? none;
  };

  const find = (words: readonly string[], loud: readonly string[]): readonly T[] => {
    let tells = false;
    /** By the word as it was typed. */
    let slips: Map<string, readonly string[]> | null = null;
    for (const word of loud) {
      const told = itself.get(word);
      if (told !== undefined) {
        tells ||= told.length > 0;
        continue;
      }
      if (slips?.has(word)) continue;
      const meant = spelling(word);
      if (meant.length === 0) continue;
      (slips ??= new Map()).set(word, meant);
      tells ||= meant.some((one) => one.split(' ').some((part) => byTelling.has(part)));
    }
    if (!tells) return none;
    return slips === null ? findIn(withShortForms(words)) : waysToRead(words, slips).flatMap(findIn);
  };
  const quiet = [...itself].flatMap(([word, told]) => (told.length === 0 ? [word] : []));
  return { find, quiet: new Set(quiet) };
}

const none: readonly never[] = [];

const neededWords = ({ parts }: Phrase): readonly (readonly string[])[] =>
  parts.filter(({ words, optional }) => words.size > 0 && !optional).map(({ words }) => [...words]);

/** More than any word is counted: a common word tells less than any rare one. */
const veryCommon = 10_000;

function tellingWords<T>(sought: readonly Sought<T>[]): ReadonlyMap<string, readonly Sought<T>[]> {
  const needed = sought.map(({ phrase }) => neededWords(phrase));
  const counts = new Map<string, number>();
  for (const word of needed.flat(2)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const commonness = (words: readonly string[]): number =>
    Math.max(...words.map((word) => (counts.get(word) ?? 0) + (commonest.has(word) ? veryCommon : 0)));
  const telling = new Map<string, Sought<T>[]>();
  for (const [n, one] of sought.entries()) {
    const places = needed[n] ?? none;
    let rarest = places[0] ?? none;
    for (const place of places) if (commonness(place) < commonness(rarest)) rarest = place;
    for (const word of rarest) {
      const there = telling.get(word);
      if (there) there.push(one);
      else telling.set(word, [one]);
    }
  }
  return telling;
}

/** The words with every slip read as its first meaning, then with every one read as its second, and so on. */
function waysToRead(
  words: readonly string[],
  slips: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const most = Math.max(...[...slips.values()].map(({ length }) => length));
  return Array.from({ length: most }, (_, n) =>
    withShortForms(
      words.flatMap((word) => {
        const meant = slips.get(word);
        return meant === undefined ? word : (meant[Math.min(n, meant.length - 1)] ?? word).split(' ');
      }),
    ),
  );
}

const shortForms: ReadonlyMap<string, string> = new Map([
  ['do', 'dont'],
  ['does', 'doesnt'],
  ['did', 'didnt'],
  ['can', 'cant'],
  ['could', 'couldnt'],
  ['will', 'wont'],
  ['would', 'wouldnt'],
  ['is', 'isnt'],
  ['are', 'arent'],
  ['was', 'wasnt'],
  ['were', 'werent'],
]);

/** "do not" → "dont": phrases are written once, in the short form. */
export function withShortForms(words: readonly string[]): readonly string[] {
  if (!words.includes('not') && !words.includes('cannot')) return words;
  const short: string[] = [];
  for (const word of words) {
    const form = word === 'not' ? shortForms.get(short.at(-1) ?? '') : undefined;
    if (form !== undefined) short[short.length - 1] = form;
    else short.push(word === 'cannot' ? 'cant' : word);
  }
  return short;
}
