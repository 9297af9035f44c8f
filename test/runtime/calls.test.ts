import { afterEach, describe, expect, test } from '@jest/globals';
import type { Operation, ServiceContext, ServiceResult } from '../../src/model/ports/service.js';
import { operation, startTown, type Town } from './town.js';

let town: Town;
afterEach(() => town.engine.stop());

const found: ServiceResult = { outcome: 'found', result: {} };
const created: ServiceResult = { outcome: 'created', result: {} };
const patience = 'One moment, please. I am still looking.';
const unavailable = expect.stringContaining('I cannot reach the agency’s system right now.') as unknown as string;
const unknown = expect.stringContaining('I sent your request, but I have no answer yet') as unknown as string;
const news = 'I have news: the request I was not sure about did go through.';

/** One resident who asks for what needs the agency's system. */
async function ask(words: string, operations: { readonly [name: string]: Operation }): Promise<void> {
  town = await startTown({ operations });
  await town.open('ana');
  await town.write('ana', words);
}

/** An operation that remembers its tries. */
function tried(writes: boolean, run: (n: number, context: ServiceContext) => Promise<ServiceResult>) {
  const contexts: ServiceContext[] = [];
  return {
    contexts,
    operation: operation(writes, async (_input, context) => {
      contexts.push(context);
      return run(contexts.length, context);
    }),
  };
}
/** An agency's system that answers when the test says so. */
function waiting() {
  const answers: ((result: ServiceResult) => void)[] = [];
  return {
    run: (): Promise<ServiceResult> => new Promise((resolve) => void answers.push(resolve)),
    answer: (result: ServiceResult): void => answers.forEach((give) => give(result)),
  };
}
const never = (): Promise<ServiceResult> => new Promise(() => undefined);
const refuses = (): Promise<ServiceResult> => Promise.reject(new Error('no connection for García López'));
const openCalls = async (): Promise<number | undefined> => (await town.store.counts())['calls'];

describe('A look-up', () => {
  test('that fails is tried again and answered as soon as it works', async () => {
    const look = tried(false, async (n) => (n < 3 ? refuses() : found));
    await ask('status', { look: look.operation });
    await town.clock.pass(1_600);
    expect(await town.told('ana')).toEqual(['It is on its way.']);
    expect(look.contexts).toHaveLength(3);
    expect(new Set(look.contexts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  test('that keeps failing ends before its deadline with one “one moment” and one “not now”', async () => {
    const look = tried(false, refuses);
    await ask('status', { look: look.operation });
    await town.clock.pass(60_000);
    expect(await town.told('ana')).toEqual([patience, unavailable]);
    expect(look.contexts).toHaveLength(5);
    expect(await openCalls()).toBe(0);
  });

  test('that never answers is cut off at its deadline, and said once', async () => {
    const look = tried(false, never);
    await ask('status', { look: look.operation });
    await town.clock.pass(9_900);
    expect(await town.told('ana')).toEqual([patience]);
    await town.clock.pass(200);
    expect(await town.told('ana')).toEqual([patience, unavailable]);
    expect(look.contexts.map(({ signal }) => signal.aborted)).toEqual([true]);
    await town.clock.pass(60_000);
    expect(await town.told('ana')).toHaveLength(2);
  });

  test('whose answer comes after that changes nothing any more', async () => {
    const system = waiting();
    const look = tried(false, system.run);
    await ask('status', { look: look.operation });
    await town.clock.pass(12_000);
    system.answer(found);
    await town.clock.pass(60_000);
    expect(await town.told('ana')).toEqual([patience, unavailable]);
  });

  test('that comes to something never announced is not repeated', async () => {
    const look = tried(false, async () => ({ outcome: 'surprise', result: {} }));
    await ask('status', { look: look.operation });
    await town.clock.pass(1_000);
    expect([await town.told('ana'), look.contexts.length]).toEqual([[unavailable], 1]);
  });

  test('of an operation that is not there ends at once', async () => {
    await ask('status', {});
    await town.clock.pass(100);
    expect(await town.told('ana')).toEqual([unavailable]);
  });

  test('keeps what is written meanwhile in its place, and answers it afterwards', async () => {
    const system = waiting();
    const look = operation(false, system.run);
    await ask('status', { look });
    await town.clock.pass(500);
    await town.write('ana', 'And the hours?');
    await town.clock.pass(500);
    expect(await town.told('ana')).toEqual([]);
    system.answer(found);
    await town.clock.pass(500);
    expect(await town.told('ana')).toEqual(['It is on its way.', 'We open at 8.']);
  });

  test('by many whose system hangs holds up nobody else’s', async () => {
    const file = operation(true, async () => created);
    await ask('status', { look: operation(false, never), file });
    for (let n = 0; n < 20; n += 1) {
      await town.open(`r${n}`);
      await town.write(`r${n}`, 'status');
      await town.clock.pass(50);
    }
    await town.open('ben');
    await town.write('ben', 'report');
    await town.clock.pass(200);
    expect((await town.told('ben')).at(-1)).toBe('We have your report.');
    await town.clock.pass(30_000); // A stop waits for the calls under way.
  });

  test('leaves nothing in the log of what the agency’s system said', async () => {
    await ask('status', { look: tried(false, refuses).operation });
    await town.clock.pass(60_000);
    expect(town.log.filter(({ message }) => message === 'call failed')).toHaveLength(5);
    expect(JSON.stringify(town.log)).not.toContain('García');
  });
});

describe('A request that changes something', () => {
  test('is told as unknown at its deadline, and a late success is still told', async () => {
    const system = waiting();
    const file = tried(true, system.run);
    await ask('report', { file: file.operation });
    await town.clock.pass(20_100);
    expect(await town.told('ana')).toEqual([patience, unknown]);
    await town.clock.pass(2_000);
    system.answer(created);
    await town.clock.pass(500);
    expect((await town.told('ana')).slice(2)).toEqual([
      news,
      expect.stringContaining('Your request was received'),
      'We have your report.',
    ]);
    expect([file.contexts.length, await openCalls()]).toEqual([1, 0]);
  });

  test('is tried on after its deadline, with the same key each time, and told when it works', async () => {
    const file = tried(true, async (n) => (n < 9 ? refuses() : created));
    await ask('report', { file: file.operation });
    await town.clock.pass(20_100);
    expect((await town.told('ana')).at(-1)).toEqual(unknown);
    await town.clock.pass(5 * 60_000);
    expect((await town.told('ana')).at(-1)).toBe('We have your report.');
    expect(file.contexts).toHaveLength(9);
    expect(new Set(file.contexts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  test('is given up ten minutes after its deadline, without another word', async () => {
    const file = tried(true, refuses);
    await ask('report', { file: file.operation });
    await town.clock.pass(15 * 60_000);
    const tries = file.contexts.length;
    expect(tries).toBeGreaterThan(20);
    expect([await town.told('ana'), await openCalls()]).toEqual([[patience, unknown], 0]);
    await town.clock.pass(15 * 60_000);
    expect(file.contexts).toHaveLength(tries);
  });

  test('is not called undone while its bot cannot be used: it is made when the bot is back', async () => {
    let usable = true;
    const file = tried(true, async () => created);
    town = await startTown({
      operations: { file: file.operation },
      usable: () => usable,
      // The bot is gone as soon as the call is written down.
      store: (store) => ({
        ...store,
        commit: async (commit) => {
          usable = commit.calls.length === 0;
          return store.commit(commit);
        },
      }),
    });
    await town.open('ana');
    await town.write('ana', 'report');
    await town.clock.pass(10_000);
    expect([file.contexts.length, await openCalls(), await town.told('ana')]).toEqual([0, 1, []]);
    usable = true;
    await town.clock.pass(120_000);
    expect((await town.told('ana')).at(-1)).toBe('We have your report.');
    expect(file.contexts).toHaveLength(1);
  });

  test('never runs twice at once, however long the agency’s system takes', async () => {
    let running = 0;
    let most = 0;
    const file = operation(true, async (_input, { signal }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      running -= 1;
      throw new Error('too slow');
    });
    await ask('report', { file });
    await town.clock.pass(5 * 60_000);
    expect(most).toBe(1);
  });
});
