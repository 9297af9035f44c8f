import type { Reading } from '../../model/heard.js';
import { specsOf, type ReaderInput } from './reader.js';

const written = /(?<![\p{L}\p{N}$.,#/-])\d{5}(?:-\d{4})?(?![\p{L}\p{N}@]|[-/.,]\d)/gu;
const houseNumber =
  /^\s+(?:[\p{L}.]{1,20}\s+){0,4}(?:st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|ct|court|way|pl|place|hwy|highway)\b/iu;

/** ZIP codes as text, zeros kept; a house number before a street name is none. */
export function readZips(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'zip').length === 0) return [];
  return [...input.text.matchAll(written)]
    .filter((match) => !houseNumber.test(input.text.slice(match.index + match[0].length, match.index + 60)))
    .slice(0, 5)
    .map((match) => ({
      type: 'zip',
      span: [match.index, match.index + match[0].length],
      value: { type: 'zip', zip: match[0] },
      alternatives: [],
    }));
}
