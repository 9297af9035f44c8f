import type { Instant } from './event.js';
import type { Locale, Slots } from './text.js';
import type { Reason } from './effect.js';

export type Owner =
  | { readonly type: 'bot' }
  | { readonly type: 'queue'; readonly queue: string }
  | { readonly type: 'agent'; readonly agent: string }
  | { readonly type: 'none' };

/** Who may speak. `epoch` grows by one at every change of owner and fences everything written under an older one. */
export interface Control {
  readonly owner: Owner;
  readonly epoch: number;
}

export const botControl: Control = { owner: { type: 'bot' }, epoch: 0 };

export type EngagementStatus = 'queued' | 'active' | 'deferred' | 'closed';

/** One stint of a human: from the request for a person to its end. Never called a ticket. */
export interface Engagement {
  readonly id: string;
  readonly agency: string;
  readonly bot: string;
  readonly conversation: string;
  readonly queue: string;
  readonly status: EngagementStatus;
  readonly agent: string | null;
  readonly requestedAt: Instant;
  readonly takenAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly outcome: string | null;
  readonly urgent: boolean;
  /** How frustrated the citizen sounded before asking, 0 to 1; orders the line a little, and is shown nowhere. Missing = 0. */
  readonly frustration?: number;
  readonly locale: Locale;
  readonly packet: Packet;
}

/** What the agent gets at once. Typed and versioned; needs no model. */
export interface Packet {
  readonly version: 1;
  readonly reason: Reason;
  readonly topic: string | null;
  readonly locale: Locale;
  readonly localeBy: string;
  readonly slots: Slots;
  readonly attempts: readonly { readonly topic: string | null; readonly what: string; readonly at: Instant }[];
  readonly channel: string;
  /** deferred: the message taken while closed. */
  readonly message?: string;
  /** How to reach the citizen, where they said so. */
  readonly contact?: string;
  /** The promise that is about to be missed: settling the engagement marks it kept. */
  readonly promise?: string;
  readonly earlier: number;
}

/** What a desk may ask of a conversation's control; a synchronous compare-and-set on `epoch`. */
export type ControlAction = {
  readonly conversation: string;
  /** The epoch the desk saw; a different one is a conflict. */
  readonly epoch: number;
  readonly agent: string;
  readonly alias: string;
  readonly at: Instant;
} & (
  | { readonly type: 'take' }
  | { readonly type: 'return'; readonly summary?: string; readonly slots?: Slots }
  | { readonly type: 'end'; readonly outcome: string }
  | { readonly type: 'requeue'; readonly queue: string }
  /** A message that was taken has been dealt with: closes that deferred engagement and changes no owner, so its epoch is not compared. */
  | { readonly type: 'settle'; readonly engagement: string; readonly outcome: string }
);

export type ControlResult =
  | { readonly type: 'done'; readonly control: Control }
  /** Somebody else was first: who has it now. */
  | { readonly type: 'conflict'; readonly control: Control }
  | { readonly type: 'not_found' };
