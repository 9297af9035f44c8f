import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { row, signUp } from '../support/desk-page.js';
import { patience } from '../support/patience.js';
import { visitCity, type Resident } from '../support/resident.js';
import { startSeveralNodes, type SeveralNodes } from '../support/several-nodes.js';
import { axeFindings, eventually } from '../support/widget-page.js';

let chrome: TestBrowser;
let nodes: SeveralNodes;
let proxy: SeveralNodes['proxy'];
let web: SeveralNodes['web'];
let workers: SeveralNodes['workers'];
/** Who is at their screens all the time. */
let english: Resident;
let spanish: Resident;
let desk: Page;

beforeAll(async () => {
  [nodes, chrome] = await Promise.all([startSeveralNodes(), launchBrowser()]);
  ({ proxy, web, workers } = nodes);
  // Four servers start, one after the other.
}, 10 * patience);
afterAll(async () => {
  await chrome.close();
  await nodes.close();
});

/** Somebody opens a chat over the API, and again while the servers are too busy. */
async function arrives(): Promise<ChatClient> {
  const end = performance.now() + patience;
  for (;;) {
    const opened = await openChat(proxy.url, 'rivermont', 'en').catch((error: unknown) => {
      if (performance.now() > end) throw error;
      return null;
    });
    if (opened) return opened;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Numbers of the messages on a resident's screen, in the order of the screen. */
const onScreen = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    `[...document.querySelector('ventanilla-chat').shadowRoot.querySelectorAll('.message')].map((one) => Number(one.dataset.seq))`,
  );
/**
 * The screen shows the whole conversation, each message once and in order; resolves to how many there are.
 * What comes between the two looks (somebody signed out, a notice follows) is looked at again.
 */
async function seesAllOnce(resident: Resident): Promise<number> {
  let numbers: readonly number[] = [];
  let shown: readonly number[] = [];
  await eventually(async () => {
    numbers = (await resident.events()).map(({ seq }) => seq);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    shown = await onScreen(resident.page);
    expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b));
    return shown.length > 0 && shown.join() === numbers.join();
  }, 'the screen shows all that was said').catch((error: unknown) => {
    expect(shown).toEqual(numbers);
    throw error;
  });
  return numbers.length;
}
const texts = async (resident: Resident, from: 'citizen' | 'agent'): Promise<readonly string[]> =>
  (await resident.events()).filter((event) => event.from === from).map(({ text }) => text);

async function screen(look: { readonly lang?: 'es'; readonly width?: number } = {}): Promise<Page> {
  const context: BrowserContext = await chrome.browser.newContext({
    viewport: { width: look.width ?? 1300, height: 780 },
    locale: look.lang === 'es' ? 'es-US' : 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}
async function choose(page: Page, status: 'busy' | 'available'): Promise<void> {
  const said = page.waitForResponse((response) => response.request().postData()?.includes('"chosen":true') ?? false);
  await page.locator('header select').first().selectOption(status);
  expect(await (await said).json()).toEqual({ status });
}
async function answer(page: Page, text: string): Promise<void> {
  const box = page.getByLabel(/Your answer|Su respuesta/);
  await box.fill(text);
  await box.press('Enter');
}

describe('two web nodes and two workers behind a proxy without sticky sessions, in real browsers', () => {
  test('a resident at a desk and one with a phone talk, look up, book and send a file; every message is there once, after a reload too', async () => {
    english = await visitCity(chrome.browser, proxy.url);
    spanish = await visitCity(chrome.browser, proxy.url, { lang: 'es', phone: true });
    await Promise.all([english.isAsked('menu'), spanish.isAsked('menu')]);

    await english.say('RC-2041');
    await english.isAsked('zip');
    await english.say('61990');
    await english.hears(/RC-2041/);
    await spanish.say('Hacer una cita');
    await spanish.isAsked('service');
    await spanish.tap('Pasaporte');
    for (const question of ['office', 'slot'])
      await spanish.tap((await spanish.isAsked(question)).choices[0]?.label ?? '');
    await spanish.isAsked('name');
    await spanish.say('Ana Gómez');
    await spanish.isAsked('phone');
    await spanish.say('312 555 0143');
    await spanish.isAsked('confirm');
    await spanish.tap('Sí');
    const booked = await spanish.hears(/AP-[A-Z0-9]{4}/);
    expect(booked.locale).toBe('es');

    await english.say('they missed my trash');
    await english.isAsked('address');
    await english.say('120 Main Street, 61990');
    await english.isAsked('photo');
    await english.attach('cart.png', await english.page.screenshot());
    await english.isAsked('photo');
    // Kept by one node, shown by any.
    await english.page.locator('ventanilla-chat .file', { hasText: 'cart.png' }).waitFor();
    await english.tap('Done');
    await english.isAsked('confirm');
    await english.tap('Yes');
    await english.hears(/RC-\d+/);

    for (const resident of [english, spanish]) {
      const before = await seesAllOnce(resident);
      await resident.page.reload();
      expect(await seesAllOnce(resident)).toBe(before);
    }
    for (const node of [0, 1])
      for (const method of ['GET', 'POST'])
        expect(proxy.passed.filter((one) => one.node === node && one.method === method).length).toBeGreaterThan(3);
  });

  test('the page without JavaScript, each step on another node', async () => {
    const context = await chrome.browser.newContext({ javaScriptEnabled: false, locale: 'es-US' });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${proxy.url}/chat/rivermont/plain?lang=es`);
    const say = async (text: string): Promise<void> => {
      await page.getByLabel('Su mensaje').fill(text);
      await page.getByRole('button', { name: 'Enviar', exact: true }).click();
    };
    await say('RC-2041');
    await eventually(async () => {
      if (await page.getByText('código postal').last().isVisible()) return true;
      await page.reload();
      return false;
    }, 'the ZIP code is asked');
    await say('61990');
    await eventually(async () => {
      if (await page.getByText('RC-2041').nth(1).isVisible()) return true;
      await page.reload();
      return false;
    }, 'the case is told');
    expect(await page.getByText('61990', { exact: true }).count()).toBe(1);
    await context.close();
  });

  test('the first agent signs up by the link of either node, takes, writes and is heard live; what they chose holds on every node', async () => {
    const links = web.map((node) => /http\S+\/desk\/setup\?token=\S+/.exec(node.output())?.[0] ?? '');
    desk = await screen();
    for (const link of links) {
      await desk.goto(link);
      await desk.getByLabel('Your name').waitFor();
    }
    await signUp(desk, 'Marisol Vega');
    await choose(desk, 'busy');
    for (let n = 0; n < 4; n += 1) {
      // The answer to what is asked from now on: one that was asked before the choice may come late.
      const beating = desk.waitForRequest((request) => request.url().endsWith('/desk/api/presence'));
      await desk.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      expect(await (await (await beating).response())?.json()).toEqual({ status: 'busy' });
    }
    await choose(desk, 'available');

    await english.say('I want to talk to a person');
    await spanish.say('quiero hablar con una persona');
    await row(desk, 'quiero hablar con una persona').waitFor();
    await row(desk, 'I want to talk to a person').click();
    await desk.getByRole('button', { name: 'Take this conversation' }).click();
    await desk.getByText('You are answering').waitFor();
    await answer(desk, 'Good morning, how can I help?');
    await english.hears(/Good morning/);
    await english.say('My bill is wrong.');
    await desk.getByRole('log').getByText('My bill is wrong.').waitFor();
    expect(await axeFindings(desk)).toEqual([]);
  });

  test('a web node is killed: residents and the agent go on by the other one, nothing is lost or doubled', async () => {
    await web[0].kill();
    await answer(desk, 'Which month is it about?');
    await english.hears(/Which month/);
    for (const word of ['October', 'and November']) await english.say(word);
    await desk.getByRole('log').getByText('and November').waitFor();
    await spanish.say('¿Sigue alguien ahí?');
    await eventually(async () => (await texts(spanish, 'citizen')).includes('¿Sigue alguien ahí?'), 'it is kept');
    const said = await desk.getByRole('log').locator('.line .words').allTextContents();
    expect(said.slice(-5)).toEqual([
      'Good morning, how can I help?',
      'My bill is wrong.',
      'Which month is it about?',
      'October',
      'and November',
    ]);
    for (const resident of [english, spanish]) await seesAllOnce(resident);
    await web[0].start();
  });

  test('a worker is killed while it answers: every answer comes, once', async () => {
    const chats = await Promise.all(Array.from({ length: 6 }, () => arrives()));
    await Promise.all(chats.map((chat) => chat.say('m1', 'how much is a passport?')));
    await workers[0].kill();
    for (const chat of chats) {
      const events = await chat.until((all) => all.some(({ text }) => text.includes('$130')));
      expect(events.filter(({ text }) => text.includes('$130'))).toHaveLength(1);
    }
    await workers[0].start();
  });

  test('an edit that reaches the nodes one after the other is answered with, at the latest when the last one has it', async () => {
    const chat = await arrives();
    for (const [n, bot] of nodes.bots.entries()) {
      const file = join(bot, 'intents/bus-routes.yaml');
      const yaml = await readFile(file, 'utf8');
      await writeFile(file, yaml.replace(/^(\s+(?:- )?en: ")/m, '$1Buses are free today. '));
      await chat.say(`bus${n}`, 'which bus goes downtown?');
      await chat.until((all) => all.filter(({ from }) => from === 'citizen').length === n + 1);
      await chat.until((all) => all.at(-1)?.from !== 'citizen');
    }
    let asked = 0;
    await eventually(async () => {
      const fresh = await arrives();
      await fresh.say(`again${(asked += 1)}`, 'which bus goes downtown?');
      const all = await fresh.until((events) => events.some(({ text }) => /bus/i.test(text) && text.includes('$')));
      return all.some(({ text }) => text.includes('Buses are free today.'));
    }, 'the new words are said');
  });

  test('an agent invited through one node signs up through any, in Spanish on a phone; signing out ends the screens on every node', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['bin/ventanilla.js', 'agent', 'add', 'Ben Ode'], {
      env: { ...process.env, DATA_DIR: web[1].dataDir, LANG: 'C', NODE_OPTIONS: '' },
    });
    const phone = await screen({ width: 390 });
    await phone.goto(/http\S+/.exec(stdout)?.[0] ?? '');
    await signUp(phone, 'Ben Ode');
    await row(phone, 'Book an appointment').click();
    await phone.locator('.head .primary').click();
    await answer(phone, 'Buenos días, soy Ben.');
    await spanish.hears(/soy Ben/);
    expect(await texts(spanish, 'agent')).toEqual(['Buenos días, soy Ben.']);
    expect(await axeFindings(phone)).toEqual([]);

    const others = [await phone.context().newPage(), await phone.context().newPage()];
    for (const page of others) {
      await page.goto(`${proxy.url}/desk`);
      await row(page, 'Book an appointment').waitFor();
    }
    await phone.evaluate(
      `fetch('/desk/api/logout', { method: 'POST', headers: { 'X-Desk': '1', 'Content-Type': 'application/json' }, body: '{}' })`,
    );
    for (const page of [phone, ...others]) await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    // What Ben held went back to the line, and Marisol sees it.
    await row(desk, 'Book an appointment').waitFor();
    await seesAllOnce(spanish);
  });

  test('the conversation is given back, and the assistant goes on', async () => {
    await desk.getByRole('button', { name: 'Give back to the assistant' }).click();
    await desk.locator('dialog').getByRole('button', { name: 'Give back' }).click();
    await desk.locator('.lists').waitFor();
    // Until it is told, what is written is still the person's.
    await english.hears(/back with the assistant/);
    await english.say('how much is a passport?');
    await english.hears(/\$130/);
    await seesAllOnce(english);
    expect(english.problems).toEqual([]);
    expect(spanish.problems).toEqual([]);
  });
});
