import type { Instant } from '../../../model/event.js';
import type { Json } from '../../../model/json.js';
import { partId, type OutboundMessage, type SendResult } from '../../../model/outbound.js';
import type { DeliveryReport, DeliveryStatus, DueDelivery, NewDelivery } from '../../../model/ports/deliveries.js';
import type { TranscriptEntry } from '../../../model/ports/store.js';
import { afterSend, movesOn } from '../delivery.js';
import { storeLimits } from '../limits.js';
import { changed, unchanged, type Change, type Room, type RoomPart } from './room.js';

/** Finished parts that are remembered for reports and for whoever looks. */
const finishedKept = 60;

export const isOpenPart = ({ status }: RoomPart): boolean => status === 'queued' || status === 'sending';

/** The head of each lane: only that may be in flight. */
export function headParts(room: Room): readonly RoomPart[] {
  const open = room.parts.filter(isOpenPart);
  return open.filter((part) => open.find(({ lane }) => lane === part.lane) === part);
}

const finish = (part: RoomPart, status: RoomPart['status'], change: Partial<RoomPart> = {}): RoomPart => ({
  ...part,
  status,
  by: null,
  message: null,
  request: null,
  ...change,
});

/** Keeps every open part and the newest finished ones. */
function bounded(parts: readonly RoomPart[]): readonly RoomPart[] {
  let over = parts.filter((part) => !isOpenPart(part)).length - finishedKept;
  return over <= 0 ? parts : parts.filter((part) => isOpenPart(part) || (over -= 1) < 0);
}

const replace = (room: Room, part: RoomPart, by: RoomPart): Room => ({
  ...room,
  parts: bounded(room.parts.map((one) => (one === part ? by : one))),
});

/** The next in the lane may go from now on: it waited for this one, however long it has been there. */
function promote(room: Room, now: Instant): Room {
  const heads = headParts(room);
  return {
    ...room,
    parts: room.parts.map((part) =>
      part.status === 'queued' && part.tries === 0 && heads.includes(part)
        ? { ...part, dueAt: Math.max(part.at, Math.min(part.dueAt, now)) }
        : part,
    ),
  };
}

export function addParts(room: Room, messages: readonly NewDelivery[], at: Instant): Room {
  const parts = messages.flatMap(({ id, lane, message, requests }) =>
    requests.map((request, n): RoomPart => ({
      id: partId(id, n),
      lane,
      status: 'queued',
      at,
      dueAt: at,
      tries: 0,
      firstTriedAt: null,
      possibleDuplicate: false,
      externalId: null,
      reason: null,
      by: null,
      message,
      request,
    })),
  );
  return parts.length === 0 ? room : { ...room, parts: [...room.parts, ...parts] };
}

/** Withdraws what the bot has not begun to send, and gives it as drafts: one a message, however many parts. */
export function suppressParts(room: Room): {
  readonly room: Room;
  readonly drafts: readonly Omit<TranscriptEntry, 'at'>[];
} {
  const drafts = new Map<string, Omit<TranscriptEntry, 'at'>>();
  const parts = room.parts.map((part) => {
    const { message } = part;
    if (part.status !== 'queued' || message?.from !== 'bot') return part;
    const { id, locale, text } = message;
    drafts.set(id, { id, kind: 'suppressed', locale, text });
    return finish(part, 'suppressed', { reason: 'taken over' });
  });
  return drafts.size === 0
    ? { room, drafts: [] }
    : { room: { ...room, parts: bounded(parts) }, drafts: [...drafts.values()] };
}

/** Hands out the heads that are due. */
export function claimParts(room: Room, now: Instant, limit: number, by: string): Change<readonly DueDelivery[]> {
  const due = headParts(room)
    .filter(({ dueAt }) => dueAt <= now)
    .slice(0, limit);
  if (due.length === 0) return unchanged([]);
  return changed(
    due.map(({ id, message, request, tries, firstTriedAt }) => ({
      id,
      conversation: room.conversation,
      message: message as OutboundMessage,
      request: request as Json,
      tries,
      firstTriedAt,
    })),
    {
      ...room,
      parts: room.parts.map((part) =>
        due.includes(part)
          ? {
              ...part,
              // Still "sending" and due again: its worker was lost in the middle.
              possibleDuplicate: part.possibleDuplicate || part.status === 'sending',
              status: 'sending',
              by,
              tries: part.tries + 1,
              firstTriedAt: part.firstTriedAt ?? now,
              dueAt: now + storeLimits.deliveryClaim,
            }
          : part,
      ),
    },
  );
}

type Settled = 'sent' | 'again' | 'failed' | 'settled';

/** Applies the result of a send. `told` = what was reported of the external id before the send was settled. */
export function settlePart(
  room: Room,
  delivery: Pick<DueDelivery, 'id' | 'tries'>,
  result: SendResult,
  now: Instant,
  told: { readonly status: DeliveryStatus; readonly reason: string | null } | null,
): Change<Settled> {
  const part = room.parts.find((one) => one.id === delivery.id && isOpenPart(one));
  // Settled already, or claimed anew since: only a success still counts.
  if (!part || (part.tries !== delivery.tries + 1 && result.type !== 'sent')) return unchanged('settled');
  const after = afterSend(part, result, now);
  if (after.type === 'again') {
    const { dueAt, firstTriedAt, possibleDuplicate } = after;
    const reason = after.reason.slice(0, 500);
    return changed(
      'again',
      replace(room, part, { ...part, status: 'queued', by: null, dueAt, firstTriedAt, possibleDuplicate, reason }),
    );
  }
  if (after.type === 'lane_failed')
    return changed('failed', {
      ...room,
      parts: bounded(
        room.parts.map((one) =>
          isOpenPart(one) && one.lane === part.lane
            ? finish(one, 'failed', { reason: after.reason.slice(0, 500) })
            : one,
        ),
      ),
    });
  if (after.type !== 'sent') {
    const failed = finish(part, 'failed', { reason: after.reason.slice(0, 500) });
    return changed('failed', promote(replace(room, part, failed), now));
  }
  const status = told && movesOn('sent', told.status) ? told.status : 'sent';
  const sent = finish(part, status, { externalId: after.externalId, reason: told?.reason ?? null });
  return changed(status === 'failed' ? 'failed' : 'sent', promote(replace(room, part, sent), now));
}

/** Moves parts forward by what the platform told of them; gives the ids of those that it failed. `mine` = external ids of this room's parts. */
export function reportParts(room: Room, report: DeliveryReport, now: Instant): Change<readonly string[]> {
  const { status, externalIds, partId: ours, upTo } = report;
  const reason = report.reason?.slice(0, 500);
  let next = room;
  const failed: string[] = [];
  const open = ours === undefined ? undefined : room.parts.find((part) => part.id === ours && isOpenPart(part));
  if (open && status !== 'failed')
    next = promote(replace(next, open, finish(open, 'sent', { externalId: externalIds[0] ?? null })), now);
  const named = (part: RoomPart): boolean => part.externalId !== null && externalIds.includes(part.externalId);
  const before = (part: RoomPart): boolean =>
    upTo !== undefined && upTo.address === room.conversation.address && part.externalId !== null && part.at <= upTo.at;
  const parts = next.parts.map((part) => {
    if (isOpenPart(part) || !(named(part) || before(part))) return part;
    const moves = movesOn(part.status, status);
    // Told again what is known: whoever was told before may not have got to acting on it.
    if (status === 'failed' && named(part) && (moves || part.status === 'failed')) failed.push(part.id);
    return moves ? { ...part, status, ...(reason !== undefined && { reason }) } : part;
  });
  if (next === room && parts.every((part, index) => part === room.parts[index])) return unchanged(failed);
  return changed(failed, { ...next, parts });
}

/** What a node that is gone was doing: its calls are due again, its sends may have been accepted and go once more, flagged. */
export function voidClaims(room: Room, gone: (by: string) => boolean, now: Instant): Change<boolean> {
  const calls = room.calls.map((one) => (one.claim && gone(one.claim.by) ? { ...one, claim: null } : one));
  const parts = room.parts.map((part): RoomPart =>
    part.status === 'sending' && part.by !== null && gone(part.by)
      ? { ...part, status: 'queued', by: null, possibleDuplicate: true, dueAt: now + storeLimits.unknownHold }
      : part,
  );
  const same = calls.every((one, n) => one === room.calls[n]) && parts.every((one, n) => one === room.parts[n]);
  return same ? unchanged(false) : changed(true, { ...room, calls, parts });
}

/** What is told of the newest parts of a room. */
export const partsTold = (room: Room | null, limit: number) =>
  (room?.parts ?? []).slice(-limit).map(({ id, status, externalId, reason, possibleDuplicate }) => ({
    id,
    status,
    externalId,
    reason,
    possibleDuplicate,
  }));
