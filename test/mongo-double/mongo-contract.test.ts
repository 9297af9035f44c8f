import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { ownMongoKinds, startMongo, type MongoKind, type MongoServer } from '../support/mongo.js';

/** What of a server's answer a program may rest on. */
interface Failure {
  readonly code?: number;
  readonly codeName?: string;
}
interface Row extends mongoose.mongo.Document {
  _id: string;
}

const kinds: readonly MongoKind[] = [...ownMongoKinds(), ...(process.env['MONGODB_URI'] ? (['mongodb'] as const) : [])];

/** Whether the double and the real servers that are here do the same, for all that our store asks. */
describe.each(kinds)('%s, as the driver finds it', (kind) => {
  let server: MongoServer;
  let connection: mongoose.Connection;
  beforeAll(async () => {
    server = await startMongo({ kind });
    connection = await mongoose.createConnection(server.database()).asPromise();
  });
  afterAll(async () => {
    expect(server.unknown).toEqual([]);
    await connection.close();
    await server.stop();
  });
  let collections = 0;
  let rows: mongoose.mongo.Collection<Row>;
  beforeEach(() => {
    collections += 1;
    rows = database().collection<Row>(`rows${collections}`);
  });
  const database = (): mongoose.mongo.Db => connection.db as mongoose.mongo.Db;
  const failure = async (doing: Promise<unknown>): Promise<Failure> => {
    const error = await doing.then(
      () => undefined,
      (error: unknown) => error as Failure,
    );
    if (!error) throw new Error('it did not fail');
    return error;
  };
  const ids = async (filter: mongoose.mongo.Filter<Row>): Promise<string[]> =>
    (await rows.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

  test('it answers the first words of a driver', async () => {
    expect(await database().command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect(await database().command({ buildInfo: 1 })).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/) });
    expect(await database().command({ hello: 1 })).toMatchObject({ isWritablePrimary: true });
  });

  test('a document comes back as it was written', async () => {
    const row = {
      _id: 'a',
      n: -3,
      big: 1.7e12,
      part: 0.5,
      yes: true,
      none: null,
      text: 'ñ 𝄞',
      in: { deep: 'x' },
      all: [1, 'b'],
    };
    await rows.insertOne(row);
    expect(await rows.findOne({ _id: 'a' })).toEqual(row);
    expect(await rows.findOne({ _id: 'b' })).toBeNull();
  });

  test('of many who insert one id at a time, one is first', async () => {
    const done = await Promise.allSettled(Array.from({ length: 16 }, (_, n) => rows.insertOne({ _id: 'one', n })));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of done) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 11000 });
  });

  test('ordered inserts end at the first duplicate, unordered ones do not', async () => {
    await rows.insertOne({ _id: 'b' });
    const of = (...list: string[]): Row[] => list.map((_id) => ({ _id }));
    expect(await failure(rows.insertMany(of('a', 'b', 'c')))).toMatchObject({
      code: 11000,
      writeErrors: [{ index: 1 }],
    });
    expect(await ids({})).toEqual(['a', 'b']);
    const loose = await failure(rows.insertMany(of('a', 'd', 'b', 'e'), { ordered: false }));
    expect(loose).toMatchObject({ code: 11000, writeErrors: [{ index: 0 }, { index: 2 }] });
    expect(await ids({})).toEqual(['a', 'b', 'd', 'e']);
  });

  test('filters find what they say', async () => {
    await rows.insertMany([
      { _id: 'a', n: 1, text: 'x', in: { deep: 1 } },
      { _id: 'b', n: 2, text: 'y', in: { deep: 2 }, flag: true },
      { _id: 'c', n: 3, text: null },
      { _id: 'd', text: 'Ä', flag: false },
      { _id: 'e', n: 'x' },
    ]);
    const found: [mongoose.mongo.Filter<Row>, string][] = [
      [{ n: 2 }, 'b'],
      [{ text: 'x', n: 1 }, 'a'],
      [{ text: 'x', n: 2 }, ''],
      [{ text: null }, 'ce'],
      [{ 'in.deep': 2 }, 'b'],
      [{ flag: true }, 'b'],
      [{ _id: { $in: ['a', 'c', 'z'] } }, 'ac'],
      [{ text: { $in: ['y', null] } }, 'bce'],
      [{ n: { $gt: 1 } }, 'bc'],
      [{ n: { $gte: 1, $lt: 3 } }, 'ab'],
      [{ n: { $lte: 1 } }, 'a'],
      [{ n: { $lt: 'y' } }, 'e'],
      [{ text: { $gt: 'x' } }, 'bd'],
      [{ n: { $exists: false } }, 'd'],
      [{ text: { $exists: true } }, 'abcd'],
      [{ n: { $ne: 1 } }, 'bcde'],
      [{ flag: { $ne: null } }, 'bd'],
      [{ _id: { $gt: 'b', $lte: 'd' } }, 'cd'],
    ];
    for (const [filter, expected] of found)
      expect({ filter, found: (await ids(filter)).join('') }).toEqual({ filter, found: expected });
  });

  test('texts stand in the order of their bytes, behind numbers, behind nothing', async () => {
    const values = [3, 'b', null, 'a', 'Z', 'á', '\u{1f600}', '\uffee', '', 10, -1, 'aa', 'a:'];
    await rows.insertMany(values.map((value, n) => ({ _id: `${n}`, value })));
    await rows.insertOne({ _id: 'none' });
    const sorted = [undefined, -1, 3, 10, '', 'Z', 'a', 'a:', 'aa', 'b', 'á', '\uffee', '\u{1f600}'];
    const up = (await rows.find().sort({ value: 1 }).toArray()).map(({ value }) => value ?? undefined);
    expect(up.slice(1)).toEqual(sorted);
    const down = (await rows.find().sort({ value: -1 }).toArray()).map(({ value }) => value ?? undefined);
    expect(down.slice(0, -1)).toEqual([...sorted].reverse());
  });

  test('an answer is sorted by several fields, cut, and reduced to the fields asked for', async () => {
    await rows.insertMany([
      { _id: 'a', of: 'x', n: 1, in: { one: 1, two: 2 } },
      { _id: 'b', of: 'y', n: 1 },
      { _id: 'c', of: 'x', n: 2 },
      { _id: 'd', of: 'y', n: 2 },
    ]);
    const sorted = rows.find().sort({ of: -1, n: 1 });
    expect((await sorted.clone().toArray()).map(({ _id }) => _id)).toEqual(['b', 'd', 'a', 'c']);
    expect((await sorted.skip(1).limit(2).toArray()).map(({ _id }) => _id)).toEqual(['d', 'a']);
    const a = async (projection: mongoose.mongo.Document): Promise<unknown> =>
      rows.findOne({ _id: 'a' }, { projection });
    expect(await a({ n: 1 })).toEqual({ _id: 'a', n: 1 });
    expect(await a({ _id: 0, of: 1, 'in.two': 1 })).toEqual({ of: 'x', in: { two: 2 } });
    expect(await a({ _id: 1 })).toEqual({ _id: 'a' });
    expect(await a({ in: 0, n: 0 })).toEqual({ _id: 'a', of: 'x' });
    expect(await a({ _id: 0, 'in.one': 0 })).toEqual({ of: 'x', n: 1, in: { two: 2 } });
  });

  test('a long answer comes in batches, and may be left', async () => {
    await rows.insertMany(Array.from({ length: 250 }, (_, n) => ({ _id: String(n).padStart(3, '0') })));
    expect(await rows.find().toArray()).toHaveLength(250);
    const cursor = rows.find().sort({ _id: 1 }).batchSize(7);
    const read: string[] = [];
    for await (const { _id } of cursor) {
      read.push(_id);
      if (read.length === 20) break;
    }
    expect(read.at(-1)).toBe('019');
    expect(await rows.find().batchSize(100).limit(150).toArray()).toHaveLength(150);
  });

  test('updates change what they say, and tell how much', async () => {
    await rows.insertMany([
      { _id: 'a', n: 1, in: { x: 1 } },
      { _id: 'b', n: 1 },
    ]);
    const one = await rows.updateOne(
      { _id: 'a' },
      { $set: { text: 'x', 'in.y': 2 }, $unset: { 'in.x': '' }, $inc: { n: 2, m: -1 } },
    );
    expect(one).toMatchObject({ matchedCount: 1, modifiedCount: 1, upsertedCount: 0 });
    expect(await rows.findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 3, m: -1, text: 'x', in: { y: 2 } });
    expect(await rows.updateOne({ _id: 'a' }, { $set: { n: 3 } })).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
    expect(await rows.updateOne({ _id: 'z' }, { $set: { n: 3 } })).toMatchObject({ matchedCount: 0, modifiedCount: 0 });
    expect(await rows.updateMany({}, { $set: { all: true } })).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
    expect(await rows.replaceOne({ _id: 'b' }, { other: 1 })).toMatchObject({ modifiedCount: 1 });
    expect(await rows.findOne({ _id: 'b' })).toEqual({ _id: 'b', other: 1 });
    expect(await failure(rows.updateOne({ _id: 'a' }, { $set: { _id: 'c' } }))).toMatchObject({ code: 66 });
    expect(await failure(rows.updateOne({ _id: 'a' }, { $inc: { text: 1 } as never }))).toMatchObject({ code: 14 });
  });

  test('an upsert inserts once, and changes afterwards', async () => {
    const raise = (): Promise<mongoose.mongo.UpdateResult<Row>> =>
      rows.updateOne({ _id: 'a', 'in.of': 'x' }, { $inc: { n: 1 }, $setOnInsert: { first: true } }, { upsert: true });
    expect(await raise()).toMatchObject({ upsertedCount: 1, upsertedId: 'a' });
    expect(await raise()).toMatchObject({ upsertedCount: 0, modifiedCount: 1 });
    expect(await rows.findOne({ _id: 'a' })).toEqual({ _id: 'a', in: { of: 'x' }, n: 2, first: true });
    const fenced = rows.updateOne({ _id: 'a', n: { $lt: 2 } }, { $set: { n: 9 } }, { upsert: true });
    expect(await failure(fenced)).toMatchObject({ code: 11000 });
  });

  test('of many who delete one document at a time, one is told that it did', async () => {
    await rows.insertOne({ _id: 'a' });
    const done = await Promise.all(Array.from({ length: 8 }, () => rows.deleteOne({ _id: 'a' })));
    expect(done.filter(({ deletedCount }) => deletedCount === 1)).toHaveLength(1);
    expect(done.filter(({ deletedCount }) => deletedCount === 0)).toHaveLength(7);
  });

  test('of many who upsert one document at a time, one inserts it', async () => {
    const done = await Promise.allSettled(
      Array.from({ length: 8 }, (_, who) => rows.updateOne({ _id: 'a' }, { $setOnInsert: { who } }, { upsert: true })),
    );
    const inserted = done.flatMap((one, who) =>
      one.status === 'fulfilled' && one.value.upsertedCount === 1 ? [who] : [],
    );
    expect(await rows.find().toArray()).toEqual([{ _id: 'a', who: inserted[0] }]);
    expect(inserted).toHaveLength(1);
    for (const one of done) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 11000 });
  });

  test('deletes remove one or all', async () => {
    await rows.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 1 },
      { _id: 'd', n: 2 },
    ]);
    expect(await rows.deleteOne({ n: 1 })).toMatchObject({ deletedCount: 1 });
    expect(await rows.deleteMany({ n: 1 })).toMatchObject({ deletedCount: 2 });
    expect(await rows.deleteMany({ n: 7 })).toMatchObject({ deletedCount: 0 });
    expect(await ids({})).toEqual(['d']);
  });

  test('documents are counted, and summed by a field', async () => {
    await rows.insertMany([
      { _id: 'a', of: 'x', n: 1 },
      { _id: 'b', of: 'y', n: 2 },
      { _id: 'c', of: 'x', n: 4 },
    ]);
    expect(await rows.countDocuments({ of: 'x' })).toBe(2);
    expect(await rows.countDocuments({ of: 'z' })).toBe(0);
    expect(await rows.estimatedDocumentCount()).toBe(3);
    // One sum in a group: of several, FerretDB 1.24 computes the first.
    const sums = await rows
      .aggregate([{ $match: { n: { $gt: 0 } } }, { $group: { _id: '$of', n: { $sum: '$n' } } }])
      .toArray();
    expect(sums.sort((one, other) => (one['_id'] < other['_id'] ? -1 : 1))).toEqual([
      { _id: 'x', n: 5 },
      { _id: 'y', n: 2 },
    ]);
  });

  test('indexes are made once, told of, and used', async () => {
    await rows.insertMany([
      { _id: 'a', of: 'x', n: 1 },
      { _id: 'b', of: 'y', n: 2 },
    ]);
    expect(await rows.createIndex({ of: 1, n: -1 })).toBe('of_1_n_-1');
    expect(await rows.createIndex({ of: 1, n: -1 })).toBe('of_1_n_-1');
    expect(await rows.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { of: 1, n: -1 }, name: 'of_1_n_-1' },
    ]);
    expect(await failure(rows.createIndex({ m: 1 }, { name: 'of_1_n_-1' }))).toMatchObject({ code: 86 });
    expect(await failure(rows.createIndex({ of: 1, n: -1 }, { name: 'other' }))).toMatchObject({ code: 85 });
    expect(await failure(database().collection('none').indexes())).toMatchObject({ code: 26 });
    await rows.updateOne({ _id: 'a' }, { $set: { of: 'z' } });
    await rows.insertOne({ _id: 'c', of: 'x' });
    await rows.deleteOne({ _id: 'b' });
    expect([await ids({ of: 'x' }), await ids({ of: 'y' }), await ids({ of: { $in: ['x', 'z'] } })]).toEqual([
      ['c'],
      [],
      ['a', 'c'],
    ]);
  });

  test('collections are listed, and dropped', async () => {
    const { collectionName } = rows;
    const listed = async (): Promise<string[]> =>
      (await database().listCollections({ name: collectionName }, { nameOnly: true }).toArray()).map(
        ({ name }) => name,
      );
    expect(await listed()).toEqual([]);
    await rows.insertOne({ _id: 'a' });
    expect(await listed()).toEqual([collectionName]);
    expect(await failure(database().createCollection(collectionName))).toMatchObject({ code: 48 });
    await rows.drop();
    expect([await listed(), await ids({})]).toEqual([[], []]);
  });

  test('a dropped database is empty', async () => {
    const other = connection.useDb(`${database().databaseName}_other`);
    await other.collection('rows').insertOne({ n: 1 });
    await other.dropDatabase();
    expect(await other.collection('rows').countDocuments()).toBe(0);
  });

  test('what no server knows is refused with its code', async () => {
    if (kind === 'double') return;
    expect(await failure(database().command({ dance: 1 }))).toMatchObject({ code: 59, codeName: 'CommandNotFound' });
    await rows.insertOne({ _id: 'a' });
    expect(await failure(rows.find({ a: { $dance: 1 } } as never).toArray())).toMatchObject({ code: 2 });
  });
});
