import type { Instant } from '../../model/event.js';
import type { SendResult } from '../../model/outbound.js';
import type { DueDelivery, NewDelivery, TranscriptEntry } from '../../model/ports/store.js';
import type { Bells } from '../rules/bells.js';
import { afterSend } from '../rules/delivery.js';
import { storeLimits } from '../rules/limits.js';
import { copy, type Room } from './room.js';

interface Part extends NewDelivery {
  readonly room: Room;
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'suppressed';
  dueAt: Instant;
  tries: number;
  firstTriedAt: Instant | null;
  possibleDuplicate: boolean;
}

/** The outbox of the memory store: a list, searched. */
export interface MemoryOutbox {
  add(room: Room, messages: readonly NewDelivery[], at: Instant): void;
  suppress(room: Room): readonly Omit<TranscriptEntry, 'at'>[];
  due(now: Instant, limit: number): readonly DueDelivery[];
  settle(delivery: DueDelivery, result: SendResult, now: Instant): void;
  dueTimes(): readonly Instant[];
  counts(): {
    readonly deliveries_open: number;
    readonly deliveries_failed: number;
    readonly possible_duplicates: number;
  };
}

export function createMemoryOutbox(bells: Bells): MemoryOutbox {
  const parts: Part[] = [];
  const isOpen = (part: Part): boolean => part.status === 'queued' || part.status === 'sending';
  const sameLane = (one: Part, other: Part): boolean => one.room === other.room && one.lane === other.lane;
  const heads = (): readonly Part[] => {
    const open = parts.filter(isOpen);
    return open.filter((part) => open.find((other) => sameLane(part, other)) === part);
  };

  return {
    add(room, messages, at) {
      for (const message of messages) {
        if (message.request === null) continue;
        const { id, lane, request } = message;
        const fresh = { status: 'queued', dueAt: at, tries: 0, firstTriedAt: null, possibleDuplicate: false } as const;
        parts.push({ ...copy({ id, lane, request, message: message.message }), room, ...fresh });
      }
    },
    suppress: (room) =>
      parts
        .filter((part) => part.room === room && part.status === 'queued' && part.message.from === 'bot')
        .map((part) => {
          part.status = 'suppressed';
          return { id: part.message.id, kind: 'suppressed', locale: part.message.locale, text: part.message.text };
        }),
    due: (now, limit) =>
      heads()
        .filter((part) => part.dueAt <= now)
        .slice(0, limit)
        .map((part) => {
          const { id, room, message, request, tries, firstTriedAt } = part;
          part.possibleDuplicate ||= part.status === 'sending';
          part.status = 'sending';
          part.tries += 1;
          part.firstTriedAt ??= now;
          part.dueAt = now + storeLimits.deliveryClaim;
          return { id, conversation: room.conversation, message, request, tries, firstTriedAt };
        }),
    settle(delivery, result, now) {
      const part = parts.find(
        (one) => one.id === delivery.id && one.room.conversation.id === delivery.conversation.id && isOpen(one),
      );
      if (!part || (part.tries !== delivery.tries + 1 && result.type !== 'sent')) return;
      const after = afterSend(part, result, now);
      if (after.type === 'again') {
        const { dueAt, firstTriedAt, possibleDuplicate } = after;
        Object.assign(part, { status: 'queued', dueAt, firstTriedAt, possibleDuplicate });
      } else if (after.type === 'lane_failed') {
        for (const other of parts) if (isOpen(other) && sameLane(part, other)) other.status = 'failed';
      } else part.status = after.type;
      bells.ring(['due']);
    },
    dueTimes: () => heads().map(({ dueAt }) => dueAt),
    counts: () => ({
      deliveries_open: parts.filter(isOpen).length,
      deliveries_failed: parts.filter(({ status }) => status === 'failed').length,
      possible_duplicates: parts.filter(({ possibleDuplicate }) => possibleDuplicate).length,
    }),
  };
}
