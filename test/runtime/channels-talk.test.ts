import { afterEach, describe, expect, test } from '@jest/globals';
import type { Kind } from '../lab/types.js';
import { openChannelTown, type ChannelTown } from './channel-town.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

const kinds: readonly Kind[] = ['whatsapp', 'messenger', 'telegram', 'sms'];

describe.each(kinds)('a resident on %s', (kind) => {
  test('is answered, taps or numbers a choice, and nothing leaks', async () => {
    town = await openChannelTown({ kinds: [kind] });
    const ana = town.lab.phone(kind);
    await ana.say('what are your opening hours');
    await ana.sees('We open at 8.');
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    await (kind === 'sms' ? ana.say('2') : ana.tap('Blue'));
    await ana.sees('Painted.');
    expect(town.lab.leaks).toEqual([]);
    expect(await town.transcript()).toEqual(
      expect.arrayContaining(['citizen: what are your opening hours', 'bot: We open at 8.', 'bot: Painted.']),
    );
  });

  test('answers a choice by its number, by its name in any case, and without its accents', async () => {
    town = await openChannelTown({ kinds: [kind] });
    const [ana, luis] = [town.lab.phone(kind), town.lab.phone(kind, { language: 'es' })];
    for (const answer of ['2', 'bLUE']) {
      await ana.say('a colour please');
      await ana.sees('Which colour?');
      await ana.say(answer);
      await ana.sees('Painted.');
    }
    await luis.say('un color');
    await luis.sees('¿Qué color?');
    await luis.say('MARRON');
    await luis.sees('Pintado.');
  });

  test('is answered in Spanish', async () => {
    town = await openChannelTown({ kinds: [kind] });
    const ana = town.lab.phone(kind, { language: 'es' });
    await ana.say('¿cuál es el horario?');
    await ana.sees('Abrimos a las 8.');
    expect((await town.conversation()).locale).toBe('es');
  });

  test('gets a long answer in parts, in order and each once', async () => {
    town = await openChannelTown({ kinds: [kind] });
    const ana = town.lab.phone(kind);
    await ana.say('the long answer');
    await ana.sees('number 149 of');
    const all = ana
      .screen()
      .filter(({ from }) => from === 'bot')
      .map((bubble) => bubble.text)
      .join(' ');
    const numbers = [...all.matchAll(/Sentence number (\d+)/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: 150 }, (_, n) => n));
  });
});

test('without a public address Telegram is asked for updates, and the same person goes on after a restart', async () => {
  town = await openChannelTown({ kinds: ['telegram'], reachable: false });
  const ana = town.lab.phone('telegram');
  await ana.open();
  await ana.sees('Hello, I am the assistant.');
  await ana.say('a colour please');
  await ana.sees('Which colour?');
  await town.restart();
  await ana.tap('Red');
  await ana.sees('Painted.');
});
