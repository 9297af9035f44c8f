import { functionWords } from './language-words.js';
import type { Locale } from '../model/text.js';

/** How near a message is to an intent's training lines. */
export interface Nearness {
  /** Cosine to the nearest line of each intent number, 0..1. */
  readonly cosines: Float64Array;
  /** Share of the message's meaning (grammar left out where there is more) that the lines of each intent have, 0..1. */
  readonly coverage: Float64Array;
  /** Intent numbers of lines with exactly these stems in this order. */
  readonly exact: readonly number[];
}

/** A training line as kept in the model. */
export interface IndexedLine {
  readonly intent: number;
  readonly stems: readonly string[];
}

/** Grammar counts this much of what a word with meaning counts. */
const functionWeight = 0.35;

/** Makes the function that compares a message with all training lines by the rarity of the stems they share. */
export function createLineIndex(
  locale: Locale,
  lines: readonly IndexedLine[],
  intents: number,
  stem: (word: string) => string,
): (stems: readonly string[]) => Nearness {
  const grammar = new Set((functionWords[locale] ?? []).map(stem));
  const postings = new Map<string, number[]>();
  const exact = new Map<string, Set<number>>();
  lines.forEach((line, number) => {
    for (const one of new Set(line.stems)) {
      const list = postings.get(one);
      if (list) list.push(number);
      else postings.set(one, [number]);
    }
    const key = line.stems.join(' ');
    exact.set(key, (exact.get(key) ?? new Set()).add(line.intent));
  });
  const rarest = Math.log(lines.length + 1) + 1;
  const weightOf = (one: string): number => {
    const count = postings.get(one)?.length;
    const rarity = count === undefined ? rarest : Math.log((lines.length + 1) / (count + 1)) + 1;
    return rarity * (grammar.has(one) ? functionWeight : 1);
  };
  const speakers = new Map<string, ReadonlySet<number>>(
    [...postings].map(([one, numbers]) => [one, new Set(numbers.map((number) => lines[number]?.intent ?? -1))]),
  );
  const lengths = lines.map((line) => lengthOf([...new Set(line.stems)].map(weightOf)));
  return (stems) => {
    const cosines = new Float64Array(intents);
    const distinct = [...new Set(stems)];
    const length = lengthOf(distinct.map(weightOf));
    const coverage = new Float64Array(intents);
    if (length === 0) return { cosines, coverage, exact: [] };
    const shared = new Map<number, number>();
    for (const one of distinct) {
      const weight = weightOf(one);
      const list = postings.get(one);
      if (!list) continue;
      for (const number of list) shared.set(number, (shared.get(number) ?? 0) + weight * weight);
    }
    for (const [number, dot] of shared) {
      const line = lines[number];
      if (!line) continue;
      const cosine = dot / (length * (lengths[number] ?? 1));
      if (cosine > (cosines[line.intent] ?? 0)) cosines[line.intent] = Math.min(1, cosine);
    }
    const meaningful = distinct.filter((one) => !grammar.has(one));
    const meaning = meaningful.length > 0 ? meaningful : distinct;
    const whole = meaning.reduce((sum, one) => sum + weightOf(one), 0);
    for (const one of meaning) {
      for (const intent of speakers.get(one) ?? []) coverage[intent] = (coverage[intent] ?? 0) + weightOf(one) / whole;
    }
    return { cosines, coverage, exact: [...(exact.get(stems.join(' ')) ?? [])] };
  };
}

const lengthOf = (weights: readonly number[]): number => Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));
