import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { gate, localeOf, refusalFor, sendRefusal } from '../answer.js';
import type { HttpDeps } from '../deps.js';
import { noStore } from '../headers.js';
import { expressPath } from '../mount-api.js';
import { refuse } from '../reply.js';
import { attachmentHeader } from '../uploads/file-name.js';
import { connectionOf, cookieHeader, fromOurPage, readCookie, type Connection } from './connection.js';
import type { DeskAnswer, DeskPort } from './desk-port.js';
import { mountDeskPages } from './pages.js';
import { runStream } from './stream.js';

/** Largest JSON body: a message of 4,000 characters and room to spare. */
const bodyLimit = '64kb';
/** Requests per minute of one session, or of one address that is not signed in. */
const requestsPerMinute = 600;
/** Sessions that are counted by themselves. */
const mostKnown = 5000;

/** Puts the agents' desk on the app: its pages, and its API below `/desk/api`. */
export function mountDesk(app: Express, deps: HttpDeps, desk: DeskPort): void {
  const { config, texts, log } = deps;
  const json = express.json({ limit: bodyLimit, inflate: false });
  const known = new Set<string>();
  const limit = limiter(deps, known);
  mountDeskPages(app, deps);

  const safe: RequestHandler = (request, response, next) => {
    const connection = connectionOf(request, config);
    const locale = localeOf(request, response, texts);
    if (connection === 'open') {
      void send(desk.refusal('tls_required', locale), response, 'https', deps);
    } else if (request.method !== 'GET' && !fromOurPage(request, config)) {
      void send(desk.refusal('wrong_origin', locale), response, connection, deps);
    } else {
      response.locals['connection'] = connection;
      next();
    }
  };
  app.use('/desk/api', noStore, safe, limit);

  for (const [operation, route] of Object.entries(desk.routes)) {
    const run: RequestHandler = async (request, response) => {
      const connection = response.locals['connection'] as Exclude<Connection, 'open'>;
      try {
        const answer = await desk.handle({
          operation,
          params: paramsOf(request),
          query: operation === 'events' ? withLastEventId(request) : request.query,
          body: request.body as unknown,
          session: readCookie(request, connection),
          address: ipKeyGenerator(request.ip ?? '', 64),
          locale: localeOf(request, response, texts),
        });
        // Every GET needs a session: that this one was answered makes its cookie a good one.
        const session = readCookie(request, connection);
        if (session !== null && route.method === 'get' && (answer.type !== 'json' || answer.status === 200))
          remember(known, session);
        await send(answer, response, connection, deps);
      } catch (error) {
        sendRefusal(texts, request, response, refusalFor(error, log, `desk ${operation}`));
      }
    };
    const steps = route.method === 'post' ? [gate(deps), json, run] : [run];
    app[route.method](`/desk/api${expressPath(route.path)}`, ...steps);
  }
  for (const path of new Set(Object.values(desk.routes).map((route) => route.path))) {
    const allowed = Object.values(desk.routes).flatMap((route) =>
      route.path === path ? [route.method.toUpperCase()] : [],
    );
    app.all(`/desk/api${expressPath(path)}`, (request, response) => {
      response.set('Allow', allowed.join(', '));
      sendRefusal(texts, request, response, refuse('method_not_allowed'));
    });
  }
  app.use('/desk/api', (request, response) => sendRefusal(texts, request, response, refuse('unknown_path')));
}

async function send(
  answer: DeskAnswer,
  response: Response,
  connection: Exclude<Connection, 'open'>,
  deps: HttpDeps,
): Promise<void> {
  if (answer.type === 'stream') return runStream(answer, response, deps);
  if (answer.type === 'file') {
    response.set({
      'Content-Type': answer.file.mime,
      'Content-Disposition': attachmentHeader(answer.file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    response.status(200).end(answer.bytes);
    return;
  }
  if (answer.cookie !== undefined) response.append('Set-Cookie', cookieHeader(answer.cookie, connection));
  if (answer.retryAfterSeconds !== undefined) response.set('Retry-After', String(answer.retryAfterSeconds));
  response.status(answer.status).json(answer.body);
}

function paramsOf(request: Request): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
}

/** A stream that resumes says where in a header (the browser's reader) or in the query (the first time). */
function withLastEventId(request: Request): object {
  const last = /^\d{1,15}$/.exec(request.get('Last-Event-ID') ?? '')?.[0];
  return last === undefined ? request.query : { ...request.query, after: last };
}

function remember(known: Set<string>, session: string): void {
  known.delete(session);
  known.add(session);
  const [oldest] = known;
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}

function limiter({ config, texts }: HttpDeps, known: ReadonlySet<string>): RequestHandler {
  if (!config.rateLimits) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    // Agents of one office share an address; each session is counted by itself. A cookie that nobody was given is no session.
    keyGenerator: (request: Request, response: Response) => {
      const session = readCookie(request, response.locals['connection'] as Exclude<Connection, 'open'>);
      return session !== null && known.has(session) ? session : ipKeyGenerator(request.ip ?? '', 64);
    },
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: false,
    handler: (request, response) => {
      const seconds = Number(response.get('Retry-After') ?? 60);
      sendRefusal(texts, request, response, {
        ...refuse('too_many_requests', { seconds }),
        retryAfterSeconds: seconds,
      });
    },
  });
}
