import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chatClient, openChat } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

let server: ServerProcess;
beforeAll(async () => {
  server = await serverProcess({ env: { RELOAD: 'off', LOG_LEVEL: 'warn' } });
  await server.start();
});
afterAll(() => server.clean());

const languages = ['en', 'es'] as const;
type Language = (typeof languages)[number];

const sentences = (lang: Language): { readonly [code: string]: string } =>
  (
    JSON.parse(readFileSync(new URL(`../../locales/${lang}/http.json`, import.meta.url), 'utf8')) as {
      refusals: { [code: string]: string };
    }
  ).refusals;

/** The sentence of a refusal with its numbers filled in. */
function refusal(lang: Language, code: string, values: { readonly [name: string]: string | number } = {}): object {
  const message = (sentences(lang)[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return { error: { code, message } };
}

/** What people send, and the language it is in where it is not the page's: a first message in plain English is answered in English. */
const odd: readonly (readonly [
  about: string,
  text: string | { readonly [lang in Language]: string },
  language?: 'en',
])[] = [
  ['the word constructor', 'constructor'],
  ['the word __proto__', '__proto__'],
  ['the words of a program', 'toString hasOwnProperty', 'en'],
  ['emoji only', '🤷🏽‍♀️👍🔥'],
  ['Arabic, from right to left', 'مرحبا كيف أدفع فاتورة الماء؟'],
  ['Hebrew with direction marks', '\u202Eשלום\u202C'],
  ['Chinese', '我想预约'],
  ['one letter', 'x'],
  ['punctuation', '?!.,;:…¿¡'],
  [
    '2,000 characters',
    { en: 'water bill '.repeat(182).slice(0, 2000), es: 'recibo del agua '.repeat(126).slice(0, 2000) },
  ],
  ['2,000 letters without a space', 'a'.repeat(2000)],
  ['accents stacked high', `h${'\u0301'.repeat(300)}`],
  ['a script tag', '<script>alert(1)</script>'],
  ['a database command', "'; DROP TABLE conversation; --", 'en'],
  ['placeholders of our own', '{slot} {{x}} ${HOME} $t(http:refusals.internal)', 'en'],
  ['a prototype as JSON', '{"__proto__":{"polluted":true}}', 'en'],
  ['a number without end', '9'.repeat(400)],
  ['control characters around a word', { en: '\u0007\u001bpothole\u0000\u200b', es: '\u0007\u001bbache\u0000\u200b' }],
  ['half a surrogate pair', { en: 'hello \ud83d', es: 'hola \ud83d' }],
];

describe.each(languages)('A resident who writes in %s', (lang) => {
  test.each(odd)(
    'and sends %s is answered by the bot, with what to do next',
    async (_, text, language: Language = lang) => {
      const client = await openChat(server.url, 'rivermont', lang);
      const greeted = await client.until((events) => events.some(({ from }) => from === 'bot'));
      const answer = await client.post({ id: 'odd', text: typeof text === 'string' ? text : text[lang] });
      expect(answer?.status).toBe(202);
      const after = greeted.at(-1)?.seq ?? 0;
      const events = await client.until((all) => all.some((event) => event.seq > after && event.from === 'bot'));
      const replies = events.filter((event) => event.seq > after && event.from === 'bot');
      expect(replies.map(({ locale }) => locale)).toEqual(replies.map(() => language));
      for (const reply of replies) {
        expect(reply.text.trim()).not.toBe('');
        expect(reply.text).not.toMatch(/undefined|\[object|NaN|\{\w+\}|dialog:|<script/);
      }
      // Not understood is fine; a dead end is not: the bot asks or offers something, or says what to write or whom to call.
      const said = replies.map(({ text: words }) => words).join(' ');
      expect(replies.some(({ choices }) => choices.length > 0) || /[?¿]|555-|write|escriba/i.test(said)).toBe(true);
    },
  );

  test.each([
    ['nothing', { text: '' }, 400, 'empty_message', {}],
    ['blanks only', { text: ' \n\t ' }, 400, 'empty_message', {}],
    ['signs that cannot be seen only', { text: '\u200b\u0000\u202e' }, 400, 'empty_message', {}],
    ['2,001 characters', { text: 'a'.repeat(2001) }, 413, 'message_too_long', { limit: 2000, length: 2001 }],
    ['20,000 characters', { text: 'é'.repeat(20_000) }, 413, 'message_too_long', { limit: 2000, length: 20_000 }],
    ['a number instead of words', { text: 7 }, 400, 'invalid_field', { field: 'text' }],
    ['a list instead of words', { text: ['a'] }, 400, 'invalid_field', { field: 'text' }],
    ['words and a choice at once', { text: 'a', choice: 'b' }, 400, 'text_or_choice', {}],
    ['neither words nor a choice', {}, 400, 'text_or_choice', {}],
  ])('and sends %s is told so in that language, and nothing is kept', async (_, message, status, code, values) => {
    const { conversation, token } = await openChat(server.url, 'rivermont', lang);
    const client = chatClient(server.url, conversation, token);
    await client.until((events) => events.some(({ from }) => from === 'bot'));
    const answer = await post(`/api/v1/conversations/${conversation}/messages`, { id: 'odd', ...message }, lang, token);
    expect([answer.status, await answer.json()]).toEqual([status, refusal(lang, code, values)]);
    expect((await client.events()).filter(({ from }) => from === 'citizen')).toEqual([]);
  });

  test('and taps a choice that was never offered is told so, and offered what there is', async () => {
    const client = await openChat(server.url, 'rivermont', lang);
    const greeted = await client.until((events) => events.some(({ from }) => from === 'bot'));
    expect((await client.post({ id: 'tap', choice: 'never-offered' }))?.status).toBe(202);
    const events = await client.until((all) => (all.at(-1)?.seq ?? 0) > (greeted.at(-1)?.seq ?? 0));
    const replies = events.filter(({ seq }) => seq > (greeted.at(-1)?.seq ?? 0));
    expect(replies.map(({ from, locale }) => [from, locale])).toEqual(replies.map(() => ['bot', lang]));
    expect(replies[0]?.text).toMatch(lang === 'en' ? /^I did not offer that choice/ : /^Yo no ofrecí esa opción/);
    expect(replies.at(-1)?.choices.length).toBeGreaterThan(1);
  });

  test('but has the token of somebody else, or none, learns nothing', async () => {
    const [own, foreign] = [await openChat(server.url, 'rivermont', lang), await openChat(server.url, 'hello', lang)];
    const path = `/api/v1/conversations/${own.conversation}`;
    const seen = new Set<string>();
    for (const token of [foreign.token, own.token.split('').reverse().join('')]) {
      const written = await post(`${path}/messages`, { id: 'a', text: 'a' }, lang, token);
      const read = await fetch(`${server.url}${path}/events`, { headers: headers(lang, token) });
      seen.add(`${written.status} ${await written.text()}`).add(`${read.status} ${await read.text()}`);
    }
    expect([...seen]).toEqual([`404 ${JSON.stringify(refusal(lang, 'not_found'))}`]);
    for (const token of ['null', 'undefined', '%F0%9F%92%A5', `${own.token} x`, own.token.slice(1)]) {
      const malformed = await post(`${path}/messages`, { id: 'a', text: 'a' }, lang, token);
      expect([malformed.status, await malformed.json()]).toEqual([401, refusal(lang, 'missing_token')]);
    }
    const none = await fetch(`${server.url}${path}/events`, { headers: { 'accept-language': lang } });
    expect([none.status, await none.json()]).toEqual([401, refusal(lang, 'missing_token')]);
    const inUrl = await fetch(`${server.url}${path}/events?token=${own.token}`, {
      headers: { 'accept-language': lang },
    });
    expect(inUrl.status).toBe(401);
  });

  test.each([
    ['a bot that is not there', '/api/v1/bots/nobody/conversations', '{}', 404, 'unknown_bot', {}],
    ['a bot called __proto__', '/api/v1/bots/__proto__/conversations', '{}', 404, 'unknown_bot', {}],
    ['a bot called constructor', '/api/v1/bots/constructor/conversations', '{}', 404, 'unknown_bot', {}],
    ['a page that is not there', '/api/v1/nothing', '{}', 404, 'unknown_path', {}],
    ['JSON that breaks off', '/api/v1/bots/rivermont/conversations', '{"locale":', 400, 'malformed_json', {}],
    ['no JSON at all', '/api/v1/bots/rivermont/conversations', 'hello', 400, 'malformed_json', {}],
    ['binary', '/api/v1/bots/rivermont/conversations', Buffer.from([0, 255, 254, 1]), 400, 'malformed_json', {}],
    ['a list', '/api/v1/bots/rivermont/conversations', '[]', 400, 'invalid_request', {}],
    ['a megabyte', '/api/v1/bots/rivermont/conversations', `{"a":"${'x'.repeat(1e6)}"}`, 413, 'body_too_large', {}],
  ])('and whose program sends %s gets the reason in that language', async (_, path, body, status, code, values) => {
    const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers: headers(lang), body });
    expect([answer.status, await answer.json()]).toEqual([status, refusal(lang, code, values)]);
  });
});

const headers = (lang: string, token?: string): { [name: string]: string } => ({
  'content-type': 'application/json',
  accept: 'application/json',
  'accept-language': lang,
  ...(token ? { authorization: `Bearer ${token}` } : {}),
});

function post(path: string, body: object, lang: string, token?: string): Promise<Response> {
  return fetch(`${server.url}${path}`, { method: 'POST', headers: headers(lang, token), body: JSON.stringify(body) });
}

describe('A resident whose line is bad', () => {
  test('and whose device sends the same message a hundred times at once is heard once', async () => {
    const client = await openChat(server.url, 'rivermont', 'en');
    await client.until((events) => events.some(({ from }) => from === 'bot'));
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => client.post({ id: 'same', text: 'When is the library open?' })),
    );
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([202]));
    const bodies = answers.map((answer) => answer?.body as { accepted: boolean; duplicate: boolean });
    expect(bodies.filter(({ accepted }) => accepted)).toEqual([{ accepted: true, duplicate: false }]);
    expect(bodies.filter(({ duplicate }) => duplicate)).toHaveLength(99);
    // The second question comes after the answer to the first, else the bot may hear both before it says anything.
    await client.until((all) => all.at(-1)?.from === 'bot' && citizens(all).length === 1);
    await client.say('later', 'Where is the city hall?');
    const events = await client.until((all) => all.at(-1)?.from === 'bot' && citizens(all).length === 2);
    expect(citizens(events)).toEqual(['When is the library open?', 'Where is the city hall?']);
    const perMessage = events.map(({ from }) => from).join(' ');
    expect(perMessage).toMatch(/^(?:bot )+citizen (?:bot )+citizen bot/);
  });

  test('and whose fifty first messages come all at once has each of them kept once, in one conversation, and is answered', async () => {
    const client = await openChat(server.url, 'rivermont', 'en');
    const sent = Array.from({ length: 50 }, (_, n) => `message number ${n}`);
    const answers = await Promise.all(sent.map((text, n) => client.post({ id: `m${n}`, text })));
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([202]));
    const events = await client.until((all) => citizens(all).length === 50 && all.at(-1)?.from === 'bot');
    expect(citizens(events).toSorted()).toEqual(sent.toSorted());
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
  });

  test('and fifty of whom come for the first time at once get fifty conversations, each answered in its language', async () => {
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, n) => openChat(server.url, 'rivermont', n % 2 === 0 ? 'en' : 'es')),
    );
    expect(new Set(clients.map(({ conversation }) => conversation)).size).toBe(50);
    await Promise.all(clients.map((client) => client.say('first', 'constructor')));
    for (const [n, client] of clients.entries()) {
      const events = await client.until((all) => citizens(all).length === 1 && all.at(-1)?.from === 'bot');
      expect(citizens(events)).toEqual(['constructor']);
      expect(events.at(-1)?.locale).toBe(n % 2 === 0 ? 'en' : 'es');
    }
  });
});

test('After all of this the server is well: ready, nothing failed, nothing put aside as poison, nobody’s words in the log', async () => {
  expect((await fetch(`${server.internalUrl}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${server.internalUrl}/metrics`)).text();
  expect(metrics).toMatch(/^ventanilla_\w*dead\w* 0$|\{[^}]*dead[^}]*\} 0$/m);
  expect(server.output()).not.toMatch(/"level":"(?:warn|error|fatal)"/);
  expect(server.output()).not.toMatch(/DROP TABLE|pothole|__proto__/);
});

const citizens = (events: readonly { readonly from: string; readonly text: string }[]): string[] =>
  events.filter(({ from }) => from === 'citizen').map(({ text }) => text);
