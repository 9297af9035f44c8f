import { Temporal } from 'temporal-polyfill';
import type { Instant } from './event.js';

/** `mon`…`sun`, as opening hours are keyed. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** What a clock on the wall of `zone` shows. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, 24 hours */
  readonly time: string;
  readonly weekday: Weekday;
}

/** The wall time at an instant; an unknown zone throws a RangeError. */
export function wallTime(at: Instant, zone: string): WallTime {
  const minute = Math.floor((at + offsetAt(at, zone)) / 60_000);
  const day = Math.floor(minute / minutesOfDay);
  const left = minute - day * minutesOfDay;
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    date: dateOf(day),
    time: `${two(Math.floor(left / 60))}:${two(left % 60)}`,
    // 1970-01-01 was a Thursday.
    weekday: weekdays[(((day + 3) % 7) + 7) % 7] ?? 'mon',
  };
}

const minutesOfDay = 1_440;

/** Clocks change at a quarter of an hour of UTC everywhere (in St. John's a minute after, until 2011): in between an offset stays. */
const quarter = 900_000;
const offsets = new Map<string, { readonly quarter: number; readonly offset: number }>();

/** Milliseconds that the zone is ahead of UTC. Asked at every turn, so the last answer for a zone is remembered. */
function offsetAt(at: Instant, zone: string): number {
  const now = Math.floor(at / quarter);
  const known = offsets.get(zone);
  if (known?.quarter === now) return known.offset;
  const offset =
    Temporal.Instant.fromEpochMilliseconds(now * quarter).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  if (offsets.size > 500) offsets.clear();
  offsets.set(zone, { quarter: now, offset });
  return offset;
}

/** Recent days as they are written; a server lives through few. */
const dates = new Map<number, string>();

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const written = Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString();
  if (dates.size > 500) dates.clear();
  dates.set(day, written);
  return written;
}

/** The instant of a wall time. A time that a clock change skips counts as the one after it; of a doubled one, the first. */
export function instantOf(date: string, time: string, zone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}

/** `days` may be negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function weekdayOf(date: string): Weekday {
  return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon';
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Whether `YYYY-MM-DD` names a day of the calendar. */
export function isDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the runtime knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
