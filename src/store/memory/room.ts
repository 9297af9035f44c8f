import type { InboxItem, Instant } from '../../model/event.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { Conversation, TranscriptEntry } from '../../model/ports/store.js';
import type { ConversationState } from '../../model/state.js';
import { lineOf } from '../rules/said.js';

export interface Item extends Omit<InboxItem, 'tries'> {
  tries: number;
  deferred: boolean;
}

/** Everything the memory store keeps of one conversation. */
export interface Room {
  conversation: Conversation;
  state: ConversationState | null;
  items: Item[];
  /** Ids received before, and when. */
  readonly ids: Map<string, Instant>;
  readonly ownIds: Map<string, Instant>;
  readonly said: { readonly event: ChatEvent | null; readonly entry: TranscriptEntry }[];
  readonly timers: Map<string, Instant>;
  say(event: Omit<ChatEvent, 'seq'>): void;
  note(entry: TranscriptEntry): void;
}

/** What a disk would give back: JSON in, JSON out, and nothing shared with the caller. */
export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export function createRoom(conversation: Conversation): Room {
  const room: Room = {
    conversation,
    state: null,
    items: [],
    ids: new Map(),
    ownIds: new Map(),
    said: [],
    timers: new Map(),
    say(event) {
      const seq = room.conversation.lastSeq + 1;
      room.said.push({ event: { ...copy(event), seq }, entry: lineOf(event) });
      room.conversation = { ...room.conversation, lastSeq: seq };
    },
    note: (entry) => void room.said.push({ event: null, entry: copy(entry) }),
  };
  return room;
}
