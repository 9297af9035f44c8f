import { afterEach, describe, expect, test } from '@jest/globals';
import type { SendResult } from '../../src/model/outbound.js';
import { startTown, type Town } from './town.js';

let town: Town;
afterEach(() => town.engine.stop());

const counts = async (): Promise<object> => {
  const all = await town.store.counts();
  return { open: all['deliveries_open'], failed: all['deliveries_failed'], doubtful: all['possible_duplicates'] };
};
const hours = '"We open at 8."';
const ask = '"What happened?"';

/** A resident on a channel that must be sent to, whose platform answers these, in turn, and then always "sent". */
async function write(answers: readonly (SendResult | 'throws')[], ...words: readonly string[]): Promise<void> {
  const left = [...answers];
  town = await startTown({
    gather: false,
    async send() {
      const next = left.shift() ?? { type: 'sent', externalId: 'x' };
      if (next === 'throws') throw new Error('reset by peer');
      return next;
    },
  });
  await town.open('ana', 'sms');
  await town.write('ana', ...words);
}
/** What was sent, without the greeting. */
const sent = (): readonly string[] => town.sent.filter((line) => line === hours || line === ask);

describe('A channel that must be sent to', () => {
  test('gets every answer once, in order', async () => {
    await write([], 'hours', 'the form please');
    await town.clock.pass(60_000);
    expect(sent()).toEqual([hours, ask]);
    expect(await counts()).toEqual({ open: 0, failed: 0, doubtful: 0 });
  });

  test('that says “later” is asked again after as long as it said, and what comes after waits its turn', async () => {
    const later: SendResult = { type: 'retry', afterMs: 5_000, reason: '429' };
    await write([later, later], 'hours', 'the form please');
    await town.clock.pass(4_000);
    expect(new Set(town.sent).size).toBe(1);
    await town.clock.pass(7_000);
    expect(sent().at(-1)).toBe(ask);
    expect(town.sent.slice(0, 3).every((line) => line === town.sent[0])).toBe(true);
    expect(await counts()).toEqual({ open: 0, failed: 0, doubtful: 0 });
  });

  test('that refuses one message gets the next; the refused one is counted as failed', async () => {
    await write([{ type: 'rejected', reason: 'too long' }], 'hours', 'the form please');
    await town.clock.pass(60_000);
    expect(sent().at(-1)).toBe(ask);
    expect(await counts()).toEqual({ open: 0, failed: 1, doubtful: 0 });
  });

  test('that breaks off in the middle may have taken it: after 20 s it goes once more, and is flagged', async () => {
    await write(['throws'], 'hours');
    await town.clock.pass(19_000);
    expect(town.sent).toHaveLength(1);
    await town.clock.pass(2_000);
    expect(town.sent[1]).toBe(town.sent[0]);
    expect(sent()).toContain(hours);
    expect(await counts()).toEqual({ open: 0, failed: 0, doubtful: 1 });
    expect(town.log).toContainEqual(expect.objectContaining({ message: 'sending failed' }));
  });

  test('that cannot reach the resident fails what waits for them, and nobody else', async () => {
    await write([{ type: 'unreachable', reason: 'blocked' }], 'hours', 'the form please');
    await town.open('ben', 'sms');
    await town.clock.pass(1_000);
    await town.write('ben', 'hours');
    await town.clock.pass(1_000);
    expect(town.sent.at(-1)).toBe(hours);
    expect(await counts()).toMatchObject({ open: 0 });
  });

  test('that lacks its settings loses nothing: it is tried every minute', async () => {
    const off: SendResult = { type: 'misconfigured', reason: 'no token' };
    await write([off, off, off], 'hours');
    await town.clock.pass(170_000);
    expect(new Set(town.sent).size).toBe(1);
    await town.clock.pass(20_000);
    expect(sent()).toContain(hours);
    expect(await counts()).toEqual({ open: 0, failed: 0, doubtful: 0 });
  });
});

test('On the web chat nothing is sent: the answer is there with its commit', async () => {
  town = await startTown();
  await town.open('ana');
  await town.write('ana', 'hours');
  await town.clock.pass(1_000);
  expect([town.sent, await counts()]).toEqual([[], { open: 0, failed: 0, doubtful: 0 }]);
});
