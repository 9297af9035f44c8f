import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';
import type { Check, Checked } from './checked.js';
import { addDays, dayIn, isSoon } from './days.js';
import { mapsIn } from './written-steps.js';

/** What begins or ends in the next 30 days, what has ended and still stands there, and days on which a fact has no value. */
export const dated: Check = (checked) => {
  const files = [
    ...checked.shared.map(({ source }) => [source, source.data] as const),
    ...checked.topics.map(({ source, written }) => [source, written as unknown as Data] as const),
  ];
  for (const [source, data] of files) {
    for (const map of mapsIn(data)) {
      const [from, until] = [dayIn(map['from']), dayIn(map['until'])];
      if (from === null && until === null) continue;
      soon(checked, source, map, from, until);
    }
  }
  for (const { kind, source } of checked.shared) if (kind === 'facts') gaps(checked, source);
};

function soon(
  { today, report }: Checked,
  source: Source,
  map: DataMap,
  from: string | null,
  until: string | null,
): void {
  if (until !== null && until < today) {
    // Past entries of a fact are its history; a notice or a text is only in the way.
    if (!Object.hasOwn(map, 'value')) report('OVER', source.place(map, 'until'), { day: until });
    return;
  }
  if (from !== null && isSoon(from, today) && from !== today)
    report('CHANGES_SOON', source.place(map, 'from'), { day: from, change: '@begins' });
  if (until !== null && isSoon(until, today))
    report('CHANGES_SOON', source.place(map, 'until'), { day: until, change: '@ends' });
}

/** A fact's dated values must follow each other without a day between them, from today on. */
function gaps({ today, report }: Checked, source: Source): void {
  const values = isMap(source.data) ? source.data['values'] : null;
  if (!isMap(values)) return;
  for (const [name, entries] of Object.entries(values)) {
    if (!isList(entries)) continue;
    const spans = entries
      .filter(isMap)
      .map((map) => ({ map, from: dayIn(map['from']) ?? '0000-01-01', until: dayIn(map['until']) ?? '9999-12-31' }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    let day = today;
    let last = spans[0]?.map;
    for (const span of spans) {
      if (span.until < day) {
        last = span.map;
        continue;
      }
      if (span.from > day) break;
      last = span.map;
      day = span.until === '9999-12-31' ? '' : addDays(span.until, 1);
      if (day === '') break;
    }
    if (day === '' || !last) continue;
    const key = Object.hasOwn(last, 'until') ? 'until' : 'from';
    report('FACT_GAP', source.place(last, key), { fact: name, day });
  }
}
