import type { Instant } from '../../model/event.js';
import type { SendResult } from '../../model/outbound.js';
import type { DeliveryStatus } from '../../model/ports/deliveries.js';
import { storeLimits } from './limits.js';

/** What is known of a part on its way, before the result of a try is applied. */
export interface Attempt {
  /** When it was decided to say it. */
  readonly at: Instant;
  /** Tries so far, this one included. */
  readonly tries: number;
  readonly firstTriedAt: Instant | null;
  /** An earlier try may have been accepted by the channel. */
  readonly possibleDuplicate: boolean;
}

/** Where a part goes after a try. `lane_failed`: everything that waits in the lane fails with it. */
export type AfterSend =
  | { readonly type: 'sent'; readonly externalId: string }
  | { readonly type: 'failed' | 'lane_failed'; readonly reason: string }
  | {
      readonly type: 'again';
      readonly dueAt: Instant;
      readonly firstTriedAt: Instant | null;
      readonly possibleDuplicate: boolean;
      readonly reason: string;
    };

/** Decides what the result of one send means for its part, as design page 09 ("Outbox") says. */
export function afterSend(attempt: Attempt, result: SendResult, now: Instant): AfterSend {
  const again = (dueAt: Instant, change: Partial<Attempt> = {}): AfterSend => ({
    type: 'again',
    dueAt,
    firstTriedAt: attempt.firstTriedAt,
    possibleDuplicate: attempt.possibleDuplicate,
    reason: 'reason' in result ? result.reason : '',
    ...change,
  });
  switch (result.type) {
    case 'sent':
      return { type: 'sent', externalId: result.externalId };
    case 'rejected':
      return { type: 'failed', reason: result.reason };
    case 'unreachable':
      return { type: 'lane_failed', reason: result.reason };
    case 'misconfigured':
      // Fails no message: the deadline starts afresh when the channel works again. What waited for days is of no use to anybody.
      if (now - attempt.at > storeLimits.misconfiguredAtMost)
        return { type: 'failed', reason: `too late: ${result.reason}` };
      return again(now + storeLimits.misconfiguredPause, { firstTriedAt: null });
    case 'unknown':
      return attempt.possibleDuplicate
        ? { type: 'failed', reason: `unknown: ${result.reason}` }
        : again(now + (result.holdMs ?? storeLimits.unknownHold), { possibleDuplicate: true });
    default: {
      if (result.untried)
        return again(now + Math.max(0, Math.ceil(result.afterMs)), attempt.tries > 1 ? {} : { firstTriedAt: null });
      const deadline = (attempt.firstTriedAt ?? now) + storeLimits.deliveryDeadline;
      if (now >= deadline) return { type: 'failed', reason: `deadline: ${result.reason}` };
      const wait = Math.max(0, result.afterMs) * (result.growth ?? 1) ** Math.max(0, attempt.tries - 1);
      return again(Math.min(now + Math.floor(wait), deadline));
    }
  }
}

const order: readonly string[] = ['sending', 'sent', 'failed', 'delivered', 'read'] satisfies (
  DeliveryStatus | 'sending'
)[];

/** Whether what is told now comes after what is known: reports come in any order, and a read message was never only delivered. */
export const movesOn = (from: string, to: DeliveryStatus): boolean => order.indexOf(to) > order.indexOf(from);
