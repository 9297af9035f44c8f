import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { HttpConfig } from '../../src/http/deps.js';
import { createHttpApp, listen, type Listening } from '../../src/http/server.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { city, openDesk, password, texts, type DeskBench } from './a-desk.js';

let bench: DeskBench;
let listening: Listening | null = null;
let webDir: string;

beforeAll(() => {
  webDir = mkdtempSync(join(tmpdir(), 'ventanilla-desk-'));
  mkdirSync(join(webDir, 'desk', 'assets'), { recursive: true });
  writeFileSync(join(webDir, 'desk', 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(webDir, 'desk', 'assets', 'a-1.js'), '1;');
});
afterAll(() => rmSync(webDir, { recursive: true }));
afterEach(async () => {
  bench.desk.close();
  await listening?.close();
  listening = null;
});

/** The real edge with a desk behind it. */
async function serve(config: Partial<HttpConfig> = {}, accept: 'open' | 'draining' = 'open'): Promise<string> {
  bench = openDesk();
  const { desk, store, files } = bench;
  const app = createHttpApp({
    desk,
    store,
    bots: { get: (name) => (name === city.name ? ({ bot: city } as LoadedBot) : undefined), names: () => [city.name] },
    files: { put: () => Promise.reject(new Error('unused')), get: async (id) => files.get(id) ?? null },
    texts,
    clock: systemClock,
    random: systemRandom,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    accept: () => accept,
    config: { publicUrl: '', rateLimits: false, trustProxy: false, webDir, storeTimeoutMs: 10_000, ...config },
  });
  listening = await listen(app, { host: '127.0.0.1', port: 0 });
  return listening.url;
}

interface Raw {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly body: string;
}
/** A request with any Host, which fetch does not allow. */
function raw(
  url: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: { readonly [name: string]: string };
    readonly json?: object;
  } = {},
): Promise<Raw> {
  const { method = options.json ? 'POST' : 'GET', headers = {}, json } = options;
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      url + path,
      { method, headers: { ...(json ? { 'content-type': 'application/json', 'x-desk': '1' } : {}), ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end(json ? JSON.stringify(json) : undefined);
  });
}
const codeOf = ({ body }: Raw): string => (JSON.parse(body) as { error: { code: string } }).error.code;
const cookieOf = (answer: Raw): string =>
  String((answer.headers['set-cookie'] as readonly string[] | undefined)?.[0] ?? '');
const login = { name: 'Ana Ruiz', password };

describe('the cookie', () => {
  test('on this machine is named plainly; scripts cannot read it and other sites cannot send it', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    const cookie = cookieOf(await raw(url, '/desk/api/login', { json: login }));
    expect(cookie).toMatch(/^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const me = await raw(url, '/desk/api/me', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(JSON.parse(me.body)).toMatchObject({ user: { name: 'Ana Ruiz' } });
    expect(me.headers['cache-control']).toBe('no-store');
    const out = await raw(url, '/desk/api/logout', { json: {}, headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(cookieOf(out)).toMatch(/^desk=; Path=\/;.*Max-Age=0$/);
  });

  test('over https is bound to the host, and the plain one is worth nothing there', async () => {
    const url = await serve({ publicUrl: 'https://chat.rivermont.example' });
    await bench.hire('Ana Ruiz');
    const host = { host: 'chat.rivermont.example' };
    const cookie = cookieOf(await raw(url, '/desk/api/login', { json: login, headers: host }));
    expect(cookie).toMatch(/^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    const value = /=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    expect((await raw(url, '/desk/api/me', { headers: { ...host, cookie: `__Host-desk=${value}` } })).status).toBe(200);
    expect((await raw(url, '/desk/api/me', { headers: { ...host, cookie: `desk=${value}` } })).status).toBe(401);
  });
});

describe('who is turned away at the door', () => {
  test('plain http from another machine: nothing is looked at, and a sentence says how to get TLS', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    for (const host of ['chat.rivermont.example', '192.0.2.7:3000', 'localhost.evil.example']) {
      const answer = await raw(url, '/desk/api/login', { json: login, headers: { host } });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'tls_required']);
      expect(answer.body).toContain('PUBLIC_URL');
      expect(cookieOf(answer)).toBe('');
    }
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000', 'desk.localhost'])
      expect((await raw(url, '/desk/api/login', { json: login, headers: { host } })).status).toBe(200);
  });

  test('other sites’ pages: no header of ours, another origin, or the browser says so', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    const tries: readonly { readonly [name: string]: string }[] = [
      { 'x-desk': '' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of tries) {
      const answer = await raw(url, '/desk/api/login', { json: login, headers });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'wrong_origin']);
    }
    const own = { origin: url, 'sec-fetch-site': 'same-origin' };
    expect((await raw(url, '/desk/api/login', { json: login, headers: own })).status).toBe(200);
  });

  test('broken and oversized bodies, wrong methods and paths get a clear answer, in the language asked for', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    const post = (body: string): Promise<Response> =>
      fetch(`${url}/desk/api/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-desk': '1' },
        body,
      });
    expect((await post('{"name":')).status).toBe(400);
    expect((await post(JSON.stringify({ name: 'x'.repeat(100_000) }))).status).toBe(413);
    expect((await post('[]')).status).toBe(400);
    expect((await post('{"__proto__":{"name":"Ana Ruiz"},"password":7}')).status).toBe(400);
    expect((await raw(url, '/desk/api/login')).status).toBe(405);
    expect((await raw(url, '/desk/api/nothing')).status).toBe(404);
    const spanish = await raw(url, '/desk/api/me', { headers: { 'accept-language': 'es' } });
    expect(spanish.body).toContain('Su sesión terminó');
  });

  test('everybody, while the server stops: nothing is accepted', async () => {
    const url = await serve({}, 'draining');
    expect((await raw(url, '/desk/api/login', { json: login })).status).toBe(503);
  });
});

describe('what the desk serves', () => {
  test('its page runs its own script only; built files are kept for ever; nothing above them can be read', async () => {
    const url = await serve();
    for (const path of ['/desk', '/desk/setup?token=abc']) {
      const { status, headers } = await raw(url, path);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
    expect((await raw(url, '/desk/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    for (const path of ['/desk/assets/../index.html', '/desk/assets/%2e%2e/index.html', '/desk/assets/..%2findex.html'])
      expect([403, 404]).toContain((await raw(url, path)).status);
  });

  test('a resident’s file as a download that no browser runs', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    const { id } = await bench.waiting();
    const file = { id: 'file-12345', name: 'señal "rota".svg', mime: 'image/svg+xml', bytes: 5 };
    bench.files.set(file.id, Buffer.from('<svg>'));
    await bench.store.receive(
      [
        {
          conversation: id,
          dedupeId: 'f',
          event: { type: 'attachment', file, kind: 'photo', at: 1 },
          echo: { locale: 'es', text: file.name, file },
        },
      ],
      bench.clock.now(),
    );
    const cookie = cookieOf(await raw(url, '/desk/api/login', { json: login })).split(';')[0] ?? '';
    const path = `/desk/api/conversations/${id}/files/${file.id}`;
    const answer = await raw(url, path, { headers: { cookie } });
    expect(answer.body).toBe('<svg>');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="senal _rota_\.svg"/);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect((await raw(url, path)).status).toBe(401);
    bench.files.set('another', Buffer.from('of another conversation'));
    expect((await raw(url, `/desk/api/conversations/${id}/files/another`, { headers: { cookie } })).status).toBe(404);
  });

  test('its events, resumed by the browser’s cursor, and closed at once when the person signs out', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    for (let n = 0; n < 3; n += 1) await bench.waiting();
    const cookie = cookieOf(await raw(url, '/desk/api/login', { json: login })).split(';')[0] ?? '';
    const response = await fetch(`${url}/desk/api/events?after=0`, { headers: { cookie, 'last-event-id': '1' } });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        if (text.includes('id: 3') && !text.includes('id: 4')) await bench.waiting();
        if (text.includes('id: 4') && !text.includes('signed_out'))
          await raw(url, '/desk/api/logout', { json: {}, headers: { cookie } });
      }
    })();
    await reading;
    expect([...text.matchAll(/^id: (\d+)/gm)].map(([, n]) => n)).toEqual(['2', '3', '4']);
    expect(text).toContain('event: signed_out');
  });

  test('ends its streams when the server stops', async () => {
    const url = await serve();
    await bench.hire('Ana Ruiz');
    const cookie = cookieOf(await raw(url, '/desk/api/login', { json: login })).split(';')[0] ?? '';
    const response = await fetch(`${url}/desk/api/events`, { headers: { cookie } });
    const reading = response.text();
    bench.desk.close();
    await listening?.close();
    // A stream that had not ended by itself would have been cut, which is an error to its reader.
    expect(await reading).toEqual(expect.any(String));
  });
});
