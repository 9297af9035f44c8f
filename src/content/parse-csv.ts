import { CsvError, parse } from 'csv-parse/sync';
import { makeFinding, type Finding } from './finding.js';
import { lineStartsOf, placeOf } from './source.js';

/** Rows of a CSV text by the names of its first line, every value trimmed text; throws an Error in one line if it is not CSV. */
export function parseCsv(text: string): readonly { readonly [column: string]: string }[] {
  return tableOf(text).rows.map(({ cells }) => cells);
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: { readonly [column: string]: string } }[];
}

/** Longest table, in rows: a list is read into every copy of the bot. */
const longest = 20_000;

function tableOf(text: string, relaxed = false): Table {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: relaxed,
    skip_empty_lines: true,
    trim: true,
    to: longest + 1,
  }) as unknown as readonly {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  const columns = records[0]?.record ?? [];
  return {
    columns,
    rows: records.slice(1).map(({ record, info }) => {
      if (record.length > columns.length) throw new CsvProblem(info.lines, record.length, columns.length);
      return { line: info.lines, cells: Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])) };
    }),
  };
}

/** Spreadsheets of other countries write semicolons or tabs; the first line shows which, because names of columns hold neither. */
export function delimiterOf(text: string): string {
  const first = /^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? '';
  return [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ',';
}

class CsvProblem extends Error {
  constructor(
    readonly line: number,
    found: number,
    expected: number,
  ) {
    super(`line ${line} has ${found} cells, the first line has ${expected}`);
  }
}

/**
 * A table for the compiler: what is wrong is a finding with its line, and the table is null. `relaxed`: quotation marks inside a cell that
 * does not begin with one are part of it, as tables of other programs have them.
 */
export function readTable(
  text: string,
  file: string,
  { relaxed = false }: { readonly relaxed?: boolean } = {},
): { readonly table: Table | null; readonly findings: readonly Finding[] } {
  const lineStarts = lineStartsOf(text);
  const at = (line: number) => {
    const start = lineStarts[Math.max(0, line - 1)] ?? 0;
    return placeOf(file, text, lineStarts, [start, lineStarts[line] ?? text.length]);
  };
  try {
    const table = tableOf(text, relaxed);
    if (table.rows.length > longest)
      return { table: null, findings: [makeFinding('CSV_INVALID', at(longest), { problem: '@csvLong' })] };
    if (table.rows.length === 0) return { table: null, findings: [makeFinding('FILE_EMPTY', at(1))] };
    return { table, findings: [] };
  } catch (error) {
    const [line, problem] = error instanceof CsvProblem ? [error.line, '@csvCells'] : [lineOf(error), '@csvQuote'];
    return { table: null, findings: [makeFinding('CSV_INVALID', at(line), { problem })] };
  }
}

function lineOf(error: unknown): number {
  const line = error instanceof CsvError ? (error as { lines?: unknown }).lines : 1;
  return typeof line === 'number' ? line : 1;
}
