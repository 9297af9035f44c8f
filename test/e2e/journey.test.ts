import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/widget-page.js';
import { resident, visit, withCity } from '../support/with-city.js';

withCity();
const shows = (what: Locator, count: number): Promise<void> =>
  eventually(async () => (await what.count()) === count, `${count} on screen`);

/** What residents type and tap, and the key words of what they must hear; the wording itself is the city's. */
const words = {
  en: {
    hours: 'Opening hours',
    passport: 'how much is a passport?',
    status: 'Case status',
    inReview: /review/i,
    book: 'Book an appointment',
    passportService: 'Passport',
    yes: 'Yes',
    yesPlease: 'yes, please',
    calendar: 'calendar file',
    trash: 'they missed my trash',
    saturday: 'is the north office open on Saturday?',
    done: 'Done',
    person: 'Talk to a person',
    bill: 'My water bill never came.',
    kept: /message/i,
    crisis: 'I want to end my life',
    waterHeater: 'my water heater died',
    end: 'End and clear this device',
    endYes: 'End and clear',
    anew: 'Start a new conversation',
    phone: '312 555 0142',
    otherPhone: '312-555-0188',
  },
  es: {
    hours: 'Horario',
    passport: '¿cuánto cuesta el pasaporte?',
    status: 'Estado de mi caso',
    inReview: /revisión/i,
    book: 'Hacer una cita',
    passportService: 'Pasaporte',
    yes: 'Sí',
    yesPlease: 'sí, por favor',
    calendar: 'archivo de calendario',
    trash: 'no recogieron mi basura',
    saturday: '¿la oficina del norte abre los sábados?',
    done: 'Listo',
    person: 'Hablar con alguien',
    bill: 'No me llegó el recibo del agua.',
    kept: /mensaje/i,
    crisis: 'me quiero morir',
    waterHeater: 'se murió mi calentador de agua',
    end: 'Terminar y limpiar este dispositivo',
    endYes: 'Terminar y limpiar',
    anew: 'Empezar una conversación nueva',
    phone: '312 555 0143',
    otherPhone: '312-555-0189',
  },
} as const;
const price = /\$130/;
const northPhone = /555-0120/;
const cityPhone = /555-0100/;

describe.each([
  ['en', false],
  ['es', true],
] as const)('a resident who speaks %s (on a phone: %s)', (lang, phone) => {
  const t = words[lang];

  test('asks in their own words and by the menu, and an answer that depends on the office asks which one', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.tap(t.hours);
    const asked = await resident.isAsked('office');
    expect(asked.choices.length).toBe(3);
    await resident.tap(asked.choices[1]?.label ?? '');
    const answer = await resident.hears(northPhone);
    expect(answer.locale).toBe(lang);
    await resident.say(t.passport);
    await resident.hears(price);
    expect(resident.problems).toEqual([]);
  });

  test('finds a case by its number and ZIP code; with a wrong ZIP code nothing is given away', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.tap(t.status);
    await resident.isAsked('reference');
    await resident.say('RC-2041');
    await resident.isAsked('zip');
    await resident.say('61999');
    await resident.hears(/./);
    const told = (await resident.events()).map(({ text }) => text).join('\n');
    expect(told).not.toMatch(t.inReview);
    await resident.say('RC-2041');
    await resident.isAsked('zip');
    await resident.say('61990');
    await resident.hears(t.inReview);
    await resident.hears(/RC-2041/);
  });

  test('books an appointment to the end and takes it home as a calendar file', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.tap(t.book);
    await resident.isAsked('service');
    await resident.tap(t.passportService);
    const office = await resident.isAsked('office');
    await resident.tap(office.choices[0]?.label ?? '');
    const slot = await resident.isAsked('slot');
    await resident.tap(slot.choices[0]?.label ?? '');
    await resident.isAsked('name');
    await resident.say('Ana Gómez');
    await resident.isAsked('phone');
    await resident.say(t.phone);
    await resident.isAsked('confirm');
    await resident.say(t.yesPlease); // in words, with the buttons beside it
    const booked = await resident.hears(/AP-[A-Z0-9]{4}/);
    const link = resident.page.getByRole('link', { name: t.calendar });
    const [file] = await Promise.all([resident.page.waitForEvent('download'), link.click()]);
    const ics = Buffer.concat((await (await file.createReadStream()).toArray()) as Buffer[]).toString();
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:\d{8}T\d{6}Z\r\n[\s\S]*END:VCALENDAR\r?\n?$/);
    expect(ics).toContain(/AP-[A-Z0-9]{4}/.exec(booked.text)?.[0] ?? 'the number');
    // What was answered cannot be answered again.
    await shows(resident.page.locator('ventanilla-chat .choice:not([aria-disabled])'), 0);
  });

  test('reports missed trash with a photo, asks about something else in between, and is led back', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.say(t.trash);
    await resident.isAsked('address');
    await resident.say(t.saturday);
    await resident.hears(northPhone);
    await resident.isAsked('address');
    await resident.say('120 Main Street, 61990');
    await resident.isAsked('photo');
    await resident.attach('cart.png', await resident.page.screenshot());
    await resident.isAsked('photo');
    await resident.page.locator('ventanilla-chat .file', { hasText: 'cart.png' }).waitFor();
    await resident.tap(t.done);
    await resident.isAsked('confirm');
    await resident.tap(t.yes);
    await resident.hears(/RC-\d+/);
  });

  test('asks for a person when nobody is on duty, learns the phone number, and leaves a message', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.tap(t.person);
    await resident.hears(cityPhone);
    await resident.isAsked('message');
    await resident.say(t.bill);
    await resident.isAsked('contact');
    await resident.say(t.otherPhone);
    await resident.hears(t.kept);
  });

  test('says words of despair in the middle of a form and gets numbers to call at once; a dead water heater gives none', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.say(t.trash);
    await resident.isAsked('address');
    await resident.say(t.crisis);
    const help = await resident.hears(/988/);
    expect(help.text).toContain('911');
    await resident.page.locator(`[data-seq="${help.seq}"] a[href="tel:988"]`).first().waitFor();
    await resident.say(t.waterHeater);
    const after = await resident.hears(/./);
    expect(after.text).not.toMatch(/988/);
  });

  test('reloads in the middle of a form: everything is still there, nothing is announced again, and it goes on', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.say(t.status);
    await resident.isAsked('reference');
    await resident.field.fill('RC-20');
    const before = await resident.events();
    await resident.page.reload();
    await resident.page.locator(`ventanilla-chat [data-seq="${before.at(-1)?.seq}"]`).waitFor();
    expect(await resident.page.locator('ventanilla-chat .message').count()).toBe(before.length);
    expect(await resident.page.locator('ventanilla-chat [role=log] .message').count()).toBe(0);
    expect(await resident.field.inputValue()).toBe('RC-20');
    await resident.say('RC-2041');
    await resident.isAsked('zip');
  });

  test('loses the connection and writes on: the words wait, in sight, and arrive once and in order', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.context.setOffline(true);
    await resident.say(t.status);
    await resident.say('RC-2041');
    const waiting = resident.page.locator('ventanilla-chat .waiting .message');
    await shows(waiting, 2);
    await resident.page.locator('ventanilla-chat .notice:visible').waitFor();
    await resident.context.setOffline(false);
    await resident.isAsked('zip');
    await shows(waiting, 0);
    const mine = (await resident.events()).filter(({ from }) => from === 'citizen').map(({ text }) => text);
    expect(mine).toEqual([t.status, 'RC-2041']);
  });

  test('ends and clears the device: nothing is left on it, and the next conversation begins empty', async () => {
    await visit({ lang, phone });
    await resident.isAsked('menu');
    await resident.say('RC-2041');
    await resident.hears(/./);
    await resident.page.locator('ventanilla-chat [aria-controls=ventanilla-menu]').click();
    await resident.page.getByRole('button', { name: t.end }).click();
    await resident.page.getByRole('button', { name: t.endYes, exact: true }).click();
    await resident.page.getByRole('button', { name: t.anew }).waitFor();
    expect(await resident.page.evaluate('localStorage.length')).toBe(0);
    expect(await resident.page.locator('ventanilla-chat .message').count()).toBe(0);
    await resident.page.getByRole('button', { name: t.anew }).click();
    await resident.page.locator('ventanilla-chat .message').first().waitFor();
    expect(await resident.page.locator('ventanilla-chat').getByText('RC-2041').count()).toBe(0);
  });
});

describe('a resident of two languages', () => {
  const screenIn = (lang: 'en' | 'es'): Locator =>
    resident.page.locator(
      `ventanilla-chat textarea[placeholder="${{ en: 'Write your question', es: 'Escriba su pregunta' }[lang]}"]`,
    );

  test('changes language in the middle of a form, and the question and the screen follow', async () => {
    await visit({});
    await resident.isAsked('menu');
    await resident.say('I want to report a pothole');
    expect((await resident.isAsked('address')).locale).toBe('en');
    await resident.page.getByRole('button', { name: 'Español', exact: true }).click();
    resident.hasSpoken();
    expect((await resident.isAsked('address')).locale).toBe('es');
    await screenIn('es').waitFor();
    await resident.page.getByRole('button', { name: 'English', exact: true }).click();
    resident.hasSpoken();
    expect((await resident.isAsked('address')).locale).toBe('en');
    await screenIn('en').waitFor();
  });

  test('a language chosen in the chat holds after a reload, until they go to the page in the other language', async () => {
    await visit({ path: '/' });
    await resident.isAsked('menu');
    await resident.page.getByRole('button', { name: 'Español', exact: true }).click();
    await screenIn('es').waitFor();
    await resident.page.reload();
    await screenIn('es').waitFor();
    for (const [name, lang] of [
      ['Español', 'es'],
      ['English', 'en'],
    ] as const) {
      await resident.page.getByRole('navigation').getByRole('link', { name }).click();
      await resident.page.locator(`html[lang=${lang}]`).waitFor();
      await screenIn(lang).waitFor();
    }
  });
});
