import { own, type Json } from '../model/json.js';
import { isDate } from '../model/time.js';
import type { Localized, Slots } from '../model/text.js';
import type { Value } from '../model/value.js';

/** The words or code a value stands for: what was typed, an option's key, a row's id, a reference. Undefined for what has none. */
export function textOf(value: Value | undefined): string | undefined {
  switch (value?.type) {
    case 'text':
    case 'name':
    case 'pattern':
      return value.text;
    case 'choice':
      return value.option;
    case 'list':
      return value.row;
    case 'case-reference':
      return value.reference;
    case 'zip':
      return value.zip;
    case 'phone':
      return value.e164;
    case 'email':
      return value.email;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'localized':
      return Object.values(value.text)[0];
    default:
      return undefined;
  }
}

/** The input of that name as text, trimmed; undefined when it is missing, empty or has no text. */
export function textInput(input: Slots, name: string): string | undefined {
  const text = textOf(own(input, name))?.trim();
  return text === '' ? undefined : text;
}

/** The input of that name as a day `YYYY-MM-DD`; undefined when it is none. */
export function dateInput(input: Slots, name: string): string | undefined {
  const value = own(input, name);
  const date = value?.type === 'datetime' ? value.datetime.slice(0, 10) : textOf(value)?.trim();
  return date !== undefined && isDate(date) ? date : undefined;
}

/** A text value for a result. */
export function text(words: string): Value {
  return { type: 'text', text: words };
}

/** Words per language for a result. */
export function localized(words: Localized): Value {
  return { type: 'localized', text: words };
}

/** Slots as the plain JSON they are, for a stored row. */
export function asJson(slots: Slots): Json {
  return JSON.parse(JSON.stringify(slots)) as Json;
}
