import type { Reading } from '../../model/heard.js';
import type { Value } from '../../model/value.js';
import { foldText, matchesOf, overlaps } from './fold-text.js';
import { numberOf, numberWord } from './number-words.js';
import { numberLimit } from './numbers.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';
import { takenByDates } from './taken.js';

type Per = Extract<Value, { readonly type: 'money' }>['per'];

const digits = String.raw`\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`;
const unit = String.raw`(?:dollars?|dolar(?:es)?|dolors?|dollers?|dlls?|dls|usd|bucks?|pesos|grand)`;
const cent = String.raw`(?:cents?|centavos?|ctvs?|¢)`;
const below = String.raw`(?:\s+(?:y\s+|and\s+)?(?:${numberWord})){0,5}`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}/:#.,$-])(?:(?<sign>\$|usd\s?|us\$)\s?)?(?:(?<half>half a|medio)\s+mill(?:i)?on|(?<one>(?:a|one|un)\s+grand(?!\s+\p{L}{3,}(?<!\s(?:and|per|every|each|please|month|total|or))))|(?<digits>${digits})(?:\s?(?<scale>k|mil|thousand|million|millones|millon)(?<below>${below}))?|(?<words>(?:a )?(?:${numberWord})(?:(?:\s+|-|\s+and\s+|\s+y\s+)(?:${numberWord})){0,8}))(?:\s?(?<cent>${cent})|\s?(?:de\s+)?(?<unit>${unit}|\$)(?:\s+(?:(?:and|y|con)\s+)?(?<and>\d{1,2}|(?:${numberWord})(?:(?:\s+y\s+|-|\s+)(?:${numberWord}))?)\s*${cent}|\s+con\s+(?<con>\d{1,2}|(?:${numberWord})(?:\s+y\s+(?:${numberWord}))?))?)?(?![\p{L}\p{N}:%]|[-.,/]\d)`,
  'gu',
);
/** "I have no income" where a sum is asked for. */
const nothing =
  /^[\s¡!]*(?:(?:i|yo)\s+)?(?:(?:have|make|get|earn|receive|got|tengo|recibo|gano|hay)\s+)?(?:nothing|nada|none|ninguno|(?:no|zero|sin)\s+(?:income|money|pay|salary|ingresos?|sueldo|dinero)|no\s+(?:gano|tengo|recibo)\s+(?:nada|ingresos?|sueldo|dinero)(?:\s+de\s+(?:nada|dinero|ingresos?))?|(?:do not|don'?t)\s+(?:have|make|get|earn|receive)\s+(?:any|anything|any\s+income|any\s+money|income|money))(?:\s+(?:right now|now|ahora|ahorita|at all|por ahora|please|thanks|gracias))?[\s.!]*$/u;
/** "500-600" where a sum is asked for. */
const range = /^(\D*?\$?\s?\d[\d.,]*k?)\s?[-\u2013]\s?(?=(?:\$\s?)?\d[\d.,]*k?(?![\d-]))/u;

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
  if (open && nothing.test(folded.words)) return [reading([0, input.text.length], 0, undefined)];
  const said = open ? folded.words.replace(range, (found) => found.replace(/[-\u2013](?=\s?$)/, ' ')) : folded.words;
  const taken = takenByDates(input, 'money');
  const readings: Reading[] = [];
  let from = 0;
  for (const match of matchesOf(pattern, said)) {
    const found = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const per = periodAfter(said.slice(span.end, span.end + 30));
    const marked = found['sign'] ?? found['unit'] ?? found['cent'] ?? found['one'] ?? per?.name;
    if ((marked === undefined && !open) || overlaps(span, taken) || span.start < from) continue;
    if (marked === undefined && /^(?:one|un|una|uno)$/.test(found['words'] ?? '')) continue;
    const cents = centsOf(found);
    if (cents === null) continue;
    // The "two" of "every two weeks" is no sum.
    from = span.end + (per?.length ?? 0);
    readings.push(reading([folded.origin(span.start), folded.origin(span.end - 1) + 1], cents, per?.name));
    if (readings.length >= 5) break;
  }
  // "2 of us earn $600": a marked sum makes bare numbers beside it something else; "between $500 and 600" are two sums.
  const sure = readings.filter(({ span }) =>
    /[$¢]|us|d[oó]l|dlls|dls|buck|peso|grand|cent/i.test(input.text.slice(...span)),
  );
  return sure.length > 0 && !isChoice(folded.words) ? sure : shared(readings, folded.words);
}

/** Whether two sums are offered as one answer. */
const isChoice = (words: string): boolean =>
  /(?<!\p{L})(?:between|entre|from|de|desde)\s+\$?\s?\d/u.test(words) ||
  /\d\s?(?:-|\u2013|or|o|to|a)\s?\$?\d/u.test(words);

/** "Between 500 and 600 a month": the period is of both. */
function shared(readings: readonly Reading[], words: string): readonly Reading[] {
  const last = readings.at(-1)?.value;
  if (readings.length < 2 || last?.type !== 'money' || last.per === undefined || !isChoice(words)) return readings;
  const { per } = last;
  return readings.map((each) =>
    each.value.type === 'money' && each.value.per === undefined ? { ...each, value: { ...each.value, per } } : each,
  );
}

function reading(span: Reading['span'], cents: number, per: Per): Reading {
  const value: Value = { type: 'money', cents, currency: 'USD', ...(per ? { per } : {}) };
  return { type: 'money', span, value, alternatives: [] };
}

function periodAfter(words: string): { readonly name: Exclude<Per, undefined>; readonly length: number } | undefined {
  for (const [name, after] of periods) {
    const found = after.exec(words);
    if (found) return { name, length: found[0].length };
  }
  return undefined;
}

function centsOf(found: { readonly [name: string]: string | undefined }): number | null {
  const number = dollarsOf(found);
  if (number === null) return null;
  if (found['cent'] !== undefined) return Math.round(number);
  return (
    Math.round(number * (found['unit'] === 'grand' ? 100_000 : 100)) +
    (numberOf(found['and'] ?? found['con'] ?? '0') ?? 0)
  );
}

function dollarsOf(found: { readonly [name: string]: string | undefined }): number | null {
  if (found['half'] !== undefined) return 500_000;
  if (found['one'] !== undefined) return 1000;
  if (found['words'] !== undefined) return numberOf(found['words']);
  const amount = amountOf(found['digits'] ?? '');
  const scale = found['scale'];
  if (scale === undefined) return amount;
  const times = /^(?:k|mil|thousand)$/.test(scale) ? 1000 : 1_000_000;
  const below = (found['below'] ?? '').trim();
  const rest = below === '' ? 0 : numberOf(below.replace(/^(?:y|and)\s+/, ''));
  return rest === null || rest >= times ? null : amount * times + rest;
}

/** A sum's last separator before one or two digits is the decimal one, whichever it is; all others group. */
function amountOf(written: string): number {
  const match = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written);
  return Number(`${(match?.[1] ?? '').replace(/[.,]/g, '')}.${match?.[2] ?? '0'}`);
}
