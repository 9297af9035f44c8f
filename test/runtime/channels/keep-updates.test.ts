import { expect, test } from '@jest/globals';
import type { ChannelUpdate } from '../../../src/model/ports/adapter.js';
import type { Account } from '../../../src/runtime/channels/accounts.js';
import { keepUpdates } from '../../../src/runtime/channels/keep-updates.js';
import { createPeople } from '../../../src/runtime/channels/people.js';
import { silentLog } from '../../../src/runtime/log.js';
import { openMemoryStore } from '../../../src/store/memory/memory-store.js';
import { start, testClock, testRandom } from '../../store/fixtures.js';
import { bot } from '../../support/bot-builder.js';

const account = {
  loaded: { bot: bot([], { name: 'city', agency: 'city' }) },
  name: 'sms',
  scope: 'city/city/sms',
} as unknown as Account;

function open() {
  const store = openMemoryStore({ clock: testClock(), random: testRandom });
  const deps = { store, people: createPeople(store.records), random: testRandom, log: silentLog };
  return { store, keep: (...updates: readonly ChannelUpdate[]) => keepUpdates(deps, account, updates, start) };
}
const message = (key: string, id: string): ChannelUpdate => ({
  type: 'message',
  keys: [key],
  dedupeId: id,
  at: start,
  content: { type: 'text', text: 'hello' },
});

test('what is told beside the first words of somebody belongs to the conversation that they begin', async () => {
  const { store, keep } = open();
  await keep(
    message('15550101', 'm1'),
    { type: 'edited', keys: ['15550101'], externalId: 'm1', at: start, text: 'good day' },
    { type: 'opted_out', keys: ['15550101'], at: start, reason: 'STOP' },
    { type: 'opted_out', keys: ['15550102'], at: start, reason: 'STOP' },
  );
  const work = await store.take('w', start);
  expect(work?.items.map(({ event }) => event.type)).toEqual(['message', 'edited', 'notifications']);
  expect(await store.conversationAt('city/city/sms:15550102')).toBeNull();
});

test('nobody is called nothing, nor by a page of text', async () => {
  const { store, keep } = open();
  const kept = await keep(message('', 'm1'), message(' ', 'm2'), message('x'.repeat(100_000), 'm3'), {
    ...message('', 'm4'),
    keys: ['', '15550101'],
  } as ChannelUpdate);
  expect(kept.fresh.map(({ address }) => address)).toEqual(['city/city/sms:15550101']);
  expect((await store.counts())['conversations']).toBe(1);
});
