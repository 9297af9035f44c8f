import type { LinearWeights } from './linear-svm.js';
import { floatsOf, floatsToText } from './numbers-as-text.js';
import type { SparseVector } from './vocabulary.js';

/**
 * Weights as data: base64 of one signed byte a feature and class (all classes of a feature together), with the size of a step and
 * the bias of each class (base64 of float32).
 */
export interface SmallWeightsData {
  readonly bytes: string;
  readonly steps: string;
  readonly biases: string;
}

/** The margin of each class for a text, by class number: 1 for a typical training line of the class, below 0 for another's. */
export type Margins = (vector: SparseVector) => Float64Array;

const largest = 127;

/** Rounds weights to bytes; a class's own largest weight is its 127. */
export function shrinkWeights(weights: LinearWeights, features: number): SmallWeightsData {
  const classes = weights.length;
  const bytes = new Int8Array(features * classes);
  const steps = new Float32Array(classes);
  const biases = new Float32Array(classes);
  weights.forEach((row, number) => {
    let most = 0;
    for (let feature = 0; feature < features; feature += 1) most = Math.max(most, Math.abs(row[feature] ?? 0));
    const step = most === 0 ? 1 : most / largest;
    steps[number] = step;
    biases[number] = row[features] ?? 0;
    for (let feature = 0; feature < features; feature += 1)
      bytes[feature * classes + number] = Math.round((row[feature] ?? 0) / step);
  });
  return {
    bytes: Buffer.from(bytes.buffer).toString('base64'),
    steps: floatsToText(steps),
    biases: floatsToText(biases),
  };
}

/** Throws when the data do not fit together. */
export function loadWeights(data: SmallWeightsData, features: number, classes: number): Margins {
  const raw = Buffer.from(data.bytes, 'base64');
  const bytes = new Int8Array(raw.buffer, raw.byteOffset, raw.length);
  const steps = floatsOf(data.steps);
  const biases = floatsOf(data.biases);
  if (bytes.length !== features * classes || steps.length !== classes || biases.length !== classes)
    throw new RangeError('weights: wrong size');
  return ({ indices, values }) => {
    const sums = new Float64Array(classes);
    for (let i = 0; i < indices.length; i += 1) {
      const start = (indices[i] ?? 0) * classes;
      const value = values[i] ?? 0;
      for (let number = 0; number < classes; number += 1)
        sums[number] = (sums[number] ?? 0) + value * (bytes[start + number] ?? 0);
    }
    return sums.map((sum, number) => sum * (steps[number] ?? 0) + (biases[number] ?? 0));
  };
}
