import type { Instant } from '../event.js';

/** Kinds of work, each with workers of its own, so that a slow system or platform holds up only its kind. */
export const lanes = ['turn', 'call', 'deliver', 'timer'] as const;
export type Lane = (typeof lanes)[number];

/**
 * Something may be due in a conversation. It carries no message and proves nothing: it may be lost, doubled or late; the store is the
 * truth, and who is rung looks there.
 */
export interface Doorbell {
  readonly lane: Lane;
  /** null: in some conversation; the store knows which. */
  readonly conversation: string | null;
  /** Whose share of the workers it uses (`fair-share.ts`). */
  readonly agency: string;
  readonly channel: string;
  /** Not before. In the past: now. Bells of more than ten minutes ahead are left to the sweep. */
  readonly at: Instant;
  /**
   * What is due was written by this process a moment ago, so it has at hand what others would have to read: if it has room, it serves
   * the conversation itself, now, and tells nobody. Two nodes may then be at one conversation; the store decides.
   */
  readonly here?: boolean;
}

/**
 * One piece of work: takes what is due (in this conversation) and does it. Resolves to whether there may be more: it is called until
 * there is none. It rejects when the store does not answer, and is tried again after a pause.
 */
export type Step = (worker: string, conversation: string | null) => Promise<boolean>;

export interface Serving {
  /** Finishes what is under way and takes nothing new; what is left is somebody else's, or rung again by the sweep. */
  stop(): Promise<void>;
}

/**
 * Who does what, and when: doorbells in, workers out. Implementations: `queue/in-process` (default, one node) and `queue/bullmq`
 * (several nodes, Redis).
 *
 * Of the bells of one lane and conversation that wait, one is kept; of those that are not due yet, the nearest. Whoever rings while
 * the conversation is served has it served once more afterwards.
 */
export interface Queue {
  /** Returns at once. What cannot be kept is dropped and counted. */
  ring(bells: readonly Doorbell[]): void;
  /**
   * Serves a lane with at most `size` workers at once in this process, never two at once for one conversation of a lane. Workers are
   * named `turn-0`, `turn-1`, … Once a lane.
   */
  serve(lane: Lane, size: number, step: Step): Serving;
  /** For metrics, `doctor` and shedding load. Rejects with QUEUE_UNAVAILABLE when nobody can tell. */
  counts(): Promise<QueueCounts>;
  /**
   * Where its bells ring, as a name: who is told another one hears none of them. null: it cannot be told now. Absent: in this process.
   */
  place?(): Promise<string | null>;
  /** Resolves when bells can be rung. Rejects with an AppError that says what to do. */
  check(): Promise<void>;
  /** Stops serving and lets go of every connection and timer. */
  close(): Promise<void>;
}

export interface QueueCounts {
  /** Bells that are due and that nobody serves yet. */
  readonly waiting: { readonly [lane in Lane]: number };
  /** Bells that are not due yet. */
  readonly alarms: { readonly [lane in Lane]: number };
  /** Bells dropped by this process since its start, because they could not be kept; the sweep rings for them. */
  readonly dropped: number;
}

/** What a store of several nodes tells about what becomes due, beside what it promises to everybody. */
export interface Overdue {
  /** Calls `listener` after each commit of this process with what became due, or will, in that conversation. Returns how to stop. */
  onDue(listener: (bell: Doorbell) => void): () => void;
  /** Whatever has been due since `before` or longer and nobody holds, longest first, at most `limit`: for the sweep. */
  overdue(before: Instant, limit: number): Promise<readonly Doorbell[]>;
}
