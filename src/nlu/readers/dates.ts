import { wallTime } from '../../model/time.js';
import type { Reading } from '../../model/heard.js';
import type { Value } from '../../model/value.js';
import { dateBound } from '../../dialog/slots/bounds.js';
import { chronoDays } from './chrono-days.js';
import type { DayFound } from './day-rule.js';
import { findDays } from './day-rules.js';
import { blank, foldText, type FoldedText, type Span } from './fold-text.js';
import { findMoment } from './moments.js';
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
  const words = plainHours(folded.words);
  const locale = expectation.locale ?? 'en';
  const today = wallTime(at, expectation.timeZone).date;
  const past = looksBack(input, today, words);
  const days = findDays(words, {
    today,
    dayFirst: locale.startsWith('es'),
    past,
    open: isOpen(input, 'date', 'datetime'),
  });
  const asked = isOpen(input, 'time', 'datetime');
  const times = findTimes(blank(words, days), { asked, alone: asked && days.length === 0, around: words });
  const soon = findMoment(words, input);
  if (soon && days.length === 0) return { folded, days: [soon.day], times: [soon.time] };
  if (days.length > 0) return { folded, days, times };
  const left = blank(words, times);
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

/** `2026-11-30T14:00`, "3ish" and "noonish" without the letters in between; every place stays what it was. */
function plainHours(words: string): string {
  return words
    .replace(/(\d{4}-\d{2}-\d{2})t(?=\d{2}:\d{2})/g, '$1 ')
    .replace(
      /(?<=\d|noon|midday|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))-?ish(?!\p{L})/gu,
      (found) => ' '.repeat(found.length),
    );
}

const happened = /(?<!\p{L})(?:was|were|happened|occurred|born|since|fue|ocurrio|sucedio|naci|nacio)(?!\p{L})/u;

/**
 * Whether the days asked for lie behind us: the open question (else every one) allows none after today, or the words tell of what was
 * where such days are allowed.
 */
function looksBack(input: ReaderInput, today: string, words: string): boolean {
  const specs = specsOf(input, 'date', 'datetime');
  const counting = specs.some(({ open }) => open) ? specs.filter(({ open }) => open) : specs;
  if (happened.test(words)) return counting.every(({ spec }) => (dateBound(spec.atLeast, today) ?? '') < today);
  return counting.length > 0 && counting.every(({ spec }) => (dateBound(spec.atMost, today) ?? '9999') <= today);
}
