import { allForYear } from '@18f/us-federal-holidays';
import type { QueueSettings } from '../../model/bot.js';
import type { Localized } from '../../model/text.js';
import { isDate } from '../../model/time.js';
import { isList, isMap, type Data } from '../source.js';

type Holidays = QueueSettings['holidays'];

/** Names of the federal holidays in Spanish, by a word of the English name (5 U.S.C. 6103 names them in English only). */
const spanish: readonly (readonly [RegExp, string])[] = [
  [/New Year/, 'Año Nuevo'],
  [/Martin Luther King/, 'Natalicio de Martin Luther King Jr.'],
  [/Washington|Presidents/, 'Día de los Presidentes'],
  [/Memorial/, 'Día de los Caídos (Memorial Day)'],
  [/Juneteenth/, 'Día de la Emancipación (Juneteenth)'],
  [/Independence/, 'Día de la Independencia'],
  [/Labor/, 'Día del Trabajo'],
  [/Columbus|Indigenous/, 'Día de la Raza y de los Pueblos Indígenas'],
  [/Veterans/, 'Día de los Veteranos'],
  [/Thanksgiving/, 'Día de Acción de Gracias'],
  [/Christmas/, 'Navidad'],
  [/Inauguration/, 'Día de la Toma de Posesión'],
];

/** The federal holidays, as observed, of the year of `today` (`YYYY-MM-DD`) and the next two. */
export function federalHolidays(today: string): Holidays {
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year + 2].flatMap((each) =>
    allForYear(each).map(({ dateString, name }) => ({ day: dateString, name: { en: name, es: spanish.find(([word]) => word.test(name))?.[1] ?? name } })),
  );
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
    if (entry !== 'none') bad(at, typeof entry === 'string' ? entry : isMap(entry) && typeof entry['day'] === 'string' ? entry['day'] : '');
    return [];
  });
}
