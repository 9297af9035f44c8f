import type { Instant } from '../../model/event.js';
import type { DueCall, NewCall } from '../../model/ports/store.js';
import { storeLimits } from '../rules/limits.js';
import { copy, type Room } from './room.js';

/** The calls of the memory store: who may run them, and when. */
export interface MemoryCalls {
  add(room: Room, calls: readonly NewCall[], at: Instant): void;
  drop(room: Room): void;
  due(now: Instant, limit: number): readonly DueCall[];
  /** Removes the call; null = it was settled before. */
  take(callId: string): Room | null;
  retry(callId: string, at: Instant): void;
  dueTimes(now: Instant): readonly Instant[];
  size(): number;
}

export function createMemoryCalls(): MemoryCalls {
  const calls = new Map<
    string,
    { readonly call: NewCall; readonly room: Room; dueAt: Instant; tries: number; claimedUntil: Instant }
  >();
  return {
    add(room, fresh, at) {
      for (const call of fresh)
        calls.set(call.callId, { call: copy(call), room, dueAt: at, tries: 0, claimedUntil: 0 });
    },
    drop(room) {
      for (const [id, call] of calls) if (call.room === room) calls.delete(id);
    },
    due: (now, limit) =>
      [...calls.values()]
        .filter((one) => one.dueAt <= now && one.claimedUntil <= now)
        .slice(0, limit)
        .map((one) => {
          one.claimedUntil = Math.max(one.call.deadlineAt, now) + storeLimits.callGrace;
          const { id, bot } = one.room.conversation;
          return { ...one.call, conversation: id, bot, tries: one.tries };
        }),
    take(callId) {
      const room = calls.get(callId)?.room ?? null;
      calls.delete(callId);
      return room;
    },
    retry(callId, at) {
      const call = calls.get(callId);
      if (call) calls.set(callId, { ...call, dueAt: at, tries: call.tries + 1, claimedUntil: 0 });
    },
    dueTimes: (now) => [...calls.values()].map(({ dueAt, claimedUntil }) => Math.max(dueAt, claimedUntil, now)),
    size: () => calls.size,
  };
}
