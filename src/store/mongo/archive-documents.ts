import type { PortableConversation, PortableDelivery } from '../../model/ports/archive.js';
import { toInnerKey, toKey } from '../rules/keys.js';
import type { Line, Room, RoomItem, RoomPart } from '../rules/room/room.js';
import { headOf, logId, sumsOf, traceOf } from './room-documents.js';
import type { LogDoc } from './schemas.js';

/** Characters of transcript in one document: far below the 16 MB that a document may have, and little to read for a newest line. */
const linesAtMost = 256_000;

/** What is open in a conversation that is moved in. */
export function roomOf(portable: PortableConversation): Room {
  const { conversation, state, known, lines, timers, calls, deliveries, engagements } = portable;
  const items: RoomItem[] = [];
  let n = 0;
  for (const { n: given, seen, ...item } of portable.items) {
    n = Math.max(given, n + 1);
    items.push({ ...item, n, tick: given, ...(seen !== null && { seen }) });
  }
  const keyOf = ({ id, own }: { readonly id: string; readonly own: boolean }): string =>
    own ? toInnerKey(id) : toKey(id);
  return {
    conversation,
    state,
    items,
    lastItem: Math.max(portable.numbered, n),
    lastLine: lines.length,
    recent: [...known, ...items].map((one) => [keyOf(one), one.at] as const).sort(([, one], [, other]) => one - other),
    forgot: false,
    timers,
    calls: calls.map((call) => ({ ...call, claim: null })),
    parts: deliveries.map(partOf),
    engagements: engagements.filter(({ status }) => status !== 'closed'),
  };
}

function partOf(part: PortableDelivery): RoomPart {
  const { id, lane, at, tries, firstTriedAt, possibleDuplicate, reason, status } = part;
  const all = { id, lane, status, at, tries, firstTriedAt, possibleDuplicate, reason, by: null };
  return part.status === 'queued'
    ? // What waits behind another one is due from when it was decided.
      { ...all, dueAt: part.dueAt ?? at, externalId: null, message: part.message, request: part.request }
    : { ...all, dueAt: at, externalId: part.externalId, message: null, request: null };
}

/**
 * The chain of a conversation that is moved in, oldest first. Turn records, dead letters and closed engagements are looked for one a document, so
 * there are as many documents as there are of the most frequent of them; the transcript stands in the newest, where it is read from.
 */
export function documentsOf(portable: PortableConversation, room: Room, newId: () => string): readonly LogDoc[] {
  const { turns, dead, engagements } = portable;
  const closed = engagements.filter(({ status }) => status === 'closed');
  const chunks = chunksOf(portable.lines.map((line, index) => lineOf(line, index + 1)));
  const c = toKey(portable.conversation.id);
  const count = Math.max(1, turns.length, dead.length, closed.length, chunks.length);
  return Array.from({ length: count }, (_, n): LogDoc => {
    const [turn, letter, shut] = [turns[n], dead[n], closed[n]];
    return {
      _id: logId(c, n),
      c,
      n,
      by: newId(),
      ...traceOf({
        lines: chunks[n - count + chunks.length] ?? [],
        turn: turn ?? null,
        dead: letter ? { ...letter, tick: letter.n } : null,
        closed: shut ? [shut] : [],
      }),
      ...(n === 0 && { first: 1 }),
      ...(n === count - 1 && { ...headOf(room), ...sumsOf(null, room) }),
    };
  });
}

const lineOf = (line: PortableConversation['lines'][number], n: number): Line =>
  'event' in line ? { n, event: line.event, entry: null } : { n, event: null, entry: line.entry };

function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let size = Infinity;
  for (const line of lines) {
    const length = JSON.stringify(line).length;
    if (size + length > linesAtMost) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(line);
    size += length;
  }
  return chunks;
}
