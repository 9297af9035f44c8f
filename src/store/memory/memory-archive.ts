import type { Json } from '../../model/json.js';
import type {
  Archive,
  MovedAway,
  PortableConversation,
  PortableRow,
  PortableTable,
} from '../../model/ports/archive.js';
import { canonicalJson, hashOf } from '../archive/canonical.js';
import { copy } from './copy.js';

const placeOf = (row: PortableRow): string =>
  canonicalJson(
    row.table === 'record'
      ? [row.kind, row.key]
      : row.table === 'desk_event'
        ? [row.agency, String(row.n).padStart(16, '0')]
        : [row.channel, row.id],
  );

const byText = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The archive as its port has it and nothing else: what stores are compared with in tests. Nothing survives the process. */
export function openMemoryArchive(): Archive {
  const kept = new Map<string, PortableConversation>();
  const marks = new Map<string, string>();
  const tables: { readonly [table in PortableTable]: Map<string, PortableRow> } = {
    record: new Map(),
    desk_event: new Map(),
    early_report: new Map(),
  };
  let note: Json = null;
  let away: MovedAway | null = null;

  return {
    conversations: async (after, limit) =>
      [...kept.keys()]
        .sort(byText)
        .filter((id) => after === null || byText(id, after) > 0)
        .slice(0, limit)
        .map((id) => ({ id, mark: hashOf(kept.get(id) as PortableConversation) })),
    read: async (id) => copy(kept.get(id) ?? null),
    write: async (moved) => {
      for (const { portable, mark } of moved) {
        const { id, address, endedAt } = portable.conversation;
        for (const [other, { conversation, ...rest }] of kept)
          if (other !== id && endedAt === null && conversation.address === address && conversation.endedAt === null) {
            kept.set(other, { ...rest, conversation: { ...conversation, endedAt: 0 } });
            marks.delete(other);
          }
        kept.set(id, copy(portable));
        marks.set(id, mark);
      }
    },
    remove: async (ids) => {
      for (const id of ids) {
        kept.delete(id);
        marks.delete(id);
      }
    },
    marks: async (ids) => ids.map((id) => marks.get(id) ?? null),
    rows: async (table, after, limit) =>
      [...tables[table]]
        .sort(([one], [other]) => byText(one, other))
        .filter(([place]) => after === null || byText(place, placeOf(after)) > 0)
        .slice(0, limit)
        .map(([, row]) => copy(row)),
    present: async (rows) => rows.map((row) => copy(tables[row.table].get(placeOf(row)) ?? null)),
    writeRows: async (rows) => {
      for (const row of rows) tables[row.table].set(placeOf(row), copy(row));
    },
    removeRows: async (rows) => {
      for (const row of rows) tables[row.table].delete(placeOf(row));
    },
    counts: async () => ({
      conversation: kept.size,
      record: tables.record.size,
      desk_event: tables.desk_event.size,
      early_report: tables.early_report.size,
    }),
    usedSince: async () => 0,
    note: async () => copy(note),
    setNote: async (value) => {
      note = copy(value);
      if (value === null) marks.clear();
    },
    movedAway: async () => away,
    setMovedAway: async (value) => void (away = value),
    close: async () => undefined,
  };
}
