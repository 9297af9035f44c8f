import type { Control, Engagement, Owner } from '../../model/control.js';
import type { Commit, Store } from '../../model/ports/store.js';
import { decideControl, decideSettle } from '../rules/control.js';
import { deskEventsOf, sameOwner } from '../rules/desk.js';
import type { Leases } from '../rules/leases.js';
import type { Conversations, Kept } from './conversations.js';
import type { Driver } from './driver.js';
import type { Write } from './group-commit.js';
import { toKey } from '../rules/keys.js';
import type { Mail } from './mail.js';
import type { Mailbox } from './mailbox.js';
import type { Outbox } from './outbox.js';
import { parse } from './rows.js';

type Turns = Pick<Store, 'commit' | 'control'>;

/** What changes a conversation: a turn's commit and a desk's control action, both fenced by version and epoch. */
export function createTurns(
  driver: Driver,
  write: Write,
  conversations: Conversations,
  mail: Mail,
  mailbox: Mailbox,
  outbox: Outbox,
  leases: Leases<number>,
  newId: () => string,
): Turns {
  const closeItem = driver.prepare('UPDATE item SET open = 0, event = NULL WHERE n = ? AND c = ? AND open = 1');
  const deferItem = driver.prepare('UPDATE item SET deferred = 1 WHERE n = ? AND c = ? AND open = 1');
  const insertSaid = driver.prepare('INSERT INTO said (c, n, seq, body) VALUES (?, ?, ?, ?)');
  const setTimer = driver.prepare(
    'INSERT INTO timer (c, name, due_at) VALUES (?, ?, ?) ON CONFLICT (c, name) DO UPDATE SET due_at = excluded.due_at',
  );
  const dropTimer = driver.prepare('DELETE FROM timer WHERE c = ? AND name = ?');
  const dropTimers = driver.prepare('DELETE FROM timer WHERE c = ?');
  const dropCalls = driver.prepare('DELETE FROM call WHERE c = ?');
  const insertCall = driver.prepare('INSERT INTO call (id, c, due_at, body) VALUES (?, ?, ?, ?)');
  const putEngagement = driver.prepare(
    `INSERT INTO engagement (id, agency, conversation, status, requested_at, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, requested_at = excluded.requested_at, body = excluded.body`,
  );
  const openEngagement = driver.prepare(
    `SELECT body FROM engagement WHERE conversation = ? AND status <> 'closed' ORDER BY n DESC LIMIT 1`,
  );
  const engagementById = driver.prepare('SELECT body FROM engagement WHERE id = ?');
  const insertTurn = driver.prepare('INSERT INTO turn (id, c, at, record) VALUES (?, ?, ?, ?)');

  const saveEngagement = (engagement: Engagement): void => {
    const { id, agency, conversation, status, requestedAt } = engagement;
    putEngagement.run(toKey(id), agency, toKey(conversation), status, requestedAt, JSON.stringify(engagement));
  };

  /** Writes what is said; gives the new ends of both counters. */
  const saveSaid = ({ c, conversation, lastN }: Kept, commit: Commit): { readonly seq: number; readonly n: number } => {
    let seq = conversation.lastSeq;
    let n = lastN;
    for (const { event } of commit.messages) insertSaid.run(c, (n += 1), (seq += 1), JSON.stringify(event));
    for (const note of commit.notes) insertSaid.run(c, (n += 1), null, JSON.stringify(note));
    return { seq, n };
  };

  const controlAfter = (control: Control, commit: Commit): Control => {
    const owner: Owner = commit.owner ?? (commit.ended ? { type: 'none' } : control.owner);
    return sameOwner(owner, control.owner) ? control : { owner, epoch: control.epoch + 1 };
  };

  const saveTimersAndCalls = (c: number, commit: Commit, ring: (bell: string) => void): void => {
    for (const name of commit.timers.cancel) dropTimer.run(c, toKey(name));
    if (commit.ended) {
      dropTimers.run(c);
      dropCalls.run(c);
      return;
    }
    for (const { name, dueAt } of commit.timers.set) setTimer.run(c, toKey(name), dueAt);
    for (const call of commit.calls) insertCall.run(toKey(call.callId), c, commit.at, JSON.stringify(call));
    if (commit.timers.set.length + commit.calls.length > 0) ring('due');
  };

  const save = (there: Kept, commit: Commit, ring: (bell: string) => void): void => {
    const { c, conversation } = there;
    for (const n of commit.done) {
      closeItem.run(n, c);
      mail.close(c, n);
    }
    for (const n of commit.deferred) {
      deferItem.run(n, c);
      mail.defer(c, n);
    }
    const { seq, n } = saveSaid(there, commit);
    const control = controlAfter(conversation.control, commit);
    if (commit.engagement) saveEngagement(commit.engagement);
    saveTimersAndCalls(c, commit, ring);
    outbox.add(c, commit.messages, commit.at, ring);
    for (const type of deskEventsOf(commit, conversation.control.owner, control.owner))
      mailbox.desk(there, type, commit.at, ring);
    mail.wait(c, commit.state.waiting !== null);
    conversations.commit(there, {
      control,
      lastSeq: seq,
      lastN: n,
      endedAt: commit.ended ? commit.at : conversation.endedAt,
      state: commit.state,
    });
    if (commit.record) insertTurn.run(toKey(commit.turnId), c, commit.at, JSON.stringify(commit.record));
    if (commit.messages.length > 0) ring(`event:${conversation.id}`);
    if (mail.isReady(c)) ring('mail');
  };

  return {
    commit: async (commit) => {
      let c: number | null = null;
      try {
        return await write((ring) => {
          const there = conversations.byId(commit.work.conversation.id);
          c = there?.c ?? null;
          if (there?.conversation.version !== commit.work.version) {
            ring('mail');
            return 'stale';
          }
          save(there, commit, ring);
          return 'committed';
        });
      } finally {
        if (c !== null) leases.release(c, commit.work.lease);
      }
    },

    control: (action) =>
      write((ring) => {
        const there = conversations.byId(action.conversation);
        if (!there) return { type: 'not_found' };
        const { conversation } = there;
        if (action.type === 'settle') {
          const body = engagementById.get(toKey(action.engagement))?.['body'];
          const settled = decideSettle(body === undefined ? null : parse<Engagement>(body), action);
          if (!settled) return { type: 'conflict', control: conversation.control };
          saveEngagement(settled);
          mailbox.desk(there, 'ended', action.at, ring);
          return { type: 'done', control: conversation.control };
        }
        const found = openEngagement.get(toKey(action.conversation));
        const engagement = found ? parse<Engagement>(found['body']) : null;
        const decision = decideControl(conversation, engagement, there.state, action, newId);
        if (!decision) return { type: 'conflict', control: conversation.control };
        const after = conversations.control(there, decision.control);
        if (decision.engagement) saveEngagement(decision.engagement);
        if (action.type === 'take') {
          let n = there.lastN;
          for (const draft of outbox.suppress(there.c))
            insertSaid.run(there.c, (n += 1), null, JSON.stringify({ ...draft, at: action.at }));
          conversations.noted(after, n - there.lastN);
        }
        mailbox.receiveOwn(after, `control:${decision.control.epoch}`, decision.event, action.at, ring);
        mailbox.desk(after, decision.desk, action.at, ring);
        ring(`event:${action.conversation}`);
        return { type: 'done', control: decision.control };
      }),
  };
}
