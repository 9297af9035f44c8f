import type { Cell } from '../../model/bot.js';
import type { Operand } from '../../model/steps.js';
import { fold, nearest } from '../suggest.js';
import type { Data } from '../source.js';
import { withValues } from './operands.js';
import type { Compiler, Placed } from './placed.js';
import type { SlotInfo } from './scope.js';
import { scaleOf, type ReadTable } from './tables.js';
import type { TopicScope } from './topic-scope.js';

/** `look_up: limit`: finds the row of a table by what was answered, and holds the table against the question. */
export const lookUp: Compiler<'look_up'> = (written, placed) => {
  const { scope } = placed;
  const name = written.in ?? written.look_up;
  const read = scope.bot.tables.get(name);
  if (!read) {
    const suggestion = nearest(name, scope.bot.tables.keys());
    scope.bot.report('UNKNOWN_TABLE', scope.source.place(written, written.in === undefined ? 'look_up' : 'in'), {
      table: name,
      ...(suggestion ? { suggestion } : {}),
    });
  }
  const operands = withValues(scope, written.by);
  const by = Object.fromEntries(
    Object.entries(operands).flatMap(([column, operand]) => {
      const found = read ? columnOf(placed, written.by, read, column) : column;
      return found === null ? [] : [[found, operand] as const];
    }),
  );
  if (read) checkRows(scope, read, by, written.if_none !== undefined);
  return [
    {
      type: 'look_up',
      name: placed.name,
      next: placed.next,
      slot: written.look_up,
      table: name,
      by,
      ...(written.if_none === undefined ? {} : { ifNone: placed.into('if_none', written.if_none as Data) }),
    },
  ];
};

/** The column that is meant; null if the table has none of that name, which is reported. */
function columnOf({ scope }: Placed, by: object, { table }: ReadTable, column: string): string | null {
  if (table.columns.includes(column)) return column;
  // `from` and `to` alone are about the one thing that has no column of its own.
  const others = Object.keys(by).filter((name) => name !== column);
  if (table.columns.includes('from-to') && others.every((name) => table.columns.includes(name))) return 'from-to';
  if (table.columns.length === 0) return null;
  const known = table.columns.filter((name) => name !== 'from-to');
  const suggestion = nearest(column, known);
  scope.bot.report('TABLE_COLUMN', scope.source.place(by, column, { of: 'key' }), {
    table: table.name,
    column,
    known: known.join(', '),
    ...(suggestion ? { suggestion } : {}),
  });
  return null;
}

type Keys = { readonly [column: string]: Operand };

function checkRows(scope: TopicScope, read: ReadTable, by: Keys, hasNone: boolean): void {
  const columns = Object.keys(by);
  const once = `${columns.toSorted().join(' ')}${hasNone ? '' : ' !'}`;
  if (columns.length === 0 || read.checked.has(once)) return;
  read.checked.add(once);
  for (const column of columns) checkCells(scope, read, column, by[column]);
  checkTwice(scope, read, columns);
  const [column] = columns;
  if (columns.length === 1 && column !== undefined) checkGaps(scope, read, column, by[column], hasNone);
}

const slotOf = (scope: TopicScope, operand: Operand | undefined): SlotInfo | undefined =>
  operand?.type === 'ref' && operand.field === undefined ? scope.slots.get(operand.name) : undefined;

/** Each cell must be something that the answer can be. */
function checkCells(scope: TopicScope, { table, at }: ReadTable, column: string, operand: Operand | undefined): void {
  const slot = slotOf(scope, operand);
  const counted = slot?.type === 'number' || slot?.type === 'money';
  if (!slot || (!counted && !slot.options && slot.type !== 'date')) return;
  for (const [index, row] of table.rows.entries()) {
    const cell = row[column];
    if (!cell || cell.range) continue;
    const text = textsOf(cell)[0] ?? '';
    if (text === '') continue;
    const scale = scaleOf(text);
    const good = slot.options
      ? optionOf(slot, cell) !== undefined
      : counted
        ? typeof scale === 'number'
        : typeof scale === 'string';
    if (!good) scope.bot.report('TABLE_CELL', at(index, column), { value: text.slice(0, 60), column });
  }
}

const textsOf = ({ value }: Cell): readonly string[] =>
  value.type === 'localized'
    ? Object.values(value.text)
    : value.type === 'money'
      ? [String(value.cents / 100)]
      : value.type === 'date'
        ? [value.date]
        : [];

const optionOf = ({ options = [] }: SlotInfo, cell: Cell) => {
  const wanted = new Set(textsOf(cell).map(fold));
  return options.find(({ key, label }) => [key, ...Object.values(label)].some((words) => wanted.has(fold(words))));
};

/** Rows that stand for the same thing: only one of them could ever be found. */
function checkTwice(scope: TopicScope, { table, at }: ReadTable, columns: readonly string[]): void {
  const exact = new Map<string, number>();
  const ranged: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (columns.some((column) => row[column]?.range)) {
      ranged.push(index);
      continue;
    }
    const key = JSON.stringify(columns.map((column) => keyOf(row[column])));
    const before = exact.get(key);
    if (before === undefined) exact.set(key, index);
    else tell(index, before);
  }
  const compared = ranged.slice(0, mostRanges);
  for (const [n, index] of compared.entries()) {
    const before = compared.slice(0, n).find((other) => overlap(table.rows[index], table.rows[other], columns));
    if (before !== undefined) tell(index, before);
  }

  function tell(index: number, before: number): void {
    const column = columns[0] ?? '';
    scope.bot.report('TABLE_TWICE', at(index, column), { line: String(at(before).line) });
  }
}

/** More ranges than this are not compared with each other. */
const mostRanges = 500;

const keyOf = (cell: Cell | undefined): string | number | null => {
  const text = cell ? (textsOf(cell)[0] ?? '') : '';
  return scaleOf(text) ?? fold(text);
};

type Row = ReadTable['table']['rows'][number] | undefined;

/** Whether two rows stand for the same in part; `8+` beside `10+` and `any` beside the rest are no doubt, the closer one counts. */
function overlap(a: Row, b: Row, columns: readonly string[]): boolean {
  return columns.every((column) => {
    const [one, other] = [spanOf(a?.[column]), spanOf(b?.[column])];
    if (!one || !other) return keyOf(a?.[column]) === keyOf(b?.[column]);
    if (isOpen(one) || isOpen(other)) return one.least === other.least && one.most === other.most;
    return !before(one.most, other.least) && !before(other.most, one.least);
  });
}

const isOpen = ({ least, most }: NonNullable<Cell['range']>): boolean => least === null || most === null;
const before = (a: number | string | null, b: number | string | null): boolean => a !== null && b !== null && a < b;

function spanOf(cell: Cell | undefined): Cell['range'] | null {
  if (cell?.range) return cell.range;
  const value = cell ? scaleOf(textsOf(cell)[0] ?? '') : null;
  return value === null ? null : { least: value, most: value };
}

/** Numbers or options between the rows, or after the last, that nothing stands for. */
function checkGaps(
  scope: TopicScope,
  { table, at }: ReadTable,
  column: string,
  operand: Operand | undefined,
  hasNone: boolean,
): void {
  const { report } = scope.bot;
  const slot = slotOf(scope, operand);
  const cells = table.rows.map((row) => row[column]);
  if (cells.some((cell) => cell?.range?.least === null && cell.range.most === null) || hasNone) return;
  if (slot?.options) {
    const named = new Set(cells.flatMap((cell) => (cell ? (optionOf(slot, cell)?.key ?? []) : [])));
    const lacking = slot.options.filter(({ key }) => !named.has(key)).map(({ label }) => Object.values(label)[0] ?? '');
    if (lacking.length > 0) report('TABLE_GAP', at(table.rows.length - 1), { column, missing: lacking.join(', ') });
    return;
  }
  const spans = cells.flatMap((cell, index) => {
    const span = spanOf(cell);
    const whole = span && typeof (span.least ?? span.most) === 'number';
    return whole
      ? [{ index, least: span.least ?? Number.NEGATIVE_INFINITY, most: span.most ?? Number.POSITIVE_INFINITY }]
      : [];
  }) as readonly { readonly index: number; readonly least: number; readonly most: number }[];
  const counted = slot?.type === 'number' || slot?.type === 'money';
  if (!counted || spans.length !== cells.length) return;
  const sorted = spans.toSorted((a, b) => a.least - b.least);
  let reached = sorted[0]?.least ?? 0;
  for (const { index, least, most } of sorted) {
    if (least > reached + 1) {
      const missing = reached + 1 === least - 1 ? String(least - 1) : `${reached + 1}-${least - 1}`;
      report('TABLE_GAP', at(index, column), { column, missing });
    }
    reached = Math.max(reached, most);
  }
  const last = sorted.at(-1);
  if (last && Number.isFinite(reached))
    report('TABLE_GAP', at(last.index, column), { column, missing: `${reached + 1}+` });
}
