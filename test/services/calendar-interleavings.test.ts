import { describe, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Records } from '../../src/model/ports/store.js';
import type { AppointmentProvider } from '../../src/services/appointment-provider.js';
import { calendarProvider } from '../../src/services/calendar/calendar.js';
import { testRecords } from './test-records.js';
import { budget } from '../budget.js';
import { monday, scheduler } from './fixtures.js';
import { expectNoOverlap, providerOver, seatsTaken, slotAt, smallOffice, standing } from './small-day.js';

/** The full budget takes minutes. */
jest.setTimeout(Math.max(60_000, budget.interleavings * 30));

const hourMs = 3_600_000;
const runs = (share: number) => ({ numRuns: Math.ceil(budget.interleavings * share) });

/** The rows of a store whose every answer comes when the scheduler of the test says so: another process may be faster at any point. */
function interleaved(records: Records, schedule: fc.Scheduler): Records {
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    await schedule.schedule(Promise.resolve());
    return work();
  };
  return {
    get: (kind, key) => turn(() => records.get(kind, key)),
    scan: (kind, range) => turn(() => records.scan(kind, range)),
    write: (operations) => turn(() => records.write(operations)),
  };
}

/** As `interleaved`, but the process dies after some number of answers: from then on nothing is asked any more. */
function dying(records: Records, after: number): Records {
  let left = after;
  const live = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left-- <= 0) throw new Error('the process is gone');
    return work();
  };
  return {
    get: (kind, key) => live(() => records.get(kind, key)),
    scan: (kind, range) => live(() => records.scan(kind, range)),
    write: (operations) => live(() => records.write(operations)),
  };
}

const acting = (n: number, key: string, now = monday) => ({ conversation: `c${n}`, key, now });

describe('many residents at once', () => {
  test('however their steps interleave, nobody gets a place that somebody else has', async () => {
    const wish = fc.record({
      minute: fc.constantFrom(0, 15, 30, 45),
      service: fc.constantFrom('notary', 'passport', 'permit'),
      hold: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 2 }),
        fc.array(wish, { minLength: 2, maxLength: 6 }),
        async (schedule, desks, wishes) => {
          const records = testRecords();
          const provider = providerOver(interleaved(records, schedule), desks);
          const outcomes = wishes.map(async ({ minute, service, hold }, n) => {
            const slot = slotAt(minute, service);
            if (hold) await provider.hold(slot, acting(n, `h${n}`));
            return provider.book({ slot, details: null }, acting(n, `b${n}`));
          });
          await schedule.waitFor(Promise.all(outcomes));
          const booked = (await Promise.all(outcomes)).filter((one) => one.type === 'booked');
          const appointments = await standing(records);
          expect(appointments).toHaveLength(booked.length);
          expectNoOverlap(appointments, desks);
        },
      ),
      runs(0.25),
    );
  });

  test('one place is had by exactly one of those who want it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 6 }),
        async (schedule, desks, people) => {
          const records = testRecords();
          const provider = providerOver(interleaved(records, schedule), desks);
          const outcomes = Array.from({ length: people }, (_, n) =>
            provider.book({ slot: slotAt(15), details: null }, acting(n, `b${n}`)),
          );
          await schedule.waitFor(Promise.all(outcomes));
          const types = (await Promise.all(outcomes)).map((one) => one.type);
          expect(types.filter((type) => type === 'booked')).toHaveLength(Math.min(desks, people));
          expect(types.filter((type) => type === 'slot_taken')).toHaveLength(Math.max(0, people - desks));
        },
      ),
      runs(0.25),
    );
  });

  test('one call tried several times at once is one appointment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (schedule, tries) => {
        const records = testRecords();
        const provider = providerOver(interleaved(records, schedule), 3);
        const outcomes = Array.from({ length: tries }, () =>
          provider.book({ slot: slotAt(0), details: null }, acting(1, 'one')),
        );
        await schedule.waitFor(Promise.all(outcomes));
        const references = (await Promise.all(outcomes)).map((one) =>
          one.type === 'booked' ? one.appointment.reference : one.type,
        );
        expect(new Set(references).size).toBe(1);
        expect(await standing(records)).toHaveLength(1);
      }),
      runs(0.1),
    );
  });

  test('who held a time until it ended and who comes after never both get it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: -1, max: 1 }), async (schedule, late) => {
        const records = testRecords();
        const calm = providerOver(records, 1);
        const held = await calm.hold(slotAt(0, 'permit'), acting(1, 'h'));
        const expires = held.type === 'held' ? held.expires : 0;
        const provider = providerOver(interleaved(records, schedule), 1);
        const both = [
          provider.book(
            { slot: slotAt(0, 'permit'), hold: held.type === 'held' ? held.hold : '', details: null },
            acting(1, 'a', expires + late),
          ),
          provider.book({ slot: slotAt(15), details: null }, acting(2, 'b', expires)),
        ];
        await schedule.waitFor(Promise.all(both));
        const types = (await Promise.all(both)).map((one) => one.type);
        expect(types.filter((type) => type === 'booked')).toHaveLength(1);
        if (late >= 0) expect(types).toEqual(['hold_expired', 'booked']);
        expect(await standing(records)).toHaveLength(1);
      }),
      runs(0.1),
    );
  });

  test('a move racing with cancellations and other bookers leaves one appointment or none, never two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.constantFrom(15, 30, 45), async (schedule, cancels, to) => {
        const records = testRecords();
        const first = await providerOver(records, 1).book({ slot: slotAt(0), details: null }, acting(1, 'b'));
        const reference = first.type === 'booked' ? first.appointment.reference : '';
        const provider = providerOver(interleaved(records, schedule), 1);
        const all = [
          provider.reschedule(reference, slotAt(to), {}, acting(1, 'm1')),
          provider.reschedule(reference, slotAt(45), {}, acting(1, 'm2')),
          provider.book({ slot: slotAt(to), details: null }, acting(2, 'o')),
          cancels ? provider.cancel(reference, {}, acting(1, 'c')) : provider.get(reference, {}, acting(1, 'g')),
        ];
        await schedule.waitFor(Promise.all(all));
        const mine = (await standing(records)).filter((one) => one.reference === reference);
        expect(mine).toHaveLength(cancels ? 0 : 1);
        expectNoOverlap(await standing(records), 1);
        const places = [...(await seatsTaken(records, monday)).values()].filter((holder) => holder === reference);
        expect(places).toHaveLength(cancels ? 0 : 3);
      }),
      runs(0.15),
    );
  });

  test('two cancellations at once: one did it, the other was told already', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (schedule) => {
        const records = testRecords();
        const first = await providerOver(records, 1).book({ slot: slotAt(0), details: null }, acting(1, 'b'));
        const reference = first.type === 'booked' ? first.appointment.reference : '';
        const provider = providerOver(interleaved(records, schedule), 1);
        const both = [provider.cancel(reference, {}, acting(1, 'c1')), provider.cancel(reference, {}, acting(1, 'c2'))];
        await schedule.waitFor(Promise.all(both));
        expect((await Promise.all(both)).map((one) => one.type).toSorted()).toEqual(['already', 'cancelled']);
      }),
      runs(0.05),
    );
  });

  test('a process that dies in the middle leaves nothing half done, and the call tried again does it once', async () => {
    const act = (provider: AppointmentProvider, what: 'book' | 'move' | 'cancel', reference: string) => {
      if (what === 'book') return provider.book({ slot: slotAt(15), details: null }, acting(2, 'again'));
      if (what === 'move') return provider.reschedule(reference, slotAt(30, 'passport'), {}, acting(1, 'again'));
      return provider.cancel(reference, {}, acting(1, 'again'));
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('book' as const, 'move' as const, 'cancel' as const),
        fc.integer({ min: 0, max: 15 }),
        async (what, dies) => {
          const records = testRecords();
          const first = await providerOver(records, 1).book(
            { slot: slotAt(0, 'passport'), details: null },
            acting(1, 'b'),
          );
          const reference = first.type === 'booked' ? first.appointment.reference : '';
          await act(providerOver(dying(records, dies), 1), what, reference).catch(() => null);
          const between = await standing(records);
          expectNoOverlap(between, 1);
          const [mine] = between.filter((one) => one.reference === reference);
          if (what !== 'cancel') expect(mine).toBeDefined();
          const done = await act(providerOver(records, 1), what, reference);
          expect(done.type).toBe({ book: 'slot_taken', move: 'moved', cancel: 'cancelled' }[what]);
          expectNoOverlap(await standing(records), 1);
          expect((await standing(records)).filter((one) => one.reference === reference)).toHaveLength(
            what === 'cancel' ? 0 : 1,
          );
        },
      ),
      runs(0.1),
    );
  });

  test('a person at the limit cannot pass it with parallel bookings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (schedule) => {
        const records = testRecords();
        const provider = calendarProvider(
          scheduler(interleaved(records, schedule), [smallOffice(3)], { per_person_limit: '2', horizon: '2 days' }),
        );
        const all = [0, 15, 30, 45].map((minute, n) =>
          provider.book({ slot: slotAt(minute), phone: '+13125550142', details: null }, acting(n, `b${n}`)),
        );
        await schedule.waitFor(Promise.all(all));
        expect((await standing(records)).length).toBe(2);
      }),
      runs(0.1),
    );
  });

  test('the checker of these tests sees an overbooking when there is one', () => {
    const start = monday;
    const two = ['AP-AAAA', 'AP-BBBB'].map((reference, n) => ({
      reference,
      start: start + (n * hourMs) / 4,
      end: start + hourMs,
      seat: 0,
    }));
    expect(() => expectNoOverlap(two, 1)).toThrow();
  });
});
