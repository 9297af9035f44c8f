import { placeholdersOf } from '../compile/placeholders.js';
import type { Locale } from '../../model/text.js';
import { cleanText } from '../import/clean-words.js';
import { placedUnits } from './placed-units.js';
import { applyEdits, type Edit } from './yaml-units.js';
import type { TranslatedUnit } from './unit.js';

/** What is wrong with one translation. `key` names a sentence of `import:translations`. */
export interface TranslationProblem {
  readonly key: 'placeholders' | 'too_long' | 'gone' | 'changed' | 'no_place';
  /** An error keeps the whole file of translations from being put in; others are left out and told. */
  readonly error: boolean;
  readonly file: string;
  readonly text: string;
  readonly values: { readonly [name: string]: string };
}

/** The new text of a file, the keys that changed, those that came back as they stand, and what was not put in. */
export interface PutResult {
  readonly text: string;
  readonly changed: readonly string[];
  /** Made from today's original, and the same as what is written. */
  readonly same: readonly string[];
  readonly problems: readonly TranslationProblem[];
}

/** Words as they are compared: how they were wrapped does not count. */
const sameWords = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/**
 * Puts translations into the text of a file, each in its own place; all else keeps every byte. A translation that is there already
 * changes nothing. Null if the file cannot be read.
 */
export function putTranslations(
  text: string,
  file: string,
  translated: readonly TranslatedUnit[],
  languages: { readonly from: Locale; readonly to: Locale },
): PutResult | null {
  const placed = placedUnits(text, file, languages);
  if (!placed) return null;
  const byKey = new Map(placed.map((one) => [one.unit.key, one]));
  const problems: TranslationProblem[] = [];
  const same: string[] = [];
  const edits = new Map<string, Edit>();
  const wanted = new Map<string, string>();
  for (const one of translated) {
    const problem = (
      key: TranslationProblem['key'],
      error: boolean,
      values: TranslationProblem['values'] = {},
    ): unknown => problems.push({ key, error, file, text: one.key, values });
    const found = byKey.get(one.key);
    if (!found) {
      problem('gone', false);
      continue;
    }
    const { unit } = found;
    if (sameWords(one.target, unit.target)) {
      if (unit.target !== '' && sameWords(one.source, unit.source)) same.push(one.key);
      continue;
    }
    if (!sameWords(one.source, unit.source)) {
      problem('changed', false, { now: unit.source.slice(0, 120) });
      continue;
    }
    const clean = cleanText(one.target);
    const target = found.read?.(clean) ?? clean;
    const [missing, extra] = differing(unit.source, target);
    if (unit.kind === 'text' && (missing.length > 0 || extra.length > 0)) {
      problem('placeholders', true, {
        missing: missing.join(' ') || '–',
        extra: extra.join(' ') || '–',
        words: target.slice(0, 120),
      });
      continue;
    }
    if (unit.limit !== null && Array.from(target).length > unit.limit) {
      problem('too_long', true, {
        limit: String(unit.limit),
        length: String(Array.from(target).length),
        words: target.slice(0, 120),
      });
      continue;
    }
    const edit = found.edit(target);
    if (!edit) {
      problem('no_place', false);
      continue;
    }
    edits.set(one.key, edit);
    wanted.set(one.key, target);
  }
  const put = applyEdits(text, [...edits.values()]);
  // What was written is read again: every text must say what it should, and no other may have changed.
  const after = edits.size === 0 ? placed : placedUnits(put, file, languages);
  const good =
    after?.length === placed.length &&
    after.every(({ unit }, index) => {
      const before = placed[index]?.unit;
      return (
        unit.key === before?.key &&
        unit.source === before.source &&
        sameWords(unit.target, wanted.get(unit.key) ?? before.target)
      );
    });
  if (good) return { text: put, changed: [...edits.keys()], same, problems };
  return {
    text,
    changed: [],
    same,
    problems: [
      ...problems,
      ...[...edits.keys()].map((key) => ({ key: 'no_place' as const, error: false, file, text: key, values: {} })),
    ],
  };
}

/** Placeholders that the translation lacks, and those that it should not have. */
function differing(source: string, target: string): readonly [readonly string[], readonly string[]] {
  const of = (words: string): readonly string[] => [...new Set(placeholdersOf(words).map(({ raw }) => raw))];
  const [there, here] = [of(source), of(target)];
  return [there.filter((raw) => !here.includes(raw)), here.filter((raw) => !there.includes(raw))];
}
