import { describe, expect, test } from '@jest/globals';
import { twilioMediaHeaders } from '../../adapters/sms/media.js';
import { emptyTwiml } from '../../adapters/sms/payloads.js';
import { renderSms } from '../../adapters/sms/render.js';
import { sendSms } from '../../adapters/sms/send.js';
import { smsSegments } from '../../src/channels/gsm7.js';
import type { OutboundMessage, SendResult } from '../../src/model/outbound.js';

const channel = { account_sid: 'AC00', auth_token: 'auth-secret', from: '+15555550100' };
const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'turn.1',
  from: 'bot',
  locale: 'es',
  text,
  choices: [],
  ref: { type: 'verbatim', text },
  ...more,
});

function platform(status: number, body: unknown, headers: { readonly [name: string]: string } = {}) {
  const calls: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const net = ((url: string, init?: RequestInit) => {
    calls.push({ url, init });
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }));
  }) as typeof fetch;
  return { net, calls };
}

const [request = null] = renderSms(message('Hola'), '+15555550123');
const refused = (status: number, code: number): Promise<SendResult> =>
  sendSms(request, channel, platform(status, { code, message: 'To +15555550123 failed', status }).net);

describe('What goes out by SMS', () => {
  test('choices are numbered lines, in the resident’s language, twelve of them as well', () => {
    const choices = Array.from({ length: 12 }, (_, n) => ({ id: `k${n}`, label: `Opción ${n + 1}` }));
    const [only, ...rest] = renderSms(message('¿Cuál?', { choices }), '+15555550123');
    expect(rest).toEqual([]);
    expect(only?.form.Body).toMatch(
      /^¿Cuál\?\n\n1\. Opción 1\n[^]*\n12\. Opción 12\n\nResponda con el número de su opción\.$/,
    );
  });

  test('typography takes no more places than it must, accents and emoji stay', () => {
    const [part] = renderSms(message('“It’s open” — Monday…'), '+15555550123');
    expect(part?.form.Body).toBe('"It\'s open" - Monday...');
    expect(renderSms(message('Está bien 👍'), '1')[0]?.form.Body).toBe('Está bien 👍');
  });

  test('a long text goes in parts of at most 1,600 places, each with an id of its own', () => {
    for (const text of ['palabra '.repeat(700), '€'.repeat(4000), '👩‍👩‍👧🏽 '.repeat(800)]) {
      const parts = renderSms(message(text), '1');
      for (const { form } of parts) {
        expect(form.Body.length).toBeLessThanOrEqual(1600);
        expect(smsSegments(form.Body).units).toBeLessThanOrEqual(1600);
      }
      expect(
        parts
          .map(({ form }) => form.Body)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
      expect(parts[0]?.part).toBe('turn.1');
    }
  });

  test('pictures, files and links go by their address', () => {
    const image = { url: 'https://rivermont.example/map.png', alt: 'Un mapa' };
    expect(renderSms(message('Vea', { image, link: 'https://rivermont.example' }), '1')[0]?.form.Body).toBe(
      'Vea\n\nUn mapa: https://rivermont.example/map.png\n\nhttps://rivermont.example',
    );
  });

  test('nothing to say is no message, and the webhook is answered with nothing', () => {
    expect(renderSms(message(' '), '1')).toEqual([]);
    expect(emptyTwiml.body).toContain('<Response/>');
  });
});

describe('Sending by Twilio', () => {
  test('is one form with the account’s credentials in the header alone, and the part’s id', async () => {
    const { net, calls } = platform(201, { sid: 'SM9', status: 'queued', error_code: null });
    expect(await sendSms(request, { ...channel, status_url: 'https://bot.example/s' }, net)).toEqual({
      type: 'sent',
      externalId: 'SM9',
    });
    const [{ url, init } = { url: '', init: {} }] = calls;
    expect(url).toBe('https://api.twilio.com/2010-04-01/Accounts/AC00/Messages.json');
    expect(init?.headers).toEqual({
      authorization: `Basic ${Buffer.from('AC00:auth-secret').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      'i-twilio-idempotency-token': 'turn.1',
    });
    expect(Object.fromEntries(new URLSearchParams(init?.body as string))).toEqual({
      To: '+15555550123',
      From: '+15555550100',
      Body: 'Hola',
      StatusCallback: 'https://bot.example/s',
    });
    await sendSms(request, { ...channel, messaging_service_sid: 'MG1' }, net);
    expect(calls[1]?.init?.body).toContain('MessagingServiceSid=MG1&Body');
  });

  test.each([
    [400, 21_610, { type: 'unreachable', reason: 'opted_out' }],
    [400, 21_211, { type: 'unreachable', reason: 'blocked' }],
    [400, 21_614, { type: 'unreachable', reason: 'blocked' }],
    [400, 30_003, { type: 'unreachable', reason: 'blocked' }],
    [400, 63_016, { type: 'unreachable', reason: 'window_closed' }],
    [429, 20_429, { type: 'retry' }],
    [400, 63_018, { type: 'retry' }],
    [401, 20_003, { type: 'misconfigured' }],
    [400, 21_606, { type: 'misconfigured' }],
    [500, 21_408, { type: 'misconfigured' }],
    [400, 21_617, { type: 'rejected' }],
    [400, 21_602, { type: 'rejected' }],
    [400, 99_999, { type: 'rejected' }],
    [503, 99_999, { type: 'retry' }],
  ])('reads the code before the status: HTTP %i with %i', async (status, code, result) => {
    expect(await refused(status, code)).toMatchObject(result);
  });

  test('waits as long as Twilio asks, and does not know what became of a message when the connection breaks', async () => {
    expect(await sendSms(request, channel, platform(429, 'slow', { 'retry-after': '12' }).net)).toMatchObject({
      type: 'retry',
      afterMs: 12_000,
    });
    const reset = (() =>
      Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }))) as typeof fetch;
    expect((await sendSms(request, channel, reset)).type).toBe('unknown');
    expect((await sendSms(request, channel, platform(502, '<html>').net)).type).toBe('unknown');
  });

  test('no result holds a secret or a number', async () => {
    for (const [status, code] of [
      [401, 20_003],
      [400, 99_999],
      [500, 1],
    ] as const)
      expect(JSON.stringify(await refused(status, code))).not.toMatch(/secret|5550123/);
  });

  test('without its settings the operator is told, and nothing is called', async () => {
    const { net, calls } = platform(201, {});
    for (const missing of ['account_sid', 'auth_token', 'from'])
      expect((await sendSms(request, { ...channel, [missing]: '' }, net)).type).toBe('misconfigured');
    expect(calls).toEqual([]);
  });

  test('a file is fetched with credentials from Twilio alone', () => {
    expect(twilioMediaHeaders('https://api.twilio.com/x', channel)).toHaveProperty('authorization');
    for (const url of [
      'https://api.twilio.com.evil.example/x',
      'http://api.twilio.com/x',
      'https://evil.example/https://api.twilio.com',
      'no address',
    ])
      expect(twilioMediaHeaders(url, channel)).toEqual({});
  });
});
