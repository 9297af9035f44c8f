import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import { partId, type OutboundMessage, type SendResult } from '../../model/outbound.js';
import type {
  DeliveryReport,
  DeliveryState,
  DeliveryStatus,
  DueDelivery,
  FailedPart,
  NewDelivery,
} from '../../model/ports/deliveries.js';
import type { TranscriptEntry } from '../../model/ports/store.js';
import type { Bells } from '../rules/bells.js';
import { afterSend, movesOn } from '../rules/delivery.js';
import { storeLimits } from '../rules/limits.js';
import { copy, type Room } from './room.js';

interface Part {
  readonly id: string;
  readonly lane: NewDelivery['lane'];
  readonly message: OutboundMessage;
  readonly request: Json;
  readonly room: Room;
  status: 'queued' | 'sending' | 'suppressed' | DeliveryStatus;
  readonly at: Instant;
  externalId: string | null;
  reason: string | null;
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
  settle(delivery: DueDelivery, result: SendResult, now: Instant): 'sent' | 'again' | 'failed' | 'settled';
  report(reports: readonly DeliveryReport[]): readonly FailedPart[];
  deliveries(conversation: string, limit: number): readonly DeliveryState[];
  dueTimes(): readonly Instant[];
  counts(): {
    readonly deliveries_open: number;
    readonly deliveries_failed: number;
    readonly possible_duplicates: number;
  };
}

export function createMemoryOutbox(bells: Bells): MemoryOutbox {
  const parts: Part[] = [];
  /** What was told of a part before its send was settled, by channel and external id. */
  const early = new Map<string, DeliveryStatus>();
  const channelOf = ({ room: { conversation } }: Part): string =>
    `${conversation.agency}/${conversation.bot}/${conversation.channel}`;
  const sent = (part: Part, externalId: string): void => {
    const key = `${channelOf(part)} ${externalId}`;
    part.externalId = externalId;
    part.status = early.get(key) ?? part.status;
    early.delete(key);
  };
  const isOpen = (part: Part): boolean => part.status === 'queued' || part.status === 'sending';
  const sameLane = (one: Part, other: Part): boolean => one.room === other.room && one.lane === other.lane;
  const heads = (): readonly Part[] => {
    const open = parts.filter(isOpen);
    return open.filter((part) => open.find((other) => sameLane(part, other)) === part);
  };

  return {
    add(room, messages, at) {
      for (const message of messages) {
        for (const [n, request] of message.requests.entries()) {
          const { lane } = message;
          const fresh = {
            dueAt: at,
            at,
            tries: 0,
            firstTriedAt: null,
            possibleDuplicate: false,
            externalId: null,
            reason: null,
          };
          const part = copy({ id: partId(message.id, n), lane, request, message: message.message });
          parts.push({ ...part, room, ...fresh, status: 'queued' });
        }
      }
    },
    suppress: (room) =>
      parts
        .filter((part) => part.room === room && part.status === 'queued' && part.message.from === 'bot')
        .filter((part, index, all) => {
          part.status = 'suppressed';
          return all.findIndex((one) => one.message.id === part.message.id) === index;
        })
        .map(({ message: { id, locale, text } }) => ({ id, kind: 'suppressed', locale, text })),
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
      if (!part || (part.tries !== delivery.tries + 1 && result.type !== 'sent')) return 'settled';
      const after = afterSend(part, result, now);
      if (after.type === 'again') {
        const { type: _, ...known } = after;
        Object.assign(part, { status: 'queued', ...known });
      } else if (after.type === 'lane_failed') {
        for (const other of parts)
          if (isOpen(other) && sameLane(part, other)) Object.assign(other, { status: 'failed', reason: after.reason });
      } else {
        part.status = after.type;
        part.reason = after.type === 'sent' ? null : after.reason;
        if (after.type === 'sent') sent(part, after.externalId);
      }
      bells.ring(['due']);
      if (after.type === 'again') return 'again';
      return part.status === 'failed' ? 'failed' : 'sent';
    },
    report(reports) {
      const failed: FailedPart[] = [];
      for (const { channel, externalIds, partId: ours, status, upTo, reason } of reports) {
        const mine = parts.filter((part) => channelOf(part) === channel);
        const open = mine.find((part) => part.id === ours && isOpen(part));
        if (open && status !== 'failed') {
          open.status = 'sent';
          sent(open, externalIds[0] ?? '');
        }
        for (const id of externalIds) {
          const part = mine.find(({ externalId }) => externalId === id);
          const known = part ? part.status : early.get(`${channel} ${id}`);
          if (known !== undefined && !movesOn(known, status)) continue;
          if (part) {
            Object.assign(part, { status, ...(reason === undefined ? {} : { reason }) });
            if (status === 'failed')
              failed.push({ conversation: part.room.conversation.id, part: part.id, reason: reason ?? '' });
          } else early.set(`${channel} ${id}`, status);
        }
        if (upTo)
          for (const part of mine)
            if (part.room.conversation.address === upTo.address && part.externalId !== null && part.at <= upTo.at)
              if (movesOn(part.status, status)) part.status = status;
      }
      bells.ring(['due']);
      return failed;
    },
    deliveries: (conversation, limit) =>
      parts
        .filter(({ room }) => room.conversation.id === conversation)
        .slice(-limit)
        .map(({ id, status, externalId, reason, possibleDuplicate }) => ({
          id,
          status,
          externalId,
          reason,
          possibleDuplicate,
        })),
    dueTimes: () => heads().map(({ dueAt }) => dueAt),
    counts: () => ({
      deliveries_open: parts.filter(isOpen).length,
      deliveries_failed: parts.filter(({ status }) => status === 'failed').length,
      possible_duplicates: parts.filter(({ possibleDuplicate }) => possibleDuplicate).length,
    }),
  };
}
