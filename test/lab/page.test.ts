import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adapters } from '../../adapters/index.js';
import { choices, message } from '../adapters/outbound.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { axeFindings } from '../support/widget-page.js';
import { listen } from './http.js';
import { openLabPage, type LabPage } from './page/serve.js';
import type { Kind } from './types.js';
import { words } from './page/words.js';
import { patience } from '../support/patience.js';

/** A server that echoes on every channel, with a button below: what a bot would do, without one. */
async function openEcho(lab: () => LabPage['lab']): ReturnType<typeof listen> {
  return listen(async ({ method, url, headers, body, json }) => {
    const kind = url.pathname.split('/').at(-1) as Kind;
    const adapter = adapters[kind];
    if (!adapter) return { status: 200, body: '', type: 'text/javascript' };
    const request = { method, url: url.pathname + url.search, headers, body };
    const settings = lab().settings(kind, `http://${headers['host']}${url.pathname}`);
    const greeting = adapter.greet?.(request, settings);
    if (greeting) return greeting;
    if (adapter.verify(request, settings, { now: Date.now() }) !== null) return { status: 401 };
    for (const update of adapter.parse(json ?? null, settings).updates) {
      if (update.type !== 'message') continue;
      const text = update.content.type === 'text' ? update.content.text : update.content.type;
      const answer = adapter.render(
        message(`You said ${text}`, { choices: choices(2) }),
        settings,
        update.keys[0] ?? '',
      );
      for (const part of answer) await adapter.send(part, settings, fetch);
    }
    return { status: 200 };
  });
}

let browser: TestBrowser;
let lab: LabPage;
let echo: Awaited<ReturnType<typeof listen>>;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  lab = await openLabPage({ lang: 'es' });
  echo = await openEcho(() => lab.lab);
  await lab.open({ name: 'rivermont', server: echo.origin });
  const { api, token } = lab.lab.settings('telegram') as { [name: string]: string };
  const { secret } = lab.lab.settings('telegram', 'x') as { [name: string]: string };
  const body = JSON.stringify({ url: `${echo.origin}/webhooks/rivermont/telegram`, secret_token: secret });
  await fetch(`${api}/bot${token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
});
afterEach(async () => {
  await page.close();
  await lab.close();
  await echo.close();
});

const open = async (lang: 'en' | 'es', width: number): Promise<void> => {
  page = await browser.browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(patience);
  await page.goto(`${lab.lab.url}/lab/?lang=${lang}`);
  await page.locator('.phone[data-kind=sms]').waitFor();
};
const phone = (kind: Kind) => page.locator(`.phone[data-kind=${kind}]`);
/** The bubbles of a telephone, without their statuses. */
const bubbles = (kind: Kind): Promise<readonly string[]> => phone(kind).locator('.bubble .text').allInnerTexts();

describe('The page of the laboratory', () => {
  test('is a telephone for each channel, written on and tapped by keyboard alone, and shuts nobody out', async () => {
    await open('en', 1400);
    for (const kind of ['whatsapp', 'messenger', 'telegram', 'sms'] as const) {
      await phone(kind).getByRole('textbox').focus();
      await page.keyboard.type('hello');
      await page.keyboard.press('Enter');
      await phone(kind).getByText('You said hello').waitFor();
      if (kind === 'sms') continue;
      await phone(kind).getByRole('button', { name: 'Choice number 1' }).focus();
      await page.keyboard.press('Enter');
      await phone(kind).getByText('You said choice').waitFor();
    }
    expect(await bubbles('messenger')).toEqual(['hello', 'You said hello', 'Choice number 1', 'You said choice']);
    expect(await bubbles('sms')).toEqual(['hello', expect.stringContaining('You said hello\n\n1. Choice number 0')]);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('speaks Spanish, fits a phone, and attaches what people attach', async () => {
    await open('es', 360);
    await phone('whatsapp').getByRole('button', { name: 'Foto', exact: true }).click();
    await phone('whatsapp').getByText('You said media').waitFor();
    await phone('telegram').getByRole('button', { name: 'Ubicación', exact: true }).click();
    await phone('telegram').getByText('You said location').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.locator('body').innerText()).not.toMatch(/Send|Photo|Location|undefined/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('makes things go wrong, and right again', async () => {
    await open('en', 1400);
    const word = (name: string): string => words.en[name] ?? name;
    await page.getByLabel(word('too_many')).check();
    await phone('sms').getByRole('textbox').fill('one');
    await phone('sms').getByRole('textbox').press('Enter');
    await lab.lab.until(() => lab.lab.calls.find(({ kind, answered }) => kind === 'sms' && answered === 429));
    await page.getByLabel(word('too_many')).uncheck();
    await page.getByLabel(word('duplicate')).check();
    await phone('sms').getByRole('textbox').fill('two');
    await phone('sms').getByRole('textbox').press('Enter');
    await phone('sms').getByText('You said two').nth(2).waitFor();
    expect(await bubbles('sms')).toHaveLength(5);
    await page.getByRole('button', { name: word('closeWindows') }).click();
    await page.getByText(word('windowsClosed')).waitFor();
  });

  test('says nothing on a telephone that a page of another site wrote on', async () => {
    await open('en', 1400);
    const body = JSON.stringify({ kind: 'sms', act: 'say', text: 'forged' });
    expect((await fetch(`${lab.lab.url}/lab/act`, { method: 'POST', body })).status).toBe(404);
    expect(await bubbles('sms')).toEqual([]);
  });

  test('has every word in both languages', () => {
    expect(Object.keys(words.es)).toEqual(Object.keys(words.en));
  });
});
