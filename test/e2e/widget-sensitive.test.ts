import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { smallBot, startEdge, type Edge } from '../http/edge.js';
import { axeFindings, eventually, openWidgetPage, type Look, type WidgetPage } from '../support/widget-page.js';
import { chrome, withBrowser } from '../support/with-widget.js';

let edge: Edge;

withBrowser();
beforeEach(async () => {
  edge = await startEdge({ bots: [smallBot('rivermont')], config: { webDir: resolve('dist/web') } });
  edge.answering((text) => {
    if (text === 'help at home') return { text: 'Call 211 at any hour.', sensitive: true };
    if (text === 'hours')
      return {
        text: 'We open at 8.',
        audio: 'https://city.example/hours.mp3',
        document: 'https://city.example/hours.pdf',
        link: 'https://city.example/hours',
      };
    return { text: 'Hello.' };
  });
});
afterEach(() => edge.close());

const words = {
  en: {
    leave: 'Leave this page quickly',
    listen: 'Listen to this message',
    open: /Open the document \(city\.example\)/,
  },
  es: {
    leave: 'Salir rápido de esta página',
    listen: 'Escuchar este mensaje',
    open: /Abrir el documento \(city\.example\)/,
  },
} as const;

async function sensitive(look: Look = {}): Promise<WidgetPage> {
  const widget = await openWidgetPage(chrome.browser, edge.url, {
    attributes: 'exit="https://weather.example/"',
    ...look,
  });
  await widget.context.route('https://weather.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Sunny</h1>' }),
  );
  await widget.open();
  await widget.see('Hello.');
  return widget;
}

describe.each(['en', 'es'] as const)('in %s, somebody who may be watched', (lang) => {
  test('finds a way out as soon as the topic is sensitive, not before; it is reached by keyboard and told by a screen reader', async () => {
    const widget = await sensitive({ lang });
    const leave = widget.page.getByRole('button', { name: words[lang].leave });
    expect(await leave.count()).toBe(0);
    await widget.say('help at home');
    await leave.waitFor();
    expect(await axeFindings(widget.page)).toEqual([]);
    await leave.focus();
    expect((await leave.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await widget.close();
  });

  test('leaves: another page, nothing kept on the device, and the way back shows nothing', async () => {
    const widget = await sensitive({ lang, width: 375, height: 700 });
    const told: string[] = [];
    widget.context.on('request', (request) => told.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await widget.say('help at home');
    const host = widget.page.url();
    await widget.page.getByRole('button', { name: words[lang].leave }).click();
    await widget.page.getByRole('heading', { name: 'Sunny' }).waitFor();
    expect(widget.page.url()).toBe('https://weather.example/');
    await eventually(async () => told.some((one) => /^POST .*\/end$/.test(one)), 'the server is told');
    // The chat's page is not behind this one.
    await widget.page.goBack().catch(() => null);
    expect(widget.page.url()).not.toBe(host);
    await widget.page.goto(host);
    const kept = await widget.page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
    expect(kept).not.toContain('token');
    expect(kept).not.toContain('help at home');
    await widget.close();
  });

  test('still finds the way out after the page was loaded anew', async () => {
    const widget = await sensitive({ lang });
    await widget.say('help at home');
    await widget.page.getByRole('button', { name: words[lang].leave }).waitFor();
    await widget.reload();
    await widget.launcher.click();
    await widget.page.getByRole('button', { name: words[lang].leave }).waitFor();
    await widget.close();
  });
});

describe.each(['en', 'es'] as const)('in %s, what stands beside an answer', (lang) => {
  test('a recording has a player with a name, loads nothing before it is played, and the document opens beside', async () => {
    const widget = await openWidgetPage(chrome.browser, edge.url, { lang });
    const asked: string[] = [];
    widget.page.on('request', (request) => asked.push(request.url()));
    await widget.open();
    await widget.say('hours');
    await widget.see('We open at 8.');
    const player = widget.page.locator('ventanilla-chat audio');
    expect(await player.getAttribute('aria-label')).toBe(words[lang].listen);
    expect(await player.getAttribute('controls')).toBe('');
    expect(asked.filter((url) => url.includes('city.example'))).toEqual([]);
    await widget.page.getByRole('link', { name: words[lang].open }).waitFor();
    expect(await axeFindings(widget.page)).toEqual([]);
    await widget.close();
  });
});
