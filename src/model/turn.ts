import type { Control } from './control.js';
import type { Effect } from './effect.js';
import type { InboundEvent, Instant } from './event.js';
import type { Heard } from './heard.js';
import type { ConversationState } from './state.js';

/** Everything a turn may look at besides the bot and the state. */
export interface TurnInput {
  readonly event: InboundEvent;
  readonly heard: Heard;
  /** When the item was taken: decides hours, expiry, timers. */
  readonly now: Instant;
  /** Unique per committed turn, the same again if the turn is repeated after a crash. */
  readonly turnId: string;
  readonly control: Control;
  /** Agents online in each queue and languages they speak, for telling the truth before a person is promised. */
  readonly staff: Staff;
  /** `seq` of the last event the sender had seen, where known. */
  readonly seen?: number;
}

/** Who is there right now. `agents` counts people available to each queue and language. */
export interface Staff {
  readonly queues: {
    readonly [queue: string]: {
      readonly agents: number;
      readonly waiting: number;
      readonly languages: readonly string[];
    };
  };
}

export interface TurnOutput {
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
  /** `deferred`: stays in the mailbox until the call under way is over. */
  readonly item: 'done' | 'deferred';
  /** Which rule decided, for `explain` and tests; newest last. Never contains the citizen's words. */
  readonly trace: readonly string[];
}

/** A turn's limits (design page 06). Reaching one ends the turn with an apology and a person, never an endless loop. */
export const turnLimits = { steps: 100, characters: 10_000, callBytes: 256 * 1024 } as const;
