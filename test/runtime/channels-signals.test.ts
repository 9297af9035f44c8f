import { afterEach, expect, test } from '@jest/globals';
import { hangingLookUp, openChannelTown, type ChannelTown } from './channel-town.js';
import { patience } from '../support/patience.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

test('a tap is taken at once, before the answer is known', async () => {
  const { operations, finish } = hangingLookUp();
  town = await openChannelTown({ kinds: ['telegram'], operations });
  const ana = town.lab.phone('telegram');
  await ana.say('a colour please');
  await ana.sees('Which colour?');
  await ana.say('status');
  await ana.tap('Red');
  await town.lab.until(() => town?.lab.calls.find(({ path }) => path.endsWith('/answerCallbackQuery')));
  expect(ana.lines().join(' ')).not.toContain('It is on its way.');
  // Telegram shows typing for five seconds; it is shown again while the look-up takes longer.
  await town.lab.until(
    () => (town!.lab.calls.filter(({ path }) => path.endsWith('/sendChatAction')).length > 2 ? true : undefined),
    patience,
  );
  finish();
  await ana.sees('It is on its way.');
});

test('a message is marked read, and we are seen writing', async () => {
  town = await openChannelTown({ kinds: ['whatsapp'] });
  const ana = town.lab.phone('whatsapp');
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  const { calls } = town.lab;
  // The signal goes a way of its own: the answer may be seen before it.
  const signals = await town.lab.until(() => {
    const read = calls.filter(({ body }) => body.includes('"status":"read"'));
    return read.length > 0 ? read : undefined;
  });
  expect(signals).toHaveLength(1);
  expect(signals[0]?.body.toString()).toContain('typing_indicator');
});

test('a signal that fails changes nothing', async () => {
  town = await openChannelTown({ kinds: ['messenger'] });
  const ana = town.lab.phone('messenger');
  town.lab.fail({ match: { body: /sender_action/ }, times: Infinity, with: { type: 'reset' } });
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
});
