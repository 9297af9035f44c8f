import { afterEach, expect, test } from '@jest/globals';
import type { Kind } from '../lab/types.js';
import { hangingLookUp, openChannelTown, type ChannelTown } from './channel-town.js';
import { patience } from '../support/patience.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

test.each(['whatsapp', 'telegram', 'sms'] satisfies readonly Kind[])(
  'ten messages of one person are answered in their order, and ten of another beside them (%s)',
  async (kind) => {
    town = await openChannelTown({ kinds: [kind] });
    const [ana, luis] = [town.lab.phone(kind), town.lab.phone(kind)];
    for (let n = 0; n < 5; n += 1) {
      await Promise.all([ana.say('opening hours'), luis.say('a colour please')]);
      await Promise.all([ana.say('the fees'), luis.say('Blue')]);
    }
    const told = (phone: typeof ana): readonly string[] =>
      phone
        .screen()
        .filter(({ from }) => from === 'bot')
        .flatMap(({ text }) => /We open|Nothing|Which colour|Painted/.exec(text)?.[0] ?? []);
    const both = await town.lab.until(
      () => {
        const all = [told(ana), told(luis)] as const;
        return all.every(({ length }) => length === 10) ? all : undefined;
      },
      patience,
      () => JSON.stringify([told(ana), told(luis)]),
    );
    expect(both[0]).toEqual(Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? 'We open' : 'Nothing')));
    expect(both[1]).toEqual(Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? 'Which colour' : 'Painted')));
  },
);

test('a person whose look-up hangs holds up nobody else', async () => {
  const { operations, finish } = hangingLookUp();
  town = await openChannelTown({ kinds: ['telegram'], operations });
  const [ana, luis] = [town.lab.phone('telegram'), town.lab.phone('telegram')];
  await ana.say('status');
  await luis.say('opening hours');
  await luis.sees('We open at 8.');
  finish();
  await ana.sees('It is on its way.');
});
