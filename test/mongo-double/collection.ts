import { CommandError, UnknownToDouble } from './errors.js';
import { compileFilter, valuesOf } from './filter.js';
import { keyOf, valueAt, type Document } from './values.js';

/** An index as createIndexes and listIndexes tell of it. */
export interface Index {
  readonly name: string;
  readonly key: Document;
}

/** What a write did, as the journal keeps it. */
export type Effect =
  | { readonly type: 'create' | 'drop'; readonly ns: string }
  | { readonly type: 'put'; readonly ns: string; readonly document: Document }
  | { readonly type: 'delete'; readonly ns: string; readonly id: unknown }
  | { readonly type: 'index'; readonly ns: string; readonly index: Index };

/** The documents of one collection, in the order in which they were inserted. */
export class Collection {
  readonly indexes: Index[] = [{ name: '_id_', key: { _id: 1 } }];
  readonly #documents = new Map<string, Document>();
  /** Per first field of an index: the keys of the documents that have this value there. */
  readonly #byField = new Map<string, Map<string, Set<string>>>();

  constructor(
    readonly ns: string,
    readonly record: (effect: Effect) => void,
  ) {}

  get size(): number {
    return this.#documents.size;
  }

  /** Throws CommandError 11000 if there is one with this `_id`. */
  insert(document: Document): void {
    if (this.#documents.has(keyOf(document['_id']))) {
      const dup = JSON.stringify(document['_id']);
      throw new CommandError(
        11000,
        'DuplicateKey',
        `E11000 duplicate key error collection: ${this.ns} index: _id_ dup key: { _id: ${dup} }`,
        { keyPattern: { _id: 1 }, keyValue: { _id: document['_id'] } },
      );
    }
    this.put(document);
    this.record({ type: 'put', ns: this.ns, document });
  }

  /** False: there is none with this `_id` any more. */
  replace(document: Document): boolean {
    if (!this.#documents.has(keyOf(document['_id']))) return false;
    this.put(document);
    this.record({ type: 'put', ns: this.ns, document });
    return true;
  }

  delete(document: Document): void {
    this.remove(document['_id']);
    this.record({ type: 'delete', ns: this.ns, id: document['_id'] });
  }

  /** The documents a filter means, by an index where it names a value of its first field. */
  find(filter: Document): Document[] {
    const matches = compileFilter(filter);
    return this.#candidates(filter).filter(matches);
  }

  addIndex(index: Index): void {
    this.index(index);
    this.record({ type: 'index', ns: this.ns, index });
  }

  /** As `insert` and `replace`, without a word to the journal. */
  put(document: Document): void {
    const key = keyOf(document['_id']);
    const old = this.#documents.get(key);
    if (old) this.#unlist(key, old);
    this.#documents.set(key, document);
    for (const [field, listed] of this.#byField) this.#list(listed, field, key, document);
  }

  /** As `delete`, without a word to the journal. */
  remove(id: unknown): void {
    const key = keyOf(id);
    const old = this.#documents.get(key);
    if (!old) return;
    this.#unlist(key, old);
    this.#documents.delete(key);
  }

  /** As `addIndex`, without a word to the journal. */
  index(index: Index): void {
    this.indexes.push(index);
    const field = Object.keys(index.key)[0] as string;
    if (field === '_id' || this.#byField.has(field)) return;
    const listed = new Map<string, Set<string>>();
    this.#byField.set(field, listed);
    for (const [key, document] of this.#documents) this.#list(listed, field, key, document);
  }

  #list(listed: Map<string, Set<string>>, field: string, key: string, document: Document): void {
    const value = keyOf(valueAt(document, field));
    const keys = listed.get(value);
    if (keys) keys.add(key);
    else listed.set(value, new Set([key]));
  }

  #unlist(key: string, document: Document): void {
    for (const [field, listed] of this.#byField) {
      const value = keyOf(valueAt(document, field));
      const keys = listed.get(value);
      keys?.delete(key);
      if (keys?.size === 0) listed.delete(value);
    }
  }

  #candidates(filter: Document): Document[] {
    const pick = (keys: Iterable<string>): Document[] =>
      [...new Set(keys)].flatMap((key) => this.#documents.get(key) ?? []);
    const ids = valuesOf(filter, '_id');
    if (ids) return pick(ids.map(keyOf));
    for (const [field, listed] of this.#byField) {
      const values = valuesOf(filter, field);
      if (values) return pick(values.flatMap((value) => [...(listed.get(keyOf(value)) ?? [])]));
    }
    return [...this.#documents.values()];
  }
}

/** Every database of a double. A collection is named `database.collection`. */
export class Databases {
  readonly #collections = new Map<string, Collection>();

  constructor(readonly record: (effect: Effect) => void) {}

  get(ns: string): Collection | undefined {
    return this.#collections.get(ns);
  }

  /** The collection, made if it was not there. */
  make(ns: string): Collection {
    const found = this.#collections.get(ns);
    if (found) return found;
    const made = new Collection(ns, this.record);
    this.#collections.set(ns, made);
    this.record({ type: 'create', ns });
    return made;
  }

  /** The names of a database's collections. */
  names(database: string): string[] {
    const start = `${database}.`;
    return [...this.#collections.keys()].filter((ns) => ns.startsWith(start)).map((ns) => ns.slice(start.length));
  }

  drop(ns: string): void {
    if (this.#collections.delete(ns)) this.record({ type: 'drop', ns });
  }

  /** Does again what the journal says was done. */
  replay(effect: Effect): void {
    const collection = this.#collections.get(effect.ns) ?? new Collection(effect.ns, this.record);
    this.#collections.set(effect.ns, collection);
    if (effect.type === 'put') collection.put(effect.document);
    else if (effect.type === 'delete') collection.remove(effect.id);
    else if (effect.type === 'index') collection.index(effect.index);
    else if (effect.type === 'drop') this.#collections.delete(effect.ns);
  }
}

/** The one order the double knows for indexes; refuses any other. */
export function refuseOddKeys(key: Document): void {
  for (const direction of Object.values(key))
    if (direction !== 1 && direction !== -1) throw new UnknownToDouble(`indexes of kind ${String(direction)}`);
}
