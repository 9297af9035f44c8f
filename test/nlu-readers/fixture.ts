import type { SlotSpec } from '../../src/model/bot.js';
import type { Expectation, Reading } from '../../src/model/heard.js';
import type { Value } from '../../src/model/value.js';
import { readAll } from '../../src/nlu/readers/read-all.js';

/** Monday, November 23, 2026, 10:00 in Chicago. */
export const monday = Date.UTC(2026, 10, 23, 16, 0);

export function expecting(locale: string, ...specs: readonly SlotSpec[]): Expectation {
  return {
    locale,
    timeZone: 'America/Chicago',
    topic: 'test',
    specs: specs.map((spec, n) => ({ slot: `slot${n}`, spec, open: n === 0 })),
    options: [],
  };
}

export const references = { cases: 'RC-\\d{4}', permits: '(BLD|PLM)\\d{2}-\\d{5}' };

export function read(text: string, locale: string, ...specs: readonly SlotSpec[]): Reading[] {
  return readAll(text, expecting(locale, ...specs), monday, references);
}

/** A value as its bare words, so that a table stays readable. */
export function bare(value: Value): string {
  if (value.type === 'date') return value.date;
  if (value.type === 'time') return value.time;
  if (value.type === 'datetime') return value.datetime;
  if (value.type === 'phone') return value.e164;
  if (value.type === 'email') return value.email;
  if (value.type === 'zip') return value.zip;
  if (value.type === 'number') return String(value.number);
  if (value.type === 'money') return `${value.cents / 100}${value.per ? ` ${value.per}` : ''}`;
  if (value.type === 'case-reference') return value.reference;
  if (value.type === 'address') return [value.line, value.city, value.zip].filter(Boolean).join(' | ');
  return 'text' in value && typeof value.text === 'string' ? value.text : value.type;
}

/** Every reading of a type with its meanings: `3/4` → `2027-03-04 or 2027-04-03`; a problem by its key. */
export function meanings(text: string, locale: string, spec: SlotSpec, ...more: readonly SlotSpec[]): string {
  return read(text, locale, spec, ...more)
    .filter(({ type }) => type === spec.type)
    .map(({ value, alternatives, problem }) => problem ?? [value, ...alternatives].map(bare).join(' or '))
    .join('; ');
}
