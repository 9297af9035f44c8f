import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createKeyCache, type KeyCache } from '../../../src/runtime/channels/key-cache.js';

const minute = 60_000;
const hour = 60 * minute;

/** An OpenID server of this machine: the document names the list, the list holds `keys`. */
let server: Server;
let document = '';
let asked: string[] = [];
let keys: object[] = [];
let broken = false;
let listUrl = '';
let now = 0;
let troubles: string[] = [];
let cache: KeyCache;

beforeEach(async () => {
  [asked, troubles, keys, broken, listUrl, now] = [[], [], [{ kid: 'k1' }], false, '', 1_000_000_000];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (broken) response.statusCode = 503;
    response.end(JSON.stringify(request.url === '/openid' ? { jwks_uri: listUrl } : { keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  [document, listUrl] = [`${origin}/openid`, `${origin}/keys`];
  cache = createKeyCache({
    net: fetch,
    clock: { now: () => now },
    onTrouble: (_, reason) => void troubles.push(reason),
  });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('Keys are fetched once for all who ask at the same time, and kept for a day', async () => {
  const all = await Promise.all([1, 2, 3].map(() => cache.keysOf([document], 'k1')));
  expect(all).toEqual([1, 2, 3].map(() => ({ [document]: [{ kid: 'k1' }] })));
  now += 24 * hour - 1;
  await cache.keysOf([document]);
  expect(asked).toEqual(['/openid', '/keys']);
  keys = [{ kid: 'k2' }];
  now += 1;
  expect(await cache.keysOf([document])).toEqual({ [document]: [{ kid: 'k2' }] });
});

test('A key that is not known is looked for once, and again only after five minutes', async () => {
  await cache.keysOf([document], 'k1');
  now += 5 * minute;
  keys = [{ kid: 'k1' }, { kid: 'k2' }];
  expect(await cache.keysOf([document], 'k2')).toEqual({ [document]: keys });
  expect(asked).toHaveLength(4);
  for (const forged of ['a', 'b', 'c']) await cache.keysOf([document], forged);
  expect(asked).toHaveLength(4);
  now += 5 * minute;
  await cache.keysOf([document], 'd');
  expect(asked).toHaveLength(6);
});

test('While the platform cannot be reached, old keys serve for five days and then no more', async () => {
  await cache.keysOf([document]);
  broken = true;
  now += 24 * hour;
  expect(await cache.keysOf([document])).toEqual({ [document]: [{ kid: 'k1' }] });
  expect(troubles).toEqual(['answered 503']);
  // It is not asked by every message.
  await cache.keysOf([document]);
  expect(asked).toHaveLength(3);
  now += 96 * hour;
  expect(await cache.keysOf([document])).toEqual({});
  broken = false;
  now += minute;
  expect(await cache.keysOf([document])).toEqual({ [document]: [{ kid: 'k1' }] });
});

test('What is no list of keys is trouble, told without a word of the answer', async () => {
  listUrl = 'http://other.example/keys';
  expect(await cache.keysOf([document])).toEqual({});
  listUrl = '';
  now += minute;
  expect(await cache.keysOf([document])).toEqual({});
  listUrl = document.replace('/openid', '/keys');
  keys = [];
  now += minute;
  expect(await cache.keysOf([document])).toEqual({});
  expect(await cache.keysOf(['http://127.0.0.1:1/none'])).toEqual({});
  expect(troubles).toEqual([
    'the list of keys is not on https',
    'the document names no list of keys',
    'the list holds no keys',
    'not reached',
  ]);
});
