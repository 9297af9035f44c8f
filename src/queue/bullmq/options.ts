import type { Clock } from '../../model/ports/clock.js';
import type { Lane } from '../../model/ports/queue.js';

/** Lines for the operator; they hold no message and no address. */
export interface QueueLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface RedisOptions {
  /** `redis://` or `rediss://`; a Redis Cluster by any of its nodes. */
  readonly url: string;
  /** Nodes of one deployment ring each other; several deployments may share a Redis. */
  readonly deployment: string;
  readonly clock: Clock;
  readonly log: QueueLog;
}

export interface BullQueueOptions extends RedisOptions {
  /** A step that failed. It is tried again. */
  readonly failed: (lane: Lane, error: unknown) => void;
}

/**
 * Begins every key: `{ventanilla:<deployment>}`. The braces keep all of them in one slot of a Redis Cluster, since the scripts of BullMQ
 * touch several at once. https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/#hash-tags
 */
export const prefixOf = (deployment: string): string => `{ventanilla:${deployment.replaceAll(/[{}]/gu, '_')}}`;
