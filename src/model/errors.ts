import { catalogue, type ErrorCode } from './error-catalogue.js';

/** Why it happened this time, where the detail alone does not say it: the sentence `errors:reasons.<key>` in `locales/`. */
export interface Reason {
  readonly key: string;
  readonly values?: { readonly [name: string]: string | number };
}

/**
 * An error we did not expect a caller to handle: a code from the catalogue and what it was about. The code is the contract.
 * `detail` is for logs and for people of every language: a name, a path, a place, a number; never secrets or a citizen's words.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly reason: Reason | null;
  constructor(
    code: ErrorCode,
    detail = '',
    { reason, ...options }: { readonly cause?: unknown; readonly reason?: Reason } = {},
  ) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.reason = reason ?? null;
  }
  get status(): number {
    return catalogue[this.code].status;
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
