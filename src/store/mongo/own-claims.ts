import type { Instant } from '../../model/event.js';
import { takeBack } from '../rules/room/take-back.js';
import type { Rooms } from './rooms.js';

/** A write that the driver gave up may still be done by the server; after this nobody waits for it, in milliseconds. */
const lateMs = 30_000;

/** The node whose claim it is. */
export const nodeOf = (by: string): string => by.split('|', 1)[0] ?? by;

/**
 * What this node claims of calls and parts, each time under a name of its own: `node|count`. Of a claim whose answer was lost it is not known
 * whether it was written; nobody works on it, so that it may be given back, instead of being waited for as for somebody at work.
 */
export interface OwnClaims {
  /** Claims in a conversation. If it rejects, what it may have written is given back. */
  claim<T>(conversation: string, work: (by: string) => Promise<T>): Promise<T>;
  /** Gives back what was written of such claims. Those that cannot be looked at now are looked at the next time. */
  giveBack(now: Instant): Promise<void>;
}

export function createOwnClaims(rooms: Pick<Rooms, 'newest' | 'change'>, node: string): OwnClaims {
  const lost = new Map<string, { readonly conversation: string; readonly since: number }>();
  let count = 0;

  const free = async (by: string, conversation: string, now: Instant): Promise<boolean> => {
    const seen = await rooms.newest(conversation);
    if (!seen || !takeBack(seen.room, by, now).next) return false;
    return (await rooms.change(conversation, (room) => takeBack(room, by, now))) ?? false;
  };

  return {
    async claim(conversation, work) {
      count += 1;
      const by = `${node}|${count}`;
      try {
        return await work(by);
      } catch (error) {
        lost.set(by, { conversation, since: performance.now() });
        throw error;
      }
    },
    async giveBack(now) {
      await Promise.allSettled(
        [...lost].map(async ([by, { conversation, since }]) => {
          const late = performance.now() - since > lateMs;
          if ((await free(by, conversation, now)) || late) lost.delete(by);
        }),
      );
    },
  };
}
