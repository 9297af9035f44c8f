import type { QueueSettings } from '../../model/bot.js';
import type { Localized } from '../../model/text.js';
import { federalHolidays as observedIn } from '../../model/federal-holidays.js';
import { isDate } from '../../model/time.js';
import { isList, isMap, type Data } from '../source.js';

type Holidays = QueueSettings['holidays'];

/** The federal holidays, as observed, of the year of `today` (`YYYY-MM-DD`) and the next two. */
export function federalHolidays(today: string): Holidays {
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year + 2].flatMap(observedIn);
}

/** `us-federal`, days, or `{ day, name }`; `bad` is told each entry that is none of these. */
export function holidays(
  data: Data | undefined,
  today: string,
  named: (data: Data, container: object) => Localized,
  bad: (index: number | null, written: string) => void,
): Holidays {
  const entries = isList(data) ? data : data === undefined || data === null ? [] : [data];
  return entries.flatMap((entry, index): Holidays => {
    const at = isList(data) ? index : null;
    if (entry === 'us-federal') return federalHolidays(today);
    if (typeof entry === 'string' && isDate(entry)) return [{ day: entry, name: { en: 'Closed', es: 'Cerrado' } }];
    if (isMap(entry) && typeof entry['day'] === 'string' && isDate(entry['day'])) {
      return [{ day: entry['day'], name: named(entry['name'] ?? null, entry) }];
    }
    if (entry !== 'none')
      bad(at, typeof entry === 'string' ? entry : isMap(entry) && typeof entry['day'] === 'string' ? entry['day'] : '');
    return [];
  });
}
