import { afterEach, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { createInternalApp } from '../../src/http/internal.js';
import { createHttpApp, listen } from '../../src/http/server.js';
import { AppError } from '../../src/model/errors.js';
import { startEdge, texts, type Edge } from './edge.js';

let edge: Edge;
afterEach(() => edge.close());

const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error;

test('a store that fails makes a 503 that says nothing was sent, and the next try works', async () => {
  let broken = false;
  edge = await startEdge({
    store: (store) => ({
      ...store,
      receive: async (items, at) => {
        if (broken) throw new AppError('STORE_FULL');
        return store.receive(items, at);
      },
    }),
  });
  const chat = await edge.open();
  const send = () =>
    edge.call(`/api/v1/conversations/${chat.conversation}/messages`, {
      token: chat.token,
      json: { id: '1', text: 'x' },
      headers: { 'Accept-Language': 'es' },
    });
  broken = true;
  const refused = await send();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await errorOf(refused)).toEqual({
    code: 'unavailable',
    message: texts.text('http:refusals.unavailable', 'es'),
  });
  broken = false;
  expect((await send()).status).toBe(202);
});

test('a store that hangs is a 503 too, not a request that waits for ever', async () => {
  edge = await startEdge({
    config: { storeTimeoutMs: 30 },
    store: (store) => ({ ...store, open: () => new Promise(() => {}) }),
  });
  const response = await edge.call('/api/v1/bots/hello/conversations', { json: {} });
  expect([response.status, (await errorOf(response)).code]).toEqual([503, 'unavailable']);
});

test('an error nobody expected is a sentence without its cause', async () => {
  const logged: object[] = [];
  edge = await startEdge({
    deps: { log: { info: () => {}, warn: () => {}, error: (object) => void logged.push(object) } },
    store: (store) => ({
      ...store,
      open: async () => {
        throw new TypeError('secret detail');
      },
    }),
  });
  const response = await edge.call('/api/v1/bots/hello/conversations', { json: {} });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret detail');
  expect(logged).toHaveLength(1);
});

test('while the server stops or is full nothing new is taken, and reading goes on', async () => {
  let state: 'open' | 'draining' | 'overloaded' = 'open';
  edge = await startEdge({ deps: { accept: () => state } });
  const chat = await edge.open();
  for (const now of ['draining', 'overloaded'] as const) {
    state = now;
    const response = await edge.call(`/api/v1/conversations/${chat.conversation}/messages`, {
      token: chat.token,
      json: { id: '1', text: 'x' },
    });
    expect([response.status, (await errorOf(response)).code]).toEqual([503, now]);
    expect((await edge.call(`/api/v1/conversations/${chat.conversation}/events`, { token: chat.token })).status).toBe(
      200,
    );
  }
});

test('too many messages from one conversation: a kind sentence, when to come again, and other residents unharmed', async () => {
  edge = await startEdge({ config: { rateLimits: true, limits: { messages: 3 } } });
  const [one, other] = [await edge.open(), await edge.open()];
  const send = (chat: { conversation: string; token: string }, id: string) =>
    edge.call(`/api/v1/conversations/${chat.conversation}/messages`, { token: chat.token, json: { id, text: 'x' } });
  for (const id of ['1', '2', '3']) expect((await send(one, id)).status).toBe(202);
  const refused = await send(one, '4');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await errorOf(refused)).message).toContain('Nothing you sent before is lost');
  expect((await send(other, '1')).status).toBe(202);
});

test('an address that opens conversation after conversation is slowed, by its own address behind a proxy and by /64 for IPv6', async () => {
  edge = await startEdge({ config: { rateLimits: true, trustProxy: true, limits: { conversations: 2 } } });
  const open = (address: string) =>
    edge.call('/api/v1/bots/hello/conversations', { json: {}, headers: { 'X-Forwarded-For': address } });
  expect((await open('192.0.2.1')).status).toBe(201);
  expect((await open('192.0.2.1')).status).toBe(201);
  expect((await open('192.0.2.1')).status).toBe(429);
  expect((await open('192.0.2.2')).status).toBe(201);
  expect((await open('2001:db8:1:2::1')).status).toBe(201);
  expect((await open('2001:db8:1:2:ffff::9')).status).toBe(201);
  expect((await open('2001:db8:1:2:aaaa::7')).status).toBe(429);
  expect((await open('2001:db8:1:3::1')).status).toBe(201);
});

test('without a proxy nobody can pretend to be another address', async () => {
  edge = await startEdge({ config: { rateLimits: true, limits: { conversations: 1 } } });
  const open = (address: string) =>
    edge.call('/api/v1/bots/hello/conversations', { json: {}, headers: { 'X-Forwarded-For': address } });
  expect((await open('192.0.2.1')).status).toBe(201);
  expect((await open('192.0.2.2')).status).toBe(429);
});

test('a port in use is said with its number and a cure', async () => {
  edge = await startEdge();
  const port = Number(new URL(edge.url).port);
  const error = await listen(createHttpApp(edge.deps), { host: '127.0.0.1', port }).catch(
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('PORT_IN_USE');
  expect((error as AppError).message).toContain(String(port));
});

async function internal(app: Express) {
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return [response.status, await response.text()] as const;
  };
  return { get, close: () => server.close() };
}

test('the internal port tells alive from ready, and shows the counters', async () => {
  edge = await startEdge();
  let stopping = false;
  let damaged = false;
  const { get, close } = await internal(
    createInternalApp({
      store: {
        canary: async () => {
          if (damaged) throw new AppError('STORE_READ_ONLY');
        },
      },
      metrics: async () => 'ventanilla_turns_total 1\n',
      ready: async () => {
        if (stopping) throw new Error('stopping');
      },
    }),
  );
  expect(await get('/healthz')).toEqual([200, 'ok\n']);
  expect(await get('/readyz')).toEqual([200, 'ready\n']);
  expect(await get('/metrics')).toEqual([200, 'ventanilla_turns_total 1\n']);
  damaged = true;
  expect(await get('/readyz')).toEqual([503, 'not ready: STORE_READ_ONLY\n']);
  damaged = false;
  stopping = true;
  expect((await get('/readyz'))[0]).toBe(503);
  expect((await get('/healthz'))[0]).toBe(200);
  await close();
});

test('health and metrics are not on the public port', async () => {
  edge = await startEdge();
  for (const path of ['/healthz', '/readyz', '/metrics']) expect((await edge.call(path)).status).toBe(404);
});
