import type { Json } from '../../model/json.js';
import type { Records, RecordWrite, StoredRecord } from '../../model/ports/store.js';
import type { Driver, Row } from './driver.js';
import { Undo, type Write } from './group-commit.js';
import { fromKey, toKey } from '../rules/keys.js';
import { num, parse, str } from './rows.js';

/** Above every key with the same beginning: U+10FFFF is no character. */
const above = '\u{10FFFF}';

/** Generic rows `(kind, key) → value` for services and the desk. */
export function createRecords(driver: Driver, write: Write): Records {
  const get = driver.prepare('SELECT key, version, value FROM record WHERE kind = ? AND key = ?');
  const scan = driver.prepare(
    'SELECT key, version, value FROM record WHERE kind = ? AND key >= ? AND key >= ? AND key < ? AND key < ? ORDER BY key LIMIT ?',
  );
  const insert = driver.prepare('INSERT OR IGNORE INTO record (kind, key, version, value) VALUES (?, ?, 1, ?)');
  const put = driver.prepare(
    `INSERT INTO record (kind, key, version, value) VALUES (?, ?, 1, ?)
     ON CONFLICT (kind, key) DO UPDATE SET version = version + 1, value = excluded.value`,
  );
  const putVersion = driver.prepare(
    'UPDATE record SET version = version + 1, value = ? WHERE kind = ? AND key = ? AND version = ?',
  );
  const drop = driver.prepare('DELETE FROM record WHERE kind = ? AND key = ?');
  const dropVersion = driver.prepare('DELETE FROM record WHERE kind = ? AND key = ? AND version = ?');

  const recordOf = (row: Row): StoredRecord => ({
    key: fromKey(str(row['key'])),
    version: num(row['version']),
    value: parse<Json>(row['value']),
  });

  const perform = (operation: RecordWrite): boolean => {
    const { kind, type } = operation;
    const key = toKey(operation.key);
    if (type === 'insert') return insert.run(kind, key, JSON.stringify(operation.value)) === 1;
    if (type === 'put') {
      const value = JSON.stringify(operation.value);
      if (operation.version === undefined) return put.run(kind, key, value) === 1;
      return putVersion.run(value, kind, key, operation.version) === 1;
    }
    if (operation.version !== undefined) return dropVersion.run(kind, key, operation.version) === 1;
    drop.run(kind, key);
    return true;
  };

  return {
    get: async (kind, key) => {
      const row = get.get(kind, toKey(key));
      return row ? recordOf(row) : null;
    },
    scan: async (kind, { prefix = '', from = '', to, limit }) =>
      scan.all(kind, from, prefix, to ?? above, prefix + above, limit).map(recordOf),
    write: (operations) =>
      write(() => {
        for (const [index, operation] of operations.entries()) {
          if (!perform(operation)) throw new Undo({ type: 'conflict' as const, index });
        }
        return { type: 'written' as const };
      }),
  };
}
