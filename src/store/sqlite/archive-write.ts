import type {
  MovedConversation,
  PortableConversation,
  PortableDelivery,
  PortableLine,
} from '../../model/ports/archive.js';
import { toInnerKey, toKey } from '../rules/keys.js';
import type { Driver } from './driver.js';
import { putHead, type Head } from './own.js';
import { num, numOrNull } from './rows.js';

/** Writes conversations in their portable form into the data file, each whole. */
export function writerOf(driver: Driver): {
  write(moved: readonly MovedConversation[]): void;
  remove(ids: readonly string[]): void;
} {
  const rowOf = driver.prepare('SELECT c FROM conversation WHERE id = ?');
  const drops = [
    ...[
      // Their rows in `own` go with them; the head is left to the last.
      'DELETE FROM item WHERE n IN (SELECT row FROM own WHERE c = ? AND kind = 3)',
      'DELETE FROM said WHERE row IN (SELECT row FROM own WHERE c = ? AND kind = 0)',
      'DELETE FROM turn WHERE n IN (SELECT -key FROM own WHERE c = ? AND kind = 2)',
      ...['dead', 'timer', 'call', 'delivery', 'own'].map((table) => `DELETE FROM ${table} WHERE c = ?`),
    ].map((sql) => ({ by: 'c' as const, statement: driver.prepare(sql) })),
    { by: 'id' as const, statement: driver.prepare('DELETE FROM engagement WHERE conversation = ?') },
    { by: 'id' as const, statement: driver.prepare('DELETE FROM moved WHERE id = ?') },
    { by: 'c' as const, statement: driver.prepare('DELETE FROM conversation WHERE c = ?') },
  ];
  const holder = driver.prepare('SELECT c, id FROM conversation WHERE address = ? AND ended_at IS NULL');
  const end = driver.prepare('UPDATE conversation SET ended_at = 0 WHERE c = ?');
  const forget = driver.prepare('DELETE FROM moved WHERE id = ?');
  const remember = driver.prepare('INSERT INTO moved (id, mark) VALUES (?, ?)');
  const conversation = driver.prepare(
    `INSERT INTO conversation (c, id, agency, bot, channel, address, created_at, token_hash, ended_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putOwn = driver.prepare(putHead);
  const item = driver.prepare(
    'INSERT INTO item (n, c, id, at, open, deferred, tries, seen, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const itemTaken = driver.prepare('SELECT 1 AS yes FROM item WHERE n = ?');
  const lowest = driver.prepare('SELECT min(n) AS n FROM item');
  const dead = driver.prepare('INSERT INTO dead (n, c, id, at, reason, event) VALUES (?, ?, ?, ?, ?, ?)');
  const deadTaken = driver.prepare('SELECT 1 AS yes FROM dead WHERE n = ?');
  const said = driver.prepare('INSERT INTO said (c, n, seq, body) VALUES (?, ?, ?, ?)');
  const timer = driver.prepare('INSERT INTO timer (c, name, due_at) VALUES (?, ?, ?)');
  const call = driver.prepare('INSERT INTO call (id, c, due_at, tries, body) VALUES (?, ?, ?, ?, ?)');
  const delivery = driver.prepare(
    `INSERT INTO delivery (id, c, lane, status, open, at, due_at, tries, first_tried_at, possible_duplicate, external_id, reason, message, request)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const engagement = driver.prepare(
    'INSERT INTO engagement (id, agency, conversation, status, requested_at, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const turn = driver.prepare('INSERT INTO turn (id, c, at, record) VALUES (?, ?, ?, ?)');
  const numbered = driver.prepare(
    `INSERT INTO meta (key, value) VALUES ('numbered', ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)`,
  );

  /** Gives the row it had, so that nothing else changes place. */
  const drop = (id: string): number | null => {
    const c = numOrNull(rowOf.get(toKey(id))?.['c']);
    if (c !== null) for (const { by, statement } of drops) statement.run(by === 'c' ? c : toKey(id));
    return c;
  };

  const keyOf = ({ id, own }: { readonly id: string; readonly own: boolean }): string =>
    own ? toInnerKey(id) : toKey(id);

  /** The first number from `n` on that nobody has. */
  const free = (n: number, taken: typeof itemTaken): number => {
    let number = n;
    while (taken.get(number)) number += 1;
    return number;
  };

  /** Gives the highest number. */
  const writeInbox = (c: number, { items, known, dead: letters, numbered: given }: PortableConversation): number => {
    let highest = given;
    let newest = -Infinity;
    for (const one of items) {
      newest = free(Math.max(one.n, newest + 1), itemTaken);
      const { at, deferred, tries, seen, event } = one;
      item.run(newest, c, keyOf(one), at, 1, deferred ? 1 : 0, tries, seen, JSON.stringify(event));
      highest = Math.max(highest, newest);
    }
    // Numbers of what is done with say nothing: below all others they are swept first, the oldest at the bottom.
    let bottom = Math.min(numOrNull(lowest.get()?.['n']) ?? 0, 0);
    for (const one of known.toSorted((a, b) => b.at - a.at))
      item.run((bottom -= 1), c, keyOf(one), one.at, 0, 0, 0, null, null);
    for (const one of letters) {
      const n = free(one.n, deadTaken);
      dead.run(n, c, keyOf(one), one.at, one.reason, JSON.stringify(one.event));
      highest = Math.max(highest, n);
    }
    return highest;
  };

  const writeDelivery = (c: number, part: PortableDelivery): void => {
    const { id, lane, status, at, tries, firstTriedAt, possibleDuplicate, reason } = part;
    const open = part.status === 'queued';
    delivery.run(
      toKey(id),
      c,
      lane,
      status,
      open ? 1 : 0,
      at,
      open ? part.dueAt : null,
      tries,
      firstTriedAt,
      possibleDuplicate ? 1 : 0,
      open ? null : part.externalId,
      reason,
      // Of what is finished nobody asks them any more.
      open ? JSON.stringify(part.message) : 'null',
      open ? JSON.stringify(part.request) : 'null',
    );
  };

  const writeOne = ({ portable, mark }: MovedConversation): void => {
    const { conversation: head, state } = portable;
    const before = drop(head.id);
    const other = head.endedAt === null ? holder.get(toKey(head.address)) : undefined;
    if (other) {
      end.run(num(other['c']));
      forget.run(other['id'] ?? null);
    }
    const { agency, bot, channel, createdAt, tokenHash, version, control, locale, endedAt } = head;
    conversation.run(before, toKey(head.id), agency, bot, channel, toKey(head.address), createdAt, tokenHash, endedAt);
    const c = num(rowOf.get(toKey(head.id))?.['c']);
    putOwn.run(c, JSON.stringify({ version, ...control, locale, state } satisfies Head));
    numbered.run(String(writeInbox(c, portable)));
    for (const [index, line] of portable.lines.entries()) {
      const { seq, body } = bodyOf(line);
      said.run(c, index + 1, seq, JSON.stringify(body));
    }
    for (const { name, dueAt } of portable.timers) timer.run(c, toKey(name), dueAt);
    for (const one of portable.calls)
      call.run(toKey(one.call.callId), c, one.dueAt, one.tries, JSON.stringify(one.call));
    for (const part of portable.deliveries) writeDelivery(c, part);
    for (const one of portable.engagements)
      engagement.run(toKey(one.id), one.agency, toKey(head.id), one.status, one.requestedAt, JSON.stringify(one));
    for (const one of portable.turns) turn.run(toKey(one.id), c, one.at, JSON.stringify(one.record));
    remember.run(toKey(head.id), mark);
  };

  return {
    write: (moved) => driver.transaction(() => moved.forEach(writeOne)),
    remove: (ids) => driver.transaction(() => ids.forEach((id) => void drop(id))),
  };
}

function bodyOf(line: PortableLine): { readonly seq: number | null; readonly body: object } {
  if ('entry' in line) return { seq: null, body: line.entry };
  const { seq, ...body } = line.event;
  return { seq, body };
}
