import type { DeliveryReport, DeliveryStatus } from '../../model/ports/deliveries.js';
import type { Conversation } from '../../model/ports/store.js';
import { movesOn } from '../rules/delivery.js';
import { isOpenPart } from '../rules/room/parts.js';
import type { Room } from '../rules/room/room.js';

interface Early {
  readonly status: DeliveryStatus;
  readonly reason: string | null;
}

/** What platforms told of messages before their send was settled. */
export interface EarlyReports {
  keep(report: DeliveryReport, rooms: readonly Room[]): void;
  /** Rooms that a report is about. */
  concerned(report: DeliveryReport, rooms: readonly Room[]): readonly Room[];
  take(conversation: Conversation, externalId: string): Early | null;
}

const channelOf = ({ agency, bot, channel }: Conversation): string => `${agency}/${bot}/${channel}`;

export function createEarlyReports(): EarlyReports {
  const early = new Map<string, Early>();
  const has = (room: Room, id: string): boolean => room.parts.some(({ externalId }) => externalId === id);
  return {
    keep({ channel, externalIds, status, reason }, rooms) {
      for (const id of externalIds) {
        const key = `${channel} ${id}`;
        const before = early.get(key);
        const ours = rooms.some((room) => channelOf(room.conversation) === channel && has(room, id));
        if (ours || status === 'sent' || (before && !movesOn(before.status, status))) continue;
        early.set(key, { status, reason: reason ?? null });
      }
    },
    concerned: ({ channel, externalIds, partId, upTo }, rooms) =>
      rooms.filter(
        (room) =>
          channelOf(room.conversation) === channel &&
          (externalIds.some((id) => has(room, id)) ||
            room.parts.some((part) => part.id === partId && isOpenPart(part)) ||
            upTo?.address === room.conversation.address),
      ),
    take(conversation, externalId) {
      const key = `${channelOf(conversation)} ${externalId}`;
      const told = early.get(key) ?? null;
      early.delete(key);
      return told;
    },
  };
}
