import type { Reading } from '../../model/heard.js';
import { findDates } from './dates.js';
import { edge, end, foldText, overlaps } from './fold-text.js';
import { numberOf, numberWord } from './number-words.js';
import { specsOf, type ReaderInput } from './reader.js';

/** Characters read for numbers and sums. */
export const numberLimit = 500;

const digits = String.raw`(?<digits>-?\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?|-?\d{1,12}(?:[.,]\d{1,6})?)`;
const words = String.raw`(?<words>(?:${numberWord})(?:(?:\s+|-|\s+and\s+|\s+y\s+)(?:${numberWord})){0,6})`;
const phrase = String.raw`(?<couple>a couple|un par|una pareja)|(?<dozen>a dozen|una docena)|(?<none>none|nobody|ninguno|ninguna|nadie)|(?<self>(?:it'?s |its )?(?:just|only) me|(?:solo|solamente|nomas|nada mas) yo|yo (?:solo|sola)|myself)`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€/:#]|[\p{L}\d][.,-])(?:${digits}|${phrase}|${words})(?![\p{L}\p{N}/:%]|[-.,]\d)`,
  'gu',
);

/** Numbers in digits and words. "One" and "una" count only where nothing but a noun follows: "one moment" in a sentence is none. */
export function readNumbers(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'number').length === 0) return [];
  const folded = foldText(input.text, numberLimit);
  const dates = specsOf(input, 'date', 'time', 'datetime').length > 0 ? findDates(input) : null;
  const taken = dates ? [...dates.days, ...dates.times] : [];
  const readings: Reading[] = [];
  for (const match of folded.words.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (overlaps(span, taken) || (match.groups?.['words'] !== undefined && !standsForNumber(folded.words, match[0])))
      continue;
    const values = valuesOf(match.groups ?? {}, input.expectation.locale ?? 'en');
    const [value, ...alternatives] = values.map((number) => ({ type: 'number', number }) as const);
    if (value)
      readings.push({
        type: 'number',
        span: [folded.origin(span.start), folded.origin(span.end - 1) + 1],
        value,
        alternatives,
      });
    if (readings.length >= 5) break;
  }
  return readings;
}

const articles = new RegExp(`^${edge}(?:one|uno|una|un)${end}$`, 'u');

function standsForNumber(text: string, word: string): boolean {
  if (!articles.test(word)) return true;
  const spoken = text
    .replace(/[.,;!?¿¡]/g, ' ')
    .trim()
    .split(/\s+/);
  return (
    (spoken[0] === word || spoken.length === 1) &&
    spoken.length <= 2 &&
    !/^(?:moment|second|minute|momento|segundo|minuto|pregunta|question|vez)/.test(spoken[1] ?? '')
  );
}

function valuesOf(found: { readonly [name: string]: string | undefined }, locale: string): readonly number[] {
  if (found['couple'] !== undefined) return [2];
  if (found['dozen'] !== undefined) return [12];
  if (found['none'] !== undefined) return [0];
  if (found['self'] !== undefined) return [1];
  if (found['words'] !== undefined) {
    const number = numberOf(found['words']);
    return number === null ? [] : [number];
  }
  return decimals(found['digits'] ?? '', locale);
}

/** The meanings of written digits: `1,500` and `1.500` by the language's habit, both where both are habits; a sum has no third decimal. */
export function decimals(written: string, locale: string): readonly number[] {
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  if (last < 0) return [Number(written)];
  const whole = Number(written.replace(/[.,]/g, ''));
  const mark = written[last] ?? '';
  const broken = Number(`${written.slice(0, last).replace(/[.,]/g, '')}.${written.slice(last + 1)}`);
  if (written.slice(last + 1).length !== 3 || written.slice(0, last).length > 3) {
    return written.slice(last + 1).length === 3 && written.indexOf(mark) < last ? [whole] : [broken];
  }
  if (mark === ',') return locale.startsWith('es') ? [whole, broken] : [whole];
  return locale.startsWith('es') ? [whole, broken] : [broken];
}
