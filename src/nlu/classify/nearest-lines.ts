import { functionWords } from '../language-words.js';
import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';

/** A training line: the number of its topic, and its stems in order. */
export interface StemmedLine {
  readonly intent: number;
  readonly stems: readonly string[];
}

/** What of a message the training lines know. */
export interface Nearness {
  /** Share of the message's meaning that no training line has, 0..1; grammar weighs little. */
  readonly unknown: number;
  /** Whether a word that carries meaning is in a training line; true where there is nothing but grammar. */
  readonly meaningKnown: boolean;
  /** Topics that have a line with exactly these stems in this order. */
  readonly exact: readonly number[];
  /** Cosines to a topic's nearest line, and the mean of its three nearest, 0..1. */
  readonly toIntent: (intent: number) => { readonly nearest: number; readonly nearestThree: number };
}

/** Grammar counts this much of what a word with meaning counts. */
const grammarWeight = 0.35;

interface KnownLine {
  readonly stems: Int32Array;
  readonly length: number;
}

/** Makes the function that compares a message with the lines of single topics, by the rarity of the stems they share. */
export function createNearness(
  locale: Locale,
  lines: readonly StemmedLine[],
  stem: (word: string) => string,
): (stems: readonly string[]) => Nearness {
  const grammar = new Set((own(functionWords, locale) ?? []).map(stem));
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const exact = new Map<string, number[]>();
  for (const { intent, stems } of lines) {
    for (const one of new Set(stems)) {
      const number = numbers.get(one) ?? numbers.size;
      numbers.set(one, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    const key = stems.join(' ');
    const there = exact.get(key);
    if (!there) exact.set(key, [intent]);
    else if (!there.includes(intent)) there.push(intent);
  }
  const rarity = (one: string, count: number): number =>
    (Math.log((lines.length + 1) / (count + 1)) + 1) * (grammar.has(one) ? grammarWeight : 1);
  const weights = new Float64Array(numbers.size);
  for (const [one, number] of numbers) weights[number] = rarity(one, counts[number] ?? 0);

  const byIntent = new Map<number, KnownLine[]>();
  for (const { intent, stems } of lines) {
    const own = Int32Array.from(new Set(stems), (one) => numbers.get(one) ?? 0);
    const known = { stems: own, length: Math.sqrt(own.reduce((sum, number) => sum + (weights[number] ?? 0) ** 2, 0)) };
    const there = byIntent.get(intent);
    if (there) there.push(known);
    else byIntent.set(intent, [known]);
  }

  return (stems) => {
    // The squared weight of each stem of the message by its number, 0 for all others: the lines look it up thousands of times.
    const said = new Float64Array(numbers.size);
    let squares = 0;
    let whole = 0;
    let strange = 0;
    let meaningful = 0;
    let meaningfulKnown = 0;
    for (const one of new Set(stems)) {
      const number = numbers.get(one);
      const weight = number === undefined ? rarity(one, 0) : (weights[number] ?? 0);
      squares += weight * weight;
      whole += weight;
      if (!grammar.has(one)) {
        meaningful += 1;
        if (number !== undefined) meaningfulKnown += 1;
      }
      if (number === undefined) strange += weight;
      else said[number] = weight * weight;
    }
    const length = Math.sqrt(squares);
    return {
      unknown: whole === 0 ? 1 : strange / whole,
      meaningKnown: meaningful === 0 || meaningfulKnown > 0,
      exact: exact.get(stems.join(' ')) ?? [],
      toIntent: (intent) => nearestOf(byIntent.get(intent) ?? [], said, length),
    };
  };
}

function nearestOf(
  lines: readonly KnownLine[],
  said: Float64Array,
  length: number,
): { nearest: number; nearestThree: number } {
  const best: [number, number, number] = [0, 0, 0];
  for (const line of lines) {
    let shared = 0;
    for (const number of line.stems) shared += said[number] ?? 0;
    if (shared === 0) continue;
    const cosine = Math.min(1, shared / (length * line.length));
    if (cosine > best[0]) [best[0], best[1], best[2]] = [cosine, best[0], best[1]];
    else if (cosine > best[1]) [best[1], best[2]] = [cosine, best[1]];
    else if (cosine > best[2]) best[2] = cosine;
  }
  return { nearest: best[0], nearestThree: (best[0] + best[1] + best[2]) / 3 };
}
