import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';
import express, { type Express, type ErrorRequestHandler } from 'express';
import { AppError } from '../model/errors.js';
import { systemClock } from '../runtime/system.js';
import { localeOf, refusalFor, sendRefusal } from './answer.js';
import type { HttpDeps } from './deps.js';
import { mountDesk } from './desk/mount-desk.js';
import { mountDirectLine, type TakeUpgrade } from './direct-line/mount-direct-line.js';
import { giveUpgrades } from './direct-line/upgrades.js';
import { crossOrigin, noStore, securityHeaders } from './headers.js';
import { createLimiters } from './limits.js';
import { mountApi } from './mount-api.js';
import { cors } from './origins.js';
import { mountPages } from './pages/mount-pages.js';
import { notFoundPage } from './pages/error-page.js';
import { refuse } from './reply.js';
import { mountWebhooks } from './webhooks.js';
import { createStreams, type Streams } from './streams.js';

/** What `listen` must end for an app to stop. */
const streamsOf = new WeakMap<Express, Streams>();
/** Who takes WebSockets of an app. */
const upgradesOf = new WeakMap<Express, TakeUpgrade>();

/** The public edge: API, chat pages, widget script, calendar files. Everything it needs is given. */
export function createHttpApp(deps: HttpDeps): Express {
  const { config, texts, log } = deps;
  const app = express();
  app.set('trust proxy', config.trustProxy ? 1 : false);
  app.set('etag', false);
  const streams = createStreams(deps);
  streamsOf.set(app, streams);
  const limiters = createLimiters(config, (request, response, refused) =>
    sendRefusal(texts, request, response, refused),
  );
  app.use(securityHeaders(config));
  app.use(['/api', '/calendar'], noStore, crossOrigin);
  app.use('/api', cors(deps));
  mountApi(app, deps, limiters, streams);
  app.use('/api', (request, response) => sendRefusal(texts, request, response, refuse('unknown_path')));
  if (deps.webhooks) mountWebhooks(app, deps, deps.webhooks);
  upgradesOf.set(app, mountDirectLine(app, deps, limiters, streams));
  mountPages(app, deps, limiters);
  if (deps.desk) mountDesk(app, deps, deps.desk);
  for (const handler of deps.also ?? []) app.use(handler);
  app.use((request, response) => notFoundPage(deps, request, response));
  const onError: ErrorRequestHandler = (error, request, response, _next) => {
    sendRefusal(texts, request, response, refusalFor(error, log, request.method));
  };
  app.use(onError);
  return app;
}

/** Open streams and long polls of residents, for metrics. */
export const openStreams = (app: Express): number => streamsOf.get(app)?.count() ?? 0;

/** The language a request is answered in, for handlers mounted beside (`also`). */
export const requestLocale = localeOf;

export { createInternalApp } from './internal.js';

/** A listening server. */
export interface Listening {
  /** `http://host:port`, with a host that can be opened in a browser. */
  readonly url: string;
  /** Takes no more connections, ends streams and long polls (they resume elsewhere), lets the rest finish for up to 5 s. */
  close(): Promise<void>;
}

/** Requests must come whole within this, so that slow senders cannot hold connections. Milliseconds; uploads on 2G included. */
const requestTimeoutMs = 120_000;
const headersTimeoutMs = 20_000;
const closeGraceMs = 5_000;

interface Place {
  readonly host: string;
  readonly port: number;
}

/** Whether `listen` could listen there now; rejects as it does. */
export async function tryListening(place: Place): Promise<void> {
  const server = createTcpServer();
  await bind(server, place);
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}

function bind(server: TcpServer, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new AppError('PORT_IN_USE', `${host}:${port}`, { cause: error })
          : new AppError('LISTEN_FAILED', `${host}:${port} ${error.code ?? ''}`.trim(), { cause: error }),
      );
    });
    server.listen(port, host, resolve);
  });
}

/** Listens; port 0 = any free one. Rejects with PORT_IN_USE or LISTEN_FAILED. */
export async function listen(app: Express, { host, port }: Place): Promise<Listening> {
  const server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs, keepAliveTimeout: 65_000 },
    app,
  );
  const connections = trackConnections(server);
  giveUpgrades(server, upgradesOf.get(app));
  await bind(server, { host, port });
  return { url: urlOf(server, host), close: () => close(server, connections, streamsOf.get(app)) };
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** The open connections and how many requests each is answering. */
type Connections = Map<Socket, number>;

function trackConnections(server: Server): Connections {
  const open: Connections = new Map();
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (open.get(socket) ?? 1) - 1;
      if (open.has(socket)) open.set(socket, left);
      if (left === 0 && !server.listening) socket.end();
    });
  });
  return open;
}

function close(server: Server, connections: Connections, streams: Streams | undefined): Promise<void> {
  return new Promise((resolve) => {
    const keep = systemClock.after(closeGraceMs, () => server.closeAllConnections());
    server.close(() => {
      keep();
      resolve();
    });
    streams?.closeAll();
    // Node's own `closeIdleConnections` leaves those that have not asked anything yet, and browsers open such ones ahead.
    for (const [socket, requests] of connections) if (requests === 0) socket.destroy();
  });
}
