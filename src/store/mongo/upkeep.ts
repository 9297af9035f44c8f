import type { Instant } from '../../model/event.js';
import type { Clock } from '../../model/ports/clock.js';
import { fromKey } from '../rules/keys.js';
import { storeLimits } from '../rules/limits.js';
import { voidClaims } from '../rules/room/parts.js';
import type { MongoConnection } from './connection.js';
import type { Rooms } from './rooms.js';

/** How often a node says that it lives, and after how long in silence what it was doing is given to others, in milliseconds. */
export const alive = { everyMs: 1_000, goneMs: 5_000 } as const;

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
  /** Further sweeps: of records. */
  readonly sweepRecords: (now: Instant) => Promise<void>;
}): Upkeep {
  const { connection, rooms, clock, node } = deps;
  const nodes = connection.docs('node');
  const log = connection.docs('log');
  const pointers = connection.docs('pointer');
  let untold: ReadonlySet<string> = new Set();
  let sweptAt = 0;
  let cancel = (): void => {};
  let stopped = false;
  let under: Promise<void> = Promise.resolve();

  const isGone = async (now: Instant): Promise<(by: string) => boolean> => {
    const seen = new Map((await nodes.find({})).map(({ _id, seenAt }) => [_id, seenAt]));
    return (by) => by !== node && (seen.get(by) ?? 0) < now - alive.goneMs;
  };

  const freeClaims = async (now: Instant): Promise<void> => {
    const claimed = await log.find({ claimed: 1 }, { fields: ['c'] });
    if (claimed.length === 0) return;
    const gone = await isGone(now);
    for (const { c } of claimed) {
      const seen = await rooms.newest(fromKey(c));
      if (seen && voidClaims(seen.room, gone, now).next)
        await rooms.change(fromKey(c), (room) => voidClaims(room, gone, now));
    }
  };

  /** What was untold at the last look and still is: whoever wrote it has fallen. */
  const tellDesks = async (): Promise<void> => {
    const now = new Set((await log.find({ todo: 1 }, { fields: ['_id'] })).map(({ _id }) => _id));
    for (const id of now) if (untold.has(id)) await deps.tell(id);
    untold = now;
  };

  const drop = async (now: Instant): Promise<void> => {
    await pointers.removeAll({ expiresAt: { $lt: now } });
    await nodes.removeAll({ seenAt: { $lt: now - 86_400_000 } });
    const old = await log.find(
      { turnAt: { $lt: now - storeLimits.history } },
      { limit: storeLimits.sweepRows, fields: ['_id'] },
    );
    await log.updates(old.map(({ _id }) => ({ id: _id, unset: ['turn', 'turnAt', 'turnId'] })));
    await deps.sweepRecords(now);
  };

  const look = async (): Promise<void> => {
    const now = clock.now();
    await nodes.update(node, { set: { seenAt: now, info: '{}' } }, { upsert: true });
    await freeClaims(now);
    await tellDesks();
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
