import type { Instant } from '../../model/event.js';
import type { Clock } from '../../model/ports/clock.js';
import { fromKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import { voidClaims } from '../rules/room/parts.js';
import type { MongoConnection } from './connection.js';
import { logId } from './room-documents.js';
import type { Rooms } from './rooms.js';
import { nodeOf } from './own-claims.js';
import type { LogDoc } from './schemas.js';
import { pointerId } from './tidy.js';

/** How often a node says that it lives, and after how long in silence what it was doing is given to others, in milliseconds. */
export const alive = { everyMs: 1_000, goneMs: 5_000 } as const;
/** Who said something so long ago is gone at the first look: clocks are at most 30 s apart. Milliseconds. */
const longAgoMs = 60_000;
/** What a desk was not told is looked for at every third look, what fallen writers left of records and unanswered ones of heads at every fifth. */
const tellEvery = 3;
const sweepRecordsEvery = 5;
const headsEvery = 5;
/**
 * Old heads are looked for at every so many looks, whatever is known: one is left where a node ended well while the database was away, or where the
 * database lost an update. MongoDB changes a document's fields one update at a time; FerretDB and the tests' double write back what they have read.
 */
const allHeadsEvery = 30;
/** What an old head says may be met late or never: what was claimed, and who is with a person. Mail and timers are met when they are due. */
const lasting = ['callAt', 'deliveryAt', 'engaged'] as const satisfies readonly (keyof LogDoc)[];
/** Documents that are asked for at the same time. */
const atOnce = 50;
/** So many conversations that fail in one look are the database's trouble, not theirs. */
const failuresAtMost = 16;

export interface Upkeep {
  /** Says that this node lives, frees what dead nodes held, tells desks what was left untold, drops what is past keeping. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What has to be done from time to time; each node does it, and doing it twice changes nothing. */
export function createUpkeep(deps: {
  readonly connection: MongoConnection;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly node: string;
  /** Tells the desk what a document says, again. */
  readonly tell: (id: string) => Promise<void>;
  /** Ends what writers of records left for so long (milliseconds; it has a default). */
  readonly sweepRecords: (now: Instant, leftMs?: number) => Promise<void>;
  /** Drops the head of a document that is not the newest. */
  readonly leftover: (id: string) => void;
  /** Whether a document was sent without an answer since this was last asked. */
  readonly unanswered: () => boolean;
  /** Gives back what this node has claimed without knowing. */
  readonly giveBack: (now: Instant) => Promise<void>;
  /** A conversation (or a document of one) cannot be looked after; told once. `failing`: how many there are. */
  readonly failed: (error: unknown, what: { readonly about: string; readonly failing: number }) => void;
}): Upkeep {
  const { connection, rooms, clock, node } = deps;
  const nodes = connection.docs('node');
  const log = connection.docs('log');
  const pointers = connection.docs('pointer');
  let untold: ReadonlySet<string> = new Set();
  let looks = 0;
  let sweptAt = 0;
  let cancel = (): void => {};
  let stopped = false;
  let under: Promise<void> = Promise.resolve();

  /** What each node last said, and at how many of our looks since it has said nothing new. */
  let heard: ReadonlyMap<string, { readonly seenAt: Instant; readonly silent: number }> = new Map();

  /** What could not be looked after the last time. */
  const failing = new Set<string>();

  /** Does it for each, and goes on where one fails; those that failed before come last. True: all are done. */
  const forEach = async (names: Iterable<string>, work: (name: string) => Promise<void>): Promise<boolean> => {
    let failures = 0;
    for (const name of [...new Set(names)].sort((one, other) => +failing.has(one) - +failing.has(other)))
      try {
        await work(name);
        failing.delete(name);
      } catch (error) {
        failures += 1;
        if (!failing.has(name)) deps.failed(error, { about: name, failing: failing.add(name).size });
        if (failures >= failuresAtMost) break;
      }
    return failures === 0;
  };

  /** A node that fell, or was not answered, between a document and the tidying of the one before it left two heads: both would be counted. */
  const dropHeads = async (): Promise<void> => {
    for (const field of lasting) {
      const heads = await log.find({ [field]: { $exists: true } }, { fields: ['c', 'n'] });
      for (let from = 0; from < heads.length; from += atOnce)
        await Promise.all(
          heads.slice(from, from + atOnce).map(async ({ _id, c, n }) => {
            if (await log.get(logId(c, n + 1))) deps.leftover(_id);
          }),
        );
    }
  };

  /** A document of this node was sent without an answer in the time before the last such look. */
  let unanswered = false;
  const dropUnanswered = async (): Promise<void> => {
    const lately = deps.unanswered();
    if (!lately && !unanswered) return;
    // Until it was done, and then once more: what was sent may be written after its writer has given up.
    unanswered = true;
    await dropHeads();
    unanswered = lately;
  };

  /**
   * Nodes that have fallen silent; what they had begun is given back, and their names go. Looks are counted, not clocks compared: while the
   * database is away nobody hears anybody, and clocks differ.
   */
  const freeClaims = async (now: Instant): Promise<void> => {
    heard = new Map(
      (await nodes.find({})).map(({ _id, seenAt }) => {
        const before = heard.get(_id);
        const first = seenAt < now - longAgoMs ? alive.goneMs / alive.everyMs : 0;
        return [_id, { seenAt, silent: before?.seenAt === seenAt ? before.silent + 1 : first }] as const;
      }),
    );
    const gone = new Map(
      [...heard].filter(([name, { silent }]) => name !== node && silent * alive.everyMs >= alive.goneMs),
    );
    if (gone.size === 0) return;
    const isGone = (by: string): boolean => gone.has(nodeOf(by));
    // Who is given a call that a fallen node had begun, must read what it did.
    await deps.sweepRecords(now, alive.everyMs);
    const claimed = (await log.find({ claimed: 1 }, { fields: ['c'] })).map(({ c }) => fromKey(c));
    const all = await forEach(claimed, async (conversation) => {
      const seen = await rooms.newest(conversation);
      if (seen && voidClaims(seen.room, isGone, now).next)
        await rooms.change(conversation, (room) => voidClaims(room, isGone, now));
    });
    // Whose claims are not all free is not forgotten.
    if (!all) return;
    await dropHeads();
    // One that wakes after all says so within a second.
    for (const [name, { seenAt }] of gone) await nodes.remove(name, { seenAt });
  };

  /** What was untold at the last look and still is: whoever wrote it has fallen. */
  const tellDesks = async (): Promise<void> => {
    const now = new Set((await log.find({ todo: 1 }, { fields: ['_id'] })).map(({ _id }) => _id));
    const before = untold;
    untold = now;
    await forEach(
      [...now].filter((id) => before.has(id)),
      deps.tell,
    );
  };

  const drop = async (now: Instant): Promise<void> => {
    const expired = await pointers.find({ expiresAt: { $lt: now } }, { fields: ['_id', 'c'] });
    if (expired.length > 0) await pointers.removeAll({ expiresAt: { $lt: now } });
    const old = await log.find(
      { turnAt: { $lt: now - storeLimits.history } },
      { limit: storeLimits.sweepRows, fields: ['c'] },
    );
    await log.updates(old.map(({ _id }) => ({ id: _id, unset: ['turn', 'turnAt', 'turnId'] })));
    // What is gone without a new document: a move asks whether a conversation has changed since it was read (archive-read).
    const forgotten = expired.filter(({ _id }) => _id.startsWith(pointerId('s', '')));
    const changed = new Set([...forgotten, ...old].flatMap(({ c }) => c ?? []));
    await pointers.updates(
      [...changed].map((c) => ({ id: pointerId('n', c), set: { body: String(now) }, upsert: true })),
    );
  };

  const look = async (): Promise<void> => {
    const now = clock.now();
    await nodes.update(node, { set: { seenAt: now, info: '{}' } }, { upsert: true });
    await deps.giveBack(now);
    await freeClaims(now);
    if (looks % tellEvery === 0) await tellDesks();
    if (looks % sweepRecordsEvery === 0) await deps.sweepRecords(now);
    if (looks % headsEvery === 0) await dropUnanswered();
    // Not at the start, which waits for the first look.
    if (looks % allHeadsEvery === allHeadsEvery - 1) await dropHeads();
    looks += 1;
    if (now - sweptAt < storeLimits.sweepEvery) return;
    sweptAt = now;
    await drop(now);
  };

  const again = (): void => {
    if (stopped) return;
    cancel = clock.after(alive.everyMs, () => {
      // What cannot be done now is done a second later; the verbs meet the same error themselves.
      under = look().then(again, again);
    });
  };

  return {
    async start() {
      await look();
      again();
    },
    async stop() {
      stopped = true;
      cancel();
      await under;
      await nodes.remove(node).catch(() => undefined);
    },
  };
}
