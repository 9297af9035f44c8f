import { expect } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import type { Random } from '../../src/model/ports/clock.js';
import type { Records } from '../../src/model/ports/store.js';
import type { AppointmentProvider } from '../../src/services/appointment-provider.js';
import { findBooking } from '../../src/services/calendar/bookings.js';
import { calendarProvider } from '../../src/services/calendar/calendar.js';
import { countingRandom, office, scheduler } from './fixtures.js';

const scope = 'rivermont/appointments';

/** One small day: 8:00 to 9:00, so that bookers collide. */
export const smallOffice = (desks: number): Json => office({ desks, hours: { tue: '08:00-09:00' } });
export const providerOver = (records: Records, desks: number, random: Random = countingRandom()): AppointmentProvider =>
  calendarProvider({
    ...scheduler(records, [smallOffice(desks)], { per_person_limit: '50', horizon: '2 days' }),
    random,
  });
export const slotAt = (minute: number, service = 'notary') =>
  `city-hall/${service}/2026-11-24T14:${String(minute).padStart(2, '0')}Z`;

/** Who sits where now: the newest row of each place, and for each living appointment its cells. Throws if two have one place. */
export async function seatsTaken(records: Records, now: number): Promise<ReadonlyMap<string, string>> {
  const newest = new Map<string, unknown>();
  for (const row of await records.scan('place', { limit: 10_000 })) newest.set(row.key.slice(0, -7), row.value);
  const taken = new Map<string, string>();
  for (const [place, value] of newest) {
    const holder = value as { readonly type: string; readonly reference?: string; readonly until?: number };
    if (holder.type === 'booked') taken.set(place, holder.reference ?? '');
    if (holder.type === 'held' && (holder.until ?? 0) > now) taken.set(place, 'held');
  }
  return taken;
}

/** Appointments that stand, from their own rows: independent of the places. */
export async function standing(
  records: Records,
): Promise<
  readonly { readonly reference: string; readonly start: number; readonly end: number; readonly seat: number }[]
> {
  const references = new Set(
    (await records.scan('booking', { limit: 10_000 })).map((row) => row.key.split('/')[2] ?? ''),
  );
  const found = await Promise.all([...references].map((reference) => findBooking(records, scope, reference)));
  return found.flatMap((one) =>
    one && one.state.state !== 'cancelled' ? [{ reference: one.reference, ...one.state }] : [],
  );
}

export function expectNoOverlap(appointments: Awaited<ReturnType<typeof standing>>, desks: number): void {
  for (const one of appointments) {
    expect(one.seat).toBeLessThan(desks);
    for (const other of appointments) {
      if (other.reference === one.reference || other.seat !== one.seat) continue;
      expect(one.end <= other.start || other.end <= one.start).toBe(true);
    }
  }
}
