import type { QueueSettings } from '../../model/bot.js';
import type { Locale, Localized } from '../../model/text.js';
import { weekdays, type Weekday } from '../../model/time.js';
import { isList, isMap, type Data } from '../source.js';

type Week = QueueSettings['hours'];
type Spans = Week[string];

/** Open at every minute of the week. */
export const always: Week = Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));

/** `{ mon-fri: "08:00-17:00", sat: "09:00-12:00, 13:00-15:00", sun: closed }` or `always`; `bad` is told each part it cannot read, `overnight` each that closes before it opens. */
export function weekHours(
  data: Data,
  bad: (key: string | null, written: string) => void,
  overnight: (key: string, written: string) => void = () => undefined,
): Week {
  if (typeof data === 'string') {
    if (!/^(?:always|24\/7)$/.test(data.trim())) bad(null, data);
    return always;
  }
  if (!isMap(data)) return always;
  const week = Object.fromEntries(weekdays.map((day): [Weekday, Spans] => [day, []]));
  for (const [key, value] of Object.entries(data)) {
    const days = daysOf(key);
    if (days.length === 0) bad(key, key);
    const spans = (isList(value) ? value : [value]).flatMap((entry) =>
      spansOf(typeof entry === 'string' ? entry : '', (written) => bad(key, written)),
    );
    // People write 8:00-5:00 and mean the afternoon; hours past midnight begin in the evening.
    for (const { from, to } of spans) if (to < from && from < '12:00') overnight(key, `${from}-${to}`);
    for (const day of days) week[day] = [...(week[day] ?? []), ...spans].sort((a, b) => a.from.localeCompare(b.from));
  }
  return week;
}

/** `mon`, `mon-fri`, `sat, sun`, `every-day`. */
function daysOf(key: string): readonly Weekday[] {
  if (/^(?:every[ -]day|daily)$/i.test(key.trim())) return weekdays;
  return key.split(',').flatMap((part) => {
    const [first, last] = part
      .trim()
      .toLowerCase()
      .split('-')
      .map((name) => weekdays.indexOf(name.trim().slice(0, 3) as Weekday));
    if (first === undefined || first < 0 || (last !== undefined && last < first)) return [];
    return weekdays.slice(first, (last ?? first) + 1);
  });
}

function spansOf(text: string, bad: (written: string) => void): Spans {
  if (/^(?:closed|none)$/i.test(text.trim())) return [];
  return text.split(',').flatMap((part) => {
    const match = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)\s*$/.exec(part);
    const [from, to] = match
      ? [`${(match[1] ?? '').padStart(2, '0')}:${match[2]}`, `${(match[3] ?? '').padStart(2, '0')}:${match[4]}`]
      : ['', ''];
    if (!match || from === to || to > '24:00') {
      bad(part.trim());
      return [];
    }
    return [{ from, to }];
  });
}

const dayNames: { readonly [locale: Locale]: readonly string[] } = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
};
const joins: {
  readonly [locale: Locale]: {
    readonly days: string;
    readonly hours: readonly [string, string];
    readonly always: string;
    readonly never: string;
  };
} = {
  en: { days: ' to ', hours: ['', ' to '], always: '24 hours a day, every day', never: 'by appointment' },
  es: { days: ' a ', hours: ['de ', ' a '], always: 'las 24 horas, todos los días', never: 'con cita' },
};

/** The week as `{agency-hours}` prints it: “Monday to Friday, 8:00 a.m. to 5:00 p.m.”; languages other than en and es read it in English. */
export function hoursInWords(week: Week, languages: readonly Locale[]): Localized {
  return Object.fromEntries(
    languages.map((language) => [language, inWords(week, Object.hasOwn(dayNames, language) ? language : 'en')]),
  );
}

function inWords(week: Week, locale: Locale): string {
  const names = dayNames[locale] ?? [];
  const join = joins[locale] ?? { days: ' to ', hours: ['', ' to '] as const, always: '', never: '' };
  const sameAs = (day: number): string => JSON.stringify(week[weekdays[day] ?? 'mon'] ?? []);
  if (weekdays.every((_, day) => sameAs(day) === JSON.stringify([{ from: '00:00', to: '24:00' }]))) return join.always;
  const parts: string[] = [];
  for (let day = 0; day < 7;) {
    let last = day;
    while (last < 6 && sameAs(last + 1) === sameAs(day)) last++;
    const spans = week[weekdays[day] ?? 'mon'] ?? [];
    const days =
      last === day
        ? names[day]
        : `${names[day]}${last === day + 1 ? (locale === 'es' ? ' y ' : ' and ') : join.days}${names[last]}`;
    if (spans.length > 0)
      parts.push(
        `${days}, ${spans.map(({ from, to }) => `${join.hours[0]}${clock(from)}${join.hours[1]}${clock(to)}`).join(', ')}`,
      );
    day = last + 1;
  }
  return parts.length > 0 ? parts.join('; ') : join.never;
}

/** `13:30` → `1:30 p.m.`, as both languages write it in the United States. */
function clock(time: string): string {
  const hour = Number(time.slice(0, 2)) % 24;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
