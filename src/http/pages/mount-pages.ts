import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import { sendRefusal } from '../answer.js';
import type { HttpDeps } from '../deps.js';
import { allowPage, crossOrigin } from '../headers.js';
import type { Limiters } from '../limits.js';
import { framers } from '../origins.js';
import { refuse } from '../reply.js';
import { errorPage } from './error-page.js';
import { chatPage } from './chat-page.js';
import { homePage } from './home.js';
import { pageLocale } from './layout.js';
import { mountPlain } from './mount-plain.js';
import { styles } from './styles.js';

const stylesTag = `"${createHash('sha256').update(styles).digest('base64url').slice(0, 20)}"`;

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

  app.get('/chat.css', (request, response) => {
    response.set({ ETag: stylesTag, 'Cache-Control': 'public, max-age=3600' });
    if (request.headers['if-none-match'] === stylesTag) response.status(304).end();
    else response.type('css').send(styles);
  });

  // Other sites name this address, so it cannot change with its content: kept for an hour, then asked for again by its ETag.
  app.get('/widget.js', crossOrigin, (request, response) => {
    const about = statSync(join(deps.config.webDir, 'widget.js'), { throwIfNoEntry: false });
    if (!about?.isFile()) {
      response.status(503).set('Retry-After', '10').type('text/plain');
      response.send('The widget is not built yet. Run: npm run build\n');
      return;
    }
    response.set('ETag', `"${about.size.toString(36)}-${Math.floor(about.mtimeMs).toString(36)}"`);
    response.set('Access-Control-Allow-Origin', '*');
    response.sendFile('widget.js', { root: deps.config.webDir, maxAge: '1h', dotfiles: 'allow' }, (error) => {
      if (error && !response.headersSent) sendRefusal(deps.texts, request, response, refuse('internal'));
    });
  });
}
