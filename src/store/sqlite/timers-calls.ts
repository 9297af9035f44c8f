import type { Instant } from '../../model/event.js';
import type { DueCall, NewCall, Store } from '../../model/ports/store.js';
import { storeLimits } from '../rules/limits.js';
import type { Conversations } from './conversations.js';
import type { Driver, Row } from './driver.js';
import type { Write } from './group-commit.js';
import { fromKey, toKey } from '../rules/keys.js';
import type { Mailbox } from './mailbox.js';
import { num, numOrNull, parse, str } from './rows.js';

type TimersAndCalls = Pick<Store, 'dueTimers' | 'fire' | 'dueCalls' | 'settleCall' | 'retryCall'> & {
  nextTimer(): Instant | null;
  nextCall(now: Instant): Instant | null;
};

/** Timers are rows; calls are rows whose first result becomes an inbound item. A claim lives in memory and ends with the process. */
export function createTimersAndCalls(
  driver: Driver,
  write: Write,
  conversations: Conversations,
  mailbox: Mailbox,
): TimersAndCalls {
  const dueTimers = driver.prepare(
    `SELECT t.name, t.due_at, v.id FROM timer t JOIN conversation v ON v.c = t.c WHERE t.due_at <= ? ORDER BY t.due_at LIMIT ?`,
  );
  const dropTimer = driver.prepare('DELETE FROM timer WHERE c = ? AND name = ? AND due_at = ?');
  const dueCalls = driver.prepare(
    `SELECT l.n, l.id, l.tries, l.due_at, l.body, v.id AS conversation, v.bot FROM call l JOIN conversation v ON v.c = l.c
     WHERE l.due_at <= ? ORDER BY l.due_at, l.n LIMIT ?`,
  );
  const dropCall = driver.prepare('DELETE FROM call WHERE id = ?');
  const laterCall = driver.prepare('UPDATE call SET due_at = ?, tries = tries + 1 WHERE id = ?');
  const firstTimer = driver.prepare('SELECT min(due_at) AS at FROM timer');
  const callTimes = driver.prepare('SELECT id, due_at FROM call ORDER BY due_at LIMIT ?');
  const claims = new Map<string, Instant>();
  const claimedUntil = (key: string): Instant => claims.get(key) ?? 0;

  const callOf = (row: Row): DueCall => ({
    ...parse<NewCall>(row['body']),
    conversation: fromKey(str(row['conversation'])),
    bot: str(row['bot']),
    tries: num(row['tries']),
  });

  return {
    dueTimers: async (now, limit) =>
      dueTimers.all(now, limit).map((row) => ({
        conversation: fromKey(str(row['id'])),
        name: fromKey(str(row['name'])),
        dueAt: num(row['due_at']),
      })),

    fire: ({ conversation, name, dueAt }, now) =>
      write((ring) => {
        const there = conversations.byId(conversation);
        // Cancelled or set anew since it was looked up: nothing to fire.
        if (!there || dropTimer.run(there.c, toKey(name), dueAt) === 0) return;
        mailbox.receiveOwn(there, `timer:${name}:${dueAt}`, { type: 'timer', name, dueAt, at: now }, now, ring);
      }),

    dueCalls: async (_worker, now, limit) => {
      const rows = dueCalls.all(now, limit + claims.size).filter((row) => claimedUntil(str(row['id'])) <= now);
      return rows.slice(0, limit).map((row) => {
        const call = callOf(row);
        claims.set(str(row['id']), Math.max(call.deadlineAt, now) + storeLimits.callGrace);
        return call;
      });
    },

    settleCall: async (call, outcome, result, now) => {
      const key = toKey(call.callId);
      const settled = await write((ring) => {
        const there = conversations.byId(call.conversation);
        if (!there || dropCall.run(key) === 0) return 'late';
        const event = { type: 'call_result', callId: call.callId, outcome, result, at: now } as const;
        return mailbox.receiveOwn(there, `call:${call.callId}`, event, now, ring) ? 'first' : 'late';
      });
      claims.delete(key);
      return settled;
    },

    retryCall: async (call, at) => {
      const key = toKey(call.callId);
      await write((ring) => {
        laterCall.run(at, key);
        ring('due');
      });
      claims.delete(key);
    },

    nextTimer: () => numOrNull(firstTimer.get()?.['at']),
    nextCall(now) {
      let next: Instant | null = null;
      for (const row of callTimes.all(claims.size + 1)) {
        const at = Math.max(num(row['due_at']), claimedUntil(str(row['id'])), now);
        next = Math.min(next ?? Infinity, at);
      }
      return next;
    },
  };
}
