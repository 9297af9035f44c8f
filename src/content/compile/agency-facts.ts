import type { Bot } from '../../model/bot.js';
import type { Localized } from '../../model/text.js';
import type { WrittenBot } from '../schema/bot.js';
import { hoursInWords } from './week-hours.js';

/** Names that are known before anything is written: that one is missing is told once, and not at each text that prints it. */
export const namedFacts: Bot['facts'] = { 'agency-phone': [] };

/** Facts that every bot has without a file: what the shared library prints. */
export function agencyFacts(
  written: WrittenBot,
  title: Localized,
  queues: Bot['queues'],
  languages: readonly string[],
): Bot['facts'] {
  const first = Object.values(queues)[0];
  const phone = written.phone ?? first?.phone;
  const same = (text: string): Localized => Object.fromEntries(languages.map((language) => [language, text]));
  return {
    'agency-name': [{ value: title }],
    ...(first ? { 'agency-hours': [{ value: hoursInWords(first.hours, languages) }] } : {}),
    ...(phone === undefined ? {} : { 'agency-phone': [{ value: same(phone) }] }),
    ...(written.website === undefined ? {} : { 'agency-website': [{ value: same(written.website) }] }),
  };
}
