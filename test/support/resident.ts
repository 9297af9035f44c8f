import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { ChatEvent } from '../../src/model/outbound.js';
import { openShadowRoots } from './browser.js';
import { chatClient, type ChatClient } from './chat-client.js';
import { eventually } from './widget-page.js';
import { patience } from './patience.js';

/** How a resident comes to the city's pages. */
export interface Visit {
  readonly path?: string;
  readonly lang?: 'en' | 'es';
  readonly phone?: boolean;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** false: the browser runs no JavaScript. */
  readonly script?: boolean;
}

/** A resident at the real server's chat, in a real browser. Everything waits for what it names, and for nothing else. */
export interface Resident {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly field: Locator;
  /** Problems the browser reported: errors of scripts and breaches of the policy. */
  readonly problems: readonly string[];
  say(text: string): Promise<void>;
  /** Taps an answer that is still open. */
  tap(label: string | RegExp): Promise<void>;
  attach(name: string, bytes: Buffer): Promise<void>;
  /** Something was said by other means, e.g. with a button of the page. */
  hasSpoken(): void;
  /** Waits until what was said is answered by the question of this name, and the question is on screen. */
  isAsked(name: string): Promise<ChatEvent>;
  /** Waits until what was said is answered with these words, and they are on screen. */
  hears(words: RegExp): Promise<ChatEvent>;
  /** The whole conversation so far, as the server has it. */
  events(): Promise<readonly ChatEvent[]>;
  close(): Promise<void>;
}

/** A content folder with the sample city where nobody is on duty, whatever the hour of the test. */
export async function cityWithNobodyOnDuty(): Promise<{ readonly root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-city-'));
  for (const folder of ['bots', 'intents']) await cp(folder, join(root, folder), { recursive: true });
  const file = join(root, 'bots/rivermont/bot.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(file, yaml.replaceAll(/hours: \{.*\}/g, 'hours: { sun: "03:00-03:01" }'));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

const ticket = `(() => {
  const key = Object.keys(localStorage).find((name) => name.endsWith(' conversation'));
  return key ? localStorage.getItem(key) : null;
})()`;

/** Opens a page of the server; the chat's closed shadow root is opened for the test alone. */
export async function visitCity(browser: Browser, url: string, visit: Visit = {}): Promise<Resident> {
  const {
    path = '/chat/rivermont',
    lang = 'en',
    phone = false,
    scheme = 'light',
    forced = false,
    script = true,
  } = visit;
  const context = await browser.newContext({
    viewport: phone ? { width: 375, height: 740 } : { width: 1200, height: 800 },
    javaScriptEnabled: script,
    hasTouch: phone,
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: lang === 'es' ? 'es-US' : 'en-US',
    acceptDownloads: true,
  });
  await openShadowRoots(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  await page.goto(`${url}${path}?lang=${lang}`);

  let sent = 0;
  const client = async (): Promise<ChatClient> => {
    let kept: string | null = null;
    // Not `waitForFunction`: the page's policy lets no text become a program.
    await eventually(
      async () => (kept = (await page.evaluate(ticket)) as string | null) !== null,
      'a conversation is kept',
    );
    const { conversation, token } = JSON.parse(kept ?? '{}') as { conversation: string; token: string };
    return chatClient(url, conversation, token);
  };
  /** What came after everything the resident has said so far, or null as long as not all of that has arrived. */
  const answers = (all: readonly ChatEvent[]): readonly ChatEvent[] | null => {
    const mine = all.filter((event) => event.from === 'citizen');
    return mine.length < sent ? null : all.slice(all.findLastIndex((event) => event.from === 'citizen') + 1);
  };
  const answer = async (fits: (event: ChatEvent) => boolean): Promise<ChatEvent> => {
    const all = await (await client()).until((events) => answers(events)?.some(fits) ?? false);
    const found = answers(all)?.find(fits);
    if (!found) throw new Error('the answer was there and is not');
    await page.locator(`ventanilla-chat .message[data-seq="${found.seq}"]`).waitFor();
    return found;
  };
  const field = page.locator('ventanilla-chat textarea');
  return {
    page,
    context,
    field,
    problems,
    async say(text) {
      sent += 1;
      await field.fill(text);
      await field.press('Enter');
    },
    async tap(label) {
      sent += 1;
      await page.locator('ventanilla-chat .choice:not([aria-disabled])', { hasText: label }).last().click();
    },
    async attach(name, bytes) {
      sent += 1;
      const picker = page.waitForEvent('filechooser');
      await page.locator('ventanilla-chat .attach').click();
      await (await picker).setFiles({ name, mimeType: 'image/png', buffer: bytes });
    },
    hasSpoken() {
      sent += 1;
    },
    isAsked: (name) => answer((event) => event.asks === name),
    hears: (words) => answer((event) => words.test(event.text)),
    events: async () => (await client()).events(),
    close: () => context.close(),
  };
}
