import { addDays, weekdayOf } from '../../model/time.js';
import { addMonths } from '../../dialog/slots/bounds.js';
import type { DayContext } from './calendar.js';
import { shortWeekdayPattern, weekdayNamed, weekdayPattern } from './calendar-words.js';
import { dayRule, followedByTime, type DayRule, type Groups } from './day-rule.js';
import { numberOf, numberWord } from './number-words.js';
import { dayNamed, ofWeek } from './weekday-meanings.js';

const count = String.raw`(?<count>\d{1,3}|${numberWord}|a couple of|a|an|un par de)`;

/** "Fri", "fri 10am", "sat please": an abbreviation that is no other word. */
const isNothingOrHour =
  /^\s*(?:at\s+|a las?\s+)?(?:(?:please|thanks?|pls|por favor|gracias)?\s*$|\d{1,2}(?::\d{2})?\s*(?:[ap]\.?\s?m|:))/u;

/** What makes another thing of a weekday: "Sunday school", "viernes negro", "Domingo es mi papá". */
const noDay =
  'school|best|brunch|paper|st|street|ave|avenue|dr|drive|rd|road|negro|santo|es mi|es el nombre|es su nombre|is my (?:name|dog|cat|son|brother)';

/** Abbreviations that are words of their own. */
const doubtfulNames: ReadonlySet<string> = new Set(['sun', 'sat', 'wed', 'mar']);

/** Days told from today: "in 3 days", "hace dos semanas", "next Friday", "pasado mañana". */
export const relativeDays: readonly DayRule[] = [
  dayRule('manana o pasado(?: manana)?', (_, { today }) => [addDays(today, 1), addDays(today, 2)]),
  dayRule('(?:the )?day after tomorrow|pasado manana', (_, { today }) => [addDays(today, 2)]),
  dayRule('(?:the )?day before yesterday|anteayer|antier|antes de ayer', (_, { today }) => [addDays(today, -2)]),
  dayRule(String.raw`(?<base>hoy|manana|${weekdayPattern}) en (?<eight>ocho|quince)(?: dias)?`, (found, context) => {
    const start = dayNamed(found['base'] ?? '', context);
    if (start === null) return null;
    const later = addDays(start, found['eight'] === 'quince' ? 14 : 7);
    // "De este lunes en ocho", said on a Monday.
    return weekdayNamed(found['base'] ?? '') === weekdayOf(context.today) ? [addDays(later, -7), later] : [later];
  }),
  dayRule(
    String.raw`${count}\s+(?<unit>day|week|month)s?\s+(?:from|after)\s+(?<base>now|today|tomorrow|${weekdayPattern})`,
    (found, context, after, before) => (isCompound(before, after) ? null : shifted(found, context, 1)),
  ),
  dayRule(
    String.raw`(?:in|en|dentro de)\s+${count}\s+(?<unit>week|month|semana|mes)(?:s|es)?\s+(?:and|y)\s+(?<more>\d{1,2}|${numberWord})\s+(?:day|dia)s?`,
    (found, context) =>
      shifted(found, context, 1)?.map((date) => addDays(date, numberOf(found['more'] ?? '') ?? 0)) ?? null,
  ),
  dayRule(
    String.raw`(?:in|en|dentro de|within|de aqui a)\s+${count}\s+(?<unit>day|week|month|dia|semana|mes)(?:s|es)?`,
    (found, context, after, before) => (isCompound(before, after) ? null : shifted(found, context, 1)),
  ),
  dayRule(
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
  dayRule(
    String.raw`(?<!(?:black|good|cyber|palm|easter|happy|super|ash|every|each|los|cada|santo|san|don|todos|llamo|llama|llamaba|name is|nombre es|named|called|senor|sr|sra|ms|mr|mrs)\.?\s)(?:(?<before>this coming|this|next week,?(?: on)?|next|coming|last|(?:la )?(?:proxima semana|semana que viene),?(?: el)?|el proximo|proximo|este|el pasado|pasado)\s+)?(?<weekday>${weekdayPattern})(?!\s+(?:${noDay})(?!\p{L}))(?:\s+(?<after>que viene|que entra|proximo|siguiente|pasado|(?:of |the )?next week|(?:of )?last week|(?:of )?this week|de (?:la )?(?:proxima semana|otra semana|semana (?:que viene|que entra|entrante|proxima|siguiente))))?`,
    (found, context) => ofWeek(found['weekday'] ?? '', found['before'] ?? '', found['after'] ?? '', context),
  ),
  dayRule(
    String.raw`(?:(?<before>this|next|last)|on|by|for|until|para el|el)\s+(?<weekday>${shortWeekdayPattern})\.?`,
    (found, context, after) =>
      followedByTime.test(after) ? ofWeek(found['weekday'] ?? '', found['before'] ?? '', '', context) : null,
  ),
  dayRule(String.raw`(?<weekday>${shortWeekdayPattern})\.?,?`, (found, context, after, before) =>
    before.trim() === '' && isNothingOrHour.test(after) && (context.open || !doubtfulNames.has(found['weekday'] ?? ''))
      ? ofWeek(found['weekday'] ?? '', '', '', context)
      : null,
  ),
  dayRule(
    'today|todya|tday|tonight|hoy(?! en dia| por hoy)|esta (?:manana|tarde|noche)|this (?:morning|afternoon|evening)',
    (_, { today }) => [today],
  ),
  dayRule('tomorrow|tommorrow|tomorow|tommorow|tomarrow|tomorrrow|tomrrow|2morrow|tmrw|tmr|tmw', (_, { today }) => [
    addDays(today, 1),
  ]),
  dayRule(
    String.raw`(?<!(?:la|esta|cada|hasta|una|las|todas las|buena)\s)(?:manana|mannana|mñana|maniana)`,
    (_, { today }) => [addDays(today, 1)],
  ),
  dayRule('yesterday|ayer|anoche|last night', (_, { today }) => [addDays(today, -1)]),
];

/** "1 week and 2 days" is one span of time; chrono-node adds it up. */
function isCompound(before: string, after: string): boolean {
  return (
    /(?:day|week|month|dia|semana|mes)(?:s|es)?\s*(?:,|and|y)?\s*$/.test(before) ||
    /^\s*(?:,|and|y)?\s*(?:\p{L}+|\d{1,3})\s+(?:day|week|hour|dia|semana|hora)s?(?!\p{L})/u.test(after)
  );
}

function shifted(found: Groups, context: DayContext, direction: 1 | -1): readonly string[] | null {
  const words = found['count'] ?? '';
  const amount = words === 'a' || words === 'an' ? 1 : /^(?:a couple of|un par de)$/.test(words) ? 2 : numberOf(words);
  const start = found['base'] === undefined ? context.today : dayNamed(found['base'], context);
  if (amount === null || start === null || amount > 1000) return null;
  const unit = found['unit'] ?? '';
  if (/^(?:day|dia)/.test(unit)) return [addDays(start, amount * direction)];
  if (/^(?:week|semana)/.test(unit)) return [addDays(start, amount * 7 * direction)];
  return [addMonths(start, amount * direction)];
}
