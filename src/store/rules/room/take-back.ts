import type { Instant } from '../../../model/event.js';
import { changed, unchanged, type Change, type Room, type RoomPart } from './room.js';

/** Undoes a claim that nobody was ever handed: its calls and parts are due now, as if it had not been. */
export function takeBack(room: Room, by: string, now: Instant): Change<boolean> {
  const calls = room.calls.map((one) => (one.claim?.by === by ? { ...one, claim: null } : one));
  const parts = room.parts.map((part): RoomPart =>
    part.status === 'sending' && part.by === by
      ? {
          ...part,
          status: 'queued',
          by: null,
          dueAt: now,
          tries: part.tries - 1,
          firstTriedAt: part.tries > 1 ? part.firstTriedAt : null,
        }
      : part,
  );
  const same = calls.every((one, n) => one === room.calls[n]) && parts.every((one, n) => one === room.parts[n]);
  return same ? unchanged(false) : changed(true, { ...room, calls, parts });
}
