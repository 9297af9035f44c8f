import { allForYear } from '@18f/us-federal-holidays';
import type { Localized } from './text.js';

/** A day offices are closed for a reason people know by name. */
export interface Holiday {
  /** `YYYY-MM-DD`, as observed. */
  readonly day: string;
  readonly name: Localized;
}

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

/** The US federal holidays observed in a calendar year, in order; New Year's Day may be observed on December 31 of the year before. */
export function federalHolidays(year: number): readonly Holiday[] {
  return [...allForYear(year), ...allForYear(year + 1)]
    .filter(({ dateString }) => dateString.startsWith(`${year}-`))
    .map(({ dateString, name }) => ({
      day: dateString,
      name: { en: name, es: spanish.find(([word]) => word.test(name))?.[1] ?? name },
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
