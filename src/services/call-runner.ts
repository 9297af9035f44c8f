import { own } from '../model/json.js';
import type { Instant } from '../model/event.js';
import type { Service } from '../model/ports/service.js';
import type { Slots } from '../model/text.js';

/** A durable call as the shell took it from the store. */
export interface CallToRun {
  /** Also the idempotency key: every try of one call has the same. */
  readonly callId: string;
  readonly conversation: string;
  readonly operation: string;
  readonly input: Slots;
  readonly writes: boolean;
}

/**
 * What one try of a call came to. `failed`: what to settle it with when no further try fits before the deadline, and whether another
 * try can help. `error` is for the operator's log; its message may hold what the agency's system said, so only its name or code is logged.
 */
export type CallRun =
  | { readonly type: 'result'; readonly outcome: string; readonly result: Slots }
  | {
      readonly type: 'failed';
      readonly outcome: 'unavailable' | 'unknown_outcome';
      readonly error: unknown;
      readonly retry: boolean;
    };

/**
 * Runs one try of a call. What the operation throws, a time-out (`signal`) and an outcome it never announced become `unavailable` for a
 * read and `unknown_outcome` for a write; the first two are worth another try, because the idempotency key makes a write happen once. A
 * service or operation that does not exist did nothing: `unavailable`, no retry. Never rejects.
 */
export async function runCall(
  service: Service | undefined,
  call: CallToRun,
  { now, signal }: { readonly now: Instant; readonly signal: AbortSignal },
): Promise<CallRun> {
  const operation = service ? own(service.operations, call.operation) : undefined;
  if (!operation)
    return { type: 'failed', outcome: 'unavailable', error: new Error('no such service or operation'), retry: false };
  const outcome = call.writes || operation.writes ? 'unknown_outcome' : 'unavailable';
  const context = { conversation: call.conversation, idempotencyKey: call.callId, now, signal };
  try {
    const done = await untilAborted(() => operation.run(call.input, context), signal);
    if (operation.outcomes.includes(done.outcome))
      return { type: 'result', outcome: done.outcome, result: done.result };
    return {
      type: 'failed',
      outcome,
      error: new Error('an outcome that the operation does not announce'),
      retry: false,
    };
  } catch (error) {
    return { type: 'failed', outcome, error, retry: true };
  }
}

/** The outcome of `start`, or a rejection as soon as the signal says stop: an operation that ignores it cannot hold the shell. */
async function untilAborted<T>(start: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new DOMException('the call took too long', 'TimeoutError'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([start(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
