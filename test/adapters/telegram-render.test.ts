import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callbackData } from '../../adapters/telegram/callback-data.js';
import { typing } from '../../adapters/telegram/parse.js';
import { plainTelegram, renderTelegram } from '../../adapters/telegram/render.js';
import type { TelegramRequest } from '../../adapters/telegram/payloads.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { telegramProblems, type BotApi } from './telegram-schema.js';

const data = process.env['VENTANILLA_DATA'];
const published =
  data === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(data, 'oracles/telegram-bot-api.json'), 'utf8')) as BotApi);
const by = published ? 'Telegram’s published description' : 'our own schema (VENTANILLA_DATA names no folder)';

const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'turn.1',
  from: 'bot',
  locale: 'es',
  text,
  choices: [],
  ref: { type: 'verbatim', text },
  ...more,
});
const options = (count: number): OutboundMessage['choices'] =>
  Array.from({ length: count }, (_, n) => ({ id: `k${n}`, label: `Opción ${n + 1}` }));
const fields = (request: TelegramRequest | undefined): { readonly [name: string]: Json } => request?.body ?? {};
const buttons = (
  request: TelegramRequest | undefined,
): readonly { text: string; callback_data?: string; url?: string }[] =>
  (
    fields(request)['reply_markup'] as unknown as { inline_keyboard: { text: string }[][] } | undefined
  )?.inline_keyboard.flat() ?? [];

describe('What goes out by Telegram', () => {
  test('signs of markup are words', () => {
    expect(renderTelegram(message('a < b & c > d'), '7')).toEqual([
      { method: 'sendMessage', body: { chat_id: 7, text: 'a &lt; b &amp; c &gt; d', parse_mode: 'HTML' } },
    ]);
  });

  test('refused markup is tried as plain text, with the same words and buttons', () => {
    const words = 'a < b &amp; c';
    const [request = null] = renderTelegram(message(words, { choices: options(2) }), '7');
    const plain = plainTelegram(request);
    expect(fields(plain ?? undefined)).toEqual({ ...fields(request ?? undefined), text: words, parse_mode: undefined });
    expect(plainTelegram(plain)).toBeNull();
  });

  test('a link that no button takes is tried as words, beside the buttons that are none', () => {
    const link = { id: 'k9', label: 'Mapa', url: 'https://rivermont/map' };
    const [request = null] = renderTelegram(message('¿Cuál?', { choices: [...options(1), link] }), '7');
    expect(plainTelegram(request)?.body).toEqual({
      chat_id: 7,
      text: '¿Cuál?\n\nMapa: https://rivermont/map',
      reply_markup: { inline_keyboard: [[{ text: 'Opción 1', callback_data: 'k0' }]] },
    });
  });

  test('a picture that cannot be fetched is tried as its words and its address', () => {
    const image = { url: 'https://rivermont.example/map.png', alt: 'Un mapa' };
    const [request = null] = renderTelegram(message('Su zona & horario', { image }), '7');
    expect(request).toEqual({
      method: 'sendPhoto',
      body: { chat_id: 7, photo: image.url, caption: 'Su zona &amp; horario', parse_mode: 'HTML' },
    });
    expect(plainTelegram(request)).toEqual({
      method: 'sendMessage',
      body: { chat_id: 7, text: `Su zona & horario\n\n${image.url}` },
    });
  });

  test('a picture comes before words too long for its caption, and the buttons are under the last part', () => {
    const image = { url: 'https://rivermont.example/map.png', alt: 'Un mapa' };
    const requests = renderTelegram(message('palabra '.repeat(1000), { image, choices: options(3) }), '7');
    expect(requests.map(({ method }) => method)).toEqual(['sendPhoto', 'sendMessage', 'sendMessage']);
    expect(requests.map((request) => buttons(request).length)).toEqual([0, 0, 3]);
    expect(fields(requests[0])['caption']).toBe('Un mapa');
  });

  test('twelve options are twelve buttons; more than a hundred are numbered lines', () => {
    expect(
      buttons(renderTelegram(message('¿Cuál?', { choices: options(12) }), '7')[0]).map(({ text }) => text),
    ).toEqual(options(12).map(({ label }) => label));
    const [many] = renderTelegram(message('¿Cuál?', { choices: options(101) }), '7');
    expect(buttons(many)).toEqual([]);
    expect(fields(many)['text']).toContain('101. Opción 101\n\nResponda con el número de su opción.');
  });

  test('a key of 65 bytes of Cyrillic becomes a short key that is always the same, and another for another', () => {
    const key = 'щ'.repeat(32) + 'a';
    expect(Buffer.byteLength(key)).toBe(65);
    const [request] = renderTelegram(message('?', { choices: [{ id: key, label: 'Да' }] }), '7');
    const sent = buttons(request)[0]?.callback_data ?? '';
    expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(64);
    expect(sent).toBe(callbackData(key));
    expect(callbackData(`${key}x`)).not.toBe(sent);
    expect(callbackData('щ'.repeat(32))).toBe('щ'.repeat(32));
  });

  test('links are buttons where Telegram takes the address, else lines', () => {
    const choices = [
      { id: 'a', label: 'Página', url: 'https://rivermont.example/x' },
      { id: 'b', label: 'Llamar', url: 'tel:+15555550123' },
    ];
    const [request] = renderTelegram(message('Vea', { choices }), '7');
    expect(buttons(request)).toEqual([{ text: 'Página', url: 'https://rivermont.example/x' }]);
    expect(fields(request)['text']).toBe('Vea\n\nLlamar: tel:+15555550123');
  });

  test('buttons without words get a sentence, because Telegram wants one; nothing to say is no message', () => {
    expect(fields(renderTelegram(message('', { choices: options(2) }), '7')[0])['text']).toBe('Elija una opción:');
    expect(renderTelegram(message(' '), '7')).toEqual([]);
  });

  test(`every request validates against ${by}`, () => {
    const image = { url: 'https://rivermont.example/map.png', alt: 'Un mapa '.repeat(300) };
    const all = ['', 'Hola', '<b>&</b>', '👩‍👩‍👧🏽 '.repeat(1500), 'مرحبا '.repeat(1700), '\ud800'].flatMap((text) =>
      [0, 1, 12, 101].flatMap((count) =>
        [
          {},
          { image },
          { file: 'https://rivermont.example/form.pdf', audio: 'https://rivermont.example/a.mp3' },
          { sensitive: true as const, link: 'https://rivermont.example' },
        ].flatMap((more) => renderTelegram(message(text, { choices: options(count), ...more }), '7527593')),
      ),
    );
    expect(all.length).toBeGreaterThan(100);
    for (const request of [...all, ...all.flatMap((each) => plainTelegram(each) ?? []), typing('7')])
      expect(telegramProblems(request, published)).toEqual([]);
    // The check itself finds what is wrong.
    expect(
      telegramProblems({ method: 'sendMessage', body: { chat_id: 7, txt: 'x' } } as never, published),
    ).toHaveLength(2);
  });
});
