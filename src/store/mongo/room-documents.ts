import { dueOf, markedBetween, openCounts } from '../rules/room/due.js';
import type { Change, Line, Room } from '../rules/room/room.js';
import { toKey } from '../rules/keys.js';
import type { LogDoc } from './schemas.js';

/** Beyond every number of a document. */
export const beyond = 9_999_999_999;
export const logId = (c: string, n: number): string => `${c}:${String(n).padStart(10, '0')}`;

/** What is on the newest document only. */
export const headFields = [
  'head',
  'mail',
  'mailAt',
  'timerAt',
  'callAt',
  'deliveryAt',
  'claimed',
  'engaged',
  'items',
  'timers',
  'calls',
  'parts',
  'engagements',
] as const satisfies readonly (keyof LogDoc)[];

/** What is open in a room, as its newest document has it. */
export function headOf(room: Room): Pick<LogDoc, (typeof headFields)[number]> {
  const claimed =
    room.calls.some(({ claim }) => claim !== null) || room.parts.some(({ by: claimant }) => claimant !== null);
  return {
    head: JSON.stringify(room),
    ...dueOf(room),
    ...(claimed && { claimed: 1 }),
    ...(room.engagements.length > 0 && { engaged: toKey(room.conversation.agency) }),
    ...Object.fromEntries(Object.entries(openCounts(room)).filter(([, count]) => count > 0)),
  };
}

/** What stays of a change for good. */
export function traceOf({
  lines,
  closed,
  turn,
  dead,
}: Pick<Change<unknown>, 'lines' | 'closed' | 'turn' | 'dead'>): Partial<LogDoc> {
  const last = lines.at(-1);
  const [shut] = closed;
  return {
    ...(last && { lines: JSON.stringify(lines), lastLine: last.n }),
    ...(turn && { turnId: toKey(turn.id), turnAt: turn.at, turn: JSON.stringify(turn.record) }),
    ...(shut && { closed: JSON.stringify(closed), closedAgency: toKey(shut.agency), closedRank: shut.requestedAt }),
    ...(dead && { dead: JSON.stringify(dead) }),
  };
}

/** What a change adds to the sums over all documents. */
export function sumsOf(before: Room | null, room: Room): Pick<LogDoc, 'failed' | 'flagged'> {
  const { failed, flagged } = markedBetween(before, room);
  return { ...(failed !== 0 && { failed }), ...(flagged !== 0 && { flagged }) };
}

/** The document that a change becomes. */
export function docOf(
  c: string,
  n: number,
  by: string,
  before: Room | null,
  change: Change<unknown>,
  room: Room,
): LogDoc {
  const { desk } = change;
  return {
    _id: logId(c, n),
    c,
    n,
    by,
    ...headOf(room),
    ...traceOf(change),
    ...sumsOf(before, room),
    ...(desk.length > 0 && { desk: JSON.stringify(desk), todo: 1 }),
    ...(n === 0 && { first: 1 }),
  };
}

export const linesOf = ({ lines }: LogDoc): readonly Line[] =>
  lines === undefined ? [] : (JSON.parse(lines) as Line[]);

export const roomOf = (doc: LogDoc): Room | null => (doc.head === undefined ? null : (JSON.parse(doc.head) as Room));
