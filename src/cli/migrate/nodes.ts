import type { Archive, PortableRow } from '../../model/ports/archive.js';

/** A node that was not seen for this long is not running. Milliseconds. */
const goneAfter = 15_000;

/** How many servers run on a store right now, by what the store knows of who has it open and by what they keep of themselves. */
export async function runningNodes(archive: Archive, now: number): Promise<number> {
  return Math.max(await archive.usedSince(now - goneAfter), await namedNodes(archive, now));
}

/** By records of the kind `node`. */
async function namedNodes(archive: Archive, now: number): Promise<number> {
  let after: PortableRow = { table: 'record', kind: 'node', key: '', version: 0, value: null };
  let running = 0;
  for (;;) {
    const rows = await archive.rows('record', after, 100);
    for (const row of rows) {
      if (row.table !== 'record' || row.kind !== 'node') return running;
      const { seenAt } = (row.value ?? {}) as { readonly seenAt?: unknown };
      if (typeof seenAt === 'number' && now - seenAt < goneAfter) running += 1;
    }
    const last = rows.at(-1);
    if (last?.table !== 'record') return running;
    after = last;
  }
}
