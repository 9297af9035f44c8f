import { describe, expect, test } from '@jest/globals';
import { botFramework } from '../../adapters/bot-framework/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelPlace, MessageUpdate } from '../../src/model/ports/adapter.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { fileURLToPath } from 'node:url';

const reference = {
  serviceUrl: 'https://smba.trafficmanager.net/amer/',
  conversation: 'a:1/2?x',
  channelId: 'msteams',
  bot: '28:b',
  user: '29:u',
};
const request = { to: reference, activity: { type: 'message', text: 'Hola', textFormat: 'plain' } };
const tokenUrl = 'https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token';

interface Call {
  readonly url: string;
  readonly authorization: string | null;
  readonly body: string;
}
/** Microsoft's sign-in and connector, as far as one call needs them; each answer in turn, the last again and again. */
function microsoft(answers: readonly Response[], sign: () => Response = () => token('t')) {
  const calls: Call[] = [];
  let n = 0;
  const net = ((url: string, init?: RequestInit) => {
    const { body } = init ?? {};
    calls.push({
      url,
      authorization: new Headers(init?.headers).get('authorization'),
      body: typeof body === 'string' ? body : '',
    });
    if (init?.redirect !== 'error') return Promise.reject(new Error('a redirect would be followed'));
    if (url.endsWith('/oauth2/v2.0/token')) return Promise.resolve(sign());
    n += 1;
    const answer = answers[Math.min(n, answers.length) - 1];
    return answer ? Promise.resolve(answer.clone()) : Promise.reject(new TypeError('fetch failed'));
  }) as typeof fetch;
  return { net, calls };
}
const json = (status: number, body: unknown, headers = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const token = (word: string, seconds = 3600): Response =>
  json(200, { token_type: 'Bearer', access_token: word, expires_in: seconds });

let accounts = 0;
/** Settings of an account that no other test has, so that none finds another's token. */
const account = (more: { readonly [name: string]: Json } = {}) => ({
  app: `app-${(accounts += 1)}`,
  password: 'pass word&',
  ...more,
});

const refused = (status: number, body: unknown, headers = {}) =>
  botFramework.send(request, account(), microsoft([json(status, body, headers)]).net);

describe('Sending to the connector', () => {
  test('signs in once for many messages, and posts each to its conversation', async () => {
    const { net, calls } = microsoft([json(200, { id: '1:5' })]);
    const channel = account();
    expect(await Promise.all([1, 2, 3].map(() => botFramework.send(request, channel, net)))).toEqual(
      [1, 2, 3].map(() => ({ type: 'sent', externalId: 'a:1/2?x:1:5' })),
    );
    expect(calls.map(({ url }) => url)).toEqual([
      tokenUrl,
      ...[1, 2, 3].map(() => 'https://smba.trafficmanager.net/amer/v3/conversations/a%3A1%2F2%3Fx/activities'),
    ]);
    expect(new URLSearchParams(calls[0]?.body)).toEqual(
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: channel.app,
        client_secret: 'pass word&',
        scope: 'https://api.botframework.com/.default',
      }),
    );
    expect(calls[0]?.authorization).toBeNull();
    expect(calls[1]).toMatchObject({ authorization: 'Bearer t', body: JSON.stringify(request.activity) });
  });

  test('answers below the message it answers', async () => {
    const { net, calls } = microsoft([json(201, { id: '6' })]);
    const answer = { ...request, activity: { ...request.activity, replyToId: '17/8' } };
    await botFramework.send(answer, account(), net);
    expect(calls[1]?.url).toMatch(/\/activities\/17%2F8$/);
  });

  test('does not use a token in its last five minutes', async () => {
    const { net, calls } = microsoft([json(200, { id: '1' })], () => token('t', 300));
    const channel = account();
    await botFramework.send(request, channel, net);
    await botFramework.send(request, channel, net);
    expect(calls.filter(({ url }) => url === tokenUrl)).toHaveLength(2);
  });

  test('asks anew once for a token that is refused, and then tells the operator', async () => {
    let signed = 0;
    const fresh = () => token(`t${(signed += 1)}`);
    const once = microsoft([json(401, {}), json(200, { id: '1' })], fresh);
    expect(await botFramework.send(request, account(), once.net)).toMatchObject({ type: 'sent' });
    expect(once.calls.map(({ authorization }) => authorization)).toEqual([null, 'Bearer t1', null, 'Bearer t2']);
    const never = microsoft([json(401, { error: { code: 'BotNotRegistered' } })], fresh);
    expect(await botFramework.send(request, account(), never.net)).toEqual({
      type: 'misconfigured',
      reason: 'the connector does not take our token (401 BotNotRegistered)',
    });
    expect(never.calls).toHaveLength(4);
  });

  test('signs in at the tenant, and in the cloud, that the bot file names', async () => {
    const { net, calls } = microsoft([json(200, { id: '1' })]);
    await botFramework.send(request, account({ tenant: 'contoso.example' }), net);
    expect(calls[0]?.url).toBe('https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token');
    const gov = { ...request, to: { ...reference, serviceUrl: 'https://smba.infra.gov.teams.microsoft.us/teams/' } };
    await botFramework.send(gov, account({ cloud: 'usgov' }), net);
    expect(calls[2]?.url).toBe('https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token');
    expect(new URLSearchParams(calls[2]?.body).get('scope')).toBe('https://api.botframework.us/.default');
  });

  test.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil-botframework.com/',
    'http://smba.trafficmanager.net/amer/',
    'ftp://smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net:8443/amer/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://me:pass@smba.trafficmanager.net/',
    'http://127.0.0.1:3978/',
    'file:///etc/passwd',
    'nonsense',
  ])('never sends a token to %s', async (serviceUrl) => {
    const { net, calls } = microsoft([json(200, { id: '1' })]);
    const result = await botFramework.send({ ...request, to: { ...reference, serviceUrl } }, account(), net);
    expect(result).toMatchObject({ type: 'rejected' });
    expect(calls).toEqual([]);
  });

  test.each([
    ['https://webchat.botframework.com/', {}],
    ['https://connector.rivermont.example/', { hosts: ['rivermont.example'] }],
    ['http://127.0.0.1:3978/', { hosts: ['127.0.0.1:3978'] }],
  ])('goes to %s with the hosts %j', async (serviceUrl, more) => {
    const { net } = microsoft([json(200, { id: '1' })]);
    expect(await botFramework.send({ ...request, to: { ...reference, serviceUrl } }, account(more), net)).toMatchObject(
      {
        type: 'sent',
      },
    );
  });

  test.each<readonly [number, unknown, object]>([
    [403, { error: { code: 'MessageWritesBlocked' } }, { type: 'unreachable', reason: 'blocked' }],
    [403, { subCode: 'ConversationBlockedByUser' }, { type: 'unreachable', reason: 'blocked' }],
    [403, { error: { code: 'BotDisabledByAdmin' } }, { type: 'misconfigured' }],
    [404, { error: { code: 'ConversationNotFound' } }, { type: 'unreachable', reason: 'blocked' }],
    [
      400,
      { error: { code: 'BadSyntax', message: 'Bad format' } },
      { type: 'rejected', reason: 'the connector answered 400 BadSyntax' },
    ],
    [413, { error: { code: 'MessageSizeTooBig' } }, { type: 'rejected' }],
    [412, {}, { type: 'retry', afterMs: 5000 }],
    [500, {}, { type: 'retry' }],
    [502, {}, { type: 'retry' }],
    [504, {}, { type: 'retry' }],
  ])('knows what %i %j asks for', async (status, body, result) => {
    expect(await refused(status, body)).toMatchObject(result);
  });

  test('waits as long as it is asked, and no longer than an hour', async () => {
    expect(await refused(429, {}, { 'retry-after': '7' })).toMatchObject({ type: 'retry', afterMs: 7000 });
    expect(await refused(429, {}, { 'retry-after': '999999' })).toMatchObject({ afterMs: 3_600_000 });
    expect(await refused(429, {}, { 'retry-after': 'soon' })).toMatchObject({ afterMs: 5000 });
  });

  test('does not know what became of a message when the connection breaks', async () => {
    const channel = account();
    expect((await botFramework.send(request, channel, microsoft([]).net)).type).toBe('unknown');
    const down = (() => Promise.reject(new TypeError('x', { cause: { code: 'ECONNREFUSED' } }))) as typeof fetch;
    expect((await botFramework.send(request, channel, down)).type).toBe('retry');
  });

  test('tells a wrong password from a sign-in that is busy, repeats no secret, and asks again next time', async () => {
    const wrong = json(401, {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret pass word& provided.',
    });
    const channel = account();
    const result = await botFramework.send(request, channel, microsoft([], () => wrong.clone()).net);
    expect(result).toMatchObject({ type: 'misconfigured', reason: expect.stringContaining('AADSTS7000215') });
    expect(JSON.stringify(result)).not.toContain('pass word');
    const busy = json(503, {}, { 'retry-after': '3' });
    expect(await botFramework.send(request, channel, microsoft([], () => busy.clone()).net)).toMatchObject({
      type: 'retry',
      afterMs: 3000,
    });
    expect(await botFramework.send(request, channel, microsoft([json(200, { id: '1' })]).net)).toMatchObject({
      type: 'sent',
    });
  });

  test('without an app, a password or a person calls nobody', async () => {
    const { net, calls } = microsoft([]);
    expect((await botFramework.send(request, {}, net)).type).toBe('misconfigured');
    expect((await botFramework.send(request, { app: 'a' }, net)).type).toBe('misconfigured');
    expect((await botFramework.send(request, account({ tenant: '../x' }), net)).type).toBe('misconfigured');
    expect((await botFramework.send({ ...request, to: null }, account(), net)).type).toBe('rejected');
    expect(calls).toEqual([]);
  });
});

const update = (more: object): MessageUpdate => ({
  type: 'message',
  keys: ['k'],
  dedupeId: 'd',
  at: 0,
  content: { type: 'text', text: 'Hi' },
  ...more,
});

test('While an answer is prepared, the person is shown that we write, where the channel shows it', async () => {
  const { net, calls } = microsoft([json(200, {})]);
  await botFramework.signal?.(update({ reference }), account(), net);
  expect(JSON.parse(calls[1]?.body ?? '{}')).toMatchObject({ type: 'typing', conversation: { id: 'a:1/2?x' } });
  await botFramework.signal?.(update({ reference: { ...reference, channelId: 'sms' } }), account(), net);
  await botFramework.signal?.(update({}), account(), net);
  expect(calls).toHaveLength(2);
});

test('A file of the connector is fetched with our token, one of anybody else without', async () => {
  const { net } = microsoft([]);
  const url = 'https://smba.trafficmanager.net/amer/v3/attachments/1/views/original';
  expect(await botFramework.media?.({ url }, account(), net)).toEqual({
    type: 'at',
    url,
    headers: { authorization: 'Bearer t' },
  });
  const share = 'https://contoso.sharepoint.com/download.aspx?tempauth=x';
  expect(await botFramework.media?.({ url: share }, account(), net)).toEqual({ type: 'at', url: share });
  expect(await botFramework.media?.({ id: '1' }, account(), net)).toMatchObject({ type: 'gone' });
});

describe('`channels check`', () => {
  const place = (
    net: typeof fetch,
    webhookUrl = 'https://rivermont.example/webhooks/rivermont/teams',
  ): ChannelPlace => ({
    webhookUrl,
    net,
    now: 0,
    memory: { get: () => Promise.resolve(null), put: () => Promise.resolve() },
  });
  const keysOf = async (channel: { readonly [name: string]: Json }, at: ChannelPlace) =>
    (await botFramework.check?.(channel, at))?.map(({ level, key }) => `${level} ${key.replace('bot-framework.', '')}`);

  test('says what is right and what is wrong', async () => {
    const good = microsoft([json(200, { jwks_uri: 'https://login.botframework.com/keys' })]).net;
    expect(await keysOf(account(), place(good))).toEqual(['good signed_in', 'good keys', 'good endpoint']);
    const bad = microsoft([json(500, {})], () => json(400, { error: 'unauthorized_client' })).net;
    expect(await keysOf(account(), place(bad, ''))).toEqual([
      'error sign_in_refused',
      'error no_keys',
      'error no_https',
    ]);
    expect(await keysOf(account(), place(microsoft([], () => json(503, {})).net))).toContain('warning sign_in_later');
    expect(await keysOf({}, place(bad))).toEqual(['error no_app']);
    const later = { date: new Date(5 * 60_000).toUTCString() };
    const ahead = microsoft([json(200, { jwks_uri: 'https://login.botframework.com/keys' }, later)]).net;
    expect(await keysOf(account(), place(ahead))).toContain('error clock');
  });

  test('in words of both languages', async () => {
    const texts = createEngineTexts(
      await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))),
    );
    for (const key of [
      'no_app',
      'signed_in',
      'sign_in_later',
      'sign_in_refused',
      'keys',
      'no_keys',
      'no_https',
      'endpoint',
    ]) {
      const said = ['en', 'es'].map((locale) =>
        texts.text(`cli:channels.bot-framework.${key}`, locale, { reason: 'r', url: 'https://u.example' }),
      );
      expect(said.every((text) => text.length > 30)).toBe(true);
      expect(said[0]).not.toBe(said[1]);
    }
  });
});
