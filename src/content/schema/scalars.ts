import { z } from 'zod';
import { isPhone } from '../phone-form.js';
import { isDate } from '../../model/time.js';

/**
 * The error of each scalar is a key of `check:forms`, so that a clerk reads "a day like 2027-06-30" and never a pattern.
 * Everything is text here: a clerk's file has no other scalars.
 */
const written = (pattern: RegExp, form: string, description: string) =>
  z.string().regex(pattern, { error: form, abort: true }).describe(description);

export const line = z.string().min(1, { error: 'words' });
/** A number to call. */
export const phone = line.refine(isPhone, { error: 'phone' });
export const name = written(
  /^[a-z][a-z0-9-]{0,59}$/,
  'name',
  'Lower-case letters, digits and hyphens, e.g. `opening-hours`.',
);
export const slotName = written(
  /^[a-z][a-z0-9_-]{0,59}$/,
  'name',
  'Name of an answer, e.g. `address`; texts print it as `{address}`.',
);
export const day = written(/^\d{4}-\d{2}-\d{2}$/, 'day', 'A day, e.g. 2027-06-30.').refine(isDate, { error: 'day' });
export const moment = written(
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$/,
  'moment',
  'A day or a day and time, e.g. 2027-01-15 or 2027-01-15 06:00.',
).refine((text) => isDate(text.slice(0, 10)), { error: 'moment' });
export const count = written(/^\d{1,4}$/, 'count', 'A whole number.');
export const share = written(/^(0(\.\d+)?|1(\.0+)?)$/, 'share', 'A number from 0 to 1, e.g. 0.7.');
export const yesNo = z.enum(['true', 'false', 'yes', 'no'], { error: 'yesNo' });
export const format = z.literal('1', { error: 'format' }).describe('Version of the language; always 1.');

/** Words of one language; left empty, they are a missing translation. */
export const words = z.union([z.string(), z.null()], { error: 'words' }).meta({ ventanilla: 'words' });

/** Words in each language, or one text that is the same in all of them. The compiler checks the languages. */
export const text = z
  .union([z.string(), z.record(z.string(), words)], { error: 'text' })
  .describe('Words per language, e.g. `{ en: Trash, es: Basura }`; a plain text is the same in all languages.');

/** Left empty, the value has the key's own name: `with: { address }`. */
export const reference = z.union([z.string(), z.null()], { error: 'words' });

/** `true` or `yes`. */
export function isYes(value: string | undefined): boolean {
  return value === 'true' || value === 'yes';
}

/** While a queue is open or closed. */
export const hoursState = written(
  /^(?:[a-z][a-z0-9-]{0,59} )?(?:open|closed)$/,
  'hoursState',
  '`open` or `closed`: the first queue; `public-works open`: that one.',
);
/** A stretch until something is owed: `1 business day`. */
export const span = written(
  /^[1-9]\d{0,2} (?:minute|hour|day|business day|working day)s?$/,
  'span',
  'A time from now, e.g. `1 business day`, `3 days` or `4 hours`.',
);
/** When a reminder goes out. */
export const before = written(
  /^(?:the )?same day$|^[1-9]\d{0,2} (?:minute|hour|day|week)s? before$/,
  'before',
  'E.g. `1 day before`, `2 hours before` or `same day`.',
);
const templateName = written(
  /^[a-z0-9_]{1,512}$/,
  'template',
  'Small letters, digits and `_`, as the channel approved it.',
);
/** The approved template that a channel sends when it sends nothing else any more. */
export const template = z
  .union([templateName, z.record(z.string(), templateName)], { error: 'template' })
  .describe('Name of the approved template for channels that send nothing else after 24 hours, or one per language.');
