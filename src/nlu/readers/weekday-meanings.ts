import { addDays, daysBetween, weekdayOf, weekdays, type Weekday } from '../../model/time.js';
import type { DayContext } from './calendar.js';
import { weekdayNamed } from './calendar-words.js';

/** The first such weekday after today. */
function coming(name: Weekday, today: string): string {
  const ahead = (weekdays.indexOf(name) - weekdays.indexOf(weekdayOf(today)) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

/**
 * A weekday as people mean it: said on that same day it may be today or in a week; English "next Friday" said earlier in the week may be
 * this one or the one after (weeks begin on Sunday); "el próximo viernes" is the coming one.
 */
export function ofWeek(word: string, before: string, after: string, context: DayContext): readonly string[] | null {
  const name = weekdayNamed(word);
  if (name === null) return null;
  const { today } = context;
  const next = coming(name, today);
  const sameDay = next === addDays(today, 7);
  const last = addDays(next, sameDay ? -14 : -7);
  const sunday = addDays(today, (7 - ((weekdays.indexOf(weekdayOf(today)) + 1) % 7)) % 7 || 7);
  if (/last week/.test(after)) return [addDays(sunday, ((weekdays.indexOf(name) + 1) % 7) - 14)];
  if (/pasado|last/.test(`${before} ${after}`)) return [last];
  if (context.past && before === '' && after === '') return sameDay ? [today, last] : [last];
  if (/next week|(?:proxima|otra) semana|semana (?:que|entrante|proxima|siguiente)/.test(`${before} ${after}`))
    return [addDays(sunday, (weekdays.indexOf(name) + 1) % 7)];
  if (before === 'next') return daysBetween(next, sunday) > 0 ? [addDays(next, 7), next] : [next];
  if (before === '' && after === '' && sameDay) return [today, next];
  return [next];
}

/** The day a folded word names (today, tomorrow or the coming weekday), from which others are counted; null = none. */
export function dayNamed(word: string, context: DayContext): string | null {
  if (word === 'hoy' || word === 'now' || word === 'today') return context.today;
  if (word === 'manana' || word === 'tomorrow') return addDays(context.today, 1);
  const name = weekdayNamed(word);
  return name === null ? null : coming(name, context.today);
}
