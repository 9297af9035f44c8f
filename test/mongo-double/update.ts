import { CommandError, UnknownToDouble } from './errors.js';
import { operatorsOf } from './filter.js';
import { copyOf, equal, valueAt, type Document } from './values.js';

function setAt(document: Document, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let place = document;
  for (const name of names) {
    if (!Object.hasOwn(place, name)) place[name] = {};
    const next: unknown = place[name];
    if (Array.isArray(next)) throw new UnknownToDouble('how to look into arrays');
    if (typeof next !== 'object' || next === null)
      throw new CommandError(
        28,
        'PathNotViable',
        `Cannot create field '${last}' in element {${name}: ${String(next)}}`,
      );
    place = next as Document;
  }
  place[last] = value;
}

function unsetAt(document: Document, path: string): void {
  const at = path.lastIndexOf('.');
  const parent = at < 0 ? document : valueAt(document, path.slice(0, at));
  if (Array.isArray(parent)) throw new UnknownToDouble('how to look into arrays');
  if (typeof parent === 'object' && parent !== null) delete (parent as Document)[path.slice(at + 1)];
}

function add(document: Document, path: string, amount: unknown): void {
  const value = valueAt(document, path) ?? (valueAt(document, path) === null ? null : 0);
  if (typeof amount !== 'number' || typeof value !== 'number')
    throw new CommandError(
      14,
      'TypeMismatch',
      `Cannot apply $inc to a value of non-numeric type. {_id: ${JSON.stringify(document['_id'])}} has the field '${path}'`,
    );
  setAt(document, path, value + amount);
}

type Change = (document: Document, path: string, operand: unknown) => void;
const changes: { readonly [operator: string]: Change } = {
  $set: setAt,
  $setOnInsert: setAt,
  $unset: unsetAt,
  $inc: add,
};

/** No path may be changed twice in one update, nor a part of one that is. */
function refuseConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted)
    if (sorted.filter((other) => other === path || other.startsWith(`${path}.`)).length > 1)
      throw new CommandError(
        40,
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${path}'`,
      );
}

/** Whether an update changes fields, rather than putting a new document in place of the old. */
export const changesFields = (update: Document): boolean => Object.keys(update)[0]?.startsWith('$') ?? false;

/**
 * What a document becomes by `u` of an update. `old` stays as it is.
 * @param inserting - an upsert is about to insert: `$setOnInsert` counts
 */
export function updated(old: Document, update: Document, inserting: boolean): Document {
  if (Array.isArray(update)) throw new UnknownToDouble('pipelines in an update');
  const id = old['_id'];
  const document = changesFields(update) ? copyOf(old) : copyOf(id === undefined ? update : { _id: id, ...update });
  if (changesFields(update)) {
    refuseConflicts(Object.values(update).flatMap((fields) => Object.keys(fields as Document)));
    for (const [operator, fields] of Object.entries(update)) {
      const change = Object.hasOwn(changes, operator) ? changes[operator] : undefined;
      if (!change) throw new UnknownToDouble(`${operator} in an update`, 9, 'FailedToParse');
      if (operator === '$setOnInsert' && !inserting) continue;
      for (const [path, operand] of Object.entries(fields as Document)) change(document, path, operand);
    }
  }
  if (id !== undefined && !equal(document['_id'], id))
    throw new CommandError(
      66,
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return document;
}

/** The document from which an upsert starts: what its filter says by equality. */
export function seedOf(filter: Document): Document {
  const document: Document = {};
  for (const [path, condition] of Object.entries(filter)) {
    const conditions = operatorsOf(condition);
    if (!conditions) setAt(document, path, condition);
    for (const [name, operand] of conditions ?? []) if (name === '$eq') setAt(document, path, operand);
  }
  return document;
}
