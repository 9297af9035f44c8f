import type { Json } from '../json.js';

/**
 * Tells the other nodes, at best effort: a message may be lost, never doubled by us, and a node hears only what is published while it
 * listens. What must not be lost is read from the store by whoever is rung. Implementations: `queue/lone-relay` (no other node) and
 * `queue/bullmq/redis-relay`.
 */
export interface Relay {
  /**
   * Returns at once. Heard by the listeners of other nodes, never by this node's own: whoever publishes tells those itself.
   * At most `relayLimit` bytes of JSON; what is larger, or cannot be sent now, is dropped.
   */
  publish(topic: string, payload: Json): void;
  /** Calls `listener` for each message of the topic from now on. Returns how to stop. */
  subscribe(topic: string, listener: (payload: Json) => void): () => void;
  close(): Promise<void>;
}

/** Largest message, in bytes of JSON in UTF-8: it says that there is something to read, not what. */
export const relayLimit = 8 * 1024;
