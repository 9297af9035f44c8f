import { afterEach, describe, expect, test } from '@jest/globals';
import { openChannelTown, type ChannelTown } from '../runtime/channel-town.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

describe('A resident in Teams, through the real server and the laboratory’s connector', () => {
  test('is greeted, answered, taps a button of the card, and nothing leaks', async () => {
    town = await openChannelTown({ kinds: ['bot-framework'] });
    const ana = town.lab.phone('bot-framework');
    await ana.open();
    await ana.sees('Hello, I am the assistant.');
    await ana.say('what are your opening hours');
    await ana.sees('We open at 8.');
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    await ana.tap('Blue');
    await ana.sees('Painted.');
    expect(town.lab.leaks).toEqual([]);
  });

  test('is answered in Spanish', async () => {
    town = await openChannelTown({ kinds: ['bot-framework'] });
    const ana = town.lab.phone('bot-framework', { language: 'es' });
    await ana.say('¿cuál es el horario?');
    await ana.sees('Abrimos a las 8.');
  });

  test('goes on after a restart of the server: keys are fetched anew, and where to write is still known', async () => {
    town = await openChannelTown({ kinds: ['bot-framework'] });
    const ana = town.lab.phone('bot-framework');
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    await town.restart();
    await ana.tap('Blue');
    await ana.sees('Painted.');
  });

  test('gets a long answer in parts, in order and each once', async () => {
    town = await openChannelTown({ kinds: ['bot-framework'] });
    const ana = town.lab.phone('bot-framework');
    await ana.say('the long answer');
    await ana.sees('number 149 of');
    const said = ana.screen().flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
    const numbers = [...said.join(' ').matchAll(/Sentence number (\d+)/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: 150 }, (_, n) => n));
  });

  test('whose activity is not signed for this app is not heard', async () => {
    town = await openChannelTown({ kinds: ['bot-framework'] });
    const post = (token: string) =>
      fetch(town?.lab.world.webhooks.get('bot-framework') ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          type: 'message',
          id: '1',
          channelId: 'msteams',
          serviceUrl: town?.lab.teams.serviceUrl,
          from: { id: '29:x' },
          recipient: { id: '28:b' },
          conversation: { id: 'a:x', conversationType: 'personal' },
          text: 'hi',
        }),
      });
    expect((await post(town.lab.teams.token({ aud: 'another' }))).status).toBe(403);
    expect((await post(town.lab.teams.token({ serviceurl: 'https://evil.example/' }))).status).toBe(403);
    const good = await post(town.lab.teams.token());
    expect([good.status, await good.json()]).toEqual([200, {}]);
  });
});
