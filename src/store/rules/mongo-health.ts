import type { HealthProblem, StoreHealth } from '../../model/ports/store-health.js';

/** Oldest MongoDB that we run on. https://www.mongodb.com/legal/support-policy/lifecycles */
export const oldestMongo = '6.0';

/** What a MongoDB says of itself (`buildInfo`, `hello`) and what came of trying it; times in milliseconds. */
export interface MongoAnswers {
  readonly kind: 'mongodb' | 'ferretdb' | 'double';
  readonly version: string;
  readonly replicaSet: boolean;
  /** `hello.localTime`. */
  readonly at: number;
  /** When we asked for it and when the answer came, by our clock. */
  readonly askedAt: number;
  readonly answeredAt: number;
  /** Of a write that was read back. */
  readonly latencyMs: number;
  /** Indexes that should be there and are not. */
  readonly missingIndexes: readonly string[];
}

/** Judges them. A clock is judged by `doctor`, which does so for every server. */
export function judgeMongo(answers: MongoAnswers): StoreHealth {
  const { kind, version, replicaSet, at, askedAt, answeredAt, latencyMs, missingIndexes } = answers;
  const problems: HealthProblem[] = [];
  if (kind !== 'mongodb') problems.push({ level: 'warning', key: 'store_stand_in', values: { kind } });
  else if (compareVersions(version, oldestMongo) < 0)
    problems.push({ level: 'error', key: 'mongo_old', values: { version, least: oldestMongo } });
  if (kind === 'mongodb' && !replicaSet) problems.push({ level: 'warning', key: 'mongo_alone' });
  if (missingIndexes.length > 0)
    problems.push({ level: 'warning', key: 'mongo_indexes', values: { indexes: missingIndexes.join(', ') } });
  return { kind, version, latencyMs, clockOffsetMs: Math.round(at - (askedAt + answeredAt) / 2), problems };
}

/** Below 0: `one` is older. Compares `8.0.4` number by number; what is no number counts as 0. */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string): readonly number[] =>
    version.split(/[.+-]/u).map((part) => (/^\d+$/u.test(part) ? Number(part) : 0));
  const [left, right] = [parts(one), parts(other)];
  for (let n = 0; n < Math.max(left.length, right.length); n += 1) {
    const difference = (left[n] ?? 0) - (right[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
