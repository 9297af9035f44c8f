import type { Button } from './bot.js';
import type { Instant } from './event.js';
import type { Localized, Slots, TextRef } from './text.js';
import type { SlotType } from './value.js';

/** Something the citizen can tap. `key` is opaque and bound to this conversation by `state.offers`. */
export interface Choice {
  readonly key: string;
  readonly label: Localized | TextRef;
  /** Values for the label, when it has placeholders. */
  readonly values?: Slots;
  /** A link button: opens the page and sends nothing. */
  readonly url?: Localized;
}

/** Why a person is asked for. */
export type Reason = {
  readonly code: 'asked' | 'authored' | 'not_understood' | 'urgent' | 'complaint' | 'limit' | 'error' | 'promise';
  /** Topic that led here. */
  readonly topic: string | null;
  readonly urgent: boolean;
};

/** What a turn asks the shell to do. A new kind does not compile until everything that performs effects knows it. */
export type Effect =
  | {
      readonly type: 'say';
      readonly text: TextRef;
      readonly values: Slots;
      readonly choices?: readonly Choice[];
      /** Link buttons and media come from the authored text itself. */
      readonly buttons?: readonly Button[];
      readonly as: 'bot' | 'system' | { readonly agent: string };
      /** What tests refer to: `asks` a question or `says` a text. */
      readonly asks?: string;
      /** `topic/branch`, when the words come from elsewhere (a `tell` says the agency's words as `case-status/found`). */
      readonly says?: string;
      /** More than one of the choices may be taken, one after the other or in one answer. */
      readonly several?: boolean;
      /** What kind of answer the question takes, for a client's keyboard or upload button. */
      readonly accepts?: SlotType;
      /** Not an answer: it goes out by itself (a reminder, a promise that was not kept). */
      readonly unasked?: true;
      /** The approved template to use where a channel sends nothing else by now; a name per language. */
      readonly template?: Localized;
      /** Said in a sensitive topic: no preview, a quick way out. */
      readonly sensitive?: true;
      /** A number does not choose: another question is open beside it, or a number is itself an answer. Choices are named then. */
      readonly byWords?: boolean;
      /** Both languages, one after the other (an unclear first contact). */
      readonly bilingual?: boolean;
    }
  | {
      readonly type: 'call';
      /** `turnId.n`; also the idempotency key. */
      readonly callId: string;
      readonly service: string;
      readonly operation: string;
      readonly input: Slots;
      readonly deadlineMs: number;
      readonly writes: boolean;
    }
  | { readonly type: 'remind'; readonly name: string; readonly dueAt: Instant }
  | { readonly type: 'cancel_remind'; readonly name: string }
  | {
      readonly type: 'handoff';
      readonly queue: string;
      readonly reason: Reason;
      /** The telephone that came with the request (E.164). */
      readonly contact?: string;
    }
  /** The citizen left the queue, or asked for the bot again. */
  | { readonly type: 'leave_queue' }
  /** A message was taken because nobody can answer now; becomes a deferred engagement. */
  | {
      readonly type: 'take_message';
      readonly queue: string;
      readonly text: string;
      readonly contact: string;
      readonly reason: Reason;
      /** The promise it warns of; settling it marks the promise kept. */
      readonly promise?: string;
    }
  /** For the desk, unseen by the citizen. `alert` rings. */
  | { readonly type: 'note'; readonly text: string; readonly alert?: boolean }
  | { readonly type: 'end_conversation' };
export type EffectType = Effect['type'];
