import { describe, expect, test } from '@jest/globals';
import { eventually } from '../support/widget-page.js';
import { accepted, chrome, server, visit, widget, withWidget } from '../support/with-widget.js';

withWidget();

describe('a resident whom something goes wrong for', () => {
  test('writes too fast (429) or meets a busy server (503): the message waits, says so, and goes out once', async () => {
    await visit({ clock: true });
    await widget.open();
    // So long that its reason is still on screen whenever this test looks.
    server.refuse('messages', 429, 1, { 'Retry-After': '120' });
    await widget.say('quick');
    await widget.messages.filter({ hasText: 'Many messages at once' }).waitFor();
    expect(accepted()).toEqual([]);
    await widget.page.clock.fastForward(121_000);
    await widget.see('You wrote: quick');
    server.refuse('messages', 503);
    await widget.say('busy');
    await widget.see('You wrote: busy');
    expect(accepted()).toEqual(['quick', 'busy']);
  });

  test('sends something that is refused: it says why, the next message goes its way, and the words can be edited', async () => {
    await visit();
    await widget.open();
    server.refuse('messages', 413);
    await widget.say('far too long');
    await widget.messages.filter({ hasText: 'too long. Please shorten it' }).waitFor();
    await widget.say('short');
    await widget.see('You wrote: short');
    await widget.page.getByRole('button', { name: 'Edit' }).click();
    expect(await widget.field.inputValue()).toBe('far too long');
    await widget.field.press('Enter');
    await widget.see('You wrote: far too long');
    expect(accepted()).toEqual(['short', 'far too long']);
  });

  test('comes back to a conversation the server no longer knows, and starts a new one that gets the unsent words', async () => {
    await visit({ lang: 'es' });
    await widget.open();
    server.forget();
    await widget.say('¿siguen ahí?');
    await widget.page.getByText('Esta conversación ya terminó').first().waitFor();
    expect(
      await widget.page.evaluate(`document.querySelector('ventanilla-chat').shadowRoot.activeElement.className`),
    ).toBe('anew');
    await widget.page.getByRole('button', { name: 'Empezar una conversación nueva' }).click();
    await widget.see('Usted escribió: ¿siguen ahí?');
    expect(server.conversations()).toBe(1);
    expect(accepted()).toEqual(['¿siguen ahí?']);
  });

  test('sees how much room is left near the limit, and cannot send too much', async () => {
    await visit();
    await widget.open();
    await widget.field.fill('x'.repeat(1950));
    await widget.page.getByText('50 characters left').first().waitFor();
    await widget.field.fill('x'.repeat(2001));
    await widget.page.getByText('1 character too many').first().waitFor();
    await widget.field.press('Enter');
    expect(await widget.field.inputValue()).toHaveLength(2001);
    await widget.say('y'.repeat(2000));
    await eventually(() => accepted().length === 1, 'the message at the limit arrived');
  });

  test('asks for a chat that does not exist and is told what to do instead', async () => {
    await visit();
    server.refuse('conversations', 404);
    await widget.launcher.click();
    await widget.page.getByText('This chat is not available right now').first().waitFor();
  });
});

describe('the page around it', () => {
  test('works under a policy that allows one script host and one connect host, with Trusted Types demanded', async () => {
    const policy = `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; require-trusted-types-for 'script'; trusted-types 'none'`;
    await visit({ policy });
    await widget.open();
    await widget.choice('Trash day').click();
    await widget.choice('No, thank you').waitFor();
    await widget.say('photo');
    await widget.page.getByRole('button', { name: 'Add a photo' }).waitFor();
    expect(widget.problems).toEqual([]);
    const styled = `getComputedStyle(document.querySelector('ventanilla-chat').shadowRoot.querySelector('.panel')).borderRadius`;
    expect(await widget.page.evaluate(styled)).toBe('18px');
  });

  test('works in a sandboxed frame where storage is forbidden', async () => {
    await visit({ sandboxed: true });
    await widget.open();
    await widget.say('no storage');
    await widget.see('You wrote: no storage');
    expect(widget.problems).toEqual([]);
  });

  test('is not changed by the widget: no new globals, and the shadow root is closed', async () => {
    await visit();
    await widget.launcher.waitFor();
    const plain = await chrome.browser.newContext();
    const page = await plain.newPage();
    const names = (): Promise<string[]> => page.evaluate('Object.getOwnPropertyNames(globalThis)');
    await page.goto(`${server.url}/api/v1/bots`); // any page of the server's origin
    const before = new Set(await names());
    await page.setContent(
      `<ventanilla-chat bot="rivermont"></ventanilla-chat><script src="${server.url}/widget.js"></script>`,
    );
    expect((await names()).filter((name) => !before.has(name))).toEqual([]);
    expect(await page.evaluate('customElements.get("ventanilla-chat") !== undefined')).toBe(true);
    expect(await page.evaluate('document.querySelector("ventanilla-chat").shadowRoot')).toBeNull();
    await plain.close();
  });

  test('can hold the chat inside its own layout, without taking the focus', async () => {
    await visit({ attributes: 'inline style="height:500px"' });
    await widget.choice('Trash day').waitFor();
    expect(await widget.launcher.count()).toBe(0);
    expect(await widget.page.evaluate('document.activeElement.tagName')).toBe('BODY');
  });
});
