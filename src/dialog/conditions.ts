import type { Bot, Condition, Operand } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import type { Slots } from '../model/text.js';
import { addDays, daysBetween, isDate, wallTime, weekdayOf } from '../model/time.js';
import type { Value } from '../model/value.js';
import { openingHours } from '../handoff/hours.js';
import { fieldOf, textsOf, valueOf } from './operands.js';
import { fold } from './words/fold.js';

/** What a condition is judged by. */
export interface Facts {
  readonly bot: Bot;
  readonly slots: Slots;
  readonly now: Instant;
}

/** Whether a condition holds. A comparison with something not given, or of things that cannot be compared, does not hold. */
export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.type) {
    case 'given':
      return slotOf(condition.slot, facts) !== undefined;
    case 'not_given':
      return slotOf(condition.slot, facts) === undefined;
    case 'yes':
    case 'no': {
      const value = slotOf(condition.slot, facts);
      return value !== undefined && isYes(value, facts.bot) === (condition.type === 'yes');
    }
    case 'is': {
      const value = slotOf(condition.slot, facts);
      return value !== undefined && condition.values.some((operand) => isSame(value, operand, facts));
    }
    case 'at_least':
    case 'at_most':
    case 'before':
    case 'after':
      return compares(condition.type, slotOf(condition.slot, facts), condition.than, facts);
    case 'within': {
      const day = dayOf(slotOf(condition.slot, facts), facts);
      return day !== null && isWithin(day, condition.days, condition.business, facts);
    }
    case 'hours': {
      const queue = own(facts.bot.queues, condition.queue);
      return queue !== undefined && openingHours(queue, facts.bot.timeZone, facts.now).open === condition.open;
    }
    case 'not':
      return !holds(condition.condition, facts);
    case 'all':
      return condition.conditions.every((one) => holds(one, facts));
    default:
      return condition.conditions.some((one) => holds(one, facts));
  }
}

/** A slot by name, or a field of one (`office.district`). */
function slotOf(name: string, { bot, slots, now }: Facts): Value | undefined {
  const whole = own(slots, name);
  if (whole) return whole;
  const dot = name.indexOf('.');
  if (dot > 0) {
    const slot = own(slots, name.slice(0, dot));
    return slot && fieldOf(bot, slot, name.slice(dot + 1));
  }
  return valueOf(bot, {}, now, { type: 'ref', name });
}

function isYes(value: Value, bot: Bot): boolean | null {
  if (value.type === 'yes-no') return value.yes;
  const words = textsOf(bot, value).map(fold);
  return words.includes('yes') || words.includes('si') ? true : words.includes('no') ? false : null;
}

function isSame(value: Value, operand: Operand, facts: Facts): boolean {
  const other = valueOf(facts.bot, facts.slots, facts.now, operand);
  if (!other) return false;
  const a = numberOf(value);
  const b = numberOf(other);
  if (a !== null && b !== null && value.type !== 'zip' && value.type !== 'pattern') return a === b;
  const wanted = new Set(textsOf(facts.bot, other).map(fold));
  if (wanted.has('any') && operand.type === 'literal') return true;
  return textsOf(facts.bot, value).some((words) => wanted.has(fold(words)));
}

function compares(
  how: 'at_least' | 'at_most' | 'before' | 'after',
  value: Value | undefined,
  than: Operand,
  facts: Facts,
): boolean {
  const other = valueOf(facts.bot, facts.slots, facts.now, than);
  if (!value || !other) return false;
  const [a, b] = comparable(value, other, facts) ?? [];
  if (a === undefined || b === undefined) return false;
  return how === 'at_least' ? a >= b : how === 'at_most' ? a <= b : how === 'before' ? a < b : a > b;
}

/** Two values on one scale: days, hours of a day, or numbers; null if they have none in common. */
function comparable(
  value: Value,
  other: Value,
  facts: Facts,
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

/** `today`, `tomorrow`, `yesterday`, a written day, a date or a date with a time, as `YYYY-MM-DD`. */
function dayOf(value: Value | undefined, { bot, now }: Facts): string | null {
  if (!value) return null;
  if (value.type === 'date') return value.date;
  if (value.type === 'datetime') return value.datetime.slice(0, 10);
  const text =
    value.type === 'text' ? fold(value.text) : value.type === 'localized' ? (Object.values(value.text)[0] ?? '') : '';
  const today = wallTime(now, bot.timeZone).date;
  const named: { readonly [word: string]: number } = {
    today: 0,
    hoy: 0,
    tomorrow: 1,
    manana: 1,
    yesterday: -1,
    ayer: -1,
  };
  const days = own(named, text);
  if (days !== undefined) return addDays(today, days);
  const written = value.type === 'text' ? value.text.trim() : text;
  return isDate(written) ? written : null;
}

function numberOf(value: Value): number | null {
  if (value.type === 'number') return value.number;
  if (value.type === 'money') return value.cents / 100;
  if (value.type === 'many') return value.values.length;
  const text =
    value.type === 'text' ? value.text : value.type === 'localized' ? (Object.values(value.text)[0] ?? '') : '';
  const plain = text.replace(/[$,\s]/g, '').replace(/%$/, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function isWithin(day: string, days: number, business: boolean, { bot, now }: Facts): boolean {
  const today = wallTime(now, bot.timeZone).date;
  const distance = daysBetween(today, day);
  if (distance < 0) return false;
  if (!business) return distance <= days;
  if (distance > 400) return false;
  const holidays = new Set(Object.values(bot.queues)[0]?.holidays.map((holiday) => holiday.day) ?? []);
  let count = 0;
  for (let n = 1; n <= distance; n += 1) {
    const date = addDays(today, n);
    const weekday = weekdayOf(date);
    if (weekday !== 'sat' && weekday !== 'sun' && !holidays.has(date)) count += 1;
  }
  return count <= days;
}
