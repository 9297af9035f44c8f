import type { Engagement } from '../control.js';
import type { InboundEvent, Instant } from '../event.js';
import type { Json } from '../json.js';
import type { ChatEvent, OutboundMessage } from '../outbound.js';
import type { ConversationState } from '../state.js';
import type { DeliveryStatus, NewDelivery } from './deliveries.js';
import type { Commit, Conversation, DeskEvent, NewCall, TranscriptEntry } from './store.js';

/** An inbound thing that waits for its turn. */
export interface PortableItem {
  /**
   * Its number, which rises in the order of acceptance over all conversations: who waits longest is served first after a move as well. A
   * store whose own numbers rise only within a conversation makes these of the instants. It may be another one after a move (no hash
   * covers it); the order within the conversation stays.
   */
  readonly n: number;
  readonly id: string;
  /** The store made it itself (timer, call, control, apology): such ids are apart from those of citizens. */
  readonly own: boolean;
  readonly at: Instant;
  readonly seen: number | null;
  readonly tries: number;
  readonly deferred: boolean;
  readonly event: InboundEvent;
}

/** An id that was received and is done with: a repeat of it changes nothing. */
export interface KnownId {
  readonly id: string;
  readonly own: boolean;
  readonly at: Instant;
}

/** An item that no try could answer. `n` as in `PortableItem`. */
export interface DeadLetter extends KnownId {
  readonly n: number;
  readonly reason: string;
  readonly event: InboundEvent;
}

/** One line of the transcript: seen by the citizen (`event`, with its `seq`) or not (`entry`). */
export type PortableLine = { readonly event: ChatEvent } | { readonly entry: TranscriptEntry };

/** A call that has no result yet. Whoever ran it at the old place is gone, so it is due as it stands. */
export interface PortableCall {
  readonly call: NewCall;
  readonly dueAt: Instant;
  readonly tries: number;
}

interface PortablePart {
  /** The part's id, as `partId` makes it. */
  readonly id: string;
  readonly lane: NewDelivery['lane'];
  /** When it was decided to say it. */
  readonly at: Instant;
  readonly tries: number;
  readonly firstTriedAt: Instant | null;
  readonly possibleDuplicate: boolean;
  readonly reason: string | null;
}
/** A message part, oldest first in its conversation. */
export type PortableDelivery =
  | (PortablePart & {
      /** One that was being sent is `queued` and a possible duplicate, due when its claim would have ended: as after a crash. */
      readonly status: 'queued';
      /** null: behind another one of its lane. */
      readonly dueAt: Instant | null;
      readonly message: OutboundMessage;
      readonly request: Json;
    })
  | (PortablePart & { readonly status: 'suppressed' | DeliveryStatus; readonly externalId: string | null });

export interface PortableTurn {
  readonly id: string;
  readonly at: Instant;
  readonly record: NonNullable<Commit['record']>;
}

/** Everything a store keeps of one conversation, in plain JSON that no store's layout shows in. Leases and claims are not part of it. */
export interface PortableConversation {
  readonly conversation: Conversation;
  readonly state: ConversationState | null;
  /** No item of it had a higher number, and none may get a lower one: turn ids are made of them. No hash covers it. */
  readonly numbered: number;
  /** Oldest first. */
  readonly items: readonly PortableItem[];
  /** In any order. */
  readonly known: readonly KnownId[];
  readonly dead: readonly DeadLetter[];
  /** From the first line of the transcript on, no gaps. */
  readonly lines: readonly PortableLine[];
  /** In any order. */
  readonly timers: readonly { readonly name: string; readonly dueAt: Instant }[];
  /** In any order. */
  readonly calls: readonly PortableCall[];
  /** Oldest first, finished ones among them. */
  readonly deliveries: readonly PortableDelivery[];
  /** In any order: each says when it was asked for. */
  readonly engagements: readonly Engagement[];
  /** Oldest first. */
  readonly turns: readonly PortableTurn[];
}

/** What a store keeps beside the conversations. */
export type PortableRow =
  | {
      readonly table: 'record';
      readonly kind: string;
      readonly key: string;
      readonly version: number;
      readonly value: Json;
    }
  | ({ readonly table: 'desk_event' } & DeskEvent)
  /** Told of a message before its send was settled. `channel` = `agency/bot/channel`. */
  | {
      readonly table: 'early_report';
      readonly channel: string;
      readonly id: string;
      readonly status: DeliveryStatus;
      readonly at: Instant;
      readonly reason: string | null;
    };
export type PortableTable = PortableRow['table'];
export const portableTables = ['record', 'desk_event', 'early_report'] as const satisfies readonly PortableTable[];

/** A conversation on its way into a store; `mark` = that of the store it came from, when it was read. */
export interface MovedConversation {
  readonly portable: PortableConversation;
  readonly mark: string;
}

/** Where everything in a store was moved. */
export interface MovedAway {
  /** The store, without secrets. */
  readonly to: string;
  readonly at: Instant;
}

/**
 * A store as something that is moved: read and written whole, by commands, never by a running server. What is written is on disk when the
 * promise resolves, and read back alike. Errors: AppError STORE_*.
 */
export interface Archive {
  /**
   * Conversations in the order of the store, after the one with the id `after`. `mark`: another one whenever anything that `read` gives
   * has changed since (receiving, sends, reports and settled engagements included); cheap to make, never longer than 200 characters.
   */
  conversations(
    after: string | null,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly mark: string }[]>;
  read(id: string): Promise<PortableConversation | null>;
  /**
   * Puts each in place of what is there of it, or there anew, and keeps its mark in the same write. An address has one open conversation:
   * another one that holds it was closed at the old place meanwhile and counts as ended until it is written again, its mark forgotten.
   */
  write(moved: readonly MovedConversation[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** The marks that `write` kept, null where there is none, in the order of the ids. */
  marks(ids: readonly string[]): Promise<readonly (string | null)[]>;

  /** Rows in the order of the store, after `after`. */
  rows(table: PortableTable, after: PortableRow | null, limit: number): Promise<readonly PortableRow[]>;
  /** What is there now at the place (kind and key, agency and number, channel and id) of each. */
  present(rows: readonly PortableRow[]): Promise<readonly (PortableRow | null)[]>;
  /** As it is written, versions too. Desk events of an agency come in their order, the first of them right after the last one there. */
  writeRows(rows: readonly PortableRow[]): Promise<void>;
  removeRows(rows: readonly PortableRow[]): Promise<void>;

  /** How many there are. */
  counts(): Promise<{ readonly conversation: number } & { readonly [table in PortableTable]: number }>;

  /**
   * How many processes have said since then that they have the store open; they say so every second. 0 where only one at a time can, which
   * is then this one.
   */
  usedSince(instant: Instant): Promise<number>;

  /** What a move into this store has noted of itself; null = none is under way. */
  note(): Promise<Json>;
  /** `null` ends the move: the marks are forgotten too. */
  setNote(note: Json): Promise<void>;
  /** Where a move out of this store, which came to its end, has brought everything: nobody is to go on here. null = it was not moved. */
  movedAway(): Promise<MovedAway | null>;
  /** `null`: this store may be used again. */
  setMovedAway(away: MovedAway | null): Promise<void>;
  close(): Promise<void>;
}
