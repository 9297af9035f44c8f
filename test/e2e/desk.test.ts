import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';
import { axeFindings, eventually } from '../support/widget-page.js';
import { password, row, signUp } from '../support/desk-page.js';
import { patience } from '../support/patience.js';

let chrome: TestBrowser;
let server: ServerProcess;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  chrome = await launchBrowser();
  server = await serverProcess({ content: 'test/fixtures/desk' });
  await server.start();
});
afterAll(async () => {
  await chrome.close();
  await server.clean();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** A browser of an agent, with what it complains about. */
async function screen(
  look: {
    readonly lang?: 'en' | 'es';
    readonly width?: number;
    readonly height?: number;
    readonly scheme?: 'light' | 'dark';
  } = {},
): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const context = await chrome.browser.newContext({
    viewport: { width: look.width ?? 1300, height: look.height ?? 780 },
    colorScheme: look.scheme ?? 'light',
    locale: look.lang === 'es' ? 'es-US' : 'en-US',
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) problems.push(line.text());
  });
  return { page, problems };
}

const link = (): string => /http\S+\/desk\/setup\?token=\S+/.exec(server.output())?.[0] ?? '';

async function signIn(
  page: Page,
  name: string,
  words: { readonly name: string; readonly password: string; readonly submit: string },
): Promise<void> {
  await page.goto(`${server.url}/desk`);
  await page.getByLabel(words.name).fill(name);
  await page.getByLabel(words.password).fill(password);
  await page.getByRole('button', { name: words.submit }).click();
  await page.getByRole('navigation').waitFor();
}
const english = { name: 'Your name', password: 'Password', submit: 'Sign in' };

/** A resident who stands in the middle of a report and asks for a person. */
async function asksForAPerson(street: string): Promise<ChatClient> {
  const chat = await openChat(server.url, 'city', 'en');
  let said = 0;
  const say = async (text: string, answered: RegExp): Promise<void> => {
    await chat.say(`m${(said += 1)}`, text);
    // What is said itself is no answer to it.
    await chat.until((events) => {
      const mine = events.filter(({ from }) => from === 'citizen');
      const after = events.slice(events.findLastIndex(({ from }) => from === 'citizen') + 1);
      return mine.length === said && after.some((event) => answered.test(event.text));
    });
  };
  await say('there is a pothole on my street', /which street/i);
  await say(street, /phone number/i);
  await say('217 555 0142', /how deep/i);
  await say('I want to talk to a person', /person/i);
  // What the list shows of a conversation is what its resident wrote last.
  await chat.say('about', `It is about ${street}.`);
  return chat;
}
const inTheBox = (page: Page): Promise<boolean> => page.evaluate(`document.activeElement?.id === 'reply'`);
let streets = 0;

/** An operator's command asks the running server for a link. */
async function invite(name: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/ventanilla.js', 'agent', 'add', name], {
    env: { ...process.env, DATA_DIR: server.dataDir, LANG: 'C', NODE_OPTIONS: '' },
  });
  return /http\S+/.exec(stdout)?.[0] ?? '';
}
async function endIt(page: Page): Promise<void> {
  await page
    .locator('.head')
    .getByRole('button', { name: /^(?:End|Terminar)$/ })
    .click();
  await page.locator('dialog button.primary').click();
}
const log = (page: Page): Locator => page.getByRole('log');

describe('the agents’ desk in a browser, with the real server', () => {
  test('a first admin signs up, a resident waits, is taken, answered, and given back to the open question', async () => {
    const { page, problems } = await screen();
    await page.goto(link());
    await signUp(page, 'Marisol Vega');
    expect(page.url()).toBe(`${server.url}/desk`); // the link's secret is not in the address any more
    const chat = await asksForAPerson('First Street');
    await row(page, 'First Street').click();
    await log(page).getByText('First Street', { exact: true }).waitFor();
    expect(await page.locator('.packet').textContent()).toContain('First Street');
    expect(await page.locator('.packet').textContent()).not.toContain('555');
    await page.getByRole('button', { name: 'Take this conversation' }).click();
    await chat.until((events) => events.some(({ from, text }) => from === 'system' && text.includes('Marisol')));
    await eventually(() => inTheBox(page), 'taking a conversation leads to the box');
    await page.keyboard.type('A crew comes tomorrow.');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Is it near a crossing?');
    await page.keyboard.press('Enter');
    const heard = await chat.until((events) => events.some(({ from }) => from === 'agent'));
    expect(heard.find(({ from }) => from === 'agent')).toMatchObject({
      alias: 'Marisol',
      text: 'A crew comes tomorrow.\nIs it near a crossing?',
    });
    await chat.say('m9', 'Yes, at the corner.');
    await log(page).getByText('Yes, at the corner.').waitFor();
    await page.getByRole('button', { name: 'Give back to the assistant' }).click();
    await page.getByLabel(/settle or promise/).fill('A crew comes tomorrow.');
    await page.locator('dialog').getByRole('button', { name: 'Give back' }).click();
    const back = await chat.until(
      (events) => events.at(-1)?.asks === 'depth' && events.some(({ from }) => from === 'agent'),
    );
    expect(back.at(-2)?.from).toBe('system');
    await chat.say('m10', 'about a foot');
    await chat.until((events) => events.some(({ text }) => text.includes('First Street, about a foot')));
    expect(problems).toEqual([]);
  });

  test('two agents take one conversation: the slower one is told by whom, and follows what happens', async () => {
    const [one, two] = [await screen(), await screen()];
    await signIn(one.page, 'Marisol Vega', english);
    await two.page.goto(await invite('Ben Ode'));
    await signUp(two.page, 'Ben Ode');
    const chat = await asksForAPerson('Second Street');
    for (const { page } of [one, two]) {
      await row(page, 'Second Street').click();
      await page.getByRole('button', { name: 'Take this conversation' }).waitFor();
    }
    // Ben's screen hears nothing for a while, so that he really comes second.
    await two.page.route('**/desk/api/conversations/**', async (route) => {
      if (route.request().method() === 'POST') await route.continue();
      else await route.abort();
    });
    await one.page.getByRole('button', { name: 'Take this conversation' }).click();
    await one.page.getByText('You are answering').waitFor();
    await two.page.getByRole('button', { name: 'Take this conversation' }).click();
    await two.page.getByText('Marisol Vega has this conversation.').waitFor();
    await two.page.unroute('**/desk/api/conversations/**');
    await two.page.getByText('Marisol Vega is answering').waitFor();
    await chat.say('more', 'Are you there?');
    for (const { page } of [one, two]) await log(page).getByText('Are you there?').waitFor();
    expect(await two.page.getByLabel('Your answer').isVisible()).toBe(false);
    await endIt(one.page);
  });

  test('a draft is kept when the conversation changes hands on another screen of the same agent', async () => {
    const [one, two] = [await screen(), await screen()];
    for (const { page } of [one, two]) await signIn(page, 'Marisol Vega', english);
    await asksForAPerson('Sixth Street');
    await row(one.page, 'Sixth Street').click();
    await one.page.getByRole('button', { name: 'Take this conversation' }).click();
    await one.page.getByLabel('Your answer').fill('half a sentence');
    await row(two.page, 'Sixth Street').click();
    await endIt(two.page);
    await one.page.getByText('The conversation has changed hands').waitFor();
    expect(await one.page.getByLabel('Your answer').inputValue()).toBe('half a sentence');
  });

  test('a stream that was cut resumes with what was missed, once', async () => {
    const { page } = await screen();
    await signIn(page, 'Marisol Vega', english);
    const chat = await asksForAPerson('Third Street');
    await row(page, 'Third Street').click();
    await page.getByRole('button', { name: 'Take this conversation' }).click();
    await page.getByText('You are answering').waitFor();
    await page.context().setOffline(true);
    for (let n = 0; n < 5; n += 1) await chat.say(`off${n}`, `while away ${n}`);
    await page.context().setOffline(false);
    await log(page).getByText('while away 4').waitFor();
    const lines = await log(page).locator('.line .words').allTextContents();
    expect(lines.filter((text) => text.startsWith('while away'))).toEqual(
      Array.from({ length: 5 }, (_, n) => `while away ${n}`),
    );
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    // The conversation did not stay with somebody who has gone.
    await chat.until((events) => events.at(-1)?.from === 'system');
  });

  test('a choice of the agent is not undone by what was asked before it and is answered late', async () => {
    const { page } = await screen();
    await signIn(page, 'Marisol Vega', english);
    let asked = false;
    let answerIt = (): void => {};
    const chosen = new Promise<void>((resolve) => (answerIt = resolve));
    await page.route('**/desk/api/presence', async (route) => {
      if (route.request().postData()?.includes('"chosen":true')) return route.continue();
      const response = await route.fetch();
      asked = true;
      await chosen;
      return route.fulfill({ response });
    });
    const late = page.waitForResponse((one) => one.request().postData()?.includes('"chosen":false') ?? false);
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await eventually(() => asked, 'the desk has asked');
    const said = page.waitForResponse((one) => one.request().postData()?.includes('"chosen":true') ?? false);
    const select = page.locator('header select').first();
    await select.selectOption('busy');
    expect(await (await said).json()).toEqual({ status: 'busy' });
    answerIt();
    expect(await (await late).json()).toEqual({ status: 'available' });
    expect(await select.inputValue()).toBe('busy');
    await page.unroute('**/desk/api/presence');
    const back = page.waitForResponse((one) => one.request().postData()?.includes('"chosen":true') ?? false);
    await select.selectOption('available');
    expect(await (await back).json()).toEqual({ status: 'available' });
  });

  test.each([
    ['a desktop in English', {}],
    ['a dark screen in Spanish', { scheme: 'dark', lang: 'es' }],
    ['a phone in Spanish', { width: 390, height: 780, lang: 'es' }],
    ['320 × 256, which is 400 % zoom', { width: 320, height: 256 }],
  ] as const)('keeps nobody out on %s', async (_name, look) => {
    const { page, problems } = await screen(look);
    const spanish = 'lang' in look;
    const findings: string[] = [];
    const check = async (state: string): Promise<void> => {
      for (const finding of await axeFindings(page)) findings.push(`${state}: ${finding}`);
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
        findings.push(`${state}: scrolls sideways`);
    };
    await page.goto(`${server.url}/desk`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check('sign in');
    await signIn(
      page,
      'Marisol Vega',
      spanish ? { name: 'Su nombre', password: 'Contraseña', submit: 'Entrar' } : english,
    );
    await check('empty');
    const street = `Street ${(streets += 1)}`;
    const chat = await asksForAPerson(street);
    await row(page, street).click();
    await log(page).waitFor();
    await check('waiting');
    await page.locator('.head .primary').click();
    await chat.until((events) => events.some(({ text }) => text.includes('Marisol')));
    await page.getByLabel(spanish ? 'Su respuesta' : 'Your answer').fill('x'.repeat(4001));
    await check('answering');
    await page.getByRole('button', { name: spanish ? 'Terminar' : 'End', exact: true }).click();
    await check('ending');
    await page.keyboard.press('Escape');
    await page
      .locator('.head')
      .getByRole('button', { name: spanish ? 'Devolver' : 'Give back' })
      .click();
    await check('giving back');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: spanish ? 'Terminar' : 'End', exact: true }).click();
    await page.locator('dialog button.primary').click();
    await page.locator('.lists').waitFor();
    expect(findings).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('goes the whole way by keyboard: to a conversation, to the box, and the list of shortcuts', async () => {
    const { page } = await screen();
    await signIn(page, 'Marisol Vega', english);
    await asksForAPerson('Fifth Street');
    await row(page, 'Fifth Street').waitFor();
    await page.keyboard.press('Alt+KeyJ');
    await log(page).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next conversation').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Take this conversation' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('You are answering').waitFor();
    await page.locator('body').click({ position: { x: 5, y: 400 } });
    await page.keyboard.press('Alt+KeyL');
    await eventually(() => inTheBox(page), 'the box has the focus');
    await endIt(page);
  });
});
