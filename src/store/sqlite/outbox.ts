import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import { partId, type OutboundMessage } from '../../model/outbound.js';
import type { DeliveryState, FailedPart, NewDelivery } from '../../model/ports/deliveries.js';
import type { Store, TranscriptEntry } from '../../model/ports/store.js';
import { afterSend } from '../rules/delivery.js';
import { storeLimits } from '../rules/limits.js';
import type { Conversations } from './conversations.js';
import type { Driver, Row } from './driver.js';
import type { Write } from './group-commit.js';
import { fromKey, toKey } from '../rules/keys.js';
import { createReports } from './reports.js';
import { num, numOrNull, parse, str, strOrNull } from './rows.js';

type Ring = (bell: string) => void;

export interface Outbox extends Pick<Store, 'dueDeliveries' | 'settleDelivery' | 'report' | 'deliveries'> {
  /** Inside a commit: queues what needs sending, each behind what its lane holds already. */
  add(c: number, messages: readonly NewDelivery[], at: Instant, ring: Ring): void;
  /** Inside a take-over: withdraws bot parts that are not being sent right now, and gives them as drafts for the transcript. */
  suppress(c: number): readonly Omit<TranscriptEntry, 'at'>[];
  nextDelivery(): Instant | null;
}

/** Parts on their way out: two lanes a conversation, only the head of each in flight. */
export function createOutbox(
  driver: Driver,
  write: Write,
  conversations: Conversations,
  bootId: string,
  openedAt: Instant,
): Outbox {
  const insert = driver.prepare(
    `INSERT INTO delivery (id, c, lane, at, due_at, message, request)
     SELECT ?1, ?2, ?3, ?4, iif(EXISTS (SELECT 1 FROM delivery WHERE c = ?2 AND lane = ?3 AND open = 1), NULL, ?4), ?5, ?6`,
  );
  const due = driver.prepare('SELECT * FROM delivery WHERE due_at <= ? ORDER BY due_at, n LIMIT ?');
  const claim = driver.prepare(
    `UPDATE delivery SET status = 'sending', boot = ?, due_at = ?, tries = tries + 1, first_tried_at = coalesce(first_tried_at, ?),
       possible_duplicate = ? WHERE n = ?`,
  );
  const open = driver.prepare('SELECT * FROM delivery WHERE c = ? AND id = ? AND open = 1');
  const again = driver.prepare(
    `UPDATE delivery SET status = 'queued', boot = NULL, due_at = ?, first_tried_at = ?, possible_duplicate = ?, reason = ? WHERE n = ?`,
  );
  const finish = driver.prepare(
    'UPDATE delivery SET status = ?, open = 0, due_at = NULL, boot = NULL, external_id = ?, reason = ? WHERE n = ?',
  );
  const failLane = driver.prepare(
    `UPDATE delivery SET status = 'failed', open = 0, due_at = NULL, boot = NULL, reason = ? WHERE c = ? AND lane = ? AND open = 1`,
  );
  const promote = driver.prepare(
    `UPDATE delivery SET due_at = ? WHERE due_at IS NULL AND n = (SELECT min(n) FROM delivery WHERE c = ? AND lane = ? AND open = 1)`,
  );
  const unclaimed = driver.prepare(
    `SELECT n, lane, id, message FROM delivery WHERE c = ? AND open = 1 AND status = 'queued'`,
  );
  const newest = driver.prepare(
    'SELECT id, status, external_id, reason, possible_duplicate FROM delivery WHERE c = ? ORDER BY n DESC LIMIT ?',
  );
  const earliest = driver.prepare('SELECT min(due_at) AS at FROM delivery WHERE due_at IS NOT NULL');

  // What another boot was sending when it ended may have been accepted: held, then sent once more, flagged.
  driver.run(
    `UPDATE delivery SET status = 'queued', boot = NULL, possible_duplicate = 1, due_at = ? WHERE due_at IS NOT NULL AND status = 'sending' AND boot <> ?`,
    openedAt + storeLimits.unknownHold,
    bootId,
  );

  const reports = createReports(driver);

  const claimRow = (row: Row, now: Instant): void => {
    // Still "sending" and due again: its worker was lost in the middle.
    const lost = str(row['status']) === 'sending' ? 1 : num(row['possible_duplicate']);
    claim.run(bootId, now + storeLimits.deliveryClaim, now, lost, num(row['n']));
  };

  return {
    add(c, messages, at, ring) {
      for (const { id, lane, message, requests } of messages)
        for (const [n, request] of requests.entries()) {
          insert.run(toKey(partId(id, n)), c, lane, at, JSON.stringify(message), JSON.stringify(request));
          ring('due');
        }
    },

    suppress(c) {
      const drafts: Omit<TranscriptEntry, 'at'>[] = [];
      for (const row of unclaimed.all(c)) {
        const message = parse<OutboundMessage>(row['message']);
        if (message.from !== 'bot') continue;
        finish.run('suppressed', null, 'taken over', num(row['n']));
        // One draft a message, however many parts are withdrawn.
        if (drafts.some(({ id }) => id === message.id)) continue;
        drafts.push({ id: message.id, kind: 'suppressed', locale: message.locale, text: message.text });
      }
      for (const lane of ['answers', 'notices']) promote.run(openedAt, c, lane);
      return drafts;
    },

    dueDeliveries: (_worker, now, limit) =>
      due.all(now, 1).length === 0
        ? Promise.resolve([])
        : write(() =>
            due.all(now, limit).map((row) => {
              claimRow(row, now);
              return {
                id: fromKey(str(row['id'])),
                conversation: conversations.byC(num(row['c'])).conversation,
                message: parse<OutboundMessage>(row['message']),
                request: parse<Json>(row['request']),
                tries: num(row['tries']),
                firstTriedAt: numOrNull(row['first_tried_at']),
              };
            }),
          ),

    settleDelivery: (delivery, result, now) =>
      write((ring) => {
        const row = open.get(conversations.byId(delivery.conversation.id)?.c ?? null, toKey(delivery.id));
        // Settled already, or claimed anew since: only a success still counts.
        if (!row || (num(row['tries']) !== delivery.tries + 1 && result.type !== 'sent')) return 'settled';
        const lane = str(row['lane']);
        const n = num(row['n']);
        const after = afterSend(
          {
            at: num(row['at']),
            tries: num(row['tries']),
            firstTriedAt: numOrNull(row['first_tried_at']),
            possibleDuplicate: row['possible_duplicate'] === 1,
          },
          result,
          now,
        );
        let became: 'sent' | 'again' | 'failed' = after.type === 'again' ? 'again' : 'failed';
        if (after.type === 'again')
          again.run(after.dueAt, after.firstTriedAt, after.possibleDuplicate ? 1 : 0, after.reason.slice(0, 500), n);
        else if (after.type === 'lane_failed') failLane.run(after.reason.slice(0, 500), num(row['c']), lane);
        else {
          finish.run(
            after.type,
            after.type === 'sent' ? after.externalId : null,
            after.type === 'sent' ? null : after.reason.slice(0, 500),
            n,
          );
          if (after.type === 'sent')
            became = reports.caughtUp(delivery.conversation, n, after.externalId) === 'failed' ? 'failed' : 'sent';
          promote.run(now, num(row['c']), lane);
        }
        ring('due');
        return became;
      }),

    report: (told, now) =>
      write((ring) => {
        const failed: FailedPart[] = [];
        for (const report of told) {
          const row = report.partId === undefined ? undefined : reports.openPart(report.channel, report.partId);
          if (row && report.status !== 'failed') {
            finish.run('sent', report.externalIds[0] ?? null, null, num(row['n']));
            promote.run(now, num(row['c']), str(row['lane']));
            ring('due');
          }
          for (const one of reports.apply(report, now))
            failed.push({
              conversation: conversations.byC(num(one['c'])).conversation.id,
              part: fromKey(str(one['id'])),
              reason: report.reason ?? '',
            });
        }
        return failed;
      }),

    deliveries: (conversation, limit) =>
      Promise.resolve(
        newest
          .all(conversations.byId(conversation)?.c ?? null, limit)
          .map((row) => ({
            id: fromKey(str(row['id'])),
            status: str(row['status']) as DeliveryState['status'],
            externalId: strOrNull(row['external_id']),
            reason: strOrNull(row['reason']),
            possibleDuplicate: row['possible_duplicate'] === 1,
          }))
          .toReversed(),
      ),

    nextDelivery: () => numOrNull(earliest.get()?.['at']),
  };
}
