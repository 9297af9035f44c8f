import type { Bot } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import type { Slots } from '../model/text.js';
import { addDays, wallTime } from '../model/time.js';
import type { Value } from '../model/value.js';
import { textsOf } from './operands.js';
import { dateBound } from './slots/bounds.js';
import { fold } from './words/fold.js';

/** What a condition or a table is judged by. */
export interface Facts {
  readonly bot: Bot;
  readonly slots: Slots;
  readonly now: Instant;
}

/** Whether two values are the same answer: the same number, or the same words in any language; of several one is enough. */
export function sameValue(bot: Bot, value: Value, other: Value): boolean {
  if (value.type === 'many') return value.values.some((one) => sameValue(bot, one, other));
  const a = numberOf(value);
  const b = numberOf(other);
  if (a !== null && b !== null && value.type !== 'zip' && value.type !== 'pattern') return a === b;
  const wanted = new Set(textsOf(bot, other).map(fold));
  return textsOf(bot, value).some((words) => wanted.has(fold(words)));
}

/** Two values on one scale: days, hours of a day, or numbers; null if they have none in common. */
export function comparable(
  value: Value,
  other: Value,
  facts: Pick<Facts, 'bot' | 'now'>,
): readonly [string, string] | readonly [number, number] | null {
  if (value.type === 'time' || other.type === 'time') {
    const a = timeOf(value);
    const b = timeOf(other);
    return a !== null && b !== null ? [a, b] : null;
  }
  const day = dayOf(value, facts);
  const otherDay = dayOf(other, facts);
  if (day !== null && otherDay !== null) return [day, otherDay];
  const a = numberOf(value);
  const b = numberOf(other);
  return a !== null && b !== null ? [a, b] : null;
}

function timeOf(value: Value): string | null {
  if (value.type === 'time') return value.time;
  const text = value.type === 'text' ? value.text : '';
  return /^\d{1,2}:\d{2}$/.test(text) ? text.padStart(5, '0') : null;
}

/** A date, a date with a time, or a written day (`today`, `2026-12-01`, `18 years ago`), as `YYYY-MM-DD`; null if it is none. */
export function dayOf(value: Value | undefined, { bot, now }: Pick<Facts, 'bot' | 'now'>): string | null {
  if (!value) return null;
  if (value.type === 'date') return value.date;
  if (value.type === 'datetime') return value.datetime.slice(0, 10);
  const text = plainText(value);
  if (text === null) return null;
  const today = wallTime(now, bot.timeZone).date;
  const spanish: { readonly [word: string]: number } = { hoy: 0, manana: 1, ayer: -1 };
  const days = own(spanish, fold(text));
  return days === undefined ? dateBound(text, today) : addDays(today, days);
}

/** A number, a sum in dollars, a written number (`$1,500`, `130%`), or how many were chosen; null if it is none. */
export function numberOf(value: Value): number | null {
  if (value.type === 'number') return value.number;
  if (value.type === 'money') return value.cents / 100;
  if (value.type === 'many') return value.values.length;
  const plain = (plainText(value) ?? '').replace(/[$,\s]/g, '').replace(/%$/, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const plainText = (value: Value): string | null =>
  value.type === 'text' ? value.text : value.type === 'localized' ? (Object.values(value.text)[0] ?? '') : null;
