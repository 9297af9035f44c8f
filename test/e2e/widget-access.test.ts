import { describe, expect, test } from '@jest/globals';
import { axeFindings, eventually, type Look } from '../support/widget-page.js';
import { server, visit, widget, withWidget } from '../support/with-widget.js';

withWidget();

const words = {
  en: { trash: 'Trash day', thanks: 'No, thank you', end: 'End and clear this device', keep: 'Keep chatting' },
  es: {
    trash: 'Día de basura',
    thanks: 'No, gracias',
    end: 'Terminar y limpiar este dispositivo',
    keep: 'Seguir en el chat',
  },
} as const;

/** Everything that can be pressed and is smaller than 44 × 44 CSS pixels; links inside a sentence are exempt (WCAG 2.5.8). */
const smallTargets = `[...document.querySelector('ventanilla-chat').shadowRoot.querySelectorAll('button, textarea, a.choice')]
  .filter((target) => target.checkVisibility())
  .map((target) => ({ name: target.className, box: target.getBoundingClientRect() }))
  .filter(({ box }) => box.width < 44 || box.height < 44)
  .map(({ name, box }) => name + ' ' + box.width + 'x' + box.height)`;

const sideways = `(() => {
  const scroller = document.querySelector('ventanilla-chat').shadowRoot.querySelector('.scroller');
  return scroller.scrollWidth > scroller.clientWidth || document.documentElement.scrollWidth > innerWidth;
})()`;

const looks: readonly (readonly [string, Look])[] = [
  ['a desktop', {}],
  ['a phone', { width: 375, height: 740 }],
  ['a dark screen', { width: 375, height: 740, scheme: 'dark' }],
  ['forced colours', { width: 375, height: 740, forced: true }],
  ['320 × 256, which is 400 % zoom', { width: 320, height: 256 }],
];

describe.each(['en', 'es'] as const)('in %s', (lang) => {
  const say = words[lang];
  test.each(looks)('nothing keeps anybody out on %s, in any state', async (_name, look) => {
    await visit({ ...look, lang });
    const findings: string[] = [];
    const look44 = async (state: string): Promise<void> => {
      for (const finding of await axeFindings(widget.page)) findings.push(`${state}: ${finding}`);
      for (const target of (await widget.page.evaluate(smallTargets)) as string[])
        findings.push(`${state}: small ${target}`);
      if (await widget.page.evaluate(sideways)) findings.push(`${state}: scrolls sideways`);
    };
    await widget.launcher.waitFor();
    await look44('closed');
    await widget.open();
    await widget.choice(say.trash).click();
    await widget.choice(say.thanks).waitFor();
    server.say({
      from: 'agent',
      alias: 'Ana',
      text: 'https://rivermont.example/a-very-long-address-that-has-to-break-somewhere-on-a-small-screen',
    });
    server.say({ from: 'system', text: 'Ana.' });
    server.say({ from: 'bot', text: 'Ana?', accepts: 'photo', asks: 'photo' });
    server.refuse('messages', 413);
    await widget.say('refused');
    await widget.page.locator('ventanilla-chat .tool').first().waitFor();
    await widget.field.fill('x'.repeat(2001));
    await look44('talking, with a failed message');
    await widget.menu.click();
    await look44('menu');
    await widget.page.getByText(say.end).click();
    await look44('asked whether to end');
    await widget.page.getByRole('button', { name: say.keep }).click();
    await widget.context.setOffline(true);
    server.cut();
    await widget.say('waits');
    await widget.page.locator('ventanilla-chat .notice').waitFor();
    await look44('offline');
    expect(findings).toEqual([]);
  });
});

describe('how we know', () => {
  test('a fault planted inside the shadow root is found, so an empty list means that there was none', async () => {
    await visit({});
    await widget.open();
    expect(await axeFindings(widget.page)).toEqual([]);
    await widget.page.evaluate(
      `document.querySelector('ventanilla-chat').shadowRoot.querySelector('.panel').append(document.createElement('button'))`,
    );
    expect((await axeFindings(widget.page)).join()).toContain('button-name');
  });
});

describe('a resident with a screen reader', () => {
  test('hears each new message exactly once, in order, also those sent from here, and history never', async () => {
    await visit({});
    await widget.open();
    await widget.say('one');
    await widget.see('You wrote: one');
    await widget.say('two');
    await widget.see('You wrote: two');
    server.cut();
    server.say({ text: 'after the break' });
    await widget.see('after the break');
    const seen = await widget.log
      .locator('.message')
      .evaluateAll((nodes) => nodes.map((node) => (node as unknown as { dataset: { id: string } }).dataset.id));
    expect(await widget.announced()).toEqual(seen);
    expect(seen).toHaveLength(6);
    await widget.page.keyboard.press('Escape');
    await widget.launcher.click();
    expect(await widget.announced()).toEqual(seen); // showing the panel again says nothing twice
    await widget.page.getByRole('button', { name: 'Español' }).click();
    await widget.see('Soy el asistente'); // the second of two answers
    expect((await widget.announced()).slice(0, 6)).toEqual(seen); // nor does changing the language
    expect((await widget.announced()).length).toBe(9);
    expect(await widget.page.locator('ventanilla-chat [role=log]').count()).toBe(1);
  });

  test('keeps the focus where it is when messages arrive, and keeps their place when reading further up', async () => {
    await visit({ height: 500 });
    await widget.open();
    for (let n = 0; n < 12; n += 1) server.say({ text: `Line ${n}.` });
    await widget.see('Line 11.');
    const focused = `document.querySelector('ventanilla-chat').shadowRoot.activeElement?.className`;
    await widget.menu.focus();
    const before = await widget.page.evaluate(focused);
    server.say({ text: 'It came.' });
    await widget.see('It came.');
    expect(await widget.page.evaluate(focused)).toBe(before);
    const top = `document.querySelector('ventanilla-chat').shadowRoot.querySelector('.scroller').scrollTop`;
    await widget.page.evaluate(`${top} = 40`);
    await widget.page.getByRole('button', { name: 'More below' }).waitFor();
    server.say({ text: 'And another.' });
    await widget.see('And another.');
    expect(await widget.page.evaluate(top)).toBe(40);
    await widget.page.getByRole('button', { name: 'More below' }).click();
    await eventually(async () => (await widget.page.evaluate(top)) !== 40, 'the newest message is in view');
  });

  test('on a phone cannot fall out of the sheet into the page that it covers', async () => {
    await visit({ width: 375, height: 740 });
    await widget.open();
    const outside = `document.activeElement?.tagName === 'A'`;
    for (let n = 0; n < 14; n += 1) {
      await widget.page.keyboard.press('Tab');
      expect(await widget.page.evaluate(outside)).toBe(false);
    }
    await widget.page.keyboard.press('Escape');
    expect(await widget.panel.isVisible()).toBe(false);
    expect(
      await widget.page.evaluate(`document.querySelector('ventanilla-chat').shadowRoot.activeElement.className`),
    ).toBe('launcher');
  });
});
