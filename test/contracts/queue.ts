import { afterEach, describe, expect, test } from '@jest/globals';
import type { Doorbell, Lane, Queue, Serving, Step } from '../../src/model/ports/queue.js';
import { systemClock } from '../../src/runtime/system.js';

/** A queue under test: over the machine's clock, and empty. */
export type OpenQueue = (failed: (lane: Lane, error: unknown) => void) => Promise<Queue>;

export function bell(conversation: string | null, more: Partial<Doorbell> = {}): Doorbell {
  return { lane: 'turn', conversation, agency: 'springfield', channel: 'web', at: 0, ...more };
}

/** Ids of conversations in the test of odd ones. */
const oddIds = 10_000;

/** Resolves when it is so. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Something that a test lets go on. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

export function queueContract(name: string, openQueue: OpenQueue): void {
  let open: Queue | null = null;
  let failures: unknown[] = [];
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  async function start(): Promise<Queue> {
    failures = [];
    open = await openQueue((_, error) => void failures.push(error));
    const queue = open;
    // The first ring may come before the connection stands.
    await until(() => queue.counts().then(...yes));
    return queue;
  }
  const yes = [() => true, () => false] as const;
  /** Serves and keeps who was served, in order. */
  function record(queue: Queue, size = 4, also: (conversation: string | null) => Promise<void> = async () => {}) {
    const served: (string | null)[] = [];
    const step: Step = async (_, conversation) => {
      served.push(conversation);
      await also(conversation);
      return false;
    };
    return { served, serving: queue.serve('turn', size, step) };
  }
  const waiting = async (queue: Queue): Promise<number> => (await queue.counts()).waiting.turn;

  describe(`${name}: a queue`, () => {
    test('serves the conversation that was rung, in its lane only', async () => {
      const queue = await start();
      const calls: (string | null)[] = [];
      queue.serve('call', 1, async (_, at) => {
        calls.push(at);
        return false;
      });
      const { served } = record(queue);
      queue.ring([bell('ana'), bell('ben', { lane: 'call' }), bell(null)]);
      await until(() => served.length === 2 && calls.length === 1);
      expect([new Set(served), calls]).toEqual([new Set(['ana', null]), ['ben']]);
    });

    test('goes on with a conversation while there is more to do, but lets others in between', async () => {
      const queue = await start();
      const order: (string | null)[] = [];
      let left = 100;
      queue.serve('turn', 1, async (_, at) => {
        order.push(at);
        if (at === 'ben') return false;
        queue.ring(order.length === 1 ? [bell('ben')] : []);
        left -= 1;
        return left > 0;
      });
      queue.ring([bell('ana')]);
      await until(() => left === 0);
      expect(order.indexOf('ben')).toBeGreaterThan(0);
      expect(order.indexOf('ben')).toBeLessThan(50);
    });

    test('serves a conversation once more that is rung while it is served, never twice at once', async () => {
      const queue = await start();
      const first = gate();
      let atOnce = 0;
      let most = 0;
      const { served } = record(queue, 4, async (at) => {
        if (at !== 'ana') return;
        atOnce += 1;
        most = Math.max(most, atOnce);
        await first.passed;
        atOnce -= 1;
      });
      queue.ring([bell('ana')]);
      await until(() => served.length === 1);
      for (let n = 0; n < 100; n += 1) queue.ring([bell('ana')]);
      // The bells before this one have arrived when it has.
      queue.ring([bell('ben')]);
      await until(() => served.includes('ben'));
      first.open();
      await until(async () => served.length >= 3 && (await waiting(queue)) === 0);
      expect(most).toBe(1);
      expect(served.slice(0, 3)).toEqual(['ana', 'ben', 'ana']);
      expect(served.length).toBeLessThan(10);
    });

    test('makes few servings of a hundred bells', async () => {
      const queue = await start();
      const held = gate();
      const { served } = record(queue, 1, (at) => (at === 'zoe' ? held.passed : Promise.resolve()));
      queue.ring([bell('zoe')]);
      await until(() => served.length === 1);
      for (let n = 0; n < 100; n += 1) queue.ring([bell('ana')]);
      await until(async () => (await waiting(queue)) === 1);
      held.open();
      await until(async () => served.length > 1 && (await waiting(queue)) === 0);
      expect(served.slice(1)).toEqual(['ana']);
    });

    test('has at most as many served at once as it was told, each by a worker of its own', async () => {
      const queue = await start();
      const workers = new Set<string>();
      const counts: number[] = [];
      const full = gate();
      let done = 0;
      queue.serve('turn', 3, async (worker) => {
        expect(workers).not.toContain(worker);
        workers.add(worker);
        counts.push(workers.size);
        // However slowly they are given out, the first ones stay until there are as many.
        if (workers.size === 3) full.open();
        await full.passed;
        await new Promise((resolve) => setTimeout(resolve, 10));
        workers.delete(worker);
        done += 1;
        return false;
      });
      queue.ring(Array.from({ length: 30 }, (_, n) => bell(`c${n}`)));
      await until(() => done === 30);
      expect(Math.max(...counts)).toBe(3);
      expect(failures).toEqual([]);
    });

    test('tries a failing step again, and serves others meanwhile', async () => {
      const queue = await start();
      let tries = 0;
      let done = false;
      const { served } = record(queue, 2, async (at) => {
        if (at !== 'ana') return;
        tries += 1;
        if (tries < 3 || !served.includes('ben')) throw new Error('the store is away');
        done = true;
      });
      queue.ring([bell('ana')]);
      await until(() => tries === 1);
      queue.ring([bell('ben')]);
      await until(() => done);
      expect(failures).toHaveLength(tries - 1);
    });

    test('keeps a bell until it is due; the nearest counts', async () => {
      const queue = await start();
      const servedAt = new Map<string | null, number>();
      const { served } = record(queue, 4, async (at) => void servedAt.set(at, systemClock.now()));
      const now = systemClock.now();
      const [early, late] = [now + 2_000, now + 3_000];
      queue.ring([bell('early', { at: now + 300_000 }), bell('late', { at: late })]);
      // A machine may be too slow to look before the later one is due.
      await until(async () => (await queue.counts()).alarms.turn === 2 || systemClock.now() > late);
      queue.ring([bell('early', { at: early }), bell('late', { at: now + 300_000 })]);
      queue.ring([bell('now')]);
      await until(() => served.length >= 3);
      expect(new Set(served)).toEqual(new Set(['now', 'early', 'late']));
      expect(servedAt.get('early')).toBeGreaterThanOrEqual(early);
      expect(servedAt.get('late')).toBeGreaterThanOrEqual(late);
      if ((servedAt.get('now') ?? 0) < early) expect(served[0]).toBe('now');
    });

    test('does not let an alarm stand in the way of a bell, nor a bell of an alarm', async () => {
      const queue = await start();
      const servedAt: number[] = [];
      const { served } = record(queue, 4, async () => void servedAt.push(systemClock.now()));
      // The alarm is farther away than this test may last.
      queue.ring([bell('ben', { at: systemClock.now() + 500_000 }), bell('ben')]);
      await until(() => served.length === 1);
      const at = systemClock.now() + 1_500;
      queue.ring([bell('ana', { at }), bell('ana')]);
      await until(() => servedAt.some((time) => time >= at));
      expect(served.slice(1).every((one) => one === 'ana')).toBe(true);
    });

    test.each([
      ['agency', { agency: 'shelbyville' }],
      ['channel of the same agency', { channel: 'sms' }],
    ])('does not let one %s’s flood keep another waiting', async (_, other) => {
      const queue = await start();
      const held = gate();
      const { served } = record(queue, 1, (at) => (at === 'zoe' ? held.passed : Promise.resolve()));
      queue.ring([bell('zoe')]);
      await until(() => served.length === 1);
      queue.ring(Array.from({ length: 1000 }, (__, n) => bell(`flood${n}`)));
      await until(async () => (await waiting(queue)) === 1000);
      queue.ring(Array.from({ length: 10 }, (__, n) => bell(`few${n}`, other)));
      await until(async () => (await waiting(queue)) === 1010);
      held.open();
      await until(() => served.filter((at) => at?.startsWith('few')).length === 10);
      expect(served.findLastIndex((at) => at?.startsWith('few'))).toBeLessThan(40);
      await until(() => served.length === 1011);
    });

    test('takes any text for the id of a conversation', async () => {
      const queue = await start();
      const signs = [
        '',
        ':',
        '*',
        '=',
        '#',
        '0:1',
        '{x}',
        '}',
        ' ',
        '\n',
        '\0',
        '7',
        '-1',
        'á',
        'a\u0301',
        '😀',
        '%',
        '%3A',
      ];
      const long = ['x', '😀', '\ud800', '\udfff:'].map((sign) => sign.repeat(1024 / sign.length));
      const ids = [...new Set(signs.flatMap((one) => [one, ...signs.map((other) => `${one}${other}`)]).concat(long))];
      while (ids.length < oddIds) ids.push(`${signs[ids.length % signs.length]}:${ids.length}`);
      const { served } = record(queue, 64);
      queue.ring(ids.map((id) => bell(id)));
      // Who was served may be served again: a bell is given to another worker when this process stood still for longer than a lock.
      const missing = new Set<string | null>(ids);
      let seen = 0;
      await until(() => {
        for (; seen < served.length; seen += 1) missing.delete(served[seen] ?? null);
        return missing.size === 0;
      });
      expect(new Set(served)).toEqual(new Set(ids));
    });

    test('finishes what is under way when it stops, and takes nothing new', async () => {
      const queue = await start();
      const held = gate();
      const { served, serving } = record(queue, 1, () => held.passed);
      queue.ring([bell('ana')]);
      await until(() => served.length === 1);
      let stopped = false;
      const stopping = serving.stop().then(() => (stopped = true));
      queue.ring([bell('ben')]);
      await new Promise((resolve) => setImmediate(resolve));
      expect(stopped).toBe(false);
      held.open();
      await stopping;
      expect(served).toEqual(['ana']);
      const later: Serving = record(queue).serving;
      await later.stop();
      await queue.check();
    });
  });
}
