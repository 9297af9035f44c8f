import { addDays } from '../../model/time.js';
import { fullYear, type DayContext } from './calendar.js';
import { dayRule, followedByTime, type DayRule, type Groups } from './day-rule.js';
import { holidays, type Holiday } from './holidays.js';

/** A holiday is meant as a day where nothing goes before it but a word that leads to one: "a christmas tree" is none. */
const leadsToDay =
  /(?:^|[.,;!?¿¡(:]|(?<!\p{L})(?:on|for|until|till|by|is|was|its|it's|the|after|before|since|around|do|about|maybe|say|en|para|el|la|los|es|fue|tal|ser|antes del?|despues del?|desde|hasta|del?(?= dia)|or|o|and|y))\s*$/u;

/** Words that go on after the name of a day and after no other use of it. */
const goesOn =
  /^\s*(?:al medio ?dia|at|around|before|after|between|from|antes|despues|como|entre|desde|temprano|early|morning|afternoon|evening|sounds|thanks?|gracias)(?!\p{L})/u;

const beside =
  '(?:(?:the )?(?<side>day (?:after|before)|dia (?:despues|antes) del?|dia siguiente (?:al?|del?))\\s+(?:el |la )?)?';
const which = '(?:(?<before>last|next|this(?: coming)?|esta|este|el pasado|la pasada|el proximo|la proxima)\\s+)?';
const said = '(?:\\s+(?<after>pasad[oa]|que viene|proxim[oa]))?(?:,?\\s+(?:of\\s+|del?\\s+)?(?<year>(?:19|20)\\d{2}))?';

/** Holidays by name, and the days beside them: "the day after Thanksgiving", "la navidad pasada", "Labor Day 2028". */
export const holidayRules: readonly DayRule[] = holidays.map(({ words, on }) =>
  dayRule(`${beside}${which}(?:${words})${said}`, (found, context, after, before) => {
    // "Viernes negro de ofertas" is no day; a year after "de" is read with the name.
    if (/^\s*(?:of|del?)\s/.test(after)) return null;
    if (!(followedByTime.test(after) || goesOn.test(after)) || !leadsToDay.test(before)) return null;
    const days = ofYear(on, found, context);
    const side = found['side'];
    if (side === undefined) return days;
    return days.map((day) => addDays(day, /before|antes/.test(side) ? -1 : 1));
  }),
);

function ofYear(on: Holiday['on'], found: Groups, context: DayContext): readonly string[] {
  if (found['year'] !== undefined) return on(fullYear(found['year'], context));
  const past = context.past || /last|pasad/.test(`${found['before'] ?? ''} ${found['after'] ?? ''}`);
  const { today } = context;
  const now = Number(today.slice(0, 4));
  const years = past ? [now, now - 1] : [now, now + 1];
  const meanings = on(now).length;
  return Array.from({ length: meanings }, (_, n) => years.map((year) => on(year)[n] ?? ''))
    .map((days) => days.find((day) => (past ? day <= today : day >= today)) ?? '')
    .filter((day) => day !== '');
}
