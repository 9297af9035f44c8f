import { expect, test } from '@jest/globals';
import type { ChannelNote } from '../../../src/model/ports/adapter.js';
import type { Account, Accounts } from '../../../src/runtime/channels/accounts.js';
import { createListeners, type ListenersDeps } from '../../../src/runtime/channels/listen.js';

/** One channel whose platform is told where we are, and a clock that is moved by hand. */
function openTown(answers: (readonly ChannelNote[] | Error)[]) {
  let alarms: { readonly ms: number; readonly run: () => void }[] = [];
  const told: string[] = [];
  const account = {
    loaded: { bot: { name: 'city' } },
    name: 'telegram',
    scope: 'city/city/telegram',
    settings: {},
    adapter: {
      kind: 'telegram',
      register: () => {
        const answer = answers.shift() ?? [];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  } as unknown as Account;
  const keep = (_: object, message: string): void => void told.push(message);
  const listeners = createListeners({
    accounts: { all: () => Promise.resolve([account]) } as unknown as Accounts,
    records: { get: () => Promise.resolve(null), write: () => Promise.resolve({ type: 'written' }) },
    webhook: {} as ListenersDeps['webhook'],
    net: fetch,
    clock: {
      now: () => 0,
      after: (ms, run) => {
        const alarm = { ms, run };
        alarms.push(alarm);
        return () => (alarms = alarms.filter((one) => one !== alarm));
      },
    },
    log: { debug: keep, info: keep, warn: keep, error: keep },
    webhookUrl: () => 'https://city.example/webhooks/city/telegram',
    sentence: ({ key }) => key,
    leads: () => true,
    onMemory: () => undefined,
  });
  const ring = async (): Promise<void> => {
    alarms.splice(0).forEach(({ run }) => run());
    await new Promise<void>((resolve) => void setImmediate(resolve));
  };
  return { listeners, told, alarms: () => alarms.map(({ ms }) => ms), ring };
}

test('a platform that could not be told where we are is told again, seldom, until it is', async () => {
  const unreached: readonly ChannelNote[] = [{ level: 'error', key: 'unreached' }];
  const town = openTown([unreached, new Error('the disk'), unreached, [{ level: 'good', key: 'set' }]]);
  await town.listeners.refresh();
  expect(town.alarms()).toEqual([30_000]);
  await town.ring();
  expect(town.alarms()).toEqual([60_000]);
  await town.ring();
  expect(town.alarms()).toEqual([120_000]);
  await town.ring();
  expect(town.alarms()).toEqual([]);
  expect(town.told).toEqual(['unreached', 'the platform could not be told where we are', 'unreached', 'set']);
  await town.listeners.refresh();
  expect(town.told).toHaveLength(4);
});

test('who stops leaves no alarm behind', async () => {
  const town = openTown([[{ level: 'error', key: 'unreached' }]]);
  await town.listeners.refresh();
  await town.listeners.stop();
  expect(town.alarms()).toEqual([]);
});
