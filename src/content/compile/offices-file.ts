import type { ServiceSettings } from '../../model/bot.js';
import type { Locale, Localized } from '../../model/text.js';
import { isDate, isZone, weekdays, type Weekday } from '../../model/time.js';
import type { Report } from '../finding.js';
import { officesSchema, type WrittenOffices } from '../schema/offices.js';
import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';
import { nearest } from '../suggest.js';
import { validate } from '../validate.js';
import { checkDates } from './dates.js';
import { localize } from './localize.js';

interface OfficesInput {
  readonly source: Source;
  readonly report: Report;
  readonly languages: readonly Locale[];
  readonly timeZone: string;
}

type Office = WrittenOffices['offices'][number];

/**
 * What can be booked and where, so that the dialog can ask without a call. Everything that the calendar would refuse at the start is
 * a finding here, with its line.
 */
export function readOfficesFile(input: OfficesInput): Pick<ServiceSettings, 'bookable' | 'offices'> {
  const { source, report } = input;
  const file = validate(officesSchema, source.data, source, report);
  if (!file) return asFarAsRead(input);
  unique(file.services, input);
  unique(file.offices, input);
  checkHolidays(file as unknown as DataMap, input);
  const ids = file.services.map(({ id }) => id);
  for (const office of file.offices) checkOffice(office, ids, input);
  const words = (container: object, key: string, data: unknown): Localized =>
    localizeIn(input, data as Data, container, key);
  return {
    bookable: file.services.map((entry) => ({
      id: entry.id,
      title: words(entry, 'title', entry.title),
      minutes: Number(entry.minutes),
      ...(entry.bring === undefined ? {} : { bring: words(entry, 'bring', entry.bring) }),
    })),
    offices: file.offices.map((entry) => {
      if (entry.accessibility !== undefined) words(entry, 'accessibility', entry.accessibility);
      return {
        id: entry.id,
        title: words(entry, 'title', entry.title),
        address: entry.address.trim(),
        timeZone: entry.time_zone?.trim() ?? input.timeZone,
        ...(entry.phone === undefined ? {} : { phone: entry.phone.trim() }),
        services: entry.services?.map((name) => name.trim()) ?? ids,
      };
    }),
  };
}

const localizeIn = (
  { source, report, languages }: OfficesInput,
  data: Data,
  container: object,
  key: string,
): Localized =>
  localize(
    { source, slots: new Map(), bot: { languages, report, facts: {}, lists: {} } },
    data,
    { container, key },
    { printed: false },
  );

/** Of a file with mistakes, the names of its services: what refers to them is not wrong as well. */
function asFarAsRead({ source }: OfficesInput): Pick<ServiceSettings, 'bookable' | 'offices'> {
  const file = isMap(source.data) ? source.data : {};
  const services = isList(file['services']) ? file['services'].filter(isMap) : [];
  return {
    bookable: services.flatMap(({ id }) => (typeof id === 'string' ? [{ id, title: {}, minutes: 0 }] : [])),
    offices: [],
  };
}

function unique(entries: readonly { readonly id: string }[], { source, report }: OfficesInput): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.id)) report('NAME_TWICE', source.place(entry, 'id'), { name: entry.id });
    seen.add(entry.id);
  }
}

function checkOffice(office: Office, known: readonly string[], input: OfficesInput): void {
  const { source, report } = input;
  for (const key of ['hours', 'breaks'] as const) if (office[key]) checkWeek(office[key], input);
  if (office.time_zone !== undefined && !isZone(office.time_zone.trim()))
    report('WRONG_VALUE', source.place(office, 'time_zone'), {
      key: 'time_zone',
      expected: '@zone',
      found: '@words',
      value: office.time_zone,
    });
  checkHolidays(office as unknown as DataMap, input);
  for (const [index, what] of (office.services ?? []).entries()) {
    if (known.includes(what.trim())) continue;
    const suggestion = nearest(what, known);
    report('UNKNOWN_BOOKABLE', source.place(office.services ?? null, index), {
      what,
      known: known.join(', '),
      ...(suggestion ? { suggestion } : {}),
    });
  }
}

/** `holidays` and `closures`: `us-federal`, `none`, days, or spans of days. */
function checkHolidays(container: DataMap, { source, report }: OfficesInput): void {
  for (const key of ['holidays', 'closures'] as const) {
    const written = container[key];
    if (written === undefined) continue;
    const bad = (place: object, at: string | number, value: string): void =>
      report('WRONG_VALUE', source.place(place, at), { key, expected: '@holidays', found: '@words', value });
    if (!isList(written)) {
      if (written !== 'us-federal' && written !== 'none')
        bad(container, key, typeof written === 'string' ? written : '');
      continue;
    }
    for (const [index, entry] of written.entries()) {
      if (isMap(entry)) checkDates(source, report, entry);
      else if (typeof entry !== 'string' || !(isDate(entry) || (entry === 'us-federal' && key === 'holidays')))
        bad(written, index, typeof entry === 'string' ? entry : '');
    }
  }
}

/** The hours of an office: days by their first three letters, spans within one day on the grid of five minutes. */
function checkWeek(week: Office['hours'], { source, report }: OfficesInput): void {
  const days = new Map<Weekday, { readonly from: string; readonly to: string }[]>();
  const bad = (key: string, hours: string, of: 'key' | 'value' = 'value'): void =>
    report('HOURS_INVALID', source.place(week, key, { of }), { hours: hours.slice(0, 40) });
  for (const [key, value] of Object.entries(week)) {
    const named = daysOf(key);
    if (named === null) bad(key, key, 'key');
    for (const written of (typeof value === 'string' ? [value] : value).flatMap((one) => one.split(','))) {
      const span = spanOf(written.trim());
      if (span === null) {
        bad(key, written.trim());
        continue;
      }
      for (const day of span === 'closed' ? [] : (named ?? [])) {
        const others = days.get(day) ?? [];
        if (span !== 'closed' && others.some(({ from, to }) => span.from < to && from < span.to))
          bad(key, written.trim());
        else if (span !== 'closed') days.set(day, [...others, span]);
      }
    }
  }
}

function daysOf(key: string): readonly Weekday[] | null {
  const found = key.split(',').map((part) => {
    const [first, last] = part.trim().toLowerCase().split('-');
    const from = weekdays.indexOf(first as Weekday);
    const to = last === undefined ? from : weekdays.indexOf(last as Weekday);
    return from < 0 || to < from ? null : weekdays.slice(from, to + 1);
  });
  return found.includes(null) ? null : found.flatMap((days) => days ?? []);
}

function spanOf(written: string): { readonly from: string; readonly to: string } | 'closed' | null {
  if (/^(?:closed|none)$/i.test(written)) return 'closed';
  const found = /^(\d{1,2}):([0-5][05])\s*[-–]\s*(\d{1,2}):([0-5][05])$/u.exec(written);
  if (!found) return null;
  const [from, to] = [
    `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`,
    `${(found[3] ?? '').padStart(2, '0')}:${found[4]}`,
  ];
  return from < to && to <= '24:00' ? { from, to } : null;
}
