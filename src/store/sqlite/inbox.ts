import type { Instant } from '../../model/event.js';
import type { Store, Work } from '../../model/ports/store.js';
import type { Leases } from '../rules/leases.js';
import { storeLimits } from '../rules/limits.js';
import type { Conversations } from './conversations.js';
import type { Driver } from './driver.js';
import type { Write } from './group-commit.js';
import type { Mail } from './mail.js';
import type { Mailbox } from './mailbox.js';
import { num } from './rows.js';

type Inbox = Pick<Store, 'open' | 'receive' | 'take' | 'postpone' | 'fail'> & {
  /** When the first conversation with mail can be taken; null = none has any. */
  nextMail(now: Instant): Instant | null;
};

/** What comes in: opening, receiving, and handing out a conversation's items under a lease. */
export function createInbox(
  driver: Driver,
  write: Write,
  conversations: Conversations,
  mail: Mail,
  mailbox: Mailbox,
  leases: Leases<number>,
): Inbox {
  const tried = driver.prepare(
    'UPDATE item SET tries = tries + 1 WHERE n = ? AND c = ? AND open = 1 RETURNING id, at, tries, event',
  );
  const bury = driver.prepare('INSERT INTO dead (n, c, id, at, reason, event) VALUES (?, ?, ?, ?, ?, ?)');
  const close = driver.prepare('UPDATE item SET open = 0, event = NULL WHERE n = ?');

  return {
    open: (fresh) =>
      write(() => {
        const there = conversations.byAddress(fresh.address);
        return there
          ? { conversation: there.conversation, created: false }
          : { conversation: conversations.insert(fresh).conversation, created: true };
      }),

    receive: (received, at) => write((ring) => mailbox.receive(received, at, ring)),

    // Leases live in memory: one process owns the file, and commit is fenced by the version.
    take: async (_worker, now) => {
      leases.tidy(now);
      let found: number | null = null;
      mail.each((c) => {
        if (leases.freeAt(c) > now) return false;
        found = c;
        return true;
      });
      if (found === null) return null;
      const { conversation, state } = conversations.byC(found);
      return {
        conversation,
        version: conversation.version,
        lease: leases.take(found, now),
        state,
        items: mail.items(found, storeLimits.itemsPerTake),
      } satisfies Work;
    },

    postpone: async (work, until) => {
      const there = conversations.byId(work.conversation.id);
      if (!there) return;
      leases.release(there.c, work.lease);
      const newest = work.items.at(-1)?.n ?? 0;
      const later = mail.items(there.c, storeLimits.itemsPerTake).some(({ n }) => n > newest);
      // Mail that came while the worker looked ends the postponement before it begins.
      if (!later || work.items.length === storeLimits.itemsPerTake) leases.postpone(there.c, until);
    },

    fail: async (work, item, reason, now, instead) => {
      const result = await write((ring) => {
        const there = conversations.byId(work.conversation.id);
        if (!there || there.conversation.version !== work.version) return 'again';
        const dead = tried.get(item, there.c);
        mail.changed(item);
        ring('mail');
        if (!dead || num(dead['tries']) < storeLimits.tries) return 'again';
        bury.run(item, there.c, dead['id'] ?? null, now, reason.slice(0, 500), dead['event'] ?? null);
        close.run(item);
        mail.close(there.c, item);
        if (instead) mailbox.receiveOwn(there, `instead:${item}`, instead, now, ring);
        conversations.fence(there);
        return 'dead';
      });
      const there = conversations.byId(work.conversation.id);
      if (there) leases.release(there.c, work.lease);
      return result;
    },

    nextMail(now) {
      let earliest: Instant | null = null;
      mail.each((c) => {
        earliest = Math.min(earliest ?? Infinity, Math.max(leases.freeAt(c), now));
        return earliest <= now;
      });
      return earliest;
    },
  };
}
