import type { SparseVector } from './vocabulary.js';
import { pseudoRandom } from '../pseudo-random.js';

/** One hyperplane a class: for each a weight a feature, the bias last. */
export type LinearWeights = readonly Float64Array[];

export interface LinearTask {
  readonly vectors: readonly SparseVector[];
  /** The class number of each vector. */
  readonly classes: Int32Array;
  /** How much each line on the wrong side costs. */
  readonly costs: Float64Array;
  readonly classCount: number;
  readonly featureCount: number;
  /** Told after each class. */
  readonly onClass?: () => void;
}

const rounds = 30;
/** Training of a class ends when no line's gradient is farther off than this. */
const tolerance = 0.3;

/**
 * Trains one linear support vector machine a class against all others: squared hinge loss, by dual coordinate descent with
 * shrinking (Hsieh and others, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 3). A line that
 * says nothing belongs to no class, so that a bot of one topic learns what is not its topic, too.
 */
export function trainLinear(task: LinearTask): LinearWeights {
  const vectors = [...task.vectors, { indices: new Int32Array(0), values: new Float32Array(0) }];
  const rows = laidEndToEnd(vectors);
  const diagonals = Float64Array.from(vectors, (_, line) => 1 / (2 * (task.costs[line] ?? 1)));
  const curvature = Float64Array.from(
    vectors,
    ({ values }, line) => values.reduce((sum, value) => sum + value * value, 0) + 1 + (diagonals[line] ?? 0),
  );
  return Array.from({ length: task.classCount }, (_, number) => {
    const weights = trainClass(number, task, rows, curvature, diagonals);
    task.onClass?.();
    return weights;
  });
}

function trainClass(
  number: number,
  { classes, featureCount }: LinearTask,
  { starts, indices, values }: Rows,
  curvature: Float64Array,
  diagonals: Float64Array,
): Float64Array {
  const bias = featureCount;
  const weights = new Float64Array(featureCount + 1);
  const multipliers = new Float64Array(diagonals.length);
  const order = Int32Array.from(multipliers.keys());
  const random = pseudoRandom(number + 1);
  let active = order.length;
  let bound = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    mix(order, active, random);
    let most = -Infinity;
    let least = Infinity;
    for (let at = 0; at < active; at += 1) {
      const line = order[at] ?? 0;
      const from = starts[line] ?? 0;
      const to = starts[line + 1] ?? 0;
      const sign = classes[line] === number ? 1 : -1;
      const multiplier = multipliers[line] ?? 0;
      let value = weights[bias] ?? 0;
      for (let i = from; i < to; i += 1) value += (weights[indices[i] ?? 0] ?? 0) * (values[i] ?? 0);
      const gradient = sign * value - 1 + (diagonals[line] ?? 0) * multiplier;
      if (multiplier === 0 && gradient > bound) {
        // Far on its own side: not looked at again until the others have settled.
        active -= 1;
        order[at] = order[active] ?? 0;
        order[active] = line;
        at -= 1;
        continue;
      }
      const projected = multiplier === 0 ? Math.min(gradient, 0) : gradient;
      if (projected > most) most = projected;
      if (projected < least) least = projected;
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(0, multiplier - gradient / (curvature[line] ?? 1));
      multipliers[line] = next;
      const step = (next - multiplier) * sign;
      weights[bias] = (weights[bias] ?? 0) + step;
      for (let i = from; i < to; i += 1) {
        const index = indices[i] ?? 0;
        weights[index] = (weights[index] ?? 0) + step * (values[i] ?? 0);
      }
    }
    if (most - least <= tolerance) {
      if (active === order.length) break;
      active = order.length;
      bound = Infinity;
    } else bound = most <= 0 ? Infinity : most;
  }
  return weights;
}

/** Vectors one behind the other: line `n` is from `starts[n]` to before `starts[n + 1]`. Training goes over them a thousand times. */
interface Rows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

function laidEndToEnd(vectors: readonly SparseVector[]): Rows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ indices }, line) => {
    starts[line + 1] = (starts[line] ?? 0) + indices.length;
  });
  const size = starts[vectors.length] ?? 0;
  const rows = { starts, indices: new Int32Array(size), values: new Float32Array(size) };
  vectors.forEach(({ indices, values }, line) => {
    rows.indices.set(indices, starts[line]);
    rows.values.set(values, starts[line]);
  });
  return rows;
}

/** The value of a text on the side of a class: positive for the class. */
export function valueAt(weights: Float64Array, { indices, values }: SparseVector): number {
  let sum = weights[weights.length - 1] ?? 0;
  // oxlint-disable-next-line typescript/prefer-for-of -- two arrays in step, in the innermost loop of training
  for (let i = 0; i < indices.length; i += 1) sum += (weights[indices[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return sum;
}

function mix(order: Int32Array, count: number, random: () => number): void {
  for (let i = 0; i < count; i += 1) {
    const j = i + Math.floor(random() * (count - i));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
