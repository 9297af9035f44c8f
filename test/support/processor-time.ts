/**
 * What work costs, without what else the machine does: processor time of this process, and of several goes the cheapest. A test about speed
 * compares it with a smaller input of the same run (`growth`), or with a bound of many times the ordinary cost (`costOf`).
 */

/** Milliseconds of the processor that `work` takes. */
function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the processor of the first go that takes at most `enough`, or of the cheapest of five. */
export function costOf(work: () => unknown, enough: number): number {
  let least = Infinity;
  for (let go = 0; go < 5 && least > enough; go += 1) least = Math.min(least, processorMs(work));
  return least;
}

/** What the small input must take at the least before it is compared: clocks of processors may tick every ten milliseconds. */
const measurable = 30;

/**
 * How many times as much `large` costs as `small`: the first comparison that gives at most `enough`, or the least of fifteen. Work in
 * proportion to an input that is sixteen times as long gives about 16, work in proportion to its square 256.
 */
export function growth(small: () => unknown, large: () => unknown, enough: number): number {
  let times = 1;
  const often = (): void => {
    for (let n = 0; n < times; n += 1) small();
  };
  while (processorMs(often) < measurable) times *= 2;
  let least = Infinity;
  for (let go = 0; go < 15 && least > enough; go += 1) {
    const one = processorMs(often) / times;
    least = Math.min(least, processorMs(large) / Math.max(one, measurable / 4 / times));
  }
  return least;
}
