import { wallTime } from '../../model/time.js';
import type { Reading } from '../../model/heard.js';
import type { Value } from '../../model/value.js';
import { dateBound } from '../../dialog/slots/bounds.js';
import { chronoDays } from './chrono-days.js';
import { findDays, type DayFound } from './day-rules.js';
import { blank, foldText, type FoldedText, type Span } from './fold-text.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';
import { findTimes, type TimeFound } from './time-rules.js';

/** Characters read for days and times: chrono-node is not linear (09-contracts). */
export const dateLimit = 500;

/** Days and times a text names, as `date`, `time` and `datetime` readings, whichever are expected. */
export function readDates(input: ReaderInput): readonly Reading[] {
  const wanted = new Set(specsOf(input, 'date', 'time', 'datetime').map(({ spec }) => spec.type));
  if (wanted.size === 0) return [];
  const found = findDates(input);
  const zone = input.expectation.timeZone;
  const readings: Reading[] = [];
  const add = (type: 'date' | 'time' | 'datetime', span: Span, values: readonly Value[], problem: string): void => {
    const [value, ...alternatives] = values;
    const place = [found.folded.origin(span.start), found.folded.origin(span.end - 1) + 1] as const;
    if (value) readings.push({ type, span: place, value, alternatives });
    else
      readings.push({
        type,
        span: place,
        value: { type: 'text', text: input.text.slice(...place) },
        alternatives: [],
        problem,
      });
  };
  if (wanted.has('date') || wanted.has('datetime')) {
    for (const day of found.days)
      add(
        'date',
        day,
        day.dates.map((date) => ({ type: 'date', date })),
        'slots:date.no_such_day',
      );
  }
  if (wanted.has('time') || wanted.has('datetime')) {
    for (const time of found.times)
      add(
        'time',
        time,
        time.times.map((value) => ({ type: 'time', time: value })),
        'slots:time.no_such_time',
      );
  }
  if (wanted.has('datetime')) {
    for (const day of found.days.slice(0, 3)) {
      for (const time of found.times.slice(0, 3)) {
        const values = day.dates.flatMap((date) =>
          time.times.map((value) => ({ type: 'datetime', datetime: `${date}T${value}`, zone }) as const),
        );
        const span = { start: Math.min(day.start, time.start), end: Math.max(day.end, time.end) };
        if (values.length > 0) add('datetime', span, values, '');
      }
    }
  }
  return readings;
}

interface FoundDates {
  readonly folded: FoldedText;
  readonly days: readonly DayFound[];
  readonly times: readonly TimeFound[];
}
const known = new WeakMap<ReaderInput, FoundDates>();

/** Days and times with their places in the folded text; other readers leave those places alone, so they are found once. */
export function findDates(input: ReaderInput): FoundDates {
  const before = known.get(input);
  if (before) return before;
  const found = search(input);
  known.set(input, found);
  return found;
}

function search(input: ReaderInput): FoundDates {
  const { expectation, at } = input;
  const folded = foldText(input.text, dateLimit);
  const locale = expectation.locale ?? 'en';
  const today = wallTime(at, expectation.timeZone).date;
  const days = findDays(folded.words, { today, dayFirst: locale.startsWith('es'), past: looksBack(input, today) });
  const times = findTimes(
    blank(folded.words, days),
    isOpen(input, 'time', 'datetime') && days.length === 0,
    folded.words,
  );
  const soon = findHoursAhead(folded.words, input);
  if (soon && days.length === 0) return { folded, days: [soon.day], times: [soon.time] };
  if (days.length > 0) return { folded, days, times };
  const left = blank(folded.words, times);
  for (const language of [locale, locale.startsWith('es') ? 'en' : 'es']) {
    const found = chronoDays(left, language, at, expectation.timeZone);
    if (found.length === 0) continue;
    const hours = found.flatMap(({ time, ...span }) => (time === null ? [] : [{ ...span, times: [time] }]));
    return {
      folded,
      days: found.map(({ date, ...span }) => ({ ...span, dates: [date] })),
      times: hours.length > 0 ? hours : times,
    };
  }
  return { folded, days, times };
}

/** Whether the days asked for lie behind us: the open question (else every one) allows none after today. */
function looksBack(input: ReaderInput, today: string): boolean {
  const specs = specsOf(input, 'date', 'datetime');
  const counting = specs.some(({ open }) => open) ? specs.filter(({ open }) => open) : specs;
  return counting.length > 0 && counting.every(({ spec }) => (dateBound(spec.atMost, today) ?? '9999') <= today);
}

/** "In two hours", "en media hora": a day and a time at once. */
function findHoursAhead(
  words: string,
  { at, expectation }: ReaderInput,
): { readonly day: DayFound; readonly time: TimeFound } | null {
  const match =
    /(?<![\p{L}\p{N}])(?:in|en|dentro de)\s+(?:(half an hour|media hora)|(\d{1,3}|an?|una?|one|two|three|four|dos|tres|cuatro)\s+(hour|hora|minute|minuto)s?(\s+(?:and a half|y media))?)(?![\p{L}\p{N}])(?!\s*(?:,|and|y)?\s*\d+\s*min)/u.exec(
      words,
    );
  if (!match) return null;
  const small: { readonly [word: string]: number } = { two: 2, three: 3, four: 4, dos: 2, tres: 3, cuatro: 4 };
  const word = match[2] ?? '';
  const amount = /^\d/.test(word) ? Number(word) : Object.hasOwn(small, word) ? (small[word] ?? 1) : 1;
  const half = match[4] === undefined ? 0 : 0.5;
  const minutes = match[1] === undefined ? (amount + half) * ((match[3] ?? '').startsWith('h') ? 60 : 1) : 30;
  const then = wallTime(at + minutes * 60_000, expectation.timeZone);
  const span = { start: match.index, end: match.index + match[0].length };
  return { day: { ...span, dates: [then.date] }, time: { ...span, times: [then.time] } };
}
