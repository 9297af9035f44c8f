import type { Bot } from '../model/bot.js';
import type { InboundEvent, InboxItem, Instant } from '../model/event.js';
import type { ConversationState } from '../model/state.js';
import { commandsIn } from './words/commands.js';
import { wordsOf } from './words/fold.js';

/** How long after a fragment we listen for the rest, and how far apart the pieces of one turn may be, in milliseconds. */
export const patience = { afterFragment: 1500, together: 5000 } as const;

/** How long to wait before the oldest item is taken, in milliseconds; 0 for anything but words that plainly go on. */
export function waitFor(_bot: Bot, state: ConversationState | null, items: readonly InboxItem[], now: Instant): number {
  if (state?.waiting) return 0;
  const count = burst(items);
  const last = items[count - 1];
  if (!last || items.length > count || !isFragment(last.event)) return 0;
  return Math.max(0, Math.min(patience.afterFragment, last.event.at + patience.afterFragment - now));
}

/** How many leading items are one turn: a fragment and what follows it within 5 s. At least 1 where there is an item. */
export function burst(items: readonly InboxItem[]): number {
  let count = Math.min(1, items.length);
  for (;;) {
    const last = items[count - 1];
    const next = items[count];
    if (!last || !next || next.event.type !== 'message' || !isFragment(last.event)) return count;
    if (next.event.at - last.event.at > patience.together) return count;
    count += 1;
  }
}

/** The items of one turn as one event: the words together, accepted when the last of them was. */
export function joinBurst(items: readonly InboxItem[]): InboundEvent {
  const events = items.map((item) => item.event);
  const [first] = events;
  if (!first) throw new RangeError('joinBurst needs at least one item');
  const texts = events.flatMap((event) => (event.type === 'message' ? [event.text.trim()] : []));
  if (events.length === 1 || texts.length !== events.length) return first;
  return { type: 'message', text: texts.join(' '), at: Math.max(...events.map((event) => event.at)) };
}

const unfinished: ReadonlySet<string> = new Set(
  'and y e porque because but pero que or o with con para for the el la'.split(' '),
);

/** Words that plainly go on: a bare greeting, a comma or dots at the end, "and", "porque". */
function isFragment(event: InboundEvent): boolean {
  if (event.type !== 'message') return false;
  const text = event.text.trim();
  if (text === '' || text.length > 300) return false;
  if (/(?:,|…|\.\.+|:)$/.test(text)) return true;
  const words = wordsOf(text);
  // A lone "y" is a yes, a lone "o" a typing error.
  if (words.length > 1 && unfinished.has(words.at(-1) ?? '')) return !/[.!?]$/.test(text);
  return words.length <= 3 && commandsIn(text).some(({ name }) => name === 'greeting');
}
