import { describe, expect, test } from '@jest/globals';
import type { DeskReply } from '../../src/desk/reply.js';
import { signInLimits } from '../../src/desk/sign-in-limits.js';
import type { Json } from '../../src/model/json.js';
import type { Relay } from '../../src/model/ports/relay.js';
import { engagementFor, openConversation } from '../store/fixtures.js';
import { deskClock, openDesk, password, readUntil, type DeskBench, type Person } from './a-desk.js';

/** Relays of two nodes that hear each other at once; `cut` for what gets lost. */
function twoRelays(): { readonly relays: readonly [Relay, Relay]; cut(): void } {
  let lost = false;
  const ears: [Map<string, (payload: Json) => void>, Map<string, (payload: Json) => void>] = [new Map(), new Map()];
  const relay = (own: 0 | 1): Relay => ({
    publish(topic, payload) {
      if (!lost) ears[own === 0 ? 1 : 0].get(topic)?.(payload);
    },
    subscribe(topic, listener) {
      ears[own].set(topic, listener);
      return () => void ears[own].delete(topic);
    },
    async close() {},
  });
  return {
    relays: [relay(0), relay(1)],
    cut() {
      lost = true;
    },
  };
}

/** Two nodes in front of one store, under one clock. */
function twoNodes(): { readonly one: DeskBench; readonly two: DeskBench; cut(): void } {
  const { relays, cut } = twoRelays();
  const clock = deskClock();
  const one = openDesk({ clock, relay: relays[0], node: 'one' });
  return { one, two: openDesk({ clock, relay: relays[1], node: 'two', store: one.store }), cut };
}

/** The same browser, whose next request goes to another node. */
function at(bench: DeskBench, person: Person): Person {
  const there = bench.visitor(person.name);
  there.cookie = person.cookie;
  return there;
}
const follow = (bench: DeskBench, { cookie }: Person): Promise<DeskReply> =>
  bench.desk.handle({
    operation: 'events',
    params: {},
    query: { after: 0 },
    body: {},
    session: cookie,
    address: '',
    locale: 'en',
  });
const settle = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await new Promise((resolve) => setImmediate(resolve));
};
const isOver = (text: string): boolean => text.includes('signed_out');

describe('a desk behind a proxy that sends every request to another node', () => {
  test('the status chosen on one node holds on the other, whatever other screens believe', async () => {
    const { one, two } = twoNodes();
    const ana = await one.hire('Ana Ruiz');
    for (const bench of [one, two]) await at(bench, ana).call('presence', { status: 'available' });
    await ana.call('presence', { status: 'busy', chosen: true });
    expect((await at(two, ana).call('presence', { status: 'available' })).body).toEqual({ status: 'busy' });
    expect((await at(two, ana).call('me')).body['status']).toBe('busy');
    await at(two, ana).call('presence', { status: 'available', chosen: true });
    expect((await ana.call('presence', { status: 'busy' })).body).toEqual({ status: 'available' });
  });

  test('personal lines that were revealed through one node stay revealed on the other, for this session alone', async () => {
    const { one, two } = twoNodes();
    const [ana, ben] = [await one.hire('Ana Ruiz'), await one.hire('Ben Ode')];
    const { packet } = engagementFor(await openConversation(one.store));
    const slots = { phone: { type: 'phone', e164: '+12175550142' } } as const;
    const { id } = await one.waiting({ packet: { ...packet, topic: 'pothole', slots } });
    const seen = async (person: Person): Promise<boolean> =>
      JSON.stringify((await person.call('conversation', {}, { conversation: id })).body).includes('555-0142');
    expect(await seen(at(two, ana))).toBe(false);
    await ana.call('reveal', {}, { conversation: id });
    expect([await seen(ana), await seen(at(two, ana)), await seen(at(two, ben))]).toEqual([true, true, false]);
    // A sign of life keeps it.
    one.clock.pass(61_000);
    await at(two, ana).call('presence', { status: 'available', active: true });
    expect(await seen(ana)).toBe(true);
  });

  test('signing out on one node ends the streams of the other at once', async () => {
    const { one, two } = twoNodes();
    const ana = await one.hire('Ana Ruiz');
    const text = readUntil(await follow(two, ana), () => false);
    await settle();
    await ana.call('signOut');
    expect(await text).toContain('signed_out');
  });

  test('a sign-out that the other node was not told of ends its streams within a heartbeat, also where much happens', async () => {
    const { one, two, cut } = twoNodes();
    const ana = await one.hire('Ana Ruiz');
    const text = readUntil(await follow(two, ana), isOver);
    await settle();
    cut();
    await ana.call('signOut');
    for (let passed = 0; passed < 15_000; passed += 3_000) {
      await one.waiting();
      await settle();
      one.clock.pass(3_000);
    }
    await one.waiting();
    expect(await text).toContain('signed_out');
  });

  test('passwords guessed through one node and then the other have one allowance together', async () => {
    const { one, two } = twoNodes();
    await one.hire('Ana Ruiz');
    for (let n = 0; n < signInLimits.failures; n += 1) {
      const guess = (n % 2 === 0 ? one : two).visitor('', `192.0.2.${n}`);
      expect((await guess.call('signIn', { name: 'Ana Ruiz', password: `wrong ${n} wrong` })).status).toBe(401);
    }
    for (const bench of [one, two])
      expect((await bench.visitor('', '192.0.2.99').call('signIn', { name: 'Ana Ruiz', password })).status).toBe(429);
  });

  test('who knew the password after all is not counted on the other node either', async () => {
    const { one, two } = twoNodes();
    await one.hire('Ana Ruiz');
    const attempt = (bench: DeskBench, word: string) =>
      bench.visitor('', '192.0.2.7').call('signIn', { name: 'Ana Ruiz', password: word });
    for (let n = 1; n < signInLimits.failures; n += 1) await attempt(one, 'wrong wrong wrong');
    expect((await attempt(one, password)).status).toBe(200);
    expect((await attempt(two, password)).status).toBe(200);
  });

  test('until somebody has an account, the first link of every node is good on every node; a node’s earlier one is over', async () => {
    const { one, two } = twoNodes();
    const tokens: string[] = [];
    for (const { desk } of [one, one, two]) tokens.push((await desk.firstLink())?.split('token=')[1] ?? '');
    const look = async (bench: DeskBench, token = ''): Promise<number> =>
      (await bench.visitor().call('lookSetup', { token })).status;
    expect(await look(two, tokens[0])).toBe(404);
    for (const bench of [one, two]) for (const token of tokens.slice(1)) expect(await look(bench, token)).toBe(200);
    const person = two.visitor('First');
    const body = { token: tokens[1], name: 'First', alias: 'First', languages: ['en'], agency: 'rivermont', password };
    expect((await person.call('finishSetup', body)).status).toBe(200);
    expect(await look(one, tokens[2])).toBe(404);
    expect((await at(one, person).call('me')).status).toBe(200);
  });
});
