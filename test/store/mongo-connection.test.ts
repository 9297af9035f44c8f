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

/** More than the connections that FerretDB has for its own files, 100. */
const many = 250;

test('A command may change more documents than the server has connections', async () => {
  const nodes = await Promise.all(Array.from({ length: 2 }, () => open(server.database())));
  for (const node of nodes) {
    // As every store does before anything else.
    await node.server();
    await node.prepare();
    const pointers = node.docs('pointer');
    await pointers.updates([]);
    await pointers.updates(Array.from({ length: many }, (_, n) => ({ id: `k:${n}`, set: { n }, upsert: true })));
    await pointers.updates(Array.from({ length: many }, (_, n) => ({ id: `k:${n}`, set: { n: n + 1 } })));
    expect(await pointers.count({ n: { $gte: 0 } })).toBe(many);
    expect((await pointers.get('k:7'))?.n).toBe(8);
  }
});
