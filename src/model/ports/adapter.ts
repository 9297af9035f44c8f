import type { Instant } from '../event.js';
import type { Json } from '../json.js';
import type { Capabilities, OutboundMessage, SendResult } from '../outbound.js';
import type { Locale } from '../text.js';

/** One platform request as it came: the raw bytes are kept. Header names are lower case. */
export interface WebhookRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: Uint8Array;
}

/** What a resident sent, as the platform tells it. */
export type ChannelContent =
  | { readonly type: 'text'; readonly text: string }
  /** A tap; `payload` is what we gave the button (R17: it is checked before it counts), `title` what stood on it. */
  | { readonly type: 'choice'; readonly payload: string; readonly title?: string }
  | {
      readonly type: 'media';
      readonly kind: 'photo' | 'file' | 'audio' | 'video';
      /** Where it can be fetched: an address, or the platform's id for it. Fetched later, durably, with limits. */
      readonly source: { readonly url: string } | { readonly id: string };
      readonly mime?: string;
      readonly name?: string;
      readonly bytes?: number;
      readonly sha256?: string;
      /** Words sent with it. */
      readonly text?: string;
    }
  | {
      readonly type: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  /** A contact card; `own` = the platform vouches that it is the sender's. */
  | { readonly type: 'contact'; readonly name?: string; readonly phones: readonly string[]; readonly own?: true }
  /** The conversation was opened (Get Started, /start) with nothing said; `payload` of the link that led here. */
  | { readonly type: 'opened'; readonly payload?: string }
  /** Something we cannot read (a poll, a sticker of another kind): answered politely, once a burst. */
  | { readonly type: 'unsupported'; readonly what: string };

/** Whose: the account of ours it came to (page, number, bot), and what the person is called there, the best key first. */
export interface Party {
  readonly account?: string;
  readonly keys: readonly string[];
}

/** One thing that a platform tells us. Times are epoch milliseconds by the platform's clock; 0 = it tells none (SMS, a tap). */
export type ChannelUpdate =
  | (Party & {
      readonly type: 'message';
      /** The platform's id, or one made of what never changes: the same update always has the same one. */
      readonly dedupeId: string;
      readonly at: Instant;
      readonly content: ChannelContent;
      /** The person's name and language as the platform tells them: hints. */
      readonly name?: string;
      readonly locale?: Locale;
      /** Another app has the thread and answers: to be recorded, not to be answered. */
      readonly standby?: true;
    })
  /** What became of a message of ours. Statuses come late, twice and in any order. */
  | (Party & {
      readonly type: 'status';
      readonly externalIds: readonly string[];
      readonly status: 'sent' | 'delivered' | 'read' | 'failed';
      readonly at: Instant;
      /** Read or delivered up to here, where the platform names no messages. */
      readonly upTo?: Instant;
      /** The id that we gave the part when we sent it, where the platform hands it back: settles sends whose outcome was unknown. */
      readonly partId?: string;
      readonly error?: { readonly code: number; readonly text: string };
    })
  /** An earlier message was changed or taken back by the person. */
  | (Party & { readonly type: 'edited'; readonly externalId: string; readonly at: Instant; readonly text: string })
  | (Party & { readonly type: 'deleted'; readonly externalId: string; readonly at: Instant })
  /** The person is reachable by another key from now on (a changed number). */
  | (Party & { readonly type: 'renamed'; readonly at: Instant; readonly to: readonly string[] })
  /** The person does not want to be written to any more, or does again; by the platform's own means. */
  | (Party & { readonly type: 'opted_out' | 'opted_in'; readonly at: Instant; readonly reason: string })
  /** A colleague answered in the platform's own inbox: the conversation is theirs. */
  | (Party & {
      readonly type: 'answered_elsewhere';
      readonly externalId: string;
      readonly at: Instant;
      readonly text: string;
    })
  /** Control of the thread changed hands on the platform's side. `to` 'us' or another app. */
  | (Party & { readonly type: 'thread_control'; readonly at: Instant; readonly to: 'us' | 'other' })
  /** The account itself: a template refused, a number's quality; for the operator's log, without personal data. */
  | { readonly type: 'account_notice'; readonly account?: string; readonly at: Instant; readonly what: string };

/** What a webhook body becomes. `unknown` counts what nobody here knows: it is never thrown, and never answered. */
export interface Parsed {
  readonly updates: readonly ChannelUpdate[];
  readonly unknown: number;
}

/** What rendering may know of the moment. `windowOpen`: whether the platform still lets anything be sent; missing = unknown. */
export interface RenderContext {
  readonly windowOpen?: boolean;
}

/** A channel kind as a value: data, three pure functions, and one `send` that is given its network. */
export interface Adapter<Channel = { readonly [name: string]: Json }> {
  readonly kind: string;
  readonly can: Capabilities;
  /** Pure and constant-time; null = the request is the platform's. Otherwise the status to answer. */
  verify(request: WebhookRequest, channel: Channel, context: { readonly now: Instant }): null | 401 | 403;
  /** Answers the platform's handshake (a GET with a challenge), where it has one: pure; null = this is no handshake. */
  greet?(
    request: WebhookRequest,
    channel: Channel,
  ): { readonly status: number; readonly type: string; readonly body: string } | null;
  /**
   * Pure: every entry of a batch; unknown kinds are counted, never thrown. A form body comes as an object of strings. `channel`, where the
   * caller knows it, tells what only settings tell (which app is ours).
   */
  parse(body: Json, channel?: Channel): Parsed;
  /** Pure: the requests that carry one message to one person within the limits, in order. An empty list = delivered by its commit. */
  render(message: OutboundMessage, channel: Channel, to: string, context?: RenderContext): readonly Json[];
  /** Pure: the same request without markup, to be tried once after `rejected`; null = there is nothing plainer. */
  plainer?(request: Json): Json | null;
  send(request: Json, channel: Channel, net: typeof fetch): Promise<SendResult>;
}
