import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { choices, message } from '../adapters/outbound.js';
import { told } from '../adapters/fixtures-of.js';
import { openLab, type Lab } from './lab.js';
import { openReceiver, type Receiver } from './receiver.js';

const whatsapp = adapters['whatsapp'];
if (!whatsapp) throw new Error('there is no whatsapp');

let lab: Lab;
let bot: Receiver;
beforeEach(async () => {
  lab = await openLab();
  bot = await openReceiver('whatsapp', () => lab.settings('whatsapp'));
  await lab.connect('whatsapp', bot.url);
});
afterEach(async () => {
  await lab.close();
  await bot.close();
});

const send = (request: Json): Promise<SendResult> => whatsapp.send(request, lab.settings('whatsapp'), fetch);
const post = async (body: Json, token?: string): Promise<{ readonly status: number; readonly error: Json }> => {
  const { api, number, token: right } = lab.settings('whatsapp') as { [name: string]: string };
  const answer = await fetch(`${api}/${number}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? right}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { error } = (await answer.json()) as { error?: { [name: string]: Json } };
  return {
    status: answer.status,
    error: error === undefined ? null : [error['code'] ?? null, error['error_subcode'] ?? null],
  };
};
const text = (to: string, body: string): { [name: string]: Json } => ({
  messaging_product: 'whatsapp',
  to,
  type: 'text',
  text: { body },
});
const interactive = (to: string, content: Json): Json => ({
  ...text(to, ''),
  type: 'interactive',
  text: undefined as never,
  interactive: content,
});
const buttons = (to: string, titles: readonly string[], body = 'Choose'): Json =>
  interactive(to, {
    type: 'button',
    body: { text: body },
    action: { buttons: titles.map((title, n) => ({ type: 'reply', reply: { id: `k${n}`, title } })) },
  });

describe('WhatsApp in the laboratory', () => {
  test('everything a person does arrives signed, and is understood by the adapter', async () => {
    const ana = lab.phone('whatsapp', { name: 'Ana Torres', number: '+15555550123' });
    await ana.say('¿Cuándo pasa la basura? https://rivermont.example');
    await ana.photo(undefined, 'the pothole');
    await ana.voice();
    await ana.file();
    await ana.location({ latitude: 41.5, longitude: -87.25, name: 'City Hall' });
    await ana.contact({ name: 'James Lee', number: '+15555550124' });
    await ana.edit('la basura', ana.screen()[0]?.id);
    await ana.delete();
    await ana.stop();
    expect(bot.forged).toBe(0);
    expect(bot.updates.map((update) => update.type)).toEqual([
      ...Array<string>(6).fill('message'),
      'edited',
      'deleted',
      'opted_out',
    ]);
    expect(bot.updates.map(told).join('\n')).toContain('text ¿Cuándo pasa la basura? https://rivermont.example');
    expect(new Set(bot.updates.flatMap(({ type, ...update }) => ('keys' in update ? update.keys : [type])))).toEqual(
      new Set(['15555550123']),
    );
  });

  test('a person known by user name alone has no number anywhere', async () => {
    const kerry = lab.phone('whatsapp', { number: null, id: 'US.13491208655302741918' });
    await kerry.say('Hello');
    expect(bot.updates[0]).toMatchObject({ keys: ['US.13491208655302741918'] });
    expect(JSON.stringify(bot.requests[0])).not.toContain('"from"');
    expect(await send({ ...text('', 'Hi'), to: undefined as never, recipient: kerry.person.id })).toMatchObject({
      type: 'sent',
    });
    expect(kerry.lines()).toEqual(['me: Hello', 'bot: Hi']);
  });

  test('what the adapter renders is shown as the person sees it, and a tap brings back what the button carries', async () => {
    const ana = lab.phone('whatsapp');
    await ana.say('menu');
    for (const count of [3, 9]) {
      for (const request of whatsapp.render(
        message('Choose.', { choices: choices(count) }),
        lab.settings('whatsapp'),
        ana.person.id,
      ))
        expect(await send(request)).toMatchObject({ type: 'sent' });
      await ana.tap('Choice number 2');
    }
    expect(ana.lines()).toEqual([
      'me: menu',
      'bot: Choose. [Choice number 0] [Choice number 1] [Choice number 2]',
      'me: Choice number 2',
      `bot: Choose. ${choices(9)
        .map(({ label }) => `[${label}]`)
        .join(' ')}`,
      'me: Choice number 2',
    ]);
    expect(bot.updates.slice(1).map((update) => 'content' in update && update.content)).toEqual([
      { type: 'choice', payload: 'k.2', title: 'Choice number 2' },
      { type: 'choice', payload: 'k.2', title: 'Choice number 2' },
    ]);
    expect(() => ana.tap('Nothing')).toThrow('no button “Nothing”');
    expect(lab.objections).toEqual([]);
  });

  test.each<readonly [string, (to: string) => Json, number, readonly (number | null)[]]>([
    ['a text of 4,097', (to) => text(to, 'x'.repeat(4097)), 400, [100, null]],
    ['an empty text', (to) => text(to, ' '), 400, [131009, null]],
    ['no receiver', () => ({ ...text('', 'x'), to: undefined as never }), 400, [100, null]],
    ['no product', (to) => ({ ...text(to, 'x'), messaging_product: 'mail' }), 400, [100, null]],
    ['four buttons', (to) => buttons(to, ['a', 'b', 'c', 'd']), 400, [131009, null]],
    ['two buttons of one title', (to) => buttons(to, ['a', 'a']), 400, [100, null]],
    ['a title of 21', (to) => buttons(to, ['x'.repeat(21)]), 400, [131009, null]],
    ['a body of 1,025 above buttons', (to) => buttons(to, ['a'], 'x'.repeat(1025)), 400, [100, null]],
    [
      'eleven rows',
      (to) =>
        interactive(to, {
          type: 'list',
          body: { text: 'x' },
          action: {
            button: 'See',
            sections: [{ rows: Array.from({ length: 11 }, (_, n) => ({ id: `${n}`, title: `${n}` })) }],
          },
        }),
      400,
      [131009, null],
    ],
    [
      'a file that nobody uploaded',
      (to) => ({ ...text(to, ''), text: undefined as never, type: 'image', image: { id: '1' } }),
      400,
      [131009, null],
    ],
    ['a word that is not known', (to) => ({ ...text(to, 'x'), colour: 'red' }), 400, [100, null]],
    ['somebody without WhatsApp', () => text('15555550999', 'x'), 400, [131026, null]],
    [
      'the read mark of no message',
      () => ({ messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.no' }),
      400,
      [131009, null],
    ],
  ])('refuses %s', async (_, body, status, error) => {
    const ana = lab.phone('whatsapp');
    await ana.say('hi');
    expect(await post(body(ana.person.id))).toEqual({ status, error });
    expect(ana.lines()).toEqual(['me: hi']);
  });

  test('refuses a wrong token, the other account’s token and a withdrawn one', async () => {
    const ana = lab.phone('whatsapp');
    await ana.say('hi');
    expect(await post(text(ana.person.id, 'x'), 'wrong')).toEqual({ status: 401, error: [190, null] });
    expect(await post(text(ana.person.id, 'x'), lab.settings('messenger')['token'] as string)).toEqual({
      status: 403,
      error: [10, null],
    });
    lab.revoke('whatsapp');
    expect(await post(text(ana.person.id, 'x'))).toEqual({ status: 401, error: [190, 460] });
  });

  test('closes the window after a day, but not for templates; as a failed status where that is wanted', async () => {
    const ana = lab.phone('whatsapp');
    await ana.say('hi');
    lab.pass(25 * 3_600_000);
    expect(await send(text(ana.person.id, 'x'))).toEqual({ type: 'unreachable', reason: 'window_closed' });
    lab.world.refusals = 'status';
    expect(await send({ ...text(ana.person.id, 'x'), biz_opaque_callback_data: 'ventanilla:c-1.1' })).toMatchObject({
      type: 'sent',
    });
    await lab.mail.quiet();
    expect(bot.updates.at(-1)).toMatchObject({
      type: 'status',
      status: 'failed',
      partId: 'c-1.1',
      error: { code: 131047 },
    });
    const template = { name: 'case_news', language: { code: 'en' } };
    expect(
      await send({ ...text(ana.person.id, ''), text: undefined as never, type: 'template', template }),
    ).toMatchObject({ type: 'sent' });
    lab.whatsapp.templates = new Set(['other']);
    expect(await post({ ...text(ana.person.id, ''), text: undefined as never, type: 'template', template })).toEqual({
      status: 404,
      error: [132001, null],
    });
    expect(ana.lines()).toEqual(['me: hi', 'bot: (template) [case_news]']);
  });

  test('tells delivered and read before the send is answered, if it is asked to', async () => {
    const ana = lab.phone('whatsapp');
    await ana.say('hi');
    lab.world.receipts = 'before';
    const result = await send({ ...text(ana.person.id, 'x'), biz_opaque_callback_data: 'ventanilla:c-1.1' });
    expect(bot.updates.slice(1).map(told)).toEqual(
      ['delivered', 'read'].map(
        (status) => `status ${status} ${'externalId' in result ? result.externalId : ''} part c-1.1`,
      ),
    );
  });

  test('marks as read and shows typing until the answer', async () => {
    const ana = lab.phone('whatsapp');
    await ana.say('hi');
    const [update] = bot.updates;
    const dedupeId = update?.type === 'message' ? update.dedupeId : '';
    await send({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: dedupeId,
      typing_indicator: { type: 'text' },
    });
    expect([ana.screen()[0]?.status, ana.person.typing]).toEqual(['read', true]);
    await send(text(ana.person.id, 'x'));
    expect(ana.person.typing).toBe(false);
  });

  test('hands out what was sent for five minutes, with the token only', async () => {
    const ana = lab.phone('whatsapp');
    const bytes = Buffer.from('GIF89a');
    await ana.photo(bytes);
    const [update] = bot.updates;
    const id =
      update?.type === 'message' && update.content.type === 'media' && 'id' in update.content.source
        ? update.content.source.id
        : '';
    const { api, token } = lab.settings('whatsapp') as { [name: string]: string };
    const headers = { authorization: `Bearer ${token}` };
    const about = (await (await fetch(`${api}/${id}`, { headers })).json()) as {
      url: string;
      sha256: string;
      file_size: number;
    };
    expect(about).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), file_size: 6 });
    expect((await fetch(about.url)).status).toBe(401);
    expect(Buffer.from(await (await fetch(about.url, { headers })).arrayBuffer())).toEqual(bytes);
    lab.pass(6 * 60_000);
    expect((await fetch(about.url, { headers })).status).toBe(404);
  });

  test('takes an upload, which can be sent then', async () => {
    const ana = lab.phone('whatsapp');
    await ana.say('hi');
    const { api, number, token } = lab.settings('whatsapp') as { [name: string]: string };
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'letter.pdf');
    const uploaded = await fetch(`${api}/${number}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    const { id } = (await uploaded.json()) as { id: string };
    expect(
      await send({
        ...text(ana.person.id, ''),
        text: undefined as never,
        type: 'document',
        document: { id, caption: 'Your letter' },
      }),
    ).toMatchObject({ type: 'sent' });
    expect(ana.lines().at(-1)).toBe('bot: (file) Your letter');
  });

  test('does not take a callback whose verify token is another', async () => {
    const stranger = await openReceiver('whatsapp', () => ({ ...lab.settings('whatsapp'), verify_token: 'another' }));
    await expect(lab.connect('whatsapp', stranger.url)).rejects.toThrow(
      'could not be verified: HTTP Status Code = 403',
    );
    await stranger.close();
  });
});
