import type { Weekday } from '../../model/time.js';

const number = (lines: string): ReadonlyMap<string, number> =>
  new Map(lines.split('|').flatMap((line, n) => line.split(' ').map((word) => [word, n + 1] as const)));

const writtenMonths = number(
  'january jan enero ene|february feb febrero|march mar marzo|april apr abril abr|may mayo|june jun junio|july jul julio|august aug agosto ago|' +
    'september sept sep septiembre setiembre set|october oct octubre|november nov noviembre|december dec diciembre dic',
);

/** Misspellings that can be no other word, by what they stand for. */
const misspelledMonths: { readonly [month: string]: string } = {
  january: 'janurary janaury januray',
  february: 'febuary feburary febrary febuero febreo',
  march: 'marso',
  august: 'agust augst auguest',
  september: 'septmber septemeber setember septiembr septienbre setienbre',
  october: 'ocober octuber octobre otubre',
  november: 'novmber novemeber novembre novienbre nobiembre nobienbre',
  december: 'decmber decemeber decembre disiembre dicienbre disienbre',
};

/** Folded month names, abbreviations and common misspellings of both languages, 1..12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...writtenMonths,
  ...Object.entries(misspelledMonths).flatMap(([month, words]) =>
    words.split(' ').map((word) => [word, writtenMonths.get(month) ?? 0] as const),
  ),
]);

/** Month words that also mean something else: believed only where nothing else can follow. */
export const doubtfulMonths: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'ago', 'set']);

const misspelledDays: readonly (readonly [Weekday, string])[] = [
  ['mon', 'monady munday luness'],
  ['tue', 'tuseday tusday teusday tuesady tuesdy martez'],
  ['wed', 'wendsday wensday wednsday wedensday wednesdy wenesday miercole miercols mierocles miercolez mircoles'],
  ['thu', 'thrusday thursady thurday thusday thursdy juebes jueve juevez'],
  ['fri', 'firday fridy firiday biernes vierns viernez'],
  ['sat', 'saterday saturady satuday saturdy savado sabdo'],
  ['sun', 'sunady sundy dominigo domigo'],
];

const dayNames: { readonly [name: string]: Weekday } = {
  monday: 'mon',
  tuesday: 'tue',
  wednesday: 'wed',
  thursday: 'thu',
  friday: 'fri',
  saturday: 'sat',
  sunday: 'sun',
  lunes: 'mon',
  martes: 'tue',
  miercoles: 'wed',
  jueves: 'thu',
  viernes: 'fri',
  sabado: 'sat',
  domingo: 'sun',
  ...Object.fromEntries(
    misspelledDays.flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
  ),
};
const shortNames: { readonly [name: string]: Weekday } = {
  mon: 'mon',
  tue: 'tue',
  tues: 'tue',
  wed: 'wed',
  weds: 'wed',
  thu: 'thu',
  thur: 'thu',
  thurs: 'thu',
  fri: 'fri',
  sat: 'sat',
  sun: 'sun',
  lun: 'mon',
  mie: 'wed',
  jue: 'thu',
  vie: 'fri',
  sab: 'sat',
  dom: 'sun',
};

/** The weekday a folded name or abbreviation means. */
export function weekdayNamed(name: string): Weekday | null {
  if (Object.hasOwn(dayNames, name)) return dayNames[name] ?? null;
  return Object.hasOwn(shortNames, name) ? (shortNames[name] ?? null) : null;
}

/** Ordinal words of days of the month, English; Spanish says "primero" and else plain numbers. */
export const ordinals = number(
  'first primero|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|' +
    'seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|' +
    'twenty-eighth|twenty-ninth|thirtieth|thirty-first',
);

const alternation = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
export const monthPattern = alternation(months.keys());
export const weekdayPattern = alternation(Object.keys(dayNames));
export const shortWeekdayPattern = alternation(Object.keys(shortNames));
export const ordinalPattern = alternation(ordinals.keys());
