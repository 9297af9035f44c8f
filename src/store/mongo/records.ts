import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Records, StoredRecord } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import type { MongoConnection } from './connection.js';
import { createChain, inTime, patience, type Chained, type Pause } from './record-chain.js';
import { claimId, namedBy, ranksOf, recordId } from './record-keys.js';
import { createNamedQueue } from './record-queue.js';
import { claimed, decide } from './record-state.js';
import { createRecordSweep } from './record-sweep.js';
import type { ClaimDoc, RecordDoc } from './schemas.js';

/** How long a write tries to get its records, in milliseconds; then it rejects and has done nothing. */
const triesForMs = 5_000;

export interface MongoRecords extends Records {
  /** Ends what fallen nodes left and drops what is past keeping. At the start and once a minute; on several nodes at once too. */
  sweep(now: Instant): Promise<void>;
  /** Resolves when what follows writes is done. */
  settled(): Promise<void>;
}

/**
 * Records over documents, where nothing but the insert of a unique `_id` decides between two writers: a filtered update may be done by both
 * of two (FerretDB looks, then updates by `_id`), and there are no transactions.
 *
 * **The chain.** Each change of a record has a number, and a document in `claim` whose `_id` is record and number. It holds the record as
 * the change leaves it. Who has read the record after change n and decided on it inserts claim n + 1: if it is taken, somebody was
 * first, and everything is decided again. A claim is never changed and stays for an hour.
 *
 * **All or nothing.** A write of several records inserts one claim for each of them, all of the same attempt; the first lists the others. The
 * write is done at the instant at which the last is in. If another attempt has one of these numbers, it can never be done: that is *broken*, its
 * claims are nobody's, and who comes next takes the number after. Both are for good, so everybody who looks sees the same, and nobody
 * has to be told. A claim of which neither is true yet is *open*: others wait for it, and after some seconds take one that is missing
 * themselves, which breaks it. The owner, should it wake, finds it taken. Locks, a lock's owner who is or is not alive, and a clock
 * that two nodes agree on are not needed. All claims of a first attempt go in one command; later attempts insert them one by one in the order of
 * their names and end at the first that is taken, so that of those who are in each other's way one gets through.
 *
 * **What is read.** `record` has a document for each record, with the number of the change that it stands at; a write resolves when its
 * documents have been brought to their numbers (only forwards). `get` and `scan` read these alone, one command each. So whoever was told
 * `written` reads it; a write that nobody was told of yet may be seen in one record sooner than in another, and one whose writer fell between
 * the last claim and the documents is seen when somebody next writes one of its records, or after the sweep. To look for a claim at every
 * `get` would double its price for that minute. No decision rests on such a look: claims catch it.
 *
 * **What is dropped.** Claims after an hour, none before its record is as far. The document of a deleted record stays for a day, then a claim
 * closes the chain and it is removed; a chain begins again at 1 only after that. A process that slept for longer than ten minutes between look and claim
 * does not believe its own success (`inTime`).
 *
 * **Price.** Three commands one after the other, of however many records: read, claim, apply. A conflict is told after the reads.
 */
export function createMongoRecords({
  docs,
  clock,
  random,
}: {
  readonly docs: MongoConnection['docs'];
  readonly clock: Clock;
  readonly random: Random;
}): MongoRecords {
  const records = docs('record');
  const claims = docs('claim');
  const chain = createChain({ records, claims, clock, random });
  const inTurn = createNamedQueue();
  /** Up to 25 ms, a part of it by chance, so that two who met do not meet again. */
  const rest: Pause = (attempt) => wait(Math.min(25, 5 * attempt) * (0.5 + (random.id().charCodeAt(0) % 16) / 32));
  const sweep = createRecordSweep({ records, claims, chain, clock, random, inTurn, rest, pauses });
  const after = new Set<Promise<void>>();

  /** Says of claims that they need no further look. If it is lost, the sweep looks. */
  const tidy = (ids: readonly string[]): void => {
    const done = claims
      .updates(ids.map((id) => ({ id, unset: ['todo'] as const })))
      .catch(() => undefined)
      .finally(() => void after.delete(done));
    after.add(done);
  };

  async function insertAll(made: readonly ClaimDoc[], oneByOne: boolean): Promise<readonly string[]> {
    if (!oneByOne) {
      const inserted = await Promise.all(made.map((claim) => claims.insert(claim)));
      return made.filter((_, index) => inserted[index]).map(({ _id }) => _id);
    }
    const inserted: string[] = [];
    for (const claim of made) {
      if (!(await claims.insert(claim))) break;
      inserted.push(claim._id);
    }
    return inserted;
  }

  /** Whether claims that were taken are our own: the driver asked again after an answer was lost. */
  const areOurs = async (made: readonly ClaimDoc[], inserted: readonly string[], of: string): Promise<boolean> => {
    const others = made.filter(({ _id }) => !inserted.includes(_id));
    return (await Promise.all(others.map(({ _id }) => claims.get(_id)))).every((claim) => claim?.of === of);
  };

  const write: Records['write'] = async (operations) => {
    const ids = [...new Set(operations.map(({ kind, key }) => recordId(kind, key)))].toSorted();
    const pause = pauses();
    return inTurn(ids, async () => {
      let looked = clock.now();
      let chained = await Promise.all(ids.map((id) => chain.read(id)));
      const broken: string[] = [];
      for (let attempt = 0; ; attempt += 1) {
        const before = new Map(ids.map((id, index) => [id, (chained[index] as Chained).state]));
        const decided = decide(operations, before, looked);
        if (decided.type === 'conflict') {
          // Who is told of a conflict reads what it was with, and does not try again on what was before.
          if (attempt > 0) await Promise.all([...before].map(([id, state]) => chain.bring(id, state, rest)));
          return decided;
        }
        if (!decided.changes) return { type: 'written' };
        const of = random.id();
        const numbered = ids.map((id, index) => ({
          id,
          n: (chained[index] as Chained).next,
          state: claimed(decided.states.get(id) ?? { version: 0 }, looked),
        }));
        const names = numbered.map(({ id, n }) => claimId(id, n));
        const made = numbered.map(({ state }, index): ClaimDoc => ({
          _id: names[index] as string,
          of,
          state: JSON.stringify(state),
          at: looked,
          todo: 1,
          ...(names.length > 1 && { first: names[0] as string }),
          ...(names.length > 1 && index === 0 && { all: JSON.stringify(names) }),
        }));
        const inserted = await insertAll(made, attempt > 0);
        if (inserted.length === made.length || (await areOurs(made, inserted, of))) {
          inTime(clock, looked);
          const began = performance.now();
          await Promise.all(
            numbered.map(async ({ id, n, state }, index) => {
              // In order, where it was decided on a claim: FerretDB could end two updates at once with the older one.
              if (attempt > 0) await chain.reached(id, (chained[index] as Chained).state.n, rest);
              await chain.apply(id, n, state);
            }),
          );
          // Who took long may have been helped, and on FerretDB may then have written over what came next: the sweep looks at it.
          if (performance.now() - began < patience.applyMs / 2) tidy([...names, ...broken]);
          return { type: 'written' };
        }
        broken.push(...inserted);
        await pause(attempt);
        looked = clock.now();
        chained = await Promise.all(ids.map((id) => chain.settle(id, pause)));
      }
    });
  };

  return {
    get: async (kind, key) => recordOf(await records.get(recordId(kind, key))),
    scan: async (kind, { limit, ...range }) => {
      const filter = { kind: toKey(kind), key: ranksOf(range), gone: { $exists: false } };
      const found = await records.find(filter, { sort: { key: 1 }, limit });
      return found.map(recordOf).filter((record) => record !== null);
    },
    write,
    sweep,
    async settled() {
      while (after.size > 0) await Promise.all(after);
    },
  };

  function pauses(): Pause {
    const began = performance.now();
    return async (attempt) => {
      if (performance.now() - began > triesForMs) throw new AppError('STORE_UNAVAILABLE', 'record is busy');
      if (attempt > 0) await rest(attempt);
    };
  }
}

function recordOf(doc: RecordDoc | null): StoredRecord | null {
  if (doc?.value === undefined) return null;
  return { key: namedBy(doc._id).key, version: doc.version, value: JSON.parse(doc.value) as Json };
}
