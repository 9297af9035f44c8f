import { describe, expect, test } from '@jest/globals';
import { type Visit } from '../support/resident.js';
import { axeFindings } from '../support/widget-page.js';
import { resident, server, visit, withCity } from '../support/with-city.js';

withCity();

const words = {
  en: { status: 'Status of your case', inReview: /review/i, trash: 'they missed my trash', write: 'Your message' },
  es: { status: 'Estado de su caso', inReview: /revisión/i, trash: 'no recogieron mi basura', write: 'Su mensaje' },
} as const;
const plain = {
  en: {
    send: 'Send',
    file: 'Photo or PDF',
    sendFile: 'Send the file',
    yes: 'Yes',
    done: 'Done',
    end: 'End the conversation',
  },
  es: {
    send: 'Enviar',
    file: 'Foto o PDF',
    sendFile: 'Enviar el archivo',
    yes: 'Sí',
    done: 'Listo',
    end: 'Terminar la conversación',
  },
} as const;

/** The name of what has the focus, also inside the chat. */
const focused = `(() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at.tagName === 'TEXTAREA' ? at.tagName : (at.getAttribute('aria-label') ?? at.textContent).trim();
})()`;

describe.each(['en', 'es'] as const)('without a mouse, in %s', (lang) => {
  const t = words[lang];

  test('a resident goes by keyboard alone from the city’s page to the answer about their case, and back out of the menu', async () => {
    await visit({ path: '/', lang });
    await resident.isAsked('menu');
    const key = (name: string): Promise<void> => resident.page.keyboard.press(name);
    const at = async (): Promise<string> => (await resident.page.evaluate(focused)) as string;
    for (let steps = 0; (await at()) !== t.status; steps += 1) {
      expect(steps).toBeLessThan(12);
      await key('Tab');
    }
    await key('Enter');
    resident.hasSpoken();
    await resident.isAsked('reference');
    expect(await at()).toBe('TEXTAREA'); // the topic's button leads into the chat
    for (const [typed, question] of [
      ['RC-2041', 'zip'],
      ['61990', null],
    ] as const) {
      await resident.page.keyboard.type(typed);
      await key('Enter');
      resident.hasSpoken();
      if (question) await resident.isAsked(question);
    }
    await resident.hears(t.inReview);
    expect(await at()).toBe('TEXTAREA'); // an answer never takes the focus away
    await resident.page.locator('ventanilla-chat [aria-controls=ventanilla-menu]').focus();
    await key('Enter');
    await resident.page.locator('ventanilla-chat .menu:visible').waitFor();
    await key('Escape');
    await resident.page.locator('ventanilla-chat .menu').waitFor({ state: 'hidden' });
  });
});

describe('nothing keeps anybody out', () => {
  const looks: readonly (readonly [string, Visit])[] = [
    ['English, a desktop', { lang: 'en' }],
    ['Spanish, a dark phone', { lang: 'es', phone: true, scheme: 'dark' }],
    ['Spanish, forced colours', { lang: 'es', forced: true }],
  ];
  test.each(looks)('of the city’s page, and of the chat in mid-conversation (%s)', async (_name, look) => {
    const { lang = 'en' } = look;
    await visit({ ...look, path: '/' });
    await resident.page.locator('ventanilla-chat .launcher, ventanilla-chat .message').first().waitFor();
    await resident.page.locator('.all summary').click();
    expect(await axeFindings(resident.page)).toEqual([]);
    await resident.page.goto(`${server.url}/chat/rivermont?lang=${lang}`);
    await resident.isAsked('menu');
    await resident.say(words[lang].trash);
    await resident.isAsked('address');
    await resident.say('120 Main Street, 61990');
    await resident.isAsked('photo');
    expect(await axeFindings(resident.page)).toEqual([]);
    const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await resident.page.evaluate(sideways)).toBe(false);
  });

  test('a barrier planted inside the closed chat is found', async () => {
    await visit({});
    await resident.isAsked('menu');
    await resident.page.evaluate(
      `document.querySelector('ventanilla-chat').shadowRoot.querySelector('.send').removeAttribute('aria-label')`,
    );
    expect((await axeFindings(resident.page)).join()).toContain('button-name: ventanilla-chat .send');
  });
});

describe.each(['en', 'es'] as const)('without JavaScript, in %s', (lang) => {
  const t = { ...words[lang], ...plain[lang] };

  test('a resident asks from the city’s page, finds their case, reports missed trash with a photo, and ends', async () => {
    await visit({ path: '/', lang, phone: true, script: false });
    const { page } = resident;
    const log = page.locator('ol.log');
    const say = async (text: string): Promise<void> => {
      await page.getByLabel(t.write).fill(text);
      await page.getByRole('button', { name: t.send, exact: true }).click();
      await log.getByText(text, { exact: true }).last().waitFor();
    };
    await page.getByRole('button', { name: t.status }).click();
    await page.waitForURL('**/plain?**');
    await say('RC-2041');
    await say('61990');
    await log.getByText(t.inReview).first().waitFor();
    await say(t.trash);
    await say('120 Main Street, 61990');
    await page
      .getByLabel(t.file)
      .setInputFiles({ name: 'cart.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await page.getByRole('button', { name: t.sendFile }).click();
    const kept = log.getByRole('link', { name: 'cart.png' });
    await kept.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), kept.click()]);
    expect(file.suggestedFilename()).toBe('cart.png');
    await page.getByRole('button', { name: t.done }).click();
    await page.getByRole('button', { name: t.yes, exact: true }).click();
    await log.getByText(/RC-(?!2041)\d+/).waitFor();
    await page.getByRole('button', { name: t.end }).click();
    await log.waitFor({ state: 'detached' });
    expect(await resident.context.cookies()).toEqual([]);
  });

  test('the chat page becomes the plain page by itself', async () => {
    await visit({ lang, script: false });
    await resident.page.waitForURL(`**/chat/rivermont/plain?lang=${lang}`);
    await resident.page.getByLabel(t.write).waitFor();
  });
});
