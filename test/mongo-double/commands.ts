import type { Databases } from './collection.js';
import { CommandError, UnknownToDouble } from './errors.js';
import { aggregate, count, Cursors, find } from './read-commands.js';
import type { Document } from './values.js';
import { maxMessageBytes } from './wire.js';
import { createIndexes, insert, remove, update } from './write-commands.js';

/** One command: the fields it may have beside its own name, and what it does. */
interface Command {
  readonly fields: readonly string[];
  run(command: Document, ns: string): Document | Promise<Document>;
}

/** What drivers add to any command. */
const common = [
  '$db',
  'lsid',
  '$readPreference',
  'comment',
  'maxTimeMS',
  'writeConcern',
  'readConcern',
  '$clusterTime',
];

/** Largest document, 16 MiB as MongoDB's. */
const maxBsonObjectSize = 16 * 1024 * 1024;

function hello(): Document {
  return {
    isWritablePrimary: true,
    ismaster: true,
    helloOk: true,
    maxBsonObjectSize,
    maxMessageSizeBytes: maxMessageBytes,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
  };
}
const helloFields = [
  'helloOk',
  'client',
  'compression',
  'loadBalanced',
  'backpressure',
  'topologyVersion',
  'maxAwaitTimeMS',
];

/**
 * Answers commands on these databases, as MongoDB answers them: `ok: 1` or an error with its code. What the double does not know is
 * answered with an error too, and told to `unknown`.
 */
export function commandRunner(
  databases: Databases,
  unknown: (what: string) => void,
): (command: Document) => Promise<Document> {
  const cursors = new Cursors();
  const ids = (command: Document): number[] => (command['cursors'] as unknown[]).map(Number);
  const greeting: Command = { fields: helloFields, run: hello };

  const commands: { readonly [name: string]: Command } = {
    hello: greeting,
    isMaster: greeting,
    ismaster: greeting,
    ping: { fields: [], run: () => ({}) },
    buildInfo: {
      fields: [],
      run: () => ({ version: '7.0.0', versionArray: [7, 0, 0, 0], maxBsonObjectSize, ventanillaDouble: true }),
    },
    endSessions: { fields: [], run: () => ({}) },
    insert: { fields: ['documents', 'ordered'], run: (command, ns) => insert(databases, ns, command) },
    update: { fields: ['updates', 'ordered'], run: (command, ns) => update(databases, ns, command) },
    delete: { fields: ['deletes', 'ordered'], run: (command, ns) => remove(databases, ns, command) },
    find: {
      fields: ['filter', 'sort', 'limit', 'skip', 'projection', 'batchSize', 'singleBatch'],
      run: (command, ns) => find(databases, cursors, ns, command),
    },
    getMore: {
      fields: ['collection', 'batchSize'],
      run: (command) => cursors.more(Number(command['getMore']), command['batchSize'] as number | undefined),
    },
    killCursors: { fields: ['cursors'], run: (command) => cursors.kill(ids(command)) },
    count: { fields: ['query', 'limit', 'skip'], run: (command, ns) => count(databases, ns, command) },
    aggregate: {
      fields: ['pipeline', 'cursor'],
      run: (command, ns) => aggregate(databases, cursors, ns, command),
    },
    create: {
      fields: [],
      run(_command, ns) {
        if (databases.get(ns)) throw new CommandError(48, 'NamespaceExists', `Collection ${ns} already exists.`);
        databases.make(ns);
        return {};
      },
    },
    createIndexes: { fields: ['indexes'], run: (command, ns) => createIndexes(databases, ns, command) },
    listIndexes: {
      fields: ['cursor'],
      run(_command, ns) {
        const indexes = databases.get(ns)?.indexes;
        if (!indexes) throw new CommandError(26, 'NamespaceNotFound', `ns does not exist: ${ns}`);
        return cursors.open(
          ns,
          indexes.map(({ name, key }) => ({ v: 2, key, name })),
          undefined,
        );
      },
    },
    listCollections: {
      fields: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
      run(command) {
        const { name, ...others } = (command['filter'] ?? {}) as Document;
        const [other] = Object.keys(others);
        if (other !== undefined) throw new UnknownToDouble(`${other} in the filter of listCollections`);
        const names = databases.names(command['$db'] as string).filter((one) => name === undefined || one === name);
        return cursors.open(
          `${String(command['$db'])}.$cmd.listCollections`,
          names.map((one) => ({ name: one, type: 'collection', options: {}, info: { readOnly: false } })),
          undefined,
        );
      },
    },
    drop: {
      fields: [],
      run(_command, ns) {
        databases.drop(ns);
        return { nIndexesWas: 1, ns };
      },
    },
    dropDatabase: {
      fields: [],
      run(command) {
        const database = command['$db'] as string;
        for (const name of databases.names(database)) databases.drop(`${database}.${name}`);
        return { dropped: database };
      },
    },
  };

  const run = (command: Document): Document | Promise<Document> => {
    const name = Object.keys(command)[0] as string;
    const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!known) throw new UnknownToDouble(`the command ${name}`, 59, 'CommandNotFound');
    for (const field of Object.keys(command).slice(1))
      if (!known.fields.includes(field) && !common.includes(field)) throw new UnknownToDouble(`${field} in ${name}`);
    return known.run(command, `${String(command['$db'])}.${String(command[name])}`);
  };

  return async (command) => {
    try {
      return { ...(await run(command)), ok: 1 };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      if (error instanceof UnknownToDouble) unknown(error.message);
      return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName };
    }
  };
}
