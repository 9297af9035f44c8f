import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import type { StoredConversation } from '../../store/sqlite/read-turns.js';
import { openMessages, type RawMessage } from './open-messages.js';

/** What was found in the stored conversations. */
export interface StoredMessages {
  /** Messages that an author should look at, by bot; every bot asked for has a list. */
  readonly open: ReadonlyMap<string, readonly RawMessage[]>;
  /** Messages of residents that were looked at, understood or not. */
  readonly count: number;
  /** When the oldest of them was written; null = there are none. */
  readonly oldest: Instant | null;
}

/** Goes through the conversations once, one at a time: a data file may be larger than the memory. */
export function storedMessages(
  bots: readonly Bot[],
  conversations: Iterable<StoredConversation>,
  since: Instant,
): StoredMessages {
  const open = new Map<string, RawMessage[]>(bots.map(({ name }) => [name, []]));
  let count = 0;
  let oldest: Instant | null = null;
  for (const conversation of conversations) {
    const bot = bots.find(({ name }) => name === conversation.bot);
    if (!bot) continue;
    for (const { at, record } of conversation.turns) {
      if (at < since || record.taken?.event.type !== 'message') continue;
      count += 1;
      oldest = Math.min(oldest ?? at, at);
    }
    open.get(bot.name)?.push(...openMessages(conversation, bot, since));
  }
  return { open, count, oldest };
}
