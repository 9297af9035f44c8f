import type { Bot } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Locale, Localized } from '../model/text.js';

/** The words for `locale`, else its language without region, else the bot's first language, else any there are. */
export function localized(words: Localized, locale: Locale, languages: Bot['languages']): string {
  for (const code of [locale, locale.split('-')[0] ?? locale, ...languages]) {
    const found = own(words, code);
    if (found !== undefined) return found;
  }
  return Object.values(words)[0] ?? '';
}
