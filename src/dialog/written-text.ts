import type { AuthoredText, Bot } from '../model/bot.js';
import { own } from '../model/json.js';
import { onceFor } from './per-turn.js';
import { namesIn } from './placeholders.js';
import type { Choosable } from './talk.js';

/** An authored text with what saying it needs; content never changes, so it is looked up once. */
export interface WrittenText {
  readonly words: AuthoredText;
  /** The slots that it names. */
  readonly names: readonly string[];
  /** The topics it offers; its link buttons are shown by `compose`. */
  readonly topics: readonly Choosable[];
}

/** The bot's text of that key; null if there is none. */
export function writtenText(bot: Bot, key: string): WrittenText | null {
  const byKey = writtenTexts(bot);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const words = own(bot.texts, key);
  const made = words ? { words, names: namesIn(words), topics: topicsOf(bot, words) } : null;
  byKey.set(key, made);
  return made;
}

const writtenTexts = onceFor((_bot: Bot) => new Map<string, WrittenText | null>());

const topicsOf = (bot: Bot, { buttons = [] }: AuthoredText): readonly Choosable[] =>
  buttons.flatMap((button) =>
    button.type === 'topic' && own(bot.topics, button.topic)
      ? [{ label: button.label, means: { type: 'topic', topic: button.topic } as const }]
      : [],
  );
