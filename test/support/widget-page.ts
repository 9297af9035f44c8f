import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { openShadowRoots } from './browser.js';
import { patience } from './patience.js';

/** How the citizen looks at the page; everything has a plain default. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  readonly lang?: 'en' | 'es';
  /** Attributes of the element beside `bot`. */
  readonly attributes?: string;
  /** A content security policy for the host page. */
  readonly policy?: string;
  /** The chat in a sandboxed frame: no storage at all. */
  readonly sandboxed?: boolean;
  /** The page's clock can be wound forward. */
  readonly clock?: boolean;
}

/** The widget on a page of an agency's web site, with what people can see and do. */
export interface WidgetPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly field: Locator;
  readonly log: Locator;
  /** Every message on screen, in order: history, announced, not sent yet. */
  readonly messages: Locator;
  readonly menu: Locator;
  choice(label: string): Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Waits until the words are on screen. */
  see(text: string): Promise<void>;
  /** Ids of the nodes that entered the live log, in order, since the page was loaded. */
  announced(): Promise<readonly string[]>;
  /** Texts of the bubbles on screen, in order. */
  bubbles(): Promise<readonly string[]>;
  /** Problems the browser reported: errors of scripts and breaches of the policy. */
  readonly problems: readonly string[];
  reload(): Promise<void>;
  close(): Promise<void>;
}

const watchLog = `{
  globalThis.announced = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver((records) => {
      for (const record of records) {
        if (record.target.getAttribute?.('role') !== 'log') continue;
        for (const node of record.addedNodes) globalThis.announced.push(node.dataset.id);
      }
    }).observe(root, { childList: true, subtree: true });
    return root;
  };
  addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
}`;

/** The host page: what an agency's own page around the widget looks like. */
function hostPage(base: string, { lang = 'en', attributes = '' }: Look): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>City of Rivermont</title></head><body><main><h1>City of Rivermont</h1><p>Welcome.</p><p><a href="#hours">Hours</a></p></main>
<ventanilla-chat bot="rivermont" lang="${lang}" ${attributes}></ventanilla-chat><script src="${base}/widget.js"></script></body></html>`;
}

/** Opens the widget of the server at `base` (the fake one or a real one) on a page of its own. */
export async function openWidgetPage(browser: Browser, base: string, look: Look = {}): Promise<WidgetPage> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1100, height: look.height ?? 760 },
    colorScheme: look.scheme ?? 'light',
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: look.lang === 'es' ? 'es-US' : 'en-US',
    acceptDownloads: true,
  });
  await openShadowRoots(context);
  await context.addInitScript(watchLog);
  const site = await startSite(base, look);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (look.clock) await page.clock.install();
  return join(page, context, `${site.url}/${look.sandboxed ? 'frame' : 'city'}`, look, site.stop);
}

/** The agency's own web site, another origin than the chat server, as it is in life. */
async function startSite(base: string, look: Look): Promise<{ readonly url: string; stop(): void }> {
  const frame =
    '<!doctype html><title>Frame</title><iframe title="Chat" sandbox="allow-scripts" width="900" height="700" src="/city"></iframe>';
  const site = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (look.policy) response.setHeader('Content-Security-Policy', look.policy);
    response.end(request.url === '/frame' ? frame : hostPage(base, look));
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  const stop = (): void => {
    site.close();
    site.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(site.address() as AddressInfo).port}`, stop };
}

/** A second tab of the same citizen. */
export async function openSecondTab(first: WidgetPage): Promise<WidgetPage> {
  const page = await first.context.newPage();
  page.setDefaultTimeout(patience);
  return join(page, first.context, first.page.url(), {}, () => {});
}

async function join(
  page: Page,
  context: BrowserContext,
  url: string,
  look: Look,
  stopSite: () => void,
): Promise<WidgetPage> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  await page.goto(url);
  const frame: Frame = look.sandboxed
    ? (page.frames().find((each) => each !== page.mainFrame()) ?? page.mainFrame())
    : page.mainFrame();
  const field = frame.locator('ventanilla-chat textarea');
  const messages = frame.locator('ventanilla-chat .message');
  const launcher = frame.locator('ventanilla-chat .launcher');
  return {
    page,
    context,
    launcher,
    panel: frame.locator('ventanilla-chat .panel'),
    field,
    log: frame.locator('ventanilla-chat [role=log]'),
    messages,
    menu: frame.locator('ventanilla-chat [aria-controls=ventanilla-menu]'),
    choice: (label) => frame.locator('ventanilla-chat .choice', { hasText: label }),
    async open() {
      await launcher.click();
      await messages.first().waitFor();
    },
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    see: (text) => messages.filter({ hasText: text }).last().waitFor(),
    announced: () => frame.evaluate('globalThis.announced'),
    bubbles: () => messages.locator('.bubble').allTextContents(),
    problems,
    async reload() {
      await page.reload();
    },
    async close() {
      await context.close();
      stopSite();
    },
  };
}

/** Waits until a condition outside the page holds. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never happened: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 15);
    });
  }
}

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds on the page as it stands (WCAG 2.2 AA and best practice), as `rule: selector` lines. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeSource);
  return page.evaluate(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then((result) => result.violations.flatMap((found) => found.nodes.map((node) => found.id + ': ' + node.target.flat().join(' '))))`);
}
