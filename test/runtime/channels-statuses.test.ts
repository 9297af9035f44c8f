import { afterEach, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { DeliveryReport } from '../../src/model/ports/deliveries.js';
import type { Account } from '../../src/runtime/channels/accounts.js';
import { keepUpdates, type KeepDeps } from '../../src/runtime/channels/keep-updates.js';
import { openChannelTown, type ChannelTown } from './channel-town.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

const statuses = async (here: ChannelTown): Promise<readonly string[]> => {
  const { id } = await here.conversation();
  return (await here.store.deliveries(id, 20)).map(({ status }) => status);
};
const all =
  (here: ChannelTown, ...wanted: readonly string[]) =>
  async (): Promise<true | undefined> =>
    (await statuses(here)).every((status) => wanted.includes(status)) || undefined;

test.each(['whatsapp', 'messenger', 'sms'] as const)(
  'a message is delivered when the platform says so, whether that comes after or before its answer (%s)',
  async (kind) => {
    for (const receipts of ['after', 'before'] as const) {
      town = await openChannelTown({ kinds: [kind] });
      town.lab.world.receipts = receipts;
      const ana = town.lab.phone(kind);
      await ana.say('opening hours');
      await ana.sees('We open at 8.');
      // Before its answer, WhatsApp tells that it was read, too.
      await town.until(all(town, 'delivered', 'read'));
      await town.close();
      town = null;
    }
  },
);

test.each(['whatsapp', 'messenger'] as const)('what was read is read (%s)', async (kind) => {
  town = await openChannelTown({ kinds: [kind] });
  town.lab.world.receipts = 'after';
  const ana = town.lab.phone(kind);
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  await town.until(all(town, 'delivered'));
  await ana.reads();
  await town.until(all(town, 'read'));
});

test('a platform that gives a message up after it took it says why, and the desk can see it', async () => {
  town = await openChannelTown({ kinds: ['whatsapp'] });
  town.lab.world.refusals = 'status';
  const ana = town.lab.phone('whatsapp');
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  ana.closeWindow();
  const { id } = await town.conversation();
  await town.store.receive(
    [{ conversation: id, dedupeId: 'late', event: { type: 'message', text: 'the fees', at: Date.now() } }],
    Date.now(),
  );
  const failed = await town.until(async () =>
    (await town!.store.deliveries(id, 20)).find(({ status }) => status === 'failed'),
  );
  expect(failed.reason).toContain('131047');
  await town.until(async () => (await town!.transcript()).find((line) => line.startsWith('note: A message did not')));
});

test.each([
  ['sms', 21610, 'opted_out'],
  ['sms', 30006, 'blocked'],
  ['whatsapp', 131050, 'opted_out'],
  ['whatsapp', 131047, '131047 late'],
  ['messenger', 551, 'blocked'],
] as const)('a late failure says of the person what a refused send would (%s, %s)', async (kind, code, reason) => {
  const reports: DeliveryReport[] = [];
  const deps = {
    store: {
      report: (told: readonly DeliveryReport[]) => (reports.push(...told), Promise.resolve([])),
      receive: () => Promise.resolve([]),
      conversationAt: () => Promise.resolve(null),
    },
    people: { addressOf: () => Promise.resolve(`portville/portville/${kind}:1`) },
  } as unknown as KeepDeps;
  const account = { adapter: adapters[kind], scope: `portville/portville/${kind}` } as unknown as Account;
  const error = { code, text: 'late' };
  const status = { type: 'status', keys: ['1'], externalIds: ['x'], status: 'failed', at: 1, error } as const;
  await keepUpdates(deps, account, [status], 1);
  expect(reports).toMatchObject([{ status: 'failed', reason }]);
});
