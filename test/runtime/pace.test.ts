import { expect, test } from '@jest/globals';
import type { DueDelivery } from '../../src/model/ports/deliveries.js';
import type { SendResult } from '../../src/model/outbound.js';
import { createPaces } from '../../src/runtime/channels/pace.js';
import type { RuntimeDeps } from '../../src/runtime/deps.js';
import { silentLog } from '../../src/runtime/log.js';
import { runDueDeliveries } from '../../src/runtime/run-deliveries.js';
import { afterSend } from '../../src/store/rules/delivery.js';
import { storeLimits } from '../../src/store/rules/limits.js';

const pace = { account: { burst: 3, everyMs: 100 }, person: { burst: 2, everyMs: 1_000 } };

test('so many go at once to a person, then one at a time', () => {
  const paces = createPaces();
  const waits = [0, 1, 2, 3].map((part) => paces.wait('bot', 'ana', pace, 0, `p${part}`));
  expect(waits).toEqual([0, 0, 1_000, 2_000]);
  expect(paces.wait('bot', 'ana', pace, 60_000, 'p9')).toBe(0);
});

test('the account as a whole is kept too, and another account is not held up', () => {
  const paces = createPaces();
  const people = ['a', 'b', 'c', 'd', 'e'].map((person) => paces.wait('bot', person, pace, 0, person));
  expect(people).toEqual([0, 0, 0, 100, 200]);
  expect(paces.wait('other', 'a', pace, 0, 'f')).toBe(0);
});

test('who was told to wait keeps the place, whoever comes meanwhile, and has it once', () => {
  const paces = createPaces();
  const first = [0, 1, 2].map((part) => paces.wait('bot', 'ana', pace, 0, `p${part}`));
  expect(first).toEqual([0, 0, 1_000]);
  expect(paces.wait('bot', 'ana', pace, 400, 'p2')).toBe(600);
  expect(paces.wait('bot', 'ana', pace, 400, 'p3')).toBe(1_600);
  expect(paces.wait('bot', 'ana', pace, 1_000, 'p2')).toBe(0);
  // Tried again after a failure, it counts once more.
  expect(paces.wait('bot', 'ana', pace, 1_000, 'p2')).toBe(2_000);
});

test('a clock that goes back gives nothing away and takes nothing', () => {
  const paces = createPaces();
  for (let n = 0; n < 2; n += 1) paces.wait('bot', 'ana', pace, 50_000, `p${n}`);
  expect(paces.wait('bot', 'ana', pace, 10_000, 'p2')).toBe(1_000);
  const daysBefore = 10_000 - 3 * 86_400_000;
  expect(paces.wait('bot', 'ana', pace, daysBefore, 'p2')).toBeLessThanOrEqual(2_000);
});

test('a part whose turn is not now is put back at once, unsent, and its time to arrive has not begun', async () => {
  const settled: SendResult[] = [];
  const sent: unknown[] = [];
  const delivery = (n: number): DueDelivery =>
    ({
      id: `d${n}`,
      conversation: { bot: 'city', channel: 'sms', address: 'ana' },
      request: n,
    }) as unknown as DueDelivery;
  const adapter = { pace, send: (request: unknown) => (sent.push(request), { type: 'sent', externalId: 'x' }) };
  const deps = {
    log: silentLog,
    metrics: null,
    // It stands: whoever waits for it waits for ever.
    clock: { now: () => 0, after: () => () => {} },
    channels: {
      paces: createPaces(),
      accounts: { find: () => Promise.resolve({ adapter, settings: {}, scope: 'city/city/sms' }) },
    },
    store: {
      dueDeliveries: () => Promise.resolve([1, 2, 3].map(delivery)),
      settleDelivery: (_: unknown, result: SendResult) => (settled.push(result), Promise.resolve('again')),
    },
  } as unknown as RuntimeDeps;
  await runDueDeliveries(deps, 'w');
  expect(sent).toEqual([1, 2]);
  const put = settled.find(({ type }) => type === 'retry');
  expect(put).toMatchObject({ afterMs: 1_000, untried: true });
  const again = afterSend({ at: 0, tries: 1, firstTriedAt: 0, possibleDuplicate: false }, put!, 0);
  expect(again).toMatchObject({ type: 'again', dueAt: 1_000, firstTriedAt: null });
  const late = afterSend(
    { at: 0, tries: 9, firstTriedAt: 0, possibleDuplicate: false },
    put!,
    storeLimits.deliveryDeadline + 1,
  );
  expect(late.type).toBe('again');
});
