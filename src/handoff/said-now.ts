import type { AuthoredText, Bot } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import { wallTime } from '../model/time.js';
import { openingHours } from './hours.js';

/** Whether a text is said at a moment: within its days (inclusive, the bot's zone), and in its hours. */
export function isSaidAt(text: AuthoredText, bot: Bot, now: Instant): boolean {
  if (text.from !== undefined || text.until !== undefined) {
    const today = wallTime(now, bot.timeZone).date;
    if ((text.from !== undefined && today < text.from) || (text.until !== undefined && text.until < today))
      return false;
  }
  if (!text.hours) return true;
  const queue = own(bot.queues, text.hours.queue);
  // A queue that is gone has no hours: it counts as closed.
  return (queue !== undefined && openingHours(queue, bot.timeZone, now).open) === text.hours.open;
}
