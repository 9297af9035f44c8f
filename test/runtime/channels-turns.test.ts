import { afterEach, describe, expect, test } from '@jest/globals';
import { openChannelTown, type ChannelTown, type TownOptions } from './channel-town.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});
const open = async (options: TownOptions): Promise<ChannelTown> => (town = await openChannelTown(options));
/** A line of the transcript that has these words. */
const line = (here: ChannelTown, words: string): Promise<string> =>
  here.until(async () => (await here.transcript()).find((one) => one.includes(words)));
const count = (here: readonly { readonly text: string }[], words: string): number =>
  here.filter(({ text }) => text.includes(words)).length;

describe('who opens a conversation', () => {
  test('is greeted, and shown the menu when they ask again', async () => {
    const here = await open({ kinds: ['telegram'] });
    const ana = here.lab.phone('telegram');
    await ana.open();
    await ana.sees('Hello, I am the assistant.');
    await ana.open();
    expect((await ana.sees(/./)).buttons.map(({ label }) => label)).toContain('hours');
  });

  test('by a link to a topic is greeted and led there', async () => {
    const here = await open({ kinds: ['messenger'] });
    const ana = here.lab.phone('messenger');
    await ana.open('colour');
    await ana.sees('Which colour?');
    expect(ana.lines().join(' ')).toContain('Hello, I am the assistant.');
    const luis = here.lab.phone('messenger');
    await luis.open('no-such-topic');
    await luis.sees('Hello, I am the assistant.');
  });
});

describe('a tap', () => {
  test('on an old message, or twice, is told that it is over and changes nothing', async () => {
    const here = await open({ kinds: ['telegram'] });
    const ana = here.lab.phone('telegram');
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    await ana.tap('Red');
    await ana.sees('Painted.');
    await ana.tap('Red');
    await ana.sees(/over|no longer|already/i);
    expect(count(ana.screen(), 'Painted.')).toBe(1);
  });
});

describe('what changes afterwards', () => {
  test('an edited or withdrawn message is noted and not answered again', async () => {
    const here = await open({ kinds: ['messenger'] });
    const ana = here.lab.phone('messenger');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    await ana.edit('the fees');
    expect(await line(here, 'Changed')).toBe('note: Changed an earlier message to: the fees');
    await ana.delete();
    await line(here, 'Took back');
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    expect(count(ana.screen(), 'Nothing to pay.')).toBe(0);
  });

  test('danger is heard in an edited message too', async () => {
    const here = await open({ kinds: ['messenger'] });
    const ana = here.lab.phone('messenger');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    await ana.edit('I want to kill myself');
    await ana.sees('988', { anywhere: true });
  });
});

describe('a colleague in the platform’s own inbox', () => {
  test('has the conversation: the bot is silent, and STOP is still heard', async () => {
    const here = await open({ kinds: ['messenger'] });
    const ana = here.lab.phone('messenger');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    await here.lab.messenger.inbox(ana.person, 'This is Maria, I will help you.');
    await line(here, 'Answered in the platform');
    await ana.say('the fees');
    await here.until(async () => ((await here.store.counts())['mailbox'] === 0 ? true : undefined));
    expect(await line(here, 'the fees')).toBe('citizen: the fees');
    await ana.say('STOP');
    await ana.sees(/notifications/i);
    expect(count(ana.screen(), 'Nothing to pay.')).toBe(0);
  });
});

describe('what nobody reads', () => {
  test('is pointed out once a burst, politely, in the language of the person', async () => {
    const here = await open({ kinds: ['telegram'] });
    const ana = here.lab.phone('telegram', { language: 'es' });
    await ana.say('¿cuál es el horario?');
    await ana.sees('Abrimos a las 8.');
    for (let n = 0; n < 3; n += 1)
      await here.lab.telegram.queue.push('message', Number(ana.person.id), {
        message_id: 900 + n,
        date: Math.floor(Date.now() / 1000),
        from: { id: Number(ana.person.id), is_bot: false, first_name: 'Ana', language_code: 'es' },
        chat: { id: Number(ana.person.id), type: 'private' },
        dice: { emoji: '🎲', value: 3 },
      });
    await ana.sees('No puedo leer ese tipo de mensaje', { anywhere: true });
    await here.until(async () => ((await here.store.counts())['mailbox'] === 0 ? true : undefined));
    expect(count(ana.screen(), 'No puedo leer')).toBe(1);
  });
});

describe('one person with several keys', () => {
  test('known by user name alone, then by number: one person, one history', async () => {
    const here = await open({ kinds: ['whatsapp'] });
    const ana = here.lab.phone('whatsapp', { number: null, id: 'US.13491208655302741918' });
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    const before = await here.conversation();
    Object.assign(ana.person, { number: '+15555550188' });
    await ana.say('Blue');
    await ana.sees('Painted.');
    expect((await here.store.counts())['conversations']).toBe(1);
    expect((await here.store.conversation(before.id))?.endedAt).toBeNull();
  });
});

describe('notifications', () => {
  test('are off when the platform says so, without another word, and on again', async () => {
    const here = await open({ kinds: ['sms'] });
    const ana = here.lab.phone('sms');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    await ana.stop();
    await line(here, 'Opted out');
    const { id } = await here.conversation();
    expect((await here.store.state(id))?.optedOut).toBe(true);
    await ana.start();
    await line(here, 'Wants notifications again');
    expect((await here.store.state(id))?.optedOut).toBe(false);
    expect(
      count(
        ana.screen().filter(({ from }) => from === 'bot'),
        'otification',
      ),
    ).toBe(0);
  });
});

test('what acts on a screen instead of showing is not kept, whichever way it came', async () => {
  const here = await open({ kinds: ['telegram'] });
  const ana = here.lab.phone('telegram');
  await ana.say('opening\u202e hours\u0000\u200b');
  await ana.sees('We open at 8.');
  expect(await line(here, 'citizen:')).toBe('citizen: opening hours');
});

test('a colleague who writes first in the platform’s inbox has the conversation when the resident answers', async () => {
  const here = await open({ kinds: ['messenger'] });
  const ana = here.lab.phone('messenger');
  await here.lab.messenger.inbox(ana.person, 'This is Maria of the city. Did you call us?');
  await line(here, 'Answered in the platform');
  await ana.say('the fees');
  await line(here, 'the fees');
  await here.until(async () => ((await here.store.counts())['mailbox'] === 0 ? true : undefined));
  expect(count(ana.screen(), 'Nothing to pay.')).toBe(0);
});
