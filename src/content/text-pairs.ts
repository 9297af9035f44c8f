import type { Locale } from '../model/text.js';
import type { Place } from './finding.js';
import { readTable } from './parse-csv.js';
import { lineStartsOf, placeOf, isMap, type Data, type DataMap, type Source } from './source.js';

/** One thing that is said in two languages, and where the translation stands. */
export interface TextPair {
  /** Stable against steps put in above it: made of the words of the language and of names, e.g. `steps/ask address/say`. */
  readonly key: string;
  readonly from: Locale;
  readonly to: Locale;
  readonly original: string;
  readonly translation: string;
  /** Where the translation is written. */
  readonly place: () => Place;
}

/** Words that hold phrases of residents, which are no translations of each other. */
const noTranslations: ReadonlySet<string> = new Set(['examples', 'held_out', 'also', 'concepts']);

/** Every text of a YAML file that is written in the first language and in another one. */
export function textPairs(source: Source, languages: readonly Locale[]): readonly TextPair[] {
  const [from, ...others] = languages;
  const pairs: TextPair[] = [];
  const keys = new Map<string, number>();
  if (from === undefined || others.length === 0) return pairs;
  const walk = (data: Data, path: string): void => {
    if (typeof data !== 'object' || data === null) return;
    if (!isMap(data)) {
      for (const [index, entry] of data.entries()) walk(entry, `${path}/${nameOfEntry(entry, index)}`);
      return;
    }
    const original = textIn(data, from);
    if (original !== '') {
      const count = (keys.get(path) ?? 0) + 1;
      keys.set(path, count);
      const key = count === 1 ? path.slice(1) : `${path.slice(1)} (${count})`;
      for (const to of others) {
        const translation = textIn(data, to);
        if (translation !== '')
          pairs.push({ key, from, to, original, translation, place: () => source.place(data, to) });
      }
    }
    for (const [name, value] of Object.entries(data))
      if (!languages.includes(name) && !noTranslations.has(name))
        walk(value, path.endsWith(`/${name}`) ? path : `${path}/${name}`);
  };
  walk(source.data, '');
  return pairs;
}

/** Every cell of a list (`lists/*.csv`) that is written in two languages: the label, and columns like `hours_en` and `hours_es`. */
export function tablePairs(text: string, file: string, languages: readonly Locale[]): readonly TextPair[] {
  const [from, ...others] = languages;
  const { table } = readTable(text, file);
  if (from === undefined || !table) return [];
  const lineStarts = lineStartsOf(text);
  const names = table.columns.flatMap((column) =>
    column === from
      ? ['']
      : column.endsWith(`_${from}`) && !column.startsWith('also')
        ? [column.slice(0, -from.length)]
        : [],
  );
  return table.rows.flatMap(({ line, cells }) =>
    names.flatMap((name) =>
      others.flatMap((to) => {
        const [original, translation] = [cells[`${name}${from}`] ?? '', cells[`${name}${to}`] ?? ''];
        if (original === '' || translation === '') return [];
        const start = lineStarts[line - 1] ?? 0;
        const end = lineStarts[line] ?? text.length;
        const at = text.slice(start, end).indexOf(translation);
        const key = `${cells['id'] || cells[from] || line}${name === '' ? '' : `/${name.slice(0, -1)}`}`;
        const place = () =>
          placeOf(file, text, lineStarts, at === -1 ? [start, end] : [start + at, start + at + translation.length]);
        return [{ key, from, to, original, translation, place }];
      }),
    ),
  );
}

function textIn(map: DataMap, language: Locale): string {
  const value = Object.hasOwn(map, language) ? map[language] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

/** Verbs that look like a language. */
const verbsOfThree: ReadonlySet<string> = new Set(['say', 'ask', 'set', 'end', 'go']);

/** A step is called by its verb and what it names (`ask address`), anything else by its place in the list. */
export function nameOfEntry(entry: Data, index: number): string {
  if (!isMap(entry)) return String(index + 1);
  const [key] = Object.keys(entry);
  if (key === undefined || (/^[a-z]{2,3}$/.test(key) && !verbsOfThree.has(key))) return String(index + 1);
  const value = entry[key];
  return typeof value === 'string' && /^[\w.-]{1,40}$/.test(value) ? `${key} ${value}` : key;
}
