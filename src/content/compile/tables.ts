import type { Cell, Table } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';
import { isDate } from '../../model/time.js';
import type { Value } from '../../model/value.js';
import { unread } from '../content-files.js';
import type { Place, Report } from '../finding.js';
import { readTable } from '../parse-csv.js';
import { lineStartsOf, placeOf } from '../source.js';
import { sharedPaths } from './services.js';
import type { SharedInput } from './shared.js';

/** A table with the places of its rows, so that a step can say what it does not find in it. */
export interface ReadTable {
  readonly table: Table;
  /** The place of a row (from 0), narrowed to its cell of a column. */
  at(row: number, column?: string): Place;
  /** Columns that were looked at together already: two steps say the same thing of them. */
  readonly checked: Set<string>;
}

/** `tables/*.csv`, by name. */
export function readTables(input: SharedInput): ReadonlyMap<string, ReadTable> {
  return new Map(
    sharedPaths(input.reader, 'tables', input.folders).map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length);
      const file = input.reader.files.show(path);
      const read = input.reader.files.read(path);
      if ('text' in read) return [name, compileTable(name, read.text, file, input.languages, input.report)];
      const finding = unread(file, read.problem);
      input.report(finding.code, finding, finding.values);
      // The name stays known: what refers to the table is not wrong as well.
      return [name, emptyTable(name, finding)];
    }),
  );
}

const emptyTable = (name: string, place: Place): ReadTable => ({
  table: { name, columns: [], rows: [] },
  at: () => place,
  checked: new Set(),
});

/** `Household size` is the column `household-size`. */
const columnName = (written: string): string => written.trim().toLowerCase().replace(/\s+/g, '-');

/**
 * A table from a CSV file. A cell is a sum (`$1,580`), a day (`2027-01-31`), or words and numbers as they are written; a column that
 * differs by language has `_<lang>` at its end. A cell may say what it covers: `1-4`, `8+`, `at least 65`, `up to 5`, `any`. Two
 * columns `income-from` and `income-to` (or one of them) are the column `income`.
 */
export function compileTable(
  name: string,
  text: string,
  file: string,
  languages: readonly Locale[],
  report: Report,
): ReadTable {
  const { table: read, findings } = readTable(text, file);
  for (const finding of findings) report(finding.code, finding, finding.values);
  const starts = lineStartsOf(text);
  const placeAt = (line: number, words: string): Place => {
    const start = starts[line - 1] ?? 0;
    const whole = text.slice(start, starts[line] ?? text.length).replace(/\r?\n$/, '');
    const at = words === '' ? -1 : whole.indexOf(words);
    return placeOf(
      file,
      text,
      starts,
      at < 0 ? [start, start + whole.length] : [start + at, start + at + words.length],
    );
  };
  if (!read) return emptyTable(name, placeAt(1, ''));
  const suffix = new RegExp(`_(?:${languages.join('|')})$`);
  const lines = read.rows.map(({ line, cells }) => {
    const written = new Map(Object.entries(cells).map(([column, cell]) => [columnName(column), cell]));
    for (const [column, cell] of written)
      if (cell === '' && !isBound(column)) report('TABLE_EMPTY', placeAt(line, ''), { column });
    const columns = [...new Set([...written.keys()].map((column) => column.replace(suffix, '')))];
    const row = Object.fromEntries([
      ...columns.map((column) => [column, cellOf(column, written, languages)] as const),
      ...bounded(columns, written),
    ]);
    return { line, written, row };
  });
  return {
    table: {
      name,
      columns: [...new Set(lines.flatMap(({ row }) => Object.keys(row)))],
      rows: lines.map(({ row }) => row),
    },
    at(row, column) {
      const line = lines[row];
      return placeAt(line?.line ?? 1, column === undefined ? '' : (line?.written.get(column) ?? ''));
    },
    checked: new Set(),
  };
}

const bound = /^(?:(.+)[-_])?(from|to)$/;
const isBound = (column: string): boolean => bound.test(column);

function cellOf(column: string, written: ReadonlyMap<string, string>, languages: readonly Locale[]): Cell {
  const plain = written.get(column) ?? '';
  const texts = languages.map((language) => written.get(`${column}_${language}`) ?? plain);
  const value = valueOf(texts, languages);
  const range = texts.every((text) => text === texts[0]) ? rangeOf(texts[0] ?? '') : null;
  return { value, ...(range ? { range } : {}) };
}

function valueOf(texts: readonly string[], languages: readonly Locale[]): Value {
  const [text = ''] = texts;
  const same = texts.every((other) => other === text);
  if (same && /^-?\$\s?\d[\d,]*(?:\.\d{1,2})?$/.test(text))
    return { type: 'money', cents: Math.round((amountOf(text) ?? 0) * 100), currency: 'USD' };
  if (same && isDate(text)) return { type: 'date', date: text };
  return { type: 'localized', text: Object.fromEntries(languages.map((language, n) => [language, texts[n] ?? ''])) };
}

/** Columns `income-from` and `income-to` as the column `income`; `from` and `to` alone as the column `from-to`. */
function bounded(
  columns: readonly string[],
  written: ReadonlyMap<string, string>,
): readonly (readonly [string, Cell])[] {
  const bases = new Set(
    columns.flatMap((column) => {
      const match = bound.exec(column);
      return match ? [match[1] ?? ''] : [];
    }),
  );
  return [...bases].flatMap((base) => {
    if (columns.includes(base)) return [];
    const find = (end: 'from' | 'to'): string =>
      [...written].find(([column]) => {
        const match = bound.exec(column);
        return match !== null && (match[1] ?? '') === base && match[2] === end;
      })?.[1] ?? '';
    const [from, to] = [find('from'), find('to')];
    const range = { least: scaleOf(from), most: scaleOf(to) };
    const text = from !== '' && to !== '' ? `${from}-${to}` : from !== '' ? `${from}+` : to;
    return [[base === '' ? 'from-to' : base, { value: { type: 'localized', text: { en: text } }, range }] as const];
  });
}

/** What a cell covers, in the words a clerk writes; null = itself alone. */
export function rangeOf(cell: string): Cell['range'] | null {
  const text = cell.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:any|anything|all|\*|cualquiera|todos|todas)$/.test(text)) return { least: null, most: null };
  if (isDate(text)) return null;
  const least =
    /^(?:at least|from|desde|al menos|mínimo|minimo) (\S+)$|^(\S+?) ?(?:\+|(?:or|and|y|o) (?:more|over|above|up|older|más|mas|mayor))$/.exec(
      text,
    );
  if (least) return oneSided(least[1] ?? least[2], 'least');
  const most =
    /^(?:at most|up to|until|hasta|máximo|maximo) (\S+)$|^(\S+) (?:or|and|y|o) (?:less|fewer|under|below|younger|menos|menor)$/.exec(
      text,
    );
  if (most) return oneSided(most[1] ?? most[2], 'most');
  const both = /^(\S+?) ?(?:-|–|—|\bto\b|\ba\b) ?(\S+)$/.exec(text) ?? /^(\S+) (?:to|a) (\S+)$/.exec(text);
  const from = both ? scaleOf(both[1] ?? '') : null;
  const to = both ? scaleOf(both[2] ?? '') : null;
  return from !== null && to !== null && typeof from === typeof to && from <= to ? { least: from, most: to } : null;
}

function oneSided(written: string | undefined, side: 'least' | 'most'): Cell['range'] | null {
  const end = scaleOf(written ?? '');
  if (end === null) return null;
  return side === 'least' ? { least: end, most: null } : { least: null, most: end };
}

/** A number, a sum or a day of a cell; null if it is none. */
export function scaleOf(text: string): number | string | null {
  const written = text.trim();
  return isDate(written) ? written : amountOf(written);
}

function amountOf(text: string): number | null {
  const plain = text.replace(/[$,\s]/g, '').replace(/%$/, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
