import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { whatsapp } from '../../adapters/whatsapp/adapter.js';
import { whatsappSignal } from '../../adapters/whatsapp/signals.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { fixture, fixtureNames, told } from './fixtures-of.js';
import { messageSchema, ownSchema } from './whatsapp-schema.js';

const number = '972555010001';
const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'c-1.1',
  from: 'bot',
  locale: 'en',
  text,
  choices: [],
  ref: { type: 'verbatim', text },
  ...more,
});
const choices = (count: number, label = 'Choice number'): OutboundMessage['choices'] =>
  Array.from({ length: count }, (_, n) => ({ id: `k.${n}`, label: `${label} ${n}` }));
interface Sent {
  readonly to?: string;
  readonly recipient?: string;
  readonly type: string;
  readonly biz_opaque_callback_data: string;
  readonly text?: { readonly body: string; readonly preview_url?: boolean };
  readonly image?: { readonly link: string; readonly caption?: string };
  readonly document?: { readonly link: string; readonly caption?: string };
  readonly template?: Json;
  readonly interactive?: {
    readonly type: string;
    readonly body: { readonly text: string };
    readonly action: {
      readonly button?: string;
      readonly buttons?: readonly { readonly reply: { readonly id: string; readonly title: string } }[];
      readonly sections?: readonly {
        readonly rows: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
      }[];
    };
  };
}
const render = (what: OutboundMessage, channel = {}, context = {}, to = number): readonly Sent[] =>
  whatsapp.render(what, channel, to, context) as unknown as readonly Sent[];

/** What each fixture becomes, and how many of its items nobody knows. */
const stories: { readonly [name: string]: readonly [readonly string[], number] } = {
  text: [['wamid.text text Body Text'], 0],
  'username-only': [['wamid.user text Hello World'], 0],
  'id-in-from': [['wamid.from text Hello'], 0],
  taps: [
    [
      'wamid.1 choice k.1 Yes',
      'wamid.2 choice k.2 Permits',
      'wamid.3 choice k.3 Confirm',
      'wamid.4 unsupported nfm_reply',
    ],
    0,
  ],
  media: [
    [
      'wamid.1 media photo {"id":"65463453"} image/jpeg 4654+8g= the lamp',
      'wamid.2 media audio {"id":"1234567890987654321"} audio/ogg; codecs=opus a',
      'wamid.3 media audio {"id":"77"} audio/ogg',
      'wamid.4 media video {"id":"78"} video/mp4',
      'wamid.5 media file {"id":"79"} application/pdf filename.pdf b my deed',
      'wamid.6 unsupported sticker',
      'wamid.7 location 37.4611978 -122.2164385 City hall 1 Main St',
      'wamid.8 contact Ann Lee ["+1 555-0100"]',
      'wamid.8#2 contact Bo []',
    ],
    0,
  ],
  silent: [[], 0],
  'changes-of-mind': [['edited wamid.HBg1 Updated image caption', 'edited wamid.HBg2 Better', 'deleted wamid.HBg3'], 0],
  unsupported: [
    [
      'wamid.1 unsupported Message type unknown',
      'wamid.2 unsupported poll',
      'wamid.3 unsupported interactive',
      'wamid.4 unsupported hologram',
      'wamid.5 unsupported order',
      'notice 131000 · Something went wrong',
    ],
    0,
  ],
  'number-change': [['renamed 972555010001 to 972555010002'], 0],
  'id-update': [['renamed US.1234,972555010001 to US.9999'], 0],
  statuses: [
    [
      'status sent wamid.s part c-1.1',
      'status delivered wamid.s',
      'status read wamid.s',
      'status read wamid.s',
      'status failed wamid.s',
    ],
    1,
  ],
  echoes: [['answered_elsewhere wamid.y Test message'], 0],
  preferences: [['opted_in marketing_messages', 'opted_out marketing_messages'], 0],
  account: [
    [
      'notice message_template_status_update, event REJECTED, message_template_name visit_reminder, message_template_language es_MX, reason INVALID_FORMAT',
      'notice 0 · We were unable to authenticate the app user',
    ],
    1,
  ],
};

describe('What WhatsApp tells', () => {
  test('every fixture has its story', () => {
    expect(fixtureNames('whatsapp')).toEqual(Object.keys(stories).sort());
  });

  test.each(Object.entries(stories))('%s: each item of each change, in order', (name, [lines, unknown]) => {
    const parsed = whatsapp.parse(fixture('whatsapp', name));
    expect([parsed.updates.map(told), parsed.unknown]).toEqual([lines, unknown]);
  });

  test.each([
    ['text', ['US.13491208655302741918', number], 'Test Name', 1697043223000],
    ['username-only', ['US.1234'], 'Kerry Fisher', 1454119029000],
    ['id-in-from', ['US.1234'], 'Kerry Fisher', 1454119029000],
  ])(
    '%s: who it was, the business-scoped id first, told by its form and not by its field',
    (name, keys, called, at) => {
      expect(whatsapp.parse(fixture('whatsapp', name)).updates).toMatchObject([
        { account: '106540352242922', keys, name: called, at },
      ]);
    },
  );

  test('somebody known by a name alone who later shows the number is the same person', () => {
    const keys = (contact: object, from: object) => {
      const value = {
        contacts: [contact],
        messages: [{ ...from, id: 'wamid.1', timestamp: '1', type: 'text', text: { body: 'x' } }],
      };
      const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
      const [update] = whatsapp.parse(body as unknown as Json).updates;
      return update && 'keys' in update ? update.keys : [];
    };
    const before = keys({ user_id: 'US.1234' }, { from_user_id: 'US.1234' });
    const after = keys({ user_id: 'US.1234', wa_id: number }, { from: `+${number}`, from_user_id: 'US.1234' });
    expect([before, after]).toEqual([['US.1234'], ['US.1234', number]]);
  });

  test('two people in one body keep their own names and keys', () => {
    const person = (n: number) => ({
      from: `97255501000${n}`,
      id: `wamid.${n}`,
      timestamp: '1697043223',
      type: 'text',
      text: { body: 'x' },
    });
    const contact = (n: number) => ({ profile: { name: `Person ${n}` }, wa_id: `97255501000${n}`, user_id: `US.${n}` });
    const value = { contacts: [contact(2), contact(1)], messages: [person(1), person(2)] };
    const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
    expect(whatsapp.parse(body as unknown as Json).updates).toMatchObject([
      { keys: ['US.1', '972555010001'], name: 'Person 1' },
      { keys: ['US.2', '972555010002'], name: 'Person 2' },
    ]);
  });

  test('old messages that come with a number used in WhatsApp’s own app are not said now', () => {
    const body = fixture('whatsapp', 'text') as { readonly entry: readonly { readonly changes: readonly object[] }[] };
    const changes = body.entry[0]?.changes.map((change) => ({ ...change, field: 'history' })) ?? [];
    expect(whatsapp.parse({ object: 'whatsapp_business_account', entry: [{ changes }] } as unknown as Json)).toEqual({
      updates: [],
      unknown: 0,
    });
  });

  test('a failure tells its code for the operator, without the number in it', () => {
    const value = {
      statuses: [
        {
          id: 'wamid.1',
          status: 'failed',
          timestamp: '1',
          recipient_id: number,
          errors: [{ code: 131026, title: 'Undeliverable', error_data: { details: `+${number} has no account` } }],
        },
      ],
    };
    const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
    const [update] = whatsapp.parse(body as unknown as Json).updates;
    expect(update).toMatchObject({ error: { code: 131026, text: '131026 · Undeliverable · … has no account' } });
  });
});

describe('What goes to WhatsApp', () => {
  test('a text of 10,000 characters goes in parts that say all of it, the last short enough for its buttons', () => {
    const text = 'A family 👩‍👩‍👧🏽 asks. مرحبا بكم في المدينة. '.repeat(220).trim();
    const sent = render(message(text, { choices: choices(3) }));
    const parts = sent.map(({ text: said, interactive }) => said?.body ?? interactive?.body.text ?? '');
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(4096);
    expect(parts.at(-1)?.length).toBeLessThanOrEqual(1024);
    expect(parts.join('').replace(/\s+/g, '') === text.replace(/\s+/g, '')).toBe(true);
    expect(sent.map(({ type }) => type)).toEqual([...parts.slice(1).map(() => 'text'), 'interactive']);
    expect(parts.length).toBeLessThanOrEqual(4);
  });

  test('three choices are buttons, ten are a list, twelve are numbered lines', () => {
    const kind = (count: number) => {
      const [sent] = render(message('Which?', { choices: choices(count) }));
      return sent?.interactive?.type ?? sent?.text?.body.split('\n').length;
    };
    expect([1, 3, 4, 10, 12].map(kind)).toEqual(['button', 'button', 'list', 'list', 16]);
    const [twelve] = render(message('¿Cuál?', { choices: choices(12), locale: 'es' }));
    expect(twelve?.text?.body).toMatch(/12\. Choice number 11\n\nResponda con el número de su opción\.$/);
  });

  test('what a platform would refuse to carry back becomes a number: a key that is too long, doubled or with spaces around', () => {
    const refused = ['k'.repeat(201), 'Ж'.repeat(201), ' k ', ''].map((id) => [{ id, label: 'One' }]);
    const doubled = [
      { id: 'k', label: 'One' },
      { id: 'k', label: 'Two' },
    ];
    for (const wrong of [...refused, doubled])
      expect(render(message('Which?', { choices: wrong }))[0]?.text?.body).toMatch(/^Which\?\n\n1\. One\n/);
    expect(render(message('Which?', { choices: [{ id: 'Ж'.repeat(200), label: 'One' }] }))[0]?.type).toBe(
      'interactive',
    );
  });

  test('the list opens in the person’s language, and a shortened row says all of it below', () => {
    const long = choices(4, 'Department of parks and recreation');
    const [english] = render(message('Which?', { choices: long }));
    const [spanish] = render(message('¿Cuál?', { choices: long, locale: 'es-MX' }));
    expect([english, spanish].map((sent) => sent?.interactive?.action.button)).toEqual(['See options', 'Ver opciones']);
    const rows = english?.interactive?.action.sections?.[0]?.rows ?? [];
    expect(rows.every(({ title }) => title.length <= 24 && title.includes('…'))).toBe(true);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(4);
    expect(rows[2]?.description).toBe('Department of parks and recreation 2');
  });

  test('a caption goes with one picture and a short text; with two, or with buttons, the text stands by itself', () => {
    const image = { url: 'https://www.rivermont.example/map.png', alt: 'A map' };
    const file = 'https://www.rivermont.example/form.pdf';
    expect(render(message('Here', { image }))).toMatchObject([
      { type: 'image', image: { link: image.url, caption: 'Here' } },
    ]);
    expect(render(message('Here', { image, file })).map(({ type }) => type)).toEqual(['image', 'document', 'text']);
    expect(render(message('Here', { image, choices: choices(2) })).map(({ type }) => type)).toEqual([
      'image',
      'interactive',
    ]);
    expect(render(message('Here', { image: { url: '/media/map.png', alt: 'A map' } }))[0]?.text?.body).toBe(
      'Here\n\nA map',
    );
  });

  test('a business-scoped id has its own field, a number is digits', () => {
    const [scoped] = render(message('Hello'), {}, {}, 'US.13491208655302741918');
    expect([scoped?.recipient, scoped?.to]).toEqual(['US.13491208655302741918', undefined]);
    const [digits] = render(message('Hello'), {}, {}, `+${number}`);
    expect([digits?.recipient, digits?.to]).toEqual([undefined, number]);
  });

  test('every part has a name of its own, which comes back with its status', () => {
    const sent = render(message('x '.repeat(4000)));
    expect(sent.map((request) => request.biz_opaque_callback_data)).toEqual(['ventanilla:c-1.1', 'ventanilla:c-1.1/2']);
    const status = {
      id: 'wamid.1',
      status: 'sent',
      timestamp: '1',
      recipient_id: number,
      biz_opaque_callback_data: sent[1]?.biz_opaque_callback_data ?? '',
    };
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: 'messages', value: { statuses: [status] } }] }],
    };
    expect(whatsapp.parse(body).updates).toMatchObject([{ partId: 'c-1.1/2' }]);
  });

  test('what goes out by itself after a day is the approved template; within the day it is the text', () => {
    const reminder = message('Su visita es mañana', {
      unasked: true,
      locale: 'es',
      template: { name: 'recordatorio', values: ['10:00\ta. m.'] },
    });
    expect(render(reminder, { template_languages: { es: 'es_MX' } })[0]?.template).toEqual({
      name: 'recordatorio',
      language: { policy: 'deterministic', code: 'es_MX' },
      components: [{ type: 'body', parameters: [{ type: 'text', text: '10:00 a. m.' }] }],
    });
    expect(render(reminder, {}, { windowOpen: true })[0]?.text?.body).toBe('Su visita es mañana');
  });

  test('a link is a line of the text with a preview, but never in a sensitive topic', () => {
    const link = 'https://www.rivermont.example/help';
    expect(render(message('Read this', { link }))[0]?.text).toEqual({
      body: `Read this\n\n${link}`,
      preview_url: true,
    });
    expect(render(message('Read this', { link, sensitive: true }))[0]?.text).toEqual({ body: `Read this\n\n${link}` });
    const [buttons] = render(message('Pay?', { choices: [...choices(2), { id: 'l', label: 'Pay', url: link }] }));
    expect(buttons?.interactive?.body.text).toBe(`Pay?\n\nPay: ${link}`);
  });

  test('a refused message is tried as a text alone: choices as numbers, a picture as its address, under the same name', () => {
    const plain = (what: OutboundMessage) =>
      whatsapp.plainer?.(render(what)[0] as unknown as Json) as Sent | null | undefined;
    expect(plain(message('Which?', { choices: choices(2) }))).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: number,
      type: 'text',
      text: { body: 'Which?\n\n1. Choice number 0\n2. Choice number 1' },
      biz_opaque_callback_data: 'ventanilla:c-1.1',
    });
    expect(
      plain(message('Which?', { choices: choices(4, 'Department of parks and recreation') }))?.text?.body,
    ).toContain('4. Department of parks and recreation 3');
    const image = { url: 'https://www.rivermont.example/map.png', alt: 'A map' };
    expect(plain(message('Here', { image }))?.text?.body).toBe(`Here\n\n${image.url}`);
    expect(plain(message('Hello'))).toBeNull();
  });

  test('typing goes with the read mark of the message that is answered', () => {
    expect(whatsappSignal('wamid.1', true)).toEqual({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: 'wamid.1',
      typing_indicator: { type: 'text' },
    });
    expect(whatsappSignal('wamid.1', false)).not.toHaveProperty('typing_indicator');
  });
});

/** Messages of every shape the dialog can make. */
const samples: readonly Sent[] = ['', 'Hello', 'x'.repeat(10_000), '\ud800', ' \n ', 'مرحبا '.repeat(300)].flatMap(
  (text) =>
    [0, 1, 3, 4, 10, 11, 40].flatMap((count) =>
      [
        {},
        { image: { url: 'https://x.example/a.png', alt: 'A' } },
        { file: 'https://x.example/a.pdf', audio: 'https://x.example/a.mp3' },
        { unasked: true as const, template: { name: 'reminder', values: ['a', ''] } },
      ].flatMap((more) => [
        ...render(message(text, { choices: choices(count), ...more })),
        ...render(
          message(text, {
            choices: [...choices(count, '  '), { id: 'l', label: '', url: 'https://x.example' }],
            ...more,
          }),
        ),
      ]),
    ),
);

const data = process.env['VENTANILLA_DATA'];
const oracle = data === undefined ? null : join(data, 'oracles', 'whatsapp-cloud-openapi.yaml');
const published = oracle !== null && existsSync(oracle);

describe('Every request that we render', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  test('is what the Cloud API takes (a schema of our own, written from the documentation)', () => {
    const check = ajv.compile(ownSchema);
    expect(samples.length).toBeGreaterThan(200);
    expect(samples.filter((sample) => !check(sample)).map((sample) => JSON.stringify(sample).slice(0, 200))).toEqual(
      [],
    );
    expect(check({ ...samples[0], text: { body: '' }, type: 'text' })).toBe(false);
  });

  (published ? test : test.skip)(
    'is what the Cloud API takes (Meta’s own API description; skipped where VENTANILLA_DATA names no folder with it)',
    () => {
      const check = ajv.compile(messageSchema(parseYaml(readFileSync(oracle ?? '', 'utf8')) as Json));
      const wrong = samples.filter((sample) => !check(sample));
      expect(wrong.map((sample) => JSON.stringify(sample).slice(0, 200))).toEqual([]);
      const [one] = render(message('Which?', { choices: choices(3) }));
      expect(check({ ...one, interactive: { ...one?.interactive, body: { text: 'x'.repeat(1025) } } })).toBe(false);
      expect(check({ ...one, type: 'telegram' })).toBe(false);
    },
  );
});
