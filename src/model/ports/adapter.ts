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
  /**
   * What the platform wants beside the key before it can be written to, where that is not in the settings (Bot Framework: the
   * conversation reference). It is no part of who the person is. The shell keeps the newest of each key as long as the address, and hands
   * it to `render`; a message that nobody asked for (a reminder) goes to it weeks later.
   */
  readonly reference?: Json;
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

/**
 * What rendering may know of the moment. `windowOpen`: whether the platform still lets anything be sent; missing = unknown. `reference`:
 * the newest that came with an update of this person.
 */
export interface RenderContext {
  readonly windowOpen?: boolean;
  readonly reference?: Json;
}

/** Published keys (JSON Web Keys) by the address of the OpenID document that leads to them; a document that could not be had is missing. */
export interface PublishedKeys {
  readonly [document: string]: readonly Json[];
}

/** What `verify` may know beside the request. `keys`: those of `Adapter.keys`, where the adapter has any. */
export interface VerifyContext {
  readonly now: Instant;
  readonly keys?: PublishedKeys;
}

/** A resident's message, as adapters tell it. */
export type MessageUpdate = Extract<ChannelUpdate, { readonly type: 'message' }>;

/** Settings of one channel of a bot file, variables filled in. */
export interface ChannelSettings {
  readonly [name: string]: Json;
}

/** Where bytes can be fetched; `headers` go to this address alone and are dropped on a redirect to another host. */
export type MediaPlace =
  | { readonly type: 'at'; readonly url: string; readonly headers?: { readonly [name: string]: string } }
  /** Fetched already, because only the adapter can read it (an encrypted file); within its own limit of bytes. */
  | { readonly type: 'here'; readonly bytes: Uint8Array }
  /** The platform does not have it any more, or never gives it to us (too large). */
  | { readonly type: 'gone'; readonly reason: string }
  | { readonly type: 'retry'; readonly reason: string };

/** Small durable values of a channel (an offset, a generated secret, a session): the store's, encrypted where `secret` is set. */
export interface ChannelMemory {
  get(name: string): Promise<Json | null>;
  /** null forgets it. */
  put(name: string, value: Json): Promise<void>;
}

/** What a channel that fetches its own updates is given. */
export interface ListenDeps<Channel = ChannelSettings> {
  readonly channel: Channel;
  readonly net: typeof fetch;
  readonly memory: ChannelMemory;
  /** Keeps bodies (as `parse` takes them) durably, in order, all or none; a rejection means that they must come again. */
  receive(bodies: readonly Json[]): Promise<void>;
  /** Rests between tries, until it is over or `stopped` aborts. */
  rest(ms: number, stopped: AbortSignal): Promise<void>;
  readonly stopped: AbortSignal;
  /** A round that failed, for the log; holds no secret. */
  onTrouble(reason: string): void;
}
/** How listening ended: it was stopped, or the operator has to do something; `again` = trying once in a while does no harm. */
export type ListenEnd =
  { readonly type: 'stopped' } | { readonly type: 'misconfigured'; readonly reason: string; readonly again?: true };

/** One line of `ventanilla channels check` or `sync`; a key under `cli:channels.` of the engine's texts, with values without secrets. */
export interface ChannelNote {
  readonly level: 'good' | 'warning' | 'error';
  readonly key: string;
  readonly values?: { readonly [name: string]: string | number };
}

/** What a platform shows of a bot before anybody writes, in every language of the bot. */
export interface ChannelProfile {
  readonly name: { readonly [locale: string]: string };
  readonly greeting: { readonly [locale: string]: string };
  /** The menu: topics by their titles; `payload` as a tap on it comes back (`menu:<topic>`). */
  readonly menu: readonly { readonly payload: string; readonly title: { readonly [locale: string]: string } }[];
  readonly languages: readonly string[];
}

/** What `check` and `sync` know of the place the server is at. `webhookUrl`: '' = the server has no public address. */
export interface ChannelPlace {
  readonly webhookUrl: string;
  readonly net: typeof fetch;
  readonly now: Instant;
  readonly memory: ChannelMemory;
}

/** How fast a platform takes messages: `burst` at once, then one every `everyMs`. */
export interface Pace {
  readonly account?: { readonly burst: number; readonly everyMs: number };
  readonly person?: { readonly burst: number; readonly everyMs: number };
}

/** A channel kind as a value: data, three pure functions, and one `send` that is given its network. */
export interface Adapter<Channel = ChannelSettings> {
  readonly kind: string;
  readonly can: Capabilities;
  /** Settings without which the channel is off, each a name in the bot file. Any of an inner list will do. */
  readonly needs?: readonly (string | readonly string[])[];
  /** Pure: what the code of a `failed` status says of the person, where it says so; what was sent before was taken, and this came late. */
  failureOf?(code: number): 'blocked' | 'opted_out' | undefined;
  /** The platform tells our own id of a part later (`partId`): a send whose outcome is unknown waits for that. */
  readonly reconciles?: true;
  /** Kept while sending; missing = as fast as we can. */
  readonly pace?: Pace;
  /** Hours after the person's last message in which anything may be sent; missing = always. */
  readonly windowHours?: number;
  /** Pure and constant-time; null = the request is the platform's. Otherwise the status to answer. */
  verify(request: WebhookRequest, channel: Channel, context: VerifyContext): null | 401 | 403;
  /** Keys that the platform publishes and `verify` needs: the shell fetches them, keeps them and hands them on. Both are pure. */
  readonly keys?: {
    /** Addresses of the OpenID documents whose keys count for this channel and this request; empty = none is worth fetching. */
    documents(request: WebhookRequest, channel: Channel): readonly string[];
    /** The key that the request names; one that is not there is looked for once more. */
    keyId(request: WebhookRequest): string | undefined;
  };
  /** Answers the platform's handshake (a GET with a challenge), where it has one: pure; null = this is no handshake. */
  greet?(
    request: WebhookRequest,
    channel: Channel,
  ): { readonly status: number; readonly type: string; readonly body: string } | null;
  /** What a good webhook request is answered with; missing = 200 and nothing. */
  readonly thanks?: { readonly type: string; readonly body: string };
  /** Largest webhook body in bytes; missing = 3 MB. */
  readonly bodyLimit?: number;
  /** Pure: the account of ours that these settings are for, as updates name it; undefined = it is not told. */
  account?(channel: Channel): string | undefined;
  /**
   * Pure: every entry of a batch; unknown kinds are counted, never thrown. A form body comes as an object of strings. `channel`, where the
   * caller knows it, tells what only settings tell (which app is ours).
   */
  parse(body: Json, channel?: Channel): Parsed;
  /** Pure: what stands in a tap for a choice with this id; missing = the id itself. Choices offered are compared with what a tap brings. */
  tapOf?(id: string): string;
  /** Pure: the requests that carry one message to one person within the limits, in order. An empty list = delivered by its commit. */
  render(message: OutboundMessage, channel: Channel, to: string, context?: RenderContext): readonly Json[];
  /** Pure: the same request without markup, to be tried once after `rejected`; null = there is nothing plainer. */
  plainer?(request: Json): Json | null;
  send(request: Json, channel: Channel, net: typeof fetch): Promise<SendResult>;
  /** How long the platform shows that we write, in milliseconds; `signal` is sent again as often while an answer takes. Missing = once. */
  readonly typingMs?: number;
  /** Tells the person's app that the message is here and is being answered (read, typing, the tap is taken). Best effort; never throws. */
  signal?(update: MessageUpdate, channel: Channel, net: typeof fetch): Promise<void>;
  /** Where the bytes of what a person sent can be fetched. Never throws. */
  media?(
    source: { readonly url: string } | { readonly id: string },
    channel: Channel,
    net: typeof fetch,
  ): Promise<MediaPlace>;
  /** Fetches updates by itself, where the platform need not or cannot call us. Never rejects. */
  readonly listen?: {
    /** Pure: whether this channel is to be listened to; `webhookUrl` '' = no public address. */
    wanted(channel: Channel, webhookUrl: string): boolean;
    run(deps: ListenDeps<Channel>): Promise<ListenEnd>;
  };
  /** Makes the platform call `webhookUrl`, where that is done by a call; run at every start with a public address. */
  register?(channel: Channel, place: ChannelPlace): Promise<readonly ChannelNote[]>;
  /** Asks the platform whether credentials, webhook and subscriptions are right. Never throws. */
  check?(channel: Channel, place: ChannelPlace): Promise<readonly ChannelNote[]>;
  /** Sets up what the platform shows (menu, greeting, commands). Safe to repeat. Never throws. */
  sync?(channel: Channel, profile: ChannelProfile, place: ChannelPlace): Promise<readonly ChannelNote[]>;
}
