import type { Instant } from '../../../model/event.js';
import type { DueCall, DueTimer } from '../../../model/ports/store.js';
import type { Slots } from '../../../model/text.js';
import { storeLimits } from '../limits.js';
import { receiveOwn, type NextTick } from './receive.js';
import { changed, unchanged, type Change, type Room, type RoomCall } from './room.js';

/** When a call may be handed out. */
export const callDueAt = ({ dueAt, claim }: RoomCall): Instant => Math.max(dueAt, claim?.until ?? 0);

/** Hands out the calls that are due, each to one. */
export function claimCalls(room: Room, now: Instant, limit: number, by: string): Change<readonly DueCall[]> {
  const due = room.calls.filter((one) => callDueAt(one) <= now).slice(0, limit);
  if (due.length === 0) return unchanged([]);
  const { id, bot } = room.conversation;
  return changed(
    due.map(({ call, tries }) => ({ ...call, conversation: id, bot, tries })),
    {
      ...room,
      calls: room.calls.map((one) =>
        due.includes(one)
          ? { ...one, claim: { until: Math.max(one.call.deadlineAt, now) + storeLimits.callGrace, by } }
          : one,
      ),
    },
  );
}

/** The first result of a call becomes an item. */
export function settleCall(
  room: Room,
  call: DueCall,
  outcome: string,
  result: Slots,
  now: Instant,
  nextTick: NextTick,
): Change<'first' | 'late'> {
  const rest = room.calls.filter((one) => one.call.callId !== call.callId);
  if (rest.length === room.calls.length) return unchanged('late');
  const event = { type: 'call_result', callId: call.callId, outcome, result, at: now } as const;
  const without = { ...room, calls: rest };
  const next = receiveOwn(without, `call:${call.callId}`, event, now, nextTick);
  return next ? changed('first', next) : changed('late', without);
}

export function retryCall(room: Room, { callId }: DueCall, at: Instant): Change<void> {
  if (!room.calls.some(({ call }) => call.callId === callId)) return unchanged(undefined);
  return changed(undefined, {
    ...room,
    calls: room.calls.map((one) =>
      one.call.callId === callId ? { ...one, dueAt: at, tries: one.tries + 1, claim: null } : one,
    ),
  });
}

/** A timer becomes an item, unless it was replaced or cancelled since it was looked up. */
export function fireTimer(room: Room, { name, dueAt }: DueTimer, now: Instant, nextTick: NextTick): Change<void> {
  const timers = room.timers.filter((one) => one.name !== name || one.dueAt !== dueAt);
  if (timers.length === room.timers.length) return unchanged(undefined);
  const without = { ...room, timers };
  const event = { type: 'timer', name, dueAt, at: now } as const;
  return changed(undefined, receiveOwn(without, `timer:${name}:${dueAt}`, event, now, nextTick) ?? without);
}
