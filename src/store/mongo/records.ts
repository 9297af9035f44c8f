import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { Clock, Random } from '../../model/ports/clock.js';
import type { Records, StoredRecord } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import type { MongoConnection } from './connection.js';
import { createChain, inTime, usualPatience, type Chained, type Patience, type Pause } from './record-chain.js';
import { claimId, namedBy, ranksOf, recordId } from './record-keys.js';
import { createCrowds } from './record-crowd.js';
import { createNamedQueue } from './record-queue.js';
import { absent, claimed, decide, type RecordState } from './record-state.js';
import { createRecordSweep, type RecordSweep } from './record-sweep.js';
import { createUnsure } from './record-unsure.js';
import type { ClaimDoc, RecordDoc } from './schemas.js';

/** Documents of one write that are brought forward at the same time: a server with a single writer must answer each of them in its time. */
const atOnce = 16;

/** What a write has behind it: attempts that others were in the way of, and the claims they left. */
interface Past {
  attempts: number;
  readonly broken: string[];
}

export interface MongoRecords extends Records {
  /** At the start, every few seconds, and before the work of a fallen node is given to others; on several nodes at once too. */
  sweep: RecordSweep;
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
 * `written` reads it; a write that nobody was told of yet may be seen in one record sooner than in another. To look for a claim at every `get`
 * would double its price. No decision rests on such a look: claims catch it.
 *
 * **Who fell between the last claim and the documents.** What he did is seen when somebody next writes one of its records, or after the
 * sweep: about ten seconds while a node runs (every five; claims five seconds old). Nobody was told that it was written, and what is read
 * until then is what was before. That would hurt one: who tries again what was done (a booking would be refused because its own place is
 * taken). So: a process whose own answer was lost ends such writes before it reads anything (record-unsure); who is told of a conflict has all
 * of the writes it met brought forward, not only the records it named; and the sweep goes before a fallen node's calls are given to others
 * (upkeep). The desk: a sign-out or a removed account of a node that fell so lasts ten seconds longer; it was not confirmed to anybody.
 *
 * **Crowds.** In a process the writes of a record wait for each other, and each has its time from when its turn comes. Between processes the
 * first has it; who got through a crowd lets others go first (record-crowd), so that none is always second.
 *
 * **What is dropped.** Claims after an hour, none before its record is as far. The document of a deleted record stays for a day, then a claim
 * closes the chain and it is removed; a chain begins again at 1 only after that. A process that slept for longer than ten minutes between look and claim
 * claims nothing, and if it slept during the claim itself, does not believe its success (`inTime`). What is not covered: a claim that is under way
 * for more than an hour (a machine that is put to sleep at that instant), and a document that is, for more than a day.
 *
 * **Price.** Three commands one after the other, of however many records: read, claim, apply. A conflict is told after the reads.
 */
export function createMongoRecords({
  docs,
  clock,
  random,
  patience = usualPatience,
}: {
  readonly docs: MongoConnection['docs'];
  readonly clock: Clock;
  readonly random: Random;
  readonly patience?: Patience;
}): MongoRecords {
  const records = docs('record');
  const claims = docs('claim');
  const chain = createChain({ records, claims, clock, random, patience });
  const inTurn = createNamedQueue();
  const chance = (): number => (random.id().charCodeAt(0) % 16) / 16;
  const crowds = createCrowds(chance);
  /** Up to 25 ms, a part of it by chance, so that two who met do not meet again. */
  const rest: Pause = (attempt) => wait(Math.min(25, 5 * attempt) * (0.5 + chance() / 2));
  const unsure = createUnsure(async (record) => {
    const { state } = await chain.settle(record, pauses(), false);
    await chain.bring(record, state);
  });
  const sweep = createRecordSweep({ records, claims, chain, clock, random, inTurn, pauses });
  const after = new Set<Promise<void>>();

  /** Says of claims that they need no further look. If it is lost, the sweep looks. */
  const tidy = (ids: readonly string[]): void => {
    const done = claims
      .updates(ids.map((id) => ({ id, unset: ['todo'] as const })))
      .catch(() => undefined)
      .finally(() => void after.delete(done));
    after.add(done);
  };

  /** A claim that was taken may be our own: the driver asks again after an answer was lost. */
  const take = async (claim: ClaimDoc): Promise<boolean> =>
    (await claims.insert(claim)) || (await claims.get(claim._id))?.of === claim.of;

  /** The ids of the claims that are ours now. */
  async function takeAll(made: readonly ClaimDoc[], oneByOne: boolean): Promise<readonly string[]> {
    if (!oneByOne) {
      const taken = await Promise.all(made.map(take));
      return made.filter((_, index) => taken[index]).map(({ _id }) => _id);
    }
    const ours: string[] = [];
    for (const claim of made) {
      if (!(await take(claim))) break;
      ours.push(claim._id);
    }
    return ours;
  }

  /** Brings every record of the writes that were met as far as they are: who is told of a conflict reads all of what it was with. */
  async function bringAll(chained: ReadonlyMap<string, Chained>): Promise<void> {
    const joined = new Set([...chained.values()].flatMap((one) => [...one.joined]));
    const others = [...joined].filter((id) => !chained.has(id));
    const all = [
      ...chained,
      ...(await Promise.all(others.map(async (id) => [id, await chain.settle(id, pauses())] as const))),
    ];
    await Promise.all(all.map(([id, { state }]) => chain.bring(id, state, rest)));
  }

  /** Takes the claims of one attempt, then brings the documents as far. False: somebody was first. */
  async function change(
    chained: ReadonlyMap<string, Chained>,
    states: ReadonlyMap<string, RecordState>,
    looked: Instant,
    past: Past,
  ): Promise<boolean> {
    const of = random.id();
    const numbered = [...chained].map(([id, { state, next }]) => ({
      id,
      before: state.n,
      n: next,
      state: claimed(states.get(id) ?? absent, looked),
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
    inTime(clock, looked);
    const ours = await takeAll(made, past.attempts > 0);
    if (ours.length < made.length) {
      past.broken.push(...ours);
      return false;
    }
    inTime(clock, looked);
    const began = performance.now();
    // In order, where it was decided on a claim: FerretDB could end two updates at once with the older one.
    const bring = async ({ id, before, n, state }: (typeof numbered)[number]): Promise<void> => {
      if (past.attempts > 0) await chain.reached(id, before, rest);
      await chain.apply(id, n, state);
    };
    for (let from = 0; from < numbered.length; from += atOnce)
      await Promise.all(numbered.slice(from, from + atOnce).map(bring));
    // Who took long may have been helped, and on FerretDB may then have written over what came next: the sweep looks at it.
    if (performance.now() - began < patience.applyMs / 2) tidy([...names, ...past.broken]);
    return true;
  }

  const write: Records['write'] = async (operations) => {
    const ids = [...new Set(operations.map(({ kind, key }) => recordId(kind, key)))].toSorted();
    await unsure.settle();
    return inTurn(ids, async () => {
      await crowds.letOthers(ids);
      const pause = pauses();
      const past: Past = { attempts: 0, broken: [] };
      const look = async (at: (id: string) => Promise<Chained>): Promise<ReadonlyMap<string, Chained>> =>
        new Map(await Promise.all(ids.map(async (id) => [id, await at(id)] as const)));
      let looked = clock.now();
      let began = performance.now();
      let chained = await look(chain.read);
      for (;;) {
        const before = new Map([...chained].map(([id, { state }]) => [id, state]));
        const decided = decide(operations, before, looked);
        if (decided.type === 'conflict') {
          if (past.attempts > 0) await bringAll(chained);
          return decided;
        }
        if (!decided.changes) return { type: 'written' };
        const done = await unsure.during(ids, change(chained, decided.states, looked, past));
        if (done) {
          if (past.attempts > 0) crowds.note(ids, performance.now() - began);
          return { type: 'written' };
        }
        await pause((past.attempts += 1));
        looked = clock.now();
        began = performance.now();
        chained = await look((id) => chain.settle(id, pause));
      }
    });
  };

  return {
    async get(kind, key) {
      await unsure.settle();
      return recordOf(await records.get(recordId(kind, key)));
    },
    async scan(kind, { limit, ...range }) {
      await unsure.settle();
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
      if (performance.now() - began > patience.tryMs) throw new AppError('STORE_UNAVAILABLE', 'record is busy');
      if (attempt > 0) await rest(attempt);
    };
  }
}

function recordOf(doc: RecordDoc | null): StoredRecord | null {
  if (doc?.value === undefined) return null;
  return { key: namedBy(doc._id).key, version: doc.version, value: JSON.parse(doc.value) as Json };
}
