import type { Reading } from '../../model/heard.js';
import type { Value } from '../../model/value.js';
import { addressForms } from './address-forms.js';
import { matchesOf, overlaps, type Span } from './fold-text.js';
import { specsOf, type ReaderInput } from './reader.js';

/** Characters read for addresses. */
const limit = 500;

/** Addresses at most, in one message. */
const most = 3;

/** Street addresses, crossings and boxes inside a sentence or over several lines, with the city after a comma and the ZIP, if given. */
export function readAddresses(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'address').length === 0) return [];
  const text = onOneLine(input.text.slice(0, limit));
  const found: Span[] = [];
  const readings: Reading[] = [];
  for (const form of addressForms) {
    for (const match of matchesOf(form, text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (overlaps(span, found)) continue;
      found.push(span);
      readings.push({
        type: 'address',
        span: [span.start, span.end],
        value: valueOf(match.groups ?? {}),
        alternatives: [],
      });
      if (readings.length >= most) return inOrder(readings);
    }
  }
  return inOrder(readings);
}

const inOrder = (readings: readonly Reading[]): readonly Reading[] =>
  readings.toSorted((a, b) => a.span[0] - b.span[0]);

function valueOf({ line = '', city, zip }: { readonly [name: string]: string | undefined }): Value {
  const written = line
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
  return { type: 'address', line: written, ...(city ? { city } : {}), ...(zip ? { zip } : {}) };
}

/** The next line of an address as on an envelope: an apartment, or a city with its state or ZIP. */
const continues =
  /^(?:(?:apt|apartment|apartamento|apto|depto|departamento|unit|suite|ste|int|interior|bldg|lot|lote|#)(?!\p{L})|\p{L}[\p{L}.' -]{1,40},?\s+(?:\p{L}{2}|(?:\p{L}{2},?\s+)?\d{5}(?:-\d{4})?)\s*$)/iu;

/** Line breaks inside an address as commas, others as what no address goes over; every place stays what it was. */
function onOneLine(text: string): string {
  return text.replace(/[ \t]*(?:\r?\n[ \t]*)+(?=([^\r\n]*))/g, (gap, next: string, at: number) => {
    const mark = !continues.test(next) ? ';' : text[at - 1] === ',' ? ' ' : ',';
    return mark + ' '.repeat(gap.length - 1);
  });
}
