import { afterEach, describe, expect, test } from '@jest/globals';
import type { Doorbell, Overdue } from '../../src/model/ports/queue.js';
import { startEngine, type EngineOptions } from '../../src/runtime/engine.js';
import { startSweep } from '../../src/runtime/sweep.js';
import { createCallRoom } from '../../src/runtime/call-room.js';
import type { RuntimeDeps } from '../../src/runtime/deps.js';
import { silentLog } from '../../src/runtime/log.js';
import { openInProcessQueue } from '../../src/queue/in-process.js';
import { townClock } from './town.js';

const ana: Doorbell = { lane: 'turn', conversation: 'ana', agency: 'springfield', channel: 'web', at: 0 };
let end: (() => void)[] = [];
afterEach(() => {
  end.forEach((stop) => stop());
  end = [];
});

describe('The sweep', () => {
  function sweep(overdue: (patience: number) => Promise<readonly Doorbell[]>) {
    const clock = townClock();
    const rung: (string | null)[] = [];
    const queue = openInProcessQueue({ clock, failed: () => {} });
    const source: Overdue = { overdue: (before) => overdue(clock.now() - before), onDue: () => () => {} };
    const heard = {
      ...queue,
      ring: (bells: readonly Doorbell[]) => rung.push(...bells.map((bell) => bell.conversation)),
    };
    end.push(startSweep({ overdue: source, queue: heard, clock, log: silentLog }));
    return { clock, rung };
  }

  test('rings at the start for whatever is due, and later for what is due for more than 3 s', async () => {
    const asked: number[] = [];
    const { clock, rung } = sweep(async (patience) => {
      asked.push(patience);
      return [ana];
    });
    await clock.pass(10_000);
    expect(asked.slice(0, 3)).toEqual([0, 3_000, 3_000]);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(rung).toEqual(asked.map(() => 'ana'));
  });

  test('goes on when the store did not answer, and ends when it is told to', async () => {
    let asked = 0;
    const { clock, rung } = sweep(async () => {
      asked += 1;
      if (asked < 3) throw new Error('away');
      return [ana];
    });
    await clock.pass(8_000);
    expect(rung[0]).toBe('ana');
    end.forEach((stop) => stop());
    const before = asked;
    await clock.pass(60_000);
    expect(asked).toBe(before);
  });
});

describe('Calls', () => {
  test('of one conversation do not wait for each other’s answers; the room for all is bounded', async () => {
    const clock = townClock();
    let open = (): void => {};
    const answer = new Promise<void>((resolve) => (open = resolve));
    let due = 3;
    let rested = 0;
    // What `run-calls` asks of a store; a bot that is not loaded has its calls put off, which here waits for the answer.
    const store = {
      async dueCalls(_worker: string, _now: number, limit: number) {
        const count = Math.min(limit, 1, due);
        due -= count;
        return Array.from({ length: count }, () => ({ callId: 'c', deadlineAt: clock.now() + 60_000, tries: 0 }));
      },
      retryCall: () => answer,
    };
    const deps = {
      store,
      clock,
      log: silentLog,
      metrics: null,
      bots: { get: () => undefined },
    } as unknown as RuntimeDeps;
    const room = createCallRoom(deps, 2, () => (rested += 1));
    // All that was due began, so there is nothing to look for; then the room is full, and there may be more.
    expect(await room.step('call-0', 'ana')).toBe(false);
    expect(await room.step('call-0', 'ana')).toBe(true);
    expect(room.underWay()).toBe(2);
    let third = false;
    const waits = room.step('call-1', 'ben').then(() => (third = true));
    await clock.pass(0);
    expect([third, due]).toEqual([false, 1]);
    open();
    await waits;
    await room.ended();
    expect([room.underWay(), due]).toEqual([0, 0]);
    expect(rested).toBeGreaterThan(0);
  });
});

describe('An engine that stops', () => {
  test('rings the others for what its last turn left to be done', async () => {
    const clock = townClock();
    const rung: (string | null)[] = [];
    let listener: ((bell: Doorbell) => void) | null = null;
    const overdue: Overdue = {
      overdue: async () => [],
      onDue(heard) {
        listener = heard;
        return () => (listener = null);
      },
    };
    // A lane whose last turn is written while it stops.
    const serving = {
      async stop() {
        await Promise.resolve();
        listener?.(ana);
      },
    };
    const queue = {
      ...openInProcessQueue({ clock, failed: () => {} }),
      ring: (bells: readonly Doorbell[]) => void rung.push(...bells.map(({ conversation }) => conversation)),
      serve: () => serving,
    };
    const engine = startEngine({
      store: { records: {} },
      clock,
      log: silentLog,
      workers: 1,
      queue,
      overdue,
    } as unknown as EngineOptions);
    await engine.stop();
    expect(rung.filter((conversation) => conversation !== null)).toEqual(['ana', 'ana', 'ana', 'ana']);
    expect(listener).toBeNull();
  });
});
