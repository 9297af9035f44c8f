// Takes the pictures of docs/images from the real server and the sample city: `npm run build && node scripts/screenshots.js [folder]`
import { mkdtemp, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { freePort, startServerForBench } from '../bench/lib/server.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'docs/images');
/** A picture in the README weighs at most this, bytes. */
const limit = 200 * 1024;

const pictures = [
  {
    file: 'chat-en.png',
    lang: 'en',
    path: '/',
    size: { width: 1200, height: 900 },
    says: ['what day is trash pickup in Riverside?', 'where is my case RC-2041? my ZIP is 61990'],
  },
  {
    file: 'chat-es-phone.png',
    lang: 'es',
    path: '/chat/rivermont',
    size: { width: 375, height: 740 },
    says: ['¿a qué hora abre la oficina del norte?'],
  },
];

const open = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
}`;

/** Until the bot has answered and says no more for half a second. */
async function answered(messages, text) {
  const own = messages.filter({ hasText: text }).last();
  await own.waitFor();
  const seen = () => messages.evaluateAll((all) => all.map((one) => one.className + one.dataset.seq).join());
  for (let before = '', quiet = 0; quiet < 5;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await seen();
    quiet = now === before && !/from-citizen\D*\d+$/.test(now) ? quiet + 1 : 0;
    before = now;
  }
}

async function take(browser, url, { file, lang, path, size, says }) {
  const context = await browser.newContext({
    viewport: size,
    locale: `${lang}-US`,
    timezoneId: 'America/Chicago',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(open);
  const page = await context.newPage();
  await page.goto(`${url}${path}?lang=${lang}`);
  const messages = page.locator('ventanilla-chat .message[data-seq]');
  const bots = page.locator('ventanilla-chat .message.from-bot');
  await bots.first().waitFor();
  const field = page.locator('ventanilla-chat textarea');
  for (const text of says) {
    await field.fill(text);
    await field.press('Enter');
    await answered(messages, text);
  }
  await page.locator('ventanilla-chat .scroller').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
  await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.blur());
  const target = join(folder, file);
  await page.screenshot({ path: target });
  await context.close();
  const { size: bytes } = await stat(target);
  process.stdout.write(`${file}: ${Math.round(bytes / 1024)} KB\n`);
  if (bytes > limit) throw new Error(`${file} is heavier than ${limit / 1024} KB`);
}

const [port, internalPort] = [await freePort(), await freePort()];
const server = await startServerForBench({ content: root, port, internalPort });
const home = await mkdtemp(join(tmpdir(), 'ventanilla-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home },
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});
try {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) await take(browser, server.url, picture);
} finally {
  await browser.close();
  await server.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}
