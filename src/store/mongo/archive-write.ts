import { AppError } from '../../model/errors.js';
import type { Archive, MovedConversation, PortableConversation } from '../../model/ports/archive.js';
import type { Conversation } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import type { Room } from '../rules/room/room.js';
import { createKnown } from './addresses.js';
import { documentsOf, roomOf } from './archive-documents.js';
import { createLinks, linkTo, type Link } from './archive-links.js';
import { pointersOf, type Chains } from './archive-read.js';
import type { Docs } from './connection.js';
import { channelOf, externalPointer } from './outbox.js';
import { engagementPointer } from './reads.js';
import { beyond, headFields, headOf, logId } from './room-documents.js';
import type { LogDoc, PointerDoc } from './schemas.js';
import { pointerId } from './tidy.js';

/** Keys that a room which is moved in remembers itself; what it remembers is written with its every change. */
const remembered = 48;

/** A pointer as it is to stand there. */
interface Name {
  readonly id: string;
  readonly set: Omit<PointerDoc, '_id'>;
}

/** What is written of one conversation. */
interface Prepared {
  readonly moved: MovedConversation;
  readonly room: Room;
  readonly docs: readonly LogDoc[];
}

/** Marks of a move (archive port), by conversation. */
export const markId = (c: string): string => pointerId('m', c);

/**
 * Writes conversations into the database. Nothing runs there, so nobody is raced; but it may be cut off at any moment: the mark comes last,
 * and what has none is written again from its beginning. The first document of a chain is written first and removed last, so that where it
 * is not there, nothing of the chain is.
 */
export function createWriter(
  log: Docs<LogDoc>,
  pointers: Docs<PointerDoc>,
  chains: Chains,
  newId: () => string,
  oneByOne: boolean,
): Pick<Archive, 'write' | 'remove'> {
  const known = createKnown(pointers);
  const links = createLinks(pointers);

  /** Removes the documents of a chain. */
  const drop = async (c: string): Promise<void> => {
    if (!(await log.get(logId(c, 0)))) return;
    if (oneByOne) for (let n = (await chains.tip(c))?.n ?? 0; n > 0; n -= 1) await log.remove(logId(c, n));
    else await log.removeAll({ c, _id: { $gte: logId(c, 1), $lte: logId(c, beyond) } });
    await log.remove(logId(c, 0));
  };

  /** Most are new, and many inserts are one command. */
  const put = async (names: readonly Name[]): Promise<void> => {
    const inserted = await Promise.all(names.map(({ id, set }) => pointers.insert({ _id: id, ...set })));
    await pointers.updates(names.filter((_, index) => !inserted[index]));
  };

  const prepare = async (moved: MovedConversation): Promise<Prepared> => {
    const { portable } = moved;
    const c = toKey(portable.conversation.id);
    await drop(c);
    const whole = roomOf(portable);
    let room = whole;
    if (whole.recent.length > remembered) {
      // Of an earlier pass: some may have been forgotten since.
      await pointers.removeAll({ _id: pointersOf('s', `${c}|`) });
      room = await known.moveOut(whole, remembered);
    }
    return { moved, room, docs: documentsOf(portable, room, newId) };
  };

  const insert = async (docs: readonly LogDoc[]): Promise<void> => {
    const inserted = await Promise.all(docs.map((doc) => log.insert(doc)));
    for (const [index, doc] of docs.entries())
      // The driver may have asked twice: then the one that is there is our own.
      if (!inserted[index] && (await log.get(doc._id))?.by !== doc.by)
        throw new AppError('STORE_UNAVAILABLE', 'somebody else writes there');
  };

  /** An open conversation that others call by the address is over, as far as is known by now. */
  const end = async ({ c }: Link): Promise<void> => {
    const tip = await chains.tip(c);
    if (tip?.head === undefined) return;
    const room = JSON.parse(tip.head) as Room;
    if (room.conversation.endedAt !== null) return;
    await pointers.remove(markId(c));
    const ended = { ...room, conversation: { ...room.conversation, endedAt: 0 } };
    const set = { ...headOf(ended), by: newId() };
    await log.update(tip._id, { set, unset: headFields.filter((field) => !(field in set)) });
  };

  /** Puts a conversation among those of its address: by their beginnings, the open one last. What all but the last received is known there. */
  const link = async ({ conversation }: Room): Promise<void> => {
    const { address, endedAt } = conversation;
    const mine = linkTo(conversation);
    const others = (await links.of(address)).filter(({ c }) => c !== mine.c);
    const last = others.at(-1);
    if (last && endedAt === null) await end(last);
    const lastIsOpen = last !== undefined && endedAt !== null && (await isOpen(last));
    const isAfter = ({ c, at }: Link): boolean => at > mine.at || (at === mine.at && c > mine.c);
    const place = others.findIndex((one) => (lastIsOpen && one === last) || isAfter(one));
    const before = endedAt === null || place < 0 ? others : others.slice(0, place);
    const all = [...before, mine, ...others.slice(before.length)];
    await links.replace(address, all);
    for (const one of all.slice(0, -1)) if (one === mine || one === all.at(-2)) await makeKnown(one);
  };
  const isOpen = async ({ c }: Link): Promise<boolean> => {
    const head = (await chains.tip(c))?.head;
    return head !== undefined && (JSON.parse(head) as Room).conversation.endedAt === null;
  };
  const makeKnown = async ({ c }: Link): Promise<void> => {
    const head = (await chains.tip(c))?.head;
    if (head !== undefined) await known.moveOut(JSON.parse(head) as Room, 0);
  };

  return {
    async write(moved) {
      const unique = [...new Map(moved.map((one) => [one.portable.conversation.id, one])).values()];
      const all = await Promise.all(unique.map(prepare));
      await insert(all.flatMap(({ docs: [first] }) => first ?? []));
      await insert(all.flatMap(({ docs: [, ...rest] }) => rest));
      await put(all.flatMap(({ moved: { portable }, docs }) => namesOf(portable, docs.length - 1)));
      const addresses = new Map<string, Room[]>();
      for (const { room } of all) {
        const { address } = room.conversation;
        addresses.set(address, [...(addresses.get(address) ?? []), room]);
      }
      await Promise.all(
        [...addresses.values()].map(async (rooms) => {
          for (const room of rooms) await link(room);
        }),
      );
      await put(
        all.map(({ moved: { mark, portable } }) => ({
          id: markId(toKey(portable.conversation.id)),
          set: { body: mark },
        })),
      );
      chains.changed();
    },
    async remove(ids) {
      for (const c of ids.map(toKey)) {
        const head = (await chains.tip(c))?.head;
        await pointers.remove(markId(c));
        if (head !== undefined) {
          const { address } = (JSON.parse(head) as { readonly conversation: Conversation }).conversation;
          await links.replace(
            address,
            (await links.of(address)).filter((one) => one.c !== c),
          );
        }
        await drop(c);
        await pointers.remove(pointerId('n', c));
      }
    },
  };
}

/** Under which names a conversation is found: the number of its newest document, its engagements, its messages. */
function namesOf(portable: PortableConversation, newest: number): readonly Name[] {
  const { conversation, engagements, deliveries } = portable;
  const c = toKey(conversation.id);
  const channel = channelOf(conversation);
  return [
    { id: pointerId('n', c), set: { n: newest } },
    ...engagements.map(({ id }) => ({ id: engagementPointer(id), set: { c } })),
    ...deliveries.flatMap((part) =>
      part.status === 'queued' || part.externalId === null
        ? []
        : [
            {
              id: externalPointer(channel, part.externalId),
              set: { c, expiresAt: part.at + storeLimits.history },
            },
          ],
    ),
  ];
}
