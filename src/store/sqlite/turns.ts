import type { Control, Engagement, Owner } from '../../model/control.js';
import type { Commit, Store } from '../../model/ports/store.js';
import { decideControl, decideSettle } from '../rules/control.js';
import { deskEventsOf, sameOwner } from '../rules/desk.js';
import type { Leases } from '../rules/leases.js';
import type { Driver, Row } from './driver.js';
import type { Write } from './group-commit.js';
import { toKey } from './keys.js';
import type { Mailbox } from './mailbox.js';
import type { Outbox } from './outbox.js';
import { conversationOf, num, numOrNull, parse, stateOf } from './rows.js';

type Turns = Pick<Store, 'commit' | 'control'>;

/** What changes a conversation: a turn's commit and a desk's control action, both fenced by version and epoch. */
export function createTurns(
  driver: Driver,
  write: Write,
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
  const insertTurn = driver.prepare('INSERT OR REPLACE INTO turn (id, c, at, record) VALUES (?, ?, ?, ?)');
  const update = driver.prepare(
    `UPDATE conversation SET version = version + 1, owner = ?, epoch = ?, locale = ?, last_seq = ?, last_n = ?, ended_at = ?,
       ready_n = ?, waiting = ?, state = ? WHERE c = ?`,
  );
  const updateControl = driver.prepare(
    'UPDATE conversation SET version = version + 1, owner = ?, epoch = ? WHERE c = ?',
  );
  const stateById = driver.prepare('SELECT state FROM conversation WHERE c = ?');

  const saveEngagement = (engagement: Engagement): void => {
    const { id, agency, conversation, status, requestedAt } = engagement;
    putEngagement.run(toKey(id), agency, toKey(conversation), status, requestedAt, JSON.stringify(engagement));
  };

  /** Writes what is said; gives the new ends of both counters. */
  const saveSaid = (row: Row, commit: Commit): { readonly seq: number; readonly n: number } => {
    const c = num(row['c']);
    let seq = num(row['last_seq']);
    let n = num(row['last_n']);
    for (const { event } of commit.messages) insertSaid.run(c, (n += 1), (seq += 1), JSON.stringify(event));
    for (const note of commit.notes) insertSaid.run(c, (n += 1), null, JSON.stringify(note));
    return { seq, n };
  };

  const controlAfter = (row: Row, commit: Commit): Control => {
    const control: Control = { owner: parse<Owner>(row['owner']), epoch: num(row['epoch']) };
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

  const save = (row: Row, commit: Commit, ring: (bell: string) => void): void => {
    const c = num(row['c']);
    for (const n of commit.done) closeItem.run(n, c);
    for (const n of commit.deferred) deferItem.run(n, c);
    const { seq, n } = saveSaid(row, commit);
    const control = controlAfter(row, commit);
    if (commit.engagement) saveEngagement(commit.engagement);
    saveTimersAndCalls(c, commit, ring);
    outbox.add(c, commit.messages, commit.at, ring);
    for (const type of deskEventsOf(commit, parse<Owner>(row['owner']), control.owner))
      mailbox.desk(row, type, commit.at, ring);
    const waiting = commit.state.waiting !== null;
    const ready = mailbox.readyItem(c, waiting);
    update.run(
      JSON.stringify(control.owner),
      control.epoch,
      commit.state.locale,
      seq,
      n,
      commit.ended ? commit.at : numOrNull(row['ended_at']),
      ready,
      waiting ? 1 : 0,
      JSON.stringify(commit.state),
      c,
    );
    if (commit.record) insertTurn.run(toKey(commit.turnId), c, commit.at, JSON.stringify(commit.record));
    if (commit.messages.length > 0) ring(`event:${commit.work.conversation.id}`);
    if (ready !== null) ring('mail');
  };

  return {
    commit: async (commit) => {
      let c: number | null = null;
      try {
        return await write((ring) => {
          const row = mailbox.conversation(commit.work.conversation.id);
          c = row ? num(row['c']) : null;
          if (!row || num(row['version']) !== commit.work.version) {
            ring('mail');
            return 'stale';
          }
          save(row, commit, ring);
          return 'committed';
        });
      } finally {
        if (c !== null) leases.release(c, commit.work.lease);
      }
    },

    control: (action) =>
      write((ring) => {
        const row = mailbox.conversation(action.conversation);
        if (!row) return { type: 'not_found' };
        const c = num(row['c']);
        const conversation = conversationOf(row);
        if (action.type === 'settle') {
          const body = engagementById.get(toKey(action.engagement))?.['body'];
          const settled = decideSettle(body === undefined ? null : parse<Engagement>(body), action);
          if (!settled) return { type: 'conflict', control: conversation.control };
          saveEngagement(settled);
          mailbox.desk(row, 'ended', action.at, ring);
          return { type: 'done', control: conversation.control };
        }
        const found = openEngagement.get(toKey(action.conversation));
        const engagement = found ? parse<Engagement>(found['body']) : null;
        const state = stateOf(stateById.get(c) as Row);
        const decision = decideControl(conversation, engagement, state, action, newId);
        if (!decision) return { type: 'conflict', control: conversation.control };
        updateControl.run(JSON.stringify(decision.control.owner), decision.control.epoch, c);
        if (decision.engagement) saveEngagement(decision.engagement);
        if (action.type === 'take') {
          const drafts = outbox.suppress(c);
          let n = num(row['last_n']);
          for (const draft of drafts) insertSaid.run(c, (n += 1), null, JSON.stringify({ ...draft, at: action.at }));
          if (drafts.length > 0) driver.run('UPDATE conversation SET last_n = ? WHERE c = ?', n, c);
        }
        mailbox.receiveOwn(row, `control:${decision.control.epoch}`, decision.event, action.at, ring);
        mailbox.desk(row, decision.desk, action.at, ring);
        ring(`event:${action.conversation}`);
        return { type: 'done', control: decision.control };
      }),
  };
}
