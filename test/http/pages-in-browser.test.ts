import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { patience } from '../support/patience.js';
import { startEdge, texts, type Edge } from './edge.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chromium: TestBrowser;
let edge: Edge;
beforeAll(async () => {
  chromium = await launchBrowser();
});
afterAll(() => chromium.close());
afterEach(() => edge.close());

async function visit(options: BrowserContextOptions, path: string): Promise<Page> {
  const context = await chromium.browser.newContext(options);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(edge.url + path);
  return page;
}

/** What axe finds, as `rule: element`. Our pages demand Trusted Types, so axe runs as text given to the debugger, not to the page. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const says = (text: string) =>
  text === 'opened'
    ? {
        text: 'Hello. Send a photo or choose.',
        accepts: 'photo',
        choices: [
          { id: 'k', label: 'Trash' },
          { id: 'l', label: 'Site', url: 'https://x.example' },
        ],
      }
    : { text: `You said: ${text}\nSee https://x.example/page`, choices: [{ id: 'k2', label: 'More' }] };

describe('The pages in a browser', () => {
  const looks: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['a narrow phone', { viewport: { width: 320, height: 600 } }],
    ['forced colours', { forcedColors: 'active' }],
  ];
  test.each(looks)('nothing stands in the way of anyone (%s)', async (_look, options) => {
    edge = await startEdge();
    edge.answering(says);
    const page = await visit(options, '/?lang=es');
    const found: { [path: string]: readonly string[] } = { home: await findings(page) };
    for (const path of ['/nada', '/chat/hello?lang=es', '/chat/hello/plain?lang=es']) {
      await page.goto(edge.url + path);
      found[path] = await findings(page);
    }
    await page.getByRole('button', { name: texts.text('http:page.plain.start', 'es') }).click();
    await page.getByText('Send a photo').waitFor();
    found['talking'] = await findings(page);
    const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    expect([found, wide]).toEqual([
      { home: [], '/nada': [], '/chat/hello?lang=es': [], '/chat/hello/plain?lang=es': [], talking: [] },
      false,
    ]);
    await page.context().close();
  });

  test('a planted barrier is found', async () => {
    edge = await startEdge();
    const page = await visit({}, '/chat/hello/plain?lang=en');
    await page.evaluate("document.querySelector('label').remove()");
    expect((await findings(page)).join()).toContain('label');
    await page.context().close();
  });

  test('without JavaScript the chat page becomes the plain page by itself, and a resident talks, by keyboard alone', async () => {
    edge = await startEdge();
    edge.answering(says);
    const page = await visit({ javaScriptEnabled: false, locale: 'es-MX' }, '/chat/hello');
    await page.waitForURL('**/chat/hello/plain?lang=es');
    await page.getByLabel(texts.text('http:page.plain.message', 'es')).focus();
    await page.keyboard.type('¿Cuándo pasa la basura?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('You said: ¿Cuándo pasa la basura?').waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByText('You said: choice k2').waitFor();
    await page.getByRole('button', { name: texts.text('http:page.plain.end', 'es') }).click();
    await page.getByText(texts.text('http:page.plain.ended', 'es')).waitFor();
    await page.context().close();
  });

  test('no page breaks its own content policy', async () => {
    edge = await startEdge();
    const context = await chromium.browser.newContext();
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/content security|trusted/i.test(message.text())) complaints.push(message.text());
    });
    for (const path of ['/', '/chat/hello', '/chat/hello/plain', '/nada']) await page.goto(edge.url + path);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
