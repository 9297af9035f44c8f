import type { Reading } from '../../model/heard.js';
import { edge, end, foldText, matchesOf, overlaps } from './fold-text.js';
import { numberOf, numberWord } from './number-words.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';
import { takenByDates } from './taken.js';

/** Characters read for numbers and sums. */
export const numberLimit = 500;

const digits = String.raw`(?<digits>-?\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?|-?\d{1,12}(?:[.,]\d{1,6})?)`;
const words = String.raw`(?<words>(?:${numberWord})(?:(?:\s+|-|\s+and\s+|\s+y\s+)(?:${numberWord})){0,8})(?!-\p{L})`;
const scaled = String.raw`(?!401k)(?<scaled>\d{1,6}(?:[.,]\d{1,2})?)(?:(?<k>k)|\s?(?<scale>mil|thousand|million|millones|millon))(?<below>(?:\s+(?:y\s+|and\s+)?(?:${numberWord})){0,5})`;
const half = String.raw`(?<half>\d{1,4}|${numberWord})\s+(?:(?:and\s+a\s+half|y\s+medi[oa])|(?:and\s+|y\s+)?(?<over>[1-9])\/(?<under>[2-9]))`;
const phrase = String.raw`(?<halfOf>half\s+a\s+dozen|media\s+docena|half\s+a\s+million|medio\s+millon)|(?<couple>a couple|un par|una pareja)|(?<dozen>(?:a|one|un[ao]?|${numberWord}|\d{1,3})\s+(?:dozen|docenas?))|(?<others>(?:nobody|no one)\s+else|nadie\s+mas)|(?<none>none|nobody|no one|ninguno|ninguna|nadie|no\s+(?:kids|children)|(?:no tengo|sin)\s+hijos)|(?<self>(?:it'?s |its )?(?:just|only) me|(?:solo|solamente|nomas|nada mas) yo|yo (?:solo|sola|solit[oa]|nomas|nada mas)|(?:vivo|estoy) (?:yo )?(?:sol[oa]|solit[oa])|live alone|by myself)|(?<whole>myself|a person)`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€/:#]|[\p{L}\d][.,-])(?:${phrase}|${half}|${scaled}|${digits}|${words})(?![\p{L}\p{N}/:%]|[-.,]\d)`,
  'gu',
);
/** Answers that are nothing else: "3-4", "1/2", "#3". */
const wholeRange = /^\s*(\d{1,6})\s?[-\u2013]\s?(\d{1,6})(?:\s+\p{L}+){0,2}[\s.!]*$/u;
const wholeFraction = /^\s*([1-9])\/([2-9])[\s.!]*$/;

/** Numbers in digits and words. "One" and "una" count only where nothing but a noun follows: "one moment" in a sentence is none. */
export function readNumbers(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'number').length === 0) return [];
  const folded = foldText(input.text, numberLimit);
  const alone = isOpen(input, 'number') && !isOpen(input, 'date', 'time', 'datetime');
  const whole = alone ? wholeAnswer(folded.words) : [];
  if (whole.length > 0) return [reading([0, input.text.length], whole)];
  const taken = takenByDates(input, 'number');
  const said = folded.words
    .replace(/(?<=\d)-?ish(?!\p{L})/gu, (found) => ' '.repeat(found.length))
    .replace(/^\s*#(?=\d)/, (found) => ' '.repeat(found.length));
  const readings: Reading[] = [];
  for (const match of matchesOf(pattern, said)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (overlaps(span, taken) || isAnother(match, said, input)) continue;
    const values = valuesOf(match.groups ?? {}, input.expectation.locale ?? 'en');
    if (values.length > 0) readings.push(reading([folded.origin(span.start), folded.origin(span.end - 1) + 1], values));
    if (readings.length >= 5) break;
  }
  return readings;
}

function reading(span: Reading['span'], numbers: readonly number[]): Reading {
  const [value = { type: 'number', number: 0 }, ...alternatives] = numbers.map(
    (number) => ({ type: 'number', number }) as const,
  );
  return { type: 'number', span, value, alternatives };
}

function wholeAnswer(words: string): readonly number[] {
  const range = wholeRange.exec(words);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range && from < to) return [from, to];
  const fraction = wholeFraction.exec(words);
  return fraction && Number(fraction[1]) < Number(fraction[2]) ? [Number(fraction[1]) / Number(fraction[2])] : [];
}

/** "One", "none" and "mil gracias" are numbers only where they answer the question; English "once" never is. */
function isAnother(match: RegExpExecArray, said: string, input: ReaderInput): boolean {
  const open = isOpen(input, 'number');
  if (match.groups?.['none'] !== undefined) return !open;
  if (match.groups?.['whole'] !== undefined) return said.replace(/[.!]/g, '').trim() !== match[0];
  if (match.groups?.['words'] === undefined) return false;
  if (match[0] === 'once' && !(input.expectation.locale ?? 'en').startsWith('es')) return true;
  if (/^\s+(?:gracias|disculpas|perdones|thanks)(?!\p{L})/u.test(said.slice(match.index + match[0].length)))
    return true;
  return articles.test(match[0]) && !(open && standsForNumber(said, match[0]));
}

const articles = new RegExp(`^${edge}(?:one|uno|una|un)${end}$`, 'u');

function standsForNumber(text: string, word: string): boolean {
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
  if (found['halfOf'] !== undefined) return [/do(?:zen|cena)/.test(found['halfOf']) ? 6 : 500_000];
  // Whoever asks may count the one who answers, or not.
  if (found['others'] !== undefined) return [0, 1];
  if (found['couple'] !== undefined) return [2];
  if (found['dozen'] !== undefined) {
    const dozens = numberOf(/^\S+/.exec(found['dozen'])?.[0] ?? '') ?? 1;
    return [12 * dozens];
  }
  if (found['none'] !== undefined) return [0];
  if ((found['self'] ?? found['whole']) !== undefined) return [1];
  if (found['half'] !== undefined) {
    const whole = numberOf(found['half']);
    return whole === null ? [] : [whole + Number(found['over'] ?? 1) / Number(found['under'] ?? 2)];
  }
  if (found['scaled'] !== undefined) return scaledNumber(found);
  if (found['words'] !== undefined) {
    const number = numberOf(found['words']);
    return number === null ? [] : [number];
  }
  return decimals(found['digits'] ?? '', locale);
}

/** "10k", "2 mil quinientos", "1.5 million"; none when what follows does not fit below. */
export function scaledNumber(found: { readonly [name: string]: string | undefined }): readonly number[] {
  const times = found['k'] !== undefined || /^(?:mil|thousand)$/.test(found['scale'] ?? '') ? 1000 : 1_000_000;
  const below =
    (found['below'] ?? '').trim() === '' ? 0 : numberOf((found['below'] ?? '').replace(/^\s+(?:y|and)\s+/, ''));
  if (below === null || below >= times) return [];
  return [Math.round(Number((found['scaled'] ?? '').replace(',', '.')) * times * 100) / 100 + below];
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
