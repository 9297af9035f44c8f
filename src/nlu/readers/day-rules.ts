import { addDays, weekdayOf } from '../../model/time.js';
import { addMonths } from '../../dialog/slots/bounds.js';
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
import { edge, end, overlaps, type Span } from './fold-text.js';
import { namedDays } from './named-days.js';
import { numberOf, numberWord } from './number-words.js';
import { spokenYear, yearSpoken } from './spoken-years.js';
import { dayNamed, ofWeek } from './weekday-meanings.js';

/** A day found in folded text: its meanings, the likeliest first; none = it was meant as a day that does not exist. */
export interface DayFound extends Span {
  readonly dates: readonly string[];
}

interface Rule {
  readonly pattern: RegExp;
  /** null = not a day after all; [] = a day that does not exist. */
  readonly read: (
    groups: { readonly [name: string]: string | undefined },
    context: DayContext,
    after: string,
    before: string,
  ) => readonly string[] | null;
}

const day = String.raw`(?<day>\d{1,2})(?<ord>st|nd|rd|th|ro|er|o|º|°)?`;
const weekday = String.raw`(?:(?<weekday>${weekdayPattern}|${shortWeekdayPattern})\.?,?\s+(?:the\s+|el\s+|dia\s+)?)?`;
const year = String.raw`(?:(?:\s*[,-]\s*|\s+(?:of\s+|de\s+|del\s+)?(?:ano\s+)?)(?<year>(?:19|20)\d{2})|,?\s+(?:(?:of|del?)\s+)?(?<spoken>${spokenYear})|,?\s+'?(?<short>3[2-9]|[4-9]\d)(?=\s*(?:$|[.,;!?]))|\s+(?:of|del?)\s+'?(?<of>\d{2})(?=\s*(?:$|[.,;!?])))?`;
const count = String.raw`(?<count>\d{1,3}|${numberWord}|a couple of|a|an|un par de)`;
const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`${edge}(?:${pattern})${end}`, 'gu'),
  read,
});

/** What may follow a doubtful month or a bare day number: nothing, punctuation, or a word that goes on about time. */
const followedByTime =
  /^\s*(?:$|[.,;!?)]|(?:at|on|of|in the|or|and|is|please|would|works|to|a las?|de|del|por|y|o|en|si|if|for|para)(?![\p{L}\p{N}]))/u;

/** "Fri", "fri 10am", "sat please": an abbreviation that is no other word. */
const isNothingOrHour =
  /^\s*(?:at\s+|a las?\s+)?(?:(?:please|thanks?|pls|por favor|gracias)?\s*$|\d{1,2}(?::\d{2})?\s*(?:[ap]\.?\s?m|:))/u;

const rules: readonly Rule[] = [
  rule(
    String.raw`(?<one>\d{2})(?<two>\d{2})(?<year>(?:19|20)\d{2})|(?<first>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`,
    (found, context, after, before) => {
      if (!context.open || !/^\W*$/.test(before) || !/^\W*$/.test(after)) return null;
      if (found['one'] === undefined)
        return orNone(exactly(Number(found['first']), Number(found['month']), Number(found['day'])));
      return orNone(either(found, context, (month, date) => exactly(Number(found['year']), month, date)));
    },
  ),
  rule(
    String.raw`(?<![\d/.-])(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![-/]|\.\d)`,
    (found) => exactly(Number(found['year']), Number(found['month']), Number(found['day'])),
  ),
  rule(
    String.raw`${weekday}(?<![\d/.-])(?<one>\d{1,2})\s?(?<sep>[-/.])\s?(?<two>\d{1,2})\s?\k<sep>\s?(?<year>(?:19|20)\d{2}|\d{2})(?![-/]|\.\d)`,
    (found, context) =>
      either(found, context, (month, date) => exactly(fullYear(found['year'] ?? '', context), month, date)),
  ),
  rule(
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
  rule(
    String.raw`${weekday}(?:${day}|(?<word>${ordinalPattern})(?=\s+(?:of|de)\s)|(?<number>(?:${numberWord})(?:\s+y\s+uno?)?)(?=\s+de\s))(?:\s*-\s*|\s+(?<link>of|de|del mes de)\s+|\s+)(?<month>${monthPattern})(?:\.(?=\s|$|,))?${year}`,
    (found, context, after) => {
      const sure = found['link'] ?? found['ord'] ?? found['year'] ?? found['weekday'];
      if (sure === undefined && doubtfulMonths.has(found['month'] ?? '') && !followedByTime.test(after)) return null;
      return written(found, context);
    },
  ),
  rule(
    String.raw`${weekday}(?<month>${monthPattern})\.?\s+(?:the\s+|el\s+)?(?:${day}|(?<word>${ordinalPattern}))(?!\d|:\d|[/-]\d|\s*[ap]\.?m(?![\p{L}\p{N}]))${year}`,
    (found, context, after) => {
      const sure = (found['ord'] ?? found['year'] ?? found['weekday']) !== undefined && found['word'] === undefined;
      if (!sure && doubtfulMonths.has(found['month'] ?? '') && !followedByTime.test(after)) return null;
      if (found['word'] !== undefined && !followedByTime.test(after) && found['year'] === undefined) return null;
      return written(found, context);
    },
  ),
  rule(
    String.raw`(?<weekday>${weekdayPattern}|${shortWeekdayPattern})\.?,?\s+(?:the\s+|el\s+)?(?:dia\s+)?${day}(?!\d|:\d|[/-]\d|\s*[ap]\.?\s?m(?![\p{L}\p{N}])|\s+(?:de la|de el|del|y media|y cuarto|o'clock|horas)(?![\p{L}\p{N}]))`,
    (found, context) => {
      const wanted = weekdayNamed(found['weekday'] ?? '');
      for (let months = 0; months < 4; months += 1) {
        const date = dayOfMonth(Number(found['day']), context, months);
        if (date !== null && weekdayOf(date) === wanted) return [date];
      }
      return null;
    },
  ),
  rule(
    String.raw`(?:on\s+)?the\s+(?<day>\d{1,2})(?<ord>st|nd|rd|th)|(?:el\s+)?dia\s+(?<dia>\d{1,2})|el\s+(?<el>\d{1,2})`,
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
      const date = dayOfMonth(Number(found['day'] ?? found['dia'] ?? found['el']), context, 0);
      return date === null ? null : [date];
    },
  ),
  rule('(?:the )?day after tomorrow|pasado manana', (_, { today }) => [addDays(today, 2)]),
  rule('(?:the )?day before yesterday|anteayer|antier|antes de ayer', (_, { today }) => [addDays(today, -2)]),
  rule(String.raw`(?<base>hoy|manana|${weekdayPattern}) en (?<eight>ocho|quince)(?: dias)?`, (found, context) => {
    const start = dayNamed(found['base'] ?? '', context);
    if (start === null) return null;
    const later = addDays(start, found['eight'] === 'quince' ? 14 : 7);
    // "De este lunes en ocho", said on a Monday.
    return weekdayNamed(found['base'] ?? '') === weekdayOf(context.today) ? [addDays(later, -7), later] : [later];
  }),
  rule(
    String.raw`${count}\s+(?<unit>day|week|month)s?\s+(?:from|after)\s+(?<base>now|today|tomorrow|${weekdayPattern})`,
    (found, context, after, before) => (isCompound(before, after) ? null : shifted(found, context, 1)),
  ),
  rule(
    String.raw`(?:in|en|dentro de)\s+${count}\s+(?<unit>week|month|semana|mes)(?:s|es)?\s+(?:and|y)\s+(?<more>\d{1,2}|${numberWord})\s+(?:day|dia)s?`,
    (found, context) =>
      shifted(found, context, 1)?.map((date) => addDays(date, numberOf(found['more'] ?? '') ?? 0)) ?? null,
  ),
  rule(
    String.raw`(?:in|en|dentro de|within|de aqui a)\s+${count}\s+(?<unit>day|week|month|dia|semana|mes)(?:s|es)?`,
    (found, context, after, before) => (isCompound(before, after) ? null : shifted(found, context, 1)),
  ),
  rule(
    String.raw`${count}\s+(?<unit>day|week|month)s?\s+ago|hace\s+(?<hace>\d{1,3}|${numberWord}|un par de)\s+(?<unidad>dia|semana|mes)(?:s|es)?`,
    (found, context, after, before) =>
      isCompound(before, after)
        ? null
        : shifted(
            { ...found, count: found['count'] ?? found['hace'], unit: found['unit'] ?? found['unidad'] },
            context,
            -1,
          ),
  ),
  rule(
    String.raw`(?<!(?:black|good|cyber|palm|easter|happy|super|ash|every|each|los|cada|santo|san|don|todos)\s)(?<before>this coming|this|next week,?(?: on)?|next|coming|last|(?:la )?(?:proxima semana|semana que viene),?(?: el)?|el proximo|proximo|este|el pasado|pasado)?\s*(?<![\p{L}\p{N}])(?<weekday>${weekdayPattern})(?:\s+(?<after>que viene|que entra|proximo|siguiente|pasado|(?:of |the )?next week|(?:of )?last week|(?:of )?this week|de (?:la )?(?:proxima semana|otra semana|semana (?:que viene|que entra|entrante|proxima|siguiente))))?`,
    (found, context) => ofWeek(found['weekday'] ?? '', found['before'] ?? '', found['after'] ?? '', context),
  ),
  rule(
    String.raw`(?:(?<before>this|next|last)|on|by|for|until|para el|el)\s+(?<weekday>${shortWeekdayPattern})\.?`,
    (found, context, after) =>
      followedByTime.test(after) ? ofWeek(found['weekday'] ?? '', found['before'] ?? '', '', context) : null,
  ),
  rule(String.raw`(?<weekday>${shortWeekdayPattern})\.?,?`, (found, context, after, before) =>
    before.trim() === '' && isNothingOrHour.test(after) ? ofWeek(found['weekday'] ?? '', '', '', context) : null,
  ),
  ...namedDays.map(({ words, month, date }) =>
    rule(words, (_, context, after, before) =>
      followedByTime.test(after) && beforeNamed.test(before) ? nearest(month, date, context) : null,
    ),
  ),
  rule(
    'today|todya|tday|tonight|hoy|esta (?:manana|tarde|noche)|this (?:morning|afternoon|evening)',
    (_, { today }) => [today],
  ),
  rule('tomorrow|tommorrow|tomorow|tommorow|tomarrow|tomorrrow|tomrrow|2morrow|tmrw|tmr|tmw', (_, { today }) => [
    addDays(today, 1),
  ]),
  rule(
    String.raw`(?<!(?:la|esta|cada|hasta|una|las|todas las|buena)\s)(?:manana|mannana|mñana|maniana)`,
    (_, { today }) => [addDays(today, 1)],
  ),
  rule('yesterday|ayer|anoche|last night', (_, { today }) => [addDays(today, -1)]),
];

/** A named day is meant as a day where nothing goes before it but a preposition: "a christmas tree" is none. */
const beforeNamed =
  /(?:^|[.,;!?]|(?<!\p{L})(?:on|for|until|by|is|its|it's|en|para|el|la|el dia de|dia de|es|or|o))\s*$/u;

/** More days than this in one message are not an answer. */
const most = 6;

/** The days a folded text names, in both languages, by rules that each cost one pass. */
export function findDays(words: string, context: DayContext): readonly DayFound[] {
  const found: DayFound[] = [];
  for (const { pattern, read } of rules) {
    for (const match of words.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (overlaps(span, found)) continue;
      const dates = read(
        match.groups ?? {},
        context,
        words.slice(span.end, span.end + 30),
        words.slice(Math.max(0, span.start - 30), span.start),
      );
      if (dates) found.push({ ...span, dates: [...new Set(dates)] });
      if (found.length >= most) return found;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const orNone = (dates: readonly string[]): readonly string[] | null => (dates.length > 0 ? dates : null);

/** Month/day and day/month: both where both exist, the one the language writes first. */
function either(
  found: Parameters<Rule['read']>[0],
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

function written(found: Parameters<Rule['read']>[0], context: DayContext): readonly string[] {
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

/** "1 week and 2 days" is one span of time; chrono-node adds it up. */
function isCompound(before: string, after: string): boolean {
  return (
    /(?:day|week|month|dia|semana|mes)(?:s|es)?\s*(?:,|and|y)?\s*$/.test(before) ||
    /^\s*(?:,|and|y)?\s*(?:\p{L}+|\d{1,3})\s+(?:day|week|hour|dia|semana|hora)s?(?!\p{L})/u.test(after)
  );
}

function shifted(found: Parameters<Rule['read']>[0], context: DayContext, direction: 1 | -1): readonly string[] | null {
  const words = found['count'] ?? '';
  const amount = words === 'a' || words === 'an' ? 1 : /^(?:a couple of|un par de)$/.test(words) ? 2 : numberOf(words);
  const start = found['base'] === undefined ? context.today : dayNamed(found['base'], context);
  if (amount === null || start === null || amount > 1000) return null;
  const unit = found['unit'] ?? '';
  if (/^(?:day|dia)/.test(unit)) return [addDays(start, amount * direction)];
  if (/^(?:week|semana)/.test(unit)) return [addDays(start, amount * 7 * direction)];
  return [addMonths(start, amount * direction)];
}
