import type { Random } from '../../model/ports/clock.js';
import { AppError } from '../../model/errors.js';
import { dueOf, markedBetween, openCounts } from '../rules/room/due.js';
import type { Change, Line, Room } from '../rules/room/room.js';
import { newRoom } from '../rules/room/room.js';
import type { NewConversation } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import type { Docs } from './connection.js';
import type { LogDoc } from './schemas.js';
import type { Tidy } from './tidy.js';

/** A room as its n-th document left it. */
export interface Seen {
  readonly n: number;
  readonly room: Room;
  /** The newest lines, as far as this process has seen them written: pages and desks mostly ask for these. */
  readonly tail: readonly Line[];
  /** When this process wrote it, by its own running time in milliseconds; absent: it was read. */
  readonly wroteAt?: number;
}

/** A change that is on disk. */
export interface Written {
  readonly before: Room | null;
  readonly after: Room;
  readonly doc: LogDoc;
  readonly desk: Change<unknown>['desk'];
}

/**
 * The conversations, each a chain of inserted documents. Nothing is ever updated to decide anything: who inserts the next document has
 * changed the room, everybody else reads on and decides again.
 */
export interface Rooms {
  /** As it is now; null = there is none. */
  newest(conversation: string): Promise<Seen | null>;
  /**
   * As `newest`, but what this process wrote a moment ago is believed to be the newest, if there is `work` in it: for work whose outcome is
   * fenced. Who wrote is mostly who goes on, and a look at each step would cost as much as the step.
   */
  recent(conversation: string, work: (room: Room) => boolean): Promise<Seen | null>;
  /** Decides on the newest room and writes what was decided. undefined = there is no such conversation. */
  change<T>(conversation: string, decide: (room: Room) => Change<T> | Promise<Change<T>>): Promise<T | undefined>;
  /** Makes the first document; it may be there already. */
  begin(fresh: NewConversation): Promise<void>;
  /** The documents of a chain after a line, oldest first. */
  lines(conversation: string, after: number, limit: number): Promise<readonly Line[]>;
}

/** Rooms kept in memory; each is a few kilobytes. */
const keptAtMost = 4_000;
/** What this process wrote is believed to be the newest for so long, in milliseconds: until its own workers have come to it. */
const recentMs = 250;
/** Documents looked at one by one, newest first, before a range is asked for. */
const oneByOne = 24;
/** A document that others say is there but that cannot be read yet: looked for again so often, at this distance in milliseconds. */
const unseen = { tries: 40, everyMs: 25 } as const;

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
function docOf(c: string, n: number, by: string, before: Room | null, change: Change<unknown>, room: Room): LogDoc {
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

/** Lines kept of a conversation in memory. */
const tailAtMost = 40;
const linesOf = ({ lines }: LogDoc): readonly Line[] => (lines === undefined ? [] : (JSON.parse(lines) as Line[]));
const longer = (tail: readonly Line[], lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? tail : [...tail, ...lines].slice(-tailAtMost);

const roomOf = (doc: LogDoc): Room | null => (doc.head === undefined ? null : (JSON.parse(doc.head) as Room));

export function createRooms(
  log: Docs<LogDoc>,
  tidy: Tidy,
  random: Random,
  pause: (ms: number) => Promise<void>,
  written: (change: Written) => Promise<void>,
): Rooms {
  const kept = new Map<string, Seen>();
  const queues = new Map<string, Promise<unknown>>();

  const keep = (c: string, seen: Seen): Seen => {
    const there = kept.get(c);
    if (there && there.n > seen.n) return there;
    kept.delete(c);
    kept.set(c, seen);
    if (kept.size > keptAtMost) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return seen;
  };

  /** Reads on from a document that is there until nobody has written a newer one. */
  const readOn = async (c: string, from: LogDoc, before: readonly Line[] = [], far = false): Promise<Seen> => {
    let doc = from;
    let tail = longer(before, linesOf(doc));
    if (far && doc.head === undefined) {
      // Others have written more than one: not all of them are read, only where the chain ends.
      const n = await tidy.pointed(c);
      const there = n > doc.n + 1 ? await log.get(logId(c, n)) : null;
      if (there) [doc, tail] = [there, linesOf(there)];
    }
    for (let tries = 0; ;) {
      const next = await log.get(logId(c, doc.n + 1));
      if (next) {
        doc = next;
        tail = longer(tail, linesOf(doc));
        continue;
      }
      const room = roomOf(doc);
      if (room) return keep(c, { n: doc.n, room, tail });
      // Its head is gone, so a newer one was acknowledged: it is visible in a moment.
      tries += 1;
      if (tries > unseen.tries) throw new AppError('STORE_UNAVAILABLE', 'a newer document cannot be read yet');
      await pause(unseen.everyMs);
      doc = (await log.get(doc._id)) ?? doc;
    }
  };

  /** `far`: what was said meanwhile is not asked for. */
  const newestOf = async (c: string, far = false): Promise<Seen | null> => {
    const there = kept.get(c);
    if (there) {
      const next = await log.get(logId(c, there.n + 1));
      return next ? readOn(c, next, there.tail, far) : there;
    }
    const n = await tidy.pointed(c);
    const doc = (await log.get(logId(c, n))) ?? (n > 0 ? await log.get(logId(c, 0)) : null);
    return doc ? readOn(c, doc) : null;
  };

  /** One writer of this process at a time in a conversation: they would only be in each other's way. */
  const inTurn = <T>(c: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(c) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    queues.set(c, settled);
    void settled.then(() => {
      if (queues.get(c) === settled) queues.delete(c);
    });
    return mine;
  };

  /** Inserts the next document; false = somebody else did. */
  const insert = async (doc: LogDoc): Promise<boolean> => {
    if (await log.insert(doc)) return true;
    // The driver may have tried twice: then the one that is there is our own.
    return (await log.get(doc._id))?.by === doc.by;
  };

  const change = async <T>(
    c: string,
    decide: (room: Room) => Change<T> | Promise<Change<T>>,
  ): Promise<T | undefined> => {
    let seen: Seen | null = kept.get(c) ?? null;
    let sure = false;
    if (!seen) {
      seen = await newestOf(c);
      sure = true;
    }
    for (let round = 0; ; round += 1) {
      if (!seen) return undefined;
      const decided = await decide(seen.room);
      if (!decided.next) {
        // What changes nothing is only true of the newest room.
        if (sure) return decided.result;
        const newest: Seen | null = await newestOf(c);
        sure = true;
        if (newest?.n === seen.n) return decided.result;
        seen = newest;
        continue;
      }
      const n = seen.n + 1;
      const doc = docOf(c, n, random.id(), seen.room, decided, decided.next);
      if (await insert(doc)) {
        keep(c, { n, room: decided.next, tail: longer(seen.tail, decided.lines), wroteAt: performance.now() });
        tidy.superseded(c, n);
        await written({ before: seen.room, after: decided.next, doc, desk: decided.desk });
        return decided.result;
      }
      if (round > 200) throw new AppError('STORE_UNAVAILABLE', 'too many writers in one conversation');
      const next: LogDoc | null = await log.get(doc._id);
      if (next) seen = await readOn(c, next, seen.tail);
      else await pause(unseen.everyMs);
      sure = true;
    }
  };

  return {
    newest: (conversation) => newestOf(toKey(conversation)),
    async recent(conversation, work) {
      const c = toKey(conversation);
      const there = kept.get(c);
      const isRecent = there?.wroteAt !== undefined && performance.now() - there.wroteAt < recentMs;
      return isRecent && work(there.room) ? there : newestOf(c, true);
    },
    change(conversation, decide) {
      const c = toKey(conversation);
      return inTurn(c, () => change(c, decide));
    },
    async begin(fresh) {
      const c = toKey(fresh.id);
      const room = newRoom(fresh);
      const nothing = { result: null, next: room, lines: [], closed: [], desk: [], turn: null, dead: null };
      if (await log.insert(docOf(c, 0, random.id(), null, nothing, room))) keep(c, { n: 0, room, tail: [] });
    },
    async lines(conversation, after, limit) {
      const c = toKey(conversation);
      const seen = await newestOf(c);
      if (!seen || seen.room.lastLine <= after) return [];
      const [oldest] = seen.tail;
      if (oldest && oldest.n <= after + 1) return seen.tail.filter((line) => line.n > after).slice(0, limit);
      const found: Line[][] = [];
      const done = (): boolean => (found[0]?.[0]?.n ?? Infinity) <= after + 1;
      let n = seen.n;
      for (; n >= 0 && seen.n - n < oneByOne && !done(); n -= 4) {
        const four = [n - 3, n - 2, n - 1, n].filter((one) => one >= 0);
        const docs = await Promise.all(four.map((one) => log.get(logId(c, one))));
        found.unshift(...docs.flatMap((doc) => (doc?.lines === undefined ? [] : [[...linesOf(doc)]])));
      }
      const all = found.flat();
      if (n >= 0 && !done()) {
        const earlier = await log.find(
          { c, _id: { $gte: logId(c, 0), $lte: logId(c, n) }, lastLine: { $gt: after } },
          { sort: { _id: 1 }, limit, fields: ['lines'] },
        );
        all.unshift(...earlier.flatMap(({ lines = '[]' }) => JSON.parse(lines) as Line[]));
      }
      return all.filter((line) => line.n > after).slice(0, limit);
    },
  };
}
