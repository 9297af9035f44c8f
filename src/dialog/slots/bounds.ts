import type { Json } from '../../model/json.js';
import { addDays, isDate } from '../../model/time.js';

/** A written limit on a day: `2026-12-31`, `today`, `tomorrow`, `yesterday`, `in 30 days`, `2 weeks ago`, `18 years ago`; null = no limit. */
export function dateBound(bound: Json | undefined, today: string): string | null {
  if (typeof bound !== 'string') return null;
  const words = bound.trim().toLowerCase();
  if (isDate(words)) return words;
  const named = { today: 0, tomorrow: 1, yesterday: -1 } as const;
  if (words === 'today' || words === 'tomorrow' || words === 'yesterday') return addDays(today, named[words]);
  const match = /^(?:in )?(\d{1,5}) (day|week|month|year)s?( ago| from now)?$/.exec(words);
  if (!match) return null;
  const count = Number(match[1]) * (match[3] === ' ago' ? -1 : 1);
  if (match[2] === 'day') return addDays(today, count);
  if (match[2] === 'week') return addDays(today, count * 7);
  return addMonths(today, match[2] === 'year' ? count * 12 : count);
}

/** The same day `months` later (or earlier); the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const start = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  for (let last = day; last > 28; last -= 1) {
    if (isDate(`${start}-${last}`)) return `${start}-${last}`;
  }
  return `${start}-${String(Math.min(day, 28)).padStart(2, '0')}`;
}

/** A written limit on a number or a sum: `3`, `"3"`, `"$1,500"`; null = no limit. */
export function numberBound(bound: Json | undefined): number | null {
  if (typeof bound === 'number') return bound;
  if (typeof bound !== 'string') return null;
  const digits = bound.replace(/[$,\s]/g, '');
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : null;
}

/** A written limit on an hour, `8:00` or `08:00`, as `HH:MM`; null = no limit. */
export function timeBound(bound: Json | undefined): string | null {
  const match = typeof bound === 'string' ? /^(\d{1,2}):([0-5]\d)$/.exec(bound.trim()) : null;
  if (!match || Number(match[1]) > 23) return null;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`;
}
