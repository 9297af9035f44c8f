import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';

/** The day, and with an hour the moment, to look from, if one is wanted: a search gives only the first of all that is free. */
export function fromWanted({ local }: Frame, zone: string): Slots {
  const { wanted } = local;
  if (typeof wanted !== 'string') return {};
  const from = { type: 'date', date: wanted.slice(0, 10) } as const;
  const before = minuteBefore(wanted);
  return before === null ? { from } : { from, after: { type: 'datetime', datetime: before, zone } };
}

/** A search gives what begins after a moment; null for a day without an hour, or its first minute. */
function minuteBefore(wanted: string): string | null {
  const [date = '', time = ''] = wanted.split('T');
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - 1;
  if (time === '' || !(minutes >= 0)) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
