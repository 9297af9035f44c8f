import { readTable } from '../parse-csv.js';
import type { TranslatedUnit, TranslationUnit } from './unit.js';

/** Spreadsheets take a cell that begins so for a formula; an apostrophe before it keeps it a text. */
const formula = /^[=+\-@]/;

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const plain = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** Columns of a translator's table besides those of the two languages. */
const fixed = ['file', 'key', 'note', 'limit'] as const;

/** Texts as a table for a spreadsheet: a column per language, the last one to be filled. */
export function writeTranslationTable(
  units: readonly TranslationUnit[],
  noteOf: (unit: TranslationUnit) => string,
): string {
  const [first] = units;
  const rows = units.map((unit) =>
    [unit.file, unit.key, noteOf(unit), unit.limit === null ? '' : String(unit.limit), unit.source, unit.target]
      .map(cell)
      .join(','),
  );
  // The mark at the start tells Excel that this is UTF-8.
  return `\uFEFF${[[...fixed, first?.from ?? 'en', first?.to ?? 'es'].join(','), ...rows].join('\r\n')}\r\n`;
}

/** Reads such a table back; null if it is none. Rows without a translation are left out. */
export function readTranslationTable(text: string): readonly TranslatedUnit[] | { readonly line: number } | null {
  const { table, findings } = readTable(text, 'table');
  if (!table) return { line: findings[0]?.line ?? 1 };
  const [from, to] = table.columns.filter((column) => /^[a-z]{2}$/.test(column));
  if (from === undefined || to === undefined || !table.columns.includes('file') || !table.columns.includes('key'))
    return null;
  return table.rows.flatMap(({ cells }): readonly TranslatedUnit[] => {
    const target = plain(cells[to] ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
    if (target === '') return [];
    return [
      {
        file: cells['file'] ?? '',
        key: plain(cells['key'] ?? ''),
        to,
        source: plain(cells[from] ?? '')
          .replaceAll('\r\n', '\n')
          .trim(),
        target,
      },
    ];
  });
}
