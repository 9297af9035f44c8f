import type { Engagement } from '../../model/control.js';
import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { DeskEvent, NewConversation, NewItem, Received, Store } from '../../model/ports/store.js';
import { createBells } from '../rules/bells.js';
import { compareEngagements } from '../rules/engagements.js';
import { toKey } from '../rules/keys.js';
import { createLeases } from '../rules/leases.js';
import { storeLimits } from '../rules/limits.js';
import { claimCalls, fireTimer, retryCall, settleCall } from '../rules/room/calls.js';
import { dueOf, markedBetween, openCounts, workOf } from '../rules/room/due.js';
import { claimParts, partsTold, reportParts, settlePart } from '../rules/room/parts.js';
import { receiveItems, remembers } from '../rules/room/receive.js';
import { newRoom, readyItems, transcriptLine, type Change, type Line, type Room } from '../rules/room/room.js';
import { commitTurn, controlRoom, failItem } from '../rules/room/turns.js';
import { copy } from './copy.js';
import { createEarlyReports } from './early-reports.js';
import { openMemoryRecords } from './memory-records.js';

/** One conversation: what is open in it, and what stays. */
interface Kept {
  room: Room;
  readonly lines: Line[];
  readonly closed: Engagement[];
}

const eventsOf = (lines: readonly Line[], after: number, limit: number): readonly ChatEvent[] =>
  lines.flatMap(({ event }) => (event && event.seq > after ? [event] : [])).slice(0, limit);

/** The store of tests and simulations: every verb is one synchronous change of a room, so it is atomic; nothing survives the process. */
export function openMemoryStore({ random }: { readonly clock: Clock; readonly random: Random }): Store {
  const bells = createBells();
  const leases = createLeases<string>(random.id());
  const all = new Map<string, Kept>();
  const desks = new Map<string, DeskEvent[]>();
  const turns = new Map<string, { readonly conversation: string; readonly record: Json }>();
  const early = createEarlyReports();
  const sums = { dead: 0, failed: 0, flagged: 0 };
  let tick = 0;
  const nextTick = (): number => (tick += 1);

  const rooms = (): readonly Room[] => [...all.values()].map(({ room }) => room);
  const at = (address: string): Room | undefined =>
    rooms().find(({ conversation }) => conversation.address === address && conversation.endedAt === null);
  const open = (fresh: NewConversation): Room => {
    const room = newRoom(copy(fresh));
    all.set(fresh.id, { room, lines: [], closed: [] });
    return room;
  };

  const write = (kept: Kept, { next, lines, closed, desk, turn, dead }: Change<unknown>): void => {
    if (!next) return;
    const before = kept.room;
    const { id, agency } = next.conversation;
    const { failed, flagged } = markedBetween(before, next);
    kept.room = copy(next);
    kept.lines.push(...copy(lines));
    kept.closed.push(...copy(closed));
    sums.failed += failed;
    sums.flagged += flagged;
    if (dead) sums.dead += 1;
    if (turn) turns.set(turn.id, { conversation: id, record: copy(turn.record) as unknown as Json });
    if (next.lastItem !== before.lastItem) leases.wake(id);
    const told = desks.get(agency) ?? [];
    desks.set(agency, told);
    for (const { type, at: when } of desk) told.push({ n: told.length + 1, agency, conversation: id, type, at: when });
    const spoke = lines.some(({ event }) => event) || next.conversation.control !== before.conversation.control;
    bells.ring([...(spoke ? [`event:${id}`] : []), ...(desk.length > 0 ? [`desk:${agency}`] : []), 'mail', 'due']);
  };
  const change = <T>(id: string, decide: (room: Room) => Change<T>): T | undefined => {
    const kept = all.get(id);
    if (!kept) return undefined;
    const decided = decide(kept.room);
    write(kept, decided);
    return decided.result;
  };
  /** Claims in one conversation after the other, what has waited longest first. */
  const claim = <T>(
    dueAt: (room: Room) => Instant | undefined,
    now: Instant,
    limit: number,
    decide: (room: Room, left: number) => Change<readonly T[]>,
  ): readonly T[] =>
    rooms()
      .flatMap((room) => ({ id: room.conversation.id, due: dueAt(room) ?? Infinity }))
      .filter(({ due }) => due <= now)
      .sort((one, other) => one.due - other.due)
      .reduce<readonly T[]>(
        (claimed, { id }) =>
          claimed.length >= limit
            ? claimed
            : [...claimed, ...(change(id, (room) => decide(room, limit - claimed.length)) ?? [])],
        [],
      );

  const receiveOne = (item: NewItem, now: Instant): Received => {
    const to = item.conversation;
    const key = toKey(item.dedupeId);
    const known = (room: Room): boolean => remembers(room, key, now);
    if (typeof to !== 'string') {
      const there = rooms().filter(({ conversation }) => conversation.address === to.address);
      if (there.some(known)) return 'duplicate';
    }
    const id = typeof to === 'string' ? to : (at(to.address) ?? open(to)).conversation.id;
    const received = change(id, (room) => receiveItems(room, [item], now, new Set(), nextTick));
    return received?.[0] ?? 'no_conversation';
  };

  /** Rooms with mail, the longest waiting first. */
  const withMail = (): readonly Room[] =>
    rooms()
      .filter((room) => readyItems(room).length > 0)
      .sort((one, other) => (dueOf(one).mail ?? 0) - (dueOf(other).mail ?? 0));

  const engagementsOf = ({ room, closed }: Kept): readonly Engagement[] => [...room.engagements, ...closed];
  const sum = (name: string): number => rooms().reduce((total, room) => total + (openCounts(room)[name] ?? 0), 0);

  return {
    open: async (fresh) => {
      const there = at(fresh.address);
      return there
        ? { conversation: there.conversation, created: false }
        : { conversation: open(fresh).conversation, created: true };
    },
    conversation: async (id) => all.get(id)?.room.conversation ?? null,
    conversationAt: async (address) => at(address)?.conversation ?? null,
    state: async (id) => copy(all.get(id)?.room.state ?? null),
    receive: async (items, now) => items.map((item) => receiveOne(copy(item), now)),

    take: async (_worker, now) => {
      const room = withMail().find(({ conversation }) => !leases.isHeld(conversation.id, now));
      if (!room) return null;
      return copy(workOf(room, leases.take(room.conversation.id, now)));
    },
    postpone: async (work, until) => {
      const { id } = work.conversation;
      const room = all.get(id)?.room;
      if (!room) return;
      leases.release(id, work.lease);
      const newest = work.items.at(-1)?.n ?? 0;
      const later = readyItems(room).some((item) => item.n > newest);
      if (!later || work.items.length === storeLimits.itemsPerTake) leases.postpone(id, until);
      bells.ring(['due']);
    },
    fail: async (work, item, reason, now, instead) => {
      const { id } = work.conversation;
      leases.release(id, work.lease);
      const result = change(id, (room) => failItem(room, work, item, reason, now, instead, nextTick));
      bells.ring(['mail']);
      return result ?? 'again';
    },
    commit: async (commit) => {
      const { id } = commit.work.conversation;
      leases.release(id, commit.work.lease);
      const result = change(id, (room) => commitTurn(room, copy(commit))) ?? 'stale';
      if (result === 'stale') bells.ring(['mail']);
      return result;
    },
    control: async (action) =>
      change(action.conversation, (room) => controlRoom(room, action, () => random.id(), nextTick)) ?? {
        type: 'not_found',
      },

    dueTimers: async (now, limit) =>
      rooms()
        .flatMap(({ conversation, timers }) => timers.map((timer) => ({ conversation: conversation.id, ...timer })))
        .filter(({ dueAt }) => dueAt <= now)
        .sort((one, other) => one.dueAt - other.dueAt)
        .slice(0, limit),
    fire: async (timer, now) => {
      change(timer.conversation, (room) => fireTimer(room, timer, now, nextTick));
    },
    dueCalls: async (_worker, now, limit) =>
      copy(
        claim(
          (room) => dueOf(room).callAt,
          now,
          limit,
          (room, left) => claimCalls(room, now, left, 'this'),
        ),
      ),
    settleCall: async (call, outcome, result, now) =>
      change(call.conversation, (room) => settleCall(room, call, outcome, copy(result), now, nextTick)) ?? 'late',
    retryCall: async (call, until) => {
      change(call.conversation, (room) => retryCall(room, call, until));
    },
    dueDeliveries: async (_worker, now, limit) =>
      copy(
        claim(
          (room) => dueOf(room).deliveryAt,
          now,
          limit,
          (room, left) => claimParts(room, now, left, 'this'),
        ),
      ),
    settleDelivery: async (delivery, result, now) => {
      const told = result.type === 'sent' ? early.take(delivery.conversation, result.externalId) : null;
      return change(delivery.conversation.id, (room) => settlePart(room, delivery, result, now, told)) ?? 'settled';
    },
    report: async (reports, now) =>
      reports.flatMap((report) => {
        early.keep(report, rooms());
        return early.concerned(report, rooms()).flatMap(({ conversation: { id } }) =>
          (change(id, (room) => reportParts(room, report, now)) ?? []).map((part) => ({
            conversation: id,
            part,
            reason: report.reason ?? '',
          })),
        );
      }),
    deliveries: async (conversation, limit) => partsTold(all.get(conversation)?.room ?? null, limit),
    nextDue: async (now) => {
      const instants = rooms().flatMap((room) => {
        const { mail, timerAt, callAt, deliveryAt } = dueOf(room);
        const mailAt = mail === undefined ? undefined : Math.max(leases.freeAt(room.conversation.id), now);
        return [mailAt, timerAt, callAt, deliveryAt].filter((one) => one !== undefined);
      });
      return instants.length === 0 ? null : Math.min(...instants);
    },

    events: async (id, after, limit) => copy(eventsOf(all.get(id)?.lines ?? [], after, limit)),
    feed: async (id, after, limit) => {
      const kept = all.get(id);
      return kept ? copy({ conversation: kept.room.conversation, events: eventsOf(kept.lines, after, limit) }) : null;
    },
    transcript: async (id, after, limit) =>
      copy((all.get(id)?.lines ?? []).slice(after, after + limit).map(transcriptLine)),
    engagements: async ({ agency, status, conversation, limit }) =>
      copy(
        [...all.values()]
          .flatMap(engagementsOf)
          .filter((one) => one.agency === agency && (!status || status.includes(one.status)))
          .filter((one) => conversation === undefined || one.conversation === conversation)
          .sort(compareEngagements)
          .slice(0, limit),
      ),
    engagement: async (id) => copy([...all.values()].flatMap(engagementsOf).find((one) => one.id === id) ?? null),
    deskEvents: async (agency, after, limit) => (desks.get(agency) ?? []).slice(after, after + limit),
    lastDeskEvent: async (agency) => desks.get(agency)?.length ?? 0,
    records: openMemoryRecords(),
    listen: (bell, listener) => bells.listen(bell, listener),
    canary: async () => undefined,
    // Nothing to copy: what is in memory ends with the process.
    backup: async () => ({ bytes: 0 }),
    backlog: async () => sum('items'),
    counts: async () => ({
      conversations: all.size,
      mailbox: sum('items'),
      mailboxes_ready: withMail().length,
      dead: sums.dead,
      timers: sum('timers'),
      calls: sum('calls'),
      deliveries_open: sum('parts'),
      deliveries_failed: sums.failed,
      possible_duplicates: sums.flagged,
      engagements_open: sum('engagements'),
    }),
    turnRecord: async (messageId) => {
      const turnId = turns.has(messageId) ? messageId : messageId.replace(/\.\d+$/, '');
      const found = turns.get(turnId);
      return found ? { turnId, conversation: found.conversation, record: copy(found.record) } : null;
    },
    close: async () => undefined,
  };
}
