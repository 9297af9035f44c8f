import { describe, expect, test } from '@jest/globals';
import { telegram } from '../../adapters/telegram/adapter.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelMemory, ChannelPlace } from '../../src/model/ports/adapter.js';
import { fakeNet, noNet, type Call } from './net.js';

const channel = { token: '123456:ABC-secret' };
const webhookUrl = 'https://chat.rivermont.example/webhooks/demo-city/telegram';

function memoryOf(kept: { [name: string]: Json } = {}): ChannelMemory & { readonly kept: { [name: string]: Json } } {
  return {
    kept,
    get: (name) => Promise.resolve(kept[name] ?? null),
    put: (name, value) => {
      kept[name] = value;
      return Promise.resolve();
    },
  };
}
const place = (net: typeof fetch, memory: ChannelMemory, url = webhookUrl): ChannelPlace => ({
  webhookUrl: url,
  net,
  now: 0,
  memory,
});
const secretIn = (call: Call | undefined): string => {
  const body = call?.body as { readonly secret_token?: string } | undefined;
  return body?.secret_token ?? '';
};
/** What the bot is, with what it remembers. */
const settingsOf = (memory: {
  readonly kept: { readonly [name: string]: Json };
}): { readonly [name: string]: Json } => ({
  ...channel,
  ...(memory.kept['settings'] as { readonly [name: string]: Json }),
});
const request = (secret: string | undefined) => ({
  method: 'POST',
  url: '/webhooks/demo-city/telegram',
  headers: { 'x-telegram-bot-api-secret-token': secret },
  body: new Uint8Array(),
});

describe('A bot with a public address', () => {
  test('has Telegram call it, with a secret that is made once, kept before it is told, and then believed', async () => {
    const memory = memoryOf();
    let known: Json = null;
    const { calls, net } = fakeNet(() => {
      known = memory.kept['settings'] ?? null;
      return Response.json({ ok: true, result: true });
    });
    const notes = await telegram.register?.(channel, place(net, memory));
    expect(notes).toEqual([{ level: 'good', key: 'telegram.webhook_set', values: { url: webhookUrl } }]);
    const secret = secretIn(calls[0]);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(known).toEqual({ secret });
    expect(calls[0]?.body).toEqual({
      url: webhookUrl,
      secret_token: secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      drop_pending_updates: false,
    });
    expect(telegram.verify(request(secret), settingsOf(memory), { now: 0 })).toBeNull();
    expect(telegram.verify(request('guessed'), settingsOf(memory), { now: 0 })).toBe(401);

    await telegram.register?.(channel, place(net, memory));
    expect(secretIn(calls[1])).toBe(secret);
    expect(JSON.stringify(notes)).not.toContain(secret);
  });

  test('takes the secret of the bot file, where there is one', async () => {
    const memory = memoryOf({ settings: { secret: 'older' } });
    const { calls, net } = fakeNet(() => Response.json({ ok: true, result: true }));
    await telegram.register?.({ ...channel, secret: 'written' }, place(net, memory));
    expect(calls[0]?.body).toMatchObject({ secret_token: 'written' });
    expect(settingsOf(memory)['secret']).toBe('written');
    expect(await telegram.register?.({ ...channel, secret: 'two words' }, place(net, memory))).toEqual([
      { level: 'error', key: 'telegram.secret_form' },
    ]);
  });

  test('is told what is wrong, without the token', async () => {
    const refused = (code: number): typeof fetch =>
      fakeNet(() =>
        Response.json({ ok: false, error_code: code, description: `no ${channel.token}` }, { status: code }),
      ).net;
    const notes = async (net: typeof fetch, url?: string): Promise<unknown> =>
      telegram.register?.(channel, place(net, memoryOf(), url));
    expect(await notes(refused(401))).toEqual([{ level: 'error', key: 'telegram.token_wrong' }]);
    expect(await notes(noNet)).toEqual([{ level: 'error', key: 'unreachable', values: { platform: 'Telegram' } }]);
    expect(JSON.stringify(await notes(refused(400)))).not.toContain('secret');
    expect(await notes(noNet, 'http://localhost:3000/webhooks/x/telegram')).toEqual([
      { level: 'error', key: 'telegram.no_https' },
    ]);
  });
});

test('A bot without an address that Telegram can call asks by itself', () => {
  const wanted = (url: string, more = {}): boolean | undefined => telegram.listen?.wanted({ ...channel, ...more }, url);
  expect([wanted(''), wanted('http://localhost:3000/webhooks/x/telegram'), wanted(webhookUrl)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(wanted('http://127.0.0.1:3000/x', { api: 'http://127.0.0.1:8081' })).toBe(false);
});
