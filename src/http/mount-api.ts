import express, { type Express, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Conversation } from '../model/ports/store.js';
import { gate, localeOf, refusalFor, sendRefusal, sendReply } from './answer.js';
import { createHandlers } from './api.js';
import { authorise, bearerToken } from './authorise.js';
import type { HttpDeps } from './deps.js';
import { matchLocale } from './languages.js';
import type { Limiters } from './limits.js';
import { mayUse } from './origins.js';
import { isRefused, refuse, type Refused, type Reply } from './reply.js';
import { routes, type Operation, type RouteSpec } from './routes.js';
import type { Streams } from './streams.js';
import { uploadLimit } from './uploads/inspect.js';

/** Largest JSON body. */
const bodyLimit = '64kb';

/** Puts every operation of the route table on the app: gate, limits, token, body, validation, handler, answer. */
export function mountApi(app: Express, deps: HttpDeps, limiters: Limiters, streams: Streams): void {
  const { texts, log } = deps;
  const handlers = createHandlers(deps, streams);
  const json = express.json({ limit: bodyLimit, inflate: false });
  const binary = express.raw({ limit: uploadLimit, inflate: false, type: () => true });
  const small = notTooLarge(deps);

  for (const [operation, route] of Object.entries(routes) as readonly [Operation, RouteSpec][]) {
    const handle = handlers[operation] as (input: object) => Promise<Reply> | Reply;
    const run: RequestHandler = async (request, response) => {
      const query = parse(route.query, request.query);
      if (isRefused(query)) return sendRefusal(texts, request, response, query);
      const raw: unknown = request.body;
      if (route.takes === 'json' && raw === undefined && hasBody(request.headers)) {
        return sendRefusal(texts, request, response, refuse('not_json'));
      }
      const body = parse(route.body, route.takes === 'json' ? (raw ?? {}) : {});
      if (isRefused(body)) return sendRefusal(texts, request, response, body);
      const hint = (body.value as { readonly locale?: string } | null)?.locale;
      if (hint !== undefined) response.locals['locale'] ??= matchLocale(hint, texts.locales);
      try {
        const reply = await handle({
          params: request.params,
          query: query.value,
          body: body.value,
          bytes: Buffer.isBuffer(raw) ? raw : new Uint8Array(),
          conversation: response.locals['conversation'] ?? null,
          locale: localeOf(request, response, texts),
          request,
          response,
        });
        sendReply(texts, request, response, reply);
      } catch (error) {
        sendRefusal(texts, request, response, refusalFor(error, log, operation));
      }
    };
    const steps: RequestHandler[] = [
      limiters.requests,
      ...(route.method === 'get' ? [] : [gate(deps)]),
      ...(operation === 'openConversation' ? [limiters.conversations] : []),
      ...(route.auth === 'token' ? [tokenRequired(deps)] : []),
      ...(operation === 'sendMessage' ? [limiters.messages] : []),
      ...(route.takes === 'json' ? [json] : []),
      ...(route.takes === 'binary' ? [limiters.uploads, small, limiters.uploadsAtOnce, binary] : []),
      run,
    ];
    app[route.method](expressPath(route.path), ...steps);
  }
  for (const path of new Set(Object.values(routes).map((route) => route.path))) {
    const allowed = Object.values(routes).flatMap((route) => (route.path === path ? [route.method.toUpperCase()] : []));
    app.use(expressPath(path), (request, response, next) => {
      if (request.path !== '/') return next();
      response.set('Allow', allowed.join(', '));
      sendRefusal(texts, request, response, refuse('method_not_allowed'));
    });
  }
}

/** `/a/{b}` as express writes it. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function tokenRequired(deps: HttpDeps): RequestHandler {
  const { texts, log, bots, config } = deps;
  return async (request, response, next) => {
    let found: Conversation | Refused;
    try {
      found = await authorise(deps, String(request.params['conversation']), bearerToken(request.get('Authorization')));
    } catch (error) {
      return sendRefusal(texts, request, response, refusalFor(error, log, 'authorise'));
    }
    if (isRefused(found)) return sendRefusal(texts, request, response, found);
    const bot = bots.get(found.bot)?.bot;
    if (bot && !mayUse(request, bot, config))
      return sendRefusal(texts, request, response, refuse('origin_not_allowed'));
    response.locals['conversation'] = found;
    if (found.locale !== null) response.locals['locale'] = found.locale;
    next();
  };
}

/** Refuses what says that it is too large before any of it is read. */
function notTooLarge({ texts }: HttpDeps): RequestHandler {
  return (request, response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > uploadLimit) {
      return sendRefusal(texts, request, response, refuse('file_too_large', { megabytes: uploadLimit / 1024 / 1024 }));
    }
    next();
  };
}

type Parsed = { readonly type: 'parsed'; readonly value: unknown } | Refused;

/** Validates by schema; the refusal names the field, which is one of ours and never the caller's text. */
function parse(schema: z.ZodType, input: unknown): Parsed {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { type: 'parsed', value: parsed.data };
  const field = parsed.error.issues[0]?.path[0];
  return typeof field === 'string' ? refuse('invalid_field', { field }) : refuse('invalid_request');
}

function hasBody(headers: { readonly [name: string]: string | readonly string[] | undefined }): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
