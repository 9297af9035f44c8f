import { isMap, type DataMap, type Source } from '../source.js';
import type { Check, Checked } from './checked.js';
import { isSoon } from './days.js';

/** Files named in one note; more are counted. */
const shownFiles = 8;

/** Who looks after each file, where its words come from, and when somebody must look at them again. */
export const care: Check = (checked) => {
  const { topics, shared, report } = checked;
  const entries: (readonly [Source, DataMap, string, readonly string[]])[] = [
    ...topics
      // A topic inside the bot file is a trial or a single line; its words are the bot's own.
      .filter(({ source }) => source !== checked.source)
      .map(
        ({ source, written }) =>
          [source, written as unknown as DataMap, 'intent', ['owner', 'source', 'review_by']] as const,
      ),
    ...shared.flatMap(({ kind, source }) => {
      const { data } = source;
      if (!isMap(data)) return [];
      return [
        kind === 'notices'
          ? ([source, data, 'notice', ['approved_by']] as const)
          : ([source, data, kind, ['owner', 'source', 'review_by']] as const),
      ];
    }),
  ];
  for (const [source, data] of entries) reviews(checked, source, data);
  const uncared = entries.flatMap(([source, data, name, wanted]) => {
    const missing = wanted.filter((key) => (data[key] ?? null) === null);
    return missing.length > 0 ? [{ place: source.place(data, name), missing }] : [];
  });
  const [first] = uncared;
  if (!first) return;
  // One note a bot: somebody who begins with twelve lines an FAQ should still see what is wrong.
  const files = uncared.slice(0, shownFiles).map(({ place }) => place.file);
  report('CARE_MISSING', first.place, {
    missing: [...new Set(uncared.flatMap(({ missing }) => missing))].map((key) => `\`${key}:\``).join(', '),
    files: files.join(', ') + (uncared.length > shownFiles ? ` (+${uncared.length - shownFiles})` : ''),
  });
};

function reviews({ today, report }: Checked, source: Source, data: DataMap): void {
  const day = data['review_by'];
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
  if (day < today) report('REVIEW_PASSED', source.place(data, 'review_by'), { day });
  else if (isSoon(day, today)) report('REVIEW_SOON', source.place(data, 'review_by'), { day });
}
