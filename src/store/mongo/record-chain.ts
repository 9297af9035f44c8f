import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Docs } from './connection.js';
import { claimedBy, claimId } from './record-keys.js';
import { docOf, stateOf, type ReadState, type RecordState } from './record-state.js';
import type { ClaimDoc, RecordDoc } from './schemas.js';

/** A record, and the number its next change may claim. */
export interface Chained {
  readonly state: ReadState;
  readonly next: number;
  /** The records of the writes whose claims were met, if they are of several. */
  readonly joined: ReadonlySet<string>;
}

/** Waits a little before the next attempt; rejects with STORE_UNAVAILABLE when the caller has waited long enough. */
export type Pause = (attempt: number) => Promise<void>;

/** The changes of records, each claimed by an inserted document. The reasoning stands in records.ts. */
export interface Chain {
  /** The record as its document says: the cheapest look, which may be one change late. */
  read(record: string): Promise<Chained>;
  /**
   * The record after every change that was claimed, applied or not; waits for those that are open, and breaks off what nobody ends:
   * at once if `patient` is false, as for one's own write that failed.
   */
  settle(record: string, pause: Pause, patient?: boolean): Promise<Chained>;
  /** Waits for those whose part it is to bring the document to its n-th change. False: they have had time enough. */
  reached(record: string, n: number, pause: Pause): Promise<boolean>;
  /** Brings the document to its n-th change. Changes nothing if it is as far or farther. */
  apply(record: string, n: number, state: RecordState): Promise<void>;
  /** Sees to it that the document is as far as a state that claims said: waits for others with `pause`, then does it. */
  bring(record: string, state: ReadState, pause?: Pause): Promise<void>;
  /** Removes the document of a record that was deleted at `goneAt` and that a claim closed. */
  close(record: string, n: number, goneAt: Instant): Promise<void>;
}

/**
 * How long the one who made a claim is left alone, in milliseconds: to apply what was decided, and to decide; and how long a write tries to get
 * its records once its turn in this process has come. Nobody's correctness rests on them; shorter times make two do the same, longer ones make
 * others wait for the dead.
 */
export interface Patience {
  readonly applyMs: number;
  readonly decideMs: number;
  readonly tryMs: number;
}
export const usualPatience: Patience = { applyMs: 1_000, decideMs: 3_000, tryMs: 10_000 };

/** Claims of one write that are read at the same time. */
const atOnce = 50;

/**
 * How long a process may have slept between a look and the write that rests on it, in milliseconds: far below how long claims and deleted
 * records are kept. Throws STORE_UNAVAILABLE: what became of the write is not known.
 */
export function inTime(clock: Clock, since: Instant): void {
  if (clock.now() - since > 600_000) throw new AppError('STORE_UNAVAILABLE', 'slept during a write');
}

type Outcome =
  | { readonly type: 'done'; readonly all: readonly string[] }
  | { readonly type: 'broken' }
  | { readonly type: 'open'; readonly missing: string };

export function createChain(deps: {
  readonly records: Docs<RecordDoc>;
  readonly claims: Docs<ClaimDoc>;
  readonly clock: Clock;
  readonly random: Random;
  readonly patience: Patience;
}): Chain {
  const { records, claims, clock, random, patience } = deps;

  /** A write is done when all its claims are there, and broken when another has one of them: neither ever changes again. */
  async function outcomeOf(claim: ClaimDoc): Promise<Outcome> {
    if (claim.state === undefined) return { type: 'broken' };
    if (claim.first === undefined) return { type: 'done', all: [] };
    const first = claim._id === claim.first ? claim : await claims.get(claim.first);
    if (!first) return { type: 'open', missing: claim.first };
    if (first.of !== claim.of) return { type: 'broken' };
    const ids = JSON.parse(first.all ?? '[]') as readonly string[];
    let missing: string | undefined;
    for (let from = 0; from < ids.length; from += atOnce) {
      const some = ids.slice(from, from + atOnce);
      const found = await Promise.all(some.map((id) => claims.get(id)));
      if (found.some((doc) => doc && doc.of !== claim.of)) return { type: 'broken' };
      missing ??= some[found.indexOf(null)];
    }
    return missing === undefined ? { type: 'done', all: ids } : { type: 'open', missing };
  }

  /** Takes what a write has not claimed yet, so that it can never be done. */
  const breakOff = (missing: string): Promise<boolean> =>
    claims.insert({ _id: missing, of: random.id(), at: clock.now(), todo: 1 });

  const chain: Chain = {
    async read(record) {
      const state = stateOf(await records.get(record));
      return { state, next: state.n + 1, joined: new Set() };
    },

    async settle(record, pause, patient = true) {
      const joined = new Set<string>();
      const met = new Map<string, number>();
      const waited = (claim: ClaimDoc): number => {
        const since = met.get(claim._id) ?? performance.now();
        met.set(claim._id, since);
        return Math.max(clock.now() - claim.at, performance.now() - since);
      };
      let { state, next } = await chain.read(record);
      for (let attempt = 0; ;) {
        const claim = await claims.get(claimId(record, next));
        if (!claim) return { state, next, joined };
        const outcome = await outcomeOf(claim);
        const became = outcome.type === 'done' ? (JSON.parse(claim.state ?? '{}') as RecordState) : null;
        if (outcome.type === 'open') {
          if (!patient || waited(claim) > patience.decideMs) await breakOff(outcome.missing);
          else await pause((attempt += 1));
        } else if (became?.closed && became.goneAt !== undefined && became.goneAt === state.goneAt) {
          if (waited(claim) > patience.applyMs) {
            await chain.apply(record, state.n, state);
            await chain.close(record, state.n, became.goneAt);
          } else await pause((attempt += 1));
          ({ state, next } = await chain.read(record));
        } else {
          // The closing of a record that was made anew since is nobody's, as a broken claim is.
          if (became && !became.closed) state = { ...became, n: next };
          if (outcome.type === 'done') for (const id of outcome.all) joined.add(claimedBy(id).record);
          next += 1;
        }
      }
    },

    async reached(record, n, pause) {
      const began = performance.now();
      for (let attempt = 1; performance.now() - began < patience.applyMs; attempt += 1) {
        const there = await records.get(record);
        if ((there?.n ?? 0) >= n) return true;
        await pause(attempt);
      }
      return false;
    },

    async apply(record, n, state) {
      const began = clock.now();
      const doc = docOf(record, n, state);
      if (n === 1 && (await records.insert(doc))) return;
      const { _id, ...fields } = doc;
      const unset = doc.gone ? (['value'] as const) : (['gone', 'goneAt'] as const);
      for (;;) {
        if ((await records.update(_id, { set: fields, unset }, { only: { n: { $lt: n } } })) > 0) return;
        const there = await records.get(record);
        if (there && there.n >= n) return;
        inTime(clock, began);
        if (!there && (await records.insert(doc))) return;
      }
    },

    async bring(record, state, pause) {
      const isThere = pause
        ? await chain.reached(record, state.n, pause)
        : ((await records.get(record))?.n ?? 0) >= state.n;
      if (!isThere) await chain.apply(record, state.n, state);
    },

    async close(record, n, goneAt) {
      await records.remove(record, { n, gone: 1, goneAt });
    },
  };
  return chain;
}
