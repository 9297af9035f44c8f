import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { allowedBy } from '../../src/http/direct-line/access.js';
import { signToken } from '../../src/http/direct-line/tokens.js';
import { systemClock } from '../../src/runtime/system.js';
import { budget } from '../budget.js';
import { connectStream, type StreamClient } from './direct-line-client.js';
import { smallBot, startEdge, type Edge } from './edge.js';
import { notedPng } from './pictures.js';

const png = notedPng();
const secret = 'a-long-secret-of-the-agency';
const line = (name: string, direct_line: object | undefined = { secret }) =>
  smallBot(name, {
    channels: {
      web: { name: 'web', type: 'web', settings: {} },
      webchat: {
        name: 'webchat',
        type: 'web',
        settings: { origins: ['https://rivermont.example'], ...(direct_line ? { direct_line } : {}) },
      },
    },
  } as Parameters<typeof smallBot>[1]);

interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
}
interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly role: string; readonly name?: string };
  readonly channelData?: object;
  readonly suggestedActions?: { readonly actions: readonly { readonly text: string; readonly value: object }[] };
  readonly attachments?: readonly object[];
}

let edge: Edge;
let now = 0;
beforeEach(async () => {
  now = systemClock.now();
  const clock = { ...systemClock, now: () => now };
  edge = await startEdge({
    bots: [
      line('hello'),
      line('other', { secret: [`${secret}-too`, 'the-former-secret-of-it'] }),
      line('off', undefined),
    ],
    deps: { clock },
  });
});
afterEach(() => edge.close());

type Init = Omit<RequestInit, 'headers'> & {
  readonly headers?: { readonly [name: string]: string };
  readonly json?: unknown;
};
const call = (path: string, token: string | undefined, { headers = {}, ...init }: Init = {}) =>
  edge.call(`/v3/directline${path}`, {
    ...init,
    headers: { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...headers },
  });
const post = (path: string, token: string | undefined, json: unknown = {}) => call(path, token, { json });
const opened = async (response: Response): Promise<Opened> => (await response.json()) as Opened;
/** What the stock client does at first: the agency's server gets a token, the page opens the conversation with it. */
async function start(user?: string): Promise<Opened> {
  const token = await opened(await post('/tokens/generate', secret, user === undefined ? {} : { user: { id: user } }));
  return opened(await post('/conversations', token.token, { locale: 'es-MX' }));
}
async function read(
  { conversationId, token }: Opened,
  watermark = '',
): Promise<{ activities: Activity[]; watermark: string }> {
  const response = await call(`/conversations/${conversationId}/activities?watermark=${watermark}`, token);
  return (await response.json()) as { activities: Activity[]; watermark: string };
}
const say = ({ conversationId, token }: Opened, activity: object) =>
  post(`/conversations/${conversationId}/activities`, token, { type: 'message', from: { id: 'me' }, ...activity });
const codeOf = async (response: Response): Promise<readonly [number, string]> => [
  response.status,
  ((await response.json()) as { readonly error: { readonly code: string } }).error.code,
];
const setsOf = ({ texts }: StreamClient): Activity[] =>
  texts.filter((text) => text !== '').flatMap((text) => (JSON.parse(text) as { activities: Activity[] }).activities);

describe('A page with the stock client', () => {
  test('opens the conversation of its token once, and talks by polling', async () => {
    const token = await post('/tokens/generate', secret, { user: { id: 'dl_rosa' } });
    expect(token.status).toBe(200);
    const generated = await opened(token);
    expect(generated.expires_in).toBe(1800);
    const first = await post('/conversations', generated.token, { user: {}, locale: 'es-MX' });
    expect(first.status).toBe(201);
    const chat = await opened(first);
    expect(chat.conversationId).toBe(generated.conversationId);
    expect((await post('/conversations', generated.token)).status).toBe(200);
    await edge.answerAll();
    const greeted = await read(chat);
    expect(greeted.activities).toMatchObject([
      {
        type: 'message',
        text: 'You said: opened',
        locale: 'es',
        from: { id: 'hello', role: 'bot', name: 'Ciudad de Rivermont' },
      },
    ]);
    const said = await say(chat, { text: 'Hola', channelData: { clientActivityID: 'c1' } });
    expect([said.status, await said.json()]).toEqual([200, { id: 'dl.c1' }]);
    expect(await (await say(chat, { text: 'Hola', channelData: { clientActivityID: 'c1' } })).json()).toEqual({
      id: 'dl.c1',
    });
    await edge.answerAll();
    const next = await read(chat, greeted.watermark);
    expect(next.activities).toMatchObject([
      { text: 'Hola', id: 'dl.c1', from: { id: 'dl_rosa', role: 'user' }, channelData: { clientActivityID: 'c1' } },
      { text: 'You said: Hola', from: { role: 'bot' } },
    ]);
    expect((await read(chat, next.watermark)).activities).toEqual([]);
  });

  test('is shown choices, and a tap comes back as the key of its choice', async () => {
    const chat = await start();
    await edge.answerAll(() => ({
      text: 'Which?',
      choices: [
        { id: 'k.1', label: 'Trash' },
        { id: 'l', label: 'Page', url: 'https://x.example' },
      ],
    }));
    const [asked] = (await read(chat)).activities;
    const actions = asked?.suggestedActions?.actions ?? [];
    expect(actions).toMatchObject([
      { type: 'messageBack', title: 'Trash' },
      { type: 'openUrl', value: 'https://x.example' },
    ]);
    await say(chat, { text: actions[0]?.text, value: actions[0]?.value });
    await edge.answerAll();
    expect((await read(chat, '1')).activities.map(({ text }) => text)).toEqual(['Trash', 'You said: choice k.1']);
  });

  test('sends files with words, and one file alone', async () => {
    const chat = await start();
    const form = new FormData();
    form.append(
      'activity',
      new Blob([JSON.stringify({ type: 'message', text: 'Look', channelData: { clientActivityID: 'f1' } })], {
        type: 'application/vnd.microsoft.activity',
      }),
    );
    form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'a.png');
    form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'b.png');
    const sent = await call(`/conversations/${chat.conversationId}/upload?userId=me`, chat.token, {
      method: 'POST',
      body: form,
    });
    expect([sent.status, await sent.json()]).toEqual([200, { id: 'dl.f1' }]);
    const alone = await call(`/conversations/${chat.conversationId}/upload?userId=me`, chat.token, {
      method: 'POST',
      body: new Uint8Array(png),
      headers: { 'Content-Type': 'image/png', 'Content-Disposition': 'name="file"; filename="c.png"' },
    });
    expect(alone.status).toBe(200);
    await edge.answerAll();
    const told = (await read(chat)).activities.filter(({ from }) => from.role === 'user');
    expect(told.map(({ text, attachments }) => attachments ?? text)).toEqual([
      [{ contentType: 'image/png', name: 'a.png' }],
      [{ contentType: 'image/png', name: 'b.png' }],
      'Look',
      [{ contentType: 'image/png', name: 'c.png' }],
    ]);
    const bad = await call(`/conversations/${chat.conversationId}/upload`, chat.token, {
      method: 'POST',
      body: 'MZ…',
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(await codeOf(bad)).toEqual([415, 'file_type_not_allowed']);
  });

  test('is told the end once, and then the conversation is gone', async () => {
    const chat = await start();
    expect((await say(chat, { type: 'typing' })).status).toBe(200);
    expect((await say(chat, { type: 'endOfConversation' })).status).toBe(200);
    await edge.answerAll();
    const all = await read(chat);
    expect(all.activities.at(-1)).toMatchObject({ type: 'endOfConversation' });
    expect(
      (await call(`/conversations/${chat.conversationId}/activities?watermark=${all.watermark}`, chat.token)).status,
    ).toBe(404);
    expect((await call(`/conversations/${chat.conversationId}?watermark=`, chat.token)).status).toBe(404);
    expect((await say(chat, { text: 'Hi' })).status).toBe(409);
  });
});

describe('A stream', () => {
  test('brings what was and what comes, that the bot writes, signs of life, and the end', async () => {
    const chat = await start();
    await edge.answerAll();
    expect(chat.streamUrl).toMatch(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?watermark=0&t=/,
    );
    const stream = await connectStream(chat.streamUrl);
    expect(stream.status).toBe(101);
    await stream.until((client) => setsOf(client).length >= 1);
    await say(chat, { text: 'Hola' });
    await stream.until((client) => setsOf(client).some(({ type }) => type === 'typing'));
    await edge.answerAll();
    await stream.until((client) => setsOf(client).some(({ text }) => text === 'You said: Hola'));
    stream.send(0x9, Buffer.from('still here'));
    stream.send(0x1, Buffer.alloc(0));
    await stream.until(({ texts }) => texts.includes('pong still here'));
    await say(chat, { type: 'endOfConversation' });
    await edge.answerAll();
    await stream.until(({ closedWith }) => closedWith !== undefined);
    expect(stream.closedWith).toBe(1000);
    const heard = stream.texts
      .filter((text) => text.startsWith('{'))
      .flatMap((text) => (JSON.parse(text) as { activities: Activity[] }).activities);
    expect(heard.map(({ type, text }) => text ?? type)).toEqual([
      'You said: opened',
      'Hola',
      'typing',
      'You said: Hola',
      'You said: closed',
      'endOfConversation',
    ]);
  });

  test('goes on where it broke off, by a new address', async () => {
    const chat = await start();
    await edge.answerAll();
    await say(chat, { text: 'one' });
    const again = await opened(await call(`/conversations/${chat.conversationId}?watermark=1`, chat.token));
    const stream = await connectStream(again.streamUrl);
    await stream.until((client) => setsOf(client).length >= 1);
    expect(setsOf(stream)[0]?.text).toBe('one');
    stream.close();
    const fromNow = await opened(await call(`/conversations/${chat.conversationId}`, chat.token));
    expect(new URL(fromNow.streamUrl).searchParams.get('watermark')).toBe('2');
  });

  test('opens for a minute only, for its own conversation, from pages that may, and by a stream’s token', async () => {
    const [chat, another] = [await start(), await start()];
    const url = chat.streamUrl;
    const status = async (address: string, headers = {}) => {
      const stream = await connectStream(address, headers);
      stream.close();
      return stream.status;
    };
    expect(await status(url, { Origin: 'https://evil.example' })).toBe(403);
    expect(await status(url, { Origin: 'https://rivermont.example' })).toBe(101);
    expect(await status(url.replace(chat.conversationId, another.conversationId))).toBe(404);
    expect(await status(url.replace(/t=.*/, `t=${chat.token}`))).toBe(403);
    expect(await status(url.replace('/stream', '/strea'))).toBe(404);
    expect(await status(url, { 'Sec-WebSocket-Version': '8' })).toBe(400);
    now += 60_000;
    expect(await status(url)).toBe(403);
    // And a stream's token opens nothing else.
    const key = new URL(url).searchParams.get('t') ?? '';
    expect((await call(`/conversations/${chat.conversationId}/activities`, key)).status).toBe(403);
  });

  test('is closed on clients that break the protocol or say too much', async () => {
    const { streamUrl } = await start();
    const mistakes: readonly (readonly [number, (client: StreamClient) => void])[] = [
      [1002, (client) => client.send(0x1, Buffer.from('x'), false)],
      [1009, (client) => client.send(0x1, Buffer.alloc(20_000))],
      [1009, (client) => client.raw(Buffer.from([0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0]))],
      [1000, (client) => client.send(0x8, Buffer.from([3, 232]))],
    ];
    for (const [code, mistake] of mistakes) {
      const stream = await connectStream(streamUrl);
      mistake(stream);
      await stream.until(({ closedWith }) => closedWith !== undefined);
      expect(stream.closedWith).toBe(code);
      stream.close();
    }
  });

  test('does not take other protocols for its own', async () => {
    const offered = await connectStream(`${edge.url}/api/v1/bots`, {
      Upgrade: 'h2c',
      Connection: 'Upgrade, HTTP2-Settings',
    });
    expect(offered.status).toBe(200);
  });
});

describe('Who may', () => {
  test('a secret makes tokens and reads its own conversations; a token is for one of them', async () => {
    const [chat, another] = [await start(), await start()];
    expect((await call(`/conversations/${chat.conversationId}/activities`, secret)).status).toBe(200);
    expect(await codeOf(await call(`/conversations/${chat.conversationId}/activities`, another.token))).toEqual([
      404,
      'not_found',
    ]);
    expect(await codeOf(await call(`/conversations/${chat.conversationId}/activities`, `${secret}-too`))).toEqual([
      404,
      'not_found',
    ]);
    expect((await post('/tokens/generate', chat.token)).status).toBe(403);
    const own = await edge.open('hello');
    expect((await call(`/conversations/${own.conversation}/activities`, secret)).status).toBe(404);
    expect((await edge.call(`/api/v1/conversations/${chat.conversationId}/events`, { token: own.token })).status).toBe(
      404,
    );
  });

  test('a token ends after half an hour unless it is refreshed', async () => {
    const chat = await start('dl_rosa');
    now += 1_799_000;
    const fresh = await opened(await post('/tokens/refresh', chat.token));
    expect(fresh.conversationId).toBe(chat.conversationId);
    now += 1_000;
    expect(await codeOf(await say(chat, { text: 'Hi' }))).toEqual([403, 'token_expired']);
    expect((await say({ ...chat, token: fresh.token }, { text: 'Hi' })).status).toBe(200);
    expect((await post('/tokens/refresh', secret)).status).toBe(403);
  });

  test('an older secret counts while it is replaced; a short one, a wrong one and none let nobody in', async () => {
    expect((await post('/tokens/generate', 'the-former-secret-of-it')).status).toBe(200);
    expect(await codeOf(await post('/tokens/generate', 'wrong'))).toEqual([403, 'token_expired']);
    expect(await codeOf(await post('/tokens/generate', undefined))).toEqual([401, 'missing_token']);
    const short = await startEdge({ bots: [line('hello', { secret: 'short' }), line('two', { secret: '' })] });
    for (const word of ['short', 'undefined'])
      expect((await short.call('/v3/directline/tokens/generate', { token: word, method: 'POST' })).status).toBe(403);
    await short.close();
  });

  test('a page of another site may not, and a browser is told what it may send', async () => {
    const { token } = await start();
    const from = (origin: string) => call('/conversations', token, { method: 'POST', headers: { Origin: origin } });
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from('https://rivermont.example')).headers.get('Access-Control-Allow-Origin')).toBe(
      'https://rivermont.example',
    );
    const asked = await call('/conversations', undefined, {
      method: 'OPTIONS',
      headers: { Origin: 'https://rivermont.example' },
    });
    expect(asked.headers.get('Access-Control-Allow-Headers')).toContain('X-MS-Bot-Agent');
  });

  test('only the agency’s server may say who a person is', async () => {
    expect(await codeOf(await post('/tokens/generate', secret, { user: { id: 'rosa' } }))).toEqual([
      400,
      'invalid_field',
    ]);
    const chat = await start();
    await say(chat, { text: 'Hi', from: { id: 'dl_rosa' } });
    expect((await read(chat)).activities.at(-1)).toMatchObject({ text: 'Hi', from: { id: 'user' } });
  });

  test('what is no request is refused, and nothing is kept', async () => {
    const chat = await start();
    const path = `/conversations/${chat.conversationId}/activities`;
    expect((await post(path, chat.token, [])).status).toBe(400);
    expect((await post(path, chat.token, { text: 'no type' })).status).toBe(400);
    expect((await say(chat, {})).status).toBe(400);
    expect((await say(chat, { text: 'x'.repeat(2001) })).status).toBe(413);
    expect(
      (await call(path, chat.token, { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } }))
        .status,
    ).toBe(400);
    expect((await call('/elsewhere', chat.token)).status).toBe(404);
    expect((await read(chat)).activities).toEqual([]);
  });

  test(`${budget.forged} forged tokens open nothing, and each gets the same answer`, async () => {
    const chat = await start();
    const [head = '', body = '', signature = ''] = chat.token.split('.');
    const stranger = signToken(
      { bot: 'hello', channel: 'webchat', conv: chat.conversationId, use: 'talk' },
      'another secret',
      now,
      1800,
    );
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.${signature}`;
    const flip = (text: string, at: number): string => {
      const bytes = Buffer.from(text, 'base64url');
      const n = at % bytes.length;
      bytes[n] = (bytes[n] ?? 0) ^ (1 << (at % 8));
      return bytes.toString('base64url');
    };
    const forged = fc.oneof(
      fc.nat().map((at) => `${head}.${flip(body, at)}.${signature}`),
      fc.nat().map((at) => `${head}.${body}.${flip(signature, at)}`),
      fc.constantFrom(stranger, none, `${head}.${body}.`, 'x'.repeat(5000).slice(0, 4000)),
      fc.base64String({ minLength: 4, maxLength: 100 }),
    );
    const refused = { type: 'refused', code: 'token_expired' };
    fc.assert(
      fc.property(forged, (token) => {
        const answer = allowedBy(edge.deps, `Bearer ${token}`);
        if (JSON.stringify(answer) !== JSON.stringify(refused)) throw new Error(`${token}: ${JSON.stringify(answer)}`);
      }),
      { numRuns: budget.forged },
    );
    for (const token of fc.sample(forged, 20))
      expect(await codeOf(await call(`/conversations/${chat.conversationId}/activities`, token))).toEqual([
        403,
        'token_expired',
      ]);
    expect((await call(`/conversations/${chat.conversationId}/activities`, chat.token)).status).toBe(200);
  });
});
