import { describe, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { databaseOf } from './mongo-database.js';
import { ownMongoKinds, startMongo } from './mongo.js';

describe.each(ownMongoKinds())('%s of our own', (kind) => {
  test('what it acknowledged before it was killed is there when it is back, on the same port', async () => {
    const server = await startMongo({ own: true, kind });
    const connection = await mongoose.createConnection(server.database()).asPromise();
    const rows = connection.collection<{ _id: number }>('rows');
    const acknowledged: number[] = [];
    let killed: () => void = () => {};
    const isKilled = new Promise<void>((resolve) => (killed = resolve));
    // Nobody waits for it to be idle: it is killed among writes.
    const write = async (id: number): Promise<void> => {
      await rows.insertOne({ _id: id });
      acknowledged.push(id);
      if (acknowledged.length === 40) void server.kill().then(killed);
    };
    const writing = Promise.allSettled(Array.from({ length: 200 }, (_, id) => write(id)));
    await isKilled;
    await server.restart();
    await writing;
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    const kept = new Set((await rows.find().toArray()).map(({ _id }) => _id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await server.restart();
    expect(await rows.countDocuments()).toBe(kept.size);
    expect(server.unknown).toEqual([]);
    await connection.close();
    await server.stop();
  });

  test('while it is paused it does not answer; then it does', async () => {
    const [server, other] = [await startMongo({ own: true, kind }), await startMongo({ kind: 'double' })];
    const connection = await mongoose.createConnection(server.database()).asPromise();
    const clock = await mongoose.createConnection(other.database()).asPromise();
    server.pause();
    let answered = false;
    const answer = connection.db?.command({ ping: 1 }).then(() => void (answered = true));
    // Time enough for many answers of one that is not paused.
    for (let n = 0; n < 100; n += 1) await clock.db?.command({ ping: 1 });
    expect(answered).toBe(false);
    server.resume();
    await answer;
    expect(answered).toBe(true);
    for (const close of [connection, clock]) await close.close();
    for (const stop of [server, other]) await stop.stop();
  });
});

test('a double in a process of its own tells what it does not know', async () => {
  const server = await startMongo({ own: true, kind: 'double' });
  const connection = await mongoose.createConnection(server.database()).asPromise();
  await expect(connection.db?.command({ dance: 1 })).rejects.toMatchObject({ code: 59 });
  while (server.unknown.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(server.unknown).toEqual(['the double does not know the command dance']);
  await connection.close();
  await server.stop();
});

test('a server inside this process cannot be killed', async () => {
  const server = await startMongo({ kind: 'double' });
  expect(() => server.kill()).toThrow('ask for one with { own: true }');
  await server.stop();
});

test('a new database stands in the given address, and who signs in does so where they did', () => {
  const at = (server: string): string => {
    const { name, url } = databaseOf(server);
    expect(name).toMatch(/^ventanilla_test_[0-9a-f]{12}$/);
    return url.replace(name, 'NEW');
  };
  expect(at('mongodb://127.0.0.1:27017')).toBe('mongodb://127.0.0.1:27017/NEW');
  expect(at('mongodb://a:1,b:2/other?replicaSet=rs')).toBe('mongodb://a:1,b:2/NEW?replicaSet=rs');
  expect(at('mongodb://me:pass@db.example.org')).toBe('mongodb://me:pass@db.example.org/NEW?authSource=admin');
  expect(at('mongodb://me:pass@db.example.org/own')).toBe('mongodb://me:pass@db.example.org/NEW?authSource=own');
  expect(at('mongodb+srv://me:pass@db.example.org/own?authSource=x')).toBe(
    'mongodb+srv://me:pass@db.example.org/NEW?authSource=x',
  );
  expect(() => databaseOf('postgres://127.0.0.1')).toThrow('MONGODB_URI is not a mongodb:// address.');
});
