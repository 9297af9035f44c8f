import Database from 'libsql';
import { createRequire } from 'node:module';
import { AppError } from '../../model/errors.js';
import { storeError } from './sqlite-errors.js';

/** What a column can hold. libsql aborts the whole process on a boolean or an object, so the seam refuses them first. */
export type SqlValue = null | number | string;
export type Row = { readonly [column: string]: SqlValue };

/** A prepared statement; parameters are positional. */
export interface Statement {
  /** Rows changed. */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

/** All that the store asks of an SQL library: another one is a change of this file. Every error is an AppError STORE_*. */
export interface Driver {
  readonly file: string;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  run(sql: string, ...values: readonly SqlValue[]): number;
  get(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  all(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  /** One atomic, durable write; a throw undoes all of it. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Where the library lies, for the thread that finishes a backup copy. */
export const libraryFile = createRequire(import.meta.url).resolve('libsql');

function checked(values: readonly SqlValue[]): SqlValue[] {
  for (const value of values) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new AppError('STORE_UNAVAILABLE', `a column cannot hold a ${typeof value}`);
  }
  return values as SqlValue[];
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeError(error);
  }
}

/** Opens the file, which must not be open anywhere else. Creates it if there is none. */
export function openDriver(file: string): Driver {
  const database = guard(() => new Database(file));
  const prepare = (sql: string): Statement => {
    const statement = guard(() => database.prepare(sql));
    // One array argument: libsql takes a single object for named parameters.
    return {
      run: (...values) => guard(() => statement.run(checked(values)).changes),
      get: (...values) => guard(() => statement.get(checked(values)) as Row | undefined),
      all: (...values) => guard(() => statement.all(checked(values)) as Row[]),
    };
  };
  const exec = (sql: string): void => {
    guard(() => database.exec(sql));
  };
  return {
    file,
    exec,
    prepare,
    run: (sql, ...values) => prepare(sql).run(...values),
    get: (sql, ...values) => prepare(sql).get(...values),
    all: (sql, ...values) => prepare(sql).all(...values),
    transaction(work) {
      exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk has rolled back already.
        if (database.inTransaction) exec('ROLLBACK');
        throw error;
      }
    },
    close: () => void guard(() => database.close()),
  };
}
