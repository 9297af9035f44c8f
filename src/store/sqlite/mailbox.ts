import type { InboundEvent, Instant } from '../../model/event.js';
import type { NewItem, Received } from '../../model/ports/store.js';
import { deskEventOf, isWithPeople } from '../rules/desk.js';
import { echoOf } from '../rules/said.js';
import type { Owner } from '../../model/control.js';
import type { Driver, Row } from './driver.js';
import { toInnerKey, toKey } from './keys.js';
import { conversationColumns, num, parse, str } from './rows.js';

type Ring = (bell: string) => void;

/** The writes that several verbs share; each runs inside the caller's transaction. */
export interface Mailbox {
  conversation(id: string): Row | undefined;
  receive(items: readonly NewItem[], at: Instant, ring: Ring): readonly Received[];
  /** An event the store makes itself; false = it was received before, or the conversation has ended. */
  receiveOwn(conversation: Row, id: string, event: InboundEvent, at: Instant, ring: Ring): boolean;
  desk(conversation: Row, type: string, at: Instant, ring: Ring): void;
  /** The oldest item that may be taken, with `waiting` as it is going to be. */
  readyItem(c: number, waiting: boolean): number | null;
}

export function createMailbox(driver: Driver, woken: (c: number) => void): Mailbox {
  const byId = driver.prepare(`SELECT ${conversationColumns} FROM conversation WHERE id = ?`);
  const insertItem = driver.prepare('INSERT OR IGNORE INTO item (c, id, at, seen, event) VALUES (?, ?, ?, ?, ?)');
  const lastItem = driver.prepare('SELECT last_insert_rowid() AS n');
  const known = driver.prepare('SELECT 1 AS yes FROM item WHERE c = ? AND id = ?');
  const insertSaid = driver.prepare('INSERT INTO said (c, n, seq, body) VALUES (?, ?, ?, ?)');
  const accept = driver.prepare(
    'UPDATE conversation SET ready_n = coalesce(ready_n, ?), last_seq = last_seq + ?, last_n = last_n + ? WHERE c = ? RETURNING last_seq, last_n',
  );
  const ready = driver.prepare('SELECT min(n) AS n FROM item WHERE c = ? AND open = 1');
  const readyWhileWaiting = driver.prepare('SELECT min(n) AS n FROM item WHERE c = ? AND open = 1 AND deferred = 0');
  const insertDesk = driver.prepare(
    `INSERT INTO desk (agency, n, conversation, type, at)
     SELECT ?1, coalesce((SELECT max(n) FROM desk WHERE agency = ?1), 0) + 1, ?2, ?3, ?4`,
  );

  const desk: Mailbox['desk'] = (conversation, type, at, ring) => {
    insertDesk.run(conversation['agency'] ?? null, conversation['id'] ?? null, type, at);
    ring(`desk:${str(conversation['agency'])}`);
  };

  const insert = (
    row: Row,
    key: string,
    event: InboundEvent,
    at: Instant,
    seen: number | null,
    echo: string | null,
    ring: Ring,
  ): boolean => {
    const c = num(row['c']);
    if (insertItem.run(c, key, at, seen, JSON.stringify(event)) === 0) return false;
    const said = echo === null ? 0 : 1;
    const last = accept.get(num(lastItem.get()?.['n']), said, said, c);
    if (echo !== null) insertSaid.run(c, num(last?.['last_n']), num(last?.['last_seq']), echo);
    woken(c);
    ring('mail');
    return true;
  };

  const receiveOne = (item: NewItem, at: Instant, ring: Ring): Received => {
    const row = byId.get(toKey(item.conversation));
    if (!row) return 'no_conversation';
    const key = toKey(item.dedupeId);
    if (row['ended_at'] !== null) return known.get(num(row['c']), key) ? 'duplicate' : 'ended';
    const echo = item.echo ? JSON.stringify(echoOf(item, item.echo, at)) : null;
    if (!insert(row, key, item.event, at, item.seen ?? null, echo, ring)) return 'duplicate';
    if (echo !== null) ring(`event:${item.conversation}`);
    const type = isWithPeople(parse<Owner>(row['owner'])) ? deskEventOf(item.event) : null;
    if (type) desk(row, type, at, ring);
    return 'accepted';
  };

  return {
    conversation: (id) => byId.get(toKey(id)),
    receive: (items, at, ring) => items.map((item) => receiveOne(item, at, ring)),
    receiveOwn: (row, id, event, at, ring) =>
      row['ended_at'] === null && insert(row, toInnerKey(id), event, at, null, null, ring),
    desk,
    readyItem: (c, waiting) => (waiting ? readyWhileWaiting : ready).get(c)?.['n'] as number | null,
  };
}
