import { englishBackground } from './english.js';
import { englishBackground2 } from './english-2.js';
import { spanishBackground } from './spanish.js';
import { spanishBackground2 } from './spanish-2.js';
import { own } from '../../../model/json.js';
import type { Locale } from '../../../model/text.js';

/** Utterances, one a line, by language. */
const background: { readonly [locale: Locale]: readonly string[] } = {
  en: [englishBackground, englishBackground2],
  es: [spanishBackground, spanishBackground2],
};

/**
 * Things said to any assistant that have nothing to do with most bots: a classifier's examples of what is none of its topics. Written
 * for this, apart from the lines that scope is measured with (`src/nlu/eval`). None in a language we have none of.
 */
export function backgroundLines(locale: Locale): readonly string[] {
  return (own(background, locale) ?? [])
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
