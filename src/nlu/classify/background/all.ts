import { englishBackground } from './english.js';
import { englishBackground2 } from './english-2.js';
import { englishBackground3 } from './english-3.js';
import { englishBackground4 } from './english-4.js';
import { spanishBackground } from './spanish.js';
import { spanishBackground2 } from './spanish-2.js';
import { spanishBackground3 } from './spanish-3.js';
import { spanishBackground4 } from './spanish-4.js';
import { own } from '../../../model/json.js';
import type { Locale } from '../../../model/text.js';

/** Utterances, one a line, by language. */
const background: { readonly [locale: Locale]: readonly string[] } = {
  en: [englishBackground, englishBackground2, englishBackground3, englishBackground4],
  es: [spanishBackground, spanishBackground2, spanishBackground3, spanishBackground4],
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
