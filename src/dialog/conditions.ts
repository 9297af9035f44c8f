import type { Bot, Condition, Operand } from '../model/bot.js';
import { own } from '../model/json.js';
import { daysBetween, wallTime } from '../model/time.js';
import type { Value } from '../model/value.js';
import { openingHours } from '../handoff/hours.js';
import { businessDaysUntil } from './business-days.js';
import { comparable, dayOf, sameValue, type Facts } from './compare.js';
import { fieldOf, textsOf, valueOf } from './operands.js';
import { fold } from './words/fold.js';

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
  if (operand.type === 'literal' && fold(operand.text) === 'any') return true;
  return sameValue(facts.bot, value, other);
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

function isWithin(day: string, days: number, business: boolean, { bot, now }: Facts): boolean {
  const today = wallTime(now, bot.timeZone).date;
  const distance = daysBetween(today, day);
  if (distance < 0) return false;
  return business ? businessDaysUntil(bot, today, day) <= days : distance <= days;
}
