import type { Instant } from '../event.js';

/** Time, randomness and delay are given to the shell, so that a test or a simulation owns them. */
export interface Clock {
  now(): Instant;
  /** Runs `then` once after `ms`; the returned function cancels it. */
  after(ms: number, then: () => void): () => void;
}

export interface Random {
  /** An id no one can guess: 128 bits, URL-safe. */
  id(): string;
  /** `bytes` of cryptographic randomness, base64url. */
  token(bytes: number): string;
}
