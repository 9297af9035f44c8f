import type { Bot } from '../model/bot.js';
import type { Clock } from '../model/ports/clock.js';
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
