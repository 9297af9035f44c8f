import type { Locale } from '../../model/text.js';
import { crisisAroundEn } from './crisis-around-en.js';
import { crisisAroundEs } from './crisis-around-es.js';
import { crisisEn } from './crisis-en.js';
import { crisisEs } from './crisis-es.js';
import { harmlessEn } from './crisis-harmless-en.js';
import { harmlessEs } from './crisis-harmless-es.js';
import { wordsOf } from './fold.js';
import { endAt, indexed, phrases } from './phrase.js';
import { createFinder } from './reading.js';

/** What kind of danger the words speak of; each has its own sentence, `dialog:crisis.<kind>`, with the numbers that fit. */
export const crisisKinds = [
  'suicide',
  'gas',
  'wire',
  'fire',
  'violence',
  'intruder',
  'rescue',
  'abuse',
  'medical',
  'poison',
] as const;
export type CrisisKind = (typeof crisisKinds)[number];

export interface Crisis {
  readonly kind: CrisisKind;
  /** The language of the list that matched. */
  readonly locale: Locale;
}

const harmless = indexed(phrases(harmlessEn), phrases(harmlessEs));

/** The lists by kind, the first kinds first: who is in two dangers hears of the first. */
const dangers = crisisKinds.flatMap((kind, rank) =>
  (
    [
      ['en', { ...crisisEn, ...crisisAroundEn }],
      ['es', { ...crisisEs, ...crisisAroundEs }],
    ] as const
  ).flatMap(([locale, lists]) => phrases(lists[kind]).map((phrase) => ({ of: { kind, locale, rank }, phrase }))),
);

/** A word no phrase knows, put where a harmless phrase stood. */
const gap = '\u0000';

/** Folded words with the everyday phrases taken out; also used for an agency's own urgent words. */
export function withoutHarmless(words: readonly string[]): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const end = harmlessEnd(words, at);
    left.push(end === null ? (words[at] ?? '') : gap);
    at = end ?? at + 1;
  }
  return left;
}

function harmlessEnd(words: readonly string[], at: number): number | null {
  for (const phrase of harmless.get(words[at] ?? '') ?? []) {
    const end = phrase.fromStart && at > 0 ? null : endAt(words, at, phrase);
    if (end !== null) return end;
  }
  return null;
}

/** The words of the everyday phrases: none of them is misread as a word of danger. */
export const harmlessWords: readonly string[] = [...harmless.values()]
  .flat()
  .flatMap(({ parts }) => parts.flatMap(({ words }) => [...words]));

const finder = createFinder(dangers, harmlessWords, withoutHarmless);
/** Words that say nothing of danger, whatever stands beside them. */
export const quietWords = finder.quiet;

/**
 * Looks for danger to life in a text of any length, in every language at once and whatever the conversation's language is. Closed lists,
 * no model: the same words always trigger, with a slip of the finger in them too, and "my water heater died" never does.
 */
export function crisisIn(text: string): Crisis | null {
  const words = wordsOf(text);
  return crisisAmong(words, words);
}

/** The same in folded words, with those of them that are not quiet. */
export function crisisAmong(words: readonly string[], loud: readonly string[]): Crisis | null {
  const found = finder.find(words, loud);
  if (found.length === 0) return null;
  const { kind, locale } = found.reduce((worst, one) => (one.rank < worst.rank ? one : worst));
  return { kind, locale };
}
