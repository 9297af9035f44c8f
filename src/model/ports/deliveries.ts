import type { Instant } from '../event.js';
import type { Json } from '../json.js';
import type { OutboundMessage } from '../outbound.js';
import type { Conversation } from './store.js';

/** One message on its way out. Web chat parts are done by their commit; others are due for delivery. */
export interface NewDelivery {
  readonly id: string;
  readonly lane: 'answers' | 'notices';
  readonly message: OutboundMessage;
  /** The channel's rendered requests, one a part, sent one after the other; none = delivered by the commit itself. */
  readonly requests: readonly Json[];
}

/** How far a part has come, in order; a part only moves on. `failed` after `sent`: the platform or carrier gave it up. */
export type DeliveryStatus = 'sent' | 'failed' | 'delivered' | 'read';

/** A part that the platform gave up after it had taken it. */
export interface FailedPart {
  readonly conversation: string;
  readonly part: string;
  readonly reason: string;
}

/** What a platform tells of messages of ours. They come late, twice, in any order, and before our own request has its answer. */
export interface DeliveryReport {
  /** `agency/bot/channel`: external ids are unique in it. */
  readonly channel: string;
  readonly status: DeliveryStatus;
  readonly externalIds: readonly string[];
  /** Our own id of the part, where the platform repeats it: settles a send whose outcome is unknown. */
  readonly partId?: string;
  /** Everything sent to this address up to then, by the platform's clock, where it names no messages. */
  readonly upTo?: { readonly address: string; readonly at: Instant };
  readonly reason?: string;
}

export interface DueDelivery {
  /** The part's id, as `partId` makes it. */
  readonly id: string;
  readonly conversation: Conversation;
  readonly message: OutboundMessage;
  readonly request: Json;
  readonly tries: number;
  readonly firstTriedAt: Instant | null;
}

/** How a part stands, for the desk and for whoever looks for what went wrong. */
export interface DeliveryState {
  /** The part's id, as `partId` makes it. */
  readonly id: string;
  readonly status: 'queued' | 'sending' | 'suppressed' | DeliveryStatus;
  readonly externalId: string | null;
  readonly reason: string | null;
  /** It may have gone out twice. */
  readonly possibleDuplicate: boolean;
}
