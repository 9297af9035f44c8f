import { isDate } from '../../model/time.js';
import type { ContentFiles } from '../content-files.js';
import { fileStart, type Place, type Report } from '../finding.js';
import { readTable } from '../parse-csv.js';
import { caseStates } from '../../model/case-states.js';
import { nearest } from '../suggest.js';

/** Rows of a case file by column. */
export type CaseRows = readonly { readonly [column: string]: string }[];

interface CaseFileInput {
  readonly files: ContentFiles;
  readonly report: Report;
  /** What the words file of the service explains; null = none is named. */
  readonly states: ReadonlySet<string> | null;
  /** What a reference looks like, read off these rows or written; null = any. */
  readonly pattern: (rows: CaseRows) => string | null;
}

/** Every column that means something, as docs/services.md has it. */
const columns = [
  'reference',
  'service',
  'raw_state',
  'state',
  'updated',
  'zip',
  'last_name',
  'date_of_birth',
  'protected',
];

/**
 * The rows of a directory's CSV file. A row that the directory would leave out is a warning with its line and column, never its
 * words: they may be personal. A file without one good row is an error, because the directory refuses it.
 */
export function readCaseFile(path: string, text: string, { files, report, states, pattern }: CaseFileInput): CaseRows {
  const file = files.show(path);
  const { table, findings } = readTable(text, file);
  const at = (line: number): Place => ({ ...fileStart(file), line });
  for (const { code, line, values } of findings) report(code, at(line), values);
  if (!table) return [];
  const rows = table.rows.map(({ cells }) => cells);
  const missing = ['reference', 'service', 'updated', ...(table.columns.includes('state') ? [] : ['raw_state'])].filter(
    (column) => !table.columns.includes(column),
  );
  for (const column of missing) {
    const suggestion = nearest(
      column,
      table.columns.filter((name) => !columns.includes(name)),
    );
    report('CSV_COLUMN', at(1), { column, ...(suggestion ? { suggestion } : {}) });
  }
  if (missing.length > 0) return rows;
  for (const column of table.columns) {
    // Other columns are no mistake, but `Last Name` is meant to be read.
    const known = columns.includes(column) ? null : nearest(column, columns);
    if (known && !table.columns.includes(known)) report('CSV_COLUMN', at(1), { column: known, suggestion: column });
  }
  const form = referenceForm(pattern(rows));
  const seen = new Set<string>();
  const unexplained = new Set<string>();
  let good = 0;
  for (const { line, cells } of table.rows) {
    const problems = problemsOf(cells, form);
    const reference = plainReference(cells['reference'] ?? '');
    if (problems.length === 0 && seen.has(reference)) problems.push(['reference', '@caseTwice']);
    seen.add(reference);
    if (problems.length === 0) good++;
    for (const [column, problem] of problems) report('CASE_ROW', at(line), { column, problem });
    const raw = cells['raw_state'] ?? '';
    if (states && raw !== '' && (cells['state'] ?? '') === '' && !states.has(raw) && !unexplained.has(raw)) {
      unexplained.add(raw);
      report('CASE_STATE', at(line), { state: raw.slice(0, 60) });
    }
  }
  if (good === 0) report('CASE_FILE', at(1));
  return rows;
}

function problemsOf(cells: CaseRows[number], form: RegExp): [column: string, problem: string][] {
  const cell = (name: string): string => cells[name] ?? '';
  const problems: [string, string][] = [];
  if (!form.test(plainReference(cell('reference')))) problems.push(['reference', '@caseReference']);
  if (cell('service') === '') problems.push(['service', '@caseEmpty']);
  if (
    !isDate(cell('updated').slice(0, 10)) ||
    !/^.{10}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(cell('updated'))
  )
    problems.push(['updated', '@caseDay']);
  const state = cell('state').toLowerCase();
  if (state !== '' && !(caseStates as readonly string[]).includes(state)) problems.push(['state', '@caseState']);
  if (state === '' && cell('raw_state') === '') problems.push(['raw_state', '@caseEmpty']);
  if (cell('date_of_birth') !== '' && !isDate(cell('date_of_birth'))) problems.push(['date_of_birth', '@caseDay']);
  if (cell('zip') !== '' && cell('zip').replace(/\D+/g, '').length < 5) problems.push(['zip', '@caseZip']);
  return problems;
}

/** Residents and files may leave out dashes and write small letters; neither makes another reference. */
const plainReference = (text: string): string => text.replace(/[\s-]+/g, '').toUpperCase();

/** The written pattern without its dashes; without one, up to four letters and four to ten digits, as the directory has it. */
function referenceForm(pattern: string | null): RegExp {
  const any = /^[A-Z]{1,4}\d{4,10}$/;
  if (pattern === null) return any;
  try {
    return new RegExp(`^(?:${pattern.replace(/-(?![^[]*\])/g, '')})$`, 'i');
  } catch {
    return any;
  }
}
