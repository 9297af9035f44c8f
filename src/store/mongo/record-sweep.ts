import type { Instant } from '../../model/event.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Docs } from './connection.js';
import type { Chain, Pause } from './record-chain.js';
import { claimedBy, claimId } from './record-keys.js';
import { claimed, stateOf, type RecordState } from './record-state.js';
import type { ClaimDoc, RecordDoc } from './schemas.js';

/** In milliseconds: what its writer had time for is looked at; claims and deleted records are past keeping. */
const after = { lookMs: 5_000, claimMs: 3_600_000, goneMs: 86_400_000 } as const;
/** Documents of one sweep. */
const most = 500;

/** The sweep of records: ends what fallen writers left, then drops what is past keeping. */
export function createRecordSweep(deps: {
  readonly records: Docs<RecordDoc>;
  readonly claims: Docs<ClaimDoc>;
  readonly chain: Chain;
  readonly clock: Clock;
  readonly random: Random;
  readonly inTurn: <T>(names: readonly string[], work: () => Promise<T>) => Promise<T>;
  readonly rest: Pause;
  readonly pauses: () => Pause;
}): (now: Instant) => Promise<void> {
  const { records, claims, chain, clock, random, inTurn, rest, pauses } = deps;

  const claim = (record: string, n: number, state: RecordState): Promise<boolean> =>
    claims.insert({
      _id: claimId(record, n),
      of: random.id(),
      state: JSON.stringify(state),
      at: clock.now(),
    });

  /** Brings a record to everything that was claimed, and past broken claims, so that nobody needs them any more. */
  async function settle(record: string): Promise<boolean> {
    const { state, next } = await chain.settle(record, pauses());
    if (next > state.n + 1) {
      const same = claimed(state, clock.now());
      if (!(await claim(record, next, same))) return false;
      await chain.apply(record, next, same);
    } else await chain.bring(record, state, rest);
    return true;
  }

  /** Ends the chain of a record that was deleted long ago. */
  async function close(doc: RecordDoc, now: Instant): Promise<void> {
    const { n, goneAt } = stateOf(doc);
    if (goneAt === undefined || goneAt >= now - after.goneMs) return;
    if (await claim(doc._id, n + 1, { version: 0, goneAt, closed: true })) await chain.close(doc._id, n);
    else await chain.settle(doc._id, pauses());
  }

  return async (now) => {
    const left = await claims.find({ todo: 1, at: { $lt: now - after.lookMs } }, { limit: most });
    let settled = left.length < most;
    for (const record of new Set(left.map(({ _id }) => claimedBy(_id).record))) {
      if (!(await inTurn([record], () => settle(record)))) settled = false;
      else
        await claims.updates(
          left
            .filter(({ _id }) => claimedBy(_id).record === record)
            .map(({ _id }) => ({ id: _id, unset: ['todo'] as const })),
        );
    }
    // What is left over may need claims of its past, and must not be met by a chain that begins anew.
    if (!settled) return;
    await claims.removeAll({ at: { $lt: now - after.claimMs }, todo: { $exists: false } });
    const gone = await records.find({ gone: 1, goneAt: { $lt: now - after.goneMs } }, { limit: most });
    for (const doc of gone) await inTurn([doc._id], () => close(doc, now));
  };
}
