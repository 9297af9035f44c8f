import { describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { sms } from '../../adapters/sms/adapter.js';
import { telegram } from '../../adapters/telegram/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { WebhookRequest } from '../../src/model/ports/adapter.js';
import { budget } from '../budget.js';

const now = { now: 0 };
const form = 'From=%2B14158675309&To=%2B18005551212&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234';
const right = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const url = '/myapp.php?foo=1&bar=2';
const channel: { readonly [name: string]: Json } = { auth_token: '12345', public_url: 'https://mycompany.com' };
const posted = (signature: unknown, body: string = form, at: string = url): WebhookRequest => ({
  method: 'POST',
  url: at,
  headers: { host: 'evil.example', 'x-twilio-signature': signature as string },
  body: Buffer.from(body),
});
const signed = (token: string, address: string, fields = ''): string =>
  createHmac('sha1', token)
    .update(address + fields)
    .digest('base64');

describe('Twilio’s signature', () => {
  test('holds for the published form, whatever Host says, also where the whole address is configured', () => {
    expect(sms.verify(posted(right), channel, now)).toBeNull();
    for (const public_url of [
      'https://mycompany.com/',
      `https://mycompany.com${url}`,
      'https://mycompany.com/myapp.php',
    ])
      expect(sms.verify(posted(right), { ...channel, public_url }, now)).toBeNull();
    expect(sms.verify(posted(right, form, `http://evil.example${url}`), channel, now)).toBeNull();
  });

  test('holds for the published JSON body by its hash in the address', () => {
    const hash = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';
    const json = '{"property": "value", "boolean": true}';
    const at = `${url}&bodySHA256=${hash}`;
    expect(sms.verify(posted('a9nBmqA0ju/hNViExpshrM61xv4=', json, at), channel, now)).toBeNull();
    expect(sms.verify(posted('a9nBmqA0ju/hNViExpshrM61xv4=', `${json} `, at), channel, now)).toBe(403);
  });

  test('holds with and without the port, for a token being replaced, and for repeated keys', () => {
    const body = 'B=2&A=1&B=1&B=2';
    for (const host of ['https://mycompany.com', 'https://mycompany.com:443']) {
      const signature = signed('12345', `${host}${url}`, 'A1B1B2');
      expect(sms.verify(posted(signature, body), channel, now)).toBeNull();
      expect(sms.verify(posted(signature, body), { ...channel, auth_token: ['new', '12345'] }, now)).toBeNull();
    }
    const odd = signed('12345', `https://mycompany.com${url}`, 'A1B1B2');
    expect(sms.verify(posted(odd, body), { ...channel, public_url: 'https://mycompany.com:8443' }, now)).toBeNull();
  });

  test('fails for a bit flipped, a prefix, capitals, nothing, ten kilobytes and a header that came twice', () => {
    const flipped = Buffer.from(right, 'base64');
    flipped[3] = (flipped[3] ?? 0) ^ 1;
    const wrong = [
      flipped.toString('base64'),
      `sha1=${right}`,
      right.toUpperCase(),
      right.replace('8=', '9='),
      '',
      undefined,
      'A'.repeat(10_240),
      [right],
      `${right}\n`,
    ];
    for (const each of wrong) expect(sms.verify(posted(each), channel, now)).toBe(403);
    expect(sms.verify(posted(right, `${form}&x=1`), channel, now)).toBe(403);
    expect(sms.verify(posted(right, form, '/other'), channel, now)).toBe(403);
  });

  test('fails without a token or a public address: nothing is taken on trust', () => {
    for (const settings of [
      {},
      { public_url: 'https://mycompany.com' },
      { auth_token: '12345' },
      { ...channel, auth_token: '' },
    ])
      expect(sms.verify(posted(signed('', `https://mycompany.com${url}`)), settings, now)).toBe(403);
  });

  test(`of ${budget.forged} forged ones none holds, and the answer is always the same`, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('base64')),
        ),
        fc.string(),
        fc.webPath(),
        (signature, body, path) => {
          expect(sms.verify(posted(signature, body, path), channel, now)).toBe(403);
        },
      ),
      { numRuns: budget.forged },
    );
  });
});

describe('Telegram’s secret', () => {
  const secret = 'a_Generated-Secret_1';
  const asked = (given: unknown): WebhookRequest => ({
    method: 'POST',
    url: '/',
    headers: { 'x-telegram-bot-api-secret-token': given as string },
    body: Buffer.from('{}'),
  });

  test('is the one given to setWebhook, and without one nobody is let in', () => {
    expect(telegram.verify(asked(secret), { secret }, now)).toBeNull();
    for (const wrong of ['', undefined, `${secret} `, secret.toUpperCase(), [secret], 'x'.repeat(10_240)])
      expect(telegram.verify(asked(wrong), { secret }, now)).toBe(401);
    for (const settings of [{}, { secret: '' }]) {
      expect(telegram.verify(asked(''), settings, now)).toBe(401);
      expect(telegram.verify(asked(undefined), settings, now)).toBe(401);
    }
  });

  test(`of ${budget.forged} forged ones none holds, and the answer is always the same`, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat(secret.length - 1).map((n) => secret.slice(0, n) + secret.slice(n + 1)),
        ),
        (given) => {
          expect(telegram.verify(asked(given), { secret }, now)).toBe(401);
        },
      ),
      { numRuns: budget.forged },
    );
  });
});
