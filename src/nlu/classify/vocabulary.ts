import { letterMark, type FeatureGroup } from './features.js';
import { floatsOf, floatsToText } from './numbers-as-text.js';

/** A vocabulary as data: the features by number, one a line, and how much each weighs (base64 of little-endian float32). */
export interface VocabularyData {
  readonly names: string;
  readonly rarities: string;
}

/** A text as numbers: features by number, ascending within nothing in particular, with their values. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** The features that a model knows. */
export interface Vocabulary {
  readonly size: number;
  readonly has: (name: string) => boolean;
  /** Unknown features are left out; each group is scaled to its weight. */
  readonly vectorOf: (groups: readonly FeatureGroup[]) => SparseVector;
  readonly toData: () => VocabularyData;
}

/** From this many lines on, runs of letters seen in one line only are left out: they are half of all features and tell nothing. */
const manyLines = 200;

/** Numbers the features of the training lines. Rare ones weigh more: by the square root of the usual inverse document frequency. */
export function createVocabulary(lines: readonly (readonly FeatureGroup[])[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const groups of lines)
    for (const { names } of groups) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = lines.length >= manyLines ? 2 : 1;
  const kept = [...counts].filter(([name, count]) => count >= least || !name.startsWith(letterMark));
  return vocabularyOf(
    kept.map(([name]) => name),
    Float32Array.from(kept, ([, count]) => Math.sqrt(Math.log((1 + lines.length) / (1 + count)) + 1)),
  );
}

/** Throws when the data do not fit together. */
export function loadVocabulary(data: VocabularyData): Vocabulary {
  const names = data.names === '' ? [] : data.names.split('\n');
  const rarities = floatsOf(data.rarities);
  if (names.length !== rarities.length) throw new RangeError('vocabulary: names and weights do not fit');
  return vocabularyOf(names, rarities);
}

function vocabularyOf(names: readonly string[], rarities: Float32Array): Vocabulary {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    size: names.length,
    has: (name) => numbers.has(name),
    vectorOf: (groups) => vectorOf(groups, numbers, rarities),
    toData: () => ({ names: names.join('\n'), rarities: floatsToText(rarities) }),
  };
}

function vectorOf(
  groups: readonly FeatureGroup[],
  numbers: ReadonlyMap<string, number>,
  rarities: Float32Array,
): SparseVector {
  const indices: number[] = [];
  const values: number[] = [];
  for (const { weight, names, shares } of groups) {
    const counts = new Map<number, number>();
    names.forEach((name, at) => {
      const number = numbers.get(name);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + (shares?.[at] ?? 1));
    });
    const start = values.length;
    let squares = 0;
    for (const [number, count] of counts) {
      const value = (count <= 1 ? count : 1 + Math.log(count)) * (rarities[number] ?? 0);
      squares += value * value;
      indices.push(number);
      values.push(value);
    }
    const scale = squares === 0 ? 0 : weight / Math.sqrt(squares);
    for (let i = start; i < values.length; i += 1) values[i] = (values[i] ?? 0) * scale;
  }
  return { indices: Int32Array.from(indices), values: Float32Array.from(values) };
}
