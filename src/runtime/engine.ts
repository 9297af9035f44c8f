import { createChannels } from './channels/channels.js';
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
/** Something is due and everybody who could take it is busy: look again after this, in milliseconds. */
const busyPauseMs = 100;
/** Workers beside those of turns. A slow system or platform holds up one worker of its kind, so there are enough of them. */
const lanesOf = { calls: 32, deliveries: 8 } as const;
/** Look for due work at least this often, in case a bell was missed. */
const sweepMs = 30_000;

/** Starts the workers. They sleep until the store rings or something falls due. Without `channels`, nothing that residents send is fetched. */
export function startEngine(given: Omit<RuntimeDeps, 'channels'> & Partial<Pick<RuntimeDeps, 'channels'>>): Engine {
  const { store, bots, adapters, clock, log } = given;
  const deps: RuntimeDeps = { channels: createChannels({ bots, adapters, records: store.records }), ...given };
  let stopping = false;
  let busy = 0;
  let looking = false;
  let lookAgain = false;
  let cancelWake: (() => void) | null = null;
  const idlers = new Set<() => void>();
  const lanes = [
    lane('turn', deps.workers, (worker) => runNextTurn(deps, worker)),
    lane('call', lanesOf.calls, async (worker) => (await runDueCalls(deps, worker)) > 0),
    lane('deliver', lanesOf.deliveries, async (worker) => (await runDueDeliveries(deps, worker)) > 0),
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
        } else if (!stopping) void look();
        else if (busy === 0) settleIdlers();
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

  /** Sets the alarm for what falls due next. Whoever has finished looks; what is under way may take long and has timers beside it. */
  async function look(): Promise<void> {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    const now = clock.now();
    const next = await store.nextDue(now).catch((error: unknown) => {
      // A stopped engine waits for no answer to this, so the store may be closed by now.
      if (!stopping) log.error(errorFields(error), 'the store did not answer; trying again');
      return now + errorPauseMs;
    });
    looking = false;
    if (stopping) return;
    if (lookAgain) {
      lookAgain = false;
      return look();
    }
    const soonest = busy > 0 ? busyPauseMs : 1;
    cancelWake?.();
    cancelWake = clock.after(Math.min(next === null ? sweepMs : Math.max(next - now, soonest), sweepMs), wakeAll);
    if (busy === 0 && (next === null || next > now)) settleIdlers();
  }

  function settleIdlers(): void {
    for (const resolve of idlers) resolve();
    idlers.clear();
  }

  // A bell may ring in the middle of a verb of the store: nothing is taken before that has ended.
  const later = (wake: () => void) => () => queueMicrotask(wake);
  const quiet = [store.listen('mail', later(lanes[0].wake)), store.listen('due', later(wakeAll))];
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
