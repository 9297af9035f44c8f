import type { Instant } from '../../model/event.js';
import type { Records } from '../../model/ports/store.js';
import { addDays, daysBetween, instantOf, wallTime } from '../../model/time.js';
import type { Bookable, FreeSlot, SlotSearch } from '../appointment-provider.js';
import { openingsOf } from './openings.js';
import { readPlaces, type Claimant } from './places.js';
import type { Calendar, CalendarOffice } from './read-offices.js';
import { freeSlot, windowOf, type WantedSlot } from './slot-id.js';

/** Most slots one search gives. */
const mostSlots = 50;

/** The first free times of a service, in order of time, over one office or all that offer it. */
export async function findFreeSlots(
  source: { readonly calendar: Calendar; readonly records: Records; readonly scope: string },
  search: SlotSearch,
  now: Instant,
): Promise<readonly FreeSlot[]> {
  const { calendar } = source;
  const service = calendar.services.find((one) => one.id === search.service);
  const offices = officesOf(calendar, search.service).filter(
    (office) => search.office === undefined || office.id === search.office,
  );
  const limit = Math.min(Math.max(1, Math.floor(search.limit)), mostSlots);
  if (!service || offices.length === 0) return [];
  const found: FreeSlot[] = [];
  for (let day = 0; day <= calendar.horizonDays && found.length < limit; day++) {
    for (const office of offices) {
      const today = wallTime(now, office.zone).date;
      const first = search.from !== undefined && search.from > today ? search.from : today;
      if (daysBetween(today, first) + day > calendar.horizonDays) continue;
      found.push(...(await freeOn(source, office, service, addDays(first, day), { now }, search.after)));
    }
  }
  return inOrder(found).slice(0, limit);
}

/** The three free times nearest to the one that is gone: in its office if there are any, else in the others. */
export async function nearestSlots(
  source: { readonly calendar: Calendar; readonly records: Records; readonly scope: string },
  wanted: WantedSlot,
  claimant: Claimant,
): Promise<readonly FreeSlot[]> {
  const { calendar } = source;
  const { office, service, start } = wanted;
  const { date } = wallTime(start, office.zone);
  const distance = (slot: FreeSlot): number => Math.abs(slot.start - start);
  const found: FreeSlot[] = [];
  for (const offices of [[office], officesOf(calendar, service.id).filter((one) => one.id !== office.id)]) {
    for (let days = 0; days <= calendar.horizonDays && found.length < 3; days = days === 0 ? 1 : days + 1) {
      for (const one of offices) {
        for (const day of days === 0 ? [0, -1, 1] : [-days - 1, days + 1]) {
          found.push(...(await freeOn(source, one, service, addDays(date, day), claimant, undefined)));
        }
      }
    }
  }
  const others = found.filter((slot) => slot.start !== start || slot.office !== office.id);
  return inOrder(others.toSorted((one, other) => distance(one) - distance(other)).slice(0, 3));
}

async function freeOn(
  { calendar, records, scope }: { readonly calendar: Calendar; readonly records: Records; readonly scope: string },
  office: CalendarOffice,
  service: Bookable,
  date: string,
  claimant: Claimant,
  after: Instant | undefined,
): Promise<readonly FreeSlot[]> {
  const open = windowOf(calendar, office, claimant.now);
  const openings = openingsOf(office, date, service.minutes).filter(
    ({ start }) => open(start) && (after === undefined || start > after),
  );
  if (openings.length === 0) return [];
  const midnight = instantOf(date, '00:00', office.zone);
  const places = await readPlaces(records, scope, office, midnight, instantOf(addDays(date, 1), '00:00', office.zone));
  return openings
    .filter((opening) => places.seatFor(opening, claimant) !== null)
    .map((opening) => freeSlot(office, service, opening));
}

function officesOf(calendar: Calendar, service: string): readonly CalendarOffice[] {
  return calendar.offices.filter((office) => office.services.includes(service));
}

function inOrder(slots: readonly FreeSlot[]): readonly FreeSlot[] {
  return slots.toSorted((one, other) => one.start - other.start || (one.office < other.office ? -1 : 1));
}
