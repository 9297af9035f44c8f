import { daysBetween, instantOf, isDate } from '../model/time.js';
import type { Locale } from '../model/text.js';

/** Days from today beyond which a weekday tells nothing and the year is said instead (a date of birth, an expiry). */
const nearDays = 300;

const regions: { readonly [language: string]: string } = { en: 'en-US', es: 'es-US' };

/** The tag Intl is asked with: a plain language means its form in the United States. */
export function regionOf(locale: Locale): string {
  const tag = Object.hasOwn(regions, locale) ? (regions[locale] ?? locale) : locale;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(region: string, form: 'near' | 'near-year' | 'far' | 'time'): Intl.DateTimeFormat {
  const key = `${region} ${form}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(region, {
    timeZone: 'UTC',
    ...(form === 'time' ? { hour: 'numeric', minute: '2-digit', hour12: true } : { day: 'numeric', month: 'long' }),
    ...(form === 'near' || form === 'near-year' ? { weekday: 'long' } : {}),
    ...(form === 'near-year' || form === 'far' ? { year: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
}

/** `2026-11-23` → "Monday, November 23" / "lunes 23 de noviembre"; the year when it is not this one, no weekday for far dates. */
export function printDate(date: string, today: string, locale: Locale): string {
  if (!isDate(date)) return date;
  const far = Math.abs(daysBetween(today, date)) > nearDays;
  const thisYear = date.slice(0, 4) === today.slice(0, 4);
  const words = formatter(regionOf(locale), far ? 'far' : thisYear ? 'near' : 'near-year').format(
    instantOf(date, '00:00', 'UTC'),
  );
  return plainSpaces(spanish(locale) ? words.replace(/^(\p{L}+), /u, '$1 ') : words);
}

/** `15:00` → "3:00 PM" / "3:00 p. m." */
export function printTime(time: string, locale: Locale): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
  const words = plainSpaces(formatter(regionOf(locale), 'time').format(instantOf('2000-01-01', time, 'UTC')));
  return spanish(locale) ? words.replace(/([ap])\.\s?m\./, '$1. m.') : words;
}

export function spanish(locale: Locale): boolean {
  return locale === 'es' || locale.startsWith('es-');
}

/** Intl puts no-break and narrow spaces beside numbers; a text message pays for them and a search misses them. */
export function plainSpaces(words: string): string {
  return words.replace(/[\u00A0\u202F\u2009]/g, ' ');
}
