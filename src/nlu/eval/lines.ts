import { shuffled, type TrainingLine, type TrainingSet } from '../training-lines.js';
import type { Locale } from '../../model/text.js';

/** A line of a file or of a topic: its words, what they mean, and where it stands. */
export interface LabelledLine {
  readonly text: string;
  /** Null = out of scope. */
  readonly intent: string | null;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Words as people compare them: case, accents' encoding and spaces make no difference. */
export const foldLine = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** What is trained on: each text once an intent, in an order that the files do not decide, strangers left out. */
export function trainingSetOf(
  lines: readonly LabelledLine[],
  locale: Locale,
  concepts: TrainingSet['concepts'] = {},
): TrainingSet {
  const once = new Map<string, Map<string, TrainingLine>>();
  for (const { text, intent } of lines) {
    if (intent === null) continue;
    const texts = once.get(intent) ?? new Map<string, TrainingLine>();
    once.set(intent, texts);
    texts.set(text, { text, intent });
  }
  return { locale, lines: shuffled([...once.values()].flatMap((texts) => [...texts.values()])), concepts };
}

/** The same words with two meanings, which nobody can learn. */
export interface TwoMeanings {
  readonly first: LabelledLine;
  readonly other: LabelledLine;
}

/** What is worth saying about the lines before anything is learned from them. */
export interface LinesLook {
  readonly twoMeanings: readonly TwoMeanings[];
  /** Lines that say again, with the same meaning, what an earlier one said. */
  readonly repeated: number;
  /** Lines of each intent, each text once; strangers left out. */
  readonly intents: ReadonlyMap<string, number>;
  readonly outOfScope: number;
  /** Every text, folded. */
  readonly texts: ReadonlySet<string>;
}

/** Goes through the lines once; a text with three meanings is told twice, each time beside its first line. */
export function lookAt(lines: readonly LabelledLine[]): LinesLook {
  const seen = new Map<string, { readonly first: LabelledLine; readonly meanings: Set<string | null> }>();
  const intents = new Map<string, number>();
  const twoMeanings: TwoMeanings[] = [];
  let repeated = 0;
  let outOfScope = 0;
  for (const line of lines) {
    const key = foldLine(line.text);
    const known = seen.get(key);
    if (known?.meanings.has(line.intent)) {
      repeated += 1;
      if (line.intent === null) outOfScope += 1;
      continue;
    }
    if (known) {
      known.meanings.add(line.intent);
      twoMeanings.push({ first: known.first, other: line });
    } else seen.set(key, { first: line, meanings: new Set([line.intent]) });
    if (line.intent === null) outOfScope += 1;
    else intents.set(line.intent, (intents.get(line.intent) ?? 0) + 1);
  }
  return { twoMeanings, repeated, intents, outOfScope, texts: new Set(seen.keys()) };
}
