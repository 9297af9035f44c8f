import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Reading } from '../../model/heard.js';
import { specsOf, type ReaderInput } from './reader.js';

/** Digits with what people put between them; an extension is left out of the number. */
const candidate = /(?<![\p{L}\p{N}@.$])(?:\+|\(\+?)?\d[\d\s().\u2010-\u2015-]{4,22}\d(?![\p{L}\p{N}@]|[-/.]\d)/gu;

/** Telephone numbers; without a country code they are of the United States. */
export function readPhones(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'phone').length === 0) return [];
  return [...input.text.matchAll(candidate)].slice(0, 5).flatMap((match): readonly Reading[] => {
    const written = match[0];
    const digits = written.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15 || /^\d{4}-\d{2}-\d{2}$/.test(written) || /^\d{5}-\d{4}$/.test(written))
      return [];
    const span = [match.index, match.index + written.length] as const;
    const number = parsePhoneNumberFromString(written, 'US');
    const american = number?.countryCallingCode === '1' && /^\+1[2-9]\d{9}$/.test(number.number);
    if (american || (number && number.countryCallingCode !== '1' && number.isPossible())) {
      return [{ type: 'phone', span, value: { type: 'phone', e164: number.number }, alternatives: [] }];
    }
    const problem = digits.length === 7 ? 'slots:phone.no_area_code' : 'slots:phone.length';
    return [{ type: 'phone', span, value: { type: 'text', text: written }, alternatives: [], problem }];
  });
}
