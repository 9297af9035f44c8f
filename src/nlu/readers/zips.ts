import type { Reading } from '../../model/heard.js';
import { matchesOf } from './fold-text.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';
import { spokenDigits } from './spoken-digits.js';

const written =
  /(?<![\p{L}\p{N}$.,#/-]|\d\/)\d{5}(?:-\d{4})?(?![\p{L}\p{N}@]|[-.,]\d|\/\d)|(?<=(?<!\p{L})(?:c\.?p\.|zip ?#|zip code ?#|[A-Z]{2}))\d{5}(?:-\d{4})?(?![\p{L}\p{N}@]|[-/.,]\d)/giu;
const houseNumber =
  /^\s+(?:[\p{L}.]{1,20}\s+){0,4}(?:st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|ct|court|way|pl|place|hwy|highway)\b/iu;

/** ZIP codes as text, zeros kept; a house number before a street name is none. Where one is asked for, also in words or pieces. */
export function readZips(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'zip').length === 0) return [];
  const whole = isOpen(input, 'zip') ? wholeAnswer(input.text) : [];
  if (whole.length > 0) return whole.map((zip) => reading(zip, [0, input.text.length]));
  const found = matchesOf(written, input.text)
    .filter((match) => !houseNumber.test(input.text.slice(match.index + match[0].length, match.index + 60)))
    .slice(0, 5)
    .map((match) => reading(match[0], [match.index, match.index + match[0].length]));
  if (found.length > 0 || !isOpen(input, 'zip')) return found;
  return spokenDigits(input.text)
    .filter(({ digits }) => digits.length === 5)
    .map(({ digits, span }) => reading(digits, span));
}

const reading = (zip: string, span: Reading['span']): Reading => ({
  type: 'zip',
  span,
  value: { type: 'zip', zip },
  alternatives: [],
});

/** "6 0 6 0 1", "60,601", "#60601", "070301234", "60601/60602": an answer that is nothing but the digits. */
function wholeAnswer(text: string): readonly string[] {
  if (text.length > 40) return [];
  const said = text.replace(/^[\s#]+|[\s.,;!]+$/g, '');
  const two = /^(\d{5})\s*\/\s*(\d{5})$/.exec(said);
  if (two) return [two[1] ?? '', two[2] ?? ''];
  if (/^\d{5}[\s-]?\d{4}$/.test(said)) return [`${said.slice(0, 5)}-${said.slice(-4)}`];
  const digits = said.replace(/[\s.,]/g, '');
  return /^\d{5}$/.test(digits) && /^\d+(?:[\s.,]\d+)*$/.test(said) ? [digits] : [];
}
