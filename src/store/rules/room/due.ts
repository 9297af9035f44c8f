import type { Instant } from '../../../model/event.js';
import type { Work } from '../../../model/ports/store.js';
import { storeLimits } from '../limits.js';
import { callDueAt } from './calls.js';
import { headParts, isOpenPart } from './parts.js';
import { readyItems, type Room } from './room.js';

/** When something of a room falls due, by what must be done; absent where nothing does. */
export interface Due {
  /** Tick of the oldest item that may be taken. */
  readonly mail?: number;
  readonly mailAt?: Instant;
  readonly timerAt?: Instant;
  readonly callAt?: Instant;
  readonly deliveryAt?: Instant;
}

const least = (instants: readonly Instant[]): Instant | undefined =>
  instants.length === 0 ? undefined : Math.min(...instants);

export function dueOf(room: Room): Due {
  const [oldest] = readyItems(room);
  const timerAt = least(room.timers.map(({ dueAt }) => dueAt));
  const callAt = least(room.calls.map(callDueAt));
  const deliveryAt = least(headParts(room).map(({ dueAt }) => dueAt));
  return {
    ...(oldest && { mail: oldest.tick, mailAt: oldest.at }),
    ...(timerAt !== undefined && { timerAt }),
    ...(callAt !== undefined && { callAt }),
    ...(deliveryAt !== undefined && { deliveryAt }),
  };
}

/** How much is open in a room, for /metrics. */
export function openCounts(room: Room): { readonly [name: string]: number } {
  return {
    items: room.items.length,
    timers: room.timers.length,
    calls: room.calls.length,
    parts: room.parts.filter(isOpenPart).length,
    engagements: room.engagements.length,
  };
}

/** What a change adds to the sums of failed and doubtful parts; a late report may take a failure back. */
export function markedBetween(before: Room | null, after: Room): { readonly failed: number; readonly flagged: number } {
  const earlier = new Map(before?.parts.map((part) => [part.id, part]));
  let failed = 0;
  let flagged = 0;
  for (const part of after.parts) {
    const was = earlier.get(part.id);
    failed += Number(part.status === 'failed') - Number(was?.status === 'failed');
    flagged += Number(part.possibleDuplicate) - Number(was?.possibleDuplicate ?? false);
  }
  return { failed, flagged };
}

/** What whoever takes a room's mail works on. */
export const workOf = (room: Room, lease: string): Work => ({
  conversation: room.conversation,
  version: room.conversation.version,
  lease,
  state: room.state,
  items: readyItems(room)
    .slice(0, storeLimits.itemsPerTake)
    .map(({ n, id, event, seen, tries }) => ({ n, id, event, ...(seen !== undefined && { seen }), tries })),
});
