import { describe, expect, test } from '@jest/globals';
import { botFramework } from '../../adapters/bot-framework/adapter.js';
import type { ConnectorRequest } from '../../adapters/bot-framework/payloads.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { takenByConnector } from './bot-framework-schema.js';
import { choices, message } from './outbound.js';

const reference = (channelId: string) => ({
  serviceUrl: 'https://smba.trafficmanager.net/amer/',
  conversation: 'a:1',
  channelId,
  bot: '28:b',
  user: '29:u',
  activity: '17',
});
const render = (what: OutboundMessage, channelId = 'msteams'): readonly ConnectorRequest[] =>
  botFramework.render(what, {}, 'k', { reference: reference(channelId) }) as unknown as readonly ConnectorRequest[];
const channels = [
  'msteams',
  'webchat',
  'directline',
  'emulator',
  'telegram',
  'facebook',
  'line',
  'slack',
  'sms',
  'email',
  'other',
];
const link = { id: 'l', label: 'Our page', url: 'https://rivermont.example/fees' };

describe('A message in Teams', () => {
  test('is one activity, an answer to the newest of the person', () => {
    expect(render(message('Hello & <welcome>', { asks: 'name' }))).toEqual([
      {
        to: reference('msteams'),
        activity: {
          type: 'message',
          from: { id: '28:b' },
          recipient: { id: '29:u' },
          conversation: { id: 'a:1' },
          replyToId: '17',
          locale: 'en',
          inputHint: 'expectingInput',
          text: 'Hello & <welcome>',
          textFormat: 'plain',
        },
      },
    ]);
  });

  test('that nobody asked for answers nothing', () => {
    expect(render(message('Tomorrow at nine', { unasked: true }))[0]?.activity).not.toHaveProperty('replyToId');
  });

  test('shows its choices as a card of buttons, one a row, and a tap on one comes back as its key', () => {
    const [only] = render(message('Which?', { choices: [...choices(2), link] }));
    const cards = only?.activity['attachments'] as unknown as
      { content: { body: { actions: Json[] }[] } }[] | undefined;
    const rows = cards?.[0]?.content.body;
    expect(rows?.map(({ actions }) => (actions[0] as { title: string }).title)).toEqual([
      'Choice number 0',
      'Choice number 1',
      'Our page',
    ]);
    const button = rows?.[1]?.actions[0] as unknown as { data: { msteams: { text: string; value: Json } } } | undefined;
    const tapped = button?.data.msteams;
    const back = {
      type: 'message',
      id: '9',
      serviceUrl: 'https://smba.trafficmanager.net/amer/',
      channelId: 'msteams',
      from: { id: '29:u' },
      recipient: { id: '28:b' },
      conversation: { id: 'a:1', conversationType: 'personal' },
      text: tapped?.text ?? null,
      value: tapped?.value ?? null,
    };
    expect(botFramework.parse(back).updates).toMatchObject([
      { content: { type: 'choice', payload: 'k.1', title: 'Choice number 1' } },
    ]);
  });

  test('with more than twenty choices numbers them', () => {
    const [only] = render(message('Which?', { choices: choices(21) }));
    expect(only?.activity).not.toHaveProperty('attachments');
    expect(only?.activity['text']).toMatch(
      /^Which\?\n\n1\. Choice number 0\n[^]*21\. Choice number 20\n\nReply with the number/,
    );
  });

  test('says pictures and documents by words and address, because Teams takes files by its own ways alone', () => {
    const [only, ...more] = render(
      message('Fees', {
        image: { url: 'https://x.example/a.png', alt: 'A map' },
        file: 'https://x.example/f.pdf',
        link: 'https://x.example',
      }),
    );
    expect(only?.activity['text']).toBe('Fees\n\nA map\n\nhttps://x.example/f.pdf\n\nhttps://x.example');
    expect(more).toEqual([]);
  });
});

describe('A message on another channel', () => {
  test('of web pages has taps that bring the key, and files before the words', () => {
    const sent = render(
      message('Which?', {
        choices: choices(2),
        image: { url: 'https://x.example/a.jpg', alt: 'A map' },
        file: 'https://x.example/fees.pdf',
      }),
      'webchat',
    );
    expect(sent.map(({ activity }) => activity['attachments'] ?? activity['suggestedActions'])).toEqual([
      [{ contentType: 'image/jpeg', contentUrl: 'https://x.example/a.jpg', name: 'A map' }],
      [{ contentType: 'application/pdf', contentUrl: 'https://x.example/fees.pdf', name: 'fees.pdf' }],
      {
        actions: [0, 1].map((n) => ({
          type: 'messageBack',
          title: `Choice number ${n}`,
          text: `Choice number ${n}`,
          displayText: `Choice number ${n}`,
          value: { choice: `k.${n}` },
        })),
      },
    ]);
  });

  test('with short buttons brings the whole label, and its links stand in the text', () => {
    const long = [
      { id: 'a', label: 'A building permit for a house' },
      { id: 'b', label: 'A building permit for a shed' },
      link,
    ];
    const activity = render(message('Which?', { choices: long }), 'facebook')[0]?.activity;
    const shown = activity?.['suggestedActions'] as unknown as
      { actions: { title: string; value: string }[] } | undefined;
    const actions = shown?.actions ?? [];
    expect(actions.map(({ value }) => value)).toEqual([
      'A building permit for a house',
      'A building permit for a shed',
    ]);
    expect(actions.every(({ title }) => title.length <= 20)).toBe(true);
    expect(new Set(actions.map(({ title }) => title)).size).toBe(2);
    expect(activity?.['text']).toContain('Our page: https://rivermont.example/fees');
  });

  test.each(['slack', 'sms', 'email', 'other'])('(%s) without buttons has numbered lines', (channelId) => {
    expect(render(message('Which?', { choices: choices(2) }), channelId)[0]?.activity['text']).toContain(
      '2. Choice number 1',
    );
  });
});

test('Whatever is said, on whatever channel, is what the connector takes, and no word is lost', () => {
  const texts = [
    '',
    ' ',
    'x'.repeat(10_000),
    '👩‍👩‍👧🏽'.repeat(700),
    'مرحبا '.repeat(900),
    '\ud800',
    'a\0b'.repeat(3),
    '__proto__',
  ];
  for (const channelId of channels) {
    for (const text of texts) {
      for (const count of [0, 1, 3, 13, 40, 120]) {
        const sent = render(message(text, { choices: choices(count, 'Opción '.repeat(12)) }), channelId);
        for (const { activity } of sent) {
          expect(takenByConnector(activity) ? [] : [channelId, count, takenByConnector.errors]).toEqual([]);
          expect(JSON.stringify(activity).length * 2).toBeLessThan(100_000);
        }
        const words = sent.map(({ activity: { text: part } }) => (typeof part === 'string' ? part : '')).join('');
        if (count === 0) expect(words.replace(/\s/g, '')).toBe(text.toWellFormed().replace(/\s/g, ''));
      }
    }
  }
});

describe('The same in words alone', () => {
  test('has the card’s choices as numbered lines and the address of a picture', () => {
    const plain = (what: OutboundMessage, channelId: string, n = 0) =>
      (botFramework.plainer?.(render(what, channelId)[n] as unknown as Json) as unknown as ConnectorRequest | null)
        ?.activity['text'];
    const asked = message('¿Cuál?', { locale: 'es', choices: [...choices(2), link] });
    const lines =
      '¿Cuál?\n\nOur page: https://rivermont.example/fees\n1. Choice number 0\n2. Choice number 1\n\nResponda con el número de su opción.';
    expect(plain(asked, 'msteams')).toBe(lines);
    expect(plain(asked, 'webchat')).toBe(lines);
    const picture = message('', { image: { url: 'https://x.example/a.png', alt: 'A map' } });
    expect(plain(picture, 'webchat')).toBe('https://x.example/a.png');
  });

  test('is nothing where there are words alone already', () => {
    expect(botFramework.plainer?.(render(message('Hello'))[0] as unknown as Json)).toBeNull();
    expect(botFramework.plainer?.(null)).toBeNull();
  });
});
