import { addDays, weekdayOf } from '../../model/time.js';
import { dayOfMonth, exactly, fullYear, nearest, type DayContext } from './calendar.js';
import {
  doubtfulMonths,
  monthPattern,
  months,
  ordinalPattern,
  ordinals,
  shortWeekdayPattern,
  weekdayNamed,
  weekdayPattern,
} from './calendar-words.js';
import { dayNumber, dayRule, followedByTime, type DayRule, type Groups } from './day-rule.js';
import { numberOf, numberWord } from './number-words.js';
import { spokenYear, yearSpoken } from './spoken-years.js';

const weekday = String.raw`(?:(?<weekday>${weekdayPattern}|${shortWeekdayPattern})\.?,?\s+(?:the\s+|el\s+|dia\s+)?)?`;
const year = String.raw`(?:(?:\s*[,-]\s*|\s+(?:of\s+|de\s+|del\s+)?(?:ano\s+)?)(?<year>(?:19|20)\d{2})|,?\s+(?:(?:of|del?)\s+)?(?<spoken>${spokenYear})|,?\s+'?(?<short>3[2-9]|[4-9]\d)(?=\s*(?:$|[.,;!?]))|\s+(?:of|del?)\s+'?(?<of>\d{2})(?=\s*(?:$|[.,;!?])))?`;

/** Days written with their number: `2026-11-30`, `12/25`, "the 3rd of May", "viernes 27", "el 30". */
export const writtenDays: readonly DayRule[] = [
  dayRule(
    String.raw`(?<one>\d{2})(?<two>\d{2})(?<year>(?:19|20)\d{2})|(?<first>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`,
    (found, context, after, before) => {
      if (!context.open || !/^\W*$/.test(before) || !/^\W*$/.test(after)) return null;
      if (found['one'] === undefined)
        return orNone(exactly(Number(found['first']), Number(found['month']), Number(found['day'])));
      return orNone(either(found, context, (month, date) => exactly(Number(found['year']), month, date)));
    },
  ),
  dayRule(
    String.raw`(?<![\d/.-])(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![-/]|\.\d)`,
    (found) => exactly(Number(found['year']), Number(found['month']), Number(found['day'])),
  ),
  dayRule(
    String.raw`${weekday}(?<![\d/.-])(?<one>\d{1,2})\s?(?<sep>[-/.])\s?(?<two>\d{1,2})\s?\k<sep>\s?(?<year>(?:19|20)\d{2}|\d{2})(?![-/]|\.\d)`,
    (found, context) =>
      either(found, context, (month, date) => exactly(fullYear(found['year'] ?? '', context), month, date)),
  ),
  dayRule(
    String.raw`${weekday}(?<![\d/.-])(?<one>\d{1,2})(?<sep>[-/])(?<two>\d{1,2})(?![-/]|\.\d)`,
    (found, context, after, before) => {
      const alone = before.trim() === '' && after.trim() === '';
      if (found['sep'] === '-' && !alone && !/(?:\bon|\bel|\bdel|\bby)\s+$/.test(before)) return null;
      if (/^\s*(?:%|(?:of|de|inch|cups?|miles?|mi|tazas?|pulgadas?|hours?|horas)(?![\p{L}\p{N}]))/u.test(after))
        return null;
      if (found['one'] === '24' && found['two'] === '7') return null;
      const dates = either(found, context, (month, date) => nearest(month, date, context));
      return dates.length > 0 || alone ? dates : null;
    },
  ),
  dayRule(
    String.raw`${weekday}(?:${dayNumber}|(?<word>${ordinalPattern})(?=\s+(?:of|de)\s)|(?<number>(?:${numberWord})(?:\s+y\s+uno?)?)(?=\s+de\s))(?:\s*-\s*|\s+(?<link>of|de|del mes de)\s+|\s+)(?<month>${monthPattern})(?:\.(?=\s|$|,))?${year}`,
    (found, context, after) => {
      const sure = found['link'] ?? found['ord'] ?? found['year'] ?? found['weekday'];
      if (sure === undefined && doubtfulMonths.has(found['month'] ?? '') && !followedByTime.test(after)) return null;
      return written(found, context);
    },
  ),
  dayRule(
    String.raw`${weekday}(?<month>${monthPattern})\.?\s+(?:the\s+|el\s+)?(?:${dayNumber}|(?<word>${ordinalPattern}))(?!\d|:\d|[/-]\d|\s*[ap]\.?m(?![\p{L}\p{N}]))${year}`,
    (found, context, after) => {
      const sure = (found['ord'] ?? found['year'] ?? found['weekday']) !== undefined && found['word'] === undefined;
      if (!sure && doubtfulMonths.has(found['month'] ?? '') && !followedByTime.test(after)) return null;
      if (found['word'] !== undefined && !followedByTime.test(after) && found['year'] === undefined) return null;
      return written(found, context);
    },
  ),
  dayRule(
    String.raw`(?<weekday>${weekdayPattern}|${shortWeekdayPattern})\.?,?\s+(?:the\s+|el\s+)?(?:dia\s+)?${dayNumber}(?!\d|:\d|[/-]\d|\s*[ap]\.?\s?m(?![\p{L}\p{N}])|\s+(?:de la|de el|del|y media|y cuarto|o'clock|horas)(?![\p{L}\p{N}]))`,
    (found, context) => {
      const wanted = weekdayNamed(found['weekday'] ?? '');
      for (let months = 0; months < 4; months += 1) {
        const date = dayOfMonth(Number(found['day']), context, months);
        if (date !== null && weekdayOf(date) === wanted) return [date];
      }
      return null;
    },
  ),
  dayRule(
    String.raw`(?:on\s+)?the\s+(?<day>\d{1,2})(?<ord>st|nd|rd|th)|(?:el\s+)?dia\s+(?<dia>\d{1,2})|el\s+(?<el>\d{1,2})|(?:antes|despues|a partir) del\s+(?<del>\d{1,2})|(?:desde|hasta)\s+el\s+(?<from>\d{1,2})`,
    (found, context, after, before) => {
      if (
        !followedByTime.test(after) ||
        /^\s*(?:de|of|y|o|or|and|to)(?![\p{L}\p{N}])(?!\s+(?:este|this|la|el|the)(?![\p{L}\p{N}]))/u.test(after)
      )
        return null;
      if (
        found['el'] !== undefined &&
        (before.trim() !== '' || !/^\s*(?:$|[.,;!?]|a las?(?![\p{L}\p{N}]))/u.test(after))
      )
        return null;
      const date = dayOfMonth(
        Number(found['day'] ?? found['dia'] ?? found['el'] ?? found['del'] ?? found['from']),
        context,
        0,
      );
      return date === null ? null : [date];
    },
  ),
];

const orNone = (dates: readonly string[]): readonly string[] | null => (dates.length > 0 ? dates : null);

/** Month/day and day/month: both where both exist, the one the language writes first. */
function either(
  found: Groups,
  context: DayContext,
  make: (month: number, date: number) => readonly string[],
): readonly string[] {
  const one = Number(found['one']);
  const two = Number(found['two']);
  const both = context.dayFirst ? [...make(two, one), ...make(one, two)] : [...make(one, two), ...make(two, one)];
  const name = found['weekday'] === undefined ? null : weekdayNamed(found['weekday']);
  const fitting = both.filter((date) => weekdayOf(date) === name);
  return fitting.length > 0 ? fitting : both;
}

function written(found: Groups, context: DayContext): readonly string[] {
  const month = months.get(found['month'] ?? '') ?? 0;
  const date =
    found['day'] === undefined
      ? (ordinals.get(found['word'] ?? '') ?? numberOf(found['number'] ?? '') ?? 0)
      : Number(found['day']);
  const said = found['year'] ?? found['short'] ?? found['of'] ?? yearSpoken(found['spoken']);
  const dates = said === undefined ? nearest(month, date, context) : exactly(fullYear(said, context), month, date);
  const [first] = dates;
  const name = found['weekday'] === undefined ? null : weekdayNamed(found['weekday']);
  if (first === undefined || name === null || weekdayOf(first) === name) return dates;
  // "Friday, November 26" when the 26th is a Thursday: the day named, or the weekday next to it.
  return [
    first,
    ...[-3, -2, -1, 1, 2, 3].map((days) => addDays(first, days)).filter((near) => weekdayOf(near) === name),
  ];
}
