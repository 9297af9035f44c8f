import type { InboundEvent, Instant } from '../../model/event.js';
import type { NewItem, Received } from '../../model/ports/store.js';
import { deskEventOf, isWithPeople } from '../rules/desk.js';
import { echoOf } from '../rules/said.js';
import type { Conversations, Kept } from './conversations.js';
import type { Driver } from './driver.js';
import { toInnerKey, toKey } from '../rules/keys.js';
import type { Mail } from './mail.js';

type Ring = (bell: string) => void;

/** The writes that several verbs share; each runs inside the caller's transaction. */
export interface Mailbox {
  receive(items: readonly NewItem[], at: Instant, ring: Ring): readonly Received[];
  /** An event the store makes itself; false = it was received before, or the conversation has ended. */
  receiveOwn(kept: Kept, id: string, event: InboundEvent, at: Instant, ring: Ring): boolean;
  desk(kept: Kept, type: string, at: Instant, ring: Ring): void;
}

export function createMailbox(
  driver: Driver,
  conversations: Conversations,
  mail: Mail,
  woken: (c: number) => void,
): Mailbox {
  const insertItem = driver.prepare('INSERT INTO item (n, c, id, at, seen, event) VALUES (?, ?, ?, ?, ?, ?)');
  const known = driver.prepare('SELECT 1 AS yes FROM own WHERE c = ? AND kind = 3 AND key = ?');
  const knownAt = driver.prepare(
    'SELECT 1 AS yes FROM conversation v CROSS JOIN own o ON o.c = v.c WHERE v.address = ? AND o.kind = 3 AND o.key = ?',
  );
  const insertSaid = driver.prepare('INSERT INTO said (c, n, seq, body) VALUES (?, ?, ?, ?)');
  const insertDesk = driver.prepare(
    `INSERT INTO desk (agency, n, conversation, type, at)
     SELECT ?1, coalesce((SELECT max(n) FROM desk WHERE agency = ?1), 0) + 1, ?2, ?3, ?4`,
  );

  const desk: Mailbox['desk'] = ({ conversation }, type, at, ring) => {
    insertDesk.run(conversation.agency, toKey(conversation.id), type, at);
    ring(`desk:${conversation.agency}`);
  };

  const insert = (
    { c }: Kept,
    [key, id]: readonly [key: string, id: string],
    event: InboundEvent,
    at: Instant,
    seen: number | undefined,
    ring: Ring,
  ): boolean => {
    if (known.get(c, key)) return false;
    const n = mail.next();
    insertItem.run(n, c, key, at, seen ?? null, JSON.stringify(event));
    mail.add(c, { n, id, event, ...(seen !== undefined && { seen }), tries: 0 });
    woken(c);
    ring('mail');
    return true;
  };

  const receiveOne = (item: NewItem, at: Instant, ring: Ring): Received => {
    const key = toKey(item.dedupeId);
    // A platform repeats what it sent although the conversation it belonged to has ended.
    if (typeof item.conversation !== 'string' && knownAt.get(toKey(item.conversation.address), key)) return 'duplicate';
    const there =
      typeof item.conversation === 'string'
        ? conversations.byId(item.conversation)
        : (conversations.byAddress(item.conversation.address) ?? conversations.insert(item.conversation));
    if (!there) return 'no_conversation';
    if (there.conversation.endedAt !== null) return known.get(there.c, key) ? 'duplicate' : 'ended';
    if (!insert(there, [key, item.dedupeId], item.event, at, item.seen, ring)) return 'duplicate';
    if (item.echo) {
      const { conversation, lastN } = conversations.said(there, 1);
      insertSaid.run(there.c, lastN, conversation.lastSeq, JSON.stringify(echoOf(item, item.echo, at)));
      ring(`event:${conversation.id}`);
    }
    const type = isWithPeople(there.conversation.control.owner) ? deskEventOf(item.event) : null;
    if (type) desk(there, type, at, ring);
    return 'accepted';
  };

  return {
    receive: (items, at, ring) => items.map((item) => receiveOne(item, at, ring)),
    receiveOwn: (kept, id, event, at, ring) =>
      kept.conversation.endedAt === null && insert(kept, [toInnerKey(id), id], event, at, undefined, ring),
    desk,
  };
}
