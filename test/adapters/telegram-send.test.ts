import { describe, expect, test } from '@jest/globals';
import { sendTelegram } from '../../adapters/telegram/send.js';
import type { SendResult } from '../../src/model/outbound.js';

const token = '123456:ABC-secret_token';
const request = { method: 'sendMessage', body: { chat_id: 7, text: 'Hola' } };

function platform(status: number, body: unknown, headers: { readonly [name: string]: string } = {}) {
  const calls: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const net = ((url: string, init?: RequestInit) => {
    calls.push({ url, init });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  }) as typeof fetch;
  return { net, calls };
}

const refused = (code: number, description: string, parameters = {}): Promise<SendResult> =>
  sendTelegram(request, { token }, platform(code, { ok: false, error_code: code, description, parameters }).net);

describe('Sending by Telegram', () => {
  test('is one call with the parameters as JSON, and the message’s number comes back with its chat', async () => {
    const { net, calls } = platform(200, { ok: true, result: { message_id: 99, chat: { id: 7 }, date: 1 } });
    expect(await sendTelegram(request, { token }, net)).toEqual({ type: 'sent', externalId: '7:99' });
    expect(calls.map(({ url }) => url)).toEqual([`https://api.telegram.org/bot${token}/sendMessage`]);
    expect(calls[0]?.init).toMatchObject({ method: 'POST', redirect: 'error', body: '{"chat_id":7,"text":"Hola"}' });
  });

  test('waits as long as Telegram asks', async () => {
    expect(await refused(429, 'Too Many Requests: retry after 2', { retry_after: 2 })).toMatchObject({
      type: 'retry',
      afterMs: 2000,
    });
  });

  test.each([
    [403, 'Forbidden: bot was blocked by the user', { type: 'unreachable', reason: 'blocked' }],
    [403, 'Forbidden: user is deactivated', { type: 'unreachable', reason: 'blocked' }],
    [400, 'Bad Request: chat not found', { type: 'unreachable', reason: 'blocked' }],
    [401, 'Unauthorized', { type: 'misconfigured' }],
    [404, 'Not Found', { type: 'misconfigured' }],
    [409, 'Conflict: terminated by other getUpdates request', { type: 'misconfigured' }],
    [500, 'Internal Server Error', { type: 'retry' }],
    [502, 'Bad Gateway', { type: 'retry' }],
    [400, "Bad Request: can't parse entities: unsupported start tag", { type: 'rejected' }],
    [400, 'Bad Request: BUTTON_DATA_INVALID', { type: 'rejected' }],
    [400, 'Bad Request: message is too long', { type: 'rejected' }],
    [400, 'Bad Request: message is not modified', { type: 'sent' }],
    [400, 'Bad Request: query is too old and response timeout expired', { type: 'sent' }],
  ])('knows what %i “%s” asks for', async (code, description, result) => {
    expect(await refused(code, description)).toMatchObject(result);
  });

  test('does not know what became of a message when the connection breaks or a gateway answers', async () => {
    const reset = (() =>
      Promise.reject(
        new TypeError(`fetch failed https://api.telegram.org/bot${token}/`, { cause: { code: 'ECONNRESET' } }),
      )) as typeof fetch;
    expect((await sendTelegram(request, { token }, reset)).type).toBe('unknown');
    expect((await sendTelegram(request, { token }, platform(504, '<html>').net)).type).toBe('unknown');
    const refusedConnection = (() =>
      Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))) as typeof fetch;
    expect((await sendTelegram(request, { token }, refusedConnection)).type).toBe('retry');
  });

  test('never repeats the token, whatever goes wrong', async () => {
    const loud = (() => Promise.reject(new TypeError(`Failed to parse URL from ${token}`))) as typeof fetch;
    const results = await Promise.all([
      sendTelegram(request, { token }, loud),
      refused(400, `Bad Request: bot${token} is odd`),
      refused(429, `bot${token}`, { retry_after: 1 }),
      sendTelegram(request, { token: `${token} with a space` }, loud),
    ]);
    for (const result of results) expect(JSON.stringify(result)).not.toContain('secret');
  });

  test('without a token the operator is told, and nothing is called', async () => {
    const { net, calls } = platform(200, {});
    expect((await sendTelegram(request, {}, net)).type).toBe('misconfigured');
    expect((await sendTelegram(request, { token: 'nonsense/../x' }, net)).type).toBe('misconfigured');
    expect(calls).toEqual([]);
  });
});
