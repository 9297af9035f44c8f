import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { HttpDeps } from '../deps.js';

/** What the desk's page may do: its own script, style and API; nothing inline, nothing of others, no strings that become markup. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "worker-src 'self'",
  'trusted-types desk',
].join('; ');

/** The desk's one page and its built files: `dist/web/desk/`. */
export function mountDeskPages(app: Express, { config }: Pick<HttpDeps, 'config'>): void {
  const root = join(config.webDir, 'desk');
  // Their names carry a digest of their content, so they never change.
  app.use(
    '/desk/assets',
    express.static(join(root, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false }),
  );
  const page: RequestHandler = (_request, response, next) => {
    if (!existsSync(join(root, 'index.html'))) {
      response.status(503).set('Retry-After', '10').type('text/plain');
      response.send('The desk is not built yet. Run: npm run build\n');
      return;
    }
    response.set({ 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' });
    response.sendFile(
      'index.html',
      { root, cacheControl: false, headers: { 'Cache-Control': 'no-store' }, dotfiles: 'allow' },
      (error) => {
        if (error && !response.headersSent) next(error);
      },
    );
  };
  app.get('/desk', page);
  app.get('/desk/setup', page);
}
