import type { Json } from '../../model/json.js';
import type { Clock } from '../../model/ports/clock.js';
import type { Store } from '../../model/ports/store.js';
import { nodeKind, type NodeRecord, type StoreHealth } from '../../model/ports/store-health.js';

/** What `ventanilla doctor` learns from the store, through the running server or by itself. */
export interface StoreReport {
  readonly counts: { readonly [name: string]: number };
  /** null: the store does not say. */
  readonly health: StoreHealth | null;
  /** Milliseconds that the oldest unanswered message has waited; null = none waits. */
  readonly oldestMailMs: number | null;
  readonly nodes: readonly NodeRecord[];
  /** By the clock of whoever examined it: `seenAt` of the nodes is to be compared with this. */
  readonly at: number;
}

/** Most nodes that are told of. */
const nodeLimit = 200;

/** A real write, then how the store is and what waits in it. Rejects with STORE_*. */
export async function examineStore(store: Store, clock: Pick<Clock, 'now'>): Promise<StoreReport> {
  const health = store.health ? await store.health() : await plainHealth(store);
  const [counts, oldest, nodes] = await Promise.all([
    store.counts(),
    store.oldestMail ? store.oldestMail() : null,
    store.records.scan(nodeKind, { limit: nodeLimit }),
  ]);
  const at = clock.now();
  return {
    counts: { ...counts },
    health,
    oldestMailMs: oldest === null ? null : Math.max(0, at - oldest),
    nodes: nodes.map(({ value }) => value as unknown as NodeRecord),
    at,
  };
}

async function plainHealth(store: Store): Promise<null> {
  await store.canary();
  return null;
}

/** What the running server answered; one of an older version says less. */
export function readReport(answer: Json): StoreReport {
  const nothing = { counts: {}, health: null, oldestMailMs: null, nodes: [], at: 0 };
  return { ...nothing, ...(answer as unknown as Partial<StoreReport> | null) };
}

export const reportJson = (report: StoreReport): Json => report as unknown as Json;
