import { describe, expect, test } from '@jest/globals';
import type { Operation, Service } from '../../src/model/ports/service.js';
import { runCall } from '../../src/services/call-runner.js';
import { monday } from './fixtures.js';

const service = (run: Operation['run'], writes: boolean): Service => ({
  name: 'cases',
  operations: { act: { writes, outcomes: ['done'], run } },
});
const call = (more = {}) => ({
  callId: 'turn-1.1',
  conversation: 'c1',
  operation: 'act',
  input: {},
  writes: false,
  ...more,
});
const calm = { now: monday, signal: new AbortController().signal };

describe('a try of a call', () => {
  test('gives the outcome, and the call id as the idempotency key', async () => {
    const keys: string[] = [];
    const ran = await runCall(
      service(async (_, { idempotencyKey }) => (keys.push(idempotencyKey), { outcome: 'done', result: {} }), true),
      call(),
      calm,
    );
    expect(ran).toEqual({ type: 'result', outcome: 'done', result: {} });
    expect(keys).toEqual(['turn-1.1']);
  });

  test.each([
    [false, 'unavailable'],
    [true, 'unknown_outcome'],
  ])('that throws is worth another try; with writes=%s it ends as %s', async (writes, outcome) => {
    const thrown = await runCall(
      service(() => Promise.reject(new Error('down')), writes),
      call({ writes }),
      calm,
    );
    expect(thrown).toMatchObject({ type: 'failed', outcome, retry: true });
    const sync = service(() => {
      throw new Error('down at once');
    }, writes);
    expect(await runCall(sync, call({ writes }), calm)).toMatchObject({ type: 'failed', outcome, retry: true });
  });

  test('that takes too long is given up, even when the system does not listen', async () => {
    const abort = new AbortController();
    const running = runCall(
      service(() => new Promise(() => undefined), true),
      call({ writes: true }),
      { now: monday, signal: abort.signal },
    );
    abort.abort();
    expect(await running).toMatchObject({ type: 'failed', outcome: 'unknown_outcome', retry: true });
    const again = await runCall(
      service(async () => ({ outcome: 'done', result: {} }), false),
      call(),
      { now: monday, signal: abort.signal },
    );
    expect(again).toMatchObject({ type: 'failed', outcome: 'unavailable' });
  });

  test('of a service or operation that does not exist did nothing, and is not tried again', async () => {
    const none = { type: 'failed', outcome: 'unavailable', retry: false };
    expect(await runCall(undefined, call({ writes: true }), calm)).toMatchObject(none);
    const there = service(async () => ({ outcome: 'done', result: {} }), true);
    for (const operation of ['other', 'constructor', '__proto__', ''])
      expect(await runCall(there, call({ operation }), calm)).toMatchObject(none);
  });

  test('with an outcome nobody announced is not passed on', async () => {
    const odd = service(async () => ({ outcome: 'surprise', result: {} }), true);
    expect(await runCall(odd, call({ writes: true }), calm)).toMatchObject({
      type: 'failed',
      outcome: 'unknown_outcome',
      retry: false,
    });
  });
});
