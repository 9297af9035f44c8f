import { addDays, weekdayOf, weekdays, type Weekday } from '../../model/time.js';
import { addMonths } from '../../dialog/slots/bounds.js';
import { exactly } from './calendar.js';

/** A day of the year that people call by name. */
export interface Holiday {
  /** Folded, as a pattern. */
  readonly words: string;
  /** The day itself in a year, whatever the office keeps for it; several where the word means another day in another country. */
  readonly on: (year: number) => readonly string[];
}

/** The nth such weekday of a month, from its end for n < 0; null if there are fewer. */
export function nthWeekday(year: number, month: number, n: number, name: Weekday): string | null {
  const [first = ''] = exactly(year, month, 1);
  const ahead = (weekdays.indexOf(name) - weekdays.indexOf(weekdayOf(first)) + 7) % 7;
  if (n > 0) {
    const found = addDays(first, ahead + 7 * (n - 1));
    return found.slice(0, 7) === first.slice(0, 7) ? found : null;
  }
  return nthWeekday(year, month, 5, name) ?? nthWeekday(year, month, 4, name);
}

/** The last day of the month that a day is in. */
export const monthEnd = (date: string): string => addDays(addMonths(`${date.slice(0, 8)}01`, 1), -1);

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
export function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const sum = moon + toSunday - 7 * late + 114;
  return exactly(year, Math.floor(sum / 31), (sum % 31) + 1)[0] ?? '';
}

const fixed =
  (month: number, date: number): Holiday['on'] =>
  (year) =>
    exactly(year, month, date);
const nth =
  (month: number, n: number, name: Weekday, later = 0): Holiday['on'] =>
  (year) => {
    const found = nthWeekday(year, month, n, name);
    return found === null ? [] : [addDays(found, later)];
  };
const fromEaster =
  (days: number): Holiday['on'] =>
  (year) => [addDays(easter(year), days)];
const both =
  (one: Holiday['on'], other: Holiday['on']): Holiday['on'] =>
  (year) => [...one(year), ...other(year)];

/** Folded names, longer before shorter where one begins with the other; federal holidays are in law on these days (5 U.S.C. 6103). */
export const holidays: readonly Holiday[] = [
  { words: 'christmas eve|nochebuena|noche buena|vispera de navidad', on: fixed(12, 24) },
  { words: 'christmas(?: day)?|xmas(?: day)?|(?:dia de )?navidad', on: fixed(12, 25) },
  { words: "new year'?s? eve|nochevieja|noche vieja|(?:el )?fin de ano|vispera de ano nuevo", on: fixed(12, 31) },
  { words: "new year'?s?(?: day)?|(?:dia de )?ano nuevo", on: fixed(1, 1) },
  { words: 'dia de (?:los )?(?:santos |tres )?reyes|reyes magos|three kings(?: day)?|epiphany', on: fixed(1, 6) },
  {
    words:
      "mlk(?:'?s)?(?: jr\\.?)? (?:day|birthday)|martin luther king(?:,? jr\\.?)?(?:'?s)? (?:day|birthday)|(?:dia|natalicio) de martin luther king(?:,? jr\\.?)?",
    on: nth(1, 3, 'mon'),
  },
  { words: 'dia de la candelaria|groundhog day', on: fixed(2, 2) },
  {
    words:
      "(?:st\\.? |saint )?valentine'?s(?: day)?|(?:dia de )?san valentin|dia de los enamorados|dia del amor y la amistad",
    on: fixed(2, 14),
  },
  {
    words: "president'?s'? day|washington'?s birthday|dia de los presidentes|dia del presidente",
    on: nth(2, 3, 'mon'),
  },
  { words: "(?:st\\.? |saint )patrick'?s(?: day)?|(?:dia de )?san patricio", on: fixed(3, 17) },
  { words: "cesar chavez(?:'?s)? day|dia de cesar chavez", on: fixed(3, 31) },
  { words: 'mardi gras|fat tuesday|martes de carnaval', on: fromEaster(-47) },
  { words: 'ash wednesday|miercoles de ceniza', on: fromEaster(-46) },
  { words: 'palm sunday|domingo de ramos', on: fromEaster(-7) },
  { words: '(?:holy|maundy) thursday|jueves santo', on: fromEaster(-3) },
  { words: 'good friday|viernes santo', on: fromEaster(-2) },
  { words: 'holy saturday|sabado santo|sabado de gloria', on: fromEaster(-1) },
  { words: 'easter monday|lunes de pascua', on: fromEaster(1) },
  { words: 'easter(?: sunday| day)?|(?:domingo|dia) de (?:pascua|resurreccion)|pascua', on: fromEaster(0) },
  { words: "april fool'?s'?(?: day)?", on: fixed(4, 1) },
  { words: 'earth day|dia de la tierra', on: fixed(4, 22) },
  { words: 'dia del nino', on: fixed(4, 30) },
  { words: 'may day', on: fixed(5, 1) },
  { words: "mother'?s'? day", on: nth(5, 2, 'sun') },
  { words: 'dia de (?:las? )?madres?', on: both(nth(5, 2, 'sun'), fixed(5, 10)) },
  { words: 'memorial day|dia de los caidos|dia de la recordacion', on: nth(5, -1, 'mon') },
  { words: 'flag day', on: fixed(6, 14) },
  { words: "father'?s'? day|dia del? (?:los )?padres?", on: nth(6, 3, 'sun') },
  { words: 'juneteenth(?: day)?|dia de la emancipacion', on: fixed(6, 19) },
  { words: 'independence day|dia de la independencia', on: fixed(7, 4) },
  { words: 'labou?r day', on: nth(9, 1, 'mon') },
  { words: 'dia del? (?:los )?trabajo|dia del? (?:los )?trabajador(?:es)?', on: both(nth(9, 1, 'mon'), fixed(5, 1)) },
  {
    words: "columbus day|indigenous people'?s?'?(?:'s)? day|dia de colon|dia de los pueblos indigenas",
    on: nth(10, 2, 'mon'),
  },
  { words: 'dia de la raza|dia de la hispanidad', on: both(nth(10, 2, 'mon'), fixed(10, 12)) },
  { words: 'halloween|noche de brujas', on: fixed(10, 31) },
  { words: "all saints'? day|dia de todos los santos", on: fixed(11, 1) },
  { words: "dia de (?:los )?(?:fieles )?(?:muertos|difuntos)|day of the dead|all souls'? day", on: fixed(11, 2) },
  { words: 'election day|dia de (?:las )?elecciones', on: nth(11, 1, 'mon', 1) },
  { words: "veteran'?s'? day|dia de los veteranos|dia del veterano", on: fixed(11, 11) },
  { words: 'thanksgiving(?: day)?|turkey day|(?:dia de )?accion de gracias', on: nth(11, 4, 'thu') },
  { words: 'black friday|viernes negro', on: nth(11, 4, 'thu', 1) },
  { words: 'dia de la virgen(?: de guadalupe)?|dia de guadalupe', on: fixed(12, 12) },
  { words: 'dia de los (?:santos )?inocentes', on: fixed(12, 28) },
];
