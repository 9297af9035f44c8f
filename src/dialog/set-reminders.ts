import type { Before, Bot } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { mostReminders, type Reminder } from '../model/state.js';
import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { occasionEnd, reminderAt, type Occasion } from '../handoff/working-time.js';
import { change, rule, type Talk } from './talk.js';

/** What the timer of a reminder is called. */
export const reminderTimerName = (id: string): string => `remind:${id}`;

/** The day or time a value names; null for any other value. */
export function occasionOf(bot: Bot, value: Value): Occasion | null {
  if (value.type === 'date') return { date: value.date, time: null, zone: bot.timeZone };
  if (value.type !== 'datetime') return null;
  const [date = '', time = ''] = value.datetime.split('T');
  return { date, time, zone: value.zone };
}

interface Wish {
  readonly topic: string;
  readonly step: string;
  readonly slots: Slots;
  readonly occasion: Occasion;
  readonly before: readonly Before[];
  readonly booked?: { readonly service: string; readonly reference: string };
}

/** Sets the reminders that still have time, each at most once; gives back when they go out. Nobody who opted out is reminded. */
export function setReminders(talk: Talk, wish: Wish): readonly Instant[] {
  if (talk.state.optedOut) return [];
  const { now, turnId } = talk.input;
  const times = wish.before.flatMap((before) => reminderAt(wish.occasion, before, talk.bot.timeZone, now) ?? []);
  const fresh = [...new Set(times)]
    .toSorted((a, b) => a - b)
    .map((dueAt, n): Reminder => ({
      id: `${turnId}.${wish.booked?.reference ?? wish.step}.${n + 1}`,
      topic: wish.topic,
      step: wish.step,
      dueAt,
      until: occasionEnd(wish.occasion),
      slots: wish.slots,
      ...(wish.booked ? { booked: wish.booked } : {}),
    }));
  if (fresh.length === 0) return [];
  rule(talk, 'reminder:set');
  const all = [...(talk.state.reminders ?? []), ...fresh];
  for (const { id, dueAt } of fresh) talk.effects.push({ type: 'remind', name: reminderTimerName(id), dueAt });
  for (const { id } of all.slice(0, -mostReminders))
    talk.effects.push({ type: 'cancel_remind', name: reminderTimerName(id) });
  change(talk, { reminders: all.slice(-mostReminders) });
  return fresh.map(({ dueAt }) => dueAt);
}

/** Takes reminders away, with their timers. Returns whether there were any. */
export function removeReminders(talk: Talk, which: (reminder: Reminder) => boolean): boolean {
  const all = talk.state.reminders ?? [];
  const gone = all.filter(which);
  if (gone.length === 0) return false;
  for (const { id } of gone) talk.effects.push({ type: 'cancel_remind', name: reminderTimerName(id) });
  change(talk, { reminders: all.filter((one) => !gone.includes(one)) });
  return true;
}
