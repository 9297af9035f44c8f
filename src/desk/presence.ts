import type { Instant } from '../model/event.js';
import type { Bots } from '../model/ports/bots.js';
import type { Clock } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';
import { heartbeatMs, type Attendance } from '../runtime/staff.js';
import type { Account } from './accounts.js';
import { sessionLimits } from './sessions.js';

export type Status = 'available' | 'busy';

/** Waiting conversations of an agency that are counted. */
const most = 5000;
/** How often agents who are gone are looked for, milliseconds. */
const sweepMs = 30_000;
/** An agent whose desk is silent for this long has gone: what they held goes back to its place in the line. Milliseconds. */
export const lostAfter = 150_000;

/** That a desk was heard is kept this often, for other nodes, which an agent's requests do not reach. Milliseconds. */
const keptEvery = 30_000;
const heardKind = 'desk_heard';
/** What an agent chose last, on any screen and any node; over when no session can be older. */
const statusKind = 'desk_status';

interface Kept {
  readonly status: Status;
  readonly at: Instant;
}

/** Who is at the desk and what waits, kept right for the promise that the bot makes to citizens. */
export interface PresenceBoard {
  /** A heartbeat. Resolves to the status that holds: the person's last choice on any of their screens. */
  seen(account: Account, status: Status, chosen: boolean): Promise<Status>;
  /** Any request of a signed-in desk: its agent is not lost. */
  heard(agent: string): void;
  status(agent: string): Promise<Status | null>;
  left(agent: string): Promise<void>;
  /** After a start: who was heard a moment ago, by whichever node, is still at the desk, and need not say so again first. */
  recall(accounts: readonly Account[]): Promise<void>;
  /** Counts what waits, for every agency, and gives back what lost agents hold; called by itself. */
  sweep(): Promise<void>;
  /** Puts what an agent holds back into the line, in the old place. Resolves to how many there were. */
  giveUp(agent: { readonly id: string; readonly agency: string; readonly alias: string }): Promise<number>;
  close(): void;
}

interface PresenceDeps {
  readonly store: Pick<Store, 'engagements' | 'conversation' | 'control' | 'listen' | 'records'>;
  readonly bots: Pick<Bots, 'get' | 'names'>;
  readonly attendance: Pick<Attendance, 'seen' | 'left' | 'setWaiting'>;
  readonly clock: Clock;
  readonly aliasOf: (agent: string) => Promise<string>;
  readonly problem: (error: unknown) => void;
}

export function createPresence({ store, bots, attendance, clock, aliasOf, problem }: PresenceDeps): PresenceBoard {
  const lastHeard = new Map<string, Instant>();
  const counted = new Map<string, Set<string>>();
  const bells = new Map<string, () => void>();
  const begun = clock.now();
  let closed = false;
  let cancelSweep = (): void => {};

  const agencies = (): ReadonlySet<string> => new Set(bots.names().flatMap((name) => bots.get(name)?.bot.agency ?? []));

  const count = async (agency: string): Promise<void> => {
    const waiting = await store.engagements({ agency, status: ['queued'], limit: most });
    const queues = counted.get(agency) ?? new Set();
    counted.set(agency, queues);
    for (const { queue } of waiting) queues.add(queue);
    for (const queue of queues) {
      attendance.setWaiting(agency, queue, waiting.filter((one) => one.queue === queue).length);
    }
  };

  /** One count at a time and one more if it rang meanwhile: a burst of events costs two. */
  const counter = (agency: string): (() => void) => {
    let running = false;
    let again = false;
    const run = async (): Promise<void> => {
      running = true;
      do {
        again = false;
        await count(agency).catch(problem);
      } while (again && !closed);
      running = false;
    };
    return () => {
      again = true;
      if (!running && !closed) void run();
    };
  };

  const requeueAll = async (agent: string, agency: string, alias: string): Promise<number> => {
    const active = await store.engagements({ agency, status: ['active'], limit: most });
    let given = 0;
    for (const engagement of active.filter((one) => one.agent === agent)) {
      const conversation = await store.conversation(engagement.conversation);
      const owner = conversation?.control.owner;
      if (!conversation || owner?.type !== 'agent' || owner.agent !== agent) continue;
      const queue = engagement.queue || firstQueue(bots, engagement.bot);
      if (!queue) continue;
      const { epoch } = conversation.control;
      const by = { conversation: conversation.id, epoch, agent, alias, at: clock.now() };
      const result = await store.control({ type: 'requeue', queue, ...by });
      if (result.type === 'done') given += 1;
    }
    return given;
  };

  const keptAt = new Map<string, Instant>();
  /** Keeps that a desk was heard; what cannot be kept now is kept by its next request. */
  const hear = (agent: string): void => {
    const now = clock.now();
    lastHeard.set(agent, now);
    if (now - (keptAt.get(agent) ?? -Infinity) < keptEvery) return;
    keptAt.set(agent, now);
    store.records
      .write([{ type: 'put', kind: heardKind, key: agent, value: now }])
      .catch(() => void keptAt.delete(agent));
  };
  /** Whether the desk of an agent whom this node has not heard for long speaks to another. */
  const isHeardElsewhere = async (agent: string): Promise<boolean> => {
    const at = (await store.records.get(heardKind, agent))?.value;
    return typeof at === 'number' && clock.now() - at <= lostAfter;
  };

  const statusOf = async (agent: string): Promise<Status | null> => {
    const kept = (await store.records.get(statusKind, agent))?.value as unknown as Kept | undefined;
    return kept && clock.now() - kept.at <= sessionLimits.absolute ? kept.status : null;
  };

  const sweep = async (): Promise<void> => {
    for (const agency of agencies()) {
      const known = bells.has(agency);
      if (!known) bells.set(agency, store.listen(`desk:${agency}`, counter(agency)));
      await count(agency);
      const active = await store.engagements({ agency, status: ['active'], limit: most });
      for (const agent of new Set(active.flatMap((one) => one.agent ?? []))) {
        const last = lastHeard.get(agent) ?? begun;
        if (clock.now() - last <= lostAfter || (await isHeardElsewhere(agent))) continue;
        await requeueAll(agent, agency, await aliasOf(agent));
      }
    }
  };

  const again = (): void => {
    if (closed) return;
    cancelSweep = clock.after(sweepMs, () => void sweep().catch(problem).finally(again));
  };
  void sweep().catch(problem).finally(again);

  return {
    async seen(account, status, chosen) {
      const holds = chosen ? status : ((await statusOf(account.id)) ?? status);
      // What a screen merely believes is not kept: it could come after what was chosen at the same moment.
      if (chosen) {
        const value = { status, at: clock.now() } satisfies Kept;
        await store.records.write([{ type: 'put', kind: statusKind, key: account.id, value }]);
      }
      hear(account.id);
      attendance.seen({
        agent: account.id,
        agency: account.agency,
        languages: account.languages,
        queues: [],
        status: holds,
      });
      return holds;
    },
    heard: hear,
    status: statusOf,
    async recall(accounts) {
      for (const { id, agency, languages } of accounts) {
        const heard = (await store.records.get(heardKind, id))?.value;
        if (typeof heard !== 'number' || clock.now() - heard > keptEvery + heartbeatMs) continue;
        const status = await statusOf(id);
        if (status !== null) attendance.seen({ agent: id, agency, languages, queues: [], status });
      }
    },
    async left(agent) {
      keptAt.delete(agent);
      await store.records.write([
        { type: 'delete', kind: statusKind, key: agent },
        { type: 'delete', kind: heardKind, key: agent },
      ]);
      attendance.left(agent);
    },
    sweep,
    giveUp: ({ id, agency, alias }) => requeueAll(id, agency, alias),
    close() {
      closed = true;
      cancelSweep();
      for (const quiet of bells.values()) quiet();
    },
  };
}

/** Where a conversation goes whose engagement names no queue (an agent took it from the bot). */
export function firstQueue(bots: Pick<Bots, 'get'>, bot: string): string | undefined {
  return Object.keys(bots.get(bot)?.bot.queues ?? {})[0];
}
