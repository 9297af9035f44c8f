import { AppError } from '../../model/errors.js';
import type { Engagement } from '../../model/control.js';
import type {
  Archive,
  DeadLetter,
  KnownId,
  PortableConversation,
  PortableDelivery,
  PortableTurn,
} from '../../model/ports/archive.js';
import { byRequest } from '../rules/engagements.js';
import { fromKey, isInnerKey, toInnerKey, toKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import { headParts, isOpenPart } from '../rules/room/parts.js';
import type { Change, Line, Room, RoomPart } from '../rules/room/room.js';
import type { Docs } from './connection.js';
import { logId } from './room-documents.js';
import type { LogDoc, PointerDoc } from './schemas.js';
import { pointerId } from './tidy.js';

/** The chains of documents, as an archive reads them: nothing is remembered between two looks. */
export interface Chains {
  /** The last document of a chain, whatever it holds. */
  tip(c: string): Promise<LogDoc | null>;
  /** The room as it is now; null = there is no such chain, or only the beginning of one. */
  room(c: string): Promise<{ readonly tip: LogDoc; readonly room: Room } | null>;
  conversations: Archive['conversations'];
  read: Archive['read'];
  /** Another conversation may be first or last from now on. */
  changed(): void;
}

/** Ids fetched with one question, because some servers look through everything for it. */
const idsAtOnce = 10_000;
/** Documents asked for at the same time. */
const atOnce = 50;
/** A document that others say is there but that cannot be read yet: looked for again so often, at this distance in milliseconds. */
const unseen = { tries: 40, everyMs: 25 } as const;

/** Pointers of one kind whose names begin alike. */
export const pointersOf = (kind: string, prefix = ''): { readonly $gte: string; readonly $lt: string } => {
  const first = pointerId(kind, prefix);
  // The character after the last one: everything that begins so lies between.
  return { $gte: first, $lt: `${first.slice(0, -1)}${String.fromCharCode(first.charCodeAt(first.length - 1) + 1)}` };
};

/** `oneByOne`: the server finds documents by `_id` alone and looks through all of them for anything else. */
export function createChains(
  log: Docs<LogDoc>,
  pointers: Docs<PointerDoc>,
  pause: (ms: number) => Promise<void>,
  oneByOne: boolean,
): Chains {
  let ahead: readonly string[] = [];

  const tip: Chains['tip'] = async (c) => {
    const n = (await pointers.get(pointerId('n', c)))?.n ?? 0;
    let doc = (await log.get(logId(c, n))) ?? (n > 0 ? await log.get(logId(c, 0)) : null);
    while (doc) {
      const next = await log.get(logId(c, doc.n + 1));
      if (!next) return doc;
      doc = next;
    }
    return null;
  };

  const room: Chains['room'] = async (c) => {
    for (let tries = 0; tries < unseen.tries; tries += 1) {
      const doc = await tip(c);
      if (!doc) return null;
      if (doc.head !== undefined) return { tip: doc, room: JSON.parse(doc.head) as Room };
      // Its head is gone, so a newer one was acknowledged: it is visible in a moment.
      await pause(unseen.everyMs);
    }
    throw new AppError('STORE_UNAVAILABLE', 'a newer document cannot be read yet');
  };

  /** All documents of a chain up to its tip, oldest first. */
  const documents = async (last: LogDoc): Promise<readonly LogDoc[]> => {
    const { c, n } = last;
    if (n === 0) return [last];
    if (!oneByOne)
      return [
        ...(await log.find({ c, _id: { $gte: logId(c, 0), $lte: logId(c, n - 1) } }, { sort: { _id: 1 } })),
        last,
      ];
    const found: LogDoc[] = [];
    for (let from = 0; from < n; from += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, n - from) }, (_, index) => from + index);
      const some = await Promise.all(numbers.map((one) => log.get(logId(c, one))));
      found.push(...some.filter((doc) => doc !== null));
    }
    return [...found, last];
  };

  /** Keys that were received and are done with, by what the room remembers and what it has moved out. */
  const knownOf = async (c: string, { recent, forgot, items }: Room): Promise<readonly KnownId[]> => {
    const prefix = `${c}|`;
    const moved = forgot ? await pointers.find({ _id: pointersOf('s', prefix) }) : [];
    const keys = new Map<string, number>();
    const add = (key: string, at: number): void => void keys.set(key, Math.max(at, keys.get(key) ?? at));
    for (const { _id, expiresAt = 0 } of moved)
      add(_id.slice(pointerId('s', prefix).length), expiresAt - storeLimits.dedupe);
    for (const [key, at] of recent) add(key, at);
    for (const { id, own } of items) keys.delete(own ? toInnerKey(id) : toKey(id));
    return [...keys].map(([key, at]) => ({ id: fromKey(key), own: isInnerKey(key), at }));
  };

  return {
    tip,
    room,
    async conversations(after, limit) {
      const from = after === null ? '' : logId(toKey(after), 0);
      const [next = ''] = ahead;
      if (after === null || next <= from) {
        const first = await log.find(
          { first: 1, _id: { $gt: from } },
          { sort: { _id: 1 }, limit: Math.max(limit, idsAtOnce), fields: ['c'] },
        );
        ahead = first.map(({ c }) => c);
      }
      const page = ahead.slice(0, limit);
      ahead = ahead.slice(limit);
      const found = await Promise.all(
        page.map(async (c) => {
          const last = await tip(c);
          return last && { id: fromKey(c), mark: markOf(last, await pointers.get(pointerId('n', c))) };
        }),
      );
      return found.filter((one) => one !== null);
    },
    async read(id) {
      const c = toKey(id);
      const newest = await room(c);
      if (!newest) return null;
      const docs = await documents(newest.tip);
      return portableOf(newest.room, docs, await knownOf(c, newest.room));
    },
    changed() {
      ahead = [];
    },
  };
}

/** Every change is a document with an attempt of its own; what the sweep drops without one is told by the pointer (upkeep). */
const markOf = ({ n, by }: LogDoc, pointer: PointerDoc | null): string => `${n} ${by} ${pointer?.body ?? ''}`;

function portableOf(room: Room, docs: readonly LogDoc[], known: readonly KnownId[]): PortableConversation {
  const parsed = (field: 'lines' | 'closed' | 'dead'): readonly unknown[] =>
    docs.flatMap(({ [field]: text }) => (text === undefined ? [] : (JSON.parse(text) as unknown)));
  const heads = headParts(room);
  const dead = parsed('dead') as readonly NonNullable<Change<unknown>['dead']>[];
  return {
    conversation: room.conversation,
    state: room.state,
    numbered: Math.max(room.lastItem, ...room.items.map(({ tick }) => tick), ...dead.map(({ tick }) => tick)),
    items: room.items.map(({ tick, id, own, at, seen = null, tries, deferred, event }) => ({
      n: tick,
      id,
      own,
      at,
      seen,
      tries,
      deferred,
      event,
    })),
    known,
    dead: dead.map(letterOf),
    lines: (parsed('lines') as readonly Line[]).map((line) =>
      line.event ? { event: line.event } : { entry: line.entry as NonNullable<Line['entry']> },
    ),
    timers: room.timers,
    calls: room.calls.map(({ call, dueAt, tries }) => ({ call, dueAt, tries })),
    deliveries: room.parts.map((part) => deliveryOf(part, heads.includes(part))),
    engagements: engagementsOf(parsed('closed') as readonly Engagement[], room.engagements),
    turns: docs.flatMap(turnsOf),
  };
}

const letterOf = ({ tick, id, own, at, reason, event }: NonNullable<Change<unknown>['dead']>): DeadLetter => ({
  n: tick,
  id,
  own,
  at,
  reason,
  event,
});

function deliveryOf(part: RoomPart, head: boolean): PortableDelivery {
  const { id, lane, status, at, dueAt, tries, firstTriedAt, externalId, reason, message, request } = part;
  const possibleDuplicate = part.possibleDuplicate || status === 'sending';
  const all = { id, lane, at, tries, firstTriedAt, possibleDuplicate, reason };
  if (!isOpenPart(part)) return { ...all, status: status as Exclude<typeof status, 'queued' | 'sending'>, externalId };
  if (message === null) throw new AppError('STORE_UNAVAILABLE', 'an open part without its message');
  return { ...all, status: 'queued', dueAt: head ? dueAt : null, message, request };
}

function engagementsOf(closed: readonly Engagement[], open: readonly Engagement[]): readonly Engagement[] {
  const all = new Map([...open, ...closed].map((one) => [one.id, one]));
  return [...all.values()].sort(byRequest);
}

const turnsOf = ({ turnId, turnAt, turn }: LogDoc): readonly PortableTurn[] =>
  turnId === undefined || turnAt === undefined || turn === undefined
    ? []
    : [{ id: fromKey(turnId), at: turnAt, record: JSON.parse(turn) as PortableTurn['record'] }];
