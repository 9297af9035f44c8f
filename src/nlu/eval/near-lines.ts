import { foldLine, type LabelledLine } from './lines.js';

/** Two lines of different intents that say nearly the same. */
export interface NearLines {
  readonly first: LabelledLine;
  readonly other: LabelledLine;
  /** Words in common of all their words, 0..1. */
  readonly nearness: number;
}

/** Lines that have this share of their words in common are told. */
const near = 0.75;

/** Words as they are compared: without accents and signs. */
export const wordsIn = (text: string): readonly string[] =>
  foldLine(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Pairs of lines of different intents that are nearly the same, nearest first. Lines of fewer than three words are too short to tell. */
export function nearLines(lines: readonly LabelledLine[], most = 20): readonly NearLines[] {
  const sets = lines.map((line) => ({ line, words: new Set(wordsIn(line.text)) }));
  const found: NearLines[] = [];
  for (const [n, one] of sets.entries()) {
    if (one.words.size < 3) continue;
    for (const two of sets.slice(n + 1)) {
      if (two.line.intent === one.line.intent || two.words.size < 3) continue;
      const nearness = overlap(one.words, two.words);
      if (nearness >= near) found.push({ first: one.line, other: two.line, nearness });
    }
  }
  return found.sort((a, b) => b.nearness - a.nearness).slice(0, most);
}

/** The line of an intent that has most words in common with a text, if there is one. */
export function nearestLine(
  text: string,
  lines: readonly LabelledLine[],
): { readonly line: LabelledLine; readonly nearness: number } | null {
  const words = new Set(wordsIn(text));
  let best: { readonly line: LabelledLine; readonly nearness: number } | null = null;
  for (const line of lines) {
    const nearness = overlap(words, new Set(wordsIn(line.text)));
    if (nearness > (best?.nearness ?? 0)) best = { line, nearness };
  }
  return best;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
