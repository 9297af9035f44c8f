import { englishOffTopic } from './off-topic-english.js';
import { spanishOffTopic } from './off-topic-spanish.js';
import type { Locale } from '../../model/text.js';

const lines: { readonly [locale: Locale]: string } = { en: englishOffTopic, es: spanishOffTopic };

/** Lines that no agency's bot should answer as if it knew; none in a language we have none of. */
export function offTopicLines(locale: Locale): readonly string[] {
  const block = Object.hasOwn(lines, locale) ? (lines[locale] ?? '') : '';
  return block.split('\n').filter((line) => line !== '');
}
