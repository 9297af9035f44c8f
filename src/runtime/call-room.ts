import type { RuntimeDeps } from './deps.js';
import { callsAtOnce, runDueCalls, startDueCalls } from './run-calls.js';

/** The calls under way: a conversation that waits for a slow system may meanwhile have another one asked. */
export interface CallRoom {
  /** One piece of a queue's work: begins what is due. It waits while there is no room, not for the answers. */
  step(worker: string, conversation: string | null): Promise<boolean>;
  underWay(): number;
  /** Resolves when all calls under way are settled. */
  ended(): Promise<void>;
}

/** Room for `size` conversations' calls at once; `rested` is called when the last has ended. */
export function createCallRoom(deps: RuntimeDeps, size: number, rested: () => void): CallRoom {
  const running = new Set<Promise<void>>();
  return {
    async step(worker, conversation) {
      // Without a conversation nobody else is kept from its calls: the worker itself is the room.
      if (conversation === null) return (await runDueCalls(deps, worker)) > 0;
      while (running.size >= size) await Promise.race(running);
      const room = Math.min(size - running.size, callsAtOnce);
      const calls = await startDueCalls(deps, worker, room, conversation);
      for (const call of calls) {
        const settled = call.finally(() => {
          running.delete(settled);
          if (running.size === 0) rested();
        });
        running.add(settled);
      }
      // All that was due began, unless it filled the room; what becomes due is rung for.
      return calls.length === room;
    },
    underWay: () => running.size,
    async ended() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
