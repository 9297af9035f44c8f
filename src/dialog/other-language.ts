import { button } from './asked.js';
import { openAsked } from './open-asked.js';
import { change, engine, rule, say, type Talk } from './talk.js';
import { languageButtons } from './topics.js';
import { wordsOf } from './words/fold.js';

/** Languages recognised and answered with one line and the way to an interpreter; the sentences are `dialog:other_languages.<code>`. */
export const otherLanguages: readonly string[] = ['zh', 'ru', 'ar', 'ko', 'vi', 'tl', 'ht', 'pt', 'fr', 'hi', 'pl'];

/**
 * How sure the recognizer must be. It names another language only from a clear lead on, and takes fewer than one line of English or
 * Spanish in 1,000 for one (`bench/language.js`).
 */
const sure = 0.75;

/**
 * One line in a language that the bot does not speak, once a conversation, with the bot's languages and a person as buttons unless a
 * greeting or a question with its own follows. Returns whether it was said now.
 */
export function tellOtherLanguage(talk: Talk, text: string): boolean {
  const { code, confidence } = talk.input.heard.language;
  if (talk.state.interpreter === true || talk.bot.languages.includes(code) || !otherLanguages.includes(code))
    return false;
  const words = wordsOf(text);
  const isLatin = /\p{Script=Latin}/u.test(text);
  if (confidence < sure || (isLatin && words.length < 2)) return false;
  rule(talk, `other_language:${code}`);
  change(talk, { interpreter: true });
  const phone = Object.values(talk.bot.queues).find((queue) => queue.phone !== undefined)?.phone;
  const hasButtons = talk.state.greeted && openAsked(talk.bot, talk.state)?.type !== 'step';
  const person = Object.keys(talk.bot.queues).length > 0 ? [button('person')] : [];
  say(talk, engine(`${phone === undefined ? 'other_languages_plain' : 'other_languages'}.${code}`), {
    ...(phone === undefined ? {} : { values: { phone: { type: 'text', text: phone } } }),
    ...(hasButtons ? { choices: [...languageButtons(talk.bot, null), ...person] } : {}),
    says: 'bot/other_language',
    bilingual: false,
  });
  return true;
}
