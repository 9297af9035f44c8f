import { resolve } from 'node:path';
import { storeFile, storeKind, type Config } from '../../config.js';
import { openStore } from '../../main.js';
import { withoutSecrets } from '../../model/store-urls.js';
import type { StoreHealth } from '../../model/ports/store-health.js';
import { systemClock } from '../../runtime/system.js';
import { askAdmin } from '../admin/admin-client.js';
import { storeMovedAway } from '../migrate/moved-away.js';
import { missingDataFile } from '../no-data-file.js';
import { examineStore, readReport, type StoreReport } from './examine-store.js';
import { troubleFinding, type Area, type Finding } from './finding.js';

/** A server that does not answer within this is not well, in milliseconds. */
const answerMs = 10_000;
/** How far another machine's clock may be from ours, in milliseconds: timers and the order of messages rest on it. */
const clockMs = { much: 2_000, tooMuch: 30_000 } as const;
/** A write that takes longer is felt by residents, in milliseconds. */
const slowMs = 250;

export interface StoreCheck {
  readonly findings: readonly Finding[];
  /** null: the store could not be asked. */
  readonly report: StoreReport | null;
}

/** Asks the running server; without one, the store itself. An SQLite file is never made. */
export async function checkStore(config: Config): Promise<StoreCheck> {
  const asked = await within(answerMs, askAdmin(resolve(config.dataDir), { command: 'doctor', args: null }));
  const server = (level: Finding['level'], key: string): Finding => ({ area: 'server', level, key });
  if (asked === null)
    return { findings: [{ ...server('error', 'server_hangs'), values: { seconds: answerMs / 1_000 } }], report: null };
  if (asked.type === 'failed') {
    const { code, detail, reason } = asked;
    return {
      findings: [
        server('good', 'server_runs'),
        { area: 'store', level: 'error', key: code, error: { code, detail, reason } },
      ],
      report: null,
    };
  }
  if (asked.type === 'done') {
    const report = readReport(asked.result);
    return { findings: [server('good', 'server_runs'), ...storeFindings(config, report)], report };
  }
  const dir = resolve(config.dataDir);
  const findings = [
    asked.forbidden ? { ...server('warning', 'server_unseen'), values: { dir } } : server('good', 'server_rests'),
  ];
  // What is in a data file can only be seen by its owner; a database lets in whoever has its address.
  if (asked.forbidden && storeKind(config) === 'sqlite') return { findings, report: null };
  const file = missingDataFile(config);
  if (file !== null)
    return {
      findings: [...findings, { area: 'store', level: 'good', key: 'store_new', values: { file } }],
      report: null,
    };
  try {
    const away = await storeMovedAway(config);
    if (away)
      return {
        findings: [...findings, { area: 'store', level: 'error', key: 'store_moved_away', values: away }],
        report: null,
      };
    const store = await openStore(config);
    try {
      const report = await examineStore(store, systemClock);
      return { findings: [...findings, ...storeFindings(config, report)], report };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { findings: [...findings, troubleFinding('store', error)], report: null };
  }
}

function storeFindings(config: Config, { health }: StoreReport): readonly Finding[] {
  const where = storeKind(config) === 'sqlite' ? resolve(storeFile(config)) : withoutSecrets(config.storeUrl);
  if (!health) return [{ area: 'store', level: 'good', key: 'store_writes', values: { where } }];
  return healthFindings('store', health, where);
}

/** Of a store or of Redis: that it answers, how quickly, what its clock says, and what it says itself. */
export function healthFindings(
  area: Extract<Area, 'store' | 'redis'>,
  health: StoreHealth,
  where: string,
): readonly Finding[] {
  const { kind, version, latencyMs, clockOffsetMs, problems } = health;
  const ms = Math.round(latencyMs);
  const off = Math.abs(clockOffsetMs);
  const values = { kind, version, ms, where };
  return [
    ms > slowMs
      ? { area, level: 'warning', key: `${area}_slow`, values: { ...values, most: slowMs } }
      : { area, level: 'good', key: `${area}_good`, values },
    ...(off > clockMs.much
      ? [
          {
            area,
            level: off > clockMs.tooMuch ? 'error' : 'warning',
            key: 'clock_off',
            values: { kind, seconds: Math.round(off / 1_000) },
          } as const,
        ]
      : []),
    ...problems.map((problem) => ({ area, ...problem })),
  ];
}

/** null: it took longer. Leaves no timer behind. */
function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const cancel = systemClock.after(ms, () => resolve(null));
    work.then(resolve, reject).finally(cancel);
  });
}
