import type { Engagement } from '../model/control.js';

/** The most that frustration is worth in the line: as though they had waited this much longer. Nobody is overtaken by who comes later than that. */
export const mostHeadStart = 3 * 60_000;

/** Sorts those who wait for a person: urgent ones first, then by waiting time, with a small head start for who sounds frustrated. */
export function inWaitingOrder(one: Engagement, other: Engagement): number {
  return Number(other.urgent) - Number(one.urgent) || standsSince(one) - standsSince(other);
}

const standsSince = ({ requestedAt, frustration = 0 }: Engagement): number =>
  requestedAt - Math.min(1, Math.max(0, frustration)) * mostHeadStart;
