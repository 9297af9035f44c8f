import type { Instant } from '../event.js';
import type { Reason } from '../errors.js';

/** Something to be mended or to know of: the sentences `doctor:<key>.what`, `.why` and `.todo` in `locales/`. */
export interface HealthProblem extends Reason {
  readonly level: 'warning' | 'error';
}

/** How a server that we rest on is, as it says itself. */
export interface StoreHealth {
  /** `ferretdb` and `double` stand in for MongoDB in tests. */
  readonly kind: 'sqlite' | 'mongodb' | 'ferretdb' | 'double' | 'redis';
  /** The server's own, e.g. `8.0.4`. */
  readonly version: string;
  /** Until a write was kept and read back (of Redis: until an answer came), in milliseconds. */
  readonly latencyMs: number;
  /** Its clock less ours, in milliseconds; 0 in the same process. */
  readonly clockOffsetMs: number;
  readonly problems: readonly HealthProblem[];
}

/** What a store may offer beside its promises, for `ventanilla doctor` and metrics. */
export interface HasHealth {
  /** Writes, reads back, and asks the server about itself. Rejects with STORE_* when it cannot. */
  health?(): Promise<StoreHealth>;
  /** When the oldest message that nobody has answered yet was accepted; null = none waits. */
  oldestMail?(): Promise<Instant | null>;
}

/** Kind of the records (`Store.records`) in which each running node keeps itself known, by its name. */
export const nodeKind = 'node';

/** A running node, as it last said of itself. It says so every `nodeSaysEvery` milliseconds; one that ends well removes its record. */
export interface NodeRecord {
  readonly name: string;
  readonly role: 'all' | 'web' | 'worker';
  /** Of the program, e.g. `0.1.0`. */
  readonly version: string;
  /** The number of the content it runs on, by bot. */
  readonly contentNumbers: { readonly [bot: string]: number };
  /** Whose each of its bots is. */
  readonly agencies?: { readonly [bot: string]: string };
  /** What stands in the mark of its folder of uploads (`store/files-mark`): the same on all nodes when they share it. */
  readonly filesMark?: string;
  /** Where its doorbells ring (`Queue.place`): the same on all nodes that hear each other. */
  readonly bells?: string;
  readonly seenAt: Instant;
}

export const nodeSaysEvery = 5_000;
/** A node that has said nothing for this long is counted as gone, in milliseconds. */
export const nodeGoneAfter = 30_000;
