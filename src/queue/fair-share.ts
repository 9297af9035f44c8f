/**
 * Who is served next when there is more to do than workers: start-time fair queueing (Goyal, Vin and Cheng, 1996). Each piece of work
 * gets a number when it arrives, lower ones are served first. A flow's numbers rise with its own arrivals, so that a flood of one
 * agency stands behind the first of another; and within an agency the channels share in the same way.
 *
 * The numbers come from what this process rang and saw served. With several nodes each counts for itself: an agency that floods
 * through n nodes has up to n shares, and no more.
 */
export interface FairShare {
  /** The number of a piece of work that arrives now, from 1. */
  start(agency: string, channel: string): number;
  /** Work with this number is the next to be served, or is served: nobody who comes now stands before it. */
  reached(start: number): void;
  /** Nothing waits: everybody begins anew. */
  rested(): void;
}

/** `most`: the largest number given; who gets there is served in the order of arrival until everything has been. */
export function createFairShare(most: number): FairShare {
  /** Where the next of a flow starts, by agency and channel: as many as the bots have channels. */
  const agencies = new Map<string, Map<string, number>>();
  let now = 1;

  return {
    start(agency, channel) {
      const channels = agencies.get(agency) ?? new Map<string, number>();
      agencies.set(agency, channels);
      const start = Math.max(now, channels.get(channel) ?? now);
      // One share an agency: a channel moves on by as much as there are channels that share it.
      const others = [...channels].filter(([name, next]) => name !== channel && next > now).length;
      channels.set(channel, start + 1 + others);
      return Math.min(start, most);
    },
    reached(start) {
      // Far below what was reached: another node has begun anew, so what is remembered here is of before.
      if (start * 2 < now) this.rested();
      now = start;
    },
    rested() {
      agencies.clear();
      now = 1;
    },
  };
}
