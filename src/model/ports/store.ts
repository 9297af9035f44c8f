import type { Control, ControlAction, ControlResult, Engagement, EngagementStatus } from '../control.js';
import type { InboundEvent, InboxItem, Instant } from '../event.js';
import type { Heard } from '../heard.js';
import type { Json } from '../json.js';
import type { ChatEvent, SendResult } from '../outbound.js';
import type { ConversationState, Offer } from '../state.js';
import type { Locale, Slots } from '../text.js';
import type { Staff } from '../turn.js';
import type { HasHealth } from './store-health.js';
import type { NewDelivery, FailedPart, DeliveryReport, DueDelivery, DeliveryState } from './deliveries.js';

export interface Conversation {
  readonly id: string;
  readonly agency: string;
  readonly bot: string;
  /** Name of the channel in the bot file. */
  readonly channel: string;
  /** `agency/bot/channel:key`. */
  readonly address: string;
  readonly createdAt: Instant;
  /** SHA-256 hex of the bearer token, for web chat. */
  readonly tokenHash: string | null;
  /** Rises with every commit and control action. */
  readonly version: number;
  readonly control: Control;
  readonly locale: Locale | null;
  /** `seq` of the newest citizen-visible event; 0 = none. */
  readonly lastSeq: number;
  readonly endedAt: Instant | null;
}

export interface NewConversation {
  readonly id: string;
  readonly agency: string;
  readonly bot: string;
  readonly channel: string;
  readonly address: string;
  readonly tokenHash: string | null;
  readonly at: Instant;
}

/**
 * One inbound thing to keep. `dedupeId` is unique within its conversation; for a thing that comes to an address, within all conversations of
 * the address: a repeat changes nothing.
 */
export interface NewItem {
  /** A conversation's id; or an address, where it goes to the open conversation, and without one to a new one made of this. */
  readonly conversation: string | NewConversation;
  readonly dedupeId: string;
  readonly event: InboundEvent;
  readonly seen?: number;
  /** Shown to the citizen and in the transcript at once, in the same write (a citizen's own message). */
  readonly echo?: { readonly locale: Locale; readonly text: string; readonly file?: ChatEvent['file'] };
}
export type Received = 'accepted' | 'duplicate' | 'no_conversation' | 'ended';

/** One conversation's turn to take: its lease, its state, and its pending items, oldest first (at most 10). */
export interface Work {
  readonly conversation: Conversation;
  /** Fencing: `commit` is refused if anyone committed since. */
  readonly version: number;
  readonly lease: string;
  /** null for a conversation that never had a turn. */
  readonly state: ConversationState | null;
  readonly items: readonly InboxItem[];
}

export interface NewCall {
  readonly callId: string;
  readonly service: string;
  readonly operation: string;
  readonly input: Slots;
  readonly deadlineAt: Instant;
  readonly writes: boolean;
}

export type TranscriptKind = 'citizen' | 'bot' | 'agent' | 'system' | 'note' | 'suppressed';
/** Append-only record of everything said. `seq` is given by the store to what the citizen may see. */
export interface TranscriptEntry {
  readonly id: string;
  readonly kind: TranscriptKind;
  readonly at: Instant;
  readonly locale: Locale;
  readonly text: string;
  readonly alias?: string;
  readonly asks?: string;
  readonly file?: ChatEvent['file'];
  /** A note that must ring at the desk. */
  readonly alert?: boolean;
}
export interface StoredTranscriptEntry extends TranscriptEntry {
  /** Position in the transcript, from 1, no gaps. */
  readonly n: number;
  readonly seq: number | null;
}

/** Everything a turn decided, written at once or not at all. */
export interface Commit {
  readonly work: Work;
  readonly at: Instant;
  readonly turnId: string;
  readonly state: ConversationState;
  /** Items this turn answered. */
  readonly done: readonly number[];
  /** Items left in their place until `state.waiting` clears (item n). */
  readonly deferred: readonly number[];
  /** New owner, if the turn changed it (the store adds 1 to the epoch). */
  readonly owner?: Control['owner'];
  /** Inserted or replaced (by id). */
  readonly engagement?: Engagement;
  /** Messages for the citizen: become events (with `seq`) and transcript lines; each of their requests a delivery. */
  readonly messages: readonly (NewDelivery & { readonly event: Omit<ChatEvent, 'seq'> })[];
  /** Transcript lines the citizen does not see. */
  readonly notes: readonly TranscriptEntry[];
  readonly timers: {
    readonly set: readonly { readonly name: string; readonly dueAt: Instant }[];
    readonly cancel: readonly string[];
  };
  readonly calls: readonly NewCall[];
  readonly ended: boolean;
  /** For `explain` and `replay`: what the turn saw and which rules decided. */
  readonly record: {
    readonly heard: Heard;
    readonly contentHash: string;
    readonly engine: string;
    readonly trace: readonly string[];
    /** Lets the turn be taken again; absent in records of versions that did not keep it. */
    readonly taken?: TakenTurn;
  } | null;
}

/** What a turn was given besides bot and state, and what it said; as personal as the transcript, and kept no longer than that. */
export interface TakenTurn {
  readonly event: InboundEvent;
  /** What the tapped offer meant, so that it is found again when offers have been renamed. */
  readonly chosen?: Offer['means'];
  /** Absent: the bot had the conversation. */
  readonly control?: Control;
  /** Absent: nobody was at the desk and nobody waited. */
  readonly staff?: Staff;
  readonly seen?: number;
  /** What it said as tests call it, one name a message: `asks reference`, `says case-status/found`. */
  readonly said: readonly string[];
}
export type CommitResult = 'committed' | 'stale';

/** Due work: claimed under a lease, settled exactly once. */
export interface DueTimer {
  readonly conversation: string;
  readonly name: string;
  readonly dueAt: Instant;
}
export interface DueCall extends NewCall {
  readonly conversation: string;
  readonly bot: string;
  readonly tries: number;
}
/** A desk event: something changed that a desk shows. `n` has no gaps within an agency. */
export interface DeskEvent {
  readonly n: number;
  readonly agency: string;
  readonly conversation: string;
  readonly type: 'queued' | 'taken' | 'returned' | 'ended' | 'message' | 'alert' | 'left' | 'deferred';
  readonly at: Instant;
}

/** A conversation and what was said in it. */
export interface Feed {
  readonly conversation: Conversation;
  readonly events: readonly ChatEvent[];
}

/**
 * The durable heart. Each verb is one promise, atomic, and on disk when it resolves. Implementations: `store/sqlite` (default),
 * `store/mongo` (several nodes), `store/memory` (tests only). Errors: AppError STORE_*.
 */
export interface Store extends HasHealth {
  /** Creates a conversation. An address with an open one returns that one instead. */
  open(conversation: NewConversation): Promise<{ readonly conversation: Conversation; readonly created: boolean }>;
  conversation(id: string): Promise<Conversation | null>;
  /** The open conversation of an address. */
  conversationAt(address: string): Promise<Conversation | null>;
  state(conversation: string): Promise<ConversationState | null>;

  /** Keeps every item, once. The answer is in the order of the items. */
  receive(items: readonly NewItem[], at: Instant): Promise<readonly Received[]>;
  /**
   * Leases the conversation whose oldest ready item waits longest and that nobody holds. Deferred items are passed over while the
   * state is waiting for a call (only not-yet-deferred items count). null = nothing to do. A lease lasts 5 s and is renewed by nobody.
   * With `conversation`, only that one is looked at (a store of one process may look at all of them).
   */
  take(worker: string, now: Instant, conversation?: string): Promise<Work | null>;
  /** Gives the lease back untouched; the conversation is not taken before `until` unless a new item comes. */
  postpone(work: Work, until: Instant): Promise<void>;
  /**
   * The turn failed: counts a try on the item, and after 5 moves it to the dead letters and receives `instead` (an apology is due) in the
   * same write. That counts as a commit: whoever still works on the item is too late.
   */
  fail(work: Work, item: number, reason: string, now: Instant, instead?: InboundEvent): Promise<'again' | 'dead'>;
  commit(commit: Commit): Promise<CommitResult>;
  /** Desk actions on the owner: compare-and-set on the epoch; the matching `control_changed` item is received in the same write. */
  control(action: ControlAction): Promise<ControlResult>;

  dueTimers(now: Instant, limit: number, conversation?: string): Promise<readonly DueTimer[]>;
  /** Receives the timer's event (dedupe id `timer:name:dueAt`) and removes it, in one write. */
  fire(timer: DueTimer, now: Instant): Promise<void>;
  /** Claims calls for `leaseMs`. */
  dueCalls(worker: string, now: Instant, limit: number, conversation?: string): Promise<readonly DueCall[]>;
  /** The first result for a call becomes an inbound item; later ones change nothing. */
  settleCall(call: DueCall, outcome: string, result: Slots, now: Instant): Promise<'first' | 'late'>;
  /** Try again later. */
  retryCall(call: DueCall, at: Instant): Promise<void>;
  dueDeliveries(worker: string, now: Instant, limit: number, conversation?: string): Promise<readonly DueDelivery[]>;
  /** `failed`: it is not tried again, nor what waited behind it in its lane if nobody can be reached. `settled`: it was before. */
  settleDelivery(
    delivery: DueDelivery,
    result: SendResult,
    now: Instant,
  ): Promise<'sent' | 'again' | 'failed' | 'settled'>;
  /** Moves deliveries forward, never back; gives those that it failed. What is told of a message before its send is settled is kept until it is. */
  report(reports: readonly DeliveryReport[], now: Instant): Promise<readonly FailedPart[]>;
  /** The newest parts of a conversation, oldest of them first; those finished longer ago than the history is kept are gone. */
  deliveries(conversation: string, limit: number): Promise<readonly DeliveryState[]>;
  /** Earliest instant at which take, a timer, a call or a delivery may become due; null = only new items matter. */
  nextDue(now: Instant): Promise<Instant | null>;

  /** Citizen-visible events after `seq`, oldest first. */
  events(conversation: string, after: number, limit: number): Promise<readonly ChatEvent[]>;
  /**
   * The same beside the conversation, both as of one moment: of one that has ended no event is missing. For those who are told by the bell
   * `event:conversation` that there is more, and come again: what another node has written in this moment may not be in it yet. null = there is
   * no such conversation.
   */
  feed(conversation: string, after: number, limit: number): Promise<Feed | null>;
  transcript(conversation: string, after: number, limit: number): Promise<readonly StoredTranscriptEntry[]>;
  engagements(filter: {
    readonly agency: string;
    readonly status?: readonly EngagementStatus[];
    readonly conversation?: string;
    readonly limit: number;
  }): Promise<readonly Engagement[]>;
  engagement(id: string): Promise<Engagement | null>;
  deskEvents(agency: string, after: number, limit: number): Promise<readonly DeskEvent[]>;
  lastDeskEvent(agency: string): Promise<number>;

  readonly records: Records;

  /** Rings after every commit that could interest a waiter: `mail` (something to take), `event:<conversation>`, `desk:<agency>`, `due`. Best effort, in process. */
  listen(bell: string, listener: () => void): () => void;

  /** A real write that is read back: readiness. Rejects with STORE_* when it cannot. */
  canary(): Promise<void>;
  /** Copies the store to `file` while it runs. */
  backup(file: string): Promise<{ readonly bytes: number }>;
  counts(): Promise<{ readonly [name: string]: number }>;
  /** Open items of all mailboxes; asked once a second. */
  backlog(): Promise<number>;
  /** Read-only questions for `explain` and `doctor`: the turn that said the message with this id. */
  turnRecord(
    messageId: string,
  ): Promise<{ readonly turnId: string; readonly conversation: string; readonly record: Json } | null>;
  close(): Promise<void>;
}

/**
 * Small durable rows for services and the desk (cases, places, bookings, users, sessions): unique `(kind, key)`, plain JSON. A write is
 * all or nothing; `insert` is the fence (it conflicts if the key exists), as `09-contracts.md` demands of every store.
 */
export interface Records {
  get(kind: string, key: string): Promise<StoredRecord | null>;
  /** Keys in order, `from` inclusive, `to` exclusive. */
  scan(
    kind: string,
    range: { readonly prefix?: string; readonly from?: string; readonly to?: string; readonly limit: number },
  ): Promise<readonly StoredRecord[]>;
  /** `conflict` names the first operation that could not be done; nothing was written. */
  write(
    operations: readonly RecordWrite[],
  ): Promise<{ readonly type: 'written' } | { readonly type: 'conflict'; readonly index: number }>;
}
export interface StoredRecord {
  readonly key: string;
  readonly version: number;
  readonly value: Json;
}
export type RecordWrite =
  | { readonly type: 'insert'; readonly kind: string; readonly key: string; readonly value: Json }
  /** Without `version`: whatever is there. With: only if it is still that version. */
  | {
      readonly type: 'put';
      readonly kind: string;
      readonly key: string;
      readonly value: Json;
      readonly version?: number;
    }
  | { readonly type: 'delete'; readonly kind: string; readonly key: string; readonly version?: number };
