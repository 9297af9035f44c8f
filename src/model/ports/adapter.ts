import type { Instant } from '../event.js';
import type { Json } from '../json.js';
import type { Capabilities, OutboundMessage, SendResult } from '../outbound.js';
import type { NewItem } from './store.js';

/** One platform request as it came: the raw bytes are kept. */
export interface WebhookRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: Uint8Array;
}

/** A channel kind as a value: data, three pure functions, and one `send` that is given its network. */
export interface Adapter<Channel = { readonly [name: string]: Json }> {
  readonly kind: string;
  readonly can: Capabilities;
  /** Pure and constant-time; null = the request is the platform's. Otherwise the status to answer. */
  verify(request: WebhookRequest, channel: Channel, context: { readonly now: Instant }): null | 401 | 403;
  /** Pure: every entry of a batch; unknown kinds are counted, never thrown. */
  parse(body: Json): {
    readonly items: readonly (Omit<NewItem, 'conversation'> & { readonly key: string })[];
    readonly unknown: number;
  };
  /** Pure: the requests that carry one message within the limits, in order. An empty list = delivered by its commit. */
  render(message: OutboundMessage, channel: Channel): readonly Json[];
  send(request: Json, channel: Channel, net: typeof fetch): Promise<SendResult>;
}
