import express, { type Express } from 'express';
import type { Store } from '../model/ports/store.js';

/** What the internal port shows. */
export interface InternalDeps {
  readonly store: Pick<Store, 'canary'>;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /** Rejects while the server should get no traffic. The store's canary is written besides. */
  ready(): Promise<void>;
}

/** Health, readiness and metrics, for a port that is never public. Nothing of a conversation is in any answer. */
export function createInternalApp({ store, metrics, ready }: InternalDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store').type('text/plain');
    next();
  });
  app.get('/healthz', (_request, response) => {
    response.send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    try {
      await ready();
      await store.canary();
      response.send('ready\n');
    } catch (error) {
      const code = (Object(error) as { readonly code?: unknown }).code;
      response.status(503).send(`not ready${typeof code === 'string' ? `: ${code}` : ''}\n`);
    }
  });
  app.get('/metrics', async (_request, response) => {
    try {
      const text = await metrics();
      response.set('Content-Type', 'text/plain; version=0.0.4; charset=utf-8').send(text);
    } catch {
      response.status(503).send('the counters could not be read\n');
    }
  });
  app.use((_request, response) => {
    response.status(404).send('/healthz /readyz /metrics\n');
  });
  return app;
}
