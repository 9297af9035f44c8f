import { describe, expect, test } from '@jest/globals';
import { missedLimit } from '../../src/desk/follow.js';
import type { DeskReply } from '../../src/desk/reply.js';
import type { Store } from '../../src/model/ports/store.js';
import { systemRandom } from '../../src/runtime/system.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { message } from '../store/fixtures.js';
import { deskClock, openDesk, readUntil, type DeskBench, type Person } from './a-desk.js';

const follow = (bench: DeskBench, person: Person, after: number): Promise<DeskReply> =>
  bench.desk.handle({
    operation: 'events',
    params: {},
    query: { after },
    body: {},
    session: person.cookie,
    address: '',
    locale: 'en',
  });
const numbers = (text: string): readonly number[] =>
  [...text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));

describe('the desk’s events', () => {
  test('a desk that comes back gets exactly what it missed, once and in order, and then what happens', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await bench.waiting();
    for (let n = 0; n < 9; n += 1) await bench.store.receive([message(id, `n${n}`)], bench.clock.now());
    const first = await readUntil(await follow(bench, ana, 0), (text) => numbers(text).length >= 4);
    const cursor = numbers(first)[3] ?? 0;
    let more = 0;
    const rest = await readUntil(await follow(bench, ana, cursor), (text) => {
      if (more === 0 && numbers(text).at(-1) === 10) more = 1;
      else if (numbers(text).length >= 9) return true;
      if (more === 1) {
        more = 2;
        void Promise.all(['x', 'y', 'z'].map((one) => bench.store.receive([message(id, one)], bench.clock.now())));
      }
      return false;
    });
    expect(numbers(rest)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(rest).not.toContain('reset');
  });

  test('another agency hears nothing of it', async () => {
    const bench = openDesk();
    const cleo = await bench.hire('Cleo Far', { agency: 'elsewhere' });
    await bench.waiting();
    const reply = await follow(bench, cleo, 0);
    const text = readUntil(reply, () => false);
    await cleo.call('signOut');
    expect(numbers(await text)).toEqual([]);
  });

  test('a cursor of another store, or one that missed too much, starts afresh from a snapshot', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    await bench.waiting();
    const reset = (text: string): boolean => text.includes('event: reset');
    expect(await readUntil(await follow(bench, ana, 999), reset)).toContain('id: 1\ndata: {"cursor":1}');
    const inner = openMemoryStore({ clock: deskClock(), random: systemRandom });
    const busy: Store = { ...inner, lastDeskEvent: async () => missedLimit + 7 };
    const other = openDesk({ store: busy });
    const ben = await other.hire('Ben Ode');
    expect(await readUntil(await follow(other, ben, 3), reset)).toContain(`{"cursor":${missedLimit + 7}}`);
  });

  test('signing out closes every stream of that session at once, and a removed account’s too', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const texts = Promise.all([ana, ben].map(async (one) => readUntil(await follow(bench, one, 0), () => false)));
    // Both have begun to read.
    await new Promise((resolve) => setImmediate(resolve));
    await ana.call('signOut');
    await bench.desk.commands['agent.remove']?.({ name: 'Ben Ode' });
    for (const text of await texts) expect(text).toContain('event: signed_out');
  });

  test('a session that runs out ends its stream at the next sign of life', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const text = readUntil(await follow(bench, ana, 0), () => false);
    await Promise.resolve();
    for (let n = 0; n < 200; n += 1) {
      bench.clock.pass(15_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const read = await text;
    expect(read).toContain(': here');
    expect(read).toContain('event: signed_out');
  });
});
