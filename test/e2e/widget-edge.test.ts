import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { smallBot, startEdge, type Edge } from '../http/edge.js';
import { notedPng } from '../http/pictures.js';
import { openShadowRoots } from '../support/browser.js';
import { patience } from '../support/patience.js';
import { eventually, openWidgetPage } from '../support/widget-page.js';
import { chrome, withBrowser } from '../support/with-widget.js';

let edge: Edge;

withBrowser();
beforeEach(async () => {
  edge = await startEdge({ bots: [smallBot('rivermont')], config: { webDir: resolve('dist/web') } });
  edge.answering((text) => {
    if (text === 'photo') return { text: 'Please send it.', accepts: 'photo' };
    const choices = [{ id: 'k-1', label: 'Trash day' }];
    return text === 'opened' ? { text: 'Hello.', choices } : { text: `You said: ${text}` };
  });
});
afterEach(() => edge.close());

describe('the widget and the real server', () => {
  test('understand each other: greeting, title, choice, words, photo, reload, end', async () => {
    const widget = await openWidgetPage(chrome.browser, edge.url);
    await widget.open();
    await widget.panel.getByRole('heading', { name: 'City of Rivermont' }).waitFor();
    await widget.choice('Trash day').click();
    await widget.see('You said: choice k-1');
    await widget.say('photo');
    await widget.page.getByRole('button', { name: 'Add a photo' }).waitFor();
    const picker = widget.page.locator('ventanilla-chat input[type=file]');
    await picker.setInputFiles({ name: 'árbol.png', mimeType: 'image/png', buffer: Buffer.from(notedPng()) });
    await widget.see('You said: file árbol.png');
    const before = await widget.bubbles();
    expect(before).toHaveLength(7);
    await widget.reload();
    await eventually(async () => (await widget.bubbles()).length === 7, 'everything is back');
    expect(await widget.bubbles()).toEqual(before);
    expect(await widget.announced()).toEqual([]);
    await widget.launcher.click();
    const download = widget.page.waitForEvent('download');
    await widget.page.getByRole('button', { name: 'Download árbol.png' }).click();
    expect((await download).suggestedFilename()).toBe('árbol.png');
    await picker.setInputFiles({ name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
    await widget.messages.filter({ hasText: 'This kind of file cannot be read here' }).waitFor();
    await widget.menu.click();
    await widget.page.getByText('End and clear this device').click();
    await widget.page.getByRole('button', { name: 'End and clear', exact: true }).click();
    await widget.page.getByText('this device is cleared').first().waitFor();
    await widget.page.getByRole('button', { name: 'Start a new conversation' }).click();
    await widget.see('Hello.');
    expect(widget.problems).toEqual([]);
    await widget.close();
  });

  test("agree on the server's own chat page, under its own strict policy", async () => {
    const context = await chrome.browser.newContext({ viewport: { width: 1100, height: 760 } });
    await openShadowRoots(context);
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      // A browser asks for /favicon.ico unasked; that it is not there is no problem of the page.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${edge.url}/chat/rivermont`);
    await page.locator('ventanilla-chat .bubble', { hasText: 'Hello.' }).waitFor();
    await page.locator('ventanilla-chat textarea').fill('a word');
    await page.keyboard.press('Enter');
    await page.locator('ventanilla-chat .bubble', { hasText: 'You said: a word' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
