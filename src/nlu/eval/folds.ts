import { shuffled } from '../training-lines.js';
import { foldLine, type LabelledLine } from './lines.js';

/** One part of a cross-validation: what is learned, and what is asked of it. */
export interface Fold<Line extends LabelledLine> {
  readonly train: readonly Line[];
  readonly test: readonly Line[];
}

/**
 * Divides lines in `count` parts with the same share of every intent in each, the same parts whatever the order of the lines. The same
 * words stay together, so that nothing is asked that was learned. An intent with one line alone is learned and never asked; fewer
 * parts when no intent has `count` lines. Lines out of scope are asked, never learned.
 */
export function foldsOf<Line extends LabelledLine>(lines: readonly Line[], count = 5): readonly Fold<Line>[] {
  const groups = new Map<string | null, Map<string, Line[]>>();
  for (const line of lines) {
    const texts = groups.get(line.intent) ?? new Map<string, Line[]>();
    groups.set(line.intent, texts);
    const key = foldLine(line.text);
    const same = texts.get(key);
    if (same) same.push(line);
    else texts.set(key, [line]);
  }
  const most = Math.max(1, ...[...groups].filter(([intent]) => intent !== null).map(([, texts]) => texts.size));
  const parts = Math.max(2, Math.min(count, most));
  const partOf = new Map<Line, number>();
  let next = 0;
  for (const intent of [...groups.keys()].sort(byName)) {
    const texts = groups.get(intent) ?? new Map<string, Line[]>();
    if (intent !== null && texts.size < 2) continue;
    const order = shuffled([...texts.keys()].map((text) => ({ intent: intent ?? '', text })));
    for (const { text } of order) {
      for (const line of texts.get(text) ?? []) partOf.set(line, next % parts);
      // Going on where the last intent ended keeps the parts of one size.
      next += 1;
    }
  }
  return Array.from({ length: parts }, (_, part) => ({
    train: lines.filter((line) => line.intent !== null && partOf.get(line) !== part),
    test: lines.filter((line) => partOf.get(line) === part),
  }));
}

const byName = (a: string | null, b: string | null): number => {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : Number(a === null) - Number(b === null);
};
