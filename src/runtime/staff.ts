import type { Bot } from '../model/bot.js';
import type { Clock } from '../model/ports/clock.js';
import type { Json } from '../model/json.js';
import type { Relay } from '../model/ports/relay.js';
import type { StaffBoard } from '../model/ports/bots.js';
import type { Staff } from '../model/turn.js';

/** An agent as the router sees one. */
export interface Presence {
  readonly agent: string;
  readonly agency: string;
  readonly languages: readonly string[];
  /** Queue names; empty = all of the agency. */
  readonly queues: readonly string[];
  readonly status: 'available' | 'busy' | 'offline';
}

/** How long a desk may be silent before its agent counts as gone. */
export const heartbeatMs = 45_000;

/** Who is at the desk: kept in memory, because after a restart every desk says so again within a heartbeat. */
export interface Attendance extends StaffBoard {
  /** A desk's heartbeat. */
  seen(presence: Presence): void;
  left(agent: string): void;
  /** Waiting conversations per queue, refreshed by whoever changes them. */
  setWaiting(agency: string, queue: string, waiting: number): void;
  waiting(agency: string, queue: string): number;
}

export function createAttendance(clock: Pick<Clock, 'now'>): Attendance {
  const present = new Map<string, Presence & { readonly at: number }>();
  const queued = new Map<string, number>();
  const here = (agency: string) =>
    [...present.values()].filter(
      (one) => one.agency === agency && one.status === 'available' && clock.now() - one.at <= heartbeatMs,
    );
  return {
    seen: (presence) => void present.set(presence.agent, { ...presence, at: clock.now() }),
    left: (agent) => void present.delete(agent),
    setWaiting: (agency, queue, waiting) => void queued.set(`${agency}/${queue}`, waiting),
    waiting: (agency, queue) => queued.get(`${agency}/${queue}`) ?? 0,
    staff(bot: Bot): Staff {
      const agents = here(bot.agency);
      return {
        queues: Object.fromEntries(
          Object.keys(bot.queues).map((queue) => {
            const members = agents.filter((one) => one.queues.length === 0 || one.queues.includes(queue));
            return [
              queue,
              {
                agents: members.length,
                waiting: queued.get(`${bot.agency}/${queue}`) ?? 0,
                languages: [...new Set(members.flatMap((one) => one.languages))].sort(),
              },
            ];
          }),
        ),
      };
    },
  };
}

const topic = 'presence';

/** What a desk said on one node, as the others are told it. */
type Said =
  | { readonly type: 'seen'; readonly presence: Presence }
  | { readonly type: 'left'; readonly agent: string }
  | { readonly type: 'waiting'; readonly agency: string; readonly queue: string; readonly waiting: number };

/** Attendance that all nodes know: a desk speaks to one of them, and whoever answers a resident asks its own. What is lost is said again by the next heartbeat. */
export function shareAttendance(own: Attendance, relay: Relay): Attendance {
  const tell = (said: Said): void => relay.publish(topic, said as unknown as Json);
  relay.subscribe(topic, (payload) => {
    const said = payload as unknown as Partial<Said> | null;
    if (said?.type === 'seen' && typeof said.presence?.agent === 'string') own.seen(said.presence);
    else if (said?.type === 'left' && typeof said.agent === 'string') own.left(said.agent);
    else if (said?.type === 'waiting' && typeof said.waiting === 'number')
      own.setWaiting(String(said.agency), String(said.queue), said.waiting);
  });
  return {
    ...own,
    seen(presence) {
      own.seen(presence);
      tell({ type: 'seen', presence });
    },
    left(agent) {
      own.left(agent);
      tell({ type: 'left', agent });
    },
    setWaiting(agency, queue, waiting) {
      if (own.waiting(agency, queue) !== waiting) tell({ type: 'waiting', agency, queue, waiting });
      own.setWaiting(agency, queue, waiting);
    },
  };
}
