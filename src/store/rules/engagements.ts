import type { Engagement } from '../../model/control.js';

/** In the order in which they were asked for; of two in one millisecond it is the same everywhere. */
export const byRequest = (one: Engagement, other: Engagement): number =>
  one.requestedAt - other.requestedAt || (one.id < other.id ? -1 : Number(one.id > other.id));

/** Order of a list of engagements: open ones first, the longest waiting at the top; then closed ones, the newest at the top. */
export function compareEngagements(one: Engagement, other: Engagement): number {
  const closed = Number(one.status === 'closed') - Number(other.status === 'closed');
  if (closed !== 0) return closed;
  const order = byRequest(one, other);
  return one.status === 'closed' ? -order : order;
}
