import type { Connection, Model } from 'mongoose';
import { optionalPackage } from '../../model/optional-package.js';
import type { AppError } from '../../model/errors.js';
import { createInserts } from './inserts.js';
import { connectError, insertedOf, isNotFound, isTooLarge, storeError, tooLarge } from './mongo-errors.js';
import { indexes, schemaOf, type Collection, type Documents } from './schemas.js';

/** A value a document is looked for by: our own scalars, never an object from outside. */
export type Scalar = string | number;
export type Filter<D> = {
  readonly [field in keyof D]?:
    | Scalar
    | {
        readonly $gt?: Scalar;
        readonly $gte?: Scalar;
        readonly $lt?: Scalar;
        readonly $lte?: Scalar;
        readonly $exists?: boolean;
      };
};

/** One collection. Every call rejects with AppError STORE_*. */
export interface Docs<D> {
  get(id: string): Promise<D | null>;
  /**
   * Those that are there, in any order, in one command. Where a database finds only one id by its index, they are asked for in their order, and
   * no further than the first that is not there.
   */
  getAll(ids: readonly string[]): Promise<readonly D[]>;
  /** The fence: false = there is one with this `_id`. Many at once become one command. */
  insert(doc: D): Promise<boolean>;
  /** Sets and drops fields of one document; with `upsert` it is made if it is not there. `only` narrows by further fields. */
  update(
    id: string,
    change: { readonly set?: Partial<D>; readonly unset?: readonly (keyof D & string)[] },
    more?: { readonly upsert?: boolean; readonly only?: Filter<D> },
  ): Promise<number>;
  /** Many updates by `_id`, in any order. */
  updates(
    changes: readonly {
      readonly id: string;
      readonly set?: Partial<D>;
      readonly unset?: readonly (keyof D & string)[];
      readonly upsert?: boolean;
    }[],
  ): Promise<void>;
  find(
    filter: Filter<D>,
    more?: {
      readonly sort?: { readonly [field in keyof D]?: 1 | -1 };
      readonly limit?: number;
      readonly fields?: readonly (keyof D & string)[];
    },
  ): Promise<readonly D[]>;
  count(filter: Filter<D>): Promise<number>;
  remove(id: string, only?: Filter<D>): Promise<number>;
  removeAll(filter: Filter<D>): Promise<number>;
}

export interface MongoConnection {
  docs<C extends Collection>(name: C): Docs<Documents[C]>;
  /** What the server says of itself. Rejects when it does not answer. */
  server(): Promise<{
    readonly version: string;
    readonly kind: 'mongodb' | 'ferretdb' | 'double';
    readonly at: number;
    readonly replicaSet: boolean;
  }>;
  /** Makes what is missing of the indexes. */
  prepare(): Promise<void>;
  /** Indexes that should be there and are not, as `collection (field, field)`. */
  missing(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How long the driver looks for a server, and waits for one answer, in milliseconds. The edges wait no longer than a second (http/store-call). */
const findServerMs = 1_000;
const answerMs = 10_000;
const triesToFind = 4;
/** Documents asked for at the same time where a database finds one id in a command. */
const someAtOnce = 5;

/** Where an address names none. */
const defaultDatabase = 'ventanilla';

/** Opens the database that a `mongodb://` address names. Rejects with STORE_* whose detail is never the address. */
export async function openConnection(url: string): Promise<MongoConnection> {
  const mongoose = await optionalPackage('mongoose', () => import('mongoose'));
  const { Schema, createConnection } = mongoose.default;
  const connect = (): Promise<Connection> =>
    createConnection(url, {
      ...(namesDatabase(url) ? {} : { dbName: defaultDatabase }),
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      serverSelectionTimeoutMS: findServerMs,
      connectTimeoutMS: findServerMs,
      socketTimeoutMS: answerMs,
      maxPoolSize: 32,
      writeConcern: { w: 'majority', journal: true },
      readPreference: 'primary',
      appName: 'ventanilla',
    }).asPromise();
  let connection: Connection;
  for (let tries = 1; ; tries += 1)
    try {
      connection = await connect();
      break;
    } catch (error) {
      // A machine that starts everything at once is slow at first; what is wrong stays so.
      if (tries >= triesToFind || !isNotFound(error)) throw connectError(error, url);
    }
  // A listener, because an error event without one would end the process; every call tells its own failure.
  connection.on('error', () => undefined);
  const models = new Map<Collection, Model<unknown>>();
  const modelOf = (name: Collection): Model<unknown> => {
    const there = models.get(name);
    if (there) return there;
    const made = connection.model<unknown>(name, schemaOf(Schema, name, majority));
    models.set(name, made);
    return made;
  };
  let majority = false;
  let oneByOne = false;
  const command = async (name: string): Promise<Record<string, unknown>> =>
    (await connection
      .getClient()
      .db()
      .admin()
      .command({ [name]: 1 })) as Record<string, unknown>;

  return {
    docs: <C extends Collection>(name: C) => docsOf<Documents[C]>(modelOf(name), () => oneByOne),
    async server() {
      try {
        const [info, hello] = await Promise.all([command('buildInfo'), command('hello')]);
        const kind = 'ferretdbVersion' in info ? 'ferretdb' : 'ventanillaDouble' in info ? 'double' : 'mongodb';
        const { localTime, setName } = hello as { localTime?: Date; setName?: unknown };
        // Asked before anything is read. What a majority has not got may be taken back, so it must not be answered from.
        majority = typeof setName === 'string';
        // FerretDB (v1.24) reads a whole table for `$in`, and hangs on a command of many updates.
        oneByOne = kind === 'ferretdb';
        return {
          version: textOf(info['ferretdbVersion'] ?? info['version']),
          kind,
          at: localTime?.getTime() ?? 0,
          replicaSet: typeof setName === 'string',
        };
      } catch (error) {
        throw storeError(error);
      }
    },
    async prepare() {
      try {
        for (const name of Object.keys(indexes) as Collection[]) {
          const model = modelOf(name);
          await model.createCollection().catch((error: unknown) => {
            // NamespaceExists: another node was first.
            if ((error as { code?: unknown }).code !== 48) throw error;
          });
          await model.createIndexes();
        }
      } catch (error) {
        throw storeError(error);
      }
    },
    async missing() {
      try {
        const wanted = (Object.keys(indexes) as Collection[]).filter((name) => indexes[name].length > 0);
        const found = await Promise.all(
          wanted.map(async (name) => {
            const there = (await modelOf(name).listIndexes()).map(({ key }) => Object.keys(key as object).join(', '));
            return indexes[name]
              .map((fields) => fields.join(', '))
              .filter((fields) => !there.includes(fields))
              .map((fields) => `${name} (${fields})`);
          }),
        );
        return found.flat();
      } catch (error) {
        throw storeError(error);
      }
    },
    close: () => connection.close(),
  };
}

/** `mongodb://user:password@host,host/NAME?options`. */
const namesDatabase = (url: string): boolean => /^mongodb(?:\+srv)?:\/\/[^/]+\/[^?]/.test(url);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function docsOf<D>(model: Model<unknown>, oneByOne: () => boolean): Docs<D> {
  const raw = model.collection;
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeError(error);
    }
  };
  const changeOf = ({ set, unset }: { readonly set?: Partial<D>; readonly unset?: readonly string[] }) => ({
    ...(set && { $set: set }),
    ...(unset && unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, 1])) }),
  });
  /** Whose document it is, for an error. */
  const nameOf = (doc: D | undefined): string => {
    const { c } = (doc ?? {}) as { readonly c?: string };
    return c === undefined ? `a document of ${raw.name}` : `what is open in the conversation ${c}`;
  };
  const send = async (docs: readonly D[]): Promise<readonly (boolean | AppError)[]> => {
    try {
      await raw.insertMany(docs as never, { ordered: false });
      return docs.map(() => true);
    } catch (error) {
      // One that is too large keeps all of its batch from being sent; nobody else's is to be lost with it.
      if (isTooLarge(error)) {
        if (docs.length < 2) return [tooLarge(error, nameOf(docs[0]))];
        const half = Math.ceil(docs.length / 2);
        return [...(await send(docs.slice(0, half))), ...(await send(docs.slice(half)))];
      }
      const inserted = insertedOf(error, docs.length);
      if (!inserted) throw storeError(error);
      return inserted;
    }
  };
  const insert = createInserts(send);

  const get: Docs<D>['get'] = (id) => safely(async () => (await model.findOne({ _id: id }).lean().exec()) as D | null);

  return {
    get,
    async getAll(ids) {
      if (!oneByOne())
        return safely(
          async () =>
            (await model
              .find({ _id: { $in: ids } } as never)
              .lean()
              .exec()) as unknown as readonly D[],
        );
      // The first alone, because mostly there is none; then some at a time.
      const found: D[] = [];
      for (let from = 0, size = 1; from < ids.length; from += size, size = someAtOnce) {
        const some = (await Promise.all(ids.slice(from, from + size).map(get))).filter((each) => each !== null);
        found.push(...some);
        if (some.length < Math.min(size, ids.length - from)) break;
      }
      return found;
    },
    insert: (doc) => insert(doc),
    update: (id, change, { upsert = false, only = {} } = {}) =>
      safely(async () => {
        const { matchedCount, upsertedCount } = await model.updateOne(
          { _id: id, ...only } as never,
          changeOf(change) as never,
          { upsert },
        );
        return matchedCount + upsertedCount;
      }),
    updates: (changes) =>
      safely(async () => {
        const statements = changes.map(({ id, upsert = false, ...change }) => ({
          updateOne: { filter: { _id: id } as never, update: changeOf(change) as never, upsert },
        }));
        // FerretDB holds a connection of its pool for every statement of a command until the command ends: a hundred of them wait for ever.
        const size = oneByOne() ? 1 : Math.max(1, statements.length);
        for (let from = 0; from < statements.length; from += size)
          await model.bulkWrite(statements.slice(from, from + size), { ordered: false });
      }),
    find: (filter, { sort, limit, fields } = {}) =>
      safely(async () => {
        const query = model.find(filter as never);
        if (fields) void query.select([...fields]);
        if (sort) void query.sort(sort as never);
        if (limit !== undefined) void query.limit(limit);
        return (await query.lean().exec()) as unknown as readonly D[];
      }),
    count: (filter) => safely(() => model.countDocuments(filter as never).exec()),
    remove: (id, only = {}) =>
      safely(async () => (await model.deleteOne({ _id: id, ...only } as never).exec()).deletedCount),
    removeAll: (filter) => safely(async () => (await model.deleteMany(filter as never).exec()).deletedCount),
  };
}
