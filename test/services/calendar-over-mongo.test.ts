import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import type { Records } from '../../src/model/ports/store.js';
import type { AppointmentProvider, BookResult } from '../../src/services/appointment-provider.js';
import { calendarProvider } from '../../src/services/calendar/calendar.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import type { MongoConnection } from '../../src/store/mongo/connection.js';
import { openMongoStore } from '../../src/store/mongo/mongo-store.js';
import { budget } from '../budget.js';
import { appointmentProviderContract } from '../contracts/appointment-provider.js';
import { clockAhead, connections, impatience, recordsOver, type Around } from '../store/mongo-records-nodes.js';
import { startMongo, type MongoServer } from '../support/mongo.js';
import { monday, scheduler } from './fixtures.js';
import { expectNoOverlap, providerOver, seatsTaken, slotAt, standing } from './small-day.js';

const people = Array.from({ length: 8 }, (_, n) => n);
const aheadMs = 20_000;
/** Of nodes that meet the dead and the living. */
const patience = { ...impatience, decideMs: 500 };

let server: MongoServer;
let opened: readonly MongoConnection[];
let stores: readonly Awaited<ReturnType<typeof openMongoStore>>[];
const { open, close } = connections();
beforeAll(async () => {
  server = await startMongo();
  const url = server.database();
  const node = (bootId: string) => openMongoStore({ url, clock: systemClock, random: systemRandom, bootId });
  stores = [await node('boot-0'), ...(await Promise.all(['boot-1', 'boot-2', 'boot-3'].map(node)))];
  const others = server.database();
  opened = await Promise.all(people.map(() => open(others)));
  await opened[0]?.prepare();
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await close();
  await server.stop();
});

/** Every question to another node, as residents meet them. */
function spread(nodes: readonly Records[]): Records {
  let asked = 0;
  const next = (): Records => nodes[(asked += 1) % nodes.length] as Records;
  return {
    get: (...given) => next().get(...given),
    scan: (...given) => next().scan(...given),
    write: (...given) => next().write(...given),
  };
}

appointmentProviderContract('calendar, over MongoDB on four nodes', async () => {
  const records = spread(stores.map((store) => store.records));
  const made = { ...scheduler(records), random: systemRandom, scope: randomUUID() };
  return { provider: calendarProvider(made), service: 'passport', now: monday, holdMs: 600_000 };
});

const acting = (n: number) => ({ conversation: `c${n}`, key: `call-${n}`, now: monday });
const book = (provider: AppointmentProvider, n: number): Promise<BookResult> =>
  provider.book({ slot: slotAt(15), details: null }, acting(n));

/** A test begins where nothing is, over rows that were deleted. */
async function clear(records: Records): Promise<void> {
  for (const kind of ['place', 'booking', 'booking_key', 'person', 'hold', 'ics']) {
    for (;;) {
      const rows = await records.scan(kind, { limit: 16 });
      if (rows.length === 0) break;
      await records.write(rows.map(({ key }) => ({ type: 'delete', kind, key })));
    }
  }
}

/** A call whose answer was lost is tried again, as the store's calls are. */
async function booked(provider: AppointmentProvider, n: number, tries = 5): Promise<BookResult> {
  try {
    return await book(provider, n);
  } catch (error) {
    if (tries === 1) throw error;
    return booked(provider, n, tries - 1);
  }
}

test('the last free place, wanted by eight at once on four nodes, is had by one of them', async () => {
  const records = stores.map((store) => store.records);
  await clear(records[0] as Records);
  const results = await Promise.all(
    people.map((n) => booked(providerOver(records[n % records.length] as Records, 1, systemRandom), n)),
  );
  expect(results.map(({ type }) => type).toSorted()).toEqual(['booked', ...people.slice(1).map(() => 'slot_taken')]);
  const [appointment, ...more] = await standing(records[0] as Records);
  expect(more).toEqual([]);
  // Fifteen minutes, in cells of five.
  expect([...(await seatsTaken(records[0] as Records, monday)).values()]).toEqual(
    Array.from({ length: 3 }, () => appointment?.reference),
  );
});

/** A node that stops at its k-th command, before the server has it or before it has the answer. */
function dying(k: number, isDone: boolean): Around {
  let count = 0;
  return async (_, work) => {
    count += 1;
    if (count === k && isDone) await work();
    if (count >= k) throw new Error('dead');
    return work();
  };
}

test('whichever nodes die while two places are wanted by eight, no place is had twice, and a call tried again finds what it did', async () => {
  const calm = recordsOver(opened[0] as MongoConnection, undefined, clockAhead(aheadMs), impatience);
  for (let round = 0; round < budget.placeDeaths; round += 1) {
    await clear(calm);
    const deaths = people.map((n) => (n < 6 ? { at: 5 + randomInt(60), isDone: randomInt(2) === 1 } : null));
    const first = await Promise.all(
      people.map(async (n) => {
        const death = deaths[n];
        const around = death ? dying(death.at, death.isDone) : undefined;
        const records = recordsOver(opened[n] as MongoConnection, around, systemClock, patience);
        return book(providerOver(records, 2, systemRandom), n).catch(() => null);
      }),
    );
    // As the store does before calls of fallen nodes are given to others (store/mongo/upkeep).
    await calm.sweep(systemClock.now() + 2 * aheadMs);
    const before = await standing(calm);
    expectNoOverlap(before, 2);
    const again = await Promise.all(
      people.map((n) => booked(providerOver(recordsOver(opened[n] as MongoConnection), 2, systemRandom), n)),
    );
    const after = await standing(calm);
    expectNoOverlap(after, 2);
    const references = after.map(({ reference }) => reference);
    const told = again.flatMap((one) => (one.type === 'booked' ? [one.appointment.reference] : []));
    expect({ deaths, told: told.toSorted() }).toEqual({ deaths, told: references.toSorted() });
    expect(references).toHaveLength(2);
    // What was told before is so, and what was done and not told is found by who asks again.
    for (const [n, one] of first.entries())
      if (one?.type === 'booked') expect({ deaths, again: again[n] }).toEqual({ deaths, again: one });
    for (const { reference } of before) expect(told).toContain(reference);
    const seats = [...(await seatsTaken(calm, monday)).values()];
    expect(seats.toSorted()).toEqual(references.flatMap((one) => [one, one, one]).toSorted());
  }
});
