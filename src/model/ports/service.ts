import type { Instant } from '../event.js';
import type { Slots } from '../text.js';

/** What a call to an agency service came to. `outcome` is one of the operation's documented outcomes. */
export interface ServiceResult {
  readonly outcome: string;
  readonly result: Slots;
}

export interface ServiceContext {
  /** The conversation, for limits per citizen. */
  readonly conversation: string;
  /** The same for every try of one call: a write with it happens once. */
  readonly idempotencyKey: string;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

export interface Operation {
  readonly writes: boolean;
  /** Every outcome it may report besides `unavailable` and `unknown_outcome`. */
  readonly outcomes: readonly string[];
  /** May throw: the shell tries again until the deadline, then reports `unavailable` (read) or `unknown_outcome` (write). */
  readonly run: (input: Slots, context: ServiceContext) => Promise<ServiceResult>;
}

/** A configured service of a bot (`services:` in the bot file) as the shell calls it. */
export interface Service {
  readonly name: string;
  readonly operations: { readonly [name: string]: Operation };
  close?(): Promise<void>;
}
