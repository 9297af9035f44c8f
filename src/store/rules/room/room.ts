import type { Engagement } from '../../../model/control.js';
import type { InboundEvent, InboxItem, Instant } from '../../../model/event.js';
import type { Json } from '../../../model/json.js';
import type { ChatEvent, OutboundMessage } from '../../../model/outbound.js';
import type { DeliveryStatus, NewDelivery } from '../../../model/ports/deliveries.js';
import type {
  Commit,
  Conversation,
  DeskEvent,
  NewCall,
  NewConversation,
  StoredTranscriptEntry,
  TranscriptEntry,
} from '../../../model/ports/store.js';
import type { ConversationState } from '../../../model/state.js';
import { lineOf } from '../said.js';

/** An item that no turn has answered yet. */
export interface RoomItem extends InboxItem {
  /** When it was accepted. */
  readonly at: Instant;
  /** Orders the items of all conversations: who waits longest is served first. */
  readonly tick: number;
  readonly deferred: boolean;
  /** The store made it itself: its id is apart from those of citizens. */
  readonly own: boolean;
}

/** Somebody works on it until then; `by` names the node, so that what a dead one held is free at once. */
export interface Claim {
  readonly until: Instant;
  readonly by: string;
}

export interface RoomCall {
  readonly call: NewCall;
  readonly dueAt: Instant;
  readonly tries: number;
  readonly claim: Claim | null;
}

/** A part on its way. Of a finished one the words and the request are dropped. */
export interface RoomPart {
  readonly id: string;
  readonly lane: NewDelivery['lane'];
  readonly status: 'queued' | 'sending' | 'suppressed' | DeliveryStatus;
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly tries: number;
  readonly firstTriedAt: Instant | null;
  readonly possibleDuplicate: boolean;
  readonly externalId: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly message: OutboundMessage | null;
  readonly request: Json;
}

/** Everything that is open in a conversation: what a verb needs in order to decide. Plain JSON; bounded, because what is over leaves it. */
export interface Room {
  readonly conversation: Conversation;
  readonly state: ConversationState | null;
  readonly items: readonly RoomItem[];
  /** Number of the newest item and of the newest line of the transcript. */
  readonly lastItem: number;
  readonly lastLine: number;
  /** Keys of what was received lately, oldest first; older ones are known elsewhere (`forgot`). */
  readonly recent: readonly (readonly [key: string, at: Instant])[];
  /** Whether keys were ever moved out of `recent`. */
  readonly forgot: boolean;
  readonly timers: readonly { readonly name: string; readonly dueAt: Instant }[];
  readonly calls: readonly RoomCall[];
  /** In the order they were decided: open ones, and the newest finished ones. */
  readonly parts: readonly RoomPart[];
  /** Those that are not closed. */
  readonly engagements: readonly Engagement[];
}

/** A line of the transcript; `event` where the citizen sees it too. */
export interface Line {
  readonly n: number;
  readonly event: ChatEvent | null;
  readonly entry: TranscriptEntry | null;
}

/** What a verb does to a room: written whole, or not at all. */
export interface Change<T> {
  readonly result: T;
  /** null: nothing changes, whatever the answer. */
  readonly next: Room | null;
  readonly lines: readonly Line[];
  readonly closed: readonly Engagement[];
  /** What the desk of the agency is told. */
  readonly desk: readonly { readonly type: DeskEvent['type']; readonly at: Instant }[];
  readonly turn: { readonly id: string; readonly record: NonNullable<Commit['record']>; readonly at: Instant } | null;
  readonly dead: {
    readonly id: string;
    /** As of the item it was. */
    readonly tick: number;
    readonly own: boolean;
    readonly at: Instant;
    readonly reason: string;
    readonly event: InboundEvent;
  } | null;
}

/** An answer that changes nothing. */
export const unchanged = <T>(result: T): Change<T> => ({
  result,
  next: null,
  lines: [],
  closed: [],
  desk: [],
  turn: null,
  dead: null,
});

/** A change of the room and of nothing else. */
export const changed = <T>(result: T, next: Room, more: Partial<Change<T>> = {}): Change<T> => ({
  ...unchanged(result),
  next,
  ...more,
});

export function newRoom({ at, ...fresh }: NewConversation): Room {
  return {
    conversation: {
      ...fresh,
      createdAt: at,
      version: 0,
      control: { owner: { type: 'bot' }, epoch: 0 },
      locale: null,
      lastSeq: 0,
      endedAt: null,
    },
    state: null,
    items: [],
    lastItem: 0,
    lastLine: 0,
    recent: [],
    forgot: false,
    timers: [],
    calls: [],
    parts: [],
    engagements: [],
  };
}

/** Items that may be taken now. */
export const readyItems = (room: Room): readonly RoomItem[] =>
  room.items.filter((item) => !item.deferred || room.state === null || room.state.waiting === null);

/** Adds what the citizen sees to the transcript, and numbers it. */
export function say(
  room: Room,
  events: readonly Omit<ChatEvent, 'seq'>[],
): { readonly room: Room; readonly lines: readonly Line[] } {
  const lines = events.map((event, index): Line => {
    const seq = room.conversation.lastSeq + 1 + index;
    return { n: room.lastLine + 1 + index, event: { ...event, seq }, entry: null };
  });
  const conversation = { ...room.conversation, lastSeq: room.conversation.lastSeq + events.length };
  return { room: { ...room, conversation, lastLine: room.lastLine + events.length }, lines };
}

/** Adds lines that the citizen does not see. */
export function note(
  room: Room,
  entries: readonly TranscriptEntry[],
): { readonly room: Room; readonly lines: readonly Line[] } {
  const lines = entries.map((entry, index): Line => ({ n: room.lastLine + 1 + index, event: null, entry }));
  return { room: { ...room, lastLine: room.lastLine + entries.length }, lines };
}

/** The line as the transcript shows it. */
export const transcriptLine = ({ n, event, entry }: Line): StoredTranscriptEntry => ({
  ...(event ? lineOf(event) : (entry as TranscriptEntry)),
  n,
  seq: event?.seq ?? null,
});

/** The open engagement that desk actions are about. */
export const openEngagement = (room: Room): Engagement | null => room.engagements.at(-1) ?? null;

/** Puts an engagement as it is now; a closed one leaves the room. */
export function putEngagement(
  room: Room,
  engagement: Engagement,
): { readonly room: Room; readonly closed: readonly Engagement[] } {
  const there = room.engagements.some(({ id }) => id === engagement.id);
  if (engagement.status === 'closed')
    return {
      room: { ...room, engagements: room.engagements.filter(({ id }) => id !== engagement.id) },
      closed: [engagement],
    };
  const engagements = there
    ? room.engagements.map((one) => (one.id === engagement.id ? engagement : one))
    : [...room.engagements, engagement];
  return { room: { ...room, engagements }, closed: [] };
}
