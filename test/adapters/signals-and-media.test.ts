import { describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import type { Adapter, ChannelContent, MediaPlace, MessageUpdate } from '../../src/model/ports/adapter.js';
import { fakeNet, noNet } from './net.js';

const settings: { readonly [kind: string]: { readonly [name: string]: Json } } = {
  messenger: { token: 'EAAB-secret', app_secret: 's', verify_token: 'w', page: '100000000000001' },
  whatsapp: { token: 'EAAB-secret', app_secret: 's', verify_token: 'w', number: '106540352242922', proof: 'no' },
  telegram: { token: '123456:ABC-secret' },
  sms: { account_sid: 'AC1', auth_token: 'secret', from: '+15555550100', public_url: 'https://chat.rivermont.example' },
};
const [messenger, whatsapp, telegram, sms] = ['messenger', 'whatsapp', 'telegram', 'sms'].map((kind) => {
  const adapter = adapters[kind];
  if (!adapter) throw new Error(`no ${kind}`);
  return { adapter, channel: settings[kind] ?? {} };
}) as [Known, Known, Known, Known];
type Known = { readonly adapter: Adapter; readonly channel: { readonly [name: string]: Json } };

const wrote = (key: string, dedupeId: string, more: Partial<MessageUpdate> = {}): MessageUpdate => ({
  type: 'message',
  keys: [key],
  dedupeId,
  at: 0,
  content: { type: 'text', text: 'Hola' },
  ...more,
});
const done = (): Response => Response.json({ ok: true, result: true });

describe('A person sees at once that the message is here', () => {
  const signals = async ({ adapter, channel }: Known, update: MessageUpdate): Promise<unknown[]> => {
    const { calls, net } = fakeNet(done);
    await adapter.signal?.(update, channel, net);
    return calls.map(({ url, body }) => [url.replace(/^https:\/\/[^/]+\/|\?.*$/g, ''), body]);
  };

  test('in Messenger: read, then typing; not in a thread of another app, nor to a visitor without an id', async () => {
    expect(await signals(messenger, wrote('2', 'm_1'))).toEqual([
      ['v25.0/me/messages', { recipient: { id: '2' }, sender_action: 'mark_seen' }],
      ['v25.0/me/messages', { recipient: { id: '2' }, sender_action: 'typing_on' }],
    ]);
    expect(await signals(messenger, wrote('2', 'm_1', { standby: true }))).toEqual([]);
    expect(await signals(messenger, wrote('user_ref:x', 'm_1'))).toEqual([]);
  });

  test('in WhatsApp: both in one call that names the message; once for a message of several cards', async () => {
    expect(await signals(whatsapp, wrote('15555550111', 'wamid.A=='))).toEqual([
      [
        'v25.0/106540352242922/messages',
        { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A==', typing_indicator: { type: 'text' } },
      ],
    ]);
    expect(await signals(whatsapp, wrote('15555550111', 'wamid.A==#2'))).toEqual([]);
    expect(await signals(whatsapp, wrote('15555550111', 'made-abc'))).toEqual([]);
  });

  test('in Telegram: the tap is taken as parse told it, and we write', async () => {
    const tap = telegram.adapter.parse({
      update_id: 4,
      callback_query: { id: '23423', from: { id: 7, is_bot: false }, data: 'yes' },
    }).updates[0] as MessageUpdate;
    const typing = ['bot123456:ABC-secret/sendChatAction', { chat_id: 7, action: 'typing' }];
    expect(await signals(telegram, tap)).toEqual([
      ['bot123456:ABC-secret/answerCallbackQuery', { callback_query_id: '23423' }],
      typing,
    ]);
    expect(await signals(telegram, wrote('7', '7:1'))).toEqual([typing]);
  });

  test.each([messenger, whatsapp, telegram])('and nothing is lost when it cannot be told', async (known) => {
    const { adapter, channel } = known;
    await expect(adapter.signal?.(wrote('7', 'm_1'), channel, noNet)).resolves.toBeUndefined();
    await expect(adapter.signal?.(wrote('7', 'm_1'), {}, noNet)).resolves.toBeUndefined();
    await expect(adapter.signal?.({ ...wrote('7', 'm_1'), keys: [] }, channel, noNet)).resolves.toBeUndefined();
  });
});

describe('Where the bytes of a picture are', () => {
  type Source = Extract<ChannelContent, { type: 'media' }>['source'];
  const place = (known: Known, source: Source, answer: unknown = {}, status = 200): Promise<MediaPlace> =>
    known.adapter.media?.(source, known.channel, fakeNet(() => Response.json(answer, { status })).net) ??
    Promise.reject(new Error('no media'));

  test('WhatsApp tells the address for its id, and the token goes to Meta’s hosts alone', async () => {
    const { calls, net } = fakeNet(() => Response.json({ url: 'https://lookaside.fbsbx.com/a?b=1', id: '65' }));
    expect(await whatsapp.adapter.media?.({ id: '65' }, whatsapp.channel, net)).toEqual({
      type: 'at',
      url: 'https://lookaside.fbsbx.com/a?b=1',
      headers: { authorization: 'Bearer EAAB-secret' },
    });
    expect(calls.map(({ method, url }) => [method, url])).toEqual([['GET', 'https://graph.facebook.com/v25.0/65']]);
    for (const url of [
      'https://lookaside.fbsbx.com.evil.example/a',
      'http://lookaside.fbsbx.com/a',
      'https://lookaside.fbsbx.com:8443/a',
      'https://evil.example/lookaside.fbsbx.com',
      'nonsense',
    ])
      expect((await place(whatsapp, { id: '65' }, { url })).type).toBe('gone');
    expect((await place(whatsapp, { url: 'https://evil.example/' })).type).toBe('gone');
    expect((await place(whatsapp, { id: '../me' }, { url: 'https://lookaside.fbsbx.com/' })).type).toBe('gone');
  });

  test('WhatsApp: what is no longer there is gone, a wrong token is the operator’s to mend meanwhile', async () => {
    const error = (code: number): unknown => ({ error: { code, error_subcode: 33, message: 'x' } });
    expect((await place(whatsapp, { id: '65' }, error(100), 400)).type).toBe('gone');
    expect((await place(whatsapp, { id: '65' }, error(190), 401)).type).toBe('retry');
    expect((await place(whatsapp, { id: '65' }, {}, 503)).type).toBe('retry');
  });

  test('Telegram’s address holds the token, so no reason repeats it', async () => {
    const at = (result: object): Promise<MediaPlace> => place(telegram, { id: 'AgAC' }, { ok: true, result });
    expect(await at({ file_path: 'photos/file_1.jpg' })).toEqual({
      type: 'at',
      url: 'https://api.telegram.org/file/bot123456:ABC-secret/photos/file_1.jpg',
    });
    expect((await at({ file_path: '/var/lib/bot/file_1.jpg' })).type).toBe('gone');
    expect((await at({ file_path: 'a/../../x' })).type).toBe('gone');
    expect((await at({ file_path: 'a.jpg', file_size: 21 * 1024 * 1024 })).type).toBe('gone');
    const refused = (description: string): Promise<MediaPlace> =>
      place(telegram, { id: 'AgAC' }, { ok: false, error_code: 400, description }, 400);
    expect(await refused('Bad Request: file is too big bot123456:ABC-secret')).toEqual({
      type: 'gone',
      reason: 'Telegram 400: Bad Request: file is too big bot…',
    });
    expect((await refused('Bad Request: wrong file_id or the file is temporarily unavailable')).type).toBe('retry');
    const down = await telegram.adapter.media?.({ id: 'AgAC' }, telegram.channel, noNet);
    expect(down).toEqual({ type: 'retry', reason: 'Telegram could not be reached' });
  });

  test('Twilio’s credentials go to its interface alone', async () => {
    const headers = async (url: string): Promise<unknown> => {
      const found = await place(sms, { url });
      return found.type === 'at' ? found.headers : found;
    };
    expect(await headers('https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1')).toEqual({
      authorization: `Basic ${Buffer.from('AC1:secret').toString('base64')}`,
    });
    expect(await headers('http://api.twilio.com/x')).toEqual({});
    expect(await headers('https://api.twilio.com.evil.example/x')).toEqual({});
    expect(await headers('https://mms.twiliocdn.com/x')).toEqual({});
    expect((await place(sms, { url: 'nonsense' })).type).toBe('gone');
  });

  test('Messenger’s links need no token', async () => {
    expect(await place(messenger, { url: 'https://scontent.xx.fbcdn.net/a.jpg' })).toEqual({
      type: 'at',
      url: 'https://scontent.xx.fbcdn.net/a.jpg',
    });
  });
});

test('Each channel says what it needs, how long its window is open and whose it is', () => {
  const told = [messenger, whatsapp, telegram, sms].map(({ adapter, channel }) => [
    adapter.needs?.flat().every((name) => name in channel || name === 'messaging_service_sid'),
    adapter.windowHours,
    adapter.account?.(channel),
  ]);
  expect(told).toEqual([
    [true, 24, '100000000000001'],
    [true, 24, '106540352242922'],
    [true, undefined, undefined],
    [true, undefined, '+15555550100'],
  ]);
  // A service chooses among several numbers.
  expect(sms.adapter.account?.({ ...sms.channel, messaging_service_sid: 'MG1' })).toBeUndefined();
  expect(sms.adapter.thanks).toMatchObject({ type: 'text/xml', body: expect.stringMatching(/<Response\/>$/) });
});
