import type { Archive, PortableConversation, PortableRow } from '../../model/ports/archive.js';
import { hashOf, hashOfRow } from './canonical.js';
import { conversationsOf, isOfNode, rowsOf, type Watch } from './copy.js';
import { createTally, type Counts } from './tally.js';

export interface Side {
  readonly counts: Counts;
  /** Over everything; see `Tally`. */
  readonly hash: string;
}

export interface Comparison {
  readonly source: Side;
  readonly target: Side;
  /** Ids of conversations, and places of rows, that are not alike; at most `mostNamed`. */
  readonly differing: readonly string[];
  /** False: it was stopped before the end, so that nothing is said of the rest. */
  readonly whole: boolean;
}

const mostNamed = 100;

/** Reads both whole and compares counts and hashes. `look` is given everything that the source has. */
export async function compareAll(
  source: Archive,
  target: Archive,
  watch: Watch,
  look: (what: PortableConversation | PortableRow) => Promise<void> | void = () => undefined,
): Promise<Comparison> {
  const [from, to] = [createTally(), createTally()];
  const differing: string[] = [];
  const differs = (name: string): void => void (differing.length < mostNamed && differing.push(name));
  const all = await source.counts();
  const have = await target.counts();
  const of = Object.values(all).reduce((sum, count) => sum + count, 0);
  const sides = (whole: boolean): Comparison => ({
    source: { counts: from.counts(), hash: from.hash() },
    target: { counts: to.counts(), hash: to.hash() },
    differing,
    whole,
  });
  let done = 0;
  for await (const there of conversationsOf(source)) {
    for (const { id } of there) {
      const [one, other] = [await source.read(id), await target.read(id)];
      const hashes = [one, other].map((portable) => portable && hashOf(portable));
      if (one) from.addConversation(one, hashes[0] ?? '');
      if (other) to.addConversation(other, hashes[1] ?? '');
      if (hashes[0] !== hashes[1]) differs(id);
      if (one) await look(one);
    }
    watch.progress({ phase: 'verify', done: (done += there.length), of });
    if (watch.stopped()) return sides(false);
  }
  if (have.conversation !== all.conversation)
    for await (const there of conversationsOf(target))
      for (const { id } of there) {
        const extra = (await source.read(id)) ? null : await target.read(id);
        if (!extra) continue;
        to.addConversation(extra, hashOf(extra));
        differs(id);
      }
  for await (const rows of rowsOf(source)) {
    const present = await target.present(rows);
    for (const [index, row] of rows.entries()) {
      const other = present[index] ?? null;
      const hashes = [hashOfRow(row), other && hashOfRow(other)];
      from.addRow(row, hashes[0] ?? '');
      if (other) to.addRow(other, hashes[1] ?? '');
      if (hashes[0] !== hashes[1]) differs(placeOf(row));
      await look(row);
    }
    watch.progress({ phase: 'verify', done: (done += rows.length), of });
    if (watch.stopped()) return sides(false);
  }
  for await (const rows of rowsOf(target)) {
    const present = await source.present(rows);
    for (const [index, row] of rows.entries()) {
      if (present[index]) continue;
      to.addRow(row, hashOfRow(row));
      differs(placeOf(row));
    }
  }
  watch.progress({ phase: 'verify', done, of: done });
  return sides(true);
}

/** Where a row stands, as an operator is told. */
export function placeOf(row: PortableRow): string {
  if (row.table === 'record') return `record ${row.kind} ${row.key}`;
  if (row.table === 'desk_event') return `desk_event ${row.agency} ${row.n}`;
  return `early_report ${row.channel} ${row.id}`;
}

/** Counts and hash of one archive; `each` is given everything, with its hash. */
export async function tallyOf(
  archive: Archive,
  each: (what: PortableConversation | PortableRow, hash: string) => Promise<void> | void,
): Promise<Side> {
  const tally = createTally();
  for await (const there of conversationsOf(archive))
    for (const { id } of there) {
      const portable = await archive.read(id);
      if (!portable) continue;
      const hash = hashOf(portable);
      tally.addConversation(portable, hash);
      await each(portable, hash);
    }
  for await (const rows of rowsOf(archive))
    for (const row of rows.filter((one) => !isOfNode(one))) {
      const hash = hashOfRow(row);
      tally.addRow(row, hash);
      await each(row, hash);
    }
  return { counts: tally.counts(), hash: tally.hash() };
}
