import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { ChannelProfile } from '../../model/ports/adapter.js';
import type { Localized } from '../../model/text.js';

/** What platforms show of a bot. A greeting with a value in it (`{office}`) is nothing without a conversation: then it is the bot's name. */
export function profileOf(bot: Bot): ChannelProfile {
  const greeting: Localized = own(bot.texts, bot.greeting)?.text ?? {};
  return {
    name: bot.title,
    greeting: Object.values(greeting).some((text) => /[{}]/.test(text)) ? bot.title : greeting,
    menu: bot.menu.flatMap((name) => {
      const topic = own(bot.topics, name);
      return topic ? [{ payload: `menu:${name}`, title: topic.title }] : [];
    }),
    languages: bot.languages,
  };
}
