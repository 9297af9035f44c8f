import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { Random } from '../../model/ports/clock.js';
import type { Store } from '../../model/ports/store.js';
import { storeLimits } from '../rules/limits.js';
import type { Driver } from './driver.js';
import type { Write } from './group-commit.js';
import type { Mail } from './mail.js';
import { num } from './rows.js';

type Upkeep = Pick<Store, 'canary' | 'counts' | 'backlog'> & {
  /** Drops what is past keeping, at most once a minute and a bounded number of rows. Called when something is received. */
  sweep(now: Instant): void;
};

const counted: { readonly [name: string]: string } = {
  // Asked once a second: only what an index or a small table answers at once. Conversations are never deleted.
  conversations: 'SELECT coalesce(max(c), 0) FROM conversation',
  mailbox: 'SELECT count(*) FROM item WHERE open = 1',
  dead: 'SELECT count(*) FROM dead',
  timers: `SELECT n FROM tally WHERE name = 'timers'`,
  calls: 'SELECT count(*) FROM call',
  deliveries_open: 'SELECT count(*) FROM delivery WHERE open = 1',
  deliveries_failed: `SELECT count(*) FROM delivery WHERE status = 'failed'`,
  possible_duplicates: 'SELECT count(*) FROM delivery WHERE possible_duplicate = 1',
  engagements_open: `SELECT count(*) FROM engagement INDEXED BY engagement_open WHERE status <> 'closed'`,
};

/** Keeps the store healthy and says how it is. */
export function createUpkeep(driver: Driver, write: Write, mail: Mail, random: Random): Upkeep {
  const rows = storeLimits.sweepRows;
  const sweeps = [
    // The newest item stays, so that `n` never falls.
    driver.prepare(
      `DELETE FROM item WHERE n IN (SELECT n FROM item ORDER BY n LIMIT ${rows}) AND open = 0 AND at < ? AND n < (SELECT max(n) FROM item)`,
    ),
    driver.prepare(`DELETE FROM turn WHERE n IN (SELECT n FROM turn ORDER BY n LIMIT ${rows}) AND at < ?`),
    driver.prepare(
      `DELETE FROM delivery WHERE n IN (SELECT n FROM delivery WHERE open = 0 AND at < ? ORDER BY at LIMIT ${rows})`,
    ),
    driver.prepare(
      `DELETE FROM early_report WHERE (channel, id) IN (SELECT channel, id FROM early_report WHERE at < ? ORDER BY at LIMIT ${10 * rows})`,
    ),
  ];
  const ages = [storeLimits.dedupe, storeLimits.history, storeLimits.history, storeLimits.earlyReports];
  const mark = driver.prepare(
    `INSERT INTO meta (key, value) VALUES ('canary', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  const read = driver.prepare(`SELECT value FROM meta WHERE key = 'canary'`);
  const backlog = driver.prepare('SELECT count(*) AS n FROM item WHERE open = 1');
  let sweptAt = 0;

  return {
    sweep(now) {
      if (now - sweptAt < storeLimits.sweepEvery) return;
      sweptAt = now;
      // If it cannot be done now it is done a minute later; the writers meet the same error themselves.
      write(() => sweeps.forEach((sweep, index) => void sweep.run(now - (ages[index] ?? 0)))).catch(() => undefined);
    },
    canary: async () => {
      const value = random.id();
      await write(() => mark.run(value));
      // Another canary may have sung since; what matters is that a write came back.
      if (typeof read.get()?.['value'] !== 'string')
        throw new AppError('STORE_UNAVAILABLE', 'a write was not read back');
    },
    backlog: async () => num(backlog.get()?.['n']),
    counts: async () => ({
      mailboxes_ready: mail.size,
      ...Object.fromEntries(
        Object.entries(counted).map(([name, sql]) => [name, num(Object.values(driver.get(sql) ?? {})[0])]),
      ),
    }),
  };
}
