import type { Reading } from '../../model/heard.js';
import type { Value } from '../../model/value.js';
import { specsOf, type ReaderInput } from './reader.js';

/** Characters read for addresses and names. */
const limit = 500;

const kinds =
  'street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|way|place|pl|terrace|ter|circle|cir|highway|hwy|parkway|pkwy|square|sq';
const unit = String.raw`(?:,?\s+(?:(?:apartment|apartamento|departamento|apto|depto|apt|unit|suite|ste|interior|int|building|bldg|edificio|floor|piso|lote|lot|room|rm|space|spc|trailer|traila|local)(?!\p{L})|#)\.?\s?#?\s?[\p{L}\p{N}-]{1,8})?`;
/** What goes on after an address and is no city: "12 Elm Street, it is huge". */
const noCity =
  'thank|thanks|thx|gracias|muchas|please|pls|favor|it|its|is|and|or|but|that|there|they|this|please|my|i|a|an|near|by|next|since|in|on|at|big|small|already|call|between|apt|es|esta|está|están|hay|y|pero|por|porque|mi|un|una|se|no|ya|cerca|desde|hace|entre|junto|frente|muy|que|yo';
const tail = String.raw`(?:,\s*(?<city>(?!(?:${noCity})(?![\p{L}\p{N}]))\p{L}[\p{L}.'-]{1,20}(?: (?![A-Za-z]{2}(?:,?\s+\d{5}|\s*[.,]|\s*$))\p{L}[\p{L}.'-]{1,20}){0,2}))?(?:,?\s+(?!(?:${noCity})(?![\p{L}\p{N}]))[A-Za-z]{2})?(?:,?\s+(?<zip>\d{5}(?:-\d{4})?))?`;
const english = new RegExp(
  String.raw`(?<![\p{L}\p{N}$]|\d[-/])(?<line>\d{1,6}(?:-\d{1,6}|[a-z])?(?:\s+[\p{L}\p{N}.'-]{1,20}){1,4}?\s+(?:${kinds})(?![\p{L}\p{N}])\.?${unit})${tail}(?![\p{L}\p{N}])`,
  'giu',
);
const spanish = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<line>(?:calle|avenida|av\.|calzada|camino|bulevar|paseo)(?:\s+[\p{L}\p{N}.'-]{1,20}){1,4}?,?\s+(?:n[uú]mero\s+|no\.?\s+|#\s?)?\d{1,6}${unit})${tail}(?![\p{L}\p{N}])`,
  'giu',
);
const introduced =
  /(?<![\p{L}\p{N}])(?:my name is|my name's|me llamo|mi nombre es)\s+(?<name>\p{L}[\p{L}'.-]{0,30}(?:\s+(?!(?:and|y|my|mi|but|pero|i|phone|from|de la oficina)(?![\p{L}\p{N}]))\p{L}[\p{L}'.-]{0,30}){0,4})/giu;

/** Street addresses inside a sentence, with the city after a comma and the ZIP, if given. */
export function readAddresses(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'address').length === 0) return [];
  const text = input.text.slice(0, limit);
  return [...text.matchAll(english), ...text.matchAll(spanish)].slice(0, 3).map((match) => {
    const { line = '', city, zip } = match.groups ?? {};
    const value: Value = {
      type: 'address',
      line: line.replace(/\s+/g, ' ').replace(/\.$/, '').trim(),
      ...(city ? { city } : {}),
      ...(zip ? { zip } : {}),
    };
    return { type: 'address', span: [match.index, match.index + match[0].length], value, alternatives: [] };
  });
}

/** Names that are introduced as such ("my name is", "me llamo"); a name alone is taken whole by its slot. */
export function readNames(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'name').length === 0) return [];
  return [...input.text.slice(0, limit).matchAll(introduced)].slice(0, 2).map((match) => ({
    type: 'name',
    span: [match.index, match.index + match[0].length],
    value: { type: 'name', text: (match.groups?.['name'] ?? '').replace(/\s+/g, ' ').replace(/[.'-]+$/, '') },
    alternatives: [],
  }));
}
