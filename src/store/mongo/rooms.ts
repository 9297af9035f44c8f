import type { Random } from '../../model/ports/clock.js';
import { AppError } from '../../model/errors.js';
import type { Change, Line, Room } from '../rules/room/room.js';
import { newRoom } from '../rules/room/room.js';
import type { NewConversation } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import type { Docs } from './connection.js';
import { createHearsay } from './hearsay.js';
import { docOf, linesOf, logId, roomOf } from './room-documents.js';
import type { LogDoc } from './schemas.js';
import type { Tidy } from './tidy.js';

/** A room as its n-th document left it. */
export interface Seen {
  readonly n: number;
  readonly room: Room;
  /** The newest lines, as far as this process has seen them written: pages and desks mostly ask for these. */
  readonly tail: readonly Line[];
  /** When this process began to write it and when it had, by its own running time in milliseconds; absent: it was read. */
  readonly wrote?: { readonly from: number; readonly at: number };
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
  /**
   * As `newest`, but what this process wrote a moment ago is believed to be the newest as long as no other process was heard of: for those who
   * are told of what others write, and then ask again.
   */
  rumoured(conversation: string): Promise<Seen | null>;
  /** Another process has written in it. */
  heard(conversation: string): void;
  /** Decides on the newest room and writes what was decided. undefined = there is no such conversation. */
  change<T>(conversation: string, decide: (room: Room) => Change<T> | Promise<Change<T>>): Promise<T | undefined>;
  /** Makes the first document; it may be there already. */
  begin(fresh: NewConversation): Promise<void>;
  /** The lines of a room after one of them, oldest first. */
  lines(seen: Seen, after: number, limit: number): Promise<readonly Line[]>;
}

/** Rooms kept in memory; each is a few kilobytes. */
const keptAtMost = 4_000;
/** What this process wrote is believed to be the newest for so long, in milliseconds: until its own workers have come to it. */
const recentMs = 1_000;
/** The same where others would be heard of: what they say may be lost. */
const rumouredMs = 250;
/** So many documents are asked for at once: a turn writes some five, and the last few turns of a conversation may be another node's. */
const ahead = 16;
/** Documents looked at one by one, newest first, before a range is asked for. */
const oneByOne = 24;
/** A document that others say is there but that cannot be read yet: looked for again so often, at this distance in milliseconds. */
const unseen = { tries: 40, everyMs: 25 } as const;

/** Lines kept of a conversation in memory. */
const tailAtMost = 40;
const longer = (tail: readonly Line[], lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? tail : [...tail, ...lines].slice(-tailAtMost);

export function createRooms(
  log: Docs<LogDoc>,
  tidy: Tidy,
  random: Random,
  pause: (ms: number) => Promise<void>,
  written: (change: Written) => Promise<void>,
): Rooms {
  const kept = new Map<string, Seen>();
  const queues = new Map<string, Promise<unknown>>();
  const hearsay = createHearsay(() => performance.now());

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

  /** The documents after the n-th, oldest first; `end`: there are no more. */
  const following = async (
    c: string,
    n: number,
  ): Promise<{ readonly docs: readonly LogDoc[]; readonly end: boolean }> => {
    const numbers = Array.from({ length: ahead }, (_, k) => n + 1 + k);
    for (let tries = 0; ; tries += 1) {
      const found = new Map((await log.getAll(numbers.map((one) => logId(c, one)))).map((doc) => [doc.n, doc]));
      const docs: LogDoc[] = [];
      for (let doc = found.get(n + 1); doc; doc = found.get(doc.n + 1)) docs.push(doc);
      const gap = docs.length < found.size;
      if (docs.length > 0 || !gap) return { docs, end: !gap && docs.length < ahead };
      // One was written while it was read: the one before it is there too.
      if (tries > unseen.tries) throw new AppError('STORE_UNAVAILABLE', 'a document between others cannot be read');
      await pause(unseen.everyMs);
    }
  };

  /**
   * Reads on from documents that follow each other until nobody has written a newer one. `end`: nobody has, as far as it was read. `far`: what
   * was said meanwhile is not asked for.
   */
  const readOn = async (
    c: string,
    from: { readonly docs: readonly LogDoc[]; readonly end: boolean },
    before: readonly Line[] = [],
    far = false,
  ): Promise<Seen> => {
    let doc = from.docs.at(-1) as LogDoc;
    let tail = from.docs.reduce((lines, one) => longer(lines, linesOf(one)), before);
    let { end } = from;
    if (far && !end && doc.head === undefined) {
      // Others have written more than a few: not all of them are read, only where the chain ends.
      const n = await tidy.pointed(c);
      const there = n > doc.n + 1 ? await log.get(logId(c, n)) : null;
      if (there) [doc, tail] = [there, linesOf(there)];
    }
    for (let tries = 0; ;) {
      while (!end) {
        const next = await following(c, doc.n);
        doc = next.docs.at(-1) ?? doc;
        tail = next.docs.reduce((lines, one) => longer(lines, linesOf(one)), tail);
        ({ end } = next);
      }
      const room = roomOf(doc);
      if (room) return keep(c, { n: doc.n, room, tail });
      // Its head is gone, so a newer one was acknowledged: it is visible in a moment.
      tries += 1;
      if (tries > unseen.tries) throw new AppError('STORE_UNAVAILABLE', 'a newer document cannot be read yet');
      await pause(unseen.everyMs);
      doc = (await log.get(doc._id)) ?? doc;
      end = false;
    }
  };

  /** `far`: what was said meanwhile is not asked for. */
  const newestOf = async (c: string, far = false): Promise<Seen | null> => {
    const there = kept.get(c);
    if (there) {
      const next = await following(c, there.n);
      return next.docs.length > 0 ? readOn(c, next, there.tail, far) : there;
    }
    const n = await tidy.pointed(c);
    const doc = (await log.get(logId(c, n))) ?? (n > 0 ? await log.get(logId(c, 0)) : null);
    return doc ? readOn(c, { docs: [doc], end: false }) : null;
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
    try {
      if (await log.insert(doc)) return true;
      // The driver may have tried twice: then the one that is there is our own.
      return (await log.get(doc._id))?.by === doc.by;
    } catch (error) {
      tidy.unanswered();
      throw error;
    }
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
      const from = performance.now();
      if (await insert(doc)) {
        const wrote = { from, at: performance.now() };
        keep(c, { n, room: decided.next, tail: longer(seen.tail, decided.lines), wrote });
        tidy.superseded(c, n);
        await written({ before: seen.room, after: decided.next, doc, desk: decided.desk });
        return decided.result;
      }
      if (round > 200) throw new AppError('STORE_UNAVAILABLE', 'too many writers in one conversation');
      const next = await following(c, seen.n);
      if (next.docs.length > 0) seen = await readOn(c, next, seen.tail);
      else await pause(unseen.everyMs);
      sure = true;
    }
  };

  return {
    newest: (conversation) => newestOf(toKey(conversation)),
    async recent(conversation, work) {
      const c = toKey(conversation);
      const there = kept.get(c);
      const isRecent = there?.wrote !== undefined && performance.now() - there.wrote.at < recentMs;
      return isRecent && work(there.room) ? there : newestOf(c, true);
    },
    async rumoured(conversation) {
      const c = toKey(conversation);
      const there = kept.get(c);
      const isRecent = there?.wrote !== undefined && performance.now() - there.wrote.at < rumouredMs;
      return isRecent && !hearsay.since(c, there.wrote.from) ? there : newestOf(c);
    },
    heard: (conversation) => hearsay.heard(toKey(conversation)),
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
    async lines(seen, after, limit) {
      const c = toKey(seen.room.conversation.id);
      if (seen.room.lastLine <= after) return [];
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
