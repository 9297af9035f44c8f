import type { Weekday } from '../../model/time.js';

const number = (lines: string): ReadonlyMap<string, number> =>
  new Map(lines.split('|').flatMap((line, n) => line.split(' ').map((word) => [word, n + 1] as const)));

/** Folded month names and abbreviations of both languages, 1..12. */
export const months = number(
  'january jan enero ene|february feb febrero|march mar marzo|april apr abril abr|may mayo|june jun junio|july jul julio|august aug agosto ago|' +
    'september sept sep septiembre setiembre set|october oct octubre|november nov noviembre|december dec diciembre dic',
);

/** Month words that also mean something else: believed only where nothing else can follow. */
export const doubtfulMonths: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'ago', 'set']);

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
