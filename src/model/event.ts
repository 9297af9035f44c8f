import type { Locale, Slots } from './text.js';
import type { StoredFile } from './value.js';

/** Epoch milliseconds. */
export type Instant = number;

/** What asks for a turn. `at` is when we accepted it (it reads "tomorrow"); plain JSON. */
export type InboundEvent = { readonly at: Instant } & (
  | {
      /** The citizen opened a conversation (web chat) and has said nothing yet. */
      readonly type: 'opened';
      /** The page's or browser's language: a hint, never a decision. */
      readonly locale?: Locale;
      /** The link that led here names a topic (m.me, t.me): it is opened. */
      readonly topic?: string;
      /** Asked for by the person (/start, Get Started): who was greeted before is shown the menu. */
      readonly asked?: true;
    }
  | { readonly type: 'message'; readonly text: string }
  /** `key` is the opaque key of an offer made in this conversation. */
  | { readonly type: 'choice'; readonly key: string }
  | {
      readonly type: 'attachment';
      readonly file: StoredFile;
      readonly kind: 'photo' | 'file' | 'audio';
      readonly text?: string;
    }
  | {
      readonly type: 'location';
      /** Degrees, WGS 84. */
      readonly latitude: number;
      readonly longitude: number;
      /** What the sender's map calls the place, where the channel tells it. */
      readonly name?: string;
      readonly address?: string;
    }
  /** A file that lies with the platform; the shell fetches it before the turn, which sees an `attachment` or what is `unreadable`. */
  | {
      readonly type: 'media';
      readonly kind: 'photo' | 'file' | 'audio' | 'video';
      readonly source: { readonly url: string } | { readonly id: string };
      readonly name?: string;
      /** Hex, where the platform tells it. */
      readonly sha256?: string;
      readonly text?: string;
    }
  /** Something was sent that could not be kept. */
  | {
      readonly type: 'unreadable';
      readonly reason: 'too_large' | 'not_allowed' | 'gone';
      readonly text?: string;
    }
  /** Something that we do not read (a poll, a product); `what` as the adapter calls it. */
  | { readonly type: 'unsupported'; readonly what: string }
  /** An earlier message of the citizen's was changed or taken back; `of` = its id. */
  | { readonly type: 'edited'; readonly of: string; readonly text: string }
  | { readonly type: 'deleted'; readonly of: string }
  /** Said while another app has the conversation: kept, never answered. */
  | { readonly type: 'overheard'; readonly text: string }
  /** A message of ours did not arrive and is not tried again; `reason` as the platform or the outbox says it. */
  | { readonly type: 'undelivered'; readonly part: string; readonly reason: string }
  /** A colleague answered in the platform's own inbox (`text`), or took or gave back the thread there. */
  | { readonly type: 'elsewhere'; readonly has: boolean; readonly text?: string }
  /** Wants nothing by itself any more, or again, by the platform's own means, which has confirmed it. */
  | { readonly type: 'notifications'; readonly wanted: boolean; readonly by: string }
  /** A contact card; telephone numbers as the card has them. */
  | { readonly type: 'contact'; readonly name?: string; readonly phones: readonly string[] }
  /** The agency marked something it owed as done. */
  | { readonly type: 'promise_kept'; readonly promise: string }
  | { readonly type: 'call_result'; readonly callId: string; readonly outcome: string; readonly result: Slots }
  /** A timer fired; the turn ignores one its state no longer wants. */
  | { readonly type: 'timer'; readonly name: string; readonly dueAt: Instant }
  /** An agent's words, with the control epoch they were written under. */
  | {
      readonly type: 'agent_message';
      readonly agent: string;
      readonly alias: string;
      readonly text: string;
      readonly epoch: number;
      readonly locale?: Locale;
    }
  /** Control changed hands at the desk; the citizen is told by the turn. */
  | {
      readonly type: 'control_changed';
      readonly change: 'taken' | 'returned' | 'ended' | 'requeued';
      readonly alias?: string;
      /** returned: slots the agent corrected or filled in. */
      readonly slots?: Slots;
      /** returned: what the person at the desk promised or settled, one sentence. */
      readonly summary?: string;
    }
  /** The citizen ended the conversation and wants the device cleared. */
  | { readonly type: 'closed' }
);
export type InboundEventType = InboundEvent['type'];

/** What the store keeps of an inbound item. */
export interface InboxItem {
  /** Rising within the store; the order of acceptance. */
  readonly n: number;
  /** The client's or platform's id: unique per conversation; the dedupe key. */
  readonly id: string;
  readonly event: InboundEvent;
  /** `seq` of the last citizen-visible event the sender had seen when writing, where the channel knows it. */
  readonly seen?: number;
  readonly tries: number;
}
