import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import mongoose from 'mongoose';
import type { Json } from '../../src/model/json.js';
import type { Doorbell, Overdue } from '../../src/model/ports/queue.js';
import type { Relay } from '../../src/model/ports/relay.js';
import type { Store } from '../../src/model/ports/store.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { startDouble, type MongoDouble } from '../mongo-double/double.js';
import { commitOf, message, openConversation, reply, start, testClock, testRandom, waitingState } from './fixtures.js';

/** A node's store, and what it has asked of the server: `find log`, `insert log`. */
interface Node {
  readonly store: Store & Overdue;
  readonly asked: string[];
}

let server: MongoDouble;
let nodes: Node[] = [];

/** Tells every other node at once. */
const listeners = new Map<string, (payload: Json) => void>();
const relayOf = (self: string): Relay => ({
  publish: (_topic, payload) => listeners.forEach((listener, node) => node !== self && listener(payload)),
  subscribe(_topic, listener) {
    listeners.set(self, listener);
    return () => void listeners.delete(self);
  },
  close: async () => undefined,
});

async function node(bootId: string): Promise<Node> {
  const url = `${server.url}/turns?monitorCommands=true`;
  const store = await openMongoStore({
    url,
    clock: testClock(),
    random: testRandom,
    bootId,
    openRelay: async () => relayOf(bootId),
  });
  const asked: string[] = [];
  const client = mongoose.connections.at(-1)?.getClient();
  client?.on('commandStarted', ({ commandName, command }) => asked.push(`${commandName} ${command[commandName]}`));
  return { store, asked };
}

beforeAll(async () => {
  server = await startDouble();
  nodes = [await node('web'), await node('one'), await node('two')];
});
afterAll(async () => {
  await Promise.all(nodes.map(({ store }) => store.close()));
  await server.close();
});
afterEach(() => void jest.restoreAllMocks());

/** What work on a log asked, in its order; what follows a write and nobody waits for is left out. */
async function asks({ asked }: Node, work: () => Promise<unknown>): Promise<readonly string[]> {
  asked.length = 0;
  await work();
  return asked.filter((one) => one === 'find log' || one === 'insert log' || one === 'find pointer');
}

const call = {
  callId: 'turn-1.1',
  service: 'cases',
  operation: 'lookup',
  input: {},
  deadlineAt: start + 10_000,
  writes: false,
} as const;

async function take({ store }: Node, conversation: string) {
  const work = await store.take('worker', start, conversation);
  if (!work) throw new Error('there was nothing to take');
  return work;
}

/** A message, and the turn of whoever takes it, which asks an agency's system and then answers. */
async function serve(web: Node, worker: Node, id: string, name: string): Promise<void> {
  await web.store.receive([message(id, name)], start);
  const own = { ...call, callId: `${name}.1` };
  await worker.store.commit(commitOf(await take(worker, id), { turnId: name, state: waitingState, calls: [own] }));
  const [due] = await worker.store.dueCalls('worker', start, 16, id);
  await worker.store.settleCall(due!, 'found', {}, start);
  const turnId = `${name}-answer`;
  await worker.store.commit(commitOf(await take(worker, id), { turnId, messages: [reply(`${turnId}.1`)] }));
}

describe('What the turns of a worker ask of the database', () => {
  test('is an insert for each thing that is decided, and no look at what the worker wrote itself', async () => {
    const [web, one] = nodes as [Node, Node];
    const { id } = await openConversation(web.store);
    await serve(web, one, id, 'm1');
    await web.store.receive([message(id, 'm2')], start);
    // What was written more than a second ago is looked up: however slow the machine is, all of this is within one.
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    let work = await take(one, id);
    const decided = ['insert log'];
    expect(
      await asks(one, () => one.store.commit(commitOf(work, { turnId: 'm2', state: waitingState, calls: [call] }))),
    ).toEqual(decided);
    let due: Awaited<ReturnType<Store['dueCalls']>> = [];
    expect(await asks(one, async () => (due = await one.store.dueCalls('worker', start, 16, id)))).toEqual(decided);
    expect(await asks(one, () => one.store.settleCall(due[0]!, 'found', {}, start))).toEqual(decided);
    expect(await asks(one, async () => (work = await take(one, id)))).toEqual([]);
    expect(await asks(one, () => one.store.commit(commitOf(work, { turnId: 'm2-answer' })))).toEqual(decided);
  });

  test('grows with nothing that others have written since', async () => {
    const [web, one, two] = nodes as [Node, Node, Node];
    const { id } = await openConversation(web.store);
    await serve(web, one, id, 'm1');
    for (let n = 0; n < 20; n += 1) await serve(web, two, id, `n${n}`);
    await web.store.receive([message(id, 'm2')], start);
    // The pointer follows a write in a moment.
    await two.store.counts();
    let taken = 0;
    const asked = await asks(one, async () => (taken = (await take(one, id)).items.length));
    expect(taken).toBe(1);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test("a resident's page is given what its own node wrote without a look, and looks when another node has written", async () => {
    const [web, one] = nodes as [Node, Node];
    const { id } = await openConversation(web.store);
    const fed = async (): Promise<readonly string[]> =>
      ((await web.store.feed(id, 0, 20))?.events ?? []).map((event) => event.id);
    let seen: readonly string[] = [];
    let asked: readonly string[] = ['nothing yet'];
    const received: string[] = [];
    // What was written a quarter of a second ago is looked up: a machine that stood still in between is given another chance.
    while (asked.length > 0 && received.length < 10) {
      received.push(`m${received.length}`);
      await web.store.receive([message(id, received.at(-1) ?? '')], start);
      asked = await asks(web, async () => (seen = await fed()));
    }
    expect(asked).toEqual([]);
    expect(seen).toEqual(received);
    const work = await take(one, id);
    await one.store.commit(commitOf(work, { turnId: 'turn', messages: [reply('turn.1')] }));
    expect(await asks(web, async () => (seen = await fed()))).toEqual(['find log']);
    expect(seen).toEqual([...received, 'turn.1']);
  });

  test('a bell that comes before the own write has come back counts too', async () => {
    const [web, one] = nodes as [Node, Node];
    const { id } = await openConversation(web.store);
    const received = web.store.receive([message(id, 'm1')], start);
    const bell = listeners.get('web');
    // Sent and not answered yet: the other one has it, and says so.
    await new Promise(setImmediate);
    bell?.([`event:${id}`]);
    await received;
    expect(await asks(web, () => web.store.feed(id, 0, 10))).toEqual(['find log']);
    expect((await one.store.feed(id, 0, 10))?.events).toHaveLength(1);
  });

  test('a postponement is ended by what another node receives, however lately the worker wrote here', async () => {
    const [web, one] = nodes as [Node, Node];
    const { id } = await openConversation(one.store);
    await one.store.receive([message(id, 'm1')], start);
    await one.store.postpone(await take(one, id), start + 1_500);
    await web.store.receive([message(id, 'm2')], start);
    expect((await take(one, id)).items.map((item) => item.id)).toEqual(['m1', 'm2']);
  });

  test('what another has claimed is rung for again when its claim ends', async () => {
    const [web, one, two] = nodes as [Node, Node, Node];
    const { id } = await openConversation(web.store);
    await web.store.receive([message(id, 'm1')], start);
    await one.store.commit(commitOf(await take(one, id), { turnId: 'm1', state: waitingState, calls: [call] }));
    expect(await two.store.dueCalls('two', start, 16, id)).toHaveLength(1);
    const rung: Doorbell[] = [];
    const quiet = one.store.onDue((bell) => rung.push(bell));
    expect(await one.store.dueCalls('one', start, 16, id)).toEqual([]);
    quiet();
    expect(rung.filter(({ lane, at }) => lane === 'call' && at > start)).toHaveLength(1);
  });

  test('is not done in vain: what another has answered is seen, however lately the worker wrote here', async () => {
    const [web, one, two] = nodes as [Node, Node, Node];
    const { id } = await openConversation(web.store);
    await web.store.receive([message(id, 'm1')], start);
    const first = await take(one, id);
    await one.store.commit(commitOf(first, { turnId: 'm1', state: waitingState, calls: [call] }));
    const [due] = await one.store.dueCalls('one', start, 16, id);
    await one.store.settleCall(due!, 'found', {}, start);
    const theirs = await take(two, id);
    const mine = await take(one, id);
    expect(await two.store.commit(commitOf(theirs, { turnId: 'theirs', messages: [reply('theirs.1')] }))).toBe(
      'committed',
    );
    expect(await one.store.commit(commitOf(mine, { turnId: 'mine', messages: [reply('mine.1')] }))).toBe('stale');
    expect(await one.store.take('one', start, id)).toBeNull();
    expect((await web.store.events(id, 0, 10)).map((event) => event.id)).toEqual(['m1', 'theirs.1']);
  });
});
