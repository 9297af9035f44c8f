import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Reading } from '../../model/heard.js';
import { matchesOf } from './fold-text.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';
import { spokenDigits } from './spoken-digits.js';

/** Digits with what people put between them; an extension is left out of the number. */
const candidate =
  /(?<![\p{L}\p{N}@.$])(?:(?:\+|\(\+?)?\d[\d\s().\u2010-\u2015-]{4,22}\d|\d{3}\s?\/\s?\d{3}[\s.\u2010-\u2015-]?\d{4})(?![\p{L}\p{N}@]|[-/.]\d)/gu;

/** Telephone numbers; without a country code they are of the United States. Where one is asked for, also in words. */
export function readPhones(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'phone').length === 0) return [];
  const written = matchesOf(candidate, input.text, 5).flatMap((match) => reading(match[0], match[0], match.index));
  if (written.some(({ problem }) => problem === undefined) || !isOpen(input, 'phone')) return written;
  const spoken = spokenDigits(input.text).flatMap(({ digits, span }) =>
    reading(digits, input.text.slice(...span), span[0]),
  );
  return spoken.length > 0 ? spoken : written;
}

function reading(digitsSaid: string, written: string, at: number): readonly Reading[] {
  const digits = digitsSaid.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || /^\d{4}-\d{2}-\d{2}$/.test(written) || /^\d{5}-\d{4}$/.test(written))
    return [];
  const span = [at, at + written.length] as const;
  const number = parsePhoneNumberFromString(dialled(digitsSaid, digits), 'US');
  const american = number?.countryCallingCode === '1' && /^\+1[2-9]\d{9}$/.test(number.number);
  if (american || (number && number.countryCallingCode !== '1' && number.isPossible())) {
    return [{ type: 'phone', span, value: { type: 'phone', e164: number.number }, alternatives: [] }];
  }
  const problem = digits.length === 7 ? 'slots:phone.no_area_code' : 'slots:phone.length';
  return [{ type: 'phone', span, value: { type: 'text', text: written }, alternatives: [], problem }];
}

/** Without the signs of dialling from elsewhere: 00 is +, and Mexican mobiles have had no 1 after +52 since 2019. */
function dialled(written: string, digits: string): string {
  const mexican = /^\s*\(?\+/.test(written) ? /^521(\d{10})$/.exec(digits) : null;
  if (mexican) return `+52${mexican[1] ?? ''}`;
  return /^00[1-9]\d{9,}$/.test(digits) ? `+${digits.slice(2)}` : written;
}
