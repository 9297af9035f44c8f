import type { Instant } from '../../model/event.js';
import type { NewConversation } from '../../model/ports/store.js';
import { fromKey, toKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import type { Room } from '../rules/room/room.js';
import type { Docs } from './connection.js';
import type { Rooms, Seen } from './rooms.js';
import type { PointerDoc } from './schemas.js';
import { pointerId } from './tidy.js';

/** The conversations of an address, one after the other: the k-th is an inserted document, so that of fifty first messages one opens it. */
export interface Addresses {
  /** The newest conversation of the address, open or ended; `earlier`: there was one before it. */
  newest(address: string): Promise<{ readonly k: number; readonly conversation: string; readonly seen: Seen } | null>;
  /** The open conversation, opened if there is none. */
  open(fresh: NewConversation): Promise<{ readonly seen: Seen; readonly k: number; readonly created: boolean }>;
}

/** What was received so long ago that the room has forgotten it. */
export interface Known {
  /** Moves all keys of a room but the newest `stay` out of it; on disk when it resolves. */
  moveOut(room: Room, stay: number): Promise<Room>;
  inConversation(conversation: string, key: string, at: Instant): Promise<boolean>;
  atAddress(address: string, key: string, at: Instant): Promise<boolean>;
}

const keptAtMost = 20_000;
/** A document that is there and cannot be read yet is looked for again after this, in milliseconds. */
const unseenMs = 25;

/** The k-th conversation of an address. */
export const linkId = (address: string, k: number): string => pointerId('a', `${toKey(address)}#${k}`);

export function createKnown(pointers: Docs<PointerDoc>): Known {
  const idOf = (kind: string, where: string, key: string): string => pointerId(kind, `${toKey(where)}|${key}`);
  const has = async (id: string, at: Instant): Promise<boolean> => {
    const found = await pointers.get(id);
    return found !== null && (found.expiresAt ?? 0) >= at;
  };
  return {
    async moveOut(room, stay) {
      const gone = room.recent.slice(0, Math.max(0, room.recent.length - stay));
      const { id, address } = room.conversation;
      await pointers.updates(
        gone.flatMap(([key, at]) =>
          [idOf('s', id, key), idOf('r', address, key)].map((_id) => ({
            id: _id,
            set: { c: toKey(id), expiresAt: at + storeLimits.dedupe },
            upsert: true,
          })),
        ),
      );
      return { ...room, recent: room.recent.slice(gone.length), forgot: room.forgot || gone.length > 0 };
    },
    inConversation: (conversation, key, at) => has(idOf('s', conversation, key), at),
    atAddress: (address, key, at) => has(idOf('r', address, key), at),
  };
}

export function createAddresses(
  pointers: Docs<PointerDoc>,
  rooms: Rooms,
  known: Known,
  pause: (ms: number) => Promise<void>,
): Addresses {
  /** The newest link that is known of an address: newer ones may have been made since. */
  const links = new Map<string, { readonly k: number; readonly c: string }>();
  const keep = (address: string, k: number, c: string): void => {
    links.delete(address);
    links.set(address, { k, c });
    if (links.size > keptAtMost) {
      const [oldest] = links.keys();
      if (oldest !== undefined) links.delete(oldest);
    }
  };

  /** Reads on to the newest link; the first document of its conversation is made if a crash left that undone. */
  const newest: Addresses['newest'] = async (address) => {
    let link = links.get(address) ?? null;
    let k = link?.k ?? (await pointers.get(pointerId('k', toKey(address))))?.n ?? 0;
    let doc: PointerDoc | null = null;
    if (!link && k > 0) {
      doc = await pointers.get(linkId(address, k));
      if (!doc) k = 0;
    }
    for (;;) {
      const next = await pointers.get(linkId(address, k + 1));
      if (!next) break;
      k += 1;
      doc = next;
    }
    if (doc) link = { k, c: doc.c ?? '' };
    if (!link) return null;
    const conversation = fromKey(link.c);
    let seen = await rooms.newest(conversation);
    if (!seen) {
      const body = doc?.body ?? (await pointers.get(linkId(address, k)))?.body ?? 'null';
      const fresh = JSON.parse(body) as NewConversation | null;
      if (fresh) await rooms.begin(fresh);
      seen = await rooms.newest(conversation);
    }
    if (!seen) return null;
    keep(address, k, link.c);
    return { k, conversation, seen };
  };

  return {
    newest,
    async open(fresh) {
      const { address } = fresh;
      for (;;) {
        const there = await newest(address);
        if (there && there.seen.room.conversation.endedAt === null) return { ...there, created: false };
        // What an ended conversation received stays known at its address.
        if (there) await known.moveOut(there.seen.room, 0);
        const k = (there?.k ?? 0) + 1;
        const c = toKey(fresh.id);
        const mine = await pointers.insert({ _id: linkId(address, k), c, body: JSON.stringify(fresh) });
        if (!mine) {
          // Somebody was first; a majority may not have it yet.
          if ((await newest(address))?.k !== k) await pause(unseenMs);
          continue;
        }
        await rooms.begin(fresh);
        if (k > 1) await pointers.updates([{ id: pointerId('k', toKey(address)), set: { n: k }, upsert: true }]);
        keep(address, k, c);
        const seen = await rooms.newest(fresh.id);
        if (seen) return { seen, k, created: true };
      }
    },
  };
}
