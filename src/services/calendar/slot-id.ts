import type { Instant } from '../../model/event.js';
import { addDays, instantOf, wallTime } from '../../model/time.js';
import type { Bookable, FreeSlot } from '../appointment-provider.js';
import { isClosedDay, openingsOf, type Opening } from './openings.js';
import type { Calendar, CalendarOffice } from './read-offices.js';

/** A time of this calendar that somebody asked for. `opening` is null when no appointment starts then. */
export interface WantedSlot {
  readonly office: CalendarOffice;
  readonly service: Bookable;
  readonly start: Instant;
  readonly opening: Opening | null;
}

/** A slot's id: `city-hall/passport/2026-11-23T15:00Z`, the start in UTC. */
export function slotId(office: string, service: string, start: Instant): string {
  return `${office}/${service}/${new Date(start).toISOString().slice(0, 16)}Z`;
}

/** A free slot as the provider hands it out. */
export function freeSlot(office: CalendarOffice, service: Bookable, { start, end }: Opening): FreeSlot {
  return { id: slotId(office.id, service.id, start), service: service.id, office: office.id, start, end };
}

/** When appointments of an office may start: not sooner than `leadMs` from now, before the day after the horizon's last. */
export function windowOf(
  calendar: Calendar,
  office: CalendarOffice,
  now: Instant,
  leadMs = calendar.leadMs,
): (start: Instant) => boolean {
  const dayAfter = addDays(wallTime(now, office.zone).date, calendar.horizonDays + 1);
  const end = instantOf(dayAfter, '00:00', office.zone);
  return (start) => start >= now + leadMs && start < end;
}

/**
 * What a slot id asks for. Whatever is not an id of this calendar is outside its window; ids come from outside and are checked anew.
 * What was offered can be taken for as long as a hold lasts, even if the lead time has begun meanwhile; what is `held` until it starts.
 */
export function readSlotId(
  calendar: Calendar,
  id: string,
  now: Instant,
  held = false,
): WantedSlot | 'outside_window' | 'closed_day' {
  const read = /^([a-z0-9-]{1,60})\/([a-z0-9-]{1,60})\/(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z)$/.exec(id);
  const start = Date.parse(read?.[3] ?? '');
  const office = calendar.offices.find((one) => one.id === read?.[1]);
  const service = calendar.services.find((one) => one.id === read?.[2]);
  if (!office || !service || Number.isNaN(start) || !office.services.includes(service.id)) return 'outside_window';
  const leadMs = held ? 0 : Math.max(0, calendar.leadMs - calendar.holdMs);
  if (!windowOf(calendar, office, now, leadMs)(start)) return 'outside_window';
  const { date } = wallTime(start, office.zone);
  if (isClosedDay(office, date)) return 'closed_day';
  const opening = openingsOf(office, date, service.minutes).find((one) => one.start === start) ?? null;
  return { office, service, start, opening };
}
