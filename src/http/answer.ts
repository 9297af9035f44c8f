import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isAppError } from '../model/errors.js';
import type { Locale } from '../model/text.js';
import { errorPlace } from '../runtime/log.js';
import type { HttpDeps, HttpLog, Texts } from './deps.js';
import { acceptedLocale } from './languages.js';
import { refusals, refuse, type Refused, type Reply } from './reply.js';

/** The language a request is answered in: the conversation's where it is known, else what the browser asks for, else English. */
export function localeOf(request: Request, response: Response, texts: Texts): Locale {
  const known = response.locals['locale'] as Locale | undefined;
  return known ?? acceptedLocale(request.headers['accept-language'], texts.locales) ?? 'en';
}

/** Writes a refusal: a status, a code for programs, a sentence for people. */
export function sendRefusal(texts: Texts, request: Request, response: Response, refused: Refused): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = refusals[refused.code];
  const seconds = refused.retryAfterSeconds ?? (status === 503 ? 2 : undefined);
  if (seconds !== undefined) response.set('Retry-After', String(seconds));
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  const message = texts.text(`http:refusals.${refused.code}`, localeOf(request, response, texts), refused.values);
  const problems = refused.problems ? { problems: refused.problems } : {};
  response.status(status).json({ error: { code: refused.code, message, ...problems } });
}

/** Writes what a handler answered. */
export function sendReply(texts: Texts, request: Request, response: Response, reply: Reply): void {
  if (reply.type === 'refused') sendRefusal(texts, request, response, reply);
  else if (reply.type === 'json') response.status(reply.status).json(reply.body);
  else if (reply.type === 'bytes') response.status(200).set(reply.headers).end(reply.bytes);
}

/** What the body parsers of express report, by their `type`. */
const parserErrors: { readonly [type: string]: Refused } = {
  'entity.parse.failed': refuse('malformed_json'),
  'entity.too.large': refuse('body_too_large'),
  'encoding.unsupported': refuse('encoding_not_supported'),
  'charset.unsupported': refuse('encoding_not_supported'),
  'request.size.invalid': refuse('invalid_request'),
  'request.aborted': refuse('invalid_request'),
};

/** What an error that reached the edge means to the client; logged unless the client is to blame. */
export function refusalFor(error: unknown, log: HttpLog, where: string): Refused {
  const { type, status } = Object(error) as { readonly type?: unknown; readonly status?: unknown };
  const parser = typeof type === 'string' && Object.hasOwn(parserErrors, type) ? parserErrors[type] : undefined;
  if (parser) return parser;
  if (isAppError(error) && error.status === 503) {
    log.error({ where, ...errorPlace(error) }, 'not accepted: the store did not take it');
    return refuse('unavailable');
  }
  if (!isAppError(error) && typeof status === 'number' && status >= 400 && status < 500)
    return refuse('invalid_request');
  log.error({ where, ...errorPlace(error) }, 'a request failed');
  return refuse('internal');
}

/** Refuses new work while the server stops or is full. */
export function gate(deps: Pick<HttpDeps, 'accept' | 'texts'>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const state = deps.accept();
    if (state === 'open') next();
    else sendRefusal(deps.texts, request, response, refuse(state));
  };
}
