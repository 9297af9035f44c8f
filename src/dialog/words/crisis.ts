import type { Locale } from '../../model/text.js';
import { crisisEn, harmlessEn } from './crisis-en.js';
import { crisisEs, harmlessEs } from './crisis-es.js';
import { endAt, firstWords, phrases, type Phrase } from './phrase.js';
import { perTurn } from '../per-turn.js';
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
type Index<T> = ReadonlyMap<string, readonly (T & { readonly phrase: Phrase })[]>;

function index<T extends object>(lists: readonly (readonly [of: T, phrases: readonly Phrase[]])[]): Index<T> {
  const map = new Map<string, (T & { readonly phrase: Phrase })[]>();
  for (const [of, list] of lists) {
    for (const phrase of list) {
      for (const word of new Set(firstWords(phrase))) {
        map.set(word, [...(map.get(word) ?? []), { ...of, phrase }]);
      }
    }
  }
  return map;
}

/** Where a phrase that may begin at a word ends; null if it does not stand there. */
function endOf(words: readonly string[], at: number, phrase: Phrase): number | null {
  if (phrase.fromStart && at > 0) return null;
  return endAt(words, at, phrase);
}

const harmless = index([[{}, [...phrases(harmlessEn), ...phrases(harmlessEs)]]]);
const dangers = index<Crisis & { readonly rank: number }>(
  crisisKinds.flatMap((kind, rank) => [
    [{ kind, locale: 'en' as Locale, rank: 2 * rank }, phrases(crisisEn[kind])] as const,
    [{ kind, locale: 'es' as Locale, rank: 2 * rank + 1 }, phrases(crisisEs[kind])] as const,
  ]),
);

const none: readonly never[] = [];

/** A word no phrase knows, put where a harmless phrase stood. */
const gap = '\u0000';

/**
 * Looks for danger to life in a text of any length, in every language at once and whatever the conversation's language is. Closed lists,
 * no model: the same words always trigger, and "my water heater died" never does.
 */
export function crisisIn(text: string): Crisis | null {
  const words = withoutHarmless(text);
  let worst: { readonly kind: CrisisKind; readonly locale: Locale; readonly rank: number } | null = null;
  words.forEach((word, at) => {
    for (const danger of dangers.get(word) ?? none) {
      if ((worst === null || danger.rank < worst.rank) && endOf(words, at, danger.phrase) !== null) worst = danger;
    }
  });
  const found = worst as Crisis | null;
  return found && { kind: found.kind, locale: found.locale };
}

/** A text's folded words with the everyday phrases taken out; also used for an agency's own urgent words. */
export const withoutHarmless = perTurn((text): readonly string[] => {
  const words = wordsOf(text);
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    let end: number | null = null;
    for (const { phrase } of harmless.get(word) ?? none) end ??= endOf(words, at, phrase);
    left.push(end === null ? word : gap);
    at = end ?? at + 1;
  }
  return left;
});
