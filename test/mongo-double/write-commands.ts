import { BSON } from 'bson';
import { setImmediate as nextTick } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { refuseOddKeys, type Databases, type Index } from './collection.js';
import { CommandError, UnknownToDouble } from './errors.js';
import { changesFields, seedOf, updated } from './update.js';
import type { Document } from './values.js';

/** Refuses what the double does not know of a statement or an index. */
function refuseOthers(what: string, document: Document, known: readonly string[]): void {
  for (const name of Object.keys(document)) if (!known.includes(name)) throw new UnknownToDouble(`${name} in ${what}`);
}

/** Does each statement of a write. What fails is told with its place; ordered statements end there. */
async function eachStatement(
  statements: readonly Document[],
  command: Document,
  write: (statement: Document, index: number) => void | Promise<void>,
): Promise<Document> {
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      await write(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError) || error instanceof UnknownToDouble) throw error;
      writeErrors.push({ index, code: error.code, ...error.more, errmsg: error.message });
      if (command['ordered'] !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

const withId = (document: Document): Document =>
  Object.hasOwn(document, '_id') ? document : { _id: new BSON.ObjectId(), ...document };

export async function insert(databases: Databases, ns: string, command: Document): Promise<Document> {
  let n = 0;
  const collection = databases.make(ns);
  const errors = await eachStatement(command['documents'] as Document[], command, (document) => {
    collection.insert(withId(document));
    n += 1;
  });
  return { n, ...errors };
}

/**
 * Reads, lets others work, and writes: as FerretDB over SQLite does, where an update is not atomic (of two at a time the later one puts
 * back what it had read, and both are told that they matched). A store that is right on the double rests on inserts and deletes alone.
 */
export async function update(databases: Databases, ns: string, command: Document): Promise<Document> {
  let [n, nModified] = [0, 0];
  const upserted: Document[] = [];
  const errors = await eachStatement(command['updates'] as Document[], command, async (statement, index) => {
    refuseOthers('an update', statement, ['q', 'u', 'multi', 'upsert']);
    const [filter, change] = [statement['q'] as Document, statement['u'] as Document];
    if (statement['multi'] && !changesFields(change))
      throw new CommandError(9, 'FailedToParse', 'multi update is not supported for replacement-style update');
    const found = databases.get(ns)?.find(filter) ?? [];
    await nextTick();
    for (const old of statement['multi'] ? found : found.slice(0, 1)) {
      const document = updated(old, change, false);
      n += 1;
      if (isDeepStrictEqual(document, old)) continue;
      nModified += databases.get(ns)?.replace(document) ? 1 : 0;
    }
    if (found.length > 0 || !statement['upsert']) return;
    const document = withId(updated(seedOf(filter), change, true));
    databases.make(ns).insert(document);
    n += 1;
    upserted.push({ index, _id: document['_id'] });
  });
  return { n, nModified, ...(upserted.length > 0 && { upserted }), ...errors };
}

export async function remove(databases: Databases, ns: string, command: Document): Promise<Document> {
  let n = 0;
  const errors = await eachStatement(command['deletes'] as Document[], command, (statement) => {
    refuseOthers('a delete', statement, ['q', 'limit']);
    const collection = databases.get(ns);
    const found = collection?.find(statement['q'] as Document) ?? [];
    for (const document of statement['limit'] === 1 ? found.slice(0, 1) : found) {
      collection?.delete(document);
      n += 1;
    }
  });
  return { n, ...errors };
}

export function createIndexes(databases: Databases, ns: string, command: Document): Document {
  const wanted = command['indexes'] as (Index & Document)[];
  for (const index of wanted) {
    // FerretDB has none of these either; a program must be able to do without.
    for (const option of ['expireAfterSeconds', 'partialFilterExpression'])
      if (Object.hasOwn(index, option))
        throw new CommandError(238, 'NotImplemented', `Index option "${option}" is not implemented yet`);
    refuseOthers('an index', index, ['key', 'name', 'v', 'background', 'sparse']);
    refuseOddKeys(index.key);
  }
  const created = !databases.get(ns);
  const collection = databases.make(ns);
  const numIndexesBefore = collection.indexes.length;
  for (const { name, key } of wanted) {
    const sameKey = (a: Document): boolean => JSON.stringify(a) === JSON.stringify(key);
    const namesake = collection.indexes.find((index) => index.name === name);
    if (namesake && sameKey(namesake.key)) continue;
    if (namesake) throw new CommandError(86, 'IndexKeySpecsConflict', `An existing index has the same name: ${name}`);
    const other = collection.indexes.find((index) => sameKey(index.key));
    if (other)
      throw new CommandError(85, 'IndexOptionsConflict', `Index already exists with a different name: ${other.name}`);
    collection.addIndex({ name, key });
  }
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically: created };
}
