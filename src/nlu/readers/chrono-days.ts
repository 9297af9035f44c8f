import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import { instantOf, wallTime } from '../../model/time.js';
import type { Instant } from '../../model/event.js';
import type { Span } from './fold-text.js';

/** A day (and for "in two hours" a time) that chrono-node found where our own rules found none. */
export interface ChronoFound extends Span {
  readonly date: string;
  /** Only when the words name the hour exactly. */
  readonly time: string | null;
}

/** Words without which chrono has nothing to add to our own rules; they keep it away from most messages. */
const worthwhile =
  /(?<!\p{L})(?:days?|weeks?|months?|hours?|minutes?|ago|dias?|semanas?|mes(?:es)?|horas?|minutos?|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec|ene|abr|dic|noviembre|diciembre)/u;

/** How long something takes is no day ("por 20 minutos", "una reunión de 5 días"), nor is what is counted from something else ("two hours before"). */
const duration = /^(?:por|durante|for|de|during)\s|\s(?:before|after)$/;

/** "The day after Thanksgiving" is tomorrow to chrono. */
const besideAnother = /(?:day (?:after|before)|dia (?:despues|antes))\s*$/;

/**
 * Asks chrono-node in its strict form. It ignores IANA zones (09-contracts), so it is given the wall time as if it were UTC and only its
 * components are taken. `words` are at most 500 characters: it is not linear.
 */
export function chronoDays(words: string, locale: string, at: Instant, zone: string): readonly ChronoFound[] {
  if (!worthwhile.test(words)) return [];
  const now = wallTime(at, zone);
  const reference = { instant: new Date(instantOf(now.date, now.time, 'UTC')), timezone: 0 };
  const parser = locale.startsWith('es') ? es.strict : en.strict;
  return parser
    .parse(words, reference, { forwardDate: true })
    .slice(0, 3)
    .flatMap((found) => {
      const { start } = found;
      const sure = start.isCertain('day') && start.isCertain('month');
      if (
        !sure ||
        !/\p{L}{3}/u.test(found.text) ||
        found.end ||
        besideAnother.test(found.text) ||
        duration.test(found.text)
      )
        return [];
      const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');
      const date = `${String(start.get('year') ?? 0).padStart(4, '0')}-${two(start.get('month'))}-${two(start.get('day'))}`;
      const time =
        start.isCertain('hour') && start.isCertain('meridiem')
          ? `${two(start.get('hour'))}:${two(start.get('minute'))}`
          : null;
      return [{ start: found.index, end: found.index + found.text.length, date, time }];
    });
}

// The first parse compiles chrono's patterns (some 100 ms): done when the program loads, not when a citizen waits.
for (const locale of ['en', 'es']) chronoDays('in 2 days, 3 weeks ago at 5', locale, 0, 'UTC');
