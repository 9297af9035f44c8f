import { expect, test } from '@jest/globals';
import type { Bots } from '../../src/model/ports/bots.js';
import type { Account } from '../../src/desk/accounts.js';
import { createPresence } from '../../src/desk/presence.js';
import { createAttendance, type Presence } from '../../src/runtime/staff.js';
import { openMemoryStore } from '../../src/store/memory/memory-store.js';
import { testClock, testRandom } from '../store/fixtures.js';

const ana = { id: 'ana', agency: 'a', languages: ['en', 'es'] } as unknown as Account;

/** A node's desk over a store that several share, or that outlives it. */
function aNode(store: ReturnType<typeof openMemoryStore>, clock: ReturnType<typeof testClock>) {
  const seen: Presence[] = [];
  const own = createAttendance(clock);
  const attendance = { ...own, seen: (presence: Presence) => void seen.push(presence) };
  const bots = { get: () => undefined, names: () => [] } as Pick<Bots, 'get' | 'names'>;
  const problem = (error: unknown): never => {
    throw error;
  };
  const presence = createPresence({ store, bots, attendance, clock, aliasOf: async () => 'Ana', problem });
  return { presence, seen };
}

test('after a restart an agent who was there a moment ago is there, without having to say so again', async () => {
  const clock = testClock();
  const store = openMemoryStore({ clock, random: testRandom });
  const before = aNode(store, clock);
  await before.presence.seen(ana, 'available', true);
  clock.pass(40_000);
  const after = aNode(store, clock);
  await after.presence.recall([ana]);
  expect(after.seen).toMatchObject([{ agent: 'ana', agency: 'a', status: 'available', languages: ['en', 'es'] }]);
});

test('who left, who has been silent, and who never chose to be available is not', async () => {
  const clock = testClock();
  const store = openMemoryStore({ clock, random: testRandom });
  const before = aNode(store, clock);
  const [ben, eva] = [
    { ...ana, id: 'ben' },
    { ...ana, id: 'eva' },
  ] as Account[];
  await before.presence.seen(ana, 'available', true);
  await before.presence.left('ana');
  await before.presence.seen(ben!, 'available', false);
  await before.presence.seen(eva!, 'available', true);
  clock.pass(80_000);
  const after = aNode(store, clock);
  await after.presence.recall([ana, ben!, eva!]);
  expect(after.seen).toEqual([]);
});
