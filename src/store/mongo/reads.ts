import type { Engagement } from '../../model/control.js';
import type { Json } from '../../model/json.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { Store } from '../../model/ports/store.js';
import { compareEngagements } from '../rules/engagements.js';
import { fromKey, toKey } from '../rules/keys.js';
import type { ReadVerbs } from '../rules/read-verbs.js';
import { transcriptLine } from '../rules/room/room.js';
import type { Addresses } from './addresses.js';
import type { DeskLog } from './desk.js';
import type { Docs } from './connection.js';
import { beyond, logId } from './room-documents.js';
import type { Rooms, Seen } from './rooms.js';
import type { LogDoc, PointerDoc } from './schemas.js';
import { pointerId } from './tidy.js';

type Reads = ReadVerbs & Pick<Store, 'counts' | 'backlog'>;

const closedIn = ({ closed = '[]' }: LogDoc): readonly Engagement[] => JSON.parse(closed) as Engagement[];

/** All documents of a conversation, by the index of `_id`: of a busy agency there are far more closed engagements than a conversation is long. */
const chainOf = (c: string) => ({ c, _id: { $gte: logId(c, 0), $lte: logId(c, beyond) } });

/** Where an engagement is; written before the change that makes it. */
export const engagementPointer = (id: string): string => pointerId('e', toKey(id));

/** Questions that change nothing. */
export function createReads(
  log: Docs<LogDoc>,
  pointers: Docs<PointerDoc>,
  rooms: Rooms,
  addresses: Addresses,
  desk: DeskLog,
  /** For those who hear of what others write. */
  hearing: (conversation: string) => Promise<Seen | null>,
  /** Until what this process has superseded is counted once only. */
  settled: () => Promise<void>,
): Reads {
  const openIn = async (c: string): Promise<readonly Engagement[]> =>
    (await rooms.newest(fromKey(c)))?.room.engagements ?? [];
  const eventsOf = async (seen: Seen, after: number, limit: number): Promise<readonly ChatEvent[]> => {
    const found: ChatEvent[] = [];
    // A line's number is never below its event's.
    for (let from = after; found.length < limit;) {
      const lines = await rooms.lines(seen, from, limit);
      found.push(...lines.flatMap(({ event }) => (event && event.seq > after ? [event] : [])));
      if (lines.length < limit) break;
      from = lines.at(-1)?.n ?? from;
    }
    return found.slice(0, limit);
  };
  const sum = async (field: keyof LogDoc, of = field): Promise<number> =>
    (await log.find({ [field]: { $exists: true } }, { fields: [of] })).reduce(
      (total, doc) => total + Number(doc[of] ?? 0),
      0,
    );

  return {
    conversation: async (id) => (await rooms.newest(id))?.room.conversation ?? null,
    async conversationAt(address) {
      const conversation = (await addresses.newest(address))?.seen.room.conversation;
      return conversation?.endedAt === null ? conversation : null;
    },
    state: async (id) => (await rooms.newest(id))?.room.state ?? null,
    async events(id, after, limit) {
      const seen = await rooms.newest(id);
      return seen ? eventsOf(seen, after, limit) : [];
    },
    async feed(id, after, limit) {
      const seen = await hearing(id);
      return seen && { conversation: seen.room.conversation, events: await eventsOf(seen, after, limit) };
    },
    async transcript(id, after, limit) {
      const seen = await rooms.newest(id);
      return seen ? (await rooms.lines(seen, after, limit)).map(transcriptLine) : [];
    },
    async engagements({ agency, status = ['queued', 'active', 'deferred', 'closed'], conversation, limit }) {
      const key = toKey(agency);
      const open =
        conversation === undefined
          ? (await Promise.all((await log.find({ engaged: key }, { fields: ['c'] })).map(({ c }) => openIn(c)))).flat()
          : await openIn(toKey(conversation));
      const closed = !status.includes('closed')
        ? []
        : conversation === undefined
          ? await log.find({ closedAgency: key }, { sort: { closedRank: -1 }, limit, fields: ['closed'] })
          : await log.find({ ...chainOf(toKey(conversation)), closedAgency: key }, { fields: ['closed'] });
      const all = [...open, ...closed.flatMap(closedIn)].filter(
        (one) => one.agency === agency && status.includes(one.status),
      );
      // One that is met in an older document too is the same one.
      return [...new Map(all.map((one) => [one.id, one])).values()].sort(compareEngagements).slice(0, limit);
    },
    async engagement(id) {
      const c = (await pointers.get(engagementPointer(id)))?.c;
      if (c === undefined) return null;
      const open = (await openIn(c)).find((one) => one.id === id);
      if (open) return open;
      const docs = await log.find({ ...chainOf(c), closedAgency: { $exists: true } }, { fields: ['closed'] });
      return docs.flatMap(closedIn).find((one) => one.id === id) ?? null;
    },
    deskEvents: (agency, after, limit) => desk.after(agency, after, limit),
    lastDeskEvent: (agency) => desk.last(agency),
    async turnRecord(messageId) {
      for (const id of [messageId.replace(/\.\d+$/, ''), messageId]) {
        const [found] = await log.find({ turnId: toKey(id) }, { limit: 1, fields: ['c', 'turn'] });
        if (found?.turn !== undefined)
          return { turnId: id, conversation: fromKey(found.c), record: JSON.parse(found.turn) as Json };
      }
      return null;
    },
    backlog: () => sum('items'),
    async counts() {
      await settled();
      const [conversations, ready, mailbox, dead, timers, calls, parts, failed, flagged, engagements] =
        await Promise.all([
          log.count({ first: 1 }),
          log.count({ mailAt: { $exists: true } }),
          sum('items'),
          log.count({ dead: { $exists: true } }),
          sum('timerAt', 'timers'),
          sum('callAt', 'calls'),
          sum('deliveryAt', 'parts'),
          sum('failed'),
          sum('flagged'),
          sum('engaged', 'engagements'),
        ]);
      return {
        conversations,
        mailbox,
        mailboxes_ready: ready,
        dead,
        timers,
        calls,
        deliveries_open: parts,
        deliveries_failed: failed,
        possible_duplicates: flagged,
        engagements_open: engagements,
      };
    },
  };
}
