import type { Instant } from '../../model/event.js';
import type { DeliveryReport, DeliveryStatus, FailedPart } from '../../model/ports/deliveries.js';
import type { Conversation, Store } from '../../model/ports/store.js';
import { movesOn } from '../rules/delivery.js';
import { fromKey, toKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import { isOpenPart, partsTold, reportParts, settlePart } from '../rules/room/parts.js';

import type { Addresses } from './addresses.js';
import type { Docs } from './connection.js';
import type { Rooms } from './rooms.js';
import type { LogDoc, PointerDoc } from './schemas.js';
import { pointerId } from './tidy.js';

type OutboxVerbs = Pick<Store, 'settleDelivery' | 'report' | 'deliveries'>;

interface Early {
  readonly status: DeliveryStatus;
  readonly reason: string | null;
}

export const channelOf = ({ agency, bot, channel }: Conversation): string => `${agency}/${bot}/${channel}`;

/** Which conversation has the message that a platform calls by an id of its own. */
export const externalPointer = (channel: string, id: string): string => pointerId('x', toKey(`${channel} ${id}`));
/** What was told of a message before its send was settled. */
export const earlyPointer = (channel: string, id: string): string => pointerId('y', toKey(`${channel} ${id}`));

/** The conversation whose turn decided a part: the engine's message ids are `conversation-item.n`, parts of them have `/n` behind. */
const conversationOfPart = (part: string): string =>
  part
    .replace(/(?:\/\d+)?$/, '')
    .replace(/(?:\.\d+)?$/, '')
    .replace(/-\d+$/, '');

/** What became of parts: by the answer to the send, and by what platforms tell later, or earlier. */
export function createOutbox(
  log: Docs<LogDoc>,
  pointers: Docs<PointerDoc>,
  rooms: Rooms,
  addresses: Addresses,
): OutboxVerbs {
  const early = async (channel: string, id: string): Promise<Early | null> => {
    const found = await pointers.get(earlyPointer(channel, id));
    return found?.body === undefined ? null : (JSON.parse(found.body) as Early);
  };

  /** The conversation that has an open part of this name. */
  const holderOf = async (channel: string, part: string): Promise<string | null> => {
    const holds = async (id: string): Promise<boolean> => {
      const seen = await rooms.newest(id);
      return (
        seen !== null &&
        channelOf(seen.room.conversation) === channel &&
        seen.room.parts.some((one) => one.id === part && isOpenPart(one))
      );
    };
    const likely = conversationOfPart(part);
    if (await holds(likely)) return likely;
    if (likely !== part && (await rooms.newest(likely))) return null;
    const open = await log.find({ deliveryAt: { $gte: 0 } }, { fields: ['c'] });
    for (const { c } of open) if (await holds(fromKey(c))) return fromKey(c);
    return null;
  };

  /** Whether the part that was sent under this name is settled. */
  const hasFinished = async (conversation: string, externalId: string): Promise<boolean> =>
    (await rooms.newest(conversation))?.room.parts.some((part) => part.externalId === externalId) ?? false;

  /** Keeps what is told of a message that we do not know (yet). */
  const keepEarly = async (report: DeliveryReport, id: string, now: Instant): Promise<void> => {
    if (report.status === 'sent') return;
    const before = await early(report.channel, id);
    if (before && !movesOn(before.status, report.status)) return;
    const told: Early = { status: report.status, reason: report.reason?.slice(0, 500) ?? null };
    const set = { body: JSON.stringify(told), expiresAt: now + storeLimits.earlyReports };
    await pointers.update(earlyPointer(report.channel, id), { set }, { upsert: true });
  };

  const reportOne = async (report: DeliveryReport, now: Instant): Promise<readonly FailedPart[]> => {
    const { channel, externalIds, partId, upTo } = report;
    const holders = new Set<string>();
    const holder = partId === undefined || report.status === 'failed' ? null : await holderOf(channel, partId);
    if (holder !== null) {
      holders.add(holder);
      const [id] = externalIds;
      if (id !== undefined)
        await pointers.update(
          externalPointer(channel, id),
          { set: { c: toKey(holder), expiresAt: now + storeLimits.history } },
          { upsert: true },
        );
    }
    for (const id of externalIds) {
      let c = (await pointers.get(externalPointer(channel, id)))?.c;
      if (c === undefined || !(await hasFinished(fromKey(c), id))) {
        // Nobody's, or of a send that is being settled: who settles looks for it afterwards, and we look at the part once more.
        await keepEarly(report, id, now);
        c ??= (await pointers.get(externalPointer(channel, id)))?.c;
      }
      if (c !== undefined) holders.add(fromKey(c));
    }
    if (upTo) {
      const at = await addresses.newest(upTo.address);
      if (at) holders.add(at.conversation);
    }
    const failed: FailedPart[] = [];
    for (const conversation of holders) {
      const parts = await rooms.change(conversation, (room) => reportParts(room, report, now));
      for (const part of parts ?? []) failed.push({ conversation, part, reason: report.reason ?? '' });
    }
    return failed;
  };

  return {
    async settleDelivery(delivery, result, now) {
      const { id } = delivery.conversation;
      const channel = channelOf(delivery.conversation);
      if (result.type !== 'sent')
        return (await rooms.change(id, (room) => settlePart(room, delivery, result, now, null))) ?? 'settled';
      // The name first, then the part, then what was told of it: a report does it the other way round, so that one of the two sees the other.
      const { externalId } = result;
      const set = { c: toKey(id), expiresAt: now + storeLimits.history };
      await pointers.update(externalPointer(channel, externalId), { set }, { upsert: true });
      const became = (await rooms.change(id, (room) => settlePart(room, delivery, result, now, null))) ?? 'settled';
      const told = await early(channel, externalId);
      if (!told) return became;
      const { status, reason } = told;
      const late = { channel, externalIds: [externalId], status, ...(reason !== null && { reason }) };
      const failed = (await rooms.change(id, (room) => reportParts(room, late, now))) ?? [];
      await pointers.remove(earlyPointer(channel, externalId));
      return failed.length > 0 ? 'failed' : became;
    },
    async report(reports, now) {
      const failed: FailedPart[] = [];
      for (const report of reports) failed.push(...(await reportOne(report, now)));
      return failed;
    },
    async deliveries(conversation, limit) {
      const seen = await rooms.newest(conversation);
      return partsTold(seen?.room ?? null, limit);
    },
  };
}
