import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { told } from '../adapters/fixtures-of.js';
import { choices, message } from '../adapters/outbound.js';
import { openLab, type Lab } from './lab.js';
import { openReceiver, type Receiver } from './receiver.js';

const messenger = adapters['messenger'];
if (!messenger) throw new Error('there is no messenger');

let lab: Lab;
let bot: Receiver;
beforeEach(async () => {
  lab = await openLab();
  bot = await openReceiver('messenger', () => lab.settings('messenger'));
  await lab.connect('messenger', bot.url);
});
afterEach(async () => {
  await lab.close();
  await bot.close();
});

const send = (request: Json): Promise<SendResult> => messenger.send(request, lab.settings('messenger'), fetch);
/** A call of Graph; what is told of an error is its code and subcode. */
async function graph(
  path: string,
  body?: Json,
  how: { readonly method?: string; readonly token?: string } = {},
): Promise<Json> {
  const { api, token } = lab.settings('messenger') as { [name: string]: string };
  const answer = await fetch(`${api}/${path}`, {
    method: how.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${how.token ?? token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = (await answer.json()) as { readonly [name: string]: Json };
  const error = json['error'] as { readonly [name: string]: Json } | undefined;
  return error ? [error['code'] ?? null, error['error_subcode'] ?? null] : json;
}
const to = (
  id: string,
  said: Json,
  more: { readonly [name: string]: Json } = {},
): { readonly [name: string]: Json } => ({
  recipient: { id },
  messaging_type: 'RESPONSE',
  message: said,
  ...more,
});

describe('Messenger in the laboratory', () => {
  test('everything a person does arrives signed, and is understood by the adapter', async () => {
    const ana = lab.phone('messenger');
    await ana.open('permit-42');
    await ana.say('¿Qué tal? https://rivermont.example');
    await ana.photo(undefined, 'the pothole');
    await ana.location({ latitude: 41.5, longitude: -87.25 });
    await ana.edit('new words');
    await ana.delete();
    await ana.stop();
    expect(bot.forged).toBe(0);
    expect(bot.updates.map(({ type }) => type)).toEqual([
      ...Array<string>(4).fill('message'),
      'edited',
      'deleted',
      'opted_out',
    ]);
    expect(told(bot.updates[0] ?? (null as never))).toMatch(/opened permit-42$/);
  });

  test('quick replies are gone as soon as anything follows; buttons of a template stay', async () => {
    const ana = lab.phone('messenger');
    await ana.say('menu');
    for (const request of messenger.render(
      message('Choose.', { choices: choices(12) }),
      lab.settings('messenger'),
      ana.person.id,
    ))
      expect(await send(request)).toMatchObject({ type: 'sent' });
    await ana.tap('Choice number 11');
    expect(bot.updates.at(-1)).toMatchObject({
      content: { type: 'choice', payload: 'k.11', title: 'Choice number 11' },
    });
    expect(() => ana.tap('Choice number 3')).toThrow('no button');
    const button = { type: 'postback', title: 'Yes', payload: 'yes' };
    await send(
      to(ana.person.id, {
        attachment: { type: 'template', payload: { template_type: 'button', text: 'Sure?', buttons: [button] } },
      }),
    );
    await ana.say('wait');
    await ana.tap('Yes');
    expect(bot.updates.at(-1)).toMatchObject({ content: { type: 'choice', payload: 'yes', title: 'Yes' } });
  });

  const quick = (count: number, title = 'x'): Json =>
    Array.from({ length: count }, (_, n) => ({
      content_type: 'text',
      title: `${title}${n}`.slice(0, 30),
      payload: `${n}`,
    }));
  test.each<readonly [string, (id: string) => Json, Json]>([
    ['a text of 2,001', (id) => to(id, { text: 'x'.repeat(2001) }), [100, null]],
    ['an empty text', (id) => to(id, { text: '' }), [100, null]],
    [
      'text and attachment together',
      (id) => to(id, { text: 'x', attachment: { type: 'image', payload: { url: 'https://x.example/a.png' } } }),
      [100, null],
    ],
    ['fourteen quick replies', (id) => to(id, { text: 'x', quick_replies: quick(14) }), [100, null]],
    ['a title of 21', (id) => to(id, { text: 'x', quick_replies: quick(1, 'x'.repeat(21)) }), [100, null]],
    [
      'a tag that is gone',
      (id) => to(id, { text: 'x' }, { messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }),
      [100, null],
    ],
    ['a message beside a signal', (id) => to(id, { text: 'x' }, { sender_action: 'typing_on' }), [100, null]],
    ['no kind of message', (id) => ({ recipient: { id }, message: { text: 'x' } }), [100, null]],
    ['nobody', () => to('999', { text: 'x' }), [100, 2018001]],
  ])('refuses %s', async (_, body, error) => {
    const ana = lab.phone('messenger');
    await ana.say('hi');
    expect(await graph('me/messages', body(ana.person.id))).toEqual(error);
    expect(ana.lines()).toEqual(['me: hi']);
  });

  test('closes the window after a day, seven for a person’s own words; nobody who blocked the page is reached', async () => {
    const ana = lab.phone('messenger');
    await ana.say('hi');
    ana.closeWindow();
    expect(await graph('me/messages', to(ana.person.id, { text: 'x' }))).toEqual([10, 2018278]);
    expect(await send(to(ana.person.id, { text: 'x' }))).toEqual({ type: 'unreachable', reason: 'window_closed' });
    expect(
      await send(to(ana.person.id, { text: 'x' }, { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' })),
    ).toMatchObject({ type: 'sent' });
    lab.pass(7 * 24 * 3_600_000);
    expect(
      await graph(
        'me/messages',
        to(ana.person.id, { text: 'x' }, { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }),
      ),
    ).toEqual([10, 2018278]);
    await ana.say('hi again');
    await ana.block();
    expect(await graph('me/messages', to(ana.person.id, { text: 'x' }))).toEqual([551, 1545041]);
  });

  test('echoes what was sent, and what a colleague wrote in the inbox', async () => {
    const ana = lab.phone('messenger');
    await ana.say('hi');
    lab.world.receipts = 'before';
    await send(to(ana.person.id, { text: 'x', metadata: 'ventanilla:c-1.1' }));
    await lab.messenger.inbox(ana.person, 'I am James, from the office');
    const id = ana.screen()[1]?.id;
    expect(bot.updates.slice(1).map(told)).toEqual([
      `status sent ${id} part c-1.1`,
      `status delivered ${id}`,
      expect.stringMatching(/^answered_elsewhere \S+ I am James, from the office$/),
    ]);
  });

  test('posts several people’s words in one body, in any order, several times', async () => {
    const [ana, james] = [lab.phone('messenger'), lab.phone('messenger')];
    lab.mail.hold();
    expect(await ana.say('one')).toMatchObject({ status: 'held' });
    await james.say('two');
    await ana.say('three');
    await lab.mail.release({ batch: true, reversed: true, times: 2 });
    expect(bot.requests).toHaveLength(2);
    expect(bot.forged).toBe(0);
    expect(bot.updates.map((update) => 'content' in update && 'text' in update.content && update.content.text)).toEqual(
      ['three', 'two', 'one', 'three', 'two', 'one'],
    );
  });

  test('keeps the page’s profile by its rules, ten changes in ten minutes', async () => {
    const menu = [
      { locale: 'default', call_to_actions: [{ type: 'postback', title: 'Trash', payload: 'menu:trash' }] },
    ];
    expect(await graph('me/messenger_profile', { persistent_menu: menu })).toEqual([100, null]);
    expect(
      await graph('me/messenger_profile', { get_started: { payload: 'GET_STARTED' }, persistent_menu: menu }),
    ).toEqual({ result: 'success' });
    expect(await graph('me/messenger_profile', { greeting: [{ locale: 'es_LA', text: 'Hola' }] })).toEqual([100, null]);
    expect(await graph('me/messenger_profile?fields=persistent_menu,greeting')).toEqual({
      data: [{ persistent_menu: menu }],
    });
    for (let n = 3; n < 10; n += 1)
      await graph('me/messenger_profile', { greeting: [{ locale: 'default', text: `${n}` }] });
    expect(await graph('me/messenger_profile', { greeting: [{ locale: 'default', text: 'x' }] })).toEqual([613, null]);
    lab.pass(11 * 60_000);
    expect(await graph('me/messenger_profile', { fields: ['greeting'] }, { method: 'DELETE' })).toEqual({
      result: 'success',
    });
  });

  test('says what a token and the subscriptions are worth', async () => {
    const {
      app,
      app_secret: secret,
      token,
      page,
      verify_token,
    } = lab.settings('messenger') as { [name: string]: string };
    const appToken = { token: `${app}|${secret}` };
    expect(await graph(`debug_token?input_token=${token}`, undefined, appToken)).toMatchObject({
      data: { is_valid: true, profile_id: page },
    });
    expect(await graph('debug_token?input_token=wrong', undefined, appToken)).toMatchObject({
      data: { is_valid: false },
    });
    expect(await graph(`${app}/subscriptions`, undefined, appToken)).toMatchObject({
      data: [{ object: 'page', callback_url: bot.url }],
    });
    expect(await graph(`${app}/subscriptions`)).toEqual([15, null]);
    const wrong = { object: 'page', callback_url: bot.url, verify_token: 'wrong' };
    expect(await graph(`${app}/subscriptions`, wrong, appToken)).toEqual([2200, null]);
    expect(await graph(`${app}/subscriptions`, { ...wrong, verify_token: verify_token ?? '' }, appToken)).toEqual({
      success: true,
    });
    await graph('me/subscribed_apps', undefined, { method: 'DELETE' });
    expect(await graph('me/subscribed_apps')).toEqual({ data: [] });
    expect(await graph('me/subscribed_apps', { subscribed_fields: ['messages'] })).toEqual({ success: true });
    expect(await graph('me/subscribed_apps')).toMatchObject({ data: [{ id: app, subscribed_fields: ['messages'] }] });
    expect(await graph('me?appsecret_proof=0000')).toEqual([100, null]);
  });

  test('pictures lie on another host, which wants no credentials', async () => {
    const ana = lab.phone('messenger');
    await ana.photo();
    const [update] = bot.updates;
    const url =
      update?.type === 'message' && update.content.type === 'media' && 'url' in update.content.source
        ? update.content.source.url
        : '';
    expect(new URL(url).hostname).not.toBe(new URL(lab.url).hostname);
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png');
    expect(lab.leaks).toEqual([]);
    await fetch(url, { headers: { authorization: 'Bearer something-secret' } });
    expect(lab.leaks).toEqual([expect.stringContaining('Bearer somet')]);
  });
});
