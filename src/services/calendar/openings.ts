import type { Instant } from '../../model/event.js';
import { federalHolidays as observedIn } from '../../model/federal-holidays.js';
import { addDays, instantOf, wallTime, weekdayOf } from '../../model/time.js';
import type { CalendarOffice, Span } from './read-offices.js';

/** A time an appointment may start and end, as instants. */
export interface Opening {
  readonly start: Instant;
  readonly end: Instant;
}

const minuteMs = 60_000;
/** Openings are the same whenever they are asked for; zone arithmetic is the slow part of a search. */
const openingsKept = new WeakMap<CalendarOffice, Map<string, readonly Opening[]>>();
const mostKept = 2000;
const holidaysOf = new Map<string, ReadonlySet<string>>();

/** Days US federal offices observe a holiday in a year, `YYYY-MM-DD` (5 U.S.C. 6103; New Year's Day may be observed the year before). */
export function federalHolidays(year: string): ReadonlySet<string> {
  const known = holidaysOf.get(year);
  if (known) return known;
  const days = new Set(observedIn(Number(year)).map(({ day }) => day));
  holidaysOf.set(year, days);
  return days;
}

/** Whether an office is closed all day: no hours, a holiday, or a closure. */
export function isClosedDay(office: CalendarOffice, date: string): boolean {
  return (
    office.hours[weekdayOf(date)].length === 0 ||
    office.closures.some(({ from, until }) => from <= date && date <= until) ||
    (office.federalHolidays && federalHolidays(date.slice(0, 4)).has(date))
  );
}

/**
 * The starts of appointments of `minutes` in an office on a day, in order. The first is at the wall's opening time on every day of the
 * year; a wall time that a clock change skips is left out, of a doubled one the first counts, and none reaches past a break or closing.
 */
export function openingsOf(office: CalendarOffice, date: string, minutes: number): readonly Opening[] {
  const days = openingsKept.get(office) ?? new Map<string, readonly Opening[]>();
  openingsKept.set(office, days);
  const kept = days.get(`${date} ${minutes}`);
  if (kept) return kept;
  const openings = findOpenings(office, date, minutes);
  if (days.size >= mostKept) days.clear();
  days.set(`${date} ${minutes}`, openings);
  return openings;
}

function findOpenings(office: CalendarOffice, date: string, minutes: number): readonly Opening[] {
  if (isClosedDay(office, date)) return [];
  const day = weekdayOf(date);
  const openings: Opening[] = [];
  for (const span of without(office.hours[day], office.breaks[day])) {
    const closes = at(date, span.to, office.zone);
    for (let minute = span.from; minute + minutes <= span.to; minute += minutes) {
      const start = at(date, minute, office.zone);
      const wall = wallTime(start, office.zone);
      const skipped = wall.date !== date || wall.time !== clock(minute);
      const end = start + minutes * minuteMs;
      const before = openings.at(-1);
      if (skipped || end > closes || (before && start < before.end)) continue;
      openings.push({ start, end });
    }
  }
  return openings;
}

/** Opening hours with the breaks cut out. */
function without(hours: readonly Span[], breaks: readonly Span[]): readonly Span[] {
  return breaks.reduce<readonly Span[]>(
    (spans, pause) =>
      spans.flatMap((span) => {
        if (pause.to <= span.from || span.to <= pause.from) return [span];
        const parts = [
          { from: span.from, to: pause.from },
          { from: pause.to, to: span.to },
        ];
        return parts.filter((part) => part.from < part.to);
      }),
    hours,
  );
}

function at(date: string, minute: number, zone: string): Instant {
  return minute === 24 * 60 ? instantOf(addDays(date, 1), '00:00', zone) : instantOf(date, clock(minute), zone);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
