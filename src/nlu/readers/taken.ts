import { findDates } from './dates.js';
import type { Span } from './fold-text.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';

/**
 * Places of days and hours in the folded text, which are no numbers. Where a number (or a sum) is asked for and no day, only what can be
 * nothing else counts: "about 10", "de 3 a 4" and "el 3" are numbers there.
 */
export function takenByDates(input: ReaderInput, type: 'number' | 'money'): readonly Span[] {
  if (specsOf(input, 'date', 'time', 'datetime').length === 0) return [];
  const { folded, days, times } = findDates(input);
  if (!isOpen(input, type) || isOpen(input, 'date', 'time', 'datetime')) return [...days, ...times];
  return [
    ...days.filter(({ start, end }) => /\p{L}{3}/u.test(folded.words.slice(start, end))),
    ...times.filter((found) => found.times.length === 1),
  ];
}
