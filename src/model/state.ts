import type { StepName, TopicName } from './steps.js';
import type { Instant } from './event.js';
import type { Json } from './json.js';
import type { Locale, Slots, TextRef } from './text.js';
import type { Value } from './value.js';

/** One topic under way. The last of `ConversationState.stack` is the open one; those below wait for it. */
export interface Frame {
  readonly topic: TopicName;
  /** The step we wait at, or are about to run; null = finished. */
  readonly step: StepName | null;
  readonly slots: Slots;
  /** Failed tries at the open question. */
  readonly tries: number;
  /** Scratch of a step that needs several questions (`find`, `book`); dropped when the step is left. */
  readonly local: { readonly [name: string]: Json };
  /** Interrupted by what stands above it: ask the open question again on return. */
  readonly interrupted: boolean;
}

/** What we asked and have no answer to yet. */
export interface OpenQuestion {
  /** What tests and transcripts call it: the slot, or `confirm`, `leave`, `clarify`, `menu`, … */
  readonly name: string;
  /** The engine's own questions carry what they need to act on the answer. */
  readonly about: { readonly [name: string]: Json };
  /** The first event of the turn that asked it (its `seq` is at least this). */
  readonly turn: number;
}

/** A tappable thing we offered; the citizen sends back `key`. */
export interface Offer {
  readonly key: string;
  /** The turn (state.turns) that offered it. */
  readonly turn: number;
  /** Which question it answers; offers of older questions are over. */
  readonly question: string;
  readonly means:
    | { readonly type: 'value'; readonly slot: string; readonly value: Value }
    | { readonly type: 'topic'; readonly topic: TopicName }
    | { readonly type: 'command'; readonly command: string; readonly about?: { readonly [name: string]: Json } };
}

/** The dialog's memory of one conversation: plain JSON, ≤ 256 KiB. */
export interface ConversationState {
  readonly stateVersion: 1;
  /** null until we know. */
  readonly locale: Locale | null;
  /** How we know the language: `hint` (page), `heard` (their words), `chosen` (they said so). */
  readonly localeBy: 'unknown' | 'hint' | 'heard' | 'chosen';
  readonly greeted: boolean;
  /** Turns taken so far. */
  readonly turns: number;
  readonly stack: readonly Frame[];
  readonly question: OpenQuestion | null;
  /** The question before the current one, so that a late answer counts for what was open when it was sent. */
  readonly previousQuestion: {
    readonly question: OpenQuestion;
    readonly step: StepName | null;
    readonly topic: TopicName;
    readonly answeredAt: Instant;
  } | null;
  readonly waiting: {
    readonly callId: string;
    readonly step: StepName;
    readonly topic: TopicName;
    readonly since: Instant;
  } | null;
  /** Newest last, at most 50. */
  readonly offers: readonly Offer[];
  /** Misunderstandings in a row, for the fallback ladder. */
  readonly misses: number;
  /** Last thing said by the bot, for "repeat". */
  readonly lastSaid: readonly { readonly text: TextRef; readonly values: Slots }[];
  readonly lastTopic: TopicName | null;
  /** Where a left form can be taken up again. */
  readonly parked: Frame | null;
  readonly optedOut: boolean;
  /** A write whose deadline passed before its answer came: if it succeeded after all, the citizen is still told. */
  readonly late?: { readonly callId: string; readonly frame: Frame };
  /** Notices this conversation has been told, so that each is said once. */
  readonly noticed?: readonly string[];
  /** The citizen was told, in a language we do not speak, how to get an interpreter. */
  readonly interpreter?: boolean;
  /** What was sent to a service here lately: its reference and what was sent with it, so that a question about it need not ask again. */
  readonly recent?: { readonly service: string; readonly slots: Slots };
  /** Other topics the last question may have meant: "that did not help" offers them. At most 3. */
  readonly others?: readonly TopicName[];
  readonly lastAt: Instant;
  /** The citizen's last own word: platforms with a window count from it. */
  readonly heardAt?: Instant;
  /** Until then a colleague answers in the platform's own inbox, and the bot is silent. */
  readonly elsewhereUntil?: Instant;
  /** A message could not reach the citizen at all then (blocked, no such number): nothing goes out by itself until they write again. */
  readonly blockedAt?: Instant;
  /** When something unsupported was last pointed out: once a burst is enough. */
  readonly unsupportedAt?: Instant;
  /** When something was last kept that nothing had asked for: of an album it is said once. */
  readonly keptAt?: Instant;
  /** What was tried and how it failed, for the packet an agent gets. Newest last, at most 20. */
  readonly attempts: readonly { readonly topic: TopicName | null; readonly what: string; readonly at: Instant }[];
  /** The stretch a person handled, for the way back. */
  readonly human: { readonly summary: string | null; readonly at: Instant } | null;
  /** What was promised and is still owed, at most `mostPromises`. */
  readonly promises?: readonly OpenPromise[];
  /** What the citizen is still to be reminded of, at most `mostReminders`. */
  readonly reminders?: readonly Reminder[];
  /** Number of the content that answered last, where several nodes have agreed on numbers: one that is behind takes no turn here. */
  readonly content?: number;
  readonly ended: boolean;
}

/** Something the agency owes by a moment. Its timers are `promise:<id>:warn` and `promise:<id>:due`. */
export interface OpenPromise {
  readonly id: string;
  readonly topic: TopicName;
  readonly step: StepName;
  readonly slots: Slots;
  readonly dueAt: Instant;
}

/** A reminder to come; its timer is `remind:<id>`. */
export interface Reminder {
  readonly id: string;
  readonly topic: TopicName;
  readonly step: StepName;
  /** When it goes out, and from when it is of no use any more. */
  readonly dueAt: Instant;
  readonly until: Instant;
  readonly slots: Slots;
  /** An appointment's: looked up before anybody is reminded of it. */
  readonly booked?: { readonly service: string; readonly reference: string; readonly callId?: string };
}

/** Beyond these the oldest is let go. */
export const mostPromises = 10;
export const mostReminders = 20;

export const newState: ConversationState = {
  stateVersion: 1,
  locale: null,
  localeBy: 'unknown',
  greeted: false,
  turns: 0,
  stack: [],
  question: null,
  previousQuestion: null,
  waiting: null,
  offers: [],
  misses: 0,
  lastSaid: [],
  lastTopic: null,
  parked: null,
  optedOut: false,
  lastAt: 0,
  attempts: [],
  human: null,
  ended: false,
};
