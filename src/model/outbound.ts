import type { Instant } from './event.js';
import type { Locale, TextRef } from './text.js';

/** A choice as a channel shows it. */
export interface OutboundChoice {
  readonly id: string;
  readonly label: string;
  /** A link instead of an answer. */
  readonly url?: string;
}

/** One thing we say, in the citizen's language, before a channel renders it. */
export interface OutboundMessage {
  /** Stable: `turnId.n`. */
  readonly id: string;
  readonly from: 'bot' | 'system' | 'agent';
  /** How the agent is called towards the citizen. */
  readonly alias?: string;
  readonly locale: Locale;
  readonly text: string;
  readonly choices: readonly OutboundChoice[];
  readonly image?: { readonly url: string; readonly alt: string };
  readonly link?: string;
  readonly file?: string;
  /** A recording of the words. */
  readonly audio?: string;
  /** It goes out by itself and waits behind answers. */
  readonly unasked?: true;
  /** The approved template with its values in order, for channels that send nothing else after a day. */
  readonly template?: { readonly name: string; readonly values: readonly string[] };
  /** No preview of it anywhere. */
  readonly sensitive?: true;
  /** Which text it came from, for tests, explain and staleness; `asks` names the question. */
  readonly ref: TextRef;
  readonly asks?: string;
  readonly says?: string;
  readonly accepts?: string;
}

/** A message as tests, replays and explanations call it: `asks reference`, `says case-status/found`; an agent's own words are `says`. */
export function messageName({ asks, says, ref }: OutboundMessage): string {
  if (asks !== undefined) return `asks ${asks}`;
  return `says ${says ?? (ref.type === 'verbatim' ? '' : ref.key)}`.trim();
}

/** What a channel can carry, as data. Limits in UTF-16 units, sources beside each adapter. */
export interface Capabilities {
  readonly textLimit: number;
  /** Tappable choices beside one message; 0 = text only, choices become numbered lines. */
  readonly choices: number;
  readonly choiceTitleLimit: number;
  readonly images: boolean;
  readonly files: boolean;
  /** The citizen's client reads the conversation's events itself (web chat): a part is delivered by its commit. */
  readonly pull: boolean;
}

/** The id of a message's n-th part (from 0): the first has the message's own, so a message of one part needs no second name. */
export const partId = (message: string, n: number): string => (n === 0 ? message : `${message}/${n + 1}`);

export type SendResult =
  | { readonly type: 'sent'; readonly externalId: string }
  /** `growth`: each further wait is so many times as long; missing = 1. `untried`: nothing was sent, and no time runs for it yet. */
  | {
      readonly type: 'retry';
      readonly afterMs: number;
      readonly growth?: number;
      readonly untried?: true;
      readonly reason: string;
    }
  | { readonly type: 'rejected'; readonly reason: string }
  | { readonly type: 'unreachable'; readonly reason: 'blocked' | 'window_closed' | 'opted_out' }
  /** It may have been accepted. `holdMs`: how long the platform's own word is waited for before it goes once more; missing = 20 s. */
  | { readonly type: 'unknown'; readonly reason: string; readonly holdMs?: number }
  | { readonly type: 'misconfigured'; readonly reason: string };

/** One line of the web chat: what GET …/events sends. `seq` has no gaps within a conversation. */
export interface ChatEvent {
  readonly seq: number;
  /** The client's own id for a citizen's message; ours otherwise. */
  readonly id: string;
  readonly from: 'bot' | 'agent' | 'citizen' | 'system';
  readonly locale: Locale;
  readonly text: string;
  readonly choices: readonly OutboundChoice[];
  readonly at: Instant;
  readonly alias?: string;
  readonly image?: { readonly url: string; readonly alt: string };
  readonly link?: string;
  /** A document to open, by address. */
  readonly document?: string;
  /** A recording of the words, by address. */
  readonly audio?: string;
  /** Said in a sensitive topic: no preview, a quick way out. */
  readonly sensitive?: true;
  readonly file?: { readonly id: string; readonly name: string; readonly mime: string; readonly bytes: number };
  /** What question this asks, e.g. `photo`: the widget shows its upload button; tests read it. */
  readonly asks?: string;
  /** Type of the question, when one is asked: lets a client show the right keyboard. */
  readonly accepts?: string;
}
