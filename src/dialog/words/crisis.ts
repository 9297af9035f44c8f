import type { Locale } from '../../model/text.js';
import { crisisEn, harmlessEn } from './crisis-en.js';
import { crisisEs, harmlessEs } from './crisis-es.js';
import { findPhrase, phrases, type Phrase } from './phrase.js';
import { wordsOf } from './fold.js';

/** What kind of danger the words speak of; each has its own sentence, `dialog:crisis.<kind>`, with the numbers that fit. */
export type CrisisKind = 'suicide' | 'gas' | 'fire' | 'violence' | 'abuse' | 'poison';
export const crisisKinds: readonly CrisisKind[] = ['suicide', 'gas', 'fire', 'violence', 'abuse', 'poison'];

export interface Crisis {
  readonly kind: CrisisKind;
  /** The language of the list that matched. */
  readonly locale: Locale;
}

/** Phrases by the words they may begin with, so that a long text is read in one pass. */
type Index = ReadonlyMap<string, readonly Phrase[]>;

function index(list: readonly Phrase[]): Index {
  const map = new Map<string, Phrase[]>();
  for (const phrase of list) {
    for (const part of phrase.parts) {
      for (const word of part.words) map.set(word, [...(map.get(word) ?? []), phrase]);
      if (!part.optional) break;
    }
  }
  return map;
}

function firstMatch(words: readonly string[], list: Index, from = 0): readonly [number, number] | null {
  for (let at = from; at < words.length; at += 1) {
    for (const phrase of list.get(words[at] ?? '') ?? []) {
      if (phrase.fromStart && at > 0) continue;
      const found = findPhrase(words.slice(at, at + longest), { ...phrase, fromStart: true, toEnd: false });
      if (found && (!phrase.toEnd || at + found[1] === words.length)) return [at, at + found[1]];
    }
  }
  return null;
}

/** No phrase covers more words than this, gaps included. */
const longest = 24;

const harmless = index([...phrases(harmlessEn), ...phrases(harmlessEs)]);
const dangers: readonly (Crisis & { readonly phrases: Index })[] = crisisKinds.flatMap((kind) => [
  { kind, locale: 'en', phrases: index(phrases(crisisEn[kind])) },
  { kind, locale: 'es', phrases: index(phrases(crisisEs[kind])) },
]);

/** A word no phrase knows, put where a harmless phrase stood. */
const gap = '\u0000';

/**
 * Looks for danger to life in a text of any length, in every language at once and whatever the conversation's language is. Closed lists,
 * no model: the same words always trigger, and "my water heater died" never does.
 */
export function crisisIn(text: string): Crisis | null {
  const words = withoutHarmless(wordsOf(text));
  for (const { kind, locale, phrases: list } of dangers) if (firstMatch(words, list)) return { kind, locale };
  return null;
}

/** Folded words with the everyday phrases taken out; also used for an agency's own urgent words. */
export function withoutHarmless(words: readonly string[]): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = firstMatch(words, harmless, at);
    const until = found ? found[0] : words.length;
    left.push(...words.slice(at, until), ...(found ? [gap] : []));
    at = found ? found[1] : words.length;
  }
  return left;
}
