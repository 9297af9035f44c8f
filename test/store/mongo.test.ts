import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Store } from '../../src/model/ports/store.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { storeContract } from '../contracts/store.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { testClock, testRandom } from './fixtures.js';

let server: MongoServer;
const opened: Store[] = [];
beforeAll(async () => {
  server = await startMongo();
});
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await server.stop();
});

storeContract('the MongoDB store', async () => {
  const clock = testClock();
  const store = await openMongoStore({ url: server.database(), clock, random: testRandom, bootId: testRandom.id() });
  opened.push(store);
  return { store, clock };
});

test('no command was sent that the double does not know', () => expect(server.unknown).toEqual([]));
