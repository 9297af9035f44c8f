import type { Clock } from '../../model/ports/clock.js';
import type { Store } from '../../model/ports/store.js';
import type { HasHealth } from '../../model/ports/store-health.js';
import { writeLatency } from '../rules/write-latency.js';
import type { Driver } from './driver.js';
import { numOrNull, str } from './rows.js';

/** How the data file is: the version of SQLite, how long a real write takes, and how long the oldest message waits. */
export function createHealth(driver: Driver, clock: Clock, canary: Store['canary']): Required<HasHealth> {
  return {
    async health() {
      const latencyMs = await writeLatency(clock, canary);
      const version = str(driver.get('SELECT sqlite_version() AS version')?.['version']);
      return { kind: 'sqlite', version, latencyMs, clockOffsetMs: 0, problems: [] };
    },
    async oldestMail() {
      return numOrNull(driver.get('SELECT min(at) AS at FROM item WHERE open = 1')?.['at']);
    },
  };
}
