import type { Instant } from '../../model/event.js';
import { AppError } from '../../model/errors.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Doorbell, Lane, Overdue } from '../../model/ports/queue.js';
import type { HasHealth } from '../../model/ports/store-health.js';
import type { Relay } from '../../model/ports/relay.js';
import type { DeskEvent, Store } from '../../model/ports/store.js';
import { createBells } from '../rules/bells.js';
import { fromKey, toKey } from '../rules/keys.js';
import { createLeases } from '../rules/leases.js';
import { dueOf, type Due } from '../rules/room/due.js';
import { judgeMongo } from '../rules/mongo-health.js';
import { writeLatency } from '../rules/write-latency.js';
import type { Room } from '../rules/room/room.js';
import { commitTurn, controlRoom, failItem } from '../rules/room/turns.js';
import { createAddresses, createKnown } from './addresses.js';
import { openConnection } from './connection.js';
import { createDeskLog } from './desk.js';
import { createDue } from './due.js';
import { createInbox } from './inbox.js';
import { createOutbox } from './outbox.js';
import { createOwnClaims } from './own-claims.js';
import { agreeOnDeployment, mustBeWhole, prepare } from './prepare.js';
import { createReads, engagementPointer } from './reads.js';
import { createMongoRecords } from './records.js';
import { createRooms, type Written } from './rooms.js';
import { createTidy } from './tidy.js';
import { createUpkeep } from './upkeep.js';

export interface MongoStoreOptions {
  /** `mongodb://…` with the name of the database. */
  readonly url: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Different at every start of a process: names what it has claimed. */
  readonly bootId: string;
  /**
   * Opens what rings the other nodes' bells for residents' pages and desks, once it is known what the deployment is called (`agreeOnDeployment`).
   * Whoever gives it closes it, also if the store does not open.
   */
  readonly openRelay?: (deployment: string) => Promise<Relay>;
  /** A conversation that cannot be looked after while the others are. Default: it is told nobody. */
  readonly failed?: (error: unknown, what: { readonly about: string; readonly failing: number }) => void;
  /** How far the database's clock may be off, in milliseconds. Default: it is not looked at. */
  readonly clockLimitMs?: number;
}

const bellTopic = 'bells';
/** What other nodes' listeners wait for; their workers are rung by the queue. */
const eventBell = 'event:';
const isHeardAfar = (bell: string): boolean => bell.startsWith(eventBell) || bell.startsWith('desk:');

const lanesOf: readonly (readonly [lane: Lane, field: keyof Due & ('mailAt' | 'timerAt' | 'callAt' | 'deliveryAt')])[] =
  [
    ['turn', 'mailAt'],
    ['timer', 'timerAt'],
    ['call', 'callAt'],
    ['deliver', 'deliveryAt'],
  ];

/** What somebody has to look at because of a change: new mail, and every instant that was not known before. */
function bellsOf(before: Room | null, after: Room): readonly Doorbell[] {
  const { id, agency, channel } = after.conversation;
  const was = before ? dueOf(before) : {};
  const is = dueOf(after);
  return lanesOf.flatMap(([lane, field]) => {
    const at = is[field];
    const news = lane === 'turn' ? before?.lastItem !== after.lastItem || was.mail !== is.mail : was[field] !== at;
    return at === undefined || !news ? [] : [{ lane, conversation: id, agency, channel, at: lane === 'turn' ? 0 : at }];
  });
}

/** The store of several nodes: MongoDB, every fence an inserted document. Rejects with AppError STORE_*. */
export async function openMongoStore({
  url,
  clock,
  random,
  bootId,
  openRelay,
  failed = () => {},
  clockLimitMs = Infinity,
}: MongoStoreOptions): Promise<Store & Overdue & HasHealth> {
  const connection = await openConnection(url);
  let relay: Relay | undefined;
  try {
    await prepare(connection, clock, clockLimitMs);
    await mustBeWhole(connection);
    relay = await openRelay?.(await agreeOnDeployment(connection, random));
  } catch (error) {
    await connection.close();
    throw error;
  }
  const log = connection.docs('log');
  const pointers = connection.docs('pointer');
  const bells = createBells();
  const leases = createLeases<string>(bootId);
  let overdueBefore: ReadonlySet<string> = new Set();
  const listeners = new Set<(bell: Doorbell) => void>();
  const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
  const tidy = createTidy(log, pointers);
  const desk = createDeskLog(connection.docs('desk'), pause);
  let lastTick = 0;
  const nextTick = (at: Instant): number => (lastTick = Math.max(lastTick + 1, at * 1_000));

  const rung = (names: readonly string[]): void => {
    bells.ring(names);
    const afar = names.filter(isHeardAfar);
    if (afar.length > 0) relay?.publish(bellTopic, afar);
  };
  const ring = (bell: Doorbell): void => {
    for (const listener of listeners) listener(bell);
  };
  const tell = async (id: string, c: string, room: Room, events: Written['desk']): Promise<void> => {
    if (events.length === 0) return;
    const { agency } = room.conversation;
    await desk.append(agency, fromKey(c), events);
    tidy.told(id);
    rung([`desk:${agency}`]);
  };
  const written = async ({ before, after, doc, desk: events }: Written): Promise<void> => {
    const { id } = after.conversation;
    if (before?.lastItem !== after.lastItem) leases.wake(id);
    const due = bellsOf(before, after);
    due.forEach(ring);
    const spoke =
      (before?.conversation.lastSeq ?? 0) !== after.conversation.lastSeq ||
      before?.conversation.control !== after.conversation.control;
    rung([
      ...(spoke ? [`${eventBell}${id}`] : []),
      ...(due.some(({ lane }) => lane === 'turn') ? ['mail'] : []),
      ...(due.some(({ lane }) => lane !== 'turn') ? ['due'] : []),
    ]);
    await tell(doc._id, doc.c, after, events);
  };

  /** Before an engagement is written it can be found: a crash in between leaves a name of nothing. */
  const pointTo = async (engagement: string, conversation: string): Promise<void> =>
    void (await pointers.update(engagementPointer(engagement), { set: { c: toKey(conversation) } }, { upsert: true }));

  const rooms = createRooms(log, tidy, random, pause, written);
  const known = createKnown(pointers);
  const addresses = createAddresses(pointers, rooms, known, pause);
  const records = createMongoRecords({ docs: connection.docs, clock, random });
  const inbox = createInbox(rooms, addresses, known, nextTick);
  const own = createOwnClaims(rooms, bootId);
  const due = createDue(log, rooms, tidy, leases, nextTick, own, rung, ring);
  const outbox = createOutbox(log, pointers, rooms, addresses);
  const reads = createReads(log, pointers, rooms, addresses, desk, relay ? rooms.rumoured : rooms.newest, () =>
    tidy.settled(),
  );
  const upkeep = createUpkeep({
    connection,
    rooms,
    clock,
    node: bootId,
    tell: async (id) => {
      const doc = await log.get(id);
      const seen = doc && (await rooms.newest(fromKey(doc.c)));
      if (seen && doc.desk !== undefined)
        await tell(id, doc.c, seen.room, JSON.parse(doc.desk) as Pick<DeskEvent, 'type' | 'at'>[]);
    },
    sweepRecords: records.sweep,
    leftover: tidy.leftover,
    unanswered: tidy.tookUnanswered,
    giveBack: own.giveBack,
    failed,
  });
  const canary = async (): Promise<void> => {
    const value = random.id();
    const meta = connection.docs('meta');
    await meta.update(`canary:${bootId}`, { set: { value } }, { upsert: true });
    if ((await meta.get(`canary:${bootId}`))?.value === undefined)
      throw new AppError('STORE_UNAVAILABLE', 'a write was not read back');
  };
  const quiet = relay?.subscribe(bellTopic, (names) => {
    if (!Array.isArray(names)) return;
    const known = names.filter((name) => typeof name === 'string');
    for (const name of known) if (name.startsWith(eventBell)) rooms.heard(name.slice(eventBell.length));
    bells.ring(known);
  });
  await upkeep.start().catch(async (error: unknown) => {
    quiet?.();
    await connection.close();
    throw error;
  });

  return {
    ...inbox,
    ...reads,
    ...outbox,
    ...due,
    async commit(commit) {
      const { id } = commit.work.conversation;
      try {
        const result =
          (await rooms.change(id, async (room) => {
            const change = commitTurn(room, commit);
            if (change.next && commit.engagement) await pointTo(commit.engagement.id, id);
            return change;
          })) ?? 'stale';
        if (result === 'stale') bells.ring(['mail']);
        return result;
      } finally {
        leases.release(id, commit.work.lease);
      }
    },
    async fail(work, item, reason, now, instead) {
      const { id } = work.conversation;
      const result = await rooms.change(id, (room) => failItem(room, work, item, reason, now, instead, nextTick));
      leases.release(id, work.lease);
      bells.ring(['mail']);
      return result ?? 'again';
    },
    async control(action) {
      const id = random.id();
      const result = await rooms.change(action.conversation, async (room) => {
        const change = controlRoom(room, action, () => id, nextTick);
        if (change.next && action.type === 'take') await pointTo(id, action.conversation);
        return change;
      });
      return result ?? { type: 'not_found' };
    },
    records,
    listen: (bell, listener) => bells.listen(bell, listener),
    onDue(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async overdue(before, limit) {
      const found: Doorbell[] = [];
      const now = new Set<string>();
      // Each lane has its share, so that a flood of messages hides no reminder.
      const share = Math.ceil(limit / lanesOf.length);
      for (const [lane, field] of lanesOf) {
        // What this node holds itself is looked at and passed over.
        const heads = await due.headsSince(field, before, share + (lane === 'turn' ? leases.size : 0));
        let rung = 0;
        for (const { _id, conversation } of heads) {
          if (rung >= share) break;
          const { id, agency, channel } = conversation;
          if (lane === 'turn' && leases.isHeld(id, clock.now())) continue;
          now.add(_id);
          // Rung for before, and still there: it may be an older document whose head was left.
          if (overdueBefore.has(_id) && !(await due.isNewest(_id))) continue;
          found.push({ lane, conversation: id, agency, channel, at: 0 });
          rung += 1;
        }
      }
      overdueBefore = now;
      return found;
    },
    canary,
    async health() {
      const askedAt = clock.now();
      const server = await connection.server();
      const answeredAt = clock.now();
      const latencyMs = await writeLatency(clock, canary);
      return judgeMongo({ ...server, askedAt, answeredAt, latencyMs, missingIndexes: await connection.missing() });
    },
    async oldestMail() {
      const [oldest] = await log.find({ mailAt: { $gte: 0 } }, { sort: { mailAt: 1 }, limit: 1, fields: ['mailAt'] });
      return oldest?.mailAt ?? null;
    },
    async backup() {
      throw new AppError('STORE_UNAVAILABLE', '', { reason: { key: 'backup_portable' } });
    },
    async close() {
      quiet?.();
      await upkeep.stop();
      await tidy.settled();
      await connection.close();
    },
  };
}
