import type { Bot, QueueSettings } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import type { Locale, Localized } from '../model/text.js';
import type { Staff } from '../model/turn.js';
import { openingHours } from './hours.js';

/** What a person can be promised right now. Every "no" has its own sentence and its own choices. */
export type Precheck =
  /** The bot has no queue at all. */
  | { readonly type: 'no_queue' }
  | {
      readonly type: 'closed';
      readonly queue: QueueSettings;
      readonly opens: Instant | null;
      readonly holiday: Localized | null;
    }
  /** Open, but nobody is online, or nobody who speaks the language. */
  | {
      readonly type: 'nobody';
      readonly queue: QueueSettings;
      readonly why: 'offline' | 'language';
      readonly before: number;
    }
  /** Somebody is online; `before`: how many wait already, and would be served first. */
  | { readonly type: 'online'; readonly queue: QueueSettings; readonly before: number };

/** Looks before a person is promised: humans at all? open? holiday? anyone online who speaks the language? `name` null = the first queue. */
export function precheck(bot: Bot, name: string | null, staff: Staff, locale: Locale, now: Instant): Precheck {
  const queue = (name === null ? undefined : own(bot.queues, name)) ?? Object.values(bot.queues)[0];
  if (!queue) return { type: 'no_queue' };
  const hours = openingHours(queue, bot.timeZone, now);
  if (!hours.open) return { type: 'closed', queue, opens: hours.opens, holiday: hours.holiday };
  const there = own(staff.queues, queue.name);
  const before = Math.max(0, Math.floor(there?.waiting ?? 0));
  if (!there || there.agents <= 0) return { type: 'nobody', queue, why: 'offline', before };
  // Agents who have not said what they speak are not held back.
  if (there.languages.length > 0 && !there.languages.includes(locale))
    return { type: 'nobody', queue, why: 'language', before };
  return { type: 'online', queue, before };
}
