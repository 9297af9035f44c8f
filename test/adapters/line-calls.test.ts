import { describe, expect, test } from '@jest/globals';
import { line } from '../../adapters/line/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace, MessageUpdate } from '../../src/model/ports/adapter.js';
import { fakeNet, noNet, type Call } from './net.js';
import { fixture } from './fixtures-of.js';

const channel = { secret: 's', token: 'token-of-the-channel' };
const ann = 'U0000000000000000000000000000a11a';
const request = (more: { readonly [name: string]: Json } = {}): Json => ({
  part: 'turn.1',
  body: { to: ann, messages: [{ type: 'text', text: 'Hello' }] },
  ...more,
});
const taken = (): Response => Response.json({ sentMessages: [{ id: 's9', quoteToken: 'q' }] });
const path = ({ url }: Call): string => new URL(url).pathname;

describe('Sending to LINE', () => {
  test('a push has a retry key: a UUID, the same for the same part and person, another for any other', async () => {
    const { calls, net } = fakeNet(taken);
    const other = { to: 'U1', messages: [] };
    for (const one of [request(), request(), request({ part: 'turn.1/2' }), request({ body: other })])
      expect(await line.send(one, channel, net)).toEqual({ type: 'sent', externalId: 's9' });
    const keys = calls.map(({ headers }) => headers['x-line-retry-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect([keys[0] === keys[1], new Set(keys).size]).toEqual([true, 3]);
    expect(new Set(calls.map(path))).toEqual(new Set(['/v2/bot/message/push']));
  });

  test('what was taken before was sent, under the id it got then', async () => {
    const message = 'The retry key is already accepted';
    const again = fakeNet(() => Response.json({ message, sentMessages: [{ id: 's1' }] }, { status: 409 })).net;
    expect(await line.send(request(), channel, again)).toEqual({ type: 'sent', externalId: 's1' });
    const headers = { 'x-line-accepted-request-id': 'r1', 'x-line-request-id': 'r2' };
    const wordless = fakeNet(() => Response.json({ message }, { status: 409, headers })).net;
    expect(await line.send(request(), channel, wordless)).toEqual({ type: 'sent', externalId: 'r1' });
  });

  test('an answer goes by its reply token, which costs nothing; one that is used or old makes it a push', async () => {
    const fresh = fakeNet(taken);
    expect(await line.send(request({ reply: 'r1' }), channel, fresh.net)).toEqual({ type: 'sent', externalId: 's9' });
    expect(fresh.calls).toMatchObject([
      { url: 'https://api.line.me/v2/bot/message/reply', body: { replyToken: 'r1', messages: [{ text: 'Hello' }] } },
    ]);
    expect(fresh.calls[0]?.body).not.toHaveProperty('to');
    expect(fresh.calls[0]?.headers).not.toHaveProperty('x-line-retry-key');
    const old = fakeNet((call) =>
      path(call).endsWith('/reply') ? Response.json({ message: 'Invalid reply token' }, { status: 400 }) : taken(),
    );
    expect(await line.send(request({ reply: 'r1' }), channel, old.net)).toEqual({ type: 'sent', externalId: 's9' });
    expect(old.calls.map(path)).toEqual(['/v2/bot/message/reply', '/v2/bot/message/push']);
    expect(old.calls[1]?.body).not.toHaveProperty('replyToken');
    const bad = fakeNet(() => Response.json({ message: 'The request body has 1 error(s)' }, { status: 400 }));
    expect(await line.send(request({ reply: 'r1' }), channel, bad.net)).toMatchObject({ type: 'rejected' });
    expect(bad.calls).toHaveLength(1);
  });

  test('a reply that a gateway loses may have gone; a push that it loses goes again under its key', async () => {
    const gateway = fakeNet(() => new Response('<html>', { status: 502 })).net;
    expect((await line.send(request({ reply: 'r1' }), channel, gateway)).type).toBe('unknown');
    expect((await line.send(request(), channel, gateway)).type).toBe('retry');
  });

  test('a month that is used up is the operator’s, too many at once waits; nothing that is no request is sent', async () => {
    const refused = async (message: string): Promise<Json> =>
      (await line.send(request(), channel, fakeNet(() => Response.json({ message }, { status: 429 })).net)) as Json;
    expect(await refused('You have reached your monthly limit.')).toMatchObject({ type: 'misconfigured' });
    expect(await refused('The API rate limit has been exceeded.')).toMatchObject({ type: 'retry', growth: 2 });
    const { calls, net } = fakeNet(taken);
    for (const none of [null, {}, { part: 'p' }, { part: 'p', body: {} }])
      expect(await line.send(none as Json, channel, net)).toMatchObject({ type: 'rejected' });
    expect(await line.send(request(), {}, net)).toMatchObject({ type: 'misconfigured' });
    expect(calls).toEqual([]);
  });
});

describe('Files', () => {
  const content = 'https://api-data.line.me/v2/bot/message';
  const authorization = `Bearer ${channel.token}`;

  test('a picture is on LINE’s host for files, with the token; a film when it is ready; an app’s own without', async () => {
    let status = 'processing';
    const { calls, net } = fakeNet(() => Response.json({ status }));
    const place = (source: { readonly id: string } | { readonly url: string }): unknown =>
      line.media?.(source, channel, net);
    expect(await place({ id: '325708' })).toEqual({
      type: 'at',
      url: `${content}/325708/content`,
      headers: { authorization },
    });
    expect(calls).toEqual([]);
    expect(await place({ id: 'video/1' })).toMatchObject({ type: 'retry' });
    expect(calls).toMatchObject([{ url: `${content}/1/content/transcoding`, headers: { authorization } }]);
    status = 'failed';
    expect(await place({ id: 'audio/1' })).toMatchObject({ type: 'gone' });
    status = 'succeeded';
    expect(await place({ id: 'audio/1' })).toMatchObject({ type: 'at', url: `${content}/1/content` });
    const photo = 'https://photos.example/1.jpg';
    expect(await place({ url: photo })).toEqual({ type: 'at', url: photo });
  });

  test('an id that leads elsewhere is none', async () => {
    for (const id of ['../../v2/bot/info', 'a/b', 'video/../1', '1?x', '', 'x'.repeat(65)])
      expect([id, await line.media?.({ id }, channel, noNet)]).toMatchObject([id, { type: 'gone' }]);
    expect(await line.media?.({ id: 'video/1' }, channel, noNet)).toMatchObject({ type: 'retry' });
    const here = { ...channel, api: 'http://127.0.0.1:8080/line/' };
    expect(await line.media?.({ id: '1' }, here, noNet)).toMatchObject({
      url: 'http://127.0.0.1:8080/line/v2/bot/message/1/content',
    });
  });
});

test('A message is marked as read where that is possible, and shown to be answered; what a module answers is not', async () => {
  const bodies = fixture('line', 'events') as { readonly [name: string]: Json };
  const heard = (name: string): MessageUpdate => line.parse(bodies[name] ?? null).updates[0] as MessageUpdate;
  const { calls, net } = fakeNet(() => Response.json({}, { status: 202 }));
  await line.signal?.(heard('text'), channel, net);
  expect(calls.map((call) => [path(call), call.body])).toEqual([
    ['/v2/bot/chat/markAsRead', { markAsReadToken: '30yhdy232' }],
    ['/v2/bot/chat/loading/start', { chatId: ann, loadingSeconds: 20 }],
  ]);
  await line.signal?.(heard('postback'), channel, net);
  expect(calls.map(path).slice(2)).toEqual(['/v2/bot/chat/loading/start']);
  await line.signal?.(heard('standby'), channel, net);
  expect(calls).toHaveLength(3);
});

describe('The operator', () => {
  const url = 'https://chat.rivermont.example/webhooks/rivermont/line';
  interface Town {
    readonly endpoint?: string;
    readonly active?: boolean;
    readonly test?: Json;
    readonly used?: number;
    readonly token?: 401;
  }
  const town = ({
    endpoint = url,
    active = true,
    test: tried = { success: true, statusCode: 200 },
    used = 3,
    token,
  }: Town) =>
    fakeNet((call) => {
      if (token) return Response.json({ message: 'Authentication failed' }, { status: token });
      if (call.method === 'PUT') return Response.json({});
      const answers: { readonly [path: string]: Json } = {
        '/v2/bot/info': { userId: 'U1', basicId: '@216ru', displayName: 'City of Rivermont', chatMode: 'bot' },
        '/v2/bot/channel/webhook/endpoint': { endpoint, active },
        '/v2/bot/channel/webhook/test': tried,
        '/v2/bot/message/quota': { type: 'limited', value: 200 },
        '/v2/bot/message/quota/consumption': { totalUsage: used },
      };
      if (path(call).endsWith('/endpoint') && endpoint === '')
        return Response.json({ message: 'Not found' }, { status: 404 });
      return Response.json(answers[path(call)] ?? null);
    });
  const place = (net: typeof fetch, webhookUrl = url): ChannelPlace => ({
    webhookUrl,
    net,
    now: 0,
    memory: { get: () => Promise.resolve(null), put: () => Promise.resolve() },
  });
  const keys = (notes: readonly ChannelNote[] | undefined): readonly string[] =>
    (notes ?? []).map(({ level, key }) => `${level} ${key}`);
  const checked = async (what: Town, webhookUrl = url): Promise<readonly string[]> =>
    keys(await line.check?.(channel, place(town(what).net, webhookUrl)));

  test.each<readonly [string, Town, readonly string[]]>([
    ['all is well', {}, ['good line.bot', 'good line.webhook', 'good line.left']],
    ['a wrong token', { token: 401 }, ['error line.token']],
    ['no webhook', { endpoint: '' }, ['good line.bot', 'error line.no_webhook', 'good line.left']],
    [
      'another webhook',
      { endpoint: 'https://x.example/' },
      ['good line.bot', 'error line.other_webhook', 'good line.left'],
    ],
    ['a webhook that is off', { active: false }, ['good line.bot', 'error line.webhook_off', 'good line.left']],
    [
      'another secret',
      { test: { success: false, statusCode: 401, reason: 'ERROR_STATUS_CODE' } },
      ['good line.bot', 'error line.secret', 'good line.left'],
    ],
    [
      'no way here',
      { test: { success: false, statusCode: 0, reason: 'COULD_NOT_CONNECT' } },
      ['good line.bot', 'error line.webhook_fails', 'good line.left'],
    ],
    ['a month nearly used up', { used: 190 }, ['good line.bot', 'good line.webhook', 'warning line.few_left']],
  ])('check: %s', async (_, what, notes) => {
    expect(await checked(what)).toEqual(notes);
  });

  test('check asks for a public https address, and without a network says so without the token', async () => {
    expect(await checked({}, '')).toContain('error no_public_url');
    expect(await checked({}, 'http://rivermont.example')).toContain('error no_https');
    const notes = await line.check?.(channel, place(noNet));
    expect([keys(notes), JSON.stringify(notes).includes(channel.token)]).toEqual([['error unreachable'], false]);
  });

  test('at the start LINE is told our address, once; that its switch is off is said', async () => {
    const puts = ({ calls }: { readonly calls: readonly Call[] }): readonly unknown[] =>
      calls.filter(({ method }) => method === 'PUT').map(({ body }) => body);
    const [fresh, known, off] = [
      town({ endpoint: '' }),
      town({}),
      town({ endpoint: 'https://x.example/', active: false }),
    ];
    expect(keys(await line.register?.(channel, place(fresh.net)))).toEqual(['good line.webhook_set']);
    expect(puts(fresh)).toEqual([{ endpoint: url }]);
    expect(keys(await line.register?.(channel, place(known.net)))).toEqual(['good line.webhook']);
    expect(puts(known)).toEqual([]);
    expect(keys(await line.register?.(channel, place(off.net)))).toEqual(['error line.webhook_off']);
    expect(puts(off)).toEqual([{ endpoint: url }]);
    expect(keys(await line.register?.(channel, place(noNet)))).toEqual(['error unreachable']);
    expect(keys(await line.register?.(channel, place(noNet, '')))).toEqual(['error no_public_url']);
  });
});
