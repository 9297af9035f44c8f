import type { Store } from '../../src/model/ports/store.js';
import type { Notebook } from './history.js';

/** What of the store's counts must be nothing at the end. */
const mustEnd = ['mailbox', 'calls', 'dead', 'deliveries_open', 'engagements_open'] as const;
const page = 500;

/** Writes down what the store has of every conversation: its transcript, its parts, and what never ended. `ids` by the run's names. */
export async function writeDown(store: Store, ids: ReadonlyMap<string, string>, notebook: Notebook): Promise<void> {
  for (const [conversation, id] of ids) {
    for (let after = 0; ;) {
      const lines = await store.transcript(id, after, page);
      for (const line of lines)
        notebook.write({ op: 'kept', conversation, id: line.id, seq: line.seq, kind: line.kind, text: line.text });
      if (lines.length < page) break;
      after = lines.at(-1)?.n ?? after;
    }
    for (const { id: part, status, possibleDuplicate } of await store.deliveries(id, 1_000_000))
      notebook.write({ op: 'part', conversation, id: part, status, possibleDuplicate });
  }
  const counts = await store.counts();
  for (const what of mustEnd) notebook.write({ op: 'open', what, count: counts[what] ?? 0 });
}
