import type { Records, RecordWrite, StoredRecord } from '../../model/ports/store.js';
import { copy } from './copy.js';

/** Keys in the order a database has them: by the bytes of their UTF-8 form. */
const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** Records for tests and for conversation tests of authors: nothing survives the process. */
export function openMemoryRecords(): Records {
  let kinds = new Map<string, Map<string, StoredRecord>>();

  const perform = (draft: Map<string, Map<string, StoredRecord>>, operation: RecordWrite): boolean => {
    const rows = new Map(draft.get(operation.kind));
    draft.set(operation.kind, rows);
    const there = rows.get(operation.key);
    if (operation.type === 'insert' && there) return false;
    if (operation.type !== 'insert' && operation.version !== undefined && there?.version !== operation.version)
      return false;
    if (operation.type === 'delete') rows.delete(operation.key);
    else
      rows.set(operation.key, { key: operation.key, version: (there?.version ?? 0) + 1, value: copy(operation.value) });
    return true;
  };

  return {
    get: async (kind, key) => copy(kinds.get(kind)?.get(key) ?? null),
    scan: async (kind, { prefix = '', from = '', to, limit }) =>
      [...(kinds.get(kind)?.values() ?? [])]
        .filter(
          ({ key }) => key.startsWith(prefix) && byBytes(key, from) >= 0 && (to === undefined || byBytes(key, to) < 0),
        )
        .sort((one, other) => byBytes(one.key, other.key))
        .slice(0, limit)
        .map(copy),
    write: async (operations) => {
      const draft = new Map(kinds);
      for (const [index, operation] of operations.entries())
        if (!perform(draft, operation)) return { type: 'conflict', index };
      kinds = draft;
      return { type: 'written' };
    },
  };
}

/** The same under the name that service tests use. */
export const createMemoryRecords = openMemoryRecords;
