import type { OutboundChoice } from '../model/outbound.js';
import type { Locale } from '../model/text.js';

export { choiceLabels } from '../i18n/choice-labels.js';

/**
 * Words of the two languages we ship for a message whose text has none of its own; as in `locales/`, which a test compares: an adapter
 * renders without the engine's texts.
 */
const words = {
  en: { by_number: 'Reply with the number of your choice.', choose: 'Please choose:' },
  es: { by_number: 'Responda con el número de su opción.', choose: 'Elija una opción:' },
} as const;

const wordsFor = (locale: Locale): (typeof words)['en' | 'es'] => (locale.startsWith('es') ? words.es : words.en);

/** What stands above buttons that come without a text, where a platform wants one. */
export const chooseSentence = (locale: Locale): string => wordsFor(locale).choose;

/**
 * Choices as lines below a text, for a message with more than the channel can show: links with their address and without a number, then
 * the answers, numbered from 1 as the dialog counts them, then how to answer.
 */
export function numberedText(text: string, choices: readonly OutboundChoice[], locale: Locale): string {
  const links = choices.filter(({ url }) => url !== undefined).map(({ label, url }) => `${label}: ${url ?? ''}`);
  const answers = choices.filter(({ url }) => url === undefined).map(({ label }, n) => `${n + 1}. ${label}`);
  const hint = answers.length > 0 ? wordsFor(locale).by_number : '';
  return [text, [...links, ...answers].join('\n'), hint].filter((part) => part !== '').join('\n\n');
}
