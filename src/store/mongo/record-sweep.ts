import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Docs } from './connection.js';
import type { Chain, Pause } from './record-chain.js';
import { claimedBy, claimId } from './record-keys.js';
import { claimed, stateOf, type RecordState } from './record-state.js';
import type { ClaimDoc, RecordDoc } from './schemas.js';

/** In milliseconds: what its writer had time for is looked at; claims and deleted records are past keeping. */
const after = { lookMs: 5_000, claimMs: 3_600_000, goneMs: 86_400_000, dropEveryMs: 60_000 } as const;
/** Documents of one sweep, and records that are looked at together. */
const most = 500;
const atOnce = 16;

/**
 * Ends what fallen writers left for `leftMs` (default: longer than any of them needs), and once a minute drops what is past keeping. One
 * query where there is nothing to do.
 */
export type RecordSweep = (now: Instant, leftMs?: number) => Promise<void>;

export function createRecordSweep(deps: {
  readonly records: Docs<RecordDoc>;
  readonly claims: Docs<ClaimDoc>;
  readonly chain: Chain;
  readonly clock: Clock;
  readonly random: Random;
  readonly inTurn: <T>(names: readonly string[], work: () => Promise<T>) => Promise<T>;
  readonly pauses: () => Pause;
}): RecordSweep {
  const { records, claims, chain, clock, random, inTurn, pauses } = deps;
  let droppedAt = Number.NEGATIVE_INFINITY;

  const claim = (record: string, n: number, state: RecordState, todo?: 1): Promise<boolean> =>
    claims.insert({
      _id: claimId(record, n),
      of: random.id(),
      state: JSON.stringify(state),
      at: clock.now(),
      ...(todo && { todo }),
    });

  /** Brings a record to everything that was claimed, and past broken claims, so that nobody needs them any more. */
  async function settle(record: string): Promise<boolean> {
    const { state, next } = await chain.settle(record, pauses());
    if (next > state.n + 1) {
      const same = claimed(state, clock.now());
      if (!(await claim(record, next, same))) return false;
      await chain.apply(record, next, same);
    } else await chain.bring(record, state);
    return true;
  }

  /** Ends the chain of a record that was deleted long ago. */
  async function close(doc: RecordDoc, now: Instant): Promise<void> {
    const { n, goneAt } = stateOf(doc);
    if (goneAt === undefined || goneAt >= now - after.goneMs) return;
    // The claim stays until somebody has seen that the document is gone: one who fell in between is not followed by two chains.
    if (await claim(doc._id, n + 1, { version: 0, goneAt, closed: true }, 1)) await chain.close(doc._id, n, goneAt);
    else await chain.settle(doc._id, pauses());
  }

  return async (now, leftMs = after.lookMs) => {
    const left = await claims.find({ todo: 1, at: { $lt: now - leftMs } }, { limit: most });
    let settled = left.length < most;
    const found = [...new Set(left.map(({ _id }) => claimedBy(_id).record))];
    const end = async (record: string): Promise<void> => {
      if (!(await inTurn([record], () => settle(record)))) throw new AppError('STORE_UNAVAILABLE', 'record is busy');
      const ids = left.map(({ _id }) => _id).filter((id) => claimedBy(id).record === record);
      await claims.updates(ids.map((id) => ({ id, unset: ['todo'] as const })));
    };
    for (let from = 0; from < found.length; from += atOnce) {
      const ends = await Promise.allSettled(found.slice(from, from + atOnce).map(end));
      if (ends.some(({ status }) => status === 'rejected')) settled = false;
    }
    // What is left over may need claims of its past, and must not be met by a chain that begins anew.
    if (!settled || now - droppedAt < after.dropEveryMs) return;
    droppedAt = now;
    await claims.removeAll({ at: { $lt: now - after.claimMs }, todo: { $exists: false } });
    const gone = await records.find({ gone: 1, goneAt: { $lt: now - after.goneMs } }, { limit: most });
    for (const doc of gone) await inTurn([doc._id], () => close(doc, now));
  };
}
