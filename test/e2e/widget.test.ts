import { describe, expect, test } from '@jest/globals';
import { eventually, openSecondTab } from '../support/widget-page.js';
import { accepted, server, visit, widget, withWidget } from '../support/with-widget.js';

withWidget();

describe('a resident who talks', () => {
  test('opens the chat, taps an answer and sees it marked, and only the newest choices can be tapped', async () => {
    await visit();
    expect(server.conversations()).toBe(0); // looking at the page tells the server nothing
    await widget.open();
    await widget.choice('Trash day').click();
    await widget.see('We collect trash');
    await widget.choice('No, thank you').waitFor();
    expect(await widget.choice('Trash day').getAttribute('class')).toContain('used');
    expect(await widget.choice('Talk to a person').getAttribute('aria-disabled')).toBe('true');
    expect(await widget.choice('No, thank you').getAttribute('aria-disabled')).toBeNull();
    await widget.choice('Talk to a person').click({ force: true });
    await widget.choice('No, thank you').click();
    await eventually(() => accepted().length === 2, 'two answers arrived');
    expect(accepted()[0]).toBe('k-trash');
    expect(server.talk().accepted[1]?.seen).toBe(4); // the answer names the last message that was on screen
    expect(widget.problems).toEqual([]);
  });

  test('goes the whole way by keyboard: open, choose, write two lines, send, use the menu, and Escape leads back', async () => {
    await visit();
    const key = (name: string): Promise<void> => widget.page.keyboard.press(name);
    const focused = (): Promise<string> =>
      widget.page.evaluate(
        `{ let at = document.activeElement; while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; at.textContent.trim() || at.tagName }`,
      );
    await key('Tab'); // the page's own link
    await key('Tab');
    expect(await focused()).toBe('Chat with us');
    await key('Enter');
    await widget.choice('Trash day').waitFor();
    expect(await focused()).toBe('TEXTAREA');
    await widget.page.keyboard.type('one');
    await key('Shift+Enter');
    await widget.page.keyboard.type('two');
    await key('Enter');
    await widget.see('You wrote: one\ntwo');
    expect(accepted()).toEqual(['one\ntwo']);
    for (let n = 0; n < 2; n += 1) await key('Shift+Tab');
    expect(await focused()).toBe('Check a request');
    await key('Enter');
    await widget.see('number of your request');
    expect(await focused()).toContain('Check a request'); // choosing leaves the focus where it was
    await widget.menu.focus();
    await key('Enter');
    expect(await focused()).toBe('Save as a text file');
    await key('Escape');
    expect(await widget.panel.isVisible()).toBe(true);
    await key('Escape');
    expect(await widget.panel.isVisible()).toBe(false);
    expect(await focused()).toBe('Chat with us');
  });

  test('reloads in the middle and finds every message once, the draft, the choices and the open question', async () => {
    await visit();
    await widget.open();
    await widget.choice('Trash day').click();
    await widget.choice('No, thank you').waitFor();
    await widget.field.fill('half a sent');
    const before = await widget.bubbles();
    await widget.reload();
    await eventually(async () => (await widget.bubbles()).length === before.length, 'all messages are back');
    expect(await widget.bubbles()).toEqual(before);
    expect(await widget.panel.isVisible()).toBe(false);
    await widget.launcher.click();
    expect(await widget.field.inputValue()).toBe('half a sent');
    expect(await widget.choice('Trash day').getAttribute('class')).toContain('used');
    expect(await widget.announced()).toEqual([]); // history is never announced
    server.say({ text: 'News for you.' });
    await widget.see('News for you.');
    expect(await widget.announced()).toEqual(['t5.0']);
    expect(server.conversations()).toBe(1);
  });

  test('writes without a connection, reloads, and everything goes out once and in order when it is back', async () => {
    await visit();
    await widget.open();
    await widget.context.setOffline(true);
    server.cut();
    for (const text of ['first', 'second', 'third']) await widget.say(text);
    await widget.messages.filter({ hasText: 'third' }).filter({ hasText: 'Waiting for a connection' }).waitFor();
    await widget.page.getByText('No connection. What you write is kept').first().waitFor();
    expect(accepted()).toEqual([]);
    await widget.context.setOffline(false);
    await widget.see('You wrote: third');
    expect(accepted()).toEqual(['first', 'second', 'third']);
    const said = (await widget.bubbles()).filter((text) => ['first', 'second', 'third'].includes(text));
    expect(said).toEqual(['first', 'second', 'third']);
    expect(await widget.page.locator('ventanilla-chat .notice').isHidden()).toBe(true);
  });

  test('loses the page before a message went out, and it goes out on the next page', async () => {
    await visit();
    await widget.open();
    server.refuse('messages', 503, 1, { 'Retry-After': '60' });
    await widget.say('do not lose me');
    await widget.messages.filter({ hasText: 'The service is busy' }).waitFor();
    await widget.reload();
    await eventually(() => accepted().length === 1, 'the kept message arrived');
    await widget.launcher.click();
    await widget.see('You wrote: do not lose me');
    expect(accepted()).toEqual(['do not lose me']);
  });

  test('has a connection that breaks again and again, and sees every message exactly once and in order', async () => {
    await visit();
    await widget.open();
    for (let n = 1; n <= 12; n += 1) {
      server.say({ text: `line ${n}.` });
      if (n % 3 === 0) server.cut();
    }
    await widget.see('line 12.');
    const lines = (await widget.bubbles()).filter((text) => text.startsWith('line'));
    expect(lines).toEqual(Array.from({ length: 12 }, (_, n) => `line ${n + 1}.`));
    expect(new Set(await widget.announced()).size).toBe((await widget.announced()).length);
  });

  test('sits behind a proxy that cannot stream, and still gets every answer', async () => {
    await visit();
    server.jsonOnly(true);
    await widget.open();
    await widget.say('hello');
    await widget.see('You wrote: hello');
    server.say({ text: 'Later news.' });
    await widget.see('Later news.');
  });

  test('puts the page out of sight: after a minute the line is given back, and on return nothing is missing', async () => {
    await visit({ clock: true });
    await widget.open();
    expect(server.streams()).toBe(1);
    const turn = (state: string): Promise<unknown> =>
      widget.page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
      );
    await turn('hidden');
    await widget.page.clock.fastForward(61_000);
    await eventually(() => server.streams() === 0, 'the stream is closed');
    server.say({ text: 'While you were away.' });
    await turn('visible');
    await widget.see('While you were away.');
    expect(server.reads.at(-1)).toBe(1); // resumed after the greeting
    expect(server.streams()).toBe(1);
  });

  test('has two tabs: both show the same, and ending in one clears the other', async () => {
    await visit();
    await widget.open();
    const second = await openSecondTab(widget);
    await second.open();
    await second.say('from the second tab');
    await widget.see('You wrote: from the second tab');
    await second.menu.click();
    await second.page.getByText('End and clear this device').click();
    await second.page.getByRole('button', { name: 'End and clear', exact: true }).click();
    await widget.page.getByText('this device is cleared').first().waitFor();
    expect(await widget.bubbles()).toEqual([]);
    expect(accepted()).toEqual(['from the second tab']);
  });
});

describe('photos, language, people, endings', () => {
  test('a photo is asked for, refused by kind and size in words, then sent with its name and fetched again', async () => {
    await visit();
    await widget.open();
    const picker = widget.page.locator('ventanilla-chat input[type=file]');
    const attach = widget.page.getByRole('button', { name: 'Add a photo' });
    expect(await attach.isVisible()).toBe(false);
    await widget.say('photo please');
    await attach.waitFor();
    await picker.setInputFiles({ name: 'notes.docx', mimeType: 'application/msword', buffer: Buffer.from('words') });
    await widget.messages.filter({ hasText: 'Please choose a photo' }).waitFor();
    await picker.setInputFiles({ name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
    await widget.messages.filter({ hasText: 'This file is empty' }).waitFor();
    server.refuse('files', 413);
    await picker.setInputFiles({ name: 'big.png', mimeType: 'image/png', buffer: Buffer.alloc(3000, 1) });
    await widget.messages.filter({ hasText: 'This file is too large' }).waitFor();
    await picker.setInputFiles({ name: 'calle ñandú.png', mimeType: 'image/png', buffer: Buffer.alloc(3000, 7) });
    await widget.see('the photo arrived');
    expect(accepted()).toEqual(['photo please', 'calle ñandú.png']);
    const download = widget.page.waitForEvent('download');
    await widget.page.getByRole('button', { name: 'Download calle ñandú.png' }).click();
    expect((await download).suggestedFilename()).toBe('calle ñandú.png');
  });

  test('the language button changes the screen and tells the bot, and each message keeps its own language', async () => {
    await visit();
    await widget.open();
    await widget.page.getByRole('button', { name: 'Español' }).click();
    await widget.see('seguimos en español');
    expect(accepted()).toEqual(['en español']);
    expect(await widget.field.getAttribute('placeholder')).toBe('Escriba su pregunta');
    expect(await widget.messages.first().locator('.bubble').getAttribute('lang')).toBe('en');
    expect(await widget.messages.last().locator('.bubble').getAttribute('lang')).toBe('es');
    await widget.reload();
    await widget.launcher.filter({ hasText: 'Chatee con nosotros' }).waitFor();
  });

  test('a person who takes over is named, and the badge counts what came while the chat was put away', async () => {
    await visit();
    await widget.open();
    server.say({ from: 'agent', alias: 'Ana', text: 'Good afternoon.' });
    await widget.messages.filter({ hasText: 'Ana, a person on our team' }).waitFor();
    expect(await widget.page.locator('ventanilla-chat .line').textContent()).toBe('Ana, a person on our team');
    await widget.page.keyboard.press('Escape');
    server.say({ from: 'agent', alias: 'Ana', text: 'Are you there?' });
    await widget.launcher.filter({ hasText: '1 new message' }).waitFor();
    await widget.launcher.click();
    await eventually(
      async () => (await widget.announced()).filter((id) => id === 't3.0').length === 1,
      'announced on opening',
    );
  });

  test('hostile words are words: no markup, no dangerous links, no reversed text', async () => {
    await visit();
    await widget.open();
    server.say({
      text: '<img src=x onerror=alert(1)> [click](javascript:alert(1)) \u202etxt.exe',
      link: 'javascript:alert(2)',
    });
    await widget.see('<img src=x onerror=alert(1)>');
    const last = widget.messages.last();
    expect(await last.locator('a').count()).toBe(0);
    expect(await last.locator('img').count()).toBe(0);
    expect(await last.locator('.bubble').innerText()).not.toContain('\u202e');
    for (const word of ['constructor', '__proto__', '🙂']) await widget.say(word);
    await widget.see('You wrote: 🙂');
    expect(accepted()).toEqual(['constructor', '__proto__', '🙂']);
    expect(widget.problems).toEqual([]);
  });

  test('the conversation is saved as a text file and printed', async () => {
    await visit({ lang: 'es' });
    await widget.open();
    await widget.say('hola');
    await widget.see('Usted escribió: hola');
    await widget.menu.click();
    const download = widget.page.waitForEvent('download');
    await widget.page.getByText('Guardar como archivo de texto').click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^conversacion-\d{4}-\d\d-\d\d\.txt$/);
    let text = '';
    for await (const chunk of await saved.createReadStream()) text += String(chunk);
    expect(text).toContain('Conversación con Ciudad de Rivermont');
    expect(text).toMatch(/Usted\r\nhola\r\n/);
    expect(text).toContain('  - Día de basura');
    await widget.menu.click();
    const paper = widget.context.waitForEvent('page');
    await widget.page.getByText('Imprimir').click();
    expect(await (await paper).locator('body').innerText()).toContain('Usted escribió: hola');
  });

  test('ending asks first, tells the server, leaves nothing on the device, and a new conversation can begin', async () => {
    await visit();
    await widget.open();
    await widget.say('private words');
    await widget.see('You wrote: private words');
    await widget.field.fill('a draft');
    await widget.menu.click();
    await widget.page.getByText('End and clear this device').click();
    await widget.page.keyboard.press('Escape');
    expect(await widget.panel.isVisible()).toBe(true);
    await widget.menu.click();
    await widget.page.getByText('End and clear this device').click();
    await widget.page.getByRole('button', { name: 'End and clear', exact: true }).click();
    await widget.page.getByText('this device is cleared').first().waitFor();
    expect(server.talk().ended).toBe(true);
    expect(await widget.bubbles()).toEqual([]);
    expect(
      await widget.page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("ventanilla"))'),
    ).toEqual([]);
    await widget.page.getByRole('button', { name: 'Start a new conversation' }).click();
    await widget.choice('Trash day').waitFor();
    expect(server.conversations()).toBe(2);
  });
});
