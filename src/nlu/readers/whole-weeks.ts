import { addDays, weekdayOf, weekdays } from '../../model/time.js';
import type { DayContext } from './calendar.js';
import { dayRule, followedByTime, type DayRule, type Groups } from './day-rule.js';

/** Weeks and weekends where a day is asked for: their days are offered. Tried last, so that "Friday next week" stays one day. */
export const wholeWeeks: readonly DayRule[] = [
  dayRule(
    '(?<last>(?:last|this past) weekend|(?:el )?(?:fin de semana|finde) (?:pasado|anterior))|(?<far>next weekend)|(?<!(?:every|each|any|cada|todo|los|entre)\\s)(?:(?:this(?: coming)?|over the|on the|for the|the) )?weekend|(?<!(?:cada|todo|los|entre)\\s)(?:(?:este|el|para el|el proximo|proximo) )?(?:fin de semana|finde)(?: que viene| proximo| que entra)?',
    (found, context, after) => (context.open && followedByTime.test(after) ? weekend(found, context) : null),
  ),
  dayRule(
    '(?:the )?(?<far>week after next|semana despues de la proxima)|(?<next>next week|(?:la )?(?:semana (?:que viene|que entra|entrante|proxima|siguiente)|proxima semana|otra semana))|(?<now>this week|esta (?:misma )?semana)',
    (found, context, after) => (context.open && followedByTime.test(after) ? week(found, context) : null),
  ),
];

/** Days since Monday. */
const sinceMonday = (date: string): number => weekdays.indexOf(weekdayOf(date));

function weekend(found: Groups, { today, past }: DayContext): readonly string[] {
  const since = sinceMonday(today);
  const saturday = addDays(today, 5 - since);
  if (found['last'] !== undefined || (past && since < 5)) return [addDays(saturday, -7), addDays(saturday, -6)];
  const coming = [saturday, addDays(saturday, 1)].filter((day) => (past ? day <= today : day >= today));
  // Said in the week, "next weekend" is the coming one to some and the one after to others.
  return found['far'] === undefined ? coming : [addDays(saturday, 7), addDays(saturday, 8), ...coming];
}

/** The working days of a week to come, or what is left of this one; weeks begin on Sunday. Of what was, any day may be meant. */
function week(found: Groups, { today, past }: DayContext): readonly string[] | null {
  if (past) return null;
  const sunday = addDays(today, -((sinceMonday(today) + 1) % 7));
  const weeks = found['far'] !== undefined ? 2 : found['next'] !== undefined ? 1 : 0;
  const days = [1, 2, 3, 4, 5].map((n) => addDays(sunday, 7 * weeks + n)).filter((day) => day >= today);
  return days.length > 0 ? days : null;
}
