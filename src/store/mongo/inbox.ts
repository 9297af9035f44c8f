import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { NewConversation, NewItem, Received, Store } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import { receiveItems, remembers, type NextTick } from '../rules/room/receive.js';
import type { Room } from '../rules/room/room.js';
import type { Addresses, Known } from './addresses.js';
import type { Rooms } from './rooms.js';

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Items that are taken one after the other: each of these fits, or is a single one. */
function piecesOf(items: readonly NewItem[]): readonly (readonly NewItem[])[] {
  if (items.length < 2) return [items];
  const pieces: NewItem[][] = [];
  let size = Infinity;
  for (const item of items) {
    const bytes = bytesOf(item);
    if (size + bytes > mostBytes) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(item);
    size += bytes;
  }
  return pieces;
}

type InboxVerbs = Pick<Store, 'open' | 'receive'>;

/**
 * What waits in one conversation stands in one document, and so does what a turn makes of it: beyond so many items, or bytes of JSON, the
 * sender is told to come again. A document may have 16 MB.
 */
const mostWaiting = 1_000;
const mostBytes = 4 * 1024 * 1024;
/** A room that remembers more keys than the first figure forgets all but as many as the second says; they are known elsewhere then. */
const remembered = { most: 48, stay: 24 } as const;

/** What comes in: to a conversation, or to an address, whose open conversation it goes to. */
export function createInbox(rooms: Rooms, addresses: Addresses, known: Known, nextTick: NextTick): InboxVerbs {
  /** Keys among these that the room has forgotten, or that an earlier conversation of the address received. */
  const knownOf = async (
    room: Room,
    items: readonly NewItem[],
    at: Instant,
    address: string | null,
  ): Promise<ReadonlySet<string>> => {
    const fresh = items.map(({ dedupeId }) => toKey(dedupeId)).filter((key) => !remembers(room, key, at));
    const found = await Promise.all(
      fresh.map(
        async (key) =>
          (room.forgot && (await known.inConversation(room.conversation.id, key, at))) ||
          (address !== null && (await known.atAddress(address, key, at))),
      ),
    );
    return new Set(fresh.filter((_, index) => found[index]));
  };

  const receivePiece = (conversation: string, items: readonly NewItem[], at: Instant, address: string | null) =>
    rooms.change(conversation, async (newest) => {
      if (newest.items.length >= mostWaiting)
        throw new AppError('STORE_UNAVAILABLE', 'too much waits in one conversation');
      // Only what is committed may become known elsewhere: what this write receives is not yet.
      const room = newest.recent.length > remembered.most ? await known.moveOut(newest, remembered.stay) : newest;
      const change = receiveItems(room, items, at, await knownOf(room, items, at, address), nextTick);
      const waits = newest.items.length;
      if (waits > 0 && change.next && change.next.items.length > waits && bytesOf(change.next.items) > mostBytes)
        throw new AppError('STORE_UNAVAILABLE', 'too much waits in one conversation');
      return change;
    });

  const receiveIn = async (
    conversation: string,
    items: readonly NewItem[],
    at: Instant,
    address: string | null,
  ): Promise<readonly Received[] | undefined> => {
    const all: Received[] = [];
    for (const piece of piecesOf(items)) {
      const received = await receivePiece(conversation, piece, at, address);
      if (!received) return undefined;
      all.push(...received);
    }
    return all;
  };

  const receiveAt = async (
    fresh: NewConversation,
    items: readonly NewItem[],
    at: Instant,
  ): Promise<readonly Received[]> => {
    const there = await addresses.newest(fresh.address);
    if (there && there.seen.room.conversation.endedAt !== null) {
      // A platform repeats what it sent although the conversation it belonged to has ended: that opens no new one.
      const { room } = there.seen;
      const again = await knownOf(room, items, at, fresh.address);
      if (items.every(({ dedupeId }) => again.has(toKey(dedupeId)) || remembers(room, toKey(dedupeId), at)))
        return items.map(() => 'duplicate');
    }
    for (;;) {
      const { seen, k } = await addresses.open(fresh);
      const { id } = seen.room.conversation;
      const received = await receiveIn(id, items, at, k > 1 ? fresh.address : null);
      // It has ended since: what is left goes to the next one. An ended conversation takes nothing, so all are answered alike.
      if (received && !received.includes('ended')) return received;
    }
  };

  return {
    open: async (fresh) => {
      const { seen, created } = await addresses.open(fresh);
      return { conversation: seen.room.conversation, created };
    },
    async receive(items, at) {
      const groups = new Map<string, number[]>();
      for (const [index, { conversation }] of items.entries()) {
        const name = typeof conversation === 'string' ? `c${conversation}` : `a${conversation.address}`;
        groups.set(name, [...(groups.get(name) ?? []), index]);
      }
      const answers: Received[] = items.map(() => 'no_conversation');
      await Promise.all(
        [...groups.values()].map(async (indexes) => {
          const group = indexes.map((index) => items[index] as NewItem);
          const to = group[0]?.conversation as NewItem['conversation'];
          const received =
            typeof to === 'string' ? await receiveIn(to, group, at, null) : await receiveAt(to, group, at);
          indexes.forEach((index, n) => (answers[index] = received?.[n] ?? 'no_conversation'));
        }),
      );
      return answers;
    },
  };
}
