import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeOnDeployment } from '../../src/store/mongo/prepare.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { testRandom } from './fixtures.js';
import { connections } from './mongo-records-nodes.js';

let server: MongoServer;
const { open, close } = connections();
beforeAll(async () => {
  server = await startMongo();
});
afterAll(async () => {
  await close();
  await server.stop();
});

test('Nodes that start together agree on what their deployment is called in Redis; another one is called otherwise', async () => {
  const url = server.database();
  const nodes = await Promise.all(Array.from({ length: 6 }, () => open(url)));
  await nodes[0]?.prepare();
  const names = await Promise.all(nodes.map((one) => agreeOnDeployment(one, testRandom)));
  expect(new Set(names).size).toBe(1);
  expect(await agreeOnDeployment(await open(url), testRandom)).toBe(names[0]);
  const another = await open(server.database());
  await another.prepare();
  expect(await agreeOnDeployment(another, testRandom)).not.toBe(names[0]);
});
