import type { Json } from '../../../src/model/json.js';
import type { SendResult } from '../../../src/model/outbound.js';
import type { ChannelSettings, RenderContext } from '../../../src/model/ports/adapter.js';

/** What a channel does not have, and why: its test is skipped with this reason in its name. */
export interface Lack {
  readonly lacks: string;
}
export type Shown<T> = T | Lack;

export const lacks = (reason: string): Lack => ({ lacks: reason });
export const isLack = (shown: unknown): shown is Lack =>
  typeof shown === 'object' && shown !== null && Object.hasOwn(shown, 'lacks');
/** The thing itself, where the test runs only if it is there. */
export function shown<T>(thing: Shown<T>): T {
  if (isLack(thing)) throw new Error(`not there: ${thing.lacks}`);
  return thing;
}

/** Bodies, and what they become: a line for each update (`told`), and how many items nobody knows. */
export interface Story {
  readonly bodies: readonly Json[];
  readonly becomes: readonly string[];
  readonly unknown?: number;
}

/** How a platform proves that a request is its own. */
export interface Proof {
  /** Lower case. */
  readonly header: string;
  readonly url: string;
  readonly refusal: 401 | 403;
  /** The setting without which nothing can be verified. */
  readonly setting: string;
  /** Whether the proof is of these very bytes. */
  readonly coversBody: boolean;
  /** The header for a body, with the settings of the channel. */
  sign(body: string): string;
  /** Published ones: settings, address, body and header that fit. */
  readonly vectors: readonly {
    readonly channel: ChannelSettings;
    readonly url: string;
    readonly body: string;
    readonly header: string;
  }[];
}

/** A rendered request as a person sees it. */
export interface View {
  readonly text: string;
  readonly taps: readonly { readonly label: string; readonly payload?: string }[];
  readonly attached: boolean;
  /** The part's id, where the platform carries it. */
  readonly part?: string;
}

/** An answer of the platform's interface, and the class it is of. `waitMs`: at least so long before the next try. */
export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers?: { readonly [name: string]: string };
  readonly is: Partial<SendResult>;
  readonly waitMs?: number;
}

/** What the contract needs of a channel to show every behaviour. A kind that is registered without one fails. */
export interface ChannelFixture {
  /** Everything that a working channel has, made up. */
  readonly channel: ChannelSettings;
  readonly to: string;
  readonly context?: RenderContext;
  readonly proof: Shown<Proof>;
  /** The credential of calls, and the only host that may get it. `inAddress`: the platform wants it there. */
  readonly token: Shown<{ readonly value: string; readonly host: string; readonly inAddress?: true }>;
  /** A message with these words; `id` is the platform's. */
  readonly words: Shown<(id: string, text: string) => Json>;
  readonly tap: Shown<(id: string, payload: string) => Json>;
  /** Several entries with several items: words, echoes, receipts, strangers. */
  readonly batch: Shown<Story>;
  readonly ownEcho: Shown<Story>;
  readonly colleague: Shown<Story>;
  readonly unsupported: Shown<Story>;
  readonly edited: Shown<Story>;
  readonly deleted: Shown<Story>;
  readonly group: Shown<Story>;
  readonly optOut: Shown<Story>;
  readonly opened: Shown<Story>;
  readonly statuses: Shown<Story>;
  readonly photo: Shown<Story>;
  /** Bodies in which there is nothing to do; none may throw. */
  readonly hollow: readonly Json[];
  /** One person, first by one key alone and then by two. */
  readonly laterNumber: Shown<Story>;
  /** What the platform says of a part whose answer was lost. */
  readonly settles: Shown<(part: string) => Json>;
  readonly answers: {
    readonly [
      name in 'sent' | 'busy' | 'codeFirst' | 'blocked' | 'optedOut' | 'windowClosed' | 'malformed' | 'badToken'
    ]: Shown<Answer>;
  };
  /** What a good answer without an id is; missing = nobody knows what became of the message. */
  readonly wordlessIs?: 'sent';
  /** What a gateway's 502 without a word is, where the platform says so; missing = nobody knows. */
  readonly gatewayIs?: 'retry';
  readonly view: Shown<(request: Json) => View>;
  /** How many choices can be tapped below one message; more become numbered lines. */
  readonly taps: number;
  /** A way to say the same more plainly. */
  readonly plainer: Shown<true>;
  /** An approved template outside the window. */
  readonly template: Shown<true>;
}
