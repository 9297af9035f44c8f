import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bots } from '../model/ports/bots.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import type { StoredFile } from '../model/value.js';
import type { DeskPort } from './desk/desk-port.js';
import type { WebhookPort } from './webhooks.js';

/** The engine's sentences, as `i18n/engine-texts` makes them. */
export interface Texts {
  text(key: string, locale: Locale, values?: { readonly [name: string]: string | number }): string;
  readonly locales: readonly Locale[];
}

/** Where uploaded bytes are kept. `put` is durable when it resolves. */
export interface Files {
  put(bytes: Uint8Array, about: { readonly name: string; readonly mime: string }): Promise<StoredFile>;
  /** null = no such file. */
  get(id: string): Promise<Uint8Array | null>;
}

/** Log lines with ids and codes, never a citizen's words. */
export interface HttpLog {
  info(object: object, message: string): void;
  warn(object: object, message: string): void;
  error(object: object, message: string): void;
}

/** Requests per minute. Generous on purpose: a library or a phone company shares one address among many residents. */
export interface RateLimits {
  /** New conversations per address. */
  readonly conversations: number;
  /** All requests per address. */
  readonly requests: number;
  /** Messages per conversation. */
  readonly messages: number;
  /** Uploads per conversation. */
  readonly uploads: number;
}

export interface HttpConfig {
  /** Address residents use, without a slash at the end; empty = whatever they asked for. */
  readonly publicUrl: string;
  readonly rateLimits: boolean;
  /** Exactly one reverse proxy stands in front and sets X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** Folder of the built browser files (`widget.js`). */
  readonly webDir: string;
  /** Longest long poll; default 30,000. */
  readonly maxWaitMs?: number;
  /** Between two signs of life on a stream; default 15,000. */
  readonly heartbeatMs?: number;
  /** A stream whose reader takes nothing for this long is cut; default 30,000. */
  readonly slowConsumerMs?: number;
  /** The store must take a message within this; then the client is told to try again. Default 1,000 (design page 06). */
  readonly storeTimeoutMs?: number;
  /** How long the page without JavaScript waits for the answer before it shows itself again; default 2,500. */
  readonly answerWaitMs?: number;
  /** Open streams at once; default 20,000. */
  readonly maxStreams?: number;
  readonly limits?: Partial<RateLimits>;
}

/** Whether new work is taken: `draining` while stopping, `overloaded` while the mailboxes are full. */
export type Acceptance = 'open' | 'draining' | 'overloaded';

/** Everything the public edge needs; given once by `main.ts` or by a test. */
export interface HttpDeps {
  readonly store: Store;
  readonly bots: Bots;
  readonly files: Files;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly random: Random;
  readonly config: HttpConfig;
  readonly log: HttpLog;
  accept(): Acceptance;
  /** What platforms bring, mounted at `/webhooks`. */
  readonly webhooks?: WebhookPort;
  /** The agents' desk, mounted at `/desk`. */
  readonly desk?: DeskPort;
  /** Further handlers of the public port (the desk), asked before "there is no such page". They do not know express. */
  readonly also?: readonly ((
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => void)[];
}
