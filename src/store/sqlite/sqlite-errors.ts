import type { ErrorCode } from '../../model/error-catalogue.js';
import { AppError, isAppError } from '../../model/errors.js';

/** Primary result codes, https://www.sqlite.org/rescode.html: the low byte of an extended code. */
const codes: { readonly [primary: number]: ErrorCode } = {
  3: 'STORE_READ_ONLY', // SQLITE_PERM
  5: 'STORE_LOCKED', // SQLITE_BUSY
  6: 'STORE_LOCKED', // SQLITE_LOCKED
  8: 'STORE_READ_ONLY', // SQLITE_READONLY
  11: 'STORE_DAMAGED', // SQLITE_CORRUPT
  13: 'STORE_FULL', // SQLITE_FULL
  14: 'STORE_READ_ONLY', // SQLITE_CANTOPEN
  26: 'STORE_DAMAGED', // SQLITE_NOTADB
};

const systemCodes: { readonly [code: string]: ErrorCode } = {
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  EACCES: 'STORE_READ_ONLY',
  EPERM: 'STORE_READ_ONLY',
  EROFS: 'STORE_READ_ONLY',
  EISDIR: 'STORE_READ_ONLY',
  ENOTDIR: 'STORE_READ_ONLY',
  ENOENT: 'STORE_READ_ONLY',
  EEXIST: 'STORE_READ_ONLY',
};

/** Makes an AppError of whatever SQLite or the file system threw. The detail is a code, never a row. */
export function storeError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const { code, rawCode, message } = error as { code?: unknown; rawCode?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : 'unknown';
  // A failed open has no code: `Unable to open connection to local database <file>: 14`.
  const raw = typeof rawCode === 'number' ? rawCode : Number(/: (\d+)"?\)$/.exec(String(message))?.[1] ?? 0);
  const known = codes[raw & 0xff] ?? systemCodes[name];
  return new AppError(known ?? 'STORE_UNAVAILABLE', name === 'unknown' && raw > 0 ? `SQLite code ${raw}` : name, {
    cause: error,
  });
}

/** SQLITE_IOERR and SQLITE_CORRUPT: what is on disk is no longer known, so nothing more may be promised until a restart. */
export function isFatal(error: AppError): boolean {
  const { rawCode } = (error.cause ?? {}) as { rawCode?: unknown };
  return error.code === 'STORE_DAMAGED' || (typeof rawCode === 'number' && (rawCode & 0xff) === 10);
}
