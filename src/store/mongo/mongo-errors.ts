import type { ErrorCode } from '../../model/error-catalogue.js';
import { AppError, isAppError, type Reason } from '../../model/errors.js';

/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
const codes: { readonly [code: number]: ErrorCode } = {
  13: 'STORE_DENIED', // Unauthorized
  18: 'STORE_DENIED', // AuthenticationFailed
  8000: 'STORE_DENIED', // AtlasError: sign-in
  14031: 'STORE_FULL', // OutOfDiskSpace
};

/** InvalidNamespace: the server does not take such a name of a database. */
const badName = 73;

/** What Node says when a name cannot be resolved, as an address or as a mongodb+srv one. https://nodejs.org/api/dns.html#error-codes */
const unknownNames: readonly unknown[] = ['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'ESERVFAIL', 'ETIMEOUT', 'EREFUSED'];

/** The driver's, of what it is given to do: an option or a value that it does not know, a file of keys that is not there. */
const refusedByDriver: readonly unknown[] = ['MongoParseError', 'MongoInvalidArgumentError', 'MongoAPIError'];

/** What names the server; a command that was given another one says so (cli/migrate/place.ts). */
const here = { setting: 'STORE_URL' } as const;

interface Thrown {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly codeName?: unknown;
  /** Of a server that was not found: what the driver knows of each. */
  readonly reason?: { readonly servers?: ReadonlyMap<string, Server> };
}
interface Server {
  readonly address: string;
  /** `Unknown`, or what it is: then it answered, but cannot take writes. */
  readonly type: string;
  readonly error?: { readonly cause?: { readonly code?: unknown } } | null;
}

/** Makes an AppError of whatever the driver threw. The detail is a name or code of the driver's, or a server: never an address, which may hold a password. */
export function storeError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const thrown = error as Thrown;
  const { code, name, codeName } = thrown;
  if (name === 'MongooseServerSelectionError' || name === 'MongoServerSelectionError') return awayError(thrown);
  if (code === badName)
    return new AppError('CONFIG_INVALID', 'STORE_URL', { cause: error, reason: { key: 'store_url_database' } });
  const known = typeof code === 'number' ? codes[code] : undefined;
  const detail = [...(codeName === undefined ? [name] : []), codeName ?? code];
  return new AppError(known ?? 'STORE_UNAVAILABLE', words(detail), { cause: error });
}

/** As `storeError`, of what was thrown before there was a connection: what the driver does not take of the address is CONFIG_INVALID. */
export function connectError(error: unknown, url: string): AppError {
  const { name, code } = error as Thrown;
  if (unknownNames.includes(code))
    return new AppError('STORE_UNAVAILABLE', words([code]), {
      cause: error,
      reason: { key: 'mongo_name', values: here },
    });
  if (!refusedByDriver.includes(name) && code !== 'ENOENT') return storeError(error);
  const options = [...new URLSearchParams(url.split('?').slice(1).join('?')).keys()].join(', ');
  return new AppError('CONFIG_INVALID', 'STORE_URL', {
    cause: error,
    reason: options === '' ? { key: 'store_url_refused' } : { key: 'store_url_options', values: { options } },
  });
}

/** No server answered in time: it may in a moment. */
export const isNotFound = (error: unknown): boolean =>
  /ServerSelectionError$|NetworkTimeoutError$/.test(String((error as Thrown).name));

/**
 * What became of each of many inserted documents: true, false where there was one with its `_id`, and an error where the server refused it alone.
 * null when anything else went wrong, or cannot be excluded.
 */
export function insertedOf(error: unknown, count: number): readonly (boolean | AppError)[] | null {
  const { writeErrors = [], result } = error as {
    readonly writeErrors?: readonly { readonly index: number; readonly code?: number }[];
    readonly result?: { getWriteConcernError?(): unknown };
  };
  // A command that was refused as a whole tells of no document.
  if (writeErrors.length === 0 || result?.getWriteConcernError?.()) return null;
  if (!writeErrors.every((one) => isTaken(one) || isTooLarge(one))) return null;
  const failed = new Map(writeErrors.map((one) => [one.index, isTaken(one) ? false : tooLarge(one)]));
  return Array.from({ length: count }, (_, index) => failed.get(index) ?? true);
}

/** A document that is larger than the database takes: the driver says so before anything is sent, a server when it sees it. */
export const isTooLarge = (error: unknown): boolean => {
  const { code, name, message } = error as Thrown & { readonly message?: unknown };
  return (
    code === 10_334 || (name === 'MongoInvalidArgumentError' && /larger than the maximum size/.test(String(message)))
  );
};

/** `about` names what it is of: an id, never an address. */
export const tooLarge = (cause: unknown, about = 'a document'): AppError =>
  new AppError('STORE_UNAVAILABLE', `${about} is larger than the database takes`, { cause });

/** No server that takes writes was found: where it was looked for, and what came of it. */
function awayError(thrown: Thrown): AppError {
  const servers = [...(thrown.reason?.servers?.values() ?? [])];
  const troubles = servers.map(({ address, error }) => words([address, error?.cause?.code]));
  return new AppError('STORE_UNAVAILABLE', troubles.slice(0, 3).join(', '), {
    cause: thrown,
    reason: { key: awayKey(servers), values: here },
  });
}

function awayKey(servers: readonly Server[]): Reason['key'] {
  const found = servers.map(({ error }) => error?.cause?.code);
  // The driver forgets a server that is of another set.
  if (servers.length === 0 || servers.some(({ type }) => type !== 'Unknown')) return 'mongo_set';
  if (found.every((code) => unknownNames.includes(code))) return 'mongo_name';
  return found.some((code) => typeof code === 'string' && !code.startsWith('ERR_')) ? 'mongo_away' : 'mongo_silent';
}

const words = (parts: readonly unknown[]): string =>
  parts
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .join(' ')
    .slice(0, 80);

/** E11000: an inserted `_id` was there before. */
export const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 11_000;
