import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mayFetch, readRobots } from '../../src/content/import/robots.js';
import { costOf } from '../support/processor-time.js';
import { readPage } from '../../src/content/import/read-page.js';
import { isPrivateAddress } from '../../src/channels/media/public-address.js';
import { errorsOf, fixture, openDesk, type ClerkDesk } from './clerk-desk.js';

let desk: ClerkDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.leave());

const topics = 'bots/town/intents';

describe('a saved site', () => {
  test('gives its questions of every form, each once, in both languages where pages say that they belong together', async () => {
    expect((await desk.run('import', 'site', fixture('site'))).code).toBe(0);
    expect(errorsOf(await desk.findings())).toEqual([]);
    const ticket = await desk.read(`${topics}/how-do-i-pay-a-parking-ticket.yaml`);
    expect(ticket.split('\n').slice(2).join('\n')).toBe(`format: 1
intent: how-do-i-pay-a-parking-ticket
draft: true
title: { en: "How do I pay a parking ticket", es: "Cómo pago una multa" }
label: { en: "Pay a parking ticket", es: "Cómo pago una multa" }
source: "https://town.example/faq.html"
examples:
  en: |
    How do I pay a parking ticket?
  es: |
    ¿Cómo pago una multa?
answer:
  en: |-
    Pay online or by mail.
    - By card
    - By check
  es: "En línea o por correo."
`);
    const park = await desk.read(`${topics}/where-can-i-park.yaml`);
    expect(park).toContain(
      '    On the map (https://town.example/map) you see it.\n    At night\n    Only with a permit.\n',
    );
    expect(park).toContain('es: "En el mapa lo ve."');
    expect(await desk.read(`${topics}/what-if-i-lost-my-permit.yaml`)).toContain('es: "Venga a la oficina."');
    expect(await desk.read(`${topics}/is-sunday-free.yaml`)).toContain('es: "Sí."');
    expect(await desk.read(`${topics}/who-checks.yaml`)).toContain('es: "Nuestros agentes."');
    const findings = await desk.findings();
    expect(findings.filter(({ code }) => code === 'DRAFT').length).toBe(5);
  });
});

describe('a page', () => {
  test.each([
    ['unclosed elements', '<b x=1>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(50_000)],
    ['formatting that is opened again and again', Array.from({ length: 20_000 }, (_, n) => `<p><b a${n}>`).join('')],
    ['deep data', `<script type="application/ld+json">${'['.repeat(200_000)}</script>`],
    ['blank parts', `<h2>Why?</h2><p>${'<b> </b>'.repeat(100_000)}</p>`],
    [
      'links',
      `<h2>Why?</h2><p>${Array.from({ length: 20_000 }, (_, n) => `<a href="https://x.example/${n}">x</a>`).join('')}</p>`,
    ],
    ['nothing', ''],
    ['no HTML', '\u0000\u0001{"a":1}'],
  ])('of %s is read within seconds, or not at all', (_about, html) => {
    // None takes half a second; what is not in proportion to the page would take minutes.
    expect(costOf(() => readPage(html), 10_000)).toBeLessThanOrEqual(10_000);
    const page = readPage(html);
    expect(page?.questions.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('of another language without a mark gives the language that the clerk names', () => {
    expect(readPage('<h2>¿Cómo?</h2><p>Así.</p>')).toMatchObject({
      lang: null,
      questions: [{ question: '¿Cómo?', answer: 'Así.', how: 'heading' }],
    });
  });
});

test('robots.txt is understood as its standard says', () => {
  const robots = readRobots(
    'User-agent: other\nDisallow: /\n\nUser-agent: Ventanilla\nUser-agent: x\nDisallow: /private\nAllow: /private/faq # yes\nDisallow: /*.pdf$\nCrawl-delay: 99\n\nUser-agent: *\nDisallow: /all',
    'ventanilla',
  );
  expect(
    ['/', '/all', '/private/a', '/private/faq', '/a/b.pdf', '/a/b.pdf?x'].map((path) => mayFetch(robots, path)),
  ).toEqual([true, true, false, true, false, true]);
  expect([robots.delay, readRobots('Disallow: /', 'ventanilla').rules.length]).toEqual([10, 0]);
  expect(mayFetch(readRobots(`User-agent: *\nDisallow: ${'*a'.repeat(900)}b`, 'x'), `/${'a'.repeat(2_000)}`)).toBe(
    true,
  );
});

test('addresses of one’s own network are known as such', () => {
  const own = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'nonsense',
  ];
  expect(own.filter((address) => !isPrivateAddress(address))).toEqual([]);
  expect(['8.8.8.8', '172.32.0.1', '2606:4700::1111'].filter(isPrivateAddress)).toEqual([]);
});

describe('a site that is running', () => {
  let server: Server;
  let base = '';
  let asked: string[] = [];
  let open = 0;
  let mostOpen = 0;
  let pages: { [path: string]: { status?: number; type?: string; location?: string; body?: string } } = {};

  beforeEach(async () => {
    asked = [];
    mostOpen = 0;
    pages = {};
    server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      mostOpen = Math.max(mostOpen, ++open);
      response.on('close', () => (open -= 1));
      const page = pages[path];
      response.writeHead(page ? (page.status ?? 200) : 404, {
        'content-type': page?.type ?? 'text/html; charset=utf-8',
        ...(page?.location === undefined ? {} : { location: page.location }),
      });
      response.end(page?.body ?? '');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  const page = (lang: string, question: string, answer: string, more = ''): { body: string } => ({
    body: `<html lang="${lang}"><head>${more}</head><body><h2>${question}</h2><p>${answer}</p></body></html>`,
  });
  const bring = (path: string, ...more: readonly string[]) =>
    desk.run('import', 'site', `${base}${path}`, '--allow-private', ...more);

  test('is read page by page, one request at a time, with its translations, and each draft names its page', async () => {
    pages = {
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /faq/staff' },
      '/faq/': {
        body: `<html lang="en"><head><link rel="alternate" hreflang="es" href="/es/preguntas"></head><body><h2>When is it open?</h2><p>At 9.</p><nav><a href="dogs">Dogs</a><a href="staff">Staff</a><a href="/jobs">Jobs</a><a href="https://elsewhere.example/faq">Else</a><a href="javascript:alert(1)">x</a></nav></body></html>`,
      },
      '/es/preguntas': page('es', '¿Cuándo abren?', 'A las 9.'),
      '/faq/dogs': page('en', 'May dogs come in?', 'Yes.'),
      '/faq/staff': page('en', 'Who is secret?', 'Nobody.'),
    };
    const { code, text } = await bring('/faq/');
    expect([code, asked, mostOpen]).toEqual([0, ['/robots.txt', '/faq/', '/es/preguntas', '/faq/dogs'], 1]);
    expect(text).toContain(`2/30  ${base}/es/preguntas`);
    const draft = await desk.read(`${topics}/when-is-it-open.yaml`);
    expect(draft).toContain(`source: "${base}/faq/"`);
    expect(draft).toMatch(/^# Brought from \S+ on \d{4}-\d{2}-\d{2} by/m);
    expect(draft).toContain('en: "At 9."\n  es: "A las 9."');
    expect(await desk.read('bots/town/import-site.md')).toContain('robots.txt');
    expect(errorsOf(await desk.findings())).toEqual([]);
  });

  test('on a private network is not read unless that is meant', async () => {
    pages = { '/': page('en', 'Why?', 'So.') };
    const { code, text } = await desk.run('import', 'site', `${base}/`);
    expect([code, asked]).toEqual([1, []]);
    expect(text).toContain('--allow-private');
    expect(
      (await desk.run('import', 'site', `${base.replace('127.0.0.1', 'localhost')}/`, '--lang', 'es')).text,
    ).toContain('red privada');
    expect(asked).toEqual([]);
  });

  test('cannot send the reader elsewhere, round in circles, into robots, or into a huge page', async () => {
    pages = {
      '/a': { status: 302, location: 'http://169.254.169.254/latest/meta-data' },
      '/b': { status: 302, location: '/b' },
      '/c': { body: 'x'.repeat(3 * 1024 * 1024) },
      '/d': { type: 'application/pdf', body: '%PDF' },
      '/e': { status: 302, location: 'file:///etc/passwd' },
    };
    const answers: string[] = [];
    for (const path of Object.keys(pages)) answers.push((await bring(path)).text);
    for (const [index, words] of ['another site', 'without end', '2 MiB', 'application/pdf', 'another site'].entries())
      expect(answers[index]).toContain(words);
    pages = { '/robots.txt': { status: 503 }, '/f': page('en', 'Why?', 'So.') };
    expect((await bring('/f')).text).toContain('nothing was fetched');
    expect(asked).not.toContain('/f');
  });

  test('is left when enough pages are read', async () => {
    for (let n = 0; n < 9; n++)
      pages[`/faq/${n}`] = {
        body: `<html lang="en"><body><h2>Question ${n}?</h2><p>${n}</p><a href="/faq/${n + 1}">next</a></body></html>`,
      };
    expect((await bring('/faq/0', '--pages', '3')).code).toBe(0);
    expect(asked.filter((path) => path !== '/robots.txt')).toEqual(['/faq/0', '/faq/1', '/faq/2']);
    expect(await desk.read('bots/town/import-site.md')).toContain('--pages');
    expect((await bring('/faq/0', '--pages', '0')).text).toContain('from 1 to 500');
  });

  test('of another protocol, or with a password in its address, is refused in words', async () => {
    expect((await desk.run('import', 'site', 'ftp://town.example/faq')).text).toContain('https://');
    expect((await desk.run('import', 'site', 'https://me:secret@town.example/')).text).not.toContain('secret');
  });
});
