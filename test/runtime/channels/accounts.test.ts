import { expect, test } from '@jest/globals';
import type { Adapter } from '../../../src/model/ports/adapter.js';
import type { Bots } from '../../../src/model/ports/bots.js';
import { createAccounts } from '../../../src/runtime/channels/accounts.js';
import { channelMemory, ownSettings } from '../../../src/runtime/channels/memory.js';
import { openMemoryStore } from '../../../src/store/memory/memory-store.js';
import { testClock, testRandom } from '../../store/fixtures.js';
import { bot } from '../../support/bot-builder.js';

const telegram = { kind: 'telegram', can: { pull: false }, needs: ['token'] } as unknown as Adapter;

function open(settings: { readonly [name: string]: string }) {
  const { records } = openMemoryStore({ clock: testClock(), random: testRandom });
  const city = bot([], {
    name: 'city',
    agency: 'city',
    channels: { telegram: { name: 'telegram', type: 'telegram', settings } },
  });
  const bots = { get: () => ({ bot: city }), names: () => ['city'] } as unknown as Bots;
  return {
    accounts: createAccounts({ bots, adapters: { telegram }, records }),
    memory: channelMemory(records, 'city/city/telegram'),
  };
}

test('a setting that is empty hides nothing of what the channel made itself', async () => {
  const { accounts, memory } = open({ token: '1:a', secret: '' });
  await memory.put(ownSettings, { secret: 'made', token: 'other' });
  expect((await accounts.find('city', 'telegram'))?.settings).toEqual({ token: '1:a', secret: 'made' });
});

test('a channel that lacks a setting is known and not in use; one that there is not is neither', async () => {
  const { accounts } = open({ token: '' });
  expect(await accounts.find('city', 'telegram')).toBeNull();
  expect(await accounts.known('city', 'telegram')).toMatchObject({ scope: 'city/city/telegram' });
  expect(await accounts.off()).toEqual([{ scope: 'city/city/telegram', kind: 'telegram', missing: ['token'] }]);
  for (const name of ['constructor', '__proto__', '']) expect(await accounts.known('city', name)).toBeNull();
});
