import type { RuntimeDeps } from './deps.js';
import { errorFields } from './log.js';
import { runDueCalls } from './run-calls.js';
import { runDueDeliveries } from './run-deliveries.js';
import { runNextTurn } from './run-turn.js';

/** The worker side of the server: takes turns, makes calls, delivers, fires timers. */
export interface Engine {
  /** Finishes what is under way and takes nothing new; what is left stays in the store. */
  stop(): Promise<void>;
  /** Resolves when nothing is under way and nothing is due now (for tests and commands). */
  idle(): Promise<void>;
}

/** After an error of the store: wait this long before trying again. */
const errorPauseMs = 1_000;
/** Look for due work at least this often, in case a bell was missed. */
const sweepMs = 30_000;

/** Starts the workers. They sleep until the store rings or something falls due. */
export function startEngine(deps: RuntimeDeps): Engine {
  const { store, clock, log } = deps;
  let stopping = false;
  let busy = 0;
  let cancelWake: (() => void) | null = null;
  const idlers = new Set<() => void>();
  const lanes = [
    lane('turn', deps.workers, (worker) => runNextTurn(deps, worker)),
    lane('call', 4, async (worker) => (await runDueCalls(deps, worker)) > 0),
    lane('deliver', 2, async (worker) => (await runDueDeliveries(deps, worker)) > 0),
    lane('timer', 1, () => fireDue(deps)),
  ] as const;

  function lane(name: string, size: number, step: (worker: string) => Promise<boolean>) {
    const free = Array.from({ length: size }, (_, n) => `${name}-${n}`);
    let again = false;
    const wake = (): void => {
      if (stopping) return;
      const worker = free.pop();
      if (worker === undefined) {
        again = true;
        return;
      }
      busy += 1;
      void work(worker).finally(() => {
        free.push(worker);
        busy -= 1;
        if (again && !stopping) {
          again = false;
          wake();
        } else if (busy === 0) void rest();
      });
    };
    const work = async (worker: string): Promise<void> => {
      try {
        while (!stopping) {
          again = false;
          if (!(await step(worker))) return;
          wake(); // there was one: there may be more, for somebody else
        }
      } catch (error) {
        log.error({ lane: name, ...errorFields(error) }, 'the store did not answer; trying again');
        await new Promise<void>((resolve) => void clock.after(errorPauseMs, resolve));
        again = true;
      }
    };
    return { wake };
  }

  const wakeAll = (): void => lanes.forEach(({ wake }) => wake());

  /** Nothing under way: sleep until the next thing is due. */
  async function rest(): Promise<void> {
    if (stopping) return settleIdlers();
    const now = clock.now();
    let next: number | null;
    try {
      next = await store.nextDue(now);
    } catch (error) {
      log.error(errorFields(error), 'the store did not answer; trying again');
      next = now + errorPauseMs;
    }
    if (stopping || busy > 0) return busy > 0 ? undefined : settleIdlers();
    cancelWake?.();
    cancelWake = clock.after(Math.min(Math.max(next === null ? sweepMs : next - now, 1), sweepMs), wakeAll);
    if (next === null || next > now) settleIdlers();
  }

  function settleIdlers(): void {
    for (const resolve of idlers) resolve();
    idlers.clear();
  }

  const quiet = [store.listen('mail', () => lanes[0].wake()), store.listen('due', wakeAll)];
  wakeAll();

  return {
    async idle() {
      await new Promise<void>((resolve) => {
        idlers.add(resolve);
        wakeAll();
      });
    },
    async stop() {
      stopping = true;
      cancelWake?.();
      quiet.forEach((stop) => stop());
      if (busy > 0) await new Promise<void>((resolve) => void idlers.add(resolve));
    },
  };
}

async function fireDue({ store, clock }: RuntimeDeps): Promise<boolean> {
  const due = await store.dueTimers(clock.now(), 64);
  await Promise.all(due.map((timer) => store.fire(timer, clock.now())));
  return due.length > 0;
}
