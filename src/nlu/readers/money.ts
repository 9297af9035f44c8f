import type { Reading } from '../../model/heard.js';
import type { Value } from '../../model/value.js';
import { findDates } from './dates.js';
import { foldText, overlaps } from './fold-text.js';
import { numberOf, numberWord } from './number-words.js';
import { numberLimit } from './numbers.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';

type Per = Extract<Value, { readonly type: 'money' }>['per'];

const digits = String.raw`\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`;
const unit = String.raw`(?:dollars?|dolares?|dlls?|usd|bucks?|pesos|grand)`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}/:#.,-])(?:(?<sign>\$|usd\s?|us\$)\s?)?(?:(?<digits>${digits})\s?(?<thousand>k|mil|thousand)?|(?<words>(?:a )?(?:${numberWord})(?:(?:\s+|-|\s+and\s+|\s+y\s+)(?:${numberWord})){0,6}))(?:\s?(?<unit>${unit}|\$))?(?![\p{L}\p{N}:%]|[-.,/]\d)`,
  'gu',
);

const periods: readonly (readonly [Exclude<Per, undefined>, RegExp])[] = [
  [
    'two-weeks',
    /^\s*(?:-\s*)?(?:every (?:two|2|other) weeks?|every other week|biweekly|bi-weekly|quincenal(?:es)?|(?:cada|por|a la) quincena|cada (?:dos|2) semanas|cada (?:15|quince) dias)/,
  ],
  ['hour', /^\s*(?:(?:an|per|every|each|\/)\s*(?:hour|hr)|hourly|(?:por|la|a la|cada) hora)/],
  ['week', /^\s*(?:(?:a|per|every|each|\/)\s*(?:week|wk)|weekly|(?:por|a la|la|cada) semana|semanal(?:es|mente)?)/],
  ['month', /^\s*(?:(?:a|per|every|each|\/)\s*(?:month|mo)|monthly|(?:al|por|cada|el) mes|mensual(?:es|mente)?)/],
  ['year', /^\s*(?:(?:a|per|every|each|\/)\s*(?:year|yr)|yearly|annually|(?:al|por|cada|el) ano|anual(?:es|mente)?)/],
];

/** Sums in dollars with their period, if one is said. A bare number is a sum only when the open question asks for one. */
export function readMoney(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'money').length === 0) return [];
  const open = isOpen(input, 'money');
  const folded = foldText(input.text, numberLimit);
  const dates = specsOf(input, 'date', 'time', 'datetime').length > 0 ? findDates(input) : null;
  const taken = dates ? [...dates.days, ...dates.times] : [];
  const readings: Reading[] = [];
  for (const match of folded.words.matchAll(pattern)) {
    const found = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const per = periodAfter(folded.words.slice(span.end, span.end + 30));
    const marked = found['sign'] ?? found['unit'] ?? per;
    if ((marked === undefined && !open) || overlaps(span, taken)) continue;
    if (marked === undefined && /^(?:one|un|una|uno)$/.test(found['words'] ?? '')) continue;
    const cents = centsOf(found);
    if (cents === null) continue;
    const value: Value = { type: 'money', cents, currency: 'USD', ...(per ? { per } : {}) };
    readings.push({
      type: 'money',
      span: [folded.origin(span.start), folded.origin(span.end - 1) + 1],
      value,
      alternatives: [],
    });
    if (readings.length >= 5) break;
  }
  // "2 of us earn $600": a marked sum makes bare numbers beside it something else.
  const sure = readings.filter(({ span }) => /[$]|us|d[oó]l|dlls|buck|peso|grand/i.test(input.text.slice(...span)));
  return sure.length > 0 ? sure : readings;
}

function periodAfter(words: string): Per {
  return periods.find(([, after]) => after.test(words))?.[0];
}

function centsOf(found: { readonly [name: string]: string | undefined }): number | null {
  const number = found['words'] === undefined ? amountOf(found['digits'] ?? '') : numberOf(found['words']);
  if (number === null) return null;
  const thousand = found['thousand'] === undefined && found['unit'] !== 'grand' ? 1 : 1000;
  return Math.round(number * thousand * 100);
}

/** A sum's last separator before one or two digits is the decimal one, whichever it is; all others group. */
function amountOf(written: string): number {
  const match = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written);
  return Number(`${(match?.[1] ?? '').replace(/[.,]/g, '')}.${match?.[2] ?? '0'}`);
}
