import { addMonths } from '../../dialog/slots/bounds.js';
import { isDate } from '../../model/time.js';

/** What a written day depends on. */
export interface DayContext {
  /** `YYYY-MM-DD` on the bot's wall. */
  readonly today: string;
  /** 3/4 is offered as April 3 first. */
  readonly dayFirst: boolean;
  /** A day without a year is the last one instead of the next (dates of birth, incidents). */
  readonly past: boolean;
  /** A day is what the open question asks for: eight digits alone are one. */
  readonly open: boolean;
}

/** The day of the calendar with this year, month and number; none if there is no such day. */
export function exactly(yearNumber: number, month: number, date: number): readonly string[] {
  const written = `${String(yearNumber).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDate(written) ? [written] : [];
}

/** The next such day of the calendar (or the last, for what is past); February 29 may be years away. */
export function nearest(month: number, date: number, { today, past }: DayContext): readonly string[] {
  const now = Number(today.slice(0, 4));
  for (let n = 0; n <= 8; n += 1) {
    const [found] = exactly(past ? now - n : now + n, month, date);
    if (found !== undefined && (past ? found <= today : found >= today)) return [found];
  }
  return [];
}

/** `76` is 1976 and `31` is 2031: two digits reach ten years ahead. */
export function fullYear(digits: string, { today }: DayContext): number {
  if (digits.length === 4) return Number(digits);
  const century = 2000 + Number(digits);
  return century > Number(today.slice(0, 4)) + 10 ? century - 100 : century;
}

/** The next (or last) day with this number, `skip` months further on. */
export function dayOfMonth(date: number, { today, past }: DayContext, skip: number): string | null {
  if (date < 1 || date > 31) return null;
  for (let n = 0; n < 4; n += 1) {
    const month = addMonths(`${today.slice(0, 8)}01`, past ? -n : n);
    const [found] = exactly(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date);
    if (found === undefined || (past ? found > today : found < today)) continue;
    if (skip === 0) return found;
    return (
      exactly(
        Number(addMonths(found, past ? -skip : skip).slice(0, 4)),
        Number(addMonths(found, past ? -skip : skip).slice(5, 7)),
        date,
      )[0] ?? null
    );
  }
  return null;
}
