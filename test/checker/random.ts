/** Chances of a run. The same seed gives the same choices, as far as the machine keeps the same order. */
export interface Chances {
  readonly seed: number;
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  pick<One>(all: readonly [One, ...One[]]): One;
}

/** Mulberry32: small, quick, and good enough to throw things about. */
export function chancesOf(seed: number): Chances {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    seed,
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (all) => all[between(0, all.length - 1)] ?? all[0],
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
