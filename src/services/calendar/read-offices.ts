import { AppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { Locale, Localized } from '../../model/text.js';
import { isDate, isZone, weekdays, type Weekday } from '../../model/time.js';
import type { Bookable, Office } from '../appointment-provider.js';

/** A span of wall time within a day, in minutes from midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An office as the calendar uses it. */
export interface CalendarOffice extends Office {
  readonly hours: { readonly [day in Weekday]: readonly Span[] };
  readonly breaks: { readonly [day in Weekday]: readonly Span[] };
  readonly federalHolidays: boolean;
  /** Closed days, inclusive. */
  readonly closures: readonly { readonly from: string; readonly until: string }[];
  /** How many residents can be served at once. */
  readonly desks: number;
}

/** The whole of an offices file, checked. */
export interface Calendar {
  readonly offices: readonly CalendarOffice[];
  readonly services: readonly Bookable[];
  readonly leadMs: number;
  readonly horizonDays: number;
  readonly changeUntilMs: number;
  readonly holdMs: number;
  readonly perPerson: number;
}

/** Times are kept on this grid, in minutes; opening hours and durations must fit it. */
export const cellMinutes = 5;
/** Longest appointment, in minutes: bounds the rows one booking writes. */
const longestMinutes = 240;
const minuteMs = 60_000;

type Named = { readonly [key: string]: Json };

/**
 * Reads the JSON of an offices file (shape: `docs/services.md`; scalars may be text or numbers). AppError CONTENT_INVALID names the
 * place and what is wrong there.
 */
export function readOffices(
  file: Json,
  { timeZone, languages }: { readonly timeZone: string; readonly languages: readonly Locale[] },
): Calendar {
  const root = map(file, 'the file');
  const services = list(root['services'], 'services').map((entry, at) =>
    readService(entry, `services[${at}]`, languages),
  );
  unique(services, 'services');
  const offices = list(root['offices'], 'offices').map((entry, at) =>
    readOffice(entry, `offices[${at}]`, root, timeZone, languages, services),
  );
  unique(offices, 'offices');
  return {
    services,
    offices,
    leadMs: duration(root['lead_time'] ?? '2 hours', 'lead_time'),
    horizonDays: Math.floor(duration(root['horizon'] ?? '30 days', 'horizon', 366) / (24 * 60 * minuteMs)),
    changeUntilMs: duration(root['change_until'] ?? '1 hour', 'change_until'),
    holdMs: duration(root['hold_for'] ?? '10 minutes', 'hold_for', 1),
    perPerson: whole(root['per_person_limit'] ?? '2', 'per_person_limit', 1, 100),
  };
}

function readService(entry: Json, at: string, languages: readonly Locale[]): Bookable {
  const written = map(entry, at);
  const minutes = whole(written['minutes'], `${at}.minutes`, cellMinutes, longestMinutes);
  if (minutes % cellMinutes !== 0) throw invalid(`${at}.minutes`, `must be a multiple of ${cellMinutes}`);
  return {
    id: id(written['id'], `${at}.id`),
    title: words(written['title'], `${at}.title`, languages),
    minutes,
    ...(written['bring'] === undefined ? {} : { bring: words(written['bring'], `${at}.bring`, languages) }),
  };
}

function readOffice(
  entry: Json,
  at: string,
  root: Named,
  timeZone: string,
  languages: readonly Locale[],
  known: readonly Bookable[],
): CalendarOffice {
  const written = map(entry, at);
  const zone = written['time_zone'] === undefined ? timeZone : scalar(written['time_zone'], `${at}.time_zone`);
  if (!isZone(zone)) throw invalid(`${at}.time_zone`, 'is not a time zone such as America/Chicago');
  const services =
    written['services'] === undefined
      ? known.map((service) => service.id)
      : list(written['services'], `${at}.services`).map((service, n) => {
          const named = scalar(service, `${at}.services[${n}]`);
          if (!known.some((one) => one.id === named))
            throw invalid(`${at}.services[${n}]`, `names ${JSON.stringify(named)}, which services does not have`);
          return named;
        });
  const holidays = written['holidays'] ?? root['holidays'] ?? 'none';
  const dated = Array.isArray(holidays) ? holidays.map((day, n) => readClosure(day, `${at}.holidays[${n}]`)) : [];
  const federal = holidays === 'us-federal' || (Array.isArray(holidays) && holidays.includes('us-federal'));
  if (!Array.isArray(holidays) && !federal && holidays !== 'none')
    throw invalid(`${at}.holidays`, 'must be us-federal, none or a list of days');
  const closures = written['closures'] === undefined ? [] : list(written['closures'], `${at}.closures`);
  return {
    id: id(written['id'], `${at}.id`),
    title: words(written['title'], `${at}.title`, languages),
    address: scalar(written['address'], `${at}.address`),
    ...(written['phone'] === undefined ? {} : { phone: scalar(written['phone'], `${at}.phone`) }),
    ...(written['accessibility'] === undefined
      ? {}
      : { accessibility: words(written['accessibility'], `${at}.accessibility`, languages) }),
    zone,
    services,
    hours: week(written['hours'], `${at}.hours`),
    breaks: week(written['breaks'] ?? {}, `${at}.breaks`),
    federalHolidays: federal,
    closures: [...dated.flat(), ...closures.flatMap((day, n) => readClosure(day, `${at}.closures[${n}]`))],
    desks: whole(written['desks'] ?? '1', `${at}.desks`, 1, 200),
  };
}

/** A day, or `{ from, until }`; `us-federal` inside a list of holidays is no day by itself. */
function readClosure(entry: Json, at: string): readonly { readonly from: string; readonly until: string }[] {
  if (entry === 'us-federal') return [];
  const [from, until] =
    typeof entry === 'string'
      ? [entry, entry]
      : [
          scalar(map(entry, at)['from'] ?? map(entry, at)['day'], `${at}.from`),
          scalar(map(entry, at)['until'] ?? map(entry, at)['from'] ?? map(entry, at)['day'], `${at}.until`),
        ];
  if (!isDate(from) || !isDate(until)) throw invalid(at, 'must be a day, YYYY-MM-DD, or { from, until }');
  if (until < from) throw invalid(at, 'ends before it begins');
  return [{ from, until }];
}

/** `{ mon-fri: "08:00-12:00, 13:00-17:00", sat: "09:00-12:00", sun: closed }`; a span may also be a list of spans. */
function week(entry: Json | undefined, at: string): { readonly [day in Weekday]: readonly Span[] } {
  const days: { [day in Weekday]: Span[] } = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const [key, value] of Object.entries(map(entry ?? {}, at))) {
    const spans = (Array.isArray(value) ? value : [value])
      .flatMap((one) => scalar(one, `${at}.${key}`).split(','))
      .filter((one) => !/^\s*(?:closed|none)\s*$/i.test(one))
      .map((one) => span(one.trim(), `${at}.${key}`));
    for (const day of daysOf(key, `${at}.${key}`)) days[day].push(...spans);
  }
  for (const day of weekdays) {
    days[day].sort((one, other) => one.from - other.from);
    for (const [n, one] of days[day].entries()) {
      const next = days[day][n + 1];
      if (next && next.from < one.to) throw invalid(`${at}.${day}`, 'has hours that overlap');
    }
  }
  return days;
}

function daysOf(key: string, at: string): readonly Weekday[] {
  return key.split(',').flatMap((part) => {
    const [first, last] = part.trim().toLowerCase().split('-');
    const from = weekdays.indexOf(first as Weekday);
    const to = last === undefined ? from : weekdays.indexOf(last as Weekday);
    if (from < 0 || to < from) throw invalid(at, 'must be days such as mon, mon-fri or sat');
    return weekdays.slice(from, to + 1);
  });
}

function span(written: string, at: string): Span {
  const found = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/u.exec(written);
  const [from, to] = found
    ? [Number(found[1]) * 60 + Number(found[2]), Number(found[3]) * 60 + Number(found[4])]
    : [-1, -1];
  const sound = found && Number(found[2]) < 60 && Number(found[4]) < 60 && from < to && to <= 24 * 60;
  if (!sound) throw invalid(at, 'must be hours of one day such as "08:00-17:00"');
  if (from % cellMinutes !== 0 || to % cellMinutes !== 0)
    throw invalid(at, `must begin and end at a multiple of ${cellMinutes} minutes`);
  return { from, to };
}

/** `2 hours`, `30 days`, `45 minutes` in milliseconds. */
function duration(entry: Json, at: string, mostDays = 60): number {
  const found = /^(\d{1,5})\s*(minute|hour|day)s?$/u.exec(scalar(entry, at));
  const unit = { minute: minuteMs, hour: 60 * minuteMs, day: 24 * 60 * minuteMs };
  const ms = found ? Number(found[1]) * unit[found[2] as keyof typeof unit] : -1;
  if (ms < 0 || ms > mostDays * unit.day)
    throw invalid(at, `must be a time such as "2 hours" or "30 days", at most ${mostDays} days`);
  return ms;
}

function words(entry: Json | undefined, at: string, languages: readonly Locale[]): Localized {
  if (typeof entry === 'string' && entry.trim() !== '')
    return Object.fromEntries(languages.map((locale) => [locale, entry]));
  const written = map(entry, at);
  for (const locale of languages)
    if (scalar(written[locale], `${at}.${locale}`) === '') throw invalid(`${at}.${locale}`, 'is missing');
  return Object.fromEntries(languages.map((locale) => [locale, scalar(written[locale], `${at}.${locale}`)]));
}

function whole(entry: Json | undefined, at: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(scalar(entry, at)) ? Number(entry) : Number.NaN;
  if (!(number >= least && number <= most)) throw invalid(at, `must be a whole number from ${least} to ${most}`);
  return number;
}

function id(entry: Json | undefined, at: string): string {
  const written = scalar(entry, at);
  if (!/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(written))
    throw invalid(at, 'must be a short name of small letters, digits and dashes');
  return written;
}

function scalar(entry: Json | undefined, at: string): string {
  if (typeof entry === 'number') return String(entry);
  if (typeof entry !== 'string' || entry.trim() === '') throw invalid(at, 'is missing');
  if (entry.length > 2000) throw invalid(at, 'is longer than 2,000 characters');
  return entry.trim();
}

function list(entry: Json | undefined, at: string): readonly Json[] {
  if (!Array.isArray(entry) || entry.length === 0) throw invalid(at, 'must be a list with at least one entry');
  if (entry.length > 500) throw invalid(at, 'has more than 500 entries');
  return entry as readonly Json[];
}

function map(entry: Json | undefined, at: string): Named {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    throw invalid(at, 'must be a group of named values');
  return entry as Named;
}

function unique(entries: readonly { readonly id: string }[], at: string): void {
  const seen = new Set<string>();
  for (const { id: name } of entries) {
    if (seen.has(name)) throw invalid(at, `has ${JSON.stringify(name)} twice`);
    seen.add(name);
  }
}

function invalid(at: string, problem: string): AppError {
  return new AppError('CONTENT_INVALID', `offices file: ${at} ${problem}`);
}
