import type { InboundEvent, Instant } from '../../../model/event.js';
import type { NewItem, Received } from '../../../model/ports/store.js';
import { deskEventOf, isWithPeople } from '../desk.js';
import { isInnerKey, toInnerKey, toKey } from '../keys.js';
import { storeLimits } from '../limits.js';
import { echoOf } from '../said.js';
import { changed, say, unchanged, type Change, type Line, type Room } from './room.js';

/** Gives every item its place among those of all conversations; rising. */
export type NextTick = (at: Instant) => number;

/** Whether an id was received before, as far as this room remembers. */
export function remembers(room: Room, key: string, at: Instant): boolean {
  return room.recent.some(([known, when]) => known === key && when >= at - storeLimits.dedupe);
}

function insert(
  room: Room,
  key: string,
  item: Pick<NewItem, 'dedupeId' | 'event' | 'seen'>,
  at: Instant,
  tick: number,
): Room {
  const n = room.lastItem + 1;
  const { dedupeId: id, event, seen } = item;
  return {
    ...room,
    lastItem: n,
    items: [
      ...room.items,
      {
        n,
        id,
        event,
        ...(seen !== undefined && { seen }),
        tries: 0,
        at,
        tick,
        deferred: false,
        own: isInnerKey(key),
      },
    ],
    recent: [...room.recent, [key, at]],
  };
}

/** Keeps items once. `known` are the keys received so long ago that the room has forgotten them. */
export function receiveItems(
  room: Room,
  items: readonly NewItem[],
  at: Instant,
  known: ReadonlySet<string>,
  nextTick: NextTick,
): Change<readonly Received[]> {
  let now = room;
  const lines: Line[] = [];
  const desk: Change<unknown>['desk'][number][] = [];
  const result = items.map((item): Received => {
    const key = toKey(item.dedupeId);
    const repeated = known.has(key) || remembers(now, key, at);
    if (repeated) return 'duplicate';
    if (now.conversation.endedAt !== null) return 'ended';
    now = insert(now, key, item, at, nextTick(at));
    if (item.echo) {
      const said = say(now, [echoOf(item, item.echo, at)]);
      now = said.room;
      lines.push(...said.lines);
    }
    const type = isWithPeople(now.conversation.control.owner) ? deskEventOf(item.event) : null;
    if (type) desk.push({ type, at });
    return 'accepted';
  });
  return now === room ? unchanged(result) : changed(result, now, { lines, desk });
}

/** An event the store makes itself; null = it was received before, or the conversation has ended. */
export function receiveOwn(room: Room, id: string, event: InboundEvent, at: Instant, nextTick: NextTick): Room | null {
  const key = toInnerKey(id);
  if (room.conversation.endedAt !== null || remembers(room, key, at)) return null;
  return insert(room, key, { dedupeId: id, event }, at, nextTick(at));
}
