import type { Json } from '../../model/json.js';
import type { Archive, PortableRow, PortableTable } from '../../model/ports/archive.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { DeliveryStatus } from '../../model/ports/deliveries.js';
import { fromKey, toKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import { pointersOf } from './archive-read.js';
import type { Docs, MongoConnection } from './connection.js';
import { deskId, eventOf } from './desk.js';
import { earlyPointer } from './outbox.js';
import { claimId, namedBy, recordId } from './record-keys.js';
import { docOf, type RecordState } from './record-state.js';
import { createMongoRecords } from './records.js';
import type { ClaimDoc, DeskDoc, PointerDoc, RecordDoc } from './schemas.js';

type Row<T extends PortableTable> = Extract<PortableRow, { readonly table: T }>;

/** One table: `after` and `limit` as in the port, everything else by place. */
interface Table<T extends PortableTable> {
  list(after: Row<T> | null, limit: number): Promise<readonly Row<T>[]>;
  get(row: Row<T>): Promise<Row<T> | null>;
  put(row: Row<T>): Promise<void>;
  drop(row: Row<T>): Promise<void>;
  count(): Promise<number>;
}
type Tables = { readonly [T in PortableTable]: Table<T> };

/** Records: a change is a claim and then the document (records.ts), so that what was there before is never gone on with. */
function recordTable(docs: MongoConnection['docs'], clock: Clock, random: Random): Table<'record'> {
  const records = docs('record');
  const claims = docs('claim');
  const { sweep } = createMongoRecords({ docs, clock, random });
  const there = { gone: { $exists: false } } as const;
  const rowOf = (doc: RecordDoc | null): Row<'record'> | null =>
    doc?.value === undefined
      ? null
      : { table: 'record', ...namedBy(doc._id), version: doc.version, value: JSON.parse(doc.value) as Json };
  const change = async (record: string, state: RecordState): Promise<void> => {
    let n = ((await records.get(record))?.n ?? 0) + 1;
    while (!(await claims.insert(claimOf(record, n, state)))) n += 1;
    const { _id, ...set } = docOf(record, n, state);
    await records.update(_id, { set, unset: set.gone ? ['value'] : ['gone', 'goneAt'] }, { upsert: true });
  };
  const claimOf = (record: string, n: number, state: RecordState): ClaimDoc => ({
    _id: claimId(record, n),
    of: random.id(),
    state: JSON.stringify(state),
    at: clock.now(),
  });
  return {
    async list(after, limit) {
      // What fallen nodes had decided and not shown yet.
      if (after === null) await sweep(clock.now(), 0);
      const from = after === null ? '' : recordId(after.kind, after.key);
      const found = await records.find({ _id: { $gt: from }, ...there }, { sort: { _id: 1 }, limit });
      return found.map(rowOf).filter((row) => row !== null);
    },
    get: async ({ kind, key }) => rowOf(await records.get(recordId(kind, key))),
    put: ({ kind, key, version, value }) => change(recordId(kind, key), { version, value: JSON.stringify(value) }),
    drop: ({ kind, key }) => change(recordId(kind, key), { version: 0, goneAt: clock.now() }),
    count: () => records.count(there),
  };
}

function deskTable(docs: Docs<DeskDoc>): Table<'desk_event'> {
  const idOf = ({ agency, n }: Row<'desk_event'>): string => deskId(agency, n);
  const rowOf = (doc: DeskDoc): Row<'desk_event'> => ({ table: 'desk_event', ...eventOf(doc) });
  return {
    async list(after, limit) {
      const found = await docs.find({ _id: { $gt: after ? idOf(after) : '' } }, { sort: { _id: 1 }, limit });
      return found.map(rowOf);
    },
    async get(row) {
      const doc = await docs.get(idOf(row));
      return doc && rowOf(doc);
    },
    async put(row) {
      const { n, agency, conversation, type, at } = row;
      const doc = { _id: idOf(row), agency: toKey(agency), n, conversation: toKey(conversation), type, at };
      if (await docs.insert(doc)) return;
      const { _id, ...set } = doc;
      await docs.update(_id, { set });
    },
    drop: async (row) => void (await docs.remove(idOf(row))),
    count: () => docs.count({}),
  };
}

function earlyTable(docs: Docs<PointerDoc>): Table<'early_report'> {
  const all = pointersOf('y');
  const rowOf = ({ _id, body = '{}', expiresAt = 0 }: PointerDoc): Row<'early_report'> => {
    const name = fromKey(_id.slice(all.$gte.length));
    const space = name.indexOf(' ');
    const { status, reason } = JSON.parse(body) as { readonly status: DeliveryStatus; readonly reason: string | null };
    const at = expiresAt - storeLimits.earlyReports;
    return { table: 'early_report', channel: name.slice(0, space), id: name.slice(space + 1), status, at, reason };
  };
  return {
    async list(after, limit) {
      const from = after ? { $gt: earlyPointer(after.channel, after.id) } : { $gte: all.$gte };
      return (await docs.find({ _id: { ...from, $lt: all.$lt } }, { sort: { _id: 1 }, limit })).map(rowOf);
    },
    async get({ channel, id }) {
      const doc = await docs.get(earlyPointer(channel, id));
      return doc && rowOf(doc);
    },
    async put({ channel, id, status, at, reason }) {
      const set = { body: JSON.stringify({ status, reason }), expiresAt: at + storeLimits.earlyReports };
      await docs.update(earlyPointer(channel, id), { set }, { upsert: true });
    },
    drop: async ({ channel, id }) => void (await docs.remove(earlyPointer(channel, id))),
    count: () => docs.count({ _id: all }),
  };
}

/** What stands beside the conversations in the database. */
export function createRows(
  docs: MongoConnection['docs'],
  clock: Clock,
  random: Random,
): Pick<Archive, 'rows' | 'present' | 'writeRows' | 'removeRows'> & { count(table: PortableTable): Promise<number> } {
  const tables: Tables = {
    record: recordTable(docs, clock, random),
    desk_event: deskTable(docs('desk')),
    early_report: earlyTable(docs('pointer')),
  };
  const of = <T extends PortableTable>(table: T): Table<T> => tables[table] as unknown as Table<T>;
  return {
    rows: (table, after, limit) => of(table).list(after as never, limit),
    present: (rows) => Promise.all(rows.map((row) => of(row.table).get(row))),
    async writeRows(rows) {
      await Promise.all(rows.map((row) => of(row.table).put(row)));
    },
    async removeRows(rows) {
      await Promise.all(rows.map((row) => of(row.table).drop(row)));
    },
    count: (table) => of(table).count(),
  };
}
