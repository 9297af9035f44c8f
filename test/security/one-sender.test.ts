import { request as httpRequest, type ClientRequest } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { createHttpApp, listen, type Listening } from '../../src/http/server.js';
import { uploadsAtOnce } from '../../src/http/uploads/slots.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { city, openDesk, password, texts, type DeskBench } from '../desk/a-desk.js';
import { startEdge, type Edge } from '../http/edge.js';
import { pdf } from '../http/pictures.js';

let edge: Edge | null = null;
let desk: { readonly bench: DeskBench; readonly listening: Listening } | null = null;
const slow: ClientRequest[] = [];
afterEach(async () => {
  for (const sender of slow.splice(0)) sender.destroy();
  await edge?.close();
  desk?.bench.desk.close();
  await desk?.listening.close();
  edge = desk = null;
});

/** Begins an upload and never finishes it. Resolves when the server has begun to read, or has refused. */
function dawdle(url: string, chat: { readonly conversation: string; readonly token: string }): Promise<number> {
  return new Promise((resolve) => {
    const sent = httpRequest(`${url}/api/v1/conversations/${chat.conversation}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${chat.token}`, 'content-length': '1000', expect: '100-continue' },
      agent: false,
    });
    slow.push(sent);
    sent.on('continue', () => {
      sent.write('%PDF-1.7');
      // The server reads on its own time: a second request behind it shows that it has.
      void fetch(`${url}/api/v1/bots`).then(() => resolve(0));
    });
    sent.on('response', (response) => resolve(response.statusCode ?? 0));
    sent.on('error', () => resolve(-1));
    sent.flushHeaders();
  });
}

test('one who sends files slowly on purpose takes no more than a share of the places', async () => {
  edge = await startEdge();
  const { url } = edge;
  const chat = await edge.open();
  for (let n = 0; n < uploadsAtOnce.conversation; n += 1) expect(await dawdle(url, chat)).toBe(0);
  const upload = (one: { readonly conversation: string; readonly token: string }): Promise<Response> =>
    fetch(`${url}/api/v1/conversations/${one.conversation}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${one.token}` },
      body: Buffer.from(pdf),
    });
  const third = await upload(chat);
  expect(third.status).toBe(503);
  expect(third.headers.get('retry-after')).not.toBeNull();
  // Somebody else at the same address, a neighbour at the library, is served.
  expect((await upload(await edge.open())).status).toBe(202);
  for (let n = uploadsAtOnce.conversation; n < uploadsAtOnce.address; n += uploadsAtOnce.conversation) {
    const other = await edge.open();
    for (let m = 0; m < uploadsAtOnce.conversation; m += 1) expect(await dawdle(url, other)).toBe(0);
  }
  expect((await upload(await edge.open())).status).toBe(503);
  expect(uploadsAtOnce.address).toBeLessThan(uploadsAtOnce.all);
  // And the places come back when the senders have gone.
  for (const sender of slow.splice(0)) sender.destroy();
  let status = 0;
  for (let n = 0; n < 100 && status !== 202; n += 1) status = (await upload(await edge.open())).status;
  expect(status).toBe(202);
});

test('the page without JavaScript opens no more conversations than the API does', async () => {
  edge = await startEdge({ config: { rateLimits: true, answerWaitMs: 0, limits: { conversations: 3 } } });
  const send = (cookie?: string): Promise<Response> =>
    fetch(`${edge?.url}/chat/hello/plain/messages`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie ? { cookie } : {}) },
      body: 'text=hello',
    });
  const first = await send();
  const cookie = String(first.headers.get('set-cookie')).split(';')[0] ?? '';
  expect([first.status, (await send()).status, (await send()).status]).toEqual([303, 303, 303]);
  expect((await send()).status).toBe(429);
  // A made-up ticket is no conversation; whoever has one goes on writing.
  expect((await send(`ventanilla-hello=${'a'.repeat(32)}.${'b'.repeat(43)}`)).status).toBe(429);
  expect((await send(cookie)).status).toBe(303);
});

test('a form with a file is not read before it is known whose conversation it is for', async () => {
  edge = await startEdge();
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(pdf)]), 'letter.pdf');
  const answer = await fetch(`${edge.url}/chat/hello/plain/files`, { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(edge.uploads.size).toBe(0);
});

test('made-up session cookies do not escape the limit of an address, and agents beside it work on', async () => {
  const bench = openDesk();
  const app = createHttpApp({
    desk: bench.desk,
    store: bench.store,
    bots: { get: (name) => (name === city.name ? ({ bot: city } as LoadedBot) : undefined), names: () => [city.name] },
    files: { put: () => Promise.reject(new Error('unused')), get: async () => null },
    texts,
    clock: systemClock,
    random: systemRandom,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    accept: () => 'open',
    config: { publicUrl: '', rateLimits: true, trustProxy: false, webDir: '/nowhere', storeTimeoutMs: 10_000 },
  });
  desk = { bench, listening: await listen(app, { host: '127.0.0.1', port: 0 }) };
  const { url } = desk.listening;
  await bench.hire('Ana Ruiz');
  const login = await fetch(`${url}/desk/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-desk': '1' },
    body: JSON.stringify({ name: 'Ana Ruiz', password }),
  });
  const ana = String(login.headers.get('set-cookie')).split(';')[0] ?? '';
  const me = async (cookie: string): Promise<number> => {
    const answer = await fetch(`${url}/desk/api/me`, { headers: { cookie } });
    await answer.arrayBuffer();
    return answer.status;
  };
  expect(await me(ana)).toBe(200);
  const seen = new Set<number>();
  for (let n = 0; n < 620; n += 20) {
    const made = Array.from({ length: 20 }, (_, m) => me(`desk=${String(n + m).padStart(43, 'x')}`));
    for (const status of await Promise.all(made)) seen.add(status);
  }
  expect(seen).toEqual(new Set([401, 429]));
  expect(await me(`desk=${'z'.repeat(43)}`)).toBe(429);
  expect(await me(ana)).toBe(200);
});
