import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { messenger } from '../../adapters/messenger/adapter.js';
import { messengerSignal } from '../../adapters/messenger/signals.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { choices, message } from './outbound.js';

const person = '200000000000001';
const page = '100000000000001';

interface Sent {
  readonly recipient: object;
  readonly messaging_type: string;
  readonly tag?: string;
  readonly message: {
    readonly text?: string;
    readonly metadata: string;
    readonly quick_replies?: readonly { readonly title: string; readonly payload: string }[];
    readonly attachment?: { readonly type: string; readonly payload: { readonly [name: string]: Json } };
    readonly template?: Json;
  };
}
const render = (what: OutboundMessage, channel = {}, context = {}): readonly Sent[] =>
  messenger.render(what, channel, person, context) as unknown as readonly Sent[];

describe('What goes to Messenger', () => {
  test('a text of 10,000 characters goes in parts that say all of it, cut between visible characters', () => {
    const text = 'A family 👩‍👩‍👧🏽 asks. مرحبا بكم في المدينة. '.repeat(220).trim();
    const sent = render(message(text, { choices: choices(3) }));
    const parts = sent.map((request) => request.message.text ?? '');
    expect(parts.length).toBeGreaterThan(4);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(2000);
    expect(parts.join('').replace(/\s+/g, '') === text.replace(/\s+/g, '')).toBe(true);
    expect(sent.map((request) => request.message.quick_replies?.length)).toEqual([
      ...parts.slice(1).map(() => undefined),
      3,
    ]);
  });

  test('twelve options are twelve quick replies; fourteen are numbered lines', () => {
    const [twelve] = render(message('Which?', { choices: choices(12) }));
    expect(twelve?.message.quick_replies).toHaveLength(12);
    const [fourteen] = render(message('¿Cuál?', { choices: choices(14), locale: 'es' }));
    expect(fourteen?.message.quick_replies).toBeUndefined();
    expect(fourteen?.message.text).toMatch(
      /^¿Cuál\?\n\n1\. Choice number 0\n[\s\S]*14\. Choice number 13\n\nResponda con el número/,
    );
  });

  test('labels that are too long are cut visibly and stay different', () => {
    const [sent] = render(message('Which?', { choices: choices(2, 'A very long name of a department') }));
    const titles = sent?.message.quick_replies?.map(({ title }) => title) ?? [];
    expect(titles.map((title) => title.length <= 20 && title.includes('…'))).toEqual([true, true]);
    expect(new Set(titles).size).toBe(2);
  });

  test('attachments go first, text of their own beside them, and every part has its name', () => {
    const sent = render(
      message('Look', {
        image: { url: 'https://www.rivermont.example/map.png', alt: 'A map' },
        file: 'https://www.rivermont.example/form.pdf',
        choices: choices(1),
      }),
    );
    expect(sent.map(({ message: { attachment, text } }) => attachment?.type ?? text)).toEqual([
      'image',
      'file',
      'Look',
    ]);
    expect(sent.map((request) => request.message.metadata)).toEqual([
      'ventanilla:c-1.1',
      'ventanilla:c-1.1/2',
      'ventanilla:c-1.1/3',
    ]);
    expect(sent.map((request) => request.message.quick_replies?.length)).toEqual([undefined, undefined, 1]);
  });

  test('what a part is called comes back with its echo', () => {
    const [sent] = render(message('Hello'));
    const body = {
      object: 'page',
      entry: [
        {
          id: page,
          messaging: [
            {
              sender: { id: page },
              recipient: { id: person },
              timestamp: 1772998114000,
              message: { mid: 'm_1', is_echo: true, metadata: sent?.message.metadata ?? '' },
            },
          ],
        },
      ],
    };
    expect(messenger.parse(body).updates).toMatchObject([{ type: 'status', partId: 'c-1.1', externalIds: ['m_1'] }]);
  });

  test('a link becomes a button under the text; beside many choices it is a line', () => {
    const link = { id: 'link-1', label: 'Pay here', url: 'https://pay.example/1' };
    const [few] = render(message('Pay?', { choices: [...choices(1), link] }));
    expect(few?.message.attachment?.payload).toMatchObject({
      template_type: 'button',
      text: 'Pay?',
      buttons: [
        { type: 'postback', payload: 'k.0' },
        { type: 'web_url', url: 'https://pay.example/1', title: 'Pay here' },
      ],
    });
    const [many] = render(message('Pay?', { choices: [...choices(5), link] }));
    expect(many?.message.text).toBe('Pay?\n\nPay here: https://pay.example/1');
    expect(many?.message.quick_replies).toHaveLength(5);
    const long = render(message('word '.repeat(300), { choices: [link] }));
    expect(long.at(-1)?.message.attachment?.payload['text']).toMatch(/^.{1,640}$/);
  });

  test('what goes out by itself after a day is the approved template; within the day it is the text', () => {
    const reminder = message('Your visit is tomorrow', {
      unasked: true,
      locale: 'es',
      template: { name: 'visit_reminder', values: ['Ana\nRuiz', ''] },
    });
    const [closed] = render(reminder, { template_languages: { es: 'es_MX' } }, { windowOpen: false });
    expect(closed).toMatchObject({
      messaging_type: 'UTILITY',
      message: {
        template: {
          name: 'visit_reminder',
          language: { code: 'es_MX' },
          components: [
            {
              type: 'body',
              parameters: [
                { type: 'text', text: 'Ana Ruiz' },
                { type: 'text', text: '…' },
              ],
            },
          ],
        },
      },
    });
    expect(render(reminder, {}, { windowOpen: true })[0]).toMatchObject({
      messaging_type: 'UPDATE',
      message: { text: 'Your visit is tomorrow' },
    });
  });

  test('a colleague may answer after the day where Meta allowed the app to', () => {
    const words = message('We mended it', { from: 'agent' });
    expect(render(words, { human_agent: 'yes' }, { windowOpen: false })[0]?.tag).toBe('HUMAN_AGENT');
    expect(render(words, {}, { windowOpen: false })[0]?.tag).toBeUndefined();
    expect(render(words, { human_agent: 'yes' })[0]?.messaging_type).toBe('RESPONSE');
  });

  test('a refused message is tried as a text alone: choices as numbers, links and pictures as addresses, under the same name', () => {
    const plain = (what: OutboundMessage) =>
      messenger.plainer?.(render(what)[0] as unknown as Json) as Sent | null | undefined;
    expect(plain(message('Which?', { choices: choices(2) }))).toEqual({
      recipient: { id: person },
      messaging_type: 'RESPONSE',
      message: { text: 'Which?\n\n1. Choice number 0\n2. Choice number 1', metadata: 'ventanilla:c-1.1' },
    });
    const link = { id: 'l', label: 'Pay', url: 'https://pay.example/1' };
    expect(plain(message('Pay?', { choices: [...choices(1), link] }))?.message.text).toBe(
      'Pay?\n\n1. Choice number 0\nPay: https://pay.example/1',
    );
    const image = { url: 'https://www.rivermont.example/map.png', alt: 'A map' };
    expect(plain(message('', { image }))?.message.text).toBe(image.url);
    expect(plain(message('Hello'))).toBeNull();
  });

  test('typing and read marks hold nothing else', () => {
    expect(messengerSignal(person, 'typing_on')).toEqual({ recipient: { id: person }, sender_action: 'typing_on' });
  });

  test('every request is what the Send API takes (a schema of our own, written from the documentation)', () => {
    const check = new Ajv2020({ strict: false }).compile(sendSchema);
    const samples = ['', 'Hello', 'x'.repeat(10_000), '\ud800', ' \n '].flatMap((text) =>
      [0, 1, 3, 13, 40].flatMap((count) =>
        [
          {},
          { image: { url: 'https://x.example/a.png', alt: 'A' } },
          { audio: '/media/a.mp3' },
          { unasked: true as const },
        ].flatMap((more) => [
          ...render(message(text, { choices: choices(count), ...more })),
          ...render(
            message(text, { choices: [...choices(count), { id: 'l', label: '', url: 'https://x.example' }], ...more }),
          ),
        ]),
      ),
    );
    expect(samples.length).toBeGreaterThan(100);
    expect(samples.filter((sample) => !check(sample)).map((sample) => JSON.stringify(sample).slice(0, 200))).toEqual(
      [],
    );
    expect(check({ recipient: { id: '1' }, messaging_type: 'RESPONSE', message: { text: '' } })).toBe(false);
  });
});

const title = { type: 'string', minLength: 1, maxLength: 20 };
const payload = { type: 'string', minLength: 1, maxLength: 1000 };
const url = { type: 'string', pattern: '^https?://' };
/** https://developers.facebook.com/docs/messenger-platform/reference/send-api, and the pages of quick replies and button templates. */
const sendSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['recipient', 'messaging_type', 'message'],
  properties: {
    recipient: { type: 'object', minProperties: 1, maxProperties: 1 },
    messaging_type: { enum: ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'] },
    tag: { const: 'HUMAN_AGENT' },
    message: {
      type: 'object',
      additionalProperties: false,
      oneOf: [{ required: ['text'] }, { required: ['attachment'] }, { required: ['template'] }],
      properties: {
        metadata: { type: 'string', maxLength: 1000 },
        text: { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' },
        template: { type: 'object', required: ['name', 'language'] },
        quick_replies: {
          type: 'array',
          minItems: 1,
          maxItems: 13,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['content_type', 'title', 'payload'],
            properties: { content_type: { const: 'text' }, title, payload },
          },
        },
        attachment: {
          oneOf: [
            {
              type: 'object',
              properties: {
                type: { enum: ['image', 'audio', 'file'] },
                payload: { type: 'object', additionalProperties: false, required: ['url'], properties: { url } },
              },
            },
            {
              type: 'object',
              properties: {
                type: { const: 'template' },
                payload: {
                  type: 'object',
                  required: ['template_type', 'text', 'buttons'],
                  properties: {
                    template_type: { const: 'button' },
                    text: { type: 'string', minLength: 1, maxLength: 640 },
                    buttons: {
                      type: 'array',
                      minItems: 1,
                      maxItems: 3,
                      items: {
                        oneOf: [
                          { required: ['payload'], properties: { type: { const: 'postback' }, title, payload } },
                          { required: ['url'], properties: { type: { const: 'web_url' }, title, url } },
                        ],
                      },
                    },
                  },
                },
              },
            },
          ],
        },
      },
    },
  },
};
