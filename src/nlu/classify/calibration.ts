/** What speaks for an intent being meant. */
export interface Evidence {
  /** The margin of its support vector machine: about 1 for a training line, below 0 for another intent's. */
  readonly margin: number;
  /** How far the margin is ahead of the best other one; negative for all intents but the first. */
  readonly gap: number;
  /** The margin of general lines, which no topic has: far below 0 for what the bot is about. */
  readonly general: number;
  /** Share of the message's meaning that no training line has, 0..1. */
  readonly unknown: number;
  /** Cosine to the intent's nearest training line, and the mean of its three nearest, 0..1. */
  readonly nearest: number;
  readonly nearestThree: number;
}

/** Weights of a logistic regression: the bias, then one a piece of evidence in the order of `rowOf`. */
export type Calibration = readonly number[];

/** Evidence with what came of it: whether the intent was meant, and how much this sample counts. */
export interface Judged {
  readonly evidence: Evidence;
  readonly meant: boolean;
  readonly weight: number;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The evidence as the regression sees it, the constant 1 for its bias first. */
export function rowOf({ margin, gap, unknown, nearest, nearestThree }: Evidence): readonly number[] {
  return [1, clamp(margin, -1.5, 1.5), clamp(gap, -1, 1.5), unknown, nearest, nearestThree];
}

/**
 * How much it speaks against every intent that a message is like general lines; chosen on validation lines. It is not fitted: a bot's
 * own topics, left out as pretended strangers, are nothing like general lines and would teach that these say nothing.
 */
const againstGeneral = 0.6;
const offsetOf = ({ general }: Evidence): number => -againstGeneral * clamp(general, -1.5, 1.5);

/** How sure we may be that this intent is meant, 0..1: the one number that `thresholds` of a bot are compared with. */
export function confidenceOf(evidence: Evidence, calibration: Calibration): number {
  return logistic(offsetOf(evidence) + dot(rowOf(evidence), calibration));
}

/**
 * Fitted by `bench/nlu-fit.js` on many small bots drawn from the training and validation lines of public sets, some of their
 * intents left out as strangers. A bot with few lines is calibrated by these alone; one with many moves away from them.
 */
export const pooled: Calibration = [-2.26, 0.71, 2.64, 0.34, 2.46, -1.98];

/** How firmly the pooled weights are held to: as if so many samples of unit spread spoke for them. */
const firmness = 12;
const steps = 25;

/** Fits a calibration by Newton's method, held to the pooled one by a normal prior: without samples it is the pooled one. */
export function fitCalibration(samples: readonly Judged[], prior: Calibration = pooled, hold = firmness): Calibration {
  const weights = [...prior];
  const size = weights.length;
  const rows = samples.map(({ evidence }) => rowOf(evidence));
  const offsets = samples.map(({ evidence }) => offsetOf(evidence));
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight, i) => hold * (weight - (prior[i] ?? 0)));
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j ? hold : 0)));
    samples.forEach(({ meant, weight }, at) => {
      const row = rows[at] ?? [];
      const guess = logistic((offsets[at] ?? 0) + dot(row, weights));
      const pull = weight * guess * (1 - guess);
      for (let i = 0; i < size; i += 1) {
        const one = row[i] ?? 0;
        slope[i] = (slope[i] ?? 0) + weight * (guess - (meant ? 1 : 0)) * one;
        const line = curve[i];
        if (line) for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + pull * one * (row[j] ?? 0);
      }
    });
    const move = solve(curve, slope);
    move.forEach((by, i) => {
      weights[i] = (weights[i] ?? 0) - by;
    });
    if (move.every((by) => Math.abs(by) < 1e-6)) break;
  }
  return weights.map((weight) => Math.round(weight * 1e6) / 1e6);
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
const dot = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Solves a positive definite system by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((pivot, column) => {
    const by = pivot[column] ?? 1;
    rows.forEach((row, i) => {
      if (i === column) return;
      const share = (row[column] ?? 0) / by;
      for (let j = column; j < row.length; j += 1) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0);
    });
  });
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}
