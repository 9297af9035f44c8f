import type { Json } from '../../model/json.js';
import type { Archive, MovedAway } from '../../model/ports/archive.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import { toKey } from '../rules/keys.js';
import { createChains, pointersOf } from './archive-read.js';
import { createRows } from './archive-rows.js';
import { createWriter, markId } from './archive-write.js';
import { openConnection } from './connection.js';
import { movedAwayNote, moveNote, mustSuit, prepare } from './prepare.js';

/** The database as an archive. Makes what is missing there with the first write, nothing before. Rejects with STORE_*. */
export async function openMongoArchive({
  url,
  clock,
  random,
}: {
  readonly url: string;
  readonly clock: Clock;
  readonly random: Random;
}): Promise<Archive> {
  const connection = await openConnection(url);
  let kind: string;
  try {
    ({ kind } = await mustSuit(connection));
  } catch (error) {
    await connection.close();
    throw error;
  }
  // FerretDB finds by `_id` and looks through everything for the rest.
  const oneByOne = kind === 'ferretdb';
  const log = connection.docs('log');
  const pointers = connection.docs('pointer');
  const meta = connection.docs('meta');
  const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
  const chains = createChains(log, pointers, pause, oneByOne);
  const writer = createWriter(log, pointers, chains, () => random.id(), oneByOne);
  const { count, ...rows } = createRows(connection.docs, clock, random);
  let prepared: Promise<void> | null = null;
  const ready = (): Promise<void> => (prepared ??= prepare(connection, clock));
  const first =
    <A extends readonly unknown[]>(work: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      await ready();
      await work(...args);
    };

  return {
    conversations: chains.conversations,
    read: chains.read,
    write: first(writer.write),
    remove: first(writer.remove),
    marks: (ids) => Promise.all(ids.map(async (id) => (await pointers.get(markId(toKey(id))))?.body ?? null)),
    rows: rows.rows,
    present: rows.present,
    writeRows: first(rows.writeRows),
    removeRows: first(rows.removeRows),
    counts: async () => ({
      conversation: await log.count({ first: 1 }),
      record: await count('record'),
      desk_event: await count('desk_event'),
      early_report: await count('early_report'),
    }),
    usedSince: (instant) => connection.docs('node').count({ seenAt: { $gt: instant } }),
    async note() {
      const found = await meta.get(moveNote);
      return found ? (JSON.parse(found.value) as Json) : null;
    },
    setNote: first(async (note: Json) => {
      if (note !== null) {
        await meta.update(moveNote, { set: { value: JSON.stringify(note) } }, { upsert: true });
        return;
      }
      await meta.remove(moveNote);
      await pointers.removeAll({ _id: pointersOf('m') });
    }),
    async movedAway() {
      const found = await meta.get(movedAwayNote);
      return found ? (JSON.parse(found.value) as MovedAway) : null;
    },
    setMovedAway: first(async (away: MovedAway | null) => {
      if (away) await meta.update(movedAwayNote, { set: { value: JSON.stringify(away) } }, { upsert: true });
      else await meta.remove(movedAwayNote);
    }),
    close: () => connection.close(),
  };
}
