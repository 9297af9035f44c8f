import { describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { messenger } from '../../adapters/messenger/adapter.js';
import { messengerSignal } from '../../adapters/messenger/signals.js';
import { resultOf } from '../../adapters/meta/graph-errors.js';
import { whatsapp } from '../../adapters/whatsapp/adapter.js';
import { whatsappSignal } from '../../adapters/whatsapp/signals.js';
import type { Json } from '../../src/model/json.js';
import { budget } from '../budget.js';

const post = (body: string, header: string | readonly string[] | undefined, secret: Json = 'app-secret-1') =>
  messenger.verify(
    {
      method: 'POST',
      url: '/webhooks/meta',
      headers: { 'x-hub-signature-256': header as string | undefined },
      body: Buffer.from(body),
    },
    { app_secret: secret },
    { now: 0 },
  );
const sign = (body: string, secret = 'app-secret-1'): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const escaped = String.raw`{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1,"message":{"mid":"m_1","text":"\u00bfQu\u00e9 tal? https:\/\/x.gov"}}]}]}`;
const raw = escaped.replace(String.raw`\u00bfQu\u00e9 tal? https:\/\/x.gov`, '¿Qué tal? https://x.gov');
const empty = '{"object":"page","entry":[]}';
const emptySignature = 'sha256=79e65d5e06e173bb483d7f7824bf54a39a7509c6c05a3b16b7cce3660e6c7a6d';

describe('Whether Meta signed it', () => {
  test.each([
    ["It's a Secret to Everybody", 'Hello, World!', '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'],
    ['app-secret-1', empty, emptySignature.slice(7)],
    ['app-secret-1', escaped, 'ac5f3c0ed226c17f485a0aa0e83873e5a9fd830fc3eace8aa9a98d49d7315411'],
    ['app-secret-1', raw, '825b49338d6fa29ae8880a3462f17239b0e71cf2764cf89fc253a3c6503a9f0e'],
  ])('the published vectors are: %s', (secret, body, hex) => {
    expect(post(body, `sha256=${hex}`, secret)).toBeNull();
    expect(whatsapp.verify).toBe(messenger.verify);
  });

  test('the bytes count, not what they mean: the same JSON written another way is refused', () => {
    expect(post(raw, sign(escaped))).toBe(401);
    expect(post(JSON.stringify(JSON.parse(escaped)), sign(escaped))).toBe(401);
  });

  test.each([
    ['none', undefined],
    ['empty', ''],
    ['one bit flipped', emptySignature.replace(/d$/, 'c')],
    ['upper-case hex', emptySignature.replace(/[a-f]/g, (letter) => letter.toUpperCase())],
    ['the wrong prefix', emptySignature.replace('sha256', 'sha1')],
    ['no prefix', emptySignature.slice(7)],
    ['a longer one', `${emptySignature}00`],
    ['a line break behind it', `${emptySignature}\n`],
    ['10 kB', `sha256=${'a'.repeat(10_000)}`],
    ['an array', [emptySignature]],
    ['the right one twice', [emptySignature, emptySignature]],
  ])('%s: the same 401', (_, header) => {
    expect(post(empty, header)).toBe(401);
  });

  test('the old SHA-1 header counts for nothing', () => {
    const old = `sha1=${createHmac('sha1', 'app-secret-1').update(empty).digest('hex')}`;
    const headers = { 'x-hub-signature': old };
    const request = { method: 'POST', url: '/', headers, body: Buffer.from(empty) };
    expect(messenger.verify(request, { app_secret: 'app-secret-1' }, { now: 0 })).toBe(401);
  });

  test('while a secret is replaced both count; without any nothing does', () => {
    expect(post(empty, emptySignature, ['new-secret', 'app-secret-1'])).toBeNull();
    expect(post(empty, sign(empty, 'new-secret'), ['new-secret', 'app-secret-1'])).toBeNull();
    for (const none of [null, '', [], [''], 7] as const) expect(post(empty, sign(empty, ''), none)).toBe(401);
  });

  test(`${budget.forged} forged signatures: none is accepted, the answer is always the same`, () => {
    const answers = new Set<number | null>();
    for (let n = 0; n < budget.forged; n += 1) {
      const body = `${empty}${' '.repeat(n % 7)}`;
      const guess = createHmac('sha256', `guess-${n}`).update(body).digest('hex');
      answers.add(post(body, `sha256=${guess}`));
    }
    expect([...answers]).toEqual([401]);
  });
});

describe('The handshake', () => {
  const greet = (
    query: string,
    method = 'GET',
    channel: { readonly [name: string]: Json } = { verify_token: 'our word' },
  ) => messenger.greet?.({ method, url: `/webhooks/meta${query}`, headers: {}, body: Buffer.from('') }, channel);
  const right = '?hub.mode=subscribe&hub.verify_token=our+word&hub.challenge=%3Cb%3E1158201444';

  test('our own word is answered with the challenge, as plain text and unchanged', () => {
    expect(greet(right)).toEqual({ status: 200, type: 'text/plain', body: '<b>1158201444' });
  });

  test.each([
    ['another word', right.replace('our+word', 'your+word')],
    ['no word', right.replace('our+word', '')],
    ['another mode', right.replace('subscribe', 'unsubscribe')],
    ['no challenge', '?hub.mode=subscribe&hub.verify_token=our+word'],
    ['a key that comes twice', `${right}&hub.verify_token=our+word`],
    ['a challenge that comes twice', `${right}&hub.challenge=2`],
  ])('%s: refused, and never as HTML', (_, query) => {
    expect(greet(query)).toEqual({ status: 403, type: 'text/plain', body: 'Forbidden' });
  });

  test('without a word of ours nobody is let in, and what is no handshake is none', () => {
    expect(greet(right.replace('our+word', ''), 'GET', {})?.status).toBe(403);
    expect([greet(right, 'POST'), greet(''), greet('?page=2')]).toEqual([null, null, null]);
  });
});

describe('What Graph’s errors ask for', () => {
  const class_ = (code: number, subcode?: number, status = 400): string => {
    const result = resultOf({ status, code, ...(subcode === undefined ? {} : { subcode }), reason: 'x' });
    return result.type === 'unreachable' ? result.reason : result.type;
  };

  test.each([
    ['retry', [1, 2, 4, 32, 613, 1200, 80007, 130429, 131000, 131016, 131048, 131053, 131056, 131057, 133004, 133016]],
    ['misconfigured', [190, 10, 3, 33, 200, 230, 299, 0, 131005, 131031, 131037, 131042, 131045, 133010, 368]],
    ['blocked', [551, 2018001, 2018218, 131026, 131030, 130472, 130497]],
    ['opted_out', [131050]],
    ['window_closed', [131047, 2018065]],
    ['rejected', [100, 131008, 131009, 132000, 132018, 131051, 131062, 999_999]],
  ])('%s', (wanted, codes) => {
    expect(codes.map((code) => class_(code))).toEqual(codes.map(() => wanted));
  });

  test('the code counts before the HTTP status, the subcode before the code', () => {
    expect(class_(3, undefined, 500)).toBe('misconfigured');
    expect(class_(190, undefined, 503)).toBe('misconfigured');
    expect([class_(10), class_(10, 2018278)]).toEqual(['misconfigured', 'window_closed']);
    expect([class_(200), class_(200, 1545041)]).toEqual(['misconfigured', 'blocked']);
    expect([class_(100), class_(100, 2018001)]).toEqual(['rejected', 'blocked']);
  });

  test('a person who heard enough today is not tried again, and has not opted out', () => {
    expect(resultOf({ status: 400, code: 131049, reason: 'x' })).toEqual({
      type: 'unreachable',
      reason: 'window_closed',
    });
  });

  test('who is written to too fast is waited for 4, 16, 64 … seconds', () => {
    expect(resultOf({ status: 400, code: 131056, reason: 'x' })).toEqual({
      type: 'retry',
      afterMs: 4_000,
      growth: 4,
      reason: 'x',
    });
  });

  test('without a code the status says it: a gateway’s answer leaves open what became of the message', () => {
    const type = (status: number) => resultOf({ status, reason: 'x' }).type;
    expect([400, 401, 429, 500, 502, 503, 504].map(type)).toEqual([
      'rejected',
      'misconfigured',
      'retry',
      'retry',
      'unknown',
      'retry',
      'unknown',
    ]);
  });
});

describe('One call to Graph', () => {
  const token = 'EAAB-not-a-real-token-000000';
  const channel = { token, app_secret: ['new-secret', 'old'], number: '106540352242922' };
  interface Call {
    readonly url: string;
    readonly init: RequestInit;
  }
  /** A network that answers so, and what it was asked. */
  const net = (answer: () => Response | Promise<Response>): { readonly calls: Call[]; readonly net: typeof fetch } => {
    const calls: Call[] = [];
    return {
      calls,
      net: ((url: string, init: RequestInit) => {
        calls.push({ url, init });
        return Promise.resolve().then(answer);
      }) as typeof fetch,
    };
  };
  const json =
    (body: unknown, init: ResponseInit = {}) =>
    () =>
      new Response(JSON.stringify(body), init);
  const request = { messaging_product: 'whatsapp', to: '972555010001', type: 'text', text: { body: 'Hello' } };
  const failing = (error: object, init: ResponseInit) =>
    whatsapp.send(request, channel, net(json({ error }, init)).net);

  test('carries the token in its header alone, with the proof of the newest secret, and takes no redirect', async () => {
    const { calls, net: fetched } = net(json({ messages: [{ id: 'wamid.1', message_status: 'accepted' }] }));
    expect(await whatsapp.send(request, channel, fetched)).toEqual({ type: 'sent', externalId: 'wamid.1' });
    const [call] = calls;
    const proof = createHmac('sha256', 'new-secret').update(token).digest('hex');
    expect(call?.url).toBe(`https://graph.facebook.com/v25.0/106540352242922/messages?appsecret_proof=${proof}`);
    expect(call?.init.headers).toMatchObject({ authorization: `Bearer ${token}` });
    expect(call?.init.redirect).toBe('error');
    expect(call?.init.signal).toBeInstanceOf(AbortSignal);
    expect(call?.init.body).toBe(JSON.stringify(request));
  });

  test('goes to the page’s own messages for Messenger; the proof can be left out', async () => {
    const { calls, net: fetched } = net(json({ recipient_id: '2', message_id: 'm_1' }));
    expect(await messenger.send({ message: {} }, { ...channel, proof: 'no' }, fetched)).toEqual({
      type: 'sent',
      externalId: 'm_1',
    });
    expect(calls[0]?.url).toBe('https://graph.facebook.com/v25.0/me/messages');
  });

  test('a signal is done when it is accepted, having no id of its own', async () => {
    expect(
      await messenger.send(messengerSignal('2', 'typing_on'), channel, net(json({ recipient_id: '2' })).net),
    ).toEqual({
      type: 'sent',
      externalId: '',
    });
    expect(await whatsapp.send(whatsappSignal('wamid.1', true), channel, net(json({ success: true })).net)).toEqual({
      type: 'sent',
      externalId: '',
    });
  });

  test('500 with code 3 is not tried again; 429 waits as long as it is told', async () => {
    expect((await failing({ code: 3, message: 'Capability' }, { status: 500 })).type).toBe('misconfigured');
    const crowded = (headers: { readonly [name: string]: string }) =>
      failing({ code: 4, message: 'Too many' }, { status: 429, headers });
    expect(await crowded({ 'retry-after': '120' })).toMatchObject({ type: 'retry', afterMs: 120_000 });
    expect(await crowded({})).toMatchObject({ type: 'retry', afterMs: 30_000 });
    const date = { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:01:30 GMT' };
    expect(await crowded(date)).toMatchObject({ afterMs: 90_000 });
    const usage = JSON.stringify({ '1': [{ type: 'messenger', estimated_time_to_regain_access: 5 }] });
    expect(await crowded({ 'x-business-use-case-usage': usage })).toMatchObject({ afterMs: 300_000 });
    expect(await crowded({ 'retry-after': 'soon', 'x-business-use-case-usage': '{' })).toMatchObject({
      afterMs: 30_000,
    });
  });

  test('what may have been accepted is unknown, what never left is tried again', async () => {
    const broken = (error: Error) =>
      whatsapp.send(
        request,
        channel,
        net(() => {
          throw error;
        }).net,
      );
    const refused = new TypeError('fetch failed', {
      cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    });
    const reset = new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    expect((await broken(refused)).type).toBe('retry');
    expect((await broken(reset)).type).toBe('unknown');
    expect((await broken(new DOMException('too long', 'TimeoutError'))).type).toBe('unknown');
    expect((await whatsapp.send(request, channel, net(json({ messages: [] })).net)).type).toBe('unknown');
    expect((await whatsapp.send(request, channel, net(() => new Response('<html>')).net)).type).toBe('unknown');
  });

  test('an error inside a 200 is an error', async () => {
    expect(await failing({ code: 131047 }, { status: 200 })).toEqual({ type: 'unreachable', reason: 'window_closed' });
  });

  test('the log learns what Graph says and its trace, never the token or a number', async () => {
    const message = `Malformed access token ${token} for +972 555 010001`;
    const result = await failing({ code: 190, error_subcode: 463, message, fbtrace_id: 'AbC123' }, { status: 401 });
    expect(result).toEqual({
      type: 'misconfigured',
      reason: 'Graph 190/463 · Malformed access token … for … · fbtrace_id AbC123',
    });
  });

  test('without a token or a number nothing is sent, and the channel says so', async () => {
    const { calls, net: fetched } = net(json({}));
    expect((await messenger.send(request, {}, fetched)).type).toBe('misconfigured');
    expect((await whatsapp.send(request, { token }, fetched)).type).toBe('misconfigured');
    expect((await whatsapp.send(request, { token, number: '../me' }, fetched)).type).toBe('misconfigured');
    expect(calls).toEqual([]);
  });
});
