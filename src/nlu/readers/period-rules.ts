import { addDays } from '../../model/time.js';
import { addMonths } from '../../dialog/slots/bounds.js';
import { exactly, nearest, type DayContext } from './calendar.js';
import { monthPattern, months, weekdayNamed, weekdayPattern } from './calendar-words.js';
import { dayNumber, dayRule, followedByTime, type DayRule, type Groups } from './day-rule.js';
import { monthEnd, nthWeekday } from './holidays.js';

const places: ReadonlyMap<string, number> = new Map(
  [
    ['first 1st primer primero 1er', 1],
    ['second 2nd segundo 2do', 2],
    ['third 3rd tercer tercero 3er', 3],
    ['fourth 4th cuarto', 4],
    ['fifth 5th quinto', 5],
    ['last ultimo', -1],
  ].flatMap(([words, n]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(n)] as const),
  ),
);
const place = `(?<place>${[...places.keys()].join('|')})`;
const nextMonth =
  '(?<next>(?:the )?next month|(?:el |del )?mes (?:que viene|que entra|entrante|proximo|siguiente)|(?:el |del )?proximo mes)';
const thisMonth = '(?:the|this|el|este|del|de este|de)?\\s*(?:month|mes)';
const ofMonth = `(?:of|in|del?|en)\\s+(?:${nextMonth}|${thisMonth}|(?<month>${monthPattern}))`;

/** Days told by their place in a month: its end, its middle, a weekday of it, a payday; and the two ends of a stretch of days. */
export const periodRules: readonly DayRule[] = [
  dayRule(`(?:the |el )?${place}\\s+(?<weekday>${weekdayPattern})\\s+${ofMonth}`, (found, context) => {
    const name = weekdayNamed(found['weekday'] ?? '');
    if (name === null) return null;
    return firstFitting(found, context, (year, month) =>
      nthWeekday(year, month, places.get(found['place'] ?? '') ?? 1, name),
    );
  }),
  dayRule(
    `(?:(?:at|by|before|around|until|toward|towards) )?(?:the )?(?:very )?(?:end|last day) ${ofMonth}|month'?s? end|(?:a|al|para|por|hasta|antes de)?\\s*(?:fines|finales|fin|final|ultimos|(?:el )?ultimo dia)\\s+${twin(ofMonth)}`,
    (found, context) =>
      firstFitting(plain(found), context, (year, month) => monthEnd(exactly(year, month, 1)[0] ?? '')),
  ),
  dayRule(
    `(?:in |by )?(?:the )?(?:mid(?:dle)?(?:-|\\s+)(?:of\\s+)?(?:(?:the|this) (?:month)|(?<month>${monthPattern})))|(?:a|para)\\s+mediados\\s+${twin(ofMonth)}`,
    (found, context) => firstFitting(plain(found), context, (year, month) => exactly(year, month, 15)[0] ?? null),
  ),
  dayRule(
    `(?:in |at |by )?(?:the )?(?:beginning|start) ${ofMonth}|(?:a|para)\\s+(?:principios?|comienzos?|inicios?)\\s+${twin(ofMonth)}`,
    (found, context) => firstFitting(plain(found), context, (year, month) => exactly(year, month, 1)[0] ?? null),
  ),
  dayRule(
    `(?:on )?(?:the )?first of (?:the|each|every) month|(?:el )?(?:primero|dia primero|1ro|1o|1º)(?:\\s+(?:del|de cada|de) mes)?`,
    (_, context, after, before) => {
      const alone = context.open && /^[^\p{L}\p{N}]*(?:(?:para|desde|hasta) )?$/u.test(before);
      return alone && followedByTime.test(after) ? firstFitting({}, context, firstOf) : null;
    },
  ),
  dayRule(
    `(?:on )?(?:the |el )?(?:dia )?${dayNumber}\\s+(?:of|del?)\\s+(?:${nextMonth}|(?:this month|este mes|(?:el )?mes en curso))`,
    (found, { today }) => {
      const month = addMonths(`${today.slice(0, 8)}01`, found['next'] === undefined ? 0 : 1);
      return exactly(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Number(found['day']));
    },
  ),
  dayRule(
    '(?:en|para|a|hasta) (?:la |esta |el dia de )?(?:proxima )?quincena|(?:la )?proxima quincena|esta quincena|(?:la )?quincena (?:que viene|proxima)|(?:el )?dia de (?:la )?quincena|(?:on |next )?payday',
    (_, context, after, before) => {
      if (!context.open || context.past || !/^[^\p{L}\p{N}]*(?:seria |puede ser )?$/u.test(before)) return null;
      return followedByTime.test(after) ? [payday(context.today)] : null;
    },
  ),
  dayRule('(?:in |within )?a fortnight(?: from (?:now|today))?', (_, { today }) => [addDays(today, 14)]),
  dayRule('(?:en|dentro de) una quincena', (_, { today }) => [addDays(today, 15)]),
];

/** The same groups under second names, for the other branch of a pattern. */
function twin(pattern: string): string {
  return pattern.replace(/\(\?<(\w+)>/g, '(?<$1Es>');
}

const plain = (found: Groups): Groups => ({
  next: found['next'] ?? found['nextEs'],
  month: found['month'] ?? found['monthEs'],
});

const firstOf = (year: number, month: number): string | null => exactly(year, month, 1)[0] ?? null;

/** The day in the month said (of the nearest year), in the next month, or in the first month in which it is not over. */
function firstFitting(
  found: Groups,
  { today, past }: DayContext,
  make: (year: number, month: number) => string | null,
): readonly string[] | null {
  const step = found['month'] === undefined ? 1 : 12;
  const start =
    found['month'] === undefined
      ? addMonths(`${today.slice(0, 8)}01`, found['next'] === undefined ? 0 : 1)
      : `${today.slice(0, 4)}-${String(months.get(found['month']) ?? 1).padStart(2, '0')}-01`;
  for (let n = 0; n < 4; n += 1) {
    const month = addMonths(start, past ? -n * step : n * step);
    const day = make(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
    if (day !== null && (past ? day <= today : day >= today)) return [day];
  }
  return null;
}

/** Wages are paid on the 15th and on the last day of a month. */
function payday(today: string): string {
  const middle = `${today.slice(0, 8)}15`;
  return today <= middle ? middle : monthEnd(today);
}

/** "From the 10th to the 15th", "del 10 al 15 de abril", "April 10-15": the first and the last day are offered. */
export const stretches: readonly DayRule[] = betweenDays();

function betweenDays(): readonly DayRule[] {
  const suffix = '(?:st|nd|rd|th)?';
  const pair = (found: Groups, context: DayContext): readonly string[] | null => {
    const [one, two] = [Number(found['one']), Number(found['two'])];
    if (one >= two || two > 31) return null;
    const month = months.get(found['month'] ?? '');
    if (month === undefined) {
      const [first] = firstFitting({}, context, (year, number) => exactly(year, number, one)[0] ?? null) ?? [];
      return first === undefined
        ? null
        : [first, ...exactly(Number(first.slice(0, 4)), Number(first.slice(5, 7)), two)];
    }
    const year = found['year'];
    const of = (date: number): readonly string[] =>
      year === undefined ? nearest(month, date, context) : exactly(Number(year), month, date);
    return [...of(one), ...of(two)];
  };
  const year = '(?:,?\\s+(?:del?\\s+)?(?<year>(?:19|20)\\d{2}))?';
  return [
    dayRule(
      `(?:between|from)?\\s*(?<month>${monthPattern})\\.?\\s+(?<one>\\d{1,2})${suffix}\\s*(?:to|through|thru|until|till|and|-|\u2013)\\s*(?:the\\s+)?(?<two>\\d{1,2})${suffix}(?![:/]|\\s*[ap]\\.?m)${year}`,
      pair,
    ),
    dayRule(
      `(?:del?|desde el|entre el|from the|between the)\\s+(?<one>\\d{1,2})${suffix}\\s+(?:al?|y(?: el)?|hasta el|to(?: the)?|through(?: the)?|until(?: the)?|and(?: the)?)\\s+(?<two>\\d{1,2})${suffix}\\s+(?:of|del?)\\s+(?<month>${monthPattern})${year}`,
      pair,
    ),
    dayRule(
      `(?:(?:del|desde el|entre el)\\s+(?<one>\\d{1,2})\\s+(?:al|y el|hasta el)\\s+(?<two>\\d{1,2})|(?:from|between) the\\s+(?<oneEn>\\d{1,2})(?:st|nd|rd|th)\\s+(?:to|through|until|and)\\s+(?:the\\s+)?(?<twoEn>\\d{1,2})(?:st|nd|rd|th))`,
      (found, context, after) =>
        context.open && followedByTime.test(after)
          ? pair({ one: found['one'] ?? found['oneEn'], two: found['two'] ?? found['twoEn'] }, context)
          : null,
    ),
  ];
}
