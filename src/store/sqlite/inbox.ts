import type { InboundEvent, InboxItem, Instant } from '../../model/event.js';
import type { Store, Work } from '../../model/ports/store.js';
import type { Leases } from '../rules/leases.js';
import { storeLimits } from '../rules/limits.js';
import type { Driver, Row } from './driver.js';
import type { Write } from './group-commit.js';
import { fromKey, toKey } from './keys.js';
import type { Mailbox } from './mailbox.js';
import { conversationColumns, conversationOf, num, numOrNull, parse, stateOf, str } from './rows.js';

type Inbox = Pick<Store, 'open' | 'receive' | 'take' | 'postpone' | 'fail'> & {
  /** When the first conversation with mail can be taken; null = none has any. */
  nextMail(now: Instant): Instant | null;
  /** The file has changed: what was read of it no longer counts. */
  changed(): void;
};

/** Conversations read in one query while searching one that is free. */
const page = 128;

/** What comes in: opening, receiving, and handing out a conversation's items under a lease. */
export function createInbox(driver: Driver, write: Write, mailbox: Mailbox, leases: Leases<number>): Inbox {
  const insert = driver.prepare(
    `INSERT INTO conversation (id, agency, bot, channel, address, created_at, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const byAddress = driver.prepare(
    `SELECT ${conversationColumns} FROM conversation WHERE address = ? AND ended_at IS NULL`,
  );
  const withMail = driver.prepare(
    `SELECT c, ready_n FROM conversation WHERE ready_n > ? ORDER BY ready_n LIMIT ${page}`,
  );
  const withState = driver.prepare(`SELECT ${conversationColumns}, state FROM conversation WHERE c = ?`);
  const items = driver.prepare(
    `SELECT n, id, seen, tries, event FROM item WHERE c = ? AND open = 1 AND deferred <= ? ORDER BY n LIMIT ?`,
  );
  const tried = driver.prepare(
    'UPDATE item SET tries = tries + 1 WHERE n = ? AND c = ? AND open = 1 RETURNING id, at, tries, event',
  );
  const bury = driver.prepare('INSERT INTO dead (n, c, id, at, reason, event) VALUES (?, ?, ?, ?, ?, ?)');
  const close = driver.prepare('UPDATE item SET open = 0, event = NULL WHERE n = ?');
  const moveOn = driver.prepare('UPDATE conversation SET ready_n = ?, version = version + 1 WHERE c = ?');

  const itemOf = (row: Row): InboxItem => {
    const seen = numOrNull(row['seen']);
    return {
      n: num(row['n']),
      id: fromKey(str(row['id'])),
      event: parse<InboundEvent>(row['event']),
      ...(seen !== null && { seen }),
      tries: num(row['tries']),
    };
  };

  /** Conversations with mail, longest wait first, as far as they were read since the file last changed: many takes share one query. */
  let ready: (readonly [c: number, n: number])[] = [];
  let allRead = false;

  const free = (visit: (c: number, freeAt: Instant) => boolean): void => {
    for (let at = 0; ; at += 1) {
      if (at === ready.length) {
        if (allRead) return;
        const rows = withMail.all(ready.at(-1)?.[1] ?? 0);
        for (const row of rows) ready.push([num(row['c']), num(row['ready_n'])]);
        allRead = rows.length < page;
        if (rows.length === 0) return;
      }
      const c = ready[at]?.[0] ?? 0;
      if (visit(c, leases.freeAt(c))) return;
    }
  };

  return {
    changed() {
      ready = [];
      allRead = false;
    },

    open: (fresh) =>
      write(() => {
        const there = byAddress.get(toKey(fresh.address));
        if (there) return { conversation: conversationOf(there), created: false };
        const { id, agency, bot, channel, address, at, tokenHash } = fresh;
        insert.run(toKey(id), agency, bot, channel, toKey(address), at, tokenHash);
        return { conversation: conversationOf(mailbox.conversation(id) as Row), created: true };
      }),

    receive: (received, at) => write((ring) => mailbox.receive(received, at, ring)),

    // Reads what is on disk and leases in memory: one process owns the file, and commit is fenced by the version.
    take: async (_worker, now) => {
      leases.tidy(now);
      let found: number | null = null;
      free((c, freeAt) => {
        if (freeAt > now) return false;
        found = c;
        return true;
      });
      if (found === null) return null;
      const row = withState.get(found) as Row;
      return {
        conversation: conversationOf(row),
        version: num(row['version']),
        lease: leases.take(found, now),
        state: stateOf(row),
        items: items.all(found, num(row['waiting']) === 1 ? 0 : 1, storeLimits.itemsPerTake).map(itemOf),
      } satisfies Work;
    },

    postpone: async (work, until) => {
      const row = mailbox.conversation(work.conversation.id);
      if (!row) return;
      const c = num(row['c']);
      leases.release(c, work.lease);
      const newest = work.items.at(-1)?.n ?? 0;
      const later = items
        .all(c, num(row['waiting']) === 1 ? 0 : 1, storeLimits.itemsPerTake)
        .some((item) => num(item['n']) > newest);
      // Mail that came while the worker looked ends the postponement before it begins.
      if (!later || work.items.length === storeLimits.itemsPerTake) leases.postpone(c, until);
    },

    fail: async (work, item, reason, now, instead) => {
      const result = await write((ring) => {
        const row = mailbox.conversation(work.conversation.id);
        if (!row || num(row['version']) !== work.version) return 'again';
        const c = num(row['c']);
        const dead = tried.get(item, c);
        ring('mail');
        if (!dead || num(dead['tries']) < storeLimits.tries) return 'again';
        bury.run(item, c, dead['id'] ?? null, now, reason.slice(0, 500), dead['event'] ?? null);
        close.run(item);
        if (instead) mailbox.receiveOwn(row, `instead:${item}`, instead, now, ring);
        moveOn.run(mailbox.readyItem(c, num(row['waiting']) === 1), c);
        return 'dead';
      });
      const row = mailbox.conversation(work.conversation.id);
      if (row) leases.release(num(row['c']), work.lease);
      return result;
    },

    nextMail(now) {
      let earliest: Instant | null = null;
      free((_c, freeAt) => {
        earliest = Math.min(earliest ?? Infinity, Math.max(freeAt, now));
        return earliest <= now;
      });
      return earliest;
    },
  };
}
