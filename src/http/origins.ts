import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Bot } from '../model/bot.js';
import type { HttpConfig, HttpDeps } from './deps.js';

/** What is looked at of a request; of one that asks for a WebSocket too. */
type Asking = Pick<IncomingMessage, 'headers' | 'socket'>;

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'localhost', '[::1]']);

/** Pages of other sites that may use this bot (`origins:` of its web channels); null = the author named none. */
function configuredOrigins(bot: Bot): readonly string[] | null {
  const lists = Object.values(bot.channels)
    .filter((channel) => channel.type === 'web')
    .map((channel) => channel.settings['origins'])
    .filter((origins) => Array.isArray(origins));
  return lists.length === 0
    ? null
    : lists
        .flat()
        .filter((origin) => typeof origin === 'string')
        .map(plain);
}

function plain(origin: string): string {
  return origin.trim().toLowerCase().replace(/\/+$/, '');
}

/** Whether a page of `origin` is a page of this server. */
export function sameOrigin(request: Asking, origin: string, config: Pick<HttpConfig, 'publicUrl'>): boolean {
  if (config.publicUrl && URL.canParse(config.publicUrl) && plain(new URL(config.publicUrl).origin) === plain(origin))
    return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/** Trying things out on one's own machine: no origins configured, no proxy in front, asked over loopback. */
function onLoopback(request: Asking, config: HttpConfig): boolean {
  if (config.trustProxy) return false;
  if (config.publicUrl) return URL.canParse(config.publicUrl) && loopback.has(new URL(config.publicUrl).hostname);
  return loopback.has(request.socket.localAddress ?? '');
}

/** Whether a page of the request's origin may use `bot`. Requests without an origin do not come from other sites' pages. */
export function mayUse(request: Asking, bot: Bot, config: HttpConfig): boolean {
  const { origin } = request.headers;
  if (origin === undefined || sameOrigin(request, origin, config)) return true;
  const configured = configuredOrigins(bot);
  return configured === null
    ? onLoopback(request, config)
    : configured.includes('*') || configured.includes(plain(origin));
}

/** Who may frame the chat page: this server and the sites that may use the bot. */
export function framers(bot: Bot): readonly string[] {
  return [
    "'self'",
    ...(configuredOrigins(bot) ?? []).filter((origin) => origin === '*' || /^https?:\/\/[^\s;,'"]+$/.test(origin)),
  ];
}

/**
 * CORS for the API. A browser is told yes if any bot lists its page's origin; the bot in question is checked again with the request
 * itself (a preflight for a conversation cannot know the bot). `headers`: further ones that clients of this part send.
 */
export function cors(
  { bots, config }: Pick<HttpDeps, 'bots' | 'config'>,
  headers: readonly string[] = [],
): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin !== undefined) {
      const known = bots.names().flatMap((name) => bots.get(name)?.bot ?? []);
      if (known.some((bot) => mayUse(request, bot, config))) {
        response.set({
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Expose-Headers': 'Retry-After',
        });
        if (request.method === 'OPTIONS') {
          response.set({
            'Access-Control-Allow-Methods': 'GET, POST',
            'Access-Control-Allow-Headers': [
              'Authorization, Content-Type, Last-Event-ID, X-File-Name',
              ...headers,
            ].join(', '),
            'Access-Control-Max-Age': '600',
          });
        }
      }
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}
