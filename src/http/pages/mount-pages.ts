import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express, Request, RequestHandler, Response } from 'express';
import { refusalFor } from '../answer.js';
import type { HttpDeps } from '../deps.js';
import { allowPage, crossOrigin } from '../headers.js';
import type { Limiters } from '../limits.js';
import { framers } from '../origins.js';
import { refuse } from '../reply.js';
import { errorPage } from './error-page.js';
import { chatPage } from './chat-page.js';
import { compress, sendCompressed, type Compressed } from './compressed.js';
import { homePage } from './home.js';
import { pageLocale } from './layout.js';
import { mountPlain } from './mount-plain.js';
import { styles } from './styles.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

/** Home, chat page, page without JavaScript, style, widget script. */
export function mountPages(app: Express, deps: HttpDeps, limiters: Limiters): void {
  app.get('/', limiters.requests, (request, response) => {
    allowPage(request, response, ["'none'"]);
    response.vary('Accept-Language');
    response.type('html').send(homePage(deps, pageLocale(deps, request)));
  });

  app.get('/chat/:bot', limiters.requests, (request, response) => {
    const bot = deps.bots.get(String(request.params['bot']))?.bot;
    if (!bot) return errorPage(deps, request, response, refuse('unknown_bot'));
    allowPage(request, response, framers(bot));
    response.type('html').send(chatPage(deps, bot, pageLocale(deps, request, bot)));
  });

  mountPlain(app, deps, limiters);

  /** A handler that takes its time. */
  const handler = (act: (request: Request, response: Response) => Promise<void>): RequestHandler => {
    return async (request, response) => {
      try {
        await act(request, response);
      } catch (error) {
        errorPage(deps, request, response, refusalFor(error, deps.log, 'pages'));
      }
    };
  };

  const style = compress(hash(styles), 'css', Buffer.from(styles));
  app.get(
    '/chat.css',
    handler(async (request, response) => sendCompressed(request, response, await style)),
  );

  // Other sites name this address, so it cannot change with its content: kept for an hour, then asked for again by its ETag.
  let script: Compressed | null = null;
  const sendScript = handler(async (request, response) => {
    const file = join(deps.config.webDir, 'widget.js');
    const about = await stat(file).catch(() => null);
    if (!about?.isFile()) {
      response.status(503).set('Retry-After', '10').type('text/plain');
      response.send('The widget is not built yet. Run: npm run build\n');
      return;
    }
    const tag = `${about.size.toString(36)}-${Math.floor(about.mtimeMs).toString(36)}`;
    if (script?.tag !== tag) script = await compress(tag, 'js', await readFile(file));
    response.set('Access-Control-Allow-Origin', '*');
    sendCompressed(request, response, script);
  });
  app.get('/widget.js', crossOrigin, sendScript);
}
