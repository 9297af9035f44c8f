import { catalogue, type ErrorCode } from './error-catalogue.js';

/**
 * An error we did not expect a caller to handle: a code from the catalogue and what it was about. The code is the contract.
 * `detail` never holds secrets or a citizen's words.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  constructor(code: ErrorCode, detail = '', options?: { cause?: unknown }) {
    super(detail ? `${catalogue[code].what} (${detail})` : catalogue[code].what, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
  /** What the operator can do about it. */
  get cure(): string {
    return catalogue[this.code].cure;
  }
  get status(): number {
    return catalogue[this.code].status;
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
