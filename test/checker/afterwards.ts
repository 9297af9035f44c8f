import type { Store } from '../../src/model/ports/store.js';
import type { History, Notebook } from './history.js';

/** What of the store's counts must be nothing at the end. */
const mustEnd = ['mailbox', 'calls', 'dead', 'deliveries_open', 'engagements_open'] as const;
const page = 500;
/** A store that tells of fewer parts of a conversation than this has forgotten none. */
const keptAtLeast = 60;

const messageOf = (part: string): string => part.replace(/\/\d+$/, '');

/**
 * Parts of messages before the first one that the store still tells of: the store over MongoDB tells of the newest of a conversation only.
 * They are those that were shown; a message of which none was stands for itself.
 */
function forgotten(history: History, conversation: string, known: readonly { readonly id: string }[]) {
  const first = known[0] && messageOf(known[0].id);
  if (first === undefined || known.length < keptAtLeast) return [];
  const said: string[] = [];
  const shown = new Map<string, Set<string>>();
  for (const line of history) {
    if (!('conversation' in line) || line.conversation !== conversation) continue;
    if (line.op === 'kept' && (line.kind === 'bot' || line.kind === 'agent')) said.push(line.id);
    if (line.op === 'shown')
      shown.set(messageOf(line.id), (shown.get(messageOf(line.id)) ?? new Set<string>()).add(line.id));
  }
  return said
    .slice(0, Math.max(0, said.indexOf(first)))
    .flatMap((id) => [...(shown.get(id) ?? [id])])
    .map((id) => ({ id, status: 'forgotten', possibleDuplicate: false }));
}

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
    const parts = await store.deliveries(id, 1_000_000);
    for (const part of [...forgotten(notebook.lines, conversation, parts), ...parts])
      notebook.write({
        op: 'part',
        conversation,
        id: part.id,
        status: part.status,
        possibleDuplicate: part.possibleDuplicate,
      });
  }
  const counts = await store.counts();
  notebook.write({ op: 'marked', count: counts['possible_duplicates'] ?? 0 });
  for (const what of mustEnd) notebook.write({ op: 'open', what, count: counts[what] ?? 0 });
}
