import { AppError } from '../../model/errors.js';
import type { Records, RecordWrite, StoredRecord } from '../../model/ports/store.js';
import type { ReferencePattern } from '../reference-pattern.js';
import { caseKind, caseValue, readCase, storedCase, type CaseProblem, type StoredCase } from './stored-case.js';

/** A row that was left out when the file was loaded; the case it names keeps what was known before. */
export interface SkippedRow extends CaseProblem {
  /** Line of a CSV file (the heading is 1), element of a JSON list (from 1). */
  readonly line: number;
}

/** What loading a file came to. */
export interface LoadReport {
  readonly rows: number;
  readonly written: number;
  readonly removed: number;
  readonly skipped: readonly SkippedRow[];
}

type Rows = readonly { readonly [column: string]: unknown }[];

/** Rows written at once. */
const batch = 200;

/**
 * Rows of a case file: CSV, or JSON (a list of objects, or an object with a list `cases`). AppError CONTENT_INVALID when it cannot be
 * read as that.
 */
export function readCaseRows(path: string, text: string, parseCsv: (text: string) => Rows): Rows {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  let rows: unknown;
  try {
    rows = /\.json$/i.test(path) ? JSON.parse(text) : parseCsv(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError('CONTENT_INVALID', `${name} cannot be read as ${/\.json$/i.test(path) ? 'JSON' : 'CSV'}`, {
      cause: error,
    });
  }
  if (typeof rows === 'object' && rows !== null && !Array.isArray(rows) && 'cases' in rows) rows = rows.cases;
  if (!Array.isArray(rows)) throw new AppError('CONTENT_INVALID', `${name} must hold a list of cases`);
  return rows.map((row: unknown) => (typeof row === 'object' && row !== null ? (row as Rows[number]) : {}));
}

/**
 * Brings a file's cases into the store. A row counts only when it differs from what was loaded before, and never over something newer
 * from the API, so a restart undoes nothing. Cases whose row is gone from the file go too, if nothing else made them. Rows that cannot
 * be read are left out and reported; a file in which none can be read is an AppError CONTENT_INVALID and changes nothing.
 * `firstLine` is the line number of the first row: 2 below a CSV file's heading.
 */
export async function loadCases(
  records: Records,
  scope: string,
  rows: Rows,
  pattern: ReferencePattern,
  firstLine = 2,
): Promise<LoadReport> {
  const skipped: SkippedRow[] = [];
  const cases = new Map<string, StoredCase>();
  for (const [index, row] of rows.entries()) {
    const line = index + firstLine;
    const read = readCase(row, pattern, 'file');
    if (read.type === 'problems') skipped.push(...read.problems.map((problem) => ({ ...problem, line })));
    else if (cases.has(read.case.reference))
      skipped.push({ line, column: 'reference', problem: 'stands in an earlier row too' });
    else cases.set(read.case.reference, read.case);
  }
  if (rows.length > 0 && cases.size === 0) {
    const first = skipped[0];
    throw new AppError(
      'CONTENT_INVALID',
      `no case of the file can be read; line ${first?.line}, ${first?.column}: ${first?.problem}`,
    );
  }
  const known = new Map((await everyCase(records, scope)).map((row) => [row.key.slice(scope.length + 1), row]));
  const writes: RecordWrite[] = [];
  for (const fresh of cases.values()) {
    const write = writeFor(scope, fresh, known.get(fresh.reference));
    if (write) writes.push(write);
  }
  const unreadable = skipped.length > 0;
  const gone = unreadable
    ? []
    : [...known.values()].filter(
        (row) => storedCase(row.value).source === 'file' && !cases.has(storedCase(row.value).reference),
      );
  for (const row of gone) writes.push({ type: 'delete', kind: caseKind, key: row.key, version: row.version });
  for (let from = 0; from < writes.length; from += batch)
    await writeAll(records, scope, cases, writes.slice(from, from + batch));
  return { rows: rows.length, written: writes.length - gone.length, removed: gone.length, skipped };
}

function writeFor(scope: string, fresh: StoredCase, row: StoredRecord | null | undefined): RecordWrite | null {
  const key = `${scope}/${fresh.reference}`;
  if (!row) return { type: 'insert', kind: caseKind, key, value: caseValue(fresh) };
  const stored = storedCase(row.value);
  if (stored.row === fresh.row) return null;
  const newerHere = stored.source !== 'file' && stored.updated >= fresh.updated;
  const value = caseValue(newerHere ? { ...stored, row: fresh.row } : { ...fresh, details: stored.details });
  return { type: 'put', kind: caseKind, key, value, version: row.version };
}

/** A batch at once; where something changed meanwhile, row by row against what is there now. */
async function writeAll(
  records: Records,
  scope: string,
  cases: ReadonlyMap<string, StoredCase>,
  writes: readonly RecordWrite[],
): Promise<void> {
  if ((await records.write(writes)).type === 'written') return;
  for (const { key } of writes) {
    const fresh = cases.get(key.slice(scope.length + 1));
    if (!fresh) continue;
    for (let round = 0; round < 5; round++) {
      const write = writeFor(scope, fresh, await records.get(caseKind, key));
      if (!write || (await records.write([write])).type === 'written') break;
    }
  }
}

async function everyCase(records: Records, scope: string): Promise<readonly StoredRecord[]> {
  const all: StoredRecord[] = [];
  const page = 1000;
  let from = `${scope}/`;
  for (;;) {
    const rows = await records.scan(caseKind, { prefix: `${scope}/`, from, limit: page });
    all.push(...rows);
    const last = rows.at(-1);
    if (rows.length < page || !last) return all;
    from = `${last.key}\u0001`;
  }
}
