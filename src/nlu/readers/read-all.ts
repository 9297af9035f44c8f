import type { Instant } from '../../model/event.js';
import type { Expectation, Reading } from '../../model/heard.js';
import { readAddresses } from './addresses.js';
import { readDates } from './dates.js';
import { readEmails } from './emails.js';
import { readMoney } from './money.js';
import { readNames } from './names.js';
import { readNumbers } from './numbers.js';
import { readPhones } from './phones.js';
import type { Reader } from './reader.js';
import { readPatterns, readReferences } from './references.js';
import { readZips } from './zips.js';

/** Characters read at most: what the web API accepts in one message. Readers with costly patterns read less. */
const limit = 2000;

const readers: readonly Reader[] = [
  readReferences,
  readDates,
  readPhones,
  readEmails,
  readZips,
  readMoney,
  readNumbers,
  readPatterns,
  readAddresses,
  readNames,
];

/**
 * Every value of an expected type that a text may hold, with its place and its other meanings. Relative days count from `at` on the
 * bot's clock. `references`: the form of case numbers by service name. Never throws; any input takes at most 20 ms.
 */
export function readAll(
  text: string,
  expectation: Expectation,
  at: Instant,
  references: { readonly [service: string]: string } = {},
): Reading[] {
  const input = { text: text.slice(0, limit), expectation, at, references };
  return readers.flatMap((read) => read(input));
}
