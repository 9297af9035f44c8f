import type { Instant } from '../../model/event.js';
import type { Doorbell, Lane } from '../../model/ports/queue.js';
import type { Conversation, Store } from '../../model/ports/store.js';
import { fromKey } from '../rules/keys.js';
import type { Leases } from '../rules/leases.js';
import { storeLimits } from '../rules/limits.js';
import { claimCalls, fireTimer, retryCall, settleCall } from '../rules/room/calls.js';
import { dueOf, workOf } from '../rules/room/due.js';
import { claimParts } from '../rules/room/parts.js';
import type { NextTick } from '../rules/room/receive.js';
import { readyItems, type Change, type Room } from '../rules/room/room.js';
import type { Docs } from './connection.js';
import type { OwnClaims } from './own-claims.js';
import type { Rooms, Seen } from './rooms.js';
import type { LogDoc } from './schemas.js';
import type { Tidy } from './tidy.js';

type DueField = 'mailAt' | 'timerAt' | 'callAt' | 'deliveryAt';

type DueVerbs = Pick<
  Store,
  'take' | 'postpone' | 'dueTimers' | 'fire' | 'dueCalls' | 'settleCall' | 'retryCall' | 'dueDeliveries' | 'nextDue'
> & {
  /** Conversations in which something of this kind has been due since `before`, the longest waiting first. */
  dueSince(field: DueField, before: Instant, limit: number): Promise<readonly Seen[]>;
  /** The same by what stands in the documents, without a look whether there are newer ones. */
  headsSince(
    field: DueField,
    before: Instant,
    limit: number,
  ): Promise<readonly { readonly _id: string; readonly conversation: Conversation }[]>;
  /** Whether no newer document of the chain is there; of one that is not, the head is dropped. */
  isNewest(id: string): Promise<boolean>;
};

const laneOf: { readonly [field in DueField]: Lane } = {
  mailAt: 'turn',
  timerAt: 'timer',
  callAt: 'call',
  deliveryAt: 'deliver',
};

/** Conversations looked at in one query; those that others hold are passed over. */
const looked = 64;

/** What is due now, in one conversation or in whichever has waited longest. */
export function createDue(
  log: Docs<LogDoc>,
  rooms: Rooms,
  tidy: Tidy,
  leases: Leases<string>,
  nextTick: NextTick,
  own: OwnClaims,
  rung: (names: readonly string[]) => void,
  ring: (bell: Doorbell) => void,
): DueVerbs {
  const dueSince: DueVerbs['dueSince'] = async (field, before, limit) => {
    const sort = field === 'mailAt' ? ({ mailAt: 1, mail: 1 } as const) : { [field]: 1 as const };
    const docs = await log.find({ [field]: { $lte: before } }, { sort, limit, fields: ['c', 'n'] });
    const found = await Promise.all(
      docs.map(async ({ _id, c, n }) => {
        const seen = await rooms.newest(fromKey(c));
        // A newer document is there: what this one says is over, and nobody has tidied it yet.
        if (seen && seen.n > n) tidy.leftover(_id);
        return seen && (dueOf(seen.room)[field] ?? Infinity) <= before ? seen : null;
      }),
    );
    const unique = new Map(found.flatMap((seen) => (seen ? [[seen.room.conversation.id, seen] as const] : [])));
    return [...unique.values()];
  };

  /** The newest item of a conversation when it was postponed. */
  const waits = new Map<string, number>();
  const candidates = async (
    field: DueField,
    now: Instant,
    conversation: string | undefined,
  ): Promise<readonly Seen[]> => {
    if (conversation === undefined) return dueSince(field, now, looked);
    // Whatever is decided on it is an insert that only the newest room takes, or a turn's commit, which is fenced too.
    const isDue = (room: Room): boolean => {
      // What comes meanwhile ends a postponement, whoever receives it.
      if (waits.has(conversation)) return false;
      const at = dueOf(room)[field];
      return at !== undefined && at <= now;
    };
    const seen = await rooms.recent(conversation, isDue);
    return seen ? [seen] : [];
  };

  /** Claims in one conversation after the other until there are enough. */
  const claim = async <T>(
    field: DueField,
    now: Instant,
    limit: number,
    conversation: string | undefined,
    decide: (room: Room, left: number, by: string) => Change<readonly T[]>,
  ): Promise<readonly T[]> => {
    const claimed: T[] = [];
    for (const { room } of await candidates(field, now, conversation)) {
      if (claimed.length >= limit) break;
      const at = dueOf(room)[field] ?? Infinity;
      if (at > now) {
        // An alarm that rang for what is over may have stood in the way of this one's.
        if (conversation !== undefined && at < Infinity) ringAt(room, laneOf[field], at);
        continue;
      }
      const left = limit - claimed.length;
      const { id } = room.conversation;
      const mine = (await own.claim(id, (by) => rooms.change(id, (newest) => decide(newest, left, by)))) ?? [];
      claimed.push(...mine);
      if (mine.length > 0 || conversation === undefined) continue;
      // Somebody else has been here since it was looked at: what is due later may have stood behind this.
      const newest = await rooms.newest(id);
      const next = newest && dueOf(newest.room)[field];
      if (newest && next !== undefined && next !== null && next > now) ringAt(newest.room, laneOf[field], next);
    }
    return claimed;
  };

  const ringAt = ({ conversation: { id, agency, channel } }: Room, lane: Lane, at: Instant): void =>
    ring({ lane, conversation: id, agency, channel, at });
  const later = (room: Room, at: Instant): void => ringAt(room, 'turn', at);

  const headsSince: DueVerbs['headsSince'] = async (field, before, limit) => {
    if (limit <= 0) return [];
    const docs = await log.find({ [field]: { $lte: before } }, { sort: { [field]: 1 }, limit, fields: ['head'] });
    return docs.flatMap(({ _id, head }) =>
      head === undefined ? [] : [{ _id, conversation: (JSON.parse(head) as Room).conversation }],
    );
  };
  const isNewest = async (id: string): Promise<boolean> => {
    const doc = await log.get(id);
    const seen = doc && (await rooms.newest(fromKey(doc.c)));
    if (!doc || !seen || seen.n === doc.n) return true;
    tidy.leftover(id);
    return false;
  };

  return {
    dueSince,
    headsSince,
    isNewest,
    async take(_worker, now, conversation) {
      leases.tidy(now);
      for (const id of waits.keys()) if (leases.freeAt(id) <= now) waits.delete(id);
      for (const seen of await candidates('mailAt', Infinity, conversation)) {
        const { room } = seen;
        const { id } = room.conversation;
        if (readyItems(room).length === 0) continue;
        // What another node has received since ends the postponement that this one was asked for.
        if ((waits.get(id) ?? Infinity) < room.lastItem) leases.wake(id);
        if (!leases.isHeld(id, now)) {
          waits.delete(id);
          return workOf(room, leases.take(room.conversation.id, now));
        }
        if (conversation !== undefined) later(room, leases.freeAt(id));
      }
      return null;
    },
    async postpone(work, until) {
      const { id } = work.conversation;
      leases.release(id, work.lease);
      const seen = await rooms.newest(id);
      if (!seen) return;
      const newest = work.items.at(-1)?.n ?? 0;
      const more = readyItems(seen.room).some(({ n }) => n > newest);
      // Mail that came while the worker looked ends the postponement before it begins.
      if (!more || work.items.length === storeLimits.itemsPerTake) {
        leases.postpone(id, until);
        waits.set(id, seen.room.lastItem);
        later(seen.room, until);
      } else later(seen.room, 0);
      rung(['due']);
    },
    async dueTimers(now, limit, conversation) {
      const seen = await candidates('timerAt', now, conversation);
      for (const { room } of conversation === undefined ? [] : seen) {
        const at = dueOf(room).timerAt;
        if (at !== undefined && at > now) ringAt(room, 'timer', at);
      }
      return seen
        .flatMap(({ room }) => room.timers.map((timer) => ({ conversation: room.conversation.id, ...timer })))
        .filter(({ dueAt }) => dueAt <= now)
        .sort((one, other) => one.dueAt - other.dueAt)
        .slice(0, limit);
    },
    async fire(timer, now) {
      await rooms.change(timer.conversation, (room) => fireTimer(room, timer, now, nextTick));
    },
    dueCalls: (_worker, now, limit, conversation) =>
      claim('callAt', now, limit, conversation, (room, left, by) => claimCalls(room, now, left, by)),
    settleCall: async (call, outcome, result, now) =>
      (await rooms.change(call.conversation, (room) => settleCall(room, call, outcome, result, now, nextTick))) ??
      'late',
    async retryCall(call, at) {
      await rooms.change(call.conversation, (room) => retryCall(room, call, at));
    },
    dueDeliveries: (_worker, now, limit, conversation) =>
      claim('deliveryAt', now, limit, conversation, (room, left, by) => claimParts(room, now, left, by)),
    async nextDue(now) {
      await tidy.settled();
      const earliest = async (field: 'timerAt' | 'callAt' | 'deliveryAt'): Promise<Instant | null> => {
        const [first] = await log.find({ [field]: { $gte: 0 } }, { sort: { [field]: 1 }, limit: 1, fields: [field] });
        return first?.[field] ?? null;
      };
      const mail = (await dueSince('mailAt', Infinity, looked)).map(({ room }) =>
        Math.max(leases.freeAt(room.conversation.id), now),
      );
      const others = await Promise.all([earliest('timerAt'), earliest('callAt'), earliest('deliveryAt')]);
      const instants = [...mail, ...others.filter((at) => at !== null)];
      return instants.length === 0 ? null : Math.min(...instants);
    },
  };
}
