import { afterEach, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDouble, type DoubleOptions, type MongoDouble } from './double.js';

interface Row extends mongoose.mongo.Document {
  _id: string;
}
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(options: DoubleOptions = {}): Promise<{ double: MongoDouble; db: mongoose.mongo.Db }> {
  const double = await startDouble(options);
  closers.push(() => double.close());
  const connection = await mongoose.createConnection(`${double.url}/test`).asPromise();
  closers.push(() => connection.close());
  return { double, db: connection.db as mongoose.mongo.Db };
}

async function journalFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-double-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'journal');
}

test('what it does not know is refused, and counted', async () => {
  const { double, db } = await open();
  const rows = db.collection<Row>('rows');
  await rows.insertOne({ _id: 'a', list: ['x'] });
  const asked: [Promise<unknown>, number][] = [
    [db.command({ distinct: 'rows', key: 'n' }), 59],
    [rows.find({ $or: [{ n: 1 }] }).toArray(), 2],
    [rows.find({ n: { $regex: 'x' } }).toArray(), 2],
    [rows.find({ list: 'x' }).toArray(), 2],
    [rows.find({}, { collation: { locale: 'es' } }).toArray(), 2],
    [rows.find({}, { projection: { n: { $slice: 1 } } }).toArray(), 2],
    [rows.updateOne({ _id: 'a' }, { $push: { list: 'y' } as never }), 9],
    [rows.updateOne({ _id: 'a' }, [{ $set: { n: 1 } }]), 2],
    [rows.updateOne({ _id: 'a' }, { $set: { n: 1 } }, { hint: '_id_' }), 2],
    [rows.createIndex({ n: 1 }, { unique: true }), 2],
    [rows.aggregate([{ $lookup: { from: 'b' } }]).toArray(), 2],
    [rows.aggregate([{ $group: { _id: '$n', top: { $max: '$n' } } }]).toArray(), 2],
  ];
  for (const [answer, code] of asked) await expect(answer).rejects.toMatchObject({ code });
  expect([...double.unknown].sort()).toEqual(
    [
      '$lookup',
      '$max in a group',
      '$or in a filter',
      '$push in an update',
      '$regex in a filter',
      'collation in find',
      'expressions in a projection',
      'hint in an update',
      'how to look into arrays',
      'pipelines in an update',
      'the command distinct',
      'unique in an index',
    ]
      .map((what) => `the double does not know ${what === '$lookup' ? 'the stage $lookup' : what}`)
      .sort(),
  );
});

test('what FerretDB has not either is refused, but no fault of who asks: an index that expires', async () => {
  const { double, db } = await open();
  const made = db.collection('rows').createIndex({ at: 1 }, { expireAfterSeconds: 60 });
  await expect(made).rejects.toMatchObject({ code: 238 });
  expect(double.unknown).toEqual([]);
});

test('as on FerretDB, of two updates at a time the later one undoes the other: only inserts and deletes are fences', async () => {
  const { db } = await open();
  const rows = db.collection<Row>('rows');
  await rows.insertOne({ _id: 'a', n: 0 });
  // Connections for all of them, so that none waits for another's.
  await Promise.all(Array.from({ length: 10 }, () => db.command({ ping: 1 })));
  const taken = await Promise.all(
    Array.from({ length: 10 }, (_, who) => rows.updateOne({ _id: 'a', by: { $exists: false } }, { $set: { by: who } })),
  );
  expect(taken.filter(({ modifiedCount }) => modifiedCount === 1).length).toBeGreaterThan(1);
});

test('what was acknowledged is there after a new start from its file; half a record at its end is not', async () => {
  const file = await journalFile();
  const first = await open({ file });
  const rows = first.db.collection<Row>('rows');
  await rows.insertMany([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1, at: new Date(7) },
    { _id: 'c', n: 1 },
  ]);
  await rows.createIndex({ n: 1 });
  await rows.updateOne({ _id: 'a' }, { $set: { n: 2 } });
  await rows.deleteOne({ _id: 'c' });
  await first.db.collection('gone').insertOne({ n: 1 });
  await first.db.collection('gone').drop();
  await first.double.close();
  const { size } = await stat(file);
  await appendFile(file, Buffer.from([99, 0, 0, 0, 3, 1]));

  const { db } = await open({ file });
  expect((await stat(file)).size).toBe(size);
  const back = db.collection<Row>('rows');
  expect(await back.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'b', n: 1, at: new Date(7) },
  ]);
  expect((await back.indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1']);
  expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['rows']);
  await expect(back.insertOne({ _id: 'a' })).rejects.toMatchObject({ code: 11000 });
});

test('a message of a megabyte and ids of any kind arrive whole', async () => {
  const { db } = await open();
  const rows = db.collection<{ _id: string | number | mongoose.mongo.ObjectId; body?: string }>('rows');
  const body = 'ñ'.repeat(1_000_000);
  const own = new mongoose.mongo.ObjectId();
  await rows.insertMany([{ _id: 'x', body }, { _id: 1 }, { _id: '1' }, { _id: own }]);
  expect((await rows.findOne({ _id: 'x' }))?.body).toBe(body);
  expect(await rows.countDocuments({ _id: { $in: [1, own] } })).toBe(2);
});
