import { afterEach, expect, test } from '@jest/globals';
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
