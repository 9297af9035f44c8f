import type { Clock } from '../../src/model/ports/clock.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openConnection, type Docs, type MongoConnection } from '../../src/store/mongo/connection.js';
import type { Patience } from '../../src/store/mongo/record-chain.js';
import { createMongoRecords, type MongoRecords } from '../../src/store/mongo/records.js';

/** Stands around every command of a node: it may count, wait, or fail before or after it. */
export type Around = <T>(command: string, work: () => Promise<T>) => Promise<T>;

/** The same documents, with something around every command. */
export function guarded<D>(name: string, docs: Docs<D>, around: Around): Docs<D> {
  return {
    get: (...given) => around(`${name}.get`, () => docs.get(...given)),
    getAll: (...given) => around(`${name}.getAll`, () => docs.getAll(...given)),
    insert: (...given) => around(`${name}.insert`, () => docs.insert(...given)),
    update: (...given) => around(`${name}.update`, () => docs.update(...given)),
    updates: (...given) => around(`${name}.updates`, () => docs.updates(...given)),
    find: (...given) => around(`${name}.find`, () => docs.find(...given)),
    count: (...given) => around(`${name}.count`, () => docs.count(...given)),
    remove: (...given) => around(`${name}.remove`, () => docs.remove(...given)),
    removeAll: (...given) => around(`${name}.removeAll`, () => docs.removeAll(...given)),
  };
}

/** A node's records over one connection, with something around its commands. */
export function recordsOver(
  connection: MongoConnection,
  around: Around = (_, work) => work(),
  clock: Clock = systemClock,
  patience?: Patience,
): MongoRecords {
  const docs: MongoConnection['docs'] = (name) => guarded(name, connection.docs(name), around);
  return createMongoRecords({ docs, clock, random: systemRandom, ...(patience && { patience }) });
}

/** Of one who waits for nobody who is dead. */
export const impatience: Patience = { applyMs: 30, decideMs: 30, tryMs: 10_000 };

/** A clock so far ahead that whatever others left is old: nobody waits for them. */
export const clockAhead = (ms: number): Clock => ({ ...systemClock, now: () => Date.now() + ms });

/** Connections of one suite, closed together. */
export function connections(): {
  readonly open: (url: string) => Promise<MongoConnection>;
  readonly close: () => Promise<void>;
} {
  const opened: MongoConnection[] = [];
  return {
    async open(url) {
      const connection = await openConnection(url);
      opened.push(connection);
      return connection;
    },
    close: async () => void (await Promise.all(opened.map((connection) => connection.close()))),
  };
}
