import type { Json } from '../../model/json.js';
import type { Archive, PortableRow, PortableTable } from '../../model/ports/archive.js';
import { fromKey, toKey } from '../rules/keys.js';
import type { Driver, Row, SqlValue } from './driver.js';
import { num, parse, str, strOrNull } from './rows.js';

interface Table {
  /** In the order of the columns that make a place. */
  readonly place: (row: PortableRow) => readonly SqlValue[];
  readonly name: string;
  readonly columns: readonly [string, string];
  readonly read: (row: Row) => PortableRow;
  readonly others: { readonly [column: string]: (row: PortableRow) => SqlValue };
}

const wrong = (row: PortableRow): never => {
  throw new TypeError(`a row of another table: ${row.table}`);
};

const tables: { readonly [table in PortableTable]: Table } = {
  record: {
    name: 'record',
    columns: ['kind', 'key'],
    place: (row) => (row.table === 'record' ? [row.kind, toKey(row.key)] : wrong(row)),
    read: (row) => ({
      table: 'record',
      kind: str(row['kind']),
      key: fromKey(str(row['key'])),
      version: num(row['version']),
      value: parse<Json>(row['value']),
    }),
    others: {
      version: (row) => (row.table === 'record' ? row.version : wrong(row)),
      value: (row) => (row.table === 'record' ? JSON.stringify(row.value) : wrong(row)),
    },
  },
  desk_event: {
    name: 'desk',
    columns: ['agency', 'n'],
    place: (row) => (row.table === 'desk_event' ? [row.agency, row.n] : wrong(row)),
    read: (row) => ({
      table: 'desk_event',
      n: num(row['n']),
      agency: str(row['agency']),
      conversation: fromKey(str(row['conversation'])),
      type: str(row['type']) as Extract<PortableRow, { table: 'desk_event' }>['type'],
      at: num(row['at']),
    }),
    others: {
      conversation: (row) => (row.table === 'desk_event' ? toKey(row.conversation) : wrong(row)),
      type: (row) => (row.table === 'desk_event' ? row.type : wrong(row)),
      at: (row) => (row.table === 'desk_event' ? row.at : wrong(row)),
    },
  },
  early_report: {
    name: 'early_report',
    columns: ['channel', 'id'],
    place: (row) => (row.table === 'early_report' ? [row.channel, row.id] : wrong(row)),
    read: (row) => ({
      table: 'early_report',
      channel: str(row['channel']),
      id: str(row['id']),
      status: str(row['status']) as Extract<PortableRow, { table: 'early_report' }>['status'],
      at: num(row['at']),
      reason: strOrNull(row['reason']),
    }),
    others: {
      status: (row) => (row.table === 'early_report' ? row.status : wrong(row)),
      at: (row) => (row.table === 'early_report' ? row.at : wrong(row)),
      reason: (row) => (row.table === 'early_report' ? row.reason : wrong(row)),
    },
  },
};

/** What stands beside the conversations in the data file. */
export function rowsOf(driver: Driver): Pick<Archive, 'rows' | 'present' | 'writeRows' | 'removeRows'> {
  const prepared = Object.fromEntries(
    Object.entries(tables).map(
      ([
        table,
        {
          name,
          columns: [first, second],
          others,
        },
      ]) => {
        const all = [first, second, ...Object.keys(others)];
        return [
          table,
          {
            first: driver.prepare(`SELECT * FROM ${name} ORDER BY ${first}, ${second} LIMIT ?`),
            after: driver.prepare(
              `SELECT * FROM ${name} WHERE (${first}, ${second}) > (?, ?) ORDER BY ${first}, ${second} LIMIT ?`,
            ),
            get: driver.prepare(`SELECT * FROM ${name} WHERE ${first} = ? AND ${second} = ?`),
            put: driver.prepare(
              `INSERT OR REPLACE INTO ${name} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
            ),
            drop: driver.prepare(`DELETE FROM ${name} WHERE ${first} = ? AND ${second} = ?`),
          },
        ];
      },
    ),
  ) as {
    readonly [table in PortableTable]: {
      readonly [what in 'first' | 'after' | 'get' | 'put' | 'drop']: ReturnType<Driver['prepare']>;
    };
  };

  return {
    rows: async (table, after, limit) => {
      const { place, read } = tables[table];
      const found = after ? prepared[table].after.all(...place(after), limit) : prepared[table].first.all(limit);
      return found.map(read);
    },
    present: async (rows) =>
      rows.map((row) => {
        const found = prepared[row.table].get.get(...tables[row.table].place(row));
        return found ? tables[row.table].read(found) : null;
      }),
    writeRows: async (rows) =>
      driver.transaction(() => {
        for (const row of rows) {
          const { place, others } = tables[row.table];
          prepared[row.table].put.run(...place(row), ...Object.values(others).map((value) => value(row)));
        }
      }),
    removeRows: async (rows) =>
      driver.transaction(() => {
        for (const row of rows) prepared[row.table].drop.run(...tables[row.table].place(row));
      }),
  };
}
