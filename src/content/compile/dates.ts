import type { Report } from '../finding.js';
import type { Source } from '../source.js';

/** `until` before `from`: nothing would ever be said or counted. A day stands for all of its hours. */
export function checkDates(
  source: Source,
  report: Report,
  dated: { readonly from?: unknown; readonly until?: unknown },
): void {
  const { from, until } = dated;
  if (typeof from !== 'string' || typeof until !== 'string') return;
  const length = Math.min(from.length, until.length);
  if (until.slice(0, length) < from.slice(0, length))
    report('DATES_REVERSED', source.place(dated, 'until'), { from, until });
}
