import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { buildWidget, launchBrowser, type TestBrowser } from './browser.js';
import { startFakeChatServer, type FakeChatServer } from './fake-chat-server.js';
import { openWidgetPage, type Look, type WidgetPage } from './widget-page.js';

/** The browser of this test file. */
export let chrome: TestBrowser;
/** The chat's server of this test. */
export let server: FakeChatServer;
/** The page with the widget that `visit` opened. */
export let widget: WidgetPage;

/** One browser for all tests of the file, with the widget built. */
export function withBrowser(): void {
  beforeAll(async () => {
    await buildWidget();
    chrome = await launchBrowser();
  });
  afterAll(() => chrome.close());
}

/** The browser, and for each test a server of its own that speaks as a test tells it; both are gone afterwards. */
export function withWidget(): void {
  withBrowser();
  beforeEach(async () => {
    server = await startFakeChatServer();
  });
  afterEach(async () => {
    await widget.close();
    await server.stop();
  });
}

/** Opens a page with the widget. */
export async function visit(look: Look = {}): Promise<void> {
  widget = await openWidgetPage(chrome.browser, server.url, look);
}

/** What the server took from the resident, in order: words, choices, names of files. */
export const accepted = (): readonly (string | undefined)[] =>
  server.talk().accepted.map((message) => message.text ?? message.choice ?? message.fileName);
