import { contentWords, frustrationWords } from './frustration-words.js';
import { endsFrom, indexed, phrases } from './phrase.js';
import { wordsOf } from './fold.js';

const strong = indexed(phrases(frustrationWords.en.strong), phrases(frustrationWords.es.strong));
const mild = indexed(phrases(frustrationWords.en.mild), phrases(frustrationWords.es.mild));
const content = indexed(phrases(contentWords));

/** From here on somebody is frustrated, as measured on the labelled lines (`test/dialog/frustration.test.ts`). */
export const frustrated = 0.5;

/** Texts are looked at up to here; anger is told at once. */
const longest = 500;

/** Capitals say something only in a sentence: "NO", "OK" and "PO BOX" are typed so by anybody. */
const shortestShout = 4;

/**
 * How frustrated a text sounds, from 0 to 1, in either language: closed word lists, capitals, and marks in a row. A calm text
 * rarely sounds frustrated; anger in words that no list holds is missed (`docs/desk.md`). So it is shown nowhere, and may only move somebody up a
 * little in the line.
 */
export function frustrationOf(text: string): number {
  const seen = text.slice(0, longest);
  const words = wordsOf(seen);
  const isAt = (index: typeof strong, at: number): boolean => endsFrom(words, at, index).length > 0;
  const count = (is: (at: number) => boolean): number => words.filter((_, at) => is(at)).length;
  const strongs = count((at) => isAt(strong, at));
  // "Thanks for nothing" thanks nobody.
  const thanks = count((at) => isAt(content, at) && !isAt(strong, at));
  const isShouted = words.length >= shortestShout && /\p{Lu}/u.test(seen) && !/\p{Ll}/u.test(seen);
  const signs =
    0.6 * Math.min(1, strongs) +
    0.15 * Math.max(0, Math.min(2, strongs - 1)) +
    0.2 *
      Math.min(
        2,
        count((at) => isAt(mild, at)),
      ) +
    (isShouted ? 0.3 : 0) +
    (/[!¡]{2,}/u.test(seen) ? 0.2 : 0) +
    (/\?{3,}|\?!|!\?/u.test(seen) ? 0.35 : /\?\?/u.test(seen) ? 0.2 : 0) -
    0.5 * Math.min(1, thanks);
  return Math.min(1, Math.max(0, Math.round(signs * 100) / 100));
}
