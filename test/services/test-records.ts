import type { Records, RecordWrite, StoredRecord } from '../../src/model/ports/store.js';

/** The rows of a store, in memory, with the promises of the port: all or nothing, an insert conflicts, a version is compared. */
export function testRecords(): Records {
  const rows = new Map<string, StoredRecord>();
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const at = (kind: string, key: string): string => `${kind}\n${key}`;
  const possible = (there: StoredRecord | undefined, operation: RecordWrite): boolean => {
    if (operation.type === 'insert') return there === undefined;
    return operation.version === undefined || there?.version === operation.version;
  };
  return {
    get: async (kind, key) => copy(rows.get(at(kind, key)) ?? null),
    async scan(kind, { prefix = '', from = '', to, limit }) {
      const found = [...rows]
        .filter(([name]) => name.startsWith(at(kind, prefix)))
        .map(([, row]) => row)
        .filter(({ key }) => key >= from && (to === undefined || key < to));
      return copy(found.toSorted((one, other) => (one.key < other.key ? -1 : 1)).slice(0, limit));
    },
    async write(operations) {
      const changed = new Map<string, StoredRecord | undefined>();
      for (const [index, operation] of operations.entries()) {
        const name = at(operation.kind, operation.key);
        const there = changed.has(name) ? changed.get(name) : rows.get(name);
        if (!possible(there, operation)) return { type: 'conflict', index };
        const row = { key: operation.key, version: (there?.version ?? 0) + 1 };
        changed.set(name, operation.type === 'delete' ? undefined : { ...row, value: copy(operation.value) });
      }
      for (const [name, row] of changed) {
        if (row) rows.set(name, row);
        else rows.delete(name);
      }
      return { type: 'written' };
    },
  };
}
