import type { Bot, Cell, Table } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Value } from '../model/value.js';
import { dayOf, numberOf, sameValue, type Facts } from './compare.js';

type Row = Table['rows'][number];

/**
 * The row of a table that fits what was answered, as a record of its cells; undefined if none does or an answer is missing. Where several
 * fit, a value said exactly comes before a range, a range before `any`, the higher beginning before the lower.
 */
export function lookUp(
  table: Table,
  by: { readonly [column: string]: Value | undefined },
  facts: Pick<Facts, 'bot' | 'now'>,
): Extract<Value, { readonly type: 'record' }> | undefined {
  const keys = Object.entries(by);
  const fitting = table.rows.filter((row) =>
    keys.every(([column, value]) => {
      const cell = own(row, column);
      return cell !== undefined && value !== undefined && fits(cell, value, facts);
    }),
  );
  const best = fitting.reduce<Row | undefined>(
    (one, other) => (one && compareRows(one, other, Object.keys(by)) >= 0 ? one : other),
    undefined,
  );
  return (
    best && {
      type: 'record',
      fields: Object.fromEntries(Object.entries(best).map(([column, { value }]) => [column, value])),
    }
  );
}

function fits({ value, range }: Cell, answer: Value, facts: { readonly bot: Bot; readonly now: number }): boolean {
  if (!range) return sameValue(facts.bot, answer, value);
  const { least, most } = range;
  if (least === null && most === null) return true;
  const isDay = typeof (least ?? most) === 'string';
  const found = isDay ? dayOf(answer, facts) : numberOf(answer);
  return found !== null && (least === null || found >= least) && (most === null || found <= most);
}

/** Above 0 if the first row says more exactly whom it is for. */
function compareRows(a: Row, b: Row, columns: readonly string[]): number {
  for (const column of columns) {
    const one = own(a, column)?.range;
    const other = own(b, column)?.range;
    const rank = exactness(one) - exactness(other);
    if (rank !== 0) return rank;
    if (!one || !other) continue;
    const order = above(one.least, other.least, -1) || -above(one.most, other.most, 1);
    if (order !== 0) return order;
  }
  // The first of two that say the same.
  return 0;
}

const exactness = (range: Cell['range']): number => (!range ? 2 : range.least === null && range.most === null ? 0 : 1);

/** Order of two bounds; null is the open end, below (-1) or above (1) all others. */
function above(a: number | string | null, b: number | string | null, open: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return open;
  if (b === null) return -open;
  return a > b ? 1 : -1;
}
