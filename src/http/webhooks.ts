import express, { type Express, type Request, type Response } from 'express';
import type { WebhookRequest } from '../model/ports/adapter.js';
import type { WebhookAnswer } from '../runtime/channels/webhooks.js';
import type { HttpDeps } from './deps.js';
import { refusalFor } from './answer.js';
import { refusals } from './reply.js';
import { within } from './wait.js';

/** Where platforms bring what residents write. The raw bytes are what is signed, so nothing is unpacked or parsed before. */
export interface WebhookPort {
  receive(call: {
    readonly bot: string;
    readonly channel: string;
    readonly request: WebhookRequest;
  }): Promise<WebhookAnswer>;
}

/** Meta sends up to 3 MB (design: channel limits, 2); nobody sends more. Bytes. */
const bodyLimit = 3 * 1024 * 1024;
/** No platform sends so much, so it is a stranger, or a platform that changed: the operator is told once in so long. Milliseconds. */
const largeEveryMs = 3_600_000;
/** Platforms wait 5 s and more; what is not on disk by then is asked for again. Milliseconds. */
const patienceMs = 4_500;

/** `GET` and `POST /webhooks/{bot}/{channel}`; answers are plain text, whatever goes wrong: a challenge is a stranger's text. */
export function mountWebhooks(app: Express, deps: HttpDeps, webhooks: WebhookPort): void {
  const say = (response: Response, { status, type, body, retryAfterSeconds }: WebhookAnswer): void => {
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    response.set({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
    response.status(status).end(body);
  };
  const refuse = (response: Response, status: number, retryAfterSeconds?: number): void =>
    say(response, {
      status,
      type: 'text/plain',
      body: status === 413 ? `at most ${bodyLimit} bytes` : 'not taken; send it again later',
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  const take = async (request: Request, response: Response): Promise<void> => {
    if (deps.accept() !== 'open') return refuse(response, 503, 5);
    try {
      const work = webhooks.receive({
        bot: String(request.params['bot']),
        channel: String(request.params['channel']),
        request: requestOf(request),
      });
      say(response, await within(work, patienceMs, deps.clock, () => new Error('the store takes too long')));
    } catch (error) {
      const status = refusals[refusalFor(error, deps.log, 'webhook').code];
      refuse(response, status >= 500 ? 503 : status, 5);
    }
  };
  let largeAt = -Infinity;
  const tellLarge = (bot: string, channel: string): void => {
    const now = deps.clock.now();
    if (now - largeAt < largeEveryMs) return;
    largeAt = now;
    const about = { bot: bot.slice(0, 60), channel: channel.slice(0, 60), limitBytes: bodyLimit };
    deps.log.warn(about, 'a request of a platform was refused: it is larger than 3 MB (told at most once an hour)');
  };
  const receive = (request: Request, response: Response): void => void take(request, response);
  app.get('/webhooks/:bot/:channel', receive);
  app.post(
    '/webhooks/:bot/:channel',
    express.raw({ type: () => true, limit: bodyLimit, inflate: false }),
    (error: unknown, request: Request, response: Response, _next: unknown) => {
      const status = refusals[refusalFor(error, deps.log, 'webhook').code];
      if (status === 413) tellLarge(String(request.params['bot']), String(request.params['channel']));
      refuse(response, status);
    },
    receive,
  );
  app.all('/webhooks/:bot/:channel', (_request, response) => {
    response.set('Allow', 'GET, POST');
    refuse(response, 405);
  });
}

function requestOf(request: Request): WebhookRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return { method: request.method, url: request.originalUrl, headers, body };
}
