import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { told } from '../adapters/fixtures-of.js';
import { choices, message } from '../adapters/outbound.js';
import { openLab, type Lab } from './lab.js';
import { openReceiver } from './receiver.js';

const telegram = adapters['telegram'];
if (!telegram) throw new Error('there is no telegram');

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(() => lab.close());

interface Said {
  readonly ok: boolean;
  readonly result: Json;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Json;
}
async function call(method: string, body: Json = {}, token?: string): Promise<Said> {
  const { api, token: right } = lab.settings('telegram') as { [name: string]: string };
  const answer = await fetch(`${api}/bot${token ?? right}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Said;
}
const ids = ({ result }: Said): readonly number[] =>
  (result as unknown as { update_id: number }[]).map(({ update_id }) => update_id);
const updates = async (): Promise<readonly string[]> =>
  ((await call('getUpdates')).result as Json[]).flatMap((update) => telegram.parse(update).updates.map(told));
const send = (request: Json): Promise<SendResult> => telegram.send(request, lab.settings('telegram'), fetch);

describe('Telegram in the laboratory', () => {
  test('an offset confirms what came before it, and nothing else does', async () => {
    const ana = lab.phone('telegram');
    for (const word of ['one', 'two', 'three']) expect(await ana.say(word)).toMatchObject({ status: 'queued' });
    const first = ids(await call('getUpdates', { limit: 2 }));
    expect(first).toHaveLength(2);
    expect(ids(await call('getUpdates', { limit: 2 }))).toEqual(first);
    const rest = ids(await call('getUpdates', { offset: (first[1] ?? 0) + 1 }));
    expect(rest).toEqual([(first[1] ?? 0) + 1]);
    expect(ids(await call('getUpdates', { offset: first[0] ?? 0 }))).toEqual(rest);
    await ana.say('four');
    expect(ids(await call('getUpdates', { offset: -1 }))).toEqual([(rest[0] ?? 0) + 1]);
    expect(ids(await call('getUpdates'))).toEqual([(rest[0] ?? 0) + 1]);
  });

  test('a request is held open until something comes, and a second receiver ends the first', async () => {
    const ana = lab.phone('telegram');
    const first = call('getUpdates', { timeout: 50 });
    await lab.until(() => (lab.telegram.queue.polling ? true : undefined));
    const second = call('getUpdates', { timeout: 50 });
    expect(await first).toMatchObject({
      ok: false,
      error_code: 409,
      description: expect.stringContaining('terminated by other getUpdates'),
    });
    await ana.say('hello');
    expect(ids(await second)).toHaveLength(1);
  });

  test('fetching and a webhook exclude each other', async () => {
    await call('setWebhook', { url: `${lab.url}/none`, secret_token: 'lab-telegram-secret' });
    expect(await call('getUpdates')).toMatchObject({
      error_code: 409,
      description: expect.stringContaining('webhook is active'),
    });
    expect(await call('getWebhookInfo')).toMatchObject({ result: { url: `${lab.url}/none` } });
    await call('deleteWebhook');
    expect(await call('getUpdates')).toMatchObject({ ok: true, result: [] });
    expect(await call('setWebhook', { url: 'http://chat.rivermont.example/x' })).toMatchObject({ error_code: 400 });
    expect(await call('setWebhook', { url: 'https://x.example', secret_token: 'a b' })).toMatchObject({
      error_code: 400,
    });
  });

  test('a webhook is told the secret; what it refuses waits, and keeps that chat waiting alone', async () => {
    const bot = await openReceiver('telegram', (url) => lab.settings('telegram', url));
    const { secret } = lab.settings('telegram', bot.url) as { [name: string]: string };
    await call('setWebhook', { url: bot.url, secret_token: secret ?? '' });
    const [ana, james] = [lab.phone('telegram'), lab.phone('telegram')];
    bot.answer = { status: 500 };
    expect(await Promise.all([ana.say('one'), ana.say('at once')])).toMatchObject([
      { status: 500 },
      { status: 'queued' },
    ]);
    expect(bot.requests).toHaveLength(1);
    bot.answer = null;
    expect(await ana.say('two')).toMatchObject({ status: 'queued' });
    expect(await james.say('three')).toMatchObject({ status: 200 });
    expect(await call('getWebhookInfo')).toMatchObject({ result: { pending_update_count: 3 } });
    await lab.again();
    expect(bot.updates.map(told).map((line) => line.split(' ').at(-1))).toEqual(['three', 'one', 'once', 'two']);
    expect([bot.forged, lab.telegram.queue.waiting]).toEqual([0, 0]);
    await call('setWebhook', { url: bot.url, secret_token: 'another' });
    expect(await ana.say('four')).toMatchObject({ status: 401 });
    await bot.close();
  });

  test('everything a person does is understood by the adapter', async () => {
    const ana = lab.phone('telegram', { language: 'es' });
    await ana.open('permit-42');
    await ana.say('Hola');
    await ana.photo(undefined, 'un bache');
    await ana.voice();
    await ana.location({ latitude: 41.5, longitude: -87.25, name: 'City Hall' });
    await ana.contact();
    await ana.edit('Hola a todos', ana.screen()[1]?.id);
    await ana.delete();
    await ana.block();
    const lines = await updates();
    expect(lines.map((line) => /opened|text|media|location|contact|edited|opted_out/.exec(line)?.[0])).toEqual([
      'opened',
      'text',
      'media',
      'media',
      'location',
      'contact',
      'edited',
      'opted_out',
    ]);
    expect(lines[0]).toMatch(/opened permit-42$/);
  });

  test('buttons bring back their data, and wait until the tap is answered', async () => {
    const ana = lab.phone('telegram');
    await ana.open();
    for (const request of telegram.render(message('1 < 2 & 3', { choices: choices(12) }), {}, ana.person.id))
      expect(await send(request)).toMatchObject({ type: 'sent' });
    expect(ana.screen()[1]?.text).toBe('1 < 2 & 3');
    await ana.tap('Choice number 11');
    expect(ana.screen()[1]?.waitingFor).toBe('Choice number 11');
    const [, tap] = (await call('getUpdates')).result as unknown as { callback_query: { id: string } }[];
    expect((await updates())[1]).toMatch(/choice k\.11 Choice number 11$/);
    const callback_query_id = tap?.callback_query.id ?? '';
    expect(await call('answerCallbackQuery', { callback_query_id })).toMatchObject({ ok: true });
    expect(ana.screen()[1]?.waitingFor).toBeUndefined();
    expect(await call('answerCallbackQuery', { callback_query_id })).toMatchObject({
      description: expect.stringContaining('query is too old'),
    });
  });

  const keyboard = (button: Json): Json => ({ inline_keyboard: [[button]] });
  test.each<readonly [string, Json, string]>([
    ['a text of 4,097', { text: 'x'.repeat(4097) }, 'message is too long'],
    ['no text', { text: '' }, 'message text is empty'],
    [
      'markup of its own making',
      { text: '<city>hello</city>', parse_mode: 'HTML' },
      `can't parse entities: Unsupported start tag "city" at byte offset 0`,
    ],
    [
      'markup that is not closed',
      { text: 'ñ <b>hello', parse_mode: 'HTML' },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      'data of 65 bytes',
      { text: 'x', reply_markup: keyboard({ text: 'a', callback_data: 'я'.repeat(33) }) },
      'BUTTON_DATA_INVALID',
    ],
    ['a button that does nothing', { text: 'x', reply_markup: keyboard({ text: 'a' }) }, 'Text buttons are unallowed'],
    ['a strange link', { text: 'x', reply_markup: keyboard({ text: 'a', url: 'javascript:x' }) }, 'BUTTON_URL_INVALID'],
    ['somebody who never opened the chat', { text: 'x', chat_id: 99 }, 'chat not found'],
  ])('refuses %s', async (_, body, description) => {
    const ana = lab.phone('telegram');
    await ana.open();
    const said = await call('sendMessage', { chat_id: Number(ana.person.id), ...(body as object) });
    expect(said).toMatchObject({ ok: false, error_code: 400, description: expect.stringContaining(description) });
    expect(ana.lines()).toEqual(['me: /start']);
  });

  test('refuses wrong tokens, unknown methods, and those who blocked the bot', async () => {
    const ana = lab.phone('telegram');
    await ana.open();
    expect(await call('getMe')).toMatchObject({ ok: true, result: { is_bot: true } });
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ error_code: 404 });
    expect(await call('getMe', {}, `1:${'x'.repeat(35)}`)).toMatchObject({ error_code: 401 });
    expect(await call('sendMassage')).toMatchObject({ error_code: 404 });
    await ana.block();
    expect(await call('sendMessage', { chat_id: ana.person.id, text: 'x' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    lab.revoke('telegram');
    expect(await call('getMe')).toMatchObject({ error_code: 401 });
  });

  test('hands out files by a path with the token in it, up to 20 MB', async () => {
    const ana = lab.phone('telegram');
    await ana.file({ bytes: Buffer.from('%PDF-1.4 letter') });
    await ana.file({ bytes: Buffer.alloc(20 * 1024 * 1024 + 1) });
    const found = (
      (await call('getUpdates')).result as unknown as { message: { document: { file_id: string } } }[]
    ).map(({ message: { document } }) => document.file_id);
    const { file_path: path } = (await call('getFile', { file_id: found[0] ?? '' })).result as unknown as {
      file_path: string;
    };
    const { api, token } = lab.settings('telegram') as { [name: string]: string };
    expect(await (await fetch(`${api}/file/bot${token}/${path}`)).text()).toBe('%PDF-1.4 letter');
    expect((await fetch(`${api}/file/bot1:wrong/${path}`)).status).toBe(401);
    expect(await call('getFile', { file_id: found[1] ?? '' })).toMatchObject({
      description: 'Bad Request: file is too big',
    });
  });

  test('keeps commands and descriptions, by language', async () => {
    const commands = [{ command: 'start', description: 'Empezar' }];
    expect(await call('setMyCommands', { commands, language_code: 'es' })).toMatchObject({ ok: true });
    expect(await call('getMyCommands', { language_code: 'es' })).toMatchObject({ result: commands });
    expect(await call('getMyCommands')).toMatchObject({ result: [] });
    expect(await call('setMyCommands', { commands: [{ command: 'Start Here', description: 'x' }] })).toMatchObject({
      error_code: 400,
    });
    expect(await call('setMyDescription', { description: 'x'.repeat(513) })).toMatchObject({ error_code: 400 });
  });
});
