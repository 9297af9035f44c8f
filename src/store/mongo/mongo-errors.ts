import type { ErrorCode } from '../../model/error-catalogue.js';
import { AppError, isAppError } from '../../model/errors.js';

/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
const codes: { readonly [code: number]: ErrorCode } = {
  13: 'STORE_DENIED', // Unauthorized
  18: 'STORE_DENIED', // AuthenticationFailed
  8000: 'STORE_DENIED', // AtlasError: sign-in
  14031: 'STORE_FULL', // OutOfDiskSpace
};

/** Makes an AppError of whatever the driver threw. The detail is a name or code of the driver's: never an address, which may hold a password. */
export function storeError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const { code, name, codeName } = error as { code?: unknown; name?: unknown; codeName?: unknown };
  const known = typeof code === 'number' ? codes[code] : undefined;
  const detail = [name, codeName ?? code].filter((one) => typeof one === 'string' || typeof one === 'number').join(' ');
  const away = name === 'MongooseServerSelectionError' || name === 'MongoServerSelectionError';
  return new AppError(known ?? 'STORE_UNAVAILABLE', detail.slice(0, 80), {
    cause: error,
    ...(away && { reason: { key: 'mongo_away' } }),
  });
}

/** E11000: an inserted `_id` was there before. */
export const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 11_000;
