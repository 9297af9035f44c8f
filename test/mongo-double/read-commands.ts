import { BSON } from 'bson';
import type { Databases } from './collection.js';
import { CommandError, UnknownToDouble } from './errors.js';
import { compileFilter, compileSort } from './filter.js';
import { copyOf, keyOf, valueAt, type Document } from './values.js';

/** MongoDB's own default for a first batch. */
const firstBatchSize = 101;

/** Cursors that are still open: what is left of their answer. */
export class Cursors {
  #last = 0;
  readonly #open = new Map<number, { readonly ns: string; readonly left: Document[] }>();

  /** The answer of a command that opens a cursor. */
  open(ns: string, documents: Document[], size: number | undefined, single = false): Document {
    const firstBatch = documents.splice(0, size ?? firstBatchSize);
    let id = 0;
    if (documents.length > 0 && !single) {
      id = this.#last += 1;
      this.#open.set(id, { ns, left: documents });
    }
    return { cursor: { firstBatch, id: BSON.Long.fromNumber(id), ns } };
  }

  more(id: number, size: number | undefined): Document {
    const cursor = this.#open.get(id);
    if (!cursor) throw new CommandError(43, 'CursorNotFound', `cursor id ${id} not found`);
    const nextBatch = cursor.left.splice(0, size ?? Infinity);
    if (cursor.left.length === 0) this.#open.delete(id);
    return { cursor: { nextBatch, id: BSON.Long.fromNumber(cursor.left.length > 0 ? id : 0), ns: cursor.ns } };
  }

  /** The ids that were open, and the others. */
  kill(ids: readonly number[]): Document {
    const [cursorsKilled, cursorsNotFound] = [ids.filter((id) => this.#open.delete(id)), [] as number[]];
    for (const id of ids) if (!cursorsKilled.includes(id)) cursorsNotFound.push(id);
    return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
  }
}

function deleteAt(document: Document, path: string): void {
  const at = path.lastIndexOf('.');
  const parent = at < 0 ? document : valueAt(document, path.slice(0, at));
  if (typeof parent === 'object' && parent !== null) delete (parent as Document)[path.slice(at + 1)];
}

function pick(document: Document, paths: readonly string[]): Document {
  const picked: Document = {};
  for (const name of Object.keys(document)) {
    if (paths.includes(name)) picked[name] = document[name];
    const deeper = paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
    const value: unknown = document[name];
    if (deeper.length > 0 && Array.isArray(value)) throw new UnknownToDouble('how to look into arrays');
    if (deeper.length > 0 && typeof value === 'object' && value !== null) picked[name] = pick(value, deeper);
  }
  return picked;
}

/** What a projection leaves of a document: either it names what stays, or what goes; `_id` stays unless named. */
function project(projection: Document): (document: Document) => Document {
  const entries = Object.entries(projection).map(([path, value]) => {
    if (![0, 1, true, false].includes(value as never)) throw new UnknownToDouble('expressions in a projection');
    return [path, Boolean(value)] as const;
  });
  if (entries.length === 0) return (document) => document;
  const rest = entries.filter(([path]) => path !== '_id');
  const stays = rest.filter(([, stay]) => stay).map(([path]) => path);
  const goes = entries.filter(([, stay]) => !stay).map(([path]) => path);
  if (stays.length > 0 && stays.length < rest.length)
    throw new CommandError(31254, 'Location31254', 'Cannot do exclusion in inclusion projection');
  const idGoes = goes.includes('_id');
  if (stays.length > 0 || (rest.length === 0 && !idGoes))
    return (document) => pick(document, idGoes ? stays : ['_id', ...stays]);
  return (document) => {
    const copy = copyOf(document);
    for (const path of goes) deleteAt(copy, path);
    return copy;
  };
}

const cut = (documents: Document[], { skip = 0, limit = 0 }: Document): Document[] =>
  documents.slice(skip as number, limit ? (skip as number) + (limit as number) : undefined);

export function find(databases: Databases, cursors: Cursors, ns: string, command: Document): Document {
  const filter = (command['filter'] ?? {}) as Document;
  const found = databases.get(ns)?.find(filter) ?? (compileFilter(filter), []);
  if (command['sort']) found.sort(compileSort(command['sort'] as Document));
  const documents = cut(found, command).map(project((command['projection'] ?? {}) as Document));
  return cursors.open(
    ns,
    documents,
    command['batchSize'] as number | undefined,
    command['singleBatch'] as boolean | undefined,
  );
}

export function count(databases: Databases, ns: string, command: Document): Document {
  return { n: cut(databases.get(ns)?.find((command['query'] ?? {}) as Document) ?? [], command).length };
}

function group(documents: readonly Document[], { _id, ...sums }: Document): Document[] {
  const valueOf = (expression: unknown, document: Document): unknown =>
    typeof expression === 'string' && expression.startsWith('$') ? valueAt(document, expression.slice(1)) : expression;
  // FerretDB 1.24 computes only the first of several.
  if (Object.keys(sums).length > 1) throw new UnknownToDouble('groups with several sums');
  const groups = new Map<string, Document>();
  for (const document of documents) {
    const id = valueOf(_id, document) ?? null;
    const found = groups.get(keyOf(id)) ?? { _id: id };
    groups.set(keyOf(id), found);
    for (const [name, sum] of Object.entries(sums)) {
      const [operator, expression] = Object.entries(sum as Document)[0] ?? [];
      if (operator !== '$sum') throw new UnknownToDouble(`${operator} in a group`);
      const value = valueOf(expression, document);
      found[name] = ((found[name] as number | undefined) ?? 0) + (typeof value === 'number' ? value : 0);
    }
  }
  return [...groups.values()];
}

type Stage = (documents: Document[], operand: never) => Document[];
/** Stages of a pipeline that countDocuments and sums by a field need. */
const stages: { readonly [name: string]: Stage } = {
  $match: (documents, filter: Document) => documents.filter(compileFilter(filter)),
  $skip: (documents, n: number) => documents.slice(n),
  $limit: (documents, n: number) => documents.slice(0, n),
  $sort: (documents, sort: Document) => documents.sort(compileSort(sort)),
  $group: (documents, operand: Document) => group(documents, operand),
};

export function aggregate(databases: Databases, cursors: Cursors, ns: string, command: Document): Document {
  const pipeline = command['pipeline'] as Document[];
  // The first $match may use an index.
  const [first] = pipeline;
  let documents = databases.get(ns)?.find((first?.['$match'] ?? {}) as Document) ?? [];
  for (const stage of pipeline) {
    const [name, operand] = Object.entries(stage)[0] as [string, never];
    const apply = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (!apply) throw new UnknownToDouble(`the stage ${name}`);
    documents = apply(documents, operand);
  }
  return cursors.open(ns, documents, (command['cursor'] as Document | undefined)?.['batchSize'] as number | undefined);
}
