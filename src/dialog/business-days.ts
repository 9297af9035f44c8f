import type { Bot } from '../model/bot.js';
import { addDays, daysBetween, weekdayOf } from '../model/time.js';

/** Further away than this nothing is counted day by day. */
const farthest = 400;

/** Days on which the agency works: Monday to Friday, without the holidays of its first queue. */
export function isBusinessDay(bot: Pick<Bot, 'queues'>, date: string): boolean {
  const weekday = weekdayOf(date);
  if (weekday === 'sat' || weekday === 'sun') return false;
  return !(Object.values(bot.queues)[0]?.holidays.some(({ day }) => day === date) ?? false);
}

/** How many business days come after `from`, up to and with `to`; Infinity if it is more than a year away. */
export function businessDaysUntil(bot: Pick<Bot, 'queues'>, from: string, to: string): number {
  const distance = daysBetween(from, to);
  if (distance > farthest) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let n = 1; n <= distance; n += 1) if (isBusinessDay(bot, addDays(from, n))) count += 1;
  return count;
}
