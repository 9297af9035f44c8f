import { lanes as allLanes, type Doorbell, type Lane, type Overdue, type Queue } from '../model/ports/queue.js';
import { openInProcessQueue } from '../queue/in-process.js';
import { createChannels } from './channels/channels.js';
import type { RuntimeDeps } from './deps.js';
import { errorFields } from './log.js';
import { createCallRoom } from './call-room.js';
import { runDueDeliveries } from './run-deliveries.js';
import { runNextTurn } from './run-turn.js';
import { startSweep } from './sweep.js';

/** The worker side of the server: takes turns, makes calls, delivers, fires timers. */
export interface Engine {
  /** Finishes what is under way and takes nothing new; what is left stays in the store. */
  stop(): Promise<void>;
  /** Resolves when nothing is under way and nothing is due now (for tests and commands). */
  idle(): Promise<void>;
}

/** What of the machinery is given, where it is not that of one process. */
export interface EngineOptions extends Omit<RuntimeDeps, 'channels'> {
  /** Without them, nothing that residents send is fetched. */
  readonly channels?: RuntimeDeps['channels'];
  /** Who is rung; without it, the workers of this process by themselves. It is whoever gives it that closes it. */
  readonly queue?: Queue;
  /** A store that tells which conversations something is due in, also of other nodes. Without it, the store's bells and `nextDue` count. */
  readonly overdue?: Overdue;
  /** `web` rings and does no work of its own. */
  readonly role?: 'all' | 'web' | 'worker';
}

/** Something is due and everybody who could take it is busy: look again after this, in milliseconds. */
const busyPauseMs = 100;
/** The store did not say what is due next: ask again after this, in milliseconds. */
const errorPauseMs = 1_000;
/** Workers beside those of turns. A slow system or platform holds up one worker of its kind, so there are enough of them, however few turns. */
const sizes = { call: 32, deliver: 8, timer: 1 } as const;
/** Look for due work at least this often, in case a bell was missed. */
const lookMs = 30_000;

/** So many bells are rung for somebody who waits for nothing to be due. */
const dueAtOnce = 100;

/** Rings for whatever the store has. */
const anywhere: { readonly [lane in Lane]: readonly Doorbell[] } = {
  turn: [somewhere('turn')],
  call: [somewhere('call')],
  deliver: [somewhere('deliver')],
  timer: [somewhere('timer')],
};
const everything = allLanes.flatMap((lane) => anywhere[lane]);

function somewhere(lane: Lane): Doorbell {
  return { lane, conversation: null, agency: '', channel: '', at: 0 };
}

/** Starts the workers. They sleep until they are rung or something falls due. */
export function startEngine({ queue: given, overdue, role = 'all', ...rest }: EngineOptions): Engine {
  const { store, bots, adapters, clock, log } = rest;
  const deps: RuntimeDeps = { channels: createChannels({ bots, adapters, records: store.records }), ...rest };
  const failed = (lane: Lane, error: unknown): void =>
    log.error({ lane, ...errorFields(error) }, 'the store did not answer; trying again');
  const queue = given ?? openInProcessQueue({ clock, failed, rested: () => void look() });
  const calls = createCallRoom(deps, sizes.call, () => void look());
  let stopping = false;
  let steps = 0;
  let looking = false;
  let lookAgain = false;
  let cancelWake: (() => void) | null = null;
  const idlers = new Set<() => void>();
  const busy = (): boolean => steps > 0 || calls.underWay() > 0;

  /** Counts what is under way. A queue that is not ours does not tell when it rests. */
  async function counted(step: Promise<boolean>): Promise<boolean> {
    steps += 1;
    try {
      return await step;
    } finally {
      steps -= 1;
      if (given) void look();
    }
  }

  const serving =
    role === 'web'
      ? []
      : [
          queue.serve('turn', deps.workers, (worker, at) => counted(runNextTurn(deps, worker, at))),
          queue.serve('call', sizes.call, (worker, at) => counted(calls.step(worker, at))),
          queue.serve('deliver', sizes.deliver, (worker, at) => counted(deliver(deps, worker, at))),
          queue.serve('timer', sizes.timer, (_, at) => counted(fireDue(deps, at))),
        ];

  /** When something falls due next. With bells for everything that is asked for only when somebody waits for nothing to be due. */
  async function nextDue(now: number): Promise<number | null> {
    if (!overdue) return store.nextDue(now);
    const bells = await overdue.overdue(now, dueAtOnce);
    queue.ring(bells);
    return bells.length > 0 ? now : null;
  }

  /** Sets the alarm for what falls due next. Whoever has finished looks; what is under way may take long and has timers beside it. */
  async function look(): Promise<void> {
    if (stopping || (overdue && idlers.size === 0)) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    const now = clock.now();
    const next = await nextDue(now).catch((error: unknown) => {
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
    if (!busy() && (next === null || next > now)) settleIdlers();
    if (overdue && idlers.size === 0) return;
    const soonest = busy() ? busyPauseMs : 1;
    cancelWake?.();
    cancelWake = clock.after(Math.min(next === null ? lookMs : Math.max(next - now, soonest), lookMs), wake);
  }

  function settleIdlers(): void {
    for (const resolve of idlers) resolve();
    idlers.clear();
  }

  /** Everybody looks; where each conversation has its bells, the sweep finds those to ring. */
  const wake = (): void => {
    if (overdue) void look();
    else queue.ring(everything);
  };
  // A bell may ring in the middle of a verb of the store: nothing is taken before that has ended.
  const later = (bells: readonly Doorbell[]) => () => queueMicrotask(() => queue.ring(bells));
  const quiet = overdue
    ? [overdue.onDue((bell) => later([{ ...bell, here: true }])())]
    : [store.listen('mail', later(anywhere.turn)), store.listen('due', later(everything))];
  const endSweep =
    overdue && role !== 'web' ? startSweep({ overdue, queue, clock, log, metrics: deps.metrics }) : () => {};
  wake();

  return {
    async idle() {
      if (serving.length === 0) return;
      await new Promise<void>((resolve) => {
        idlers.add(resolve);
        wake();
      });
    },
    async stop() {
      stopping = true;
      cancelWake?.();
      endSweep();
      await Promise.all(serving.map((lane) => lane.stop()));
      await calls.ended();
      // What the last turns and calls left to be done is rung for: other nodes would find it seconds later.
      quiet.forEach((stop) => stop());
      if (!given) await queue.close();
      settleIdlers();
    },
  };
}

const deliver = async (deps: RuntimeDeps, worker: string, conversation: string | null): Promise<boolean> =>
  (await runDueDeliveries(deps, worker, conversation)) > 0;

async function fireDue({ store, clock }: RuntimeDeps, conversation: string | null): Promise<boolean> {
  const due = await store.dueTimers(clock.now(), 64, conversation ?? undefined);
  await Promise.all(due.map((timer) => store.fire(timer, clock.now())));
  return due.length > 0;
}
