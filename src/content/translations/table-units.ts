import type { Locale } from '../../model/text.js';
import { delimiterOf, readTable } from '../parse-csv.js';
import type { TranslationUnit } from './unit.js';
import type { PlacedUnit } from './yaml-units.js';

/**
 * Every text of a list (`lists/*.csv`) that has a column in both languages: the label, columns like `hours_en`, and other names people
 * use (`also_en`). Named as `tablePairs` names them. Null if the file cannot be read.
 */
export function tableUnits(
  text: string,
  file: string,
  { from, to }: { readonly from: Locale; readonly to: Locale },
): readonly PlacedUnit[] | null {
  const { table } = readTable(text, file);
  if (!table) return null;
  const delimiter = delimiterOf(text);
  const [head = [], ...rows] = cellsOf(text, delimiter).filter((row) => row.some(({ value }) => value !== ''));
  const at = (column: string): number => head.findIndex(({ value }) => value === column);
  const names = table.columns.flatMap((column) => {
    const name = column === from ? '' : column.endsWith(`_${from}`) ? column.slice(0, -from.length) : null;
    return name !== null && at(`${name}${to}`) !== -1 ? [name] : [];
  });
  return table.rows.flatMap(({ line, cells }, index) =>
    names.flatMap((name): readonly PlacedUnit[] => {
      const [source, target] = [cells[`${name}${from}`] ?? '', cells[`${name}${to}`] ?? ''];
      if (source === '') return [];
      const phrases = name === 'also_';
      const place = rows[index]?.[at(`${name}${to}`)];
      const unit: TranslationUnit = {
        file,
        key: `${cells['id'] || cells[from] || line}${name === '' ? '' : `/${name.slice(0, -1)}`}`,
        from,
        to,
        source: phrases ? lines(source) : source,
        target: phrases ? lines(target) : target,
        kind: phrases ? 'phrases' : 'text',
        limit: null,
      };
      return [
        {
          unit,
          // A short row has no such cell, and what the other reader sees otherwise is left to the clerk.
          edit: (translation) =>
            place?.value === target
              ? {
                  start: place.start,
                  end: place.end,
                  text: written(phrases ? bars(translation) : translation, delimiter),
                }
              : null,
        },
      ];
    }),
  );
}

/** Other names stand in one cell with bars between them; a translator gets one a line. */
const lines = (cell: string): string => partsOf(cell, /[|;]/).join('\n');
const bars = (text: string): string => partsOf(text, /[|\n]/).join('|');
const partsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const written = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

interface Cell {
  readonly value: string;
  /** Where it stands in the text, with its quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** The cells of a table by row, each with its place. */
function cellsOf(text: string, delimiter: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [[]];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const start = at;
    let quoted = text[at] === '"';
    if (quoted) at += 1;
    while (at < text.length) {
      const sign = text[at];
      if (quoted && sign === '"') {
        if (text[at + 1] === '"') at += 1;
        else quoted = false;
      } else if (!quoted && (sign === delimiter || sign === '\n' || sign === '\r')) break;
      at += 1;
    }
    const raw = text.slice(start, at);
    const value = raw.startsWith('"') ? raw.trim().slice(1, -1).replaceAll('""', '"') : raw;
    rows.at(-1)?.push({ value: value.trim(), start, end: at });
    if (at >= text.length) return rows;
    if (text[at] === delimiter) at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    }
  }
}
