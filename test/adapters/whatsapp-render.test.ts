import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { whatsapp } from '../../adapters/whatsapp/adapter.js';
import { whatsappSignal } from '../../adapters/whatsapp/signals.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { choices, message } from './outbound.js';
import { messageSchema, ownSchema } from './whatsapp-schema.js';

const number = '972555010001';

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
