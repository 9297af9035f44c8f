import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/model/errors.js';
import type { NewDelivery } from '../../src/model/ports/deliveries.js';
import type { Clock } from '../../src/model/ports/clock.js';
import { createKnown, type Addresses } from '../../src/store/mongo/addresses.js';
import type { MongoConnection } from '../../src/store/mongo/connection.js';
import type { DeskLog } from '../../src/store/mongo/desk.js';
import { createDue } from '../../src/store/mongo/due.js';
import { createInbox } from '../../src/store/mongo/inbox.js';
import { createOwnClaims, nodeOf } from '../../src/store/mongo/own-claims.js';
import { createReads, engagementPointer } from '../../src/store/mongo/reads.js';
import { logId } from '../../src/store/mongo/room-documents.js';
import { createRooms } from '../../src/store/mongo/rooms.js';
import { createTidy } from '../../src/store/mongo/tidy.js';
import { createUpkeep } from '../../src/store/mongo/upkeep.js';
import { toKey } from '../../src/store/rules/keys.js';
import { createLeases } from '../../src/store/rules/leases.js';
import { addParts } from '../../src/store/rules/room/parts.js';
import { changed, type Change, type Room } from '../../src/store/rules/room/room.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { engagementFor, message, reply, start, testRandom } from './fixtures.js';
import { connections, guarded } from './mongo-records-nodes.js';

let server: MongoServer;
let connection: MongoConnection;
const { open, close } = connections();
beforeAll(async () => {
  server = await startMongo();
});
beforeEach(async () => {
  connection = await open(server.database());
  await connection.prepare();
});
afterAll(async () => {
  await close();
  await server.stop();
});

const lost = new AppError('STORE_UNAVAILABLE', 'the answer was lost');

/** A node over the documents; of what `fate` names by an id, the insert fails: before it is done, or after; `updates`: none is done. */
function node(name: string) {
  const fate = new Map<string, 'before' | 'after'>();
  const documents = connection.docs('log');
  const log = guarded('log', documents, (_, work) => work());
  const failing: typeof log = {
    ...log,
    async insert(doc) {
      const when = fate.get(doc.c);
      if (when === 'before') throw lost;
      const inserted = await documents.insert(doc);
      if (when === 'after' && inserted) throw lost;
      return inserted;
    },
    async updates(changes) {
      if (fate.has('updates')) throw lost;
      await documents.updates(changes);
    },
  };
  const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  const tidy = createTidy(failing, connection.docs('pointer'));
  const rooms = createRooms(failing, tidy, testRandom, pause, async () => {});
  const own = createOwnClaims(rooms, name);
  let tick = 0;
  const due = createDue(
    failing,
    rooms,
    tidy,
    createLeases(name),
    () => (tick += 1),
    own,
    () => {},
    () => {},
  );
  const later: (() => void)[] = [];
  const clock: Clock = {
    now: () => start,
    after: (_, work) => {
      later.push(work);
      return () => {};
    },
  };
  const told: { readonly about: string; readonly failing: number }[] = [];
  let looks = 0;
  const upkeep = createUpkeep({
    connection: {
      ...connection,
      docs: ((of) => (of === 'log' ? failing : connection.docs(of))) as typeof connection.docs,
    },
    rooms,
    clock,
    node: name,
    tell: async () => {},
    sweepRecords: async () => {},
    leftover: tidy.leftover,
    unanswered: tidy.tookUnanswered,
    async giveBack(now) {
      await own.giveBack(now);
      looks += 1;
    },
    failed: (_, what) => void told.push(what),
  });
  return {
    fate,
    rooms,
    due,
    upkeep,
    told,
    settled: () => tidy.settled(),
    /** Has it look after things once more. */
    async look() {
      later.shift()?.();
      const before = looks;
      while (looks === before || later.length === 0) await pause(2);
    },
  };
}

const work: NewDelivery = { ...reply('turn-1.1'), requests: [{ text: 'hello' }] };

/** A conversation with a call and a delivery that are due. */
async function begin({ rooms }: ReturnType<typeof node>, id: string): Promise<string> {
  const address = `rivermont/rivermont/web:${id}`;
  await rooms.begin({ id, agency: 'rivermont', bot: 'rivermont', channel: 'web', address, tokenHash: null, at: start });
  const call = {
    callId: 'turn-1.2',
    service: 'cases',
    operation: 'lookup',
    input: {},
    writes: false,
    deadlineAt: start + 60_000,
  };
  await rooms.change(id, (room): Change<null> => {
    const next: Room = { ...addParts(room, [work], start), calls: [{ call, dueAt: start, tries: 0, claim: null }] };
    return changed(null, next);
  });
  return id;
}

describe('A claim of calls and deliveries whose answer was lost', () => {
  test('is given back by its own node, unflagged, and none that somebody works on', async () => {
    const one = node('one');
    const [ana, ben] = [await begin(one, testRandom.id()), await begin(one, testRandom.id())];
    await one.upkeep.start();
    expect(await one.due.dueCalls('call-0', start, 8, ben)).toHaveLength(1);
    one.fate.set(ana, 'after');
    await expect(one.due.dueCalls('call-0', start, 8, ana)).rejects.toBe(lost);
    await expect(one.due.dueDeliveries('deliver-0', start, 8, ana)).rejects.toBe(lost);
    one.fate.clear();
    expect(await one.due.dueDeliveries('deliver-0', start, 8, ana)).toEqual([]);
    await one.look();
    expect(await one.due.dueCalls('call-0', start, 8, ana)).toMatchObject([{ callId: 'turn-1.2' }]);
    expect(await one.due.dueDeliveries('deliver-0', start, 8, ana)).toMatchObject([{ tries: 0, firstTriedAt: null }]);
    expect((await one.rooms.newest(ana))?.room.parts).toMatchObject([{ possibleDuplicate: false, tries: 1 }]);
    await one.look();
    for (const id of [ana, ben]) expect(await one.due.dueCalls('call-0', start, 8, id)).toEqual([]);
    await one.upkeep.stop();
  });
});

describe('A document whose answer was lost', () => {
  test('does not leave the one before it with a head: what is open is counted once, and nobody had to fall', async () => {
    const one = node('one');
    const id = await begin(one, testRandom.id());
    await one.upkeep.start();
    const open = () => connection.docs('log').find({ callAt: { $exists: true } }, { fields: ['c', 'n'] });
    const heads = async () => (await open()).filter(({ c }) => c === toKey(id)).map(({ n }) => n);
    const moveOn = () => one.rooms.change(id, (room): Change<null> => changed(null, { ...room }));
    one.fate.set(id, 'after');
    await expect(moveOn()).rejects.toBe(lost);
    one.fate.clear();
    await moveOn();
    await one.settled();
    expect(await heads()).toEqual([1, 3]);
    for (let n = 0; n < 5; n += 1) await one.look();
    await one.settled();
    expect(await heads()).toEqual([3]);
    await one.upkeep.stop();
  });
});

describe('What a fallen node had begun', () => {
  test('is given to others in every conversation but one that fails, which is told once and tried again', async () => {
    const [one, gone] = [node('one'), node('gone')];
    const ids = ['a', 'b', 'c'].map((id) => `${id}-${testRandom.id()}`);
    for (const id of ids) {
      await begin(gone, id);
      expect(await gone.due.dueCalls('call-0', start, 8, id)).toHaveLength(1);
    }
    const [first = '', ...others] = ids;
    await connection.docs('node').insert({ _id: 'gone', seenAt: start - 3_600_000, info: '{}' });
    one.fate.set(first, 'before');
    await one.upkeep.start();
    await one.look();
    const callsOf = async (id: string) => (await one.rooms.newest(id))?.room.calls.map(({ claim }) => claim?.by);
    for (const id of others) expect(await callsOf(id)).toEqual([undefined]);
    expect((await callsOf(first))?.map((by) => nodeOf(by ?? ''))).toEqual(['gone']);
    expect(one.told).toEqual([{ about: first, failing: 1 }]);
    one.fate.clear();
    await one.look();
    expect(await callsOf(first)).toEqual([undefined]);
    expect(await connection.docs('node').get('gone')).toBeNull();
    await one.upkeep.stop();
  });
});

describe('A head that was not dropped when a newer one was written', () => {
  /** Documents that say that something is to be sent; there is one conversation. */
  const heads = () => connection.docs('log').find({ deliveryAt: { $exists: true } }, { fields: ['n'] });

  test('is dropped by its own node when the database answers again', async () => {
    const one = node('one');
    const id = await begin(one, testRandom.id());
    one.fate.set('updates', 'before');
    expect(await one.due.dueDeliveries('deliver-0', start, 8, id)).toHaveLength(1);
    await one.settled();
    expect((await heads()).map(({ n }) => n)).toEqual([1, 2]);
    one.fate.clear();
    while ((await heads()).length > 1) await one.settled();
    expect((await heads()).map(({ n }) => n)).toEqual([2]);
  });

  test('is dropped before long where nobody knows of it: its node ended, or the database lost an update', async () => {
    const [one, ended] = [node('one'), node('ended')];
    const id = await begin(ended, testRandom.id());
    ended.fate.set('updates', 'before');
    expect(await ended.due.dueDeliveries('deliver-0', start, 8, id)).toHaveLength(1);
    await ended.settled();
    await one.upkeep.start();
    expect((await heads()).map(({ n }) => n)).toEqual([1, 2]);
    for (let n = 0; n < 30; n += 1) await one.look();
    await one.settled();
    expect((await heads()).map(({ n }) => n)).toEqual([2]);
    await one.upkeep.stop();
    ended.fate.clear();
  });

  test('is dropped by the others when its node has fallen', async () => {
    const [one, gone] = [node('one'), node('gone')];
    const id = await begin(gone, testRandom.id());
    gone.fate.set('updates', 'before');
    expect(await gone.due.dueDeliveries('deliver-0', start, 8, id)).toHaveLength(1);
    await connection.docs('node').insert({ _id: 'gone', seenAt: start - 3_600_000, info: '{}' });
    await one.upkeep.start();
    await one.settled();
    expect((await heads()).map(({ n }) => n)).toEqual([3]);
    await one.upkeep.stop();
    // Its own next try, if it still made one, would find nothing to do.
    gone.fate.clear();
  });
});

describe('A conversation with too much in it', () => {
  test('is refused alone: what is inserted with it is inserted', async () => {
    const log = connection.docs('log');
    // Fewer characters than a document may have bytes, and more bytes.
    const docs = ['a', 'large', 'b', 'c'].map((c) => ({
      _id: `${c}:0`,
      c,
      n: 0,
      by: c,
      head: c === 'large' ? 'ñ'.repeat(9_000_000) : c,
    }));
    const ends = await Promise.allSettled(docs.map((doc) => log.insert(doc)));
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : (end.reason as AppError).detail))).toEqual([
      true,
      'what is open in the conversation large is larger than the database takes',
      true,
      true,
    ]);
    for (const { _id, c } of docs) expect((await log.get(_id))?.head).toBe(c === 'large' ? undefined : c);
  });

  test('takes no more until something of it is done, and keeps what it took', async () => {
    const one = node('one');
    const inbox = createInbox(one.rooms, {} as Addresses, createKnown(connection.docs('pointer')), () => 1);
    const id = await begin(one, testRandom.id());
    const long = (n: number) => message(id, `m${n}`, 'x'.repeat(1_500_000));
    const kept = async () => (await one.rooms.newest(id))?.room.items.map((item) => item.id);
    // As many of one batch as fit; the sender comes again with the rest, and is told what is there.
    const batch = [long(1), long(2), long(3), long(4)];
    await expect(inbox.receive(batch, start)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await kept()).toEqual(['m1', 'm2']);
    await expect(inbox.receive([long(5)], start)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await one.rooms.change(id, (room) => changed(null, { ...room, items: [] }));
    expect(await inbox.receive(batch, start)).toEqual(['duplicate', 'duplicate', 'accepted', 'accepted']);
    expect(await kept()).toEqual(['m3', 'm4']);
    expect(await inbox.receive([message(id, 'short')], start)).toEqual(['accepted']);
  });
});

test('The engagements of a conversation are looked for in its own documents, not among all closed ones of the agency', async () => {
  const asked: object[] = [];
  const log = connection.docs('log');
  const watched: typeof log = {
    ...log,
    find(filter, more) {
      asked.push(filter);
      return log.find(filter, more);
    },
  };
  const one = node('one');
  const id = await begin(one, testRandom.id());
  const other = await begin(one, `${id}1`);
  for (const c of [id, other])
    await one.rooms.change(c, (room) => ({
      ...changed(null, room),
      closed: [engagementFor(room.conversation, { status: 'closed' })],
    }));
  const pointers = connection.docs('pointer');
  const reads = createReads(
    watched,
    pointers,
    one.rooms,
    {} as Addresses,
    {} as DeskLog,
    one.rooms.newest,
    async () => {},
  );
  expect(await reads.engagements({ agency: 'rivermont', conversation: id, limit: 10 })).toMatchObject([
    { conversation: id },
  ]);
  await pointers.insert({ _id: engagementPointer(`engagement-${id}`), c: id });
  expect(await reads.engagement(`engagement-${id}`)).toMatchObject({ conversation: id, status: 'closed' });
  const range = { $gte: logId(id, 0), $lte: logId(id, 9_999_999_999) };
  expect(asked).toEqual([expect.objectContaining({ _id: range }), expect.objectContaining({ _id: range })]);
});
