import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openMongoArchive } from '../../src/store/mongo/archive.js';
import { openConnection } from '../../src/store/mongo/connection.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { openSqliteArchive } from '../../src/store/sqlite/archive.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { storeArchiveContract, type Place } from '../contracts/store-archive.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { testClock, testRandom } from './fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ventanilla-archive-'));
let server: MongoServer;
beforeAll(async () => {
  server = await startMongo();
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

async function mongoPlace(): Promise<Place> {
  const url = server.database();
  const nodes: string[] = [];
  /** Left as after a crash, as the other stores are: those who had it say nothing any more. */
  const fell = async (): Promise<void> => {
    const connection = await openConnection(url);
    for (const node of nodes)
      await connection.docs('node').update(node, { set: { seenAt: 0, info: '{}' } }, { upsert: true });
    await connection.close();
  };
  return {
    async store() {
      await fell();
      const bootId = testRandom.id();
      nodes.push(bootId);
      return openMongoStore({ url, clock: testClock(), random: testRandom, bootId });
    },
    archive: () => openMongoArchive({ url, clock: testClock(), random: testRandom }),
  };
}
async function sqlitePlace(): Promise<Place> {
  const file = path.join(folder, `${testRandom.id()}.db`);
  return {
    store: () => openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: testRandom.id() }),
    archive: () => openSqliteArchive(file),
  };
}

storeArchiveContract('SQLite to MongoDB', sqlitePlace, mongoPlace);
storeArchiveContract('MongoDB to SQLite', mongoPlace, sqlitePlace);

test('no command was sent that the double does not know', () => expect(server.unknown).toEqual([]));
