import type { Before, QueueSettings, Span } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { federalHolidays } from '../model/federal-holidays.js';
import { own } from '../model/json.js';
import { addDays, instantOf, wallTime, weekdayOf } from '../model/time.js';

/** When somebody who is never there by the clock is taken to stop work. */
const usualClose = '17:00';
/** Between these hours nothing goes out by itself; wall time in the bot's zone. */
export const quietHours = { from: '21:00', until: '08:00' } as const;
/** A reminder of a day without an hour goes out at this time. */
const morning = '09:00';
/** A reminder that quiet hours pushed nearer than this to its event goes out on the evening before instead. */
const tooLateMs = 30 * 60_000;
const minuteMs = 60_000;

/** Open without a break all week: its hours say nothing of working days. */
const isAlwaysOpen = (queue: QueueSettings): boolean =>
  Object.values(queue.hours).length === 7 &&
  Object.values(queue.hours).every((spans) => spans.some(({ from, to }) => from === '00:00' && to === '24:00'));

/** Whether people of a queue work on a day: it has hours and no holiday. A queue without hours works Monday to Friday, but for federal holidays. */
export function isBusinessDay(queue: QueueSettings | undefined, date: string): boolean {
  const weekday = weekdayOf(date);
  if (!queue || isAlwaysOpen(queue)) {
    if (weekday === 'sat' || weekday === 'sun') return false;
    return !federalHolidays(Number(date.slice(0, 4))).some(({ day }) => day === date);
  }
  return (own(queue.hours, weekday) ?? []).length > 0 && !queue.holidays.some(({ day }) => day === date);
}

function closingTime(queue: QueueSettings | undefined, date: string): string {
  if (!queue || isAlwaysOpen(queue)) return usualClose;
  const last = (own(queue.hours, weekdayOf(date)) ?? [])
    .map(({ from, to }) => (to <= from ? '24:00' : to))
    .toSorted()
    .at(-1);
  return last === undefined ? usualClose : last === '24:00' ? '23:59' : last;
}

/** The moment something promised now is owed: days end when the queue closes; the day of the promise is not counted. */
export function dueAfter(span: Span, queue: QueueSettings | undefined, zone: string, now: Instant): Instant {
  if (span.unit === 'minutes') return now + span.count * minuteMs;
  if (span.unit === 'hours') return now + span.count * 60 * minuteMs;
  let date = wallTime(now, zone).date;
  if (span.unit === 'days') date = addDays(date, span.count);
  else {
    let left = span.count;
    // A queue that never works is not waited for beyond a year.
    for (let n = 0; n < 400 && left > 0; n += 1) {
      date = addDays(date, 1);
      if (isBusinessDay(queue, date)) left -= 1;
    }
  }
  return instantOf(date, closingTime(queue, date), zone);
}

/** When the agency is warned of something owed: three hours before, or half way if it is owed sooner than in six. */
export const warnAt = (due: Instant, now: Instant): Instant =>
  Math.max(now, due - Math.min(180 * minuteMs, (due - now) / 2));

/** Whether nothing may go out by itself at a moment. */
export function isQuiet(at: Instant, zone: string): boolean {
  const { time } = wallTime(at, zone);
  return time >= quietHours.from || time < quietHours.until;
}

/** The first moment from `at` on at which something may go out by itself. */
export function afterQuiet(at: Instant, zone: string): Instant {
  if (!isQuiet(at, zone)) return at;
  const { date, time } = wallTime(at, zone);
  return instantOf(time < quietHours.until ? date : addDays(date, 1), quietHours.until, zone);
}

/** What is reminded of: a day, and the wall time in `zone` if it has one. */
export interface Occasion {
  readonly date: string;
  readonly time: string | null;
  readonly zone: string;
}

/** From when a reminder is of no use: the hour of the event, or the end of its day. */
export const occasionEnd = ({ date, time, zone }: Occasion): Instant => instantOf(date, time ?? quietHours.from, zone);

/**
 * When a reminder goes out, outside of the quiet hours of `quietZone`: what falls into them waits for the morning if that is early enough, else
 * goes out on the evening before. Null: that moment has passed.
 */
export function reminderAt(occasion: Occasion, before: Before, quietZone: string, now: Instant): Instant | null {
  const { date, time, zone } = occasion;
  const wanted =
    'minutes' in before
      ? instantOf(date, time ?? morning, zone) - before.minutes * minuteMs
      : instantOf(addDays(date, -before.days), before.days === 0 ? quietHours.until : (time ?? morning), zone);
  const end = occasionEnd(occasion);
  const at = afterQuiet(wanted, quietZone);
  const chosen = at === wanted || at <= end - tooLateMs ? at : eveningBefore(wanted, quietZone);
  return chosen > now && chosen < end ? chosen : null;
}

function eveningBefore(at: Instant, zone: string): Instant {
  const { date, time } = wallTime(at, zone);
  return instantOf(time < quietHours.until ? addDays(date, -1) : date, '20:00', zone);
}
