import { neutralPage } from '../../src/model/neutral-page.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { markup, textToHtml } from '../../src/http/pages/html.js';
import { phoneJpeg } from './pictures.js';
import { smallBot, startEdge, texts, type Edge } from './edge.js';

let edge: Edge;
afterEach(() => edge.close());

/** A browser without JavaScript: keeps its cookie, follows redirects, sends forms. */
function browser(options: { readonly origin?: string; readonly cookies?: boolean } = {}) {
  let cookie = '';
  const go = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; url: string; body: string; headers: Headers }> => {
    const headers = new Headers(init.headers);
    if (cookie) headers.set('Cookie', cookie);
    const response = await fetch(new URL(path, edge.url), { ...init, headers, redirect: 'manual' });
    const set = response.headers.get('set-cookie');
    if (set && options.cookies !== false) cookie = /Max-Age=0/.test(set) ? '' : (set.split(';')[0] ?? '');
    if (response.status === 303) return go(response.headers.get('location') ?? '/');
    return { status: response.status, url: path, body: await response.text(), headers: response.headers };
  };
  return {
    go,
    cookie: () => cookie,
    post: (path: string, fields: { readonly [name: string]: string }, headers: { [name: string]: string } = {}) =>
      go(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: options.origin ?? edge.url, ...headers },
      }),
  };
}
const field = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

describe('The page without JavaScript', () => {
  test('a resident starts, writes, taps a choice and ends, in Spanish, with forms alone', async () => {
    edge = await startEdge();
    edge.answering((text) =>
      text === 'hola'
        ? {
            text: '¿Qué necesita?',
            choices: [
              { id: 'k1', label: 'Basura' },
              { id: 'u', label: 'Sitio', url: 'https://x.example/a' },
            ],
          }
        : { text: `Dijo: ${text}` },
    );
    const visitor = browser();
    const first = await visitor.go('/chat/hello/plain?lang=es');
    expect(first.body).toContain('<html lang="es">');
    expect(first.body).toContain('Ciudad de Rivermont');
    expect(visitor.cookie()).toBe('');
    const said = await visitor.post('/chat/hello/plain/messages?lang=es', {
      id: field(first.body, 'id'),
      seen: '0',
      text: 'hola',
    });
    expect(said.url).toContain('lang=es');
    expect(said.body).toContain('<p>hola</p>');
    expect(said.body).toContain('¿Qué necesita?');
    expect(said.body).toContain('<button name="choice" value="k1">Basura</button>');
    expect(said.body).toContain('href="https://x.example/a"');
    const tapped = await visitor.post('/chat/hello/plain/messages?lang=es', {
      id: field(said.body, 'id'),
      choice: 'k1',
    });
    expect(tapped.body).toContain('<p>Basura</p>');
    expect(tapped.body).toContain('Dijo: choice k1');
    expect(tapped.body).not.toContain('name="choice"');
    const over = await visitor.post('/chat/hello/plain/end?lang=es', {});
    expect(visitor.cookie()).toBe('');
    expect(over.body).toContain(texts.text('http:page.plain.ended', 'es'));
    expect(over.body).not.toContain('Basura');
  });

  test('in a sensitive topic there is a quick way out: nothing is kept, and another page is shown', async () => {
    edge = await startEdge();
    edge.answering(() => ({ text: 'Llame al 211.', sensitive: true, audio: 'https://x.example/a.mp3' }));
    const visitor = browser();
    const started = await visitor.post('/chat/hello/plain/start?lang=es', {});
    expect(started.body).toContain('Salir rápido de esta página');
    expect(started.body).toContain(
      '<audio controls preload="none" src="https://x.example/a.mp3" aria-label="Escuchar este mensaje">',
    );
    const left = await fetch(`${edge.url}/chat/hello/plain/leave`, {
      headers: { Cookie: visitor.cookie() },
      redirect: 'manual',
    });
    expect([left.status, left.headers.get('location')]).toEqual([303, neutralPage]);
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  test('"start the chat" shows the greeting, and "check for new messages" what came meanwhile', async () => {
    edge = await startEdge();
    edge.answering();
    const visitor = browser();
    const started = await visitor.post('/chat/hello/plain/start?lang=en', {});
    expect(started.body).toContain('You said: opened');
    expect(started.body).toContain(texts.text('http:page.plain.check', 'en'));
    expect((await visitor.go('/chat/hello/plain?lang=en')).body).toContain('You said: opened');
  });

  test('the cookie cannot be read by scripts, goes to no other site, and only to this page', async () => {
    edge = await startEdge({ config: { publicUrl: 'https://chat.rivermont.example', answerWaitMs: 1 } });
    const response = await fetch(`${edge.url}/chat/hello/plain/start`, { method: 'POST', redirect: 'manual' });
    const cookie = response.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/chat/hello/plain'])
      expect(cookie).toContain(part);
    expect(response.status).toBe(303);
  });

  test('the same page sent twice is one message', async () => {
    edge = await startEdge();
    edge.answering();
    const visitor = browser();
    const started = await visitor.post('/chat/hello/plain/start?lang=en', {});
    const form = { id: field(started.body, 'id'), text: 'only once' };
    await visitor.post('/chat/hello/plain/messages?lang=en', form);
    const again = await visitor.post('/chat/hello/plain/messages?lang=en', form);
    expect(again.body.split('<p>only once</p>')).toHaveLength(2);
  });

  test('a photo question has a file field, and the photo arrives without its place', async () => {
    edge = await startEdge();
    edge.answering((text) =>
      text === 'opened' ? { text: 'A photo, please', accepts: 'photo' } : { text: `Got ${text}` },
    );
    const visitor = browser();
    const started = await visitor.post('/chat/hello/plain/start?lang=en', {});
    expect(started.body).toContain('type="file"');
    const form = new FormData();
    form.set('id', field(started.body, 'id'));
    form.set('file', new File([Buffer.from(phoneJpeg())], 'cart.jpg', { type: 'text/html' }));
    const sent = await visitor.go('/chat/hello/plain/files?lang=en', {
      method: 'POST',
      body: form,
      headers: { Origin: edge.url },
    });
    expect(sent.body).toContain('Got file cart.jpg');
    const link = /href="(\/chat\/hello\/plain\/files\/[^"]+)"/.exec(sent.body)?.[1] ?? '';
    const file = await visitor.go(link);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.body).not.toContain('GPS');
    expect((await browser().go(link)).status).toBe(404);
    const none = await visitor.go('/chat/hello/plain/files?lang=en', {
      method: 'POST',
      body: new FormData(),
      headers: { Origin: edge.url },
    });
    expect([none.status, none.body.includes(texts.text('http:refusals.empty_file', 'en'))]).toEqual([400, true]);
    const odd = await visitor.go('/chat/hello/plain/files?lang=en', {
      method: 'POST',
      body: 'x',
      headers: { Origin: edge.url },
    });
    expect(odd.status).toBe(400);
  });

  test('what cannot be sent is kept in the field with the reason above it', async () => {
    edge = await startEdge();
    edge.answering();
    const visitor = browser();
    await visitor.post('/chat/hello/plain/start?lang=es', {});
    const long = await visitor.post('/chat/hello/plain/messages?lang=es', { id: 'a', text: 'ñ'.repeat(2001) });
    expect(long.status).toBe(413);
    expect(long.body).toContain('role="alert"');
    expect(long.body).toContain(`>${'ñ'.repeat(2001)}</textarea>`);
    const empty = await visitor.post('/chat/hello/plain/messages?lang=es', { id: 'b', text: ' ' });
    expect([empty.status, empty.body.includes(texts.text('http:refusals.empty_message', 'es'))]).toEqual([400, true]);
  });

  test('a form on another site can do nothing', async () => {
    edge = await startEdge({ config: { answerWaitMs: 1 } });
    const attempts = [
      [{ Origin: 'https://evil.example' }, 403],
      [{ Origin: 'null' }, 403],
      [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
      [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    ] as const;
    for (const [headers, status] of attempts) {
      const response = await fetch(`${edge.url}/chat/hello/plain/start`, {
        method: 'POST',
        headers,
        redirect: 'manual',
      });
      expect(response.status).toBe(status);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    // Fetch metadata cannot be forged by a page, so it decides where it is present.
    const own = await fetch(`${edge.url}/chat/hello/plain/start`, {
      method: 'POST',
      headers: { Origin: edge.url },
      redirect: 'manual',
    });
    expect(own.status).toBe(303);
  });

  test("another bot's cookie, a made-up one and a wrong token open nothing", async () => {
    edge = await startEdge({ bots: [smallBot('hello'), smallBot('other')] });
    const chat = await edge.open('other');
    await edge.answerAll(() => ({ text: 'private' }));
    for (const value of [
      `${chat.conversation}.${chat.token}`,
      `${chat.conversation}.${'A'.repeat(43)}`,
      'x',
      '__proto__',
      ';;=',
    ]) {
      const response = await edge.call('/chat/hello/plain', { headers: { Cookie: `ventanilla-hello=${value}` } });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('private');
    }
  });

  test('a browser that refuses the cookie is told why nothing stays', async () => {
    edge = await startEdge({ config: { answerWaitMs: 1 } });
    const visitor = browser({ cookies: false });
    const page = await visitor.post('/chat/hello/plain/messages?lang=en', { id: 'a', text: 'hi' });
    expect(page.body).toContain(texts.text('http:page.plain.cookies', 'en').slice(0, 30));
  });

  test('nothing a citizen, an agent or a bot says becomes markup', async () => {
    edge = await startEdge();
    const nasty = `<img src=x onerror=alert(1)>"'&</li></textarea><script>alert(1)</script> javascript:alert(1)`;
    edge.answering(() => ({
      text: nasty,
      choices: [
        { id: `"><script>`, label: nasty },
        { id: 'l', label: 'link', url: 'javascript:alert(1)' },
      ],
    }));
    const visitor = browser();
    await visitor.post('/chat/hello/plain/start?lang=en', {});
    const page = await visitor.post('/chat/hello/plain/messages?lang=%22%3E%3Cscript%3E', { id: 'a', text: nasty });
    expect(page.body).not.toMatch(/<script|<img|onerror=alert\(1\)>[^&]*<\/li>|href="javascript/);
    expect(page.body).toContain('&lt;script&gt;');
  });

  test('any text at all stays text', () => {
    edge = { close: async () => {} } as Edge;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(markup`<p title="${text}">${text}</p>`.markup.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(
          /<(?!\/?p)|[&'].*[&']/s,
        );
        expect(markup`${textToHtml(text)}`.markup.replaceAll('<br>', '')).not.toMatch(/<(?!a href="https?:|\/a>)/);
      }),
    );
  });

  test('web addresses in a message are links, without the full stop behind them', () => {
    edge = { close: async () => {} } as Edge;
    expect(markup`${textToHtml('See https://x.example/a?b=1&c=2.\nOr call.')}`.markup).toBe(
      'See <a href="https://x.example/a?b=1&amp;c=2" rel="noopener noreferrer">https://x.example/a?b=1&amp;c=2</a>.<br>Or call.',
    );
  });
});

describe('The other pages', () => {
  test('the home page is the first bot’s: its chat, its topics as buttons that ask it; the others are links', async () => {
    edge = await startEdge({ bots: [smallBot('hello'), smallBot('other')] });
    const page = await edge
      .call('/', { headers: { 'Accept-Language': 'es-US,es;q=0.9,en;q=0.5' } })
      .then((r) => r.text());
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('Día de la basura');
    expect(page).toContain('<ventanilla-chat bot="hello" lang="es" ');
    expect(page).not.toContain('bot="other"');
    expect(page).toContain('action="/chat/hello/plain/messages?lang=es"');
    expect(page).toContain('data-ventanilla-ask="Día de la basura"');
    for (const link of ['/chat/other?lang=es', '/chat/hello/plain?lang=es', '/desk', '/?lang=en']) {
      expect(page).toContain(`href="${link}"`);
    }
    expect(await edge.call('/?lang=en').then((r) => r.text())).toContain('Trash day');
  });

  test('the chat page leads to the plain page where there is no JavaScript, and only listed sites may frame it', async () => {
    const web = {
      name: 'web',
      type: 'web',
      settings: { origins: ['https://www.rivermont.example', 'https://x.example; script-src *'] },
    };
    edge = await startEdge({ bots: [smallBot('hello', { channels: { web } })] });
    const response = await edge.call('/chat/hello?lang=en');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self' https://www.rivermont.example;");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('script-src *');
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(await response.text()).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=/chat/hello/plain?lang=en"></noscript>',
    );
  });

  test('every page carries the strict headers, and no page names the software under it', async () => {
    edge = await startEdge();
    for (const path of [
      '/',
      '/chat/hello',
      '/chat/hello/plain',
      '/nothing',
      '/chat/nobody',
      '/api/v1/bots',
      '/widget.js',
    ]) {
      const { headers } = await edge.call(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('a page that does not exist says so in the language of the browser', async () => {
    edge = await startEdge();
    const response = await edge.call('/nada', { headers: { 'Accept-Language': 'es' } });
    expect([response.status, (await response.text()).includes(texts.text('http:refusals.unknown_path', 'es'))]).toEqual(
      [404, true],
    );
    expect((await edge.call('/chat/%E0%A4%A')).status).toBe(400);
  });

  test('the widget is served with a tag and kept by browsers; before it is built the reason is said', async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'ventanilla-web-'));
    edge = await startEdge({ config: { webDir } });
    const early = await edge.call('/widget.js');
    expect([early.status, await early.text()]).toEqual([503, 'The widget is not built yet. Run: npm run build\n']);
    await writeFile(join(webDir, 'widget.js'), 'customElements;');
    const first = await edge.call('/widget.js');
    expect([first.status, await first.text()]).toEqual([200, 'customElements;']);
    expect(first.headers.get('content-type')).toContain('javascript');
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    // Not by fetch: it adds `Cache-Control: no-cache`, which asks for the whole file.
    const again = await new Promise<number | undefined>((resolve) => {
      get(`${edge.url}/widget.js`, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(again).toBe(304);
    const wire = await new Promise<string | undefined>((resolve) => {
      get(`${edge.url}/widget.js`, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
        response.resume();
        resolve(response.headers['content-encoding']);
      });
    });
    expect(wire).toBe('gzip'); // a third of the bytes for somebody on a slow line
    await rm(webDir, { recursive: true });
  });

  test('what is mounted beside is asked before "there is no such page"', async () => {
    edge = await startEdge({
      deps: { also: [(request, response, next) => (request.url === '/desk' ? void response.end('the desk') : next())] },
    });
    expect(await edge.call('/desk').then((r) => r.text())).toBe('the desk');
    expect((await edge.call('/desks')).status).toBe(404);
  });
});
