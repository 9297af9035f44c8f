import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { patience } from './patience.js';

/** Where Debian's package `chromium` puts the browser; `npm run test:setup` installs it. */
const executablePath = '/usr/bin/chromium';

/** One browser and its throw-away profile folder. */
export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts Chromium quietly: no telemetry, no updates, a profile that is removed afterwards. */
export async function launchBrowser(): Promise<TestBrowser> {
  if (!existsSync(executablePath)) throw new Error('Chromium is missing: run `npm run test:setup`, which installs it.');
  // The profile lies in a home of its own, so that nothing of this user's browser is read or written.
  const home = await mkdtemp(join(tmpdir(), 'ventanilla-browser-'));
  const browser = await chromium.launch({
    executablePath,
    timeout: patience,
    env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Opens closed shadow roots of every page in the context, so that axe and locators can look inside. */
export async function openShadowRoots(context: BrowserContext): Promise<void> {
  // As text: this program is compiled without the browser's types.
  await context.addInitScript(`{
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  }`);
}

/** Builds the widget into dist/web/widget.js, as `npm run build` does, unless that file is newer than its sources. */
export async function buildWidget(): Promise<string> {
  const age = async (path: string): Promise<number> => (await stat(path)).mtimeMs;
  const sources = (await readdir('src/web/widget', { recursive: true })).map((name) => join('src/web/widget', name));
  const ages = await Promise.all(
    [...sources, 'locales/en/widget.json', 'locales/es/widget.json', 'vite.widget.config.ts'].map(age),
  );
  if (existsSync('dist/web/widget.js') && (await age('dist/web/widget.js')) > Math.max(...ages))
    return 'dist/web/widget.js';
  await promisify(execFile)(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '-c',
    'vite.widget.config.ts',
  ]);
  return 'dist/web/widget.js';
}
