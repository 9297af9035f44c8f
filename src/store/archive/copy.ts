import { portableTables, type Archive, type MovedConversation, type PortableRow } from '../../model/ports/archive.js';
import { canonicalJson } from './canonical.js';

/** How far a pass is; `of` was counted at its beginning, and is what there was when `done` is all of it. */
export interface Progress {
  readonly phase: 'conversations' | 'rows' | 'verify';
  readonly done: number;
  readonly of: number;
}

/** Who watches a pass. */
export interface Watch {
  progress(progress: Progress): void;
  /** Asked between two writes; true ends the pass there. What was written stays and is not written again. */
  stopped(): boolean;
}

export interface Copied {
  /** Written now, and found as it was left by an earlier pass. */
  readonly copied: number;
  readonly unchanged: number;
  readonly rows: number;
  readonly removed: number;
  /** False: it was stopped before the end. */
  readonly whole: boolean;
}

/** Conversations looked at together, and how much of them is written at once: their transcript lines and turn records, a few KB each. */
const page = 200;
const heaviest = 1_500;
const rowsPage = 500;

/** Rows of running nodes about themselves: of no use elsewhere. */
export const isOfNode = (row: PortableRow): boolean => row.table === 'record' && row.kind === 'node';

/**
 * Brings `target` to what `source` is: conversations by their marks, rows by what they say, and what is gone is removed. Run again it moves
 * what has changed since, and only that; also after it was killed.
 */
export async function copyChanged(source: Archive, target: Archive, watch: Watch): Promise<Copied> {
  const all = await source.counts();
  const sum = { copied: 0, unchanged: 0, rows: 0, removed: 0 };
  let done = 0;
  for await (const there of conversationsOf(source)) {
    const known = await target.marks(there.map(({ id }) => id));
    const changed = there.filter(({ mark }, index) => known[index] !== mark);
    sum.unchanged += there.length - changed.length;
    done += there.length - changed.length;
    for await (const batch of inBatches(source, changed)) {
      if (watch.stopped()) return { ...sum, whole: false };
      await target.write(batch);
      sum.copied += batch.length;
      done += batch.length;
      watch.progress({ phase: 'conversations', done, of: all.conversation });
    }
    if (watch.stopped()) return { ...sum, whole: false };
    watch.progress({ phase: 'conversations', done, of: all.conversation });
  }
  // What was counted may have come and gone meanwhile.
  watch.progress({ phase: 'conversations', done, of: done });
  const ofRows = portableTables.reduce((total, table) => total + all[table], 0);
  done = 0;
  for await (const rows of rowsOf(source)) {
    if (watch.stopped()) return { ...sum, whole: false };
    sum.rows += await writeChanged(rows, target);
    watch.progress({ phase: 'rows', done: (done += rows.length), of: ofRows });
  }
  // Rows of nodes were counted and are not moved.
  watch.progress({ phase: 'rows', done, of: done });
  return { ...sum, removed: await removeGone(source, target), whole: true };
}

/** All conversations of an archive, page by page. */
export async function* conversationsOf(
  archive: Archive,
): AsyncGenerator<readonly { readonly id: string; readonly mark: string }[]> {
  let after: string | null = null;
  for (;;) {
    const there: readonly { readonly id: string; readonly mark: string }[] = await archive.conversations(after, page);
    if (there.length === 0) return;
    yield there;
    after = there.at(-1)?.id ?? null;
  }
}

/** All rows of an archive, page by page, without those of nodes. */
export async function* rowsOf(archive: Archive): AsyncGenerator<readonly PortableRow[]> {
  for (const table of portableTables) {
    let after: PortableRow | null = null;
    for (;;) {
      const rows: readonly PortableRow[] = await archive.rows(table, after, rowsPage);
      if (rows.length === 0) break;
      yield rows.filter((row) => !isOfNode(row));
      after = rows.at(-1) ?? null;
    }
  }
}

async function* inBatches(
  source: Archive,
  wanted: readonly { readonly id: string; readonly mark: string }[],
): AsyncGenerator<readonly MovedConversation[]> {
  let batch: MovedConversation[] = [];
  let weight = 0;
  for (const { id, mark } of wanted) {
    const portable = await source.read(id);
    if (!portable) continue;
    batch.push({ portable, mark });
    weight += 5 + portable.lines.length + portable.turns.length;
    if (weight < heaviest) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

async function writeChanged(rows: readonly PortableRow[], target: Archive): Promise<number> {
  const present = await target.present(rows);
  const changed = rows.filter((row, index) => !isSame(row, present[index] ?? null));
  if (changed.length > 0) await target.writeRows(changed);
  return changed.length;
}

export const isSame = (one: PortableRow, other: PortableRow | null): boolean =>
  other !== null && canonicalJson(one) === canonicalJson(other);

/** What was moved before and is no longer in the source; looked for only where there is more than there should be. */
async function removeGone(source: Archive, target: Archive): Promise<number> {
  let removed = 0;
  const [from, to] = [await source.counts(), await target.counts()];
  if (to.conversation > from.conversation)
    for await (const there of conversationsOf(target)) {
      const gone: string[] = [];
      for (const { id } of there) if (!(await source.read(id))) gone.push(id);
      if (gone.length > 0) await target.remove(gone);
      removed += gone.length;
    }
  for await (const rows of rowsOf(target)) {
    const present = await source.present(rows);
    const gone = rows.filter((_, index) => !present[index]);
    if (gone.length > 0) await target.removeRows(gone);
    removed += gone.length;
  }
  return removed;
}
