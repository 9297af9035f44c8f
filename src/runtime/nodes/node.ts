import type { Json } from '../../model/json.js';
import { AppError } from '../../model/errors.js';
import type { Clock } from '../../model/ports/clock.js';
import type { Records } from '../../model/ports/store.js';
import { nodeGoneAfter, nodeKind, nodeSaysEvery, type NodeRecord } from '../../model/ports/store-health.js';
import { errorFields, type Log } from '../log.js';

/** What a node says of itself beside its name and when. */
export type NodeFacts = Omit<NodeRecord, 'seenAt' | 'name'>;

/** This node among those of the deployment. */
export interface Node {
  /** Nodes that answer residents right now, at least 1: what an account may send is shared among them. */
  workers(): number;
  /** Whether this node does what one of them has to do for all: fetching updates from platforms. */
  leads(): boolean;
  /** Whether another node that answers runs on at least this number of a bot's content. */
  someoneHas(bot: string, content: number): boolean;
  /** The highest number of a bot's content that another running node, of whatever role, is on; 0 = none is. */
  newestContent(bot: string): number;
  /** The newest version that another running node has; null = there is no other. */
  newestVersion(): string | null;
  /** Whether the store took what this node last said of itself. */
  heard(): boolean;
  /** Says it anew at once: the content changed. */
  say(): Promise<void>;
  /** Lets go of everything, so that the others need not wait. */
  stop(): Promise<void>;
}

export interface NodeDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  readonly name: string;
  /** Different at every start. */
  readonly bootId: string;
  readonly facts: () => NodeFacts;
  /** What the others are to find when they hear of this node. Called once nothing speaks against it; until then it changes nothing. */
  readonly onAdmitted: () => Promise<void>;
  /** Called when this node begins to lead, or ceases to. */
  readonly onLead: () => void;
}

const dutyKind = 'duty';
const dutyKey = 'listen';
/** A leader that has said nothing for this long is followed by another, in milliseconds. */
const dutyMs = 15_000;
const mostNodes = 1_000;

interface Duty {
  readonly node: string;
  readonly until: number;
}

/** A process by itself: it is all there is. */
export const loneNode: Node = {
  workers: () => 1,
  leads: () => true,
  someoneHas: () => false,
  newestContent: () => 0,
  newestVersion: () => null,
  heard: () => true,
  say: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/** Joins the others. Rejects with BOT_NAME_TAKEN when a running node of another agency has a bot of the same name. */
export async function joinNodes(deps: NodeDeps): Promise<Node> {
  const { records, clock, log, name, bootId } = deps;
  let alive: readonly NodeRecord[] = [];
  let leading = false;
  let heard = true;
  let stopped = false;
  let cancel = (): void => {};
  let under: Promise<void> = Promise.resolve();

  const others = (): readonly NodeRecord[] => alive.filter((one) => one.name !== name);
  const own = (): NodeRecord => ({ ...deps.facts(), name, seenAt: clock.now() });

  const look = async (): Promise<void> => {
    const found = await records.scan(nodeKind, { limit: mostNodes });
    const now = clock.now();
    alive = found.flatMap(({ value }) => {
      const node = value as unknown as NodeRecord;
      return node.seenAt > now - nodeGoneAfter ? [node] : [];
    });
  };
  const say = async (): Promise<void> => {
    const value = own() as unknown as Json;
    await records.write([{ type: 'put', kind: nodeKind, key: name, value }]);
    await look();
  };

  /** Takes the duty if nobody has it, keeps it if it is ours. Two never have it at once: the version is the fence. */
  const lead = async (): Promise<void> => {
    const now = clock.now();
    const was = leading;
    const value: Duty = { node: bootId, until: now + dutyMs };
    const there = await records.get(dutyKind, dutyKey);
    const held = there?.value as unknown as Duty | undefined;
    const mine = held?.node === bootId;
    if (held && !mine && held.until > now) leading = false;
    else {
      const written = await records.write([
        there
          ? { type: 'put', kind: dutyKind, key: dutyKey, value: value as unknown as Json, version: there.version }
          : { type: 'insert', kind: dutyKind, key: dutyKey, value: value as unknown as Json },
      ]);
      leading = written.type === 'written';
    }
    if (leading !== was) deps.onLead();
  };

  const mayLead = deps.facts().role !== 'worker';
  const turn = async (): Promise<void> => {
    await say();
    if (mayLead) await lead();
    heard = true;
  };
  const again = (): void => {
    if (stopped) return;
    cancel = clock.after(nodeSaysEvery, () => {
      under = turn().then(again, (error: unknown) => {
        heard = false;
        // Who cannot say that it lives may be followed by another: it must not go on doing what only one may do.
        if (leading) {
          leading = false;
          deps.onLead();
        }
        log.warn(errorFields(error), 'this node could not tell the others that it is here; trying again');
        again();
      });
    });
  };

  await look();
  const { agencies = {} } = deps.facts();
  for (const other of others())
    for (const [bot, agency] of Object.entries(other.agencies ?? {}))
      if (agencies[bot] !== undefined && agencies[bot] !== agency)
        throw new AppError('BOT_NAME_TAKEN', `${bot}: ${agency}, ${other.name}`);
  await deps.onAdmitted();
  await turn();
  again();

  return {
    workers: () => Math.max(1, alive.filter(({ role }) => role !== 'web').length),
    leads: () => leading,
    someoneHas: (bot, content) =>
      others().some((one) => one.role !== 'web' && (one.contentNumbers[bot] ?? 0) >= content),
    newestContent: (bot) => Math.max(0, ...others().map(({ contentNumbers }) => contentNumbers[bot] ?? 0)),
    newestVersion: () =>
      others()
        .map(({ version }) => version)
        .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
        .at(-1) ?? null,
    heard: () => heard,
    say,
    async stop() {
      stopped = true;
      cancel();
      await under;
      await records
        .write([
          { type: 'delete', kind: nodeKind, key: name },
          ...(leading ? [{ type: 'delete', kind: dutyKind, key: dutyKey } as const] : []),
        ])
        .catch((error: unknown) => log.warn(errorFields(error), 'this node could not say good-bye'));
    },
  };
}
