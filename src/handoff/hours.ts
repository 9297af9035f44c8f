import type { QueueSettings } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import type { Localized } from '../model/text.js';
import { addDays, instantOf, wallTime, weekdayOf } from '../model/time.js';

/** Whether people are there at an instant, until when, and when they come next. The same decision on every channel. */
export interface OpeningHours {
  readonly open: boolean;
  /** open: when they close; null = not within the days looked at. */
  readonly closes: Instant | null;
  /** closed: when they open next; null = not within `horizonDays`. */
  readonly opens: Instant | null;
  /** closed: today's holiday, if that is why. */
  readonly holiday: Localized | null;
}

/** How far ahead the next opening is looked for, in days. */
export const horizonDays = 60;

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The opening decision of a queue. Hours are wall times in `zone`: a clock change moves nothing. A span past midnight belongs to the
 * day it starts on, so a holiday closes what begins on it and not the night before. Touching spans count as one.
 */
export function openingHours(queue: QueueSettings, zone: string, now: Instant): OpeningHours {
  const today = wallTime(now, zone).date;
  const closed = new Map(queue.holidays.map(({ day, name }) => [day, name]));
  let current: Span | null = null;
  let next: Instant | null = null;
  for (let n = -1; n <= horizonDays && next === null; n += 1) {
    const date = addDays(today, n);
    if (closed.has(date)) continue;
    for (const span of spansOf(queue, date, zone)) {
      if (current ? span.from <= current.to && span.to > current.to : span.from <= now && now < span.to) {
        current = { from: span.from, to: span.to };
      } else if (span.from > now && (!current || span.from > current.to)) {
        next ??= span.from;
      }
    }
    if (current && n > 1) break;
  }
  if (current) return { open: true, closes: current.to, opens: null, holiday: null };
  return { open: false, closes: null, opens: next, holiday: closed.get(today) ?? null };
}

function spansOf(queue: QueueSettings, date: string, zone: string): readonly Span[] {
  const spans = own(queue.hours, weekdayOf(date)) ?? [];
  return spans
    .map(({ from, to }) => ({ from: at(date, from, zone), to: at(to <= from ? addDays(date, 1) : date, to, zone) }))
    .filter((span) => span.to > span.from)
    .toSorted((a, b) => a.from - b.from);
}

/** `24:00` is midnight at the end of the day. */
function at(date: string, time: string, zone: string): Instant {
  return time === '24:00' ? instantOf(addDays(date, 1), '00:00', zone) : instantOf(date, time, zone);
}
