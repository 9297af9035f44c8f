import type { DayContext } from './calendar.js';
import type { DayFound, DayRule } from './day-rule.js';
import { matchesOf, overlaps } from './fold-text.js';
import { holidayRules } from './holiday-rules.js';
import { periodRules, stretches } from './period-rules.js';
import { relativeDays } from './relative-days.js';
import { wholeWeeks } from './whole-weeks.js';
import { writtenDays } from './written-days.js';

/** The first rule that reads a place keeps it: what is longer or surer goes first. */
const rules: readonly DayRule[] = [
  ...stretches,
  ...writtenDays,
  ...periodRules,
  ...holidayRules,
  ...relativeDays,
  ...wholeWeeks,
];

/** More days than this in one message are not an answer. */
const most = 6;

/** The days a folded text names, in both languages, by rules that each cost one pass. */
export function findDays(words: string, context: DayContext): readonly DayFound[] {
  const found: DayFound[] = [];
  for (const { pattern, read } of rules) {
    for (const match of matchesOf(pattern, words)) {
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
