import type { Instant } from '../../model/event.js';
import type { DeliveryReport, DeliveryStatus } from '../../model/ports/deliveries.js';
import type { Conversation } from '../../model/ports/store.js';
import { movesOn } from '../rules/delivery.js';
import type { Driver, Row } from './driver.js';
import { toKey } from '../rules/keys.js';
import { num, str, strOrNull } from './rows.js';

/** What platforms tell of parts: how far they came. Each runs inside the caller's write. */
export interface Reports {
  /** A part of ours that is not settled, by the id we gave it. */
  openPart(channel: string, partId: string): Row | undefined;
  /** Gives the parts that were failed by it, by their rows (`id`, `c`). */
  apply(report: DeliveryReport, now: Instant): readonly Row[];
  /** A part was sent: what was told of it before is applied, and given. */
  caughtUp(conversation: Conversation, n: number, externalId: string): DeliveryStatus;
}

const channelOf = ({ agency, bot, channel }: Conversation): string => `${agency}/${bot}/${channel}`;

export function createReports(driver: Driver): Reports {
  const inChannel = "v.agency || '/' || v.bot || '/' || v.channel = ?";
  const part = driver.prepare(
    `SELECT d.n, d.c, d.lane FROM delivery d JOIN conversation v ON v.c = d.c WHERE d.id = ? AND d.open = 1 AND ${inChannel}`,
  );
  const byExternal = driver.prepare(
    `SELECT d.n, d.id, d.c, d.status FROM delivery d JOIN conversation v ON v.c = d.c WHERE d.external_id = ? AND ${inChannel}`,
  );
  const move = driver.prepare('UPDATE delivery SET status = ?, reason = coalesce(?, reason) WHERE n = ?');
  const upTo = driver.prepare(
    `SELECT d.n, d.status FROM delivery d JOIN conversation v ON v.c = d.c
     WHERE v.address = ? AND d.open = 0 AND d.external_id IS NOT NULL AND d.at <= ?`,
  );
  const early = driver.prepare('SELECT status, reason FROM early_report WHERE channel = ? AND id = ?');
  const keepEarly = driver.prepare(
    `INSERT INTO early_report (channel, id, status, at, reason) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (channel, id) DO UPDATE SET status = excluded.status, at = excluded.at, reason = excluded.reason`,
  );
  const forget = driver.prepare('DELETE FROM early_report WHERE channel = ? AND id = ?');

  const advance = (row: Row, status: DeliveryStatus, reason: string | undefined): boolean => {
    if (!movesOn(str(row['status']), status)) return false;
    move.run(status, reason?.slice(0, 500) ?? null, num(row['n']));
    return true;
  };

  return {
    openPart: (channel, id) => part.get(toKey(id), channel),
    apply({ channel, externalIds, status, reason, upTo: until }, now) {
      const failed: Row[] = [];
      for (const id of externalIds) {
        const row = byExternal.get(id, channel);
        if (row) {
          const moved = advance(row, status, reason);
          // Told again what is known: whoever was told before may not have got to acting on it.
          if (status === 'failed' && (moved || str(row['status']) === 'failed')) failed.push(row);
          continue;
        }
        // That it was sent is known by then.
        if (status === 'sent') continue;
        const before = early.get(channel, id);
        if (!before || movesOn(str(before['status']), status))
          keepEarly.run(channel, id, status, now, reason?.slice(0, 500) ?? null);
      }
      if (until) for (const row of upTo.all(toKey(until.address), until.at)) advance(row, status, reason);
      return failed;
    },
    caughtUp(conversation, n, externalId) {
      const channel = channelOf(conversation);
      const told = early.get(channel, externalId);
      if (!told) return 'sent';
      const status = str(told['status']) as DeliveryStatus;
      if (status !== 'sent') move.run(status, strOrNull(told['reason']), n);
      forget.run(channel, externalId);
      return status;
    },
  };
}
