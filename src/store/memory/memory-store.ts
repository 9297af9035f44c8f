import type { Control, Owner } from '../../model/control.js';
import type { InboundEvent, Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Commit, Conversation, NewConversation, NewItem, Received, Store } from '../../model/ports/store.js';
import { createBells } from '../rules/bells.js';
import { decideControl, decideSettle } from '../rules/control.js';
import { deskEventOf, deskEventsOf, isWithPeople, sameOwner } from '../rules/desk.js';
import { createLeases } from '../rules/leases.js';
import { storeLimits } from '../rules/limits.js';
import { echoOf } from '../rules/said.js';
import { createMemoryCalls } from './memory-calls.js';
import { createMemoryDesk } from './memory-desk.js';
import { createMemoryOutbox } from './memory-outbox.js';
import { openMemoryRecords } from './memory-records.js';
import { copy, createRoom, type Item, type Room } from './room.js';

/** The store of tests and simulations: every verb is one synchronous change of Maps, so it is atomic; nothing survives the process. */
export function openMemoryStore({ random }: { readonly clock: Clock; readonly random: Random }): Store {
  const bells = createBells();
  const leases = createLeases<string>(random.id());
  const rooms = new Map<string, Room>();
  const desk = createMemoryDesk(bells);
  const calls = createMemoryCalls();
  const turns = new Map<string, { readonly conversation: string; readonly record: Json }>();
  const outbox = createMemoryOutbox(bells);
  const records = openMemoryRecords();
  let dead = 0;
  let lastItem = 0;

  const ready = (room: Room): readonly Item[] =>
    room.items.filter((item) => !item.deferred || room.state?.waiting === null || room.state === null);

  const atAddress = (address: string): Room | undefined =>
    [...rooms.values()].find(({ conversation }) => conversation.address === address && conversation.endedAt === null);

  const openRoom = ({ at, ...fresh }: NewConversation): Room => {
    const conversation: Conversation = {
      ...fresh,
      createdAt: at,
      version: 0,
      control: { owner: { type: 'bot' }, epoch: 0 },
      locale: null,
      lastSeq: 0,
      endedAt: null,
    };
    const room = createRoom(conversation);
    rooms.set(fresh.id, room);
    return room;
  };

  /** Own ids live in a set of their own, so that no client can use one up. */
  const insert = (
    room: Room,
    ids: Map<string, Instant>,
    id: string,
    event: InboundEvent,
    at: Instant,
    seen?: number,
  ): boolean => {
    if ((ids.get(id) ?? -Infinity) >= at - storeLimits.dedupe) return false;
    ids.set(id, at);
    lastItem += 1;
    room.items.push({
      n: lastItem,
      id,
      event: copy(event),
      ...(seen !== undefined && { seen }),
      tries: 0,
      deferred: false,
    });
    leases.wake(room.conversation.id);
    return true;
  };

  const receiveOwn = (room: Room, id: string, event: InboundEvent, at: Instant): boolean => {
    const first = room.conversation.endedAt === null && insert(room, room.ownIds, id, event, at);
    if (first) bells.ring(['mail']);
    return first;
  };

  const receiveOne = (item: NewItem, at: Instant): Received => {
    const to = item.conversation;
    if (typeof to !== 'string') {
      const all = [...rooms.values()].filter(({ conversation }) => conversation.address === to.address);
      if (all.some(({ ids }) => ids.has(item.dedupeId))) return 'duplicate';
    }
    const room = typeof to === 'string' ? rooms.get(to) : (atAddress(to.address) ?? openRoom(to));
    if (!room) return 'no_conversation';
    if (room.conversation.endedAt !== null) return room.ids.has(item.dedupeId) ? 'duplicate' : 'ended';
    if (!insert(room, room.ids, item.dedupeId, item.event, at, item.seen)) return 'duplicate';
    if (item.echo) {
      room.say(echoOf(item, item.echo, at));
      bells.ring([`event:${room.conversation.id}`]);
    }
    const type = isWithPeople(room.conversation.control.owner) ? deskEventOf(item.event) : null;
    if (type) desk.tell(room.conversation, type, at);
    bells.ring(['mail']);
    return 'accepted';
  };

  const controlAfter = (control: Control, commit: Commit): Control => {
    const owner: Owner = commit.owner ?? (commit.ended ? { type: 'none' } : control.owner);
    return sameOwner(owner, control.owner) ? control : { owner, epoch: control.epoch + 1 };
  };

  const save = (room: Room, commit: Commit): void => {
    const { conversation } = room;
    const control = controlAfter(conversation.control, commit);
    room.items = room.items.filter((item) => !commit.done.includes(item.n));
    for (const item of room.items) if (commit.deferred.includes(item.n)) item.deferred = true;
    for (const { event } of commit.messages) room.say(event);
    for (const note of commit.notes) room.note(note);
    if (commit.engagement) desk.put(commit.engagement);
    for (const name of commit.timers.cancel) room.timers.delete(name);
    for (const { name, dueAt } of commit.timers.set) room.timers.set(name, dueAt);
    calls.add(room, commit.calls, commit.at);
    if (commit.ended) {
      room.timers.clear();
      calls.drop(room);
    }
    outbox.add(room, commit.messages, commit.at);
    for (const type of deskEventsOf(commit, conversation.control.owner, control.owner))
      desk.tell(conversation, type, commit.at);
    room.state = copy(commit.state);
    room.conversation = {
      ...room.conversation,
      version: conversation.version + 1,
      control,
      locale: commit.state.locale,
      endedAt: commit.ended ? commit.at : conversation.endedAt,
    };
    if (commit.record)
      turns.set(commit.turnId, { conversation: conversation.id, record: copy(commit.record) as unknown as Json });
    bells.ring([...(commit.messages.length > 0 ? [`event:${conversation.id}`] : []), 'mail', 'due']);
  };

  /** Rooms with mail, the longest waiting first. */
  const withMail = (): readonly { readonly room: Room; readonly n: number }[] =>
    [...rooms.values()]
      .flatMap((room) =>
        ready(room)
          .slice(0, 1)
          .map(({ n }) => ({ room, n })),
      )
      .sort((one, other) => one.n - other.n);

  return {
    open: async (fresh) => {
      const there = atAddress(fresh.address);
      return there
        ? { conversation: there.conversation, created: false }
        : { conversation: openRoom(fresh).conversation, created: true };
    },
    conversation: async (id) => rooms.get(id)?.conversation ?? null,
    conversationAt: async (address) => atAddress(address)?.conversation ?? null,
    state: async (id) => copy(rooms.get(id)?.state ?? null),
    receive: async (items, at) => items.map((item) => receiveOne(item, at)),

    take: async (_worker, now) => {
      const found = withMail().find(({ room }) => !leases.isHeld(room.conversation.id, now));
      if (!found) return null;
      const { room } = found;
      const items = ready(room).slice(0, storeLimits.itemsPerTake);
      return {
        conversation: room.conversation,
        version: room.conversation.version,
        lease: leases.take(room.conversation.id, now),
        state: copy(room.state),
        items: items.map(({ deferred: _deferred, ...item }) => copy(item)),
      };
    },
    postpone: async (work, until) => {
      const room = rooms.get(work.conversation.id);
      if (!room) return;
      leases.release(room.conversation.id, work.lease);
      const newest = work.items.at(-1)?.n ?? 0;
      const later = ready(room).some((item) => item.n > newest);
      if (!later || work.items.length === storeLimits.itemsPerTake) leases.postpone(room.conversation.id, until);
      bells.ring(['due']);
    },
    fail: async (work, n, _reason, now, instead) => {
      const room = rooms.get(work.conversation.id);
      if (!room) return 'again';
      leases.release(room.conversation.id, work.lease);
      bells.ring(['mail']);
      const item = room.items.find((one) => one.n === n);
      if (!item || room.conversation.version !== work.version) return 'again';
      item.tries += 1;
      if (item.tries < storeLimits.tries) return 'again';
      room.items = room.items.filter((one) => one !== item);
      room.conversation = { ...room.conversation, version: room.conversation.version + 1 };
      if (instead) receiveOwn(room, `instead:${n}`, instead, now);
      dead += 1;
      return 'dead';
    },
    commit: async (commit) => {
      const room = rooms.get(commit.work.conversation.id);
      if (!room) return 'stale';
      leases.release(room.conversation.id, commit.work.lease);
      if (room.conversation.version !== commit.work.version) {
        bells.ring(['mail']);
        return 'stale';
      }
      save(room, commit);
      return 'committed';
    },
    control: async (action) => {
      const room = rooms.get(action.conversation);
      if (!room) return { type: 'not_found' };
      if (action.type === 'settle') {
        const settled = decideSettle(desk.get(action.engagement), action);
        if (!settled) return { type: 'conflict', control: room.conversation.control };
        desk.put(settled);
        desk.tell(room.conversation, 'ended', action.at);
        return { type: 'done', control: room.conversation.control };
      }
      const open = desk.open(action.conversation);
      const decision = decideControl(room.conversation, open, room.state, action, () => random.id());
      if (!decision) return { type: 'conflict', control: room.conversation.control };
      room.conversation = { ...room.conversation, version: room.conversation.version + 1, control: decision.control };
      if (decision.engagement) desk.put(decision.engagement);
      if (action.type === 'take') for (const draft of outbox.suppress(room)) room.note({ ...draft, at: action.at });
      receiveOwn(room, `control:${decision.control.epoch}`, decision.event, action.at);
      desk.tell(room.conversation, decision.desk, action.at);
      bells.ring([`event:${action.conversation}`]);
      return { type: 'done', control: decision.control };
    },

    dueTimers: async (now, limit) =>
      [...rooms.values()]
        .flatMap(({ conversation, timers }) =>
          [...timers].map(([name, dueAt]) => ({ conversation: conversation.id, name, dueAt })),
        )
        .filter(({ dueAt }) => dueAt <= now)
        .sort((one, other) => one.dueAt - other.dueAt)
        .slice(0, limit),
    fire: async ({ conversation, name, dueAt }, now) => {
      const room = rooms.get(conversation);
      if (room?.timers.get(name) !== dueAt) return;
      room.timers.delete(name);
      receiveOwn(room, `timer:${name}:${dueAt}`, { type: 'timer', name, dueAt, at: now }, now);
    },
    dueCalls: async (_worker, now, limit) => calls.due(now, limit),
    settleCall: async ({ callId }, outcome, result, now) => {
      const room = calls.take(callId);
      const event = { type: 'call_result', callId, outcome, result, at: now } as const;
      return room && receiveOwn(room, `call:${callId}`, event, now) ? 'first' : 'late';
    },
    retryCall: async ({ callId }, at) => {
      calls.retry(callId, at);
      bells.ring(['due']);
    },
    dueDeliveries: async (_worker, now, limit) => outbox.due(now, limit),
    settleDelivery: async (delivery, result, now) => outbox.settle(delivery, result, now),
    report: async (reports) => outbox.report(reports),
    deliveries: async (conversation, limit) => outbox.deliveries(conversation, limit),
    nextDue: async (now) => {
      const instants = [
        ...withMail().map(({ room }) => Math.max(leases.freeAt(room.conversation.id), now)),
        ...[...rooms.values()].flatMap(({ timers }) => [...timers.values()]),
        ...calls.dueTimes(now),
        ...outbox.dueTimes(),
      ];
      return instants.length === 0 ? null : Math.min(...instants);
    },

    events: async (id, after, limit) =>
      (rooms.get(id)?.said ?? [])
        .flatMap(({ event }) => (event && event.seq > after ? [copy(event)] : []))
        .slice(0, limit),
    transcript: async (id, after, limit) =>
      (rooms.get(id)?.said ?? [])
        .map(({ event, entry }, index) => ({ ...copy(entry), n: index + 1, seq: event?.seq ?? null }))
        .slice(after, after + limit),
    ...desk.verbs,
    records,
    listen: (bell, listener) => bells.listen(bell, listener),
    canary: async () => undefined,
    // Nothing to copy: what is in memory ends with the process.
    backup: async () => ({ bytes: 0 }),
    counts: async () => ({
      conversations: rooms.size,
      mailbox: [...rooms.values()].reduce((sum, { items }) => sum + items.length, 0),
      mailboxes_ready: withMail().length,
      dead,
      timers: [...rooms.values()].reduce((sum, { timers }) => sum + timers.size, 0),
      calls: calls.size(),
      ...outbox.counts(),
      engagements_open: desk.openCount(),
    }),
    turnRecord: async (messageId) => {
      const turnId = turns.has(messageId) ? messageId : messageId.replace(/\.\d+$/, '');
      const found = turns.get(turnId);
      return found ? { turnId, conversation: found.conversation, record: copy(found.record) } : null;
    },
    close: async () => undefined,
  };
}
