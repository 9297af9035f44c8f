import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/model/ports/store.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { budget } from '../budget.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { commitOf, message, reply, start, testClock, testRandom } from './fixtures.js';

const writers = 8;
let server: MongoServer;
let stores: Store[] = [];

beforeAll(async () => {
  server = await startMongo();
  const url = server.database();
  // One first: it makes the indexes. Each has connections, leases and a memory of its own, as nodes have.
  for (let n = 0; n < writers; n += 1)
    stores.push(await openMongoStore({ url, clock: testClock(), random: testRandom, bootId: `node-${n}` }));
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await server.stop();
});

const [first] = [(): Store => stores[0] as Store];
const all = <T>(work: (store: Store, n: number) => Promise<T>): Promise<T[]> => Promise.all(stores.map(work));

describe('eight nodes at once', () => {
  test('open one conversation for one address, whoever is first', async () => {
    const address = 'a/b/sms:+12025550111';
    const opened = await all((store, n) =>
      store.open({ id: `race-${n}`, agency: 'a', bot: 'b', channel: 'sms', address, tokenHash: null, at: start }),
    );
    expect(opened.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(opened.map(({ conversation }) => conversation.id)).size).toBe(1);
    expect(await all(async (store) => (await store.conversationAt(address))?.id)).toEqual(
      opened.map(({ conversation }) => conversation.id),
    );
  });

  test('receive what platforms repeat to all of them once, and answer each message once, in order', async () => {
    const talks = await Promise.all(
      Array.from({ length: 3 }, async (_, n) => {
        const at = { agency: 'a', bot: 'b', channel: 'sms', address: `a/b/sms:race-${n}`, tokenHash: null, at: start };
        return (await first().open({ id: `talk-${n}`, ...at })).conversation.id;
      }),
    );
    const ids = Array.from({ length: budget.raceMessages }, (_, n) => `m${String(n).padStart(4, '0')}`);
    const accepted = new Map<string, number>();
    let sending = writers;
    const send = async (store: Store): Promise<void> => {
      for (const id of ids)
        for (const talk of talks) {
          const [answer] = await store.receive([message(talk, id)], start);
          if (answer === 'accepted') accepted.set(`${talk} ${id}`, (accepted.get(`${talk} ${id}`) ?? 0) + 1);
        }
      sending -= 1;
    };
    let stale = 0;
    const serve = async (store: Store, n: number): Promise<void> => {
      for (;;) {
        const over = sending === 0;
        const work = await store.take('worker', start);
        if (!work) {
          if (over) return;
          await new Promise<void>((resolve) => void setImmediate(resolve));
          continue;
        }
        const turnId = `${work.conversation.id}-${work.items[0]?.n ?? 0}`;
        const messages = work.items.map((item, part) => reply(`${turnId}.${part + 1}`, `${item.id} by ${n}`));
        if ((await store.commit(commitOf(work, { turnId, messages }))) === 'stale') stale += 1;
      }
    };
    await Promise.all([all(send), all(serve)]);
    expect([...accepted.values()]).toEqual(talks.flatMap(() => ids.map(() => 1)));
    for (const talk of talks) {
      const events = await first().events(talk, 0, 10_000);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      const heard = events.filter(({ from }) => from === 'citizen').map(({ id }) => id);
      const answered = events.filter(({ from }) => from === 'bot').map(({ text }) => text.split(' ')[0]);
      expect([...heard].sort()).toEqual(ids);
      // In the order of acceptance, none twice.
      expect(answered).toEqual(heard);
    }
    expect(await first().counts()).toMatchObject({ mailbox: 0 });
    // They were in each other's way, or this proves nothing.
    expect(stale).toBeGreaterThan(0);
  });

  test('take over one conversation: one agent has it, the others are told who', async () => {
    const address = 'a/b/sms:control';
    const { conversation } = await first().open({
      id: 'control',
      agency: 'a',
      bot: 'b',
      channel: 'sms',
      address,
      tokenHash: null,
      at: start,
    });
    const results = await all((store, n) =>
      store.control({ type: 'take', conversation: conversation.id, epoch: 0, agent: `a${n}`, alias: 'A', at: start }),
    );
    expect(results.filter(({ type }) => type === 'done')).toHaveLength(1);
    const owners = new Set(
      results.map((result) => (result.type === 'not_found' ? null : JSON.stringify(result.control))),
    );
    expect(owners.size).toBe(1);
    // The desk was told once, and its numbers have no gap.
    const events = await first().deskEvents('a', 0, 1000);
    expect(events.filter(({ type }) => type === 'taken')).toHaveLength(1);
    expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
  });

  test('send a part once, fire a timer once, make a call once', async () => {
    const { conversation } = await first().open({
      id: 'effects',
      agency: 'a',
      bot: 'b',
      channel: 'sms',
      address: 'a/b/sms:effects',
      tokenHash: null,
      at: start,
    });
    await first().receive([message(conversation.id, 'm1')], start);
    const work = await first().take('worker', start, conversation.id);
    if (!work) throw new Error('nothing to take');
    const call = { callId: 'c1', service: 's', operation: 'o', input: {}, deadlineAt: start + 10_000, writes: true };
    await first().commit(
      commitOf(work, {
        messages: [reply('e', 'e', { requests: [{ part: 1 }] })],
        timers: { set: [{ name: 'nudge', dueAt: start }], cancel: [] },
        calls: [call],
      }),
    );
    const { id } = conversation;
    const parts = (await all((store) => store.dueDeliveries('worker', start, 10, id))).flat();
    const calls = (await all((store) => store.dueCalls('worker', start, 10, id))).flat();
    expect([parts.length, calls.length]).toEqual([1, 1]);
    const timers = (await all((store) => store.dueTimers(start, 10, id))).flat();
    expect(timers).toHaveLength(writers);
    await all((store, n) => store.fire(timers[n]!, start));
    const settled = await all((store) => store.settleCall(calls[0]!, 'found', {}, start));
    expect(settled.filter((one) => one === 'first')).toHaveLength(1);
    const items = (await first().take('worker', start, id))?.items ?? [];
    expect(items.map(({ event }) => event.type).sort()).toEqual(['call_result', 'timer']);
  });
});
