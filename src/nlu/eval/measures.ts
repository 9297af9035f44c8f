/** A message that was asked, and how it was understood. */
export interface Asked {
  readonly text: string;
  /** What it means; null = nothing that the bot knows (out of scope). */
  readonly meant: string | null;
  /** Best first. */
  readonly heard: readonly { readonly intent: string; readonly confidence: number }[];
}

/** A share with its 95 % interval; all 0..1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly right: number;
  readonly of: number;
}

/** 97.5 % point of the normal distribution. */
const z = 1.959964;

/** `right` of `of` with Wilson's score interval, which holds for small counts and for 0 and 100 % too; null of nothing. */
export function share(right: number, of: number): Share | null {
  if (of === 0) return null;
  const value = right / of;
  const scale = 1 + (z * z) / of;
  const centre = (value + (z * z) / (2 * of)) / scale;
  const half = (z * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of))) / scale;
  // Rounding must not put an end of the interval on the wrong side of what was seen.
  const low = Math.min(value, Math.max(0, centre - half));
  const high = Math.max(value, Math.min(1, centre + half));
  return { value, low, high, right, of };
}

/** How sure the best guess is; 0 when there is none. */
export const sureness = ({ heard }: Asked): number => heard[0]?.confidence ?? 0;

/** Whether the best guess is what was meant. A message out of scope has no right guess. */
export const isRight = ({ meant, heard }: Asked): boolean => meant !== null && heard[0]?.intent === meant;

/**
 * Area under the ROC curve: the chance that a message in scope is surer than one out of scope, ties counted half.
 * Null when there are none of either kind.
 */
export function auroc(inside: readonly number[], outside: readonly number[]): number | null {
  if (inside.length === 0 || outside.length === 0) return null;
  const all = [
    ...inside.map((value) => ({ value, inside: true })),
    ...outside.map((value) => ({ value, inside: false })),
  ].sort((a, b) => a.value - b.value);
  let sum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    let mine = 0;
    while (to < all.length && all[to]?.value === all[from]?.value) {
      if (all[to]?.inside) mine += 1;
      to += 1;
    }
    // Ranks count from 1; equal values share the mean of their ranks.
    sum += mine * ((from + 1 + to) / 2);
    from = to;
  }
  return (sum - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
}

/** The value that `part` (0..1) of the values do not exceed, by nearest rank; null of none. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

/** What happens to messages when only a guess of at least `threshold` counts as understood. */
export interface AtThreshold {
  readonly threshold: number;
  /** Of the messages in scope: understood, and rightly. */
  readonly accuracy: Share | null;
  /** Of the messages out of scope: not taken for anything. */
  readonly oosRecall: Share | null;
}

/** Right answers and strangers kept out at one threshold. */
export function atThreshold(asked: readonly Asked[], threshold: number): AtThreshold {
  const inside = asked.filter(({ meant }) => meant !== null);
  const outside = asked.filter(({ meant }) => meant === null);
  return {
    threshold,
    accuracy: share(inside.filter((one) => isRight(one) && sureness(one) >= threshold).length, inside.length),
    oosRecall: share(outside.filter((one) => sureness(one) < threshold).length, outside.length),
  };
}

/**
 * The threshold with the best mean of accuracy and out-of-scope recall: the balanced point. Found on messages kept for tuning, never
 * on those a result is told of. Null when the messages are all of one kind.
 */
export function balancedThreshold(asked: readonly Asked[]): number | null {
  const inside = asked.filter(({ meant }) => meant !== null).length;
  const outside = asked.length - inside;
  if (inside === 0 || outside === 0) return null;
  const sorted = [...asked].sort((a, b) => sureness(a) - sureness(b));
  // Below every confidence: all that is right counts, no stranger is kept out.
  let gain = sorted.filter(isRight).length / inside;
  let best = { gain, threshold: 0 };
  for (let n = 0; n < sorted.length;) {
    const here = sorted[n] ? sureness(sorted[n] as Asked) : 0;
    while (n < sorted.length && sureness(sorted[n] as Asked) === here) {
      const one = sorted[n] as Asked;
      if (one.meant === null) gain += 1 / outside;
      else if (isRight(one)) gain -= 1 / inside;
      n += 1;
    }
    const next = sorted[n] ? sureness(sorted[n] as Asked) : Math.min(1, here + 0.001);
    if (gain > best.gain + 1e-12) best = { gain, threshold: (here + next) / 2 };
  }
  return best.threshold;
}

/** Messages whose best guess was about as sure, and how many of them were right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, and share of right guesses. */
  readonly confidence: number;
  readonly right: number;
}

/** Ten bins of confidence; those with no message are left out. A message out of scope is right never. */
export function reliability(asked: readonly Asked[], bins = 10): readonly Bin[] {
  return Array.from({ length: bins }, (_, n) => {
    const from = n / bins;
    const to = (n + 1) / bins;
    const mine = asked.filter((one) => {
      const sure = sureness(one);
      return sure >= from && (sure < to || (n === bins - 1 && sure <= 1));
    });
    const mean = (of: (one: Asked) => number): number => mine.reduce((sum, one) => sum + of(one), 0) / mine.length;
    return { from, to, count: mine.length, confidence: mean(sureness), right: mean((one) => Number(isRight(one))) };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: how far confidence is from the share of right guesses, on average over the messages; null of none. */
export function calibrationError(bins: readonly Bin[]): number | null {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return bins.reduce((sum, { count, confidence, right }) => sum + (count / all) * Math.abs(confidence - right), 0);
}
