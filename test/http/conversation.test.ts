import { afterEach, describe, expect, test } from '@jest/globals';
import { smallBot, startEdge, texts, type Edge } from './edge.js';
import type { ChatEvent } from '../../src/model/outbound.js';

let edge: Edge;
afterEach(() => edge.close());

async function eventsOf(chat: { conversation: string; token: string }, query = ''): Promise<readonly ChatEvent[]> {
  const response = await edge.call(`/api/v1/conversations/${chat.conversation}/events${query}`, { token: chat.token });
  return ((await response.json()) as { events: ChatEvent[] }).events;
}
const send = (chat: { conversation: string; token: string }, json: unknown, headers = {}): Promise<Response> =>
  edge.call(`/api/v1/conversations/${chat.conversation}/messages`, { token: chat.token, json, headers });
const code = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;

describe('A resident talks', () => {
  test('opens a conversation, is greeted in the language of the page, writes and is answered', async () => {
    edge = await startEdge();
    const response = await edge.call('/api/v1/bots/hello/conversations', { json: { locale: 'es-MX' } });
    expect(response.status).toBe(201);
    const chat = (await response.json()) as { conversation: string; token: string };
    expect(Buffer.from(chat.token, 'base64url')).toHaveLength(32);
    await edge.answerAll();
    expect(await send(chat, { id: 'a', text: 'hola' }).then((r) => r.json())).toEqual({
      accepted: true,
      duplicate: false,
    });
    await edge.answerAll();
    const events = await eventsOf(chat);
    expect(events.map(({ seq, from, locale, text }) => [seq, from, locale, text])).toEqual([
      [1, 'bot', 'es', 'You said: opened'],
      [2, 'citizen', 'es', 'hola'],
      [3, 'bot', 'es', 'You said: hola'],
    ]);
    expect(events[1]?.id).toBe('a');
  });

  test('only the hash of the token is kept', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    const kept = await edge.store.conversation(chat.conversation);
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(chat.token);
  });

  test('taps a choice and sees its label as the own words; a choice that was never offered reaches the bot, which explains', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    await edge.answerAll(() => ({ text: 'Which?', choices: [{ id: 'k1', label: 'Trash' }] }));
    expect((await send(chat, { id: 'c1', choice: 'k1', seen: 1 })).status).toBe(202);
    expect((await send(chat, { id: 'c2', choice: 'never' })).status).toBe(202);
    await edge.answerAll();
    expect((await eventsOf(chat)).map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'bot: Which?',
      'citizen: Trash',
      'bot: You said: choice k1',
      'bot: You said: choice never',
    ]);
  });

  test('the same message id a hundred times at once is one message', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await send(chat, { id: 'same', text: 'hello' });
        return { status: response.status, ...((await response.json()) as { accepted: boolean; duplicate: boolean }) };
      }),
    );
    expect(answers.every(({ status }) => status === 202)).toBe(true);
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(answers.filter(({ duplicate }) => duplicate)).toHaveLength(99);
    await edge.answerAll();
    expect((await eventsOf(chat)).filter(({ from }) => from === 'citizen')).toHaveLength(1);
  });

  test('fifty first messages at once all arrive, each once, none skipped in the count', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => send(chat, { id: `m${n}`, text: `text ${n}` })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    await edge.answerAll();
    const events = await eventsOf(chat);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1));
    expect(new Set(events.filter(({ from }) => from === 'citizen').map(({ id }) => id)).size).toBe(50);
  });

  test('ends the conversation, ends it twice, and is told that it is over when writing again', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    const end = () =>
      edge.call(`/api/v1/conversations/${chat.conversation}/end`, { token: chat.token, method: 'POST' });
    expect(await end().then((r) => r.json())).toEqual({ accepted: true, duplicate: false });
    await edge.answerAll();
    expect((await end()).status).toBe(202);
    const late = await send(chat, { id: 'late', text: 'one more thing' });
    expect([late.status, await code(late)]).toEqual([409, 'conversation_ended']);
    const page = await edge.call(`/api/v1/conversations/${chat.conversation}/events?wait=30`, { token: chat.token });
    expect(((await page.json()) as { ended: boolean }).ended).toBe(true);
  });

  test('a calendar file is found by its address and by nothing else', async () => {
    edge = await startEdge();
    await edge.store.records.write([
      { type: 'insert', kind: 'ics', key: 'tok', value: { text: 'BEGIN:VCALENDAR', name: 'passport.ics' } },
    ]);
    const good = await edge.call('/calendar/tok.ics');
    expect([good.status, good.headers.get('content-type'), await good.text()]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'BEGIN:VCALENDAR',
    ]);
    expect(good.headers.get('content-disposition')).toContain('filename="passport.ics"');
    for (const token of ['nope', '__proto__', 'constructor', '%2e%2e%2f']) {
      expect((await edge.call(`/calendar/${token}.ics`)).status).toBe(404);
    }
  });
});

describe('What cannot be accepted is refused with a sentence, in the language of the caller', () => {
  const refused: readonly (readonly [string, unknown, number, string])[] = [
    ['an empty text', { id: '1', text: '' }, 400, 'empty_message'],
    ['only blanks and invisible characters', { id: '1', text: ' \u0000\u200b\u202e\u{e0041}\n' }, 400, 'empty_message'],
    ['2,001 characters', { id: '1', text: 'x'.repeat(2001) }, 413, 'message_too_long'],
    ['a body over 64 KB', { id: '1', text: 'x'.repeat(70_000) }, 413, 'body_too_large'],
    ['no id', { text: 'x' }, 400, 'invalid_field'],
    ['an id of 101 characters', { id: 'x'.repeat(101), text: 'x' }, 400, 'invalid_field'],
    ['an id of another kind', { id: 7, text: 'x' }, 400, 'invalid_field'],
    ['an id of the engine', { id: 'timer:x:1', text: 'x' }, 400, 'invalid_field'],
    ['a text of another kind', { id: '1', text: { $gt: '' } }, 400, 'invalid_field'],
    ['a choice of another kind', { id: '1', choice: ['a'] }, 400, 'invalid_field'],
    ['an empty choice', { id: '1', choice: '' }, 400, 'invalid_field'],
    ['text and choice at once', { id: '1', text: 'x', choice: 'y' }, 400, 'text_or_choice'],
    ['neither text nor choice', { id: '1' }, 400, 'text_or_choice'],
    ['a negative seen', { id: '1', text: 'x', seen: -1 }, 400, 'invalid_field'],
    ['a list', [1, 2], 400, 'invalid_request'],
    ['null', null, 400, 'malformed_json'],
  ];
  test.each(refused)('%s', async (_what, body, status, expected) => {
    edge = await startEdge();
    const chat = await edge.open();
    const response = await send(chat, body, { 'Accept-Language': 'es' });
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, error.code]).toEqual([status, expected]);
    expect(error.message).not.toContain(expected);
    expect(error.message).not.toMatch(/[{}]/);
    expect(error.message).not.toBe(texts.text(`http:refusals.${expected}`, 'en'));
    expect((await edge.store.conversation(chat.conversation))?.lastSeq).toBe(0);
  });

  test('malformed, binary, compressed or differently typed bodies', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    const post = async (body: string | Uint8Array, headers: { [name: string]: string }) => {
      const path = `/api/v1/conversations/${chat.conversation}/messages`;
      const response = await edge.call(path, { token: chat.token, method: 'POST', body: Buffer.from(body), headers });
      return [response.status, await code(response)];
    };
    const json = { 'Content-Type': 'application/json' };
    expect(await post('{"id": "1", "text": ', json)).toEqual([400, 'malformed_json']);
    expect(await post(Uint8Array.from([0xff, 0xfe, 0x00, 0x80]), json)).toEqual([400, 'malformed_json']);
    expect(await post('', json)).toEqual([400, 'invalid_field']);
    expect(await post('id=1&text=x', { 'Content-Type': 'application/x-www-form-urlencoded' })).toEqual([
      415,
      'not_json',
    ]);
    expect(await post('x', { ...json, 'Content-Encoding': 'gzip' })).toEqual([415, 'encoding_not_supported']);
    expect(await post('{}', { 'Content-Type': 'application/json; charset=latin1' })).toEqual([
      415,
      'encoding_not_supported',
    ]);
  });

  test('a long message is refused with its length in a Spanish sentence', async () => {
    edge = await startEdge();
    const chat = await edge.open('hello', { locale: 'es' });
    await edge.answerAll();
    const response = await send(chat, { id: '1', text: 'x'.repeat(2001) }, { 'Accept-Language': 'en' });
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toBe(texts.text('http:refusals.message_too_long', 'es', { length: 2001, limit: 2000 }));
    expect(error.message).toContain('2001');
  });

  test('words like "constructor" and "__proto__", emoji and right-to-left text are ordinary words', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    const words = ['constructor', '__proto__', '👩‍👩‍👧🏽', 'مرحبا بالعالم', '<script>alert(1)</script>', '{{7*7}} {name}'];
    for (const [n, text] of words.entries()) expect((await send(chat, { id: `w${n}`, text })).status).toBe(202);
    for (const id of ['constructor', '__proto__', 'toString'])
      expect((await send(chat, { id, text: 'x' })).status).toBe(202);
    expect((await eventsOf(chat)).slice(0, words.length).map(({ text }) => text)).toEqual(words);
  });

  test('what acts on a screen instead of showing is taken out of a text', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    await send(chat, { id: '1', text: ' a\u0000b\u0007c\r\nd\u202ee\u2066f\u{e0041}g\ud800 e\u0301 ' });
    expect((await eventsOf(chat))[0]?.text).toBe('abc\ndefg\ufffd \u00e9');
  });

  test('unknown bots, whatever they are called', async () => {
    edge = await startEdge();
    for (const bot of ['nobody', '__proto__', 'constructor', '%00', '..%2f..', 'x'.repeat(5000)]) {
      const response = await edge.call(`/api/v1/bots/${bot}/conversations`, { json: { locale: 'es' } });
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      expect([response.status, error.code]).toEqual([404, 'unknown_bot']);
      expect(error.message).toBe(texts.text('http:refusals.unknown_bot', 'es'));
    }
    const broken = await edge.call('/api/v1/bots/%E0%A4%A/conversations', { json: {} });
    expect(broken.status).toBe(400);
  });

  test('a locale of another kind is refused, one that nobody speaks is not', async () => {
    edge = await startEdge();
    expect((await edge.call('/api/v1/bots/hello/conversations', { json: { locale: 5 } })).status).toBe(400);
    expect((await edge.call('/api/v1/bots/hello/conversations', { json: { locale: 'tlh' } })).status).toBe(201);
    expect((await edge.call('/api/v1/bots/hello/conversations', { method: 'POST' })).status).toBe(201);
  });

  test('cursors and waits that are not numbers', async () => {
    edge = await startEdge();
    const chat = await edge.open();
    for (const query of ['after=x', 'after=-1', 'after=1.5', 'wait=soon', 'after=1&after=2', 'after=1e400']) {
      const response = await edge.call(`/api/v1/conversations/${chat.conversation}/events?${query}`, {
        token: chat.token,
      });
      expect([query, response.status]).toEqual([query, 400]);
    }
  });

  test('paths and methods that do not exist', async () => {
    edge = await startEdge();
    const path = await edge.call('/api/v1/nothing');
    expect([path.status, await code(path)]).toEqual([404, 'unknown_path']);
    const method = await edge.call('/api/v1/bots', { method: 'DELETE' });
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('Whose conversation it is', () => {
  test('no token, a token of another form, a wrong one, another one and an unknown conversation', async () => {
    edge = await startEdge();
    const [mine, theirs] = [await edge.open(), await edge.open()];
    const look = async (conversation: string, authorization?: string) => {
      const response = await edge.call(`/api/v1/conversations/${conversation}/events`, {
        headers: authorization === undefined ? {} : { Authorization: authorization },
      });
      return [response.status, await response.text()] as const;
    };
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      `Basic ${mine.token}`,
      `Bearer ${mine.token}x`,
      'Bearer '.repeat(999),
    ]) {
      expect((await look(mine.conversation, header))[0]).toBe(401);
    }
    const wrong = await look(mine.conversation, `Bearer ${'A'.repeat(43)}`);
    expect(wrong[0]).toBe(404);
    expect(await look(mine.conversation, `Bearer ${theirs.token}`)).toEqual(wrong);
    expect(await look('no-such-conversation', `Bearer ${mine.token}`)).toEqual(wrong);
    expect(await look('__proto__', `Bearer ${mine.token}`)).toEqual(wrong);
    expect((await look(mine.conversation, `bearer ${mine.token}`))[0]).toBe(200);
  });

  test('a token does not open the writing side of another conversation', async () => {
    edge = await startEdge();
    const [mine, theirs] = [await edge.open(), await edge.open()];
    const crossed = { conversation: theirs.conversation, token: mine.token };
    expect((await send(crossed, { id: '1', text: 'x' })).status).toBe(404);
    const end = await edge.call(`/api/v1/conversations/${theirs.conversation}/end`, {
      token: mine.token,
      method: 'POST',
    });
    expect(end.status).toBe(404);
    expect(await eventsOf(theirs)).toEqual([]);
  });
});

describe('Pages of other sites', () => {
  const origin = (of: string) => ({ headers: { Origin: of } });
  const preflight = (path: string, of: string) =>
    edge.call(path, {
      method: 'OPTIONS',
      headers: {
        Origin: of,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization',
      },
    });

  test('may use the bot if its file lists them, and no others', async () => {
    const web = { name: 'web', type: 'web', settings: { origins: ['https://www.rivermont.example/'] } };
    edge = await startEdge({ bots: [smallBot('hello', { channels: { web } })] });
    const good = await preflight('/api/v1/bots/hello/conversations', 'https://www.rivermont.example');
    expect([good.status, good.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://www.rivermont.example',
    ]);
    expect(good.headers.get('access-control-allow-headers')).toContain('Authorization');
    const bad = await preflight('/api/v1/bots/hello/conversations', 'https://evil.example');
    expect(bad.headers.get('access-control-allow-origin')).toBeNull();
    const create = (of: string) => edge.call('/api/v1/bots/hello/conversations', { json: {}, ...origin(of) });
    expect((await create('https://evil.example')).status).toBe(403);
    expect((await create('null')).status).toBe(403);
    expect((await create('https://www.rivermont.example')).status).toBe(201);
    expect((await create(edge.url)).status).toBe(201);
    const chat = await edge.open();
    const path = `/api/v1/conversations/${chat.conversation}/events`;
    expect((await edge.call(path, { token: chat.token, ...origin('https://evil.example') })).status).toBe(403);
  });

  test('may use a bot without a list only while it is tried out on the same machine', async () => {
    edge = await startEdge();
    const open = await edge.call('/api/v1/bots/hello/conversations', { json: {}, ...origin('http://localhost:8080') });
    expect([open.status, open.headers.get('access-control-allow-origin')]).toEqual([201, 'http://localhost:8080']);
    await edge.close();
    edge = await startEdge({ config: { publicUrl: 'https://chat.rivermont.example' } });
    const shut = await edge.call('/api/v1/bots/hello/conversations', { json: {}, ...origin('http://localhost:8080') });
    expect(shut.status).toBe(403);
    const own = await edge.call('/api/v1/bots/hello/conversations', {
      json: {},
      ...origin('https://chat.rivermont.example'),
    });
    expect(own.status).toBe(201);
  });
});
