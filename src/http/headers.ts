import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { HttpConfig } from './deps.js';

/** Security headers of everything: nothing runs and nothing frames, unless a page says more (`allowPage`). */
export function securityHeaders(config: Pick<HttpConfig, 'publicUrl'>): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    // `same-origin`, not `no-referrer`: with that, browsers send `Origin: null` with our own forms, and we could not check it.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** For what pages of other sites load: the API and the widget's script. */
export const crossOrigin: RequestHandler = (_request, response, next) => {
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
};

/** Answers are about one person and of this moment. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** What one of our own pages may do: our script and style, pictures over https, our API, our forms; nothing inline, no third party. */
export function allowPage(_request: Request, response: Response, framers: readonly string[]): void {
  response.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' https: data: blob:",
      "media-src 'self' https:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${framers.join(' ')}`,
      "require-trusted-types-for 'script'",
    ].join('; '),
    'Cache-Control': 'no-store',
  });
  if (framers.join() !== "'none'") response.removeHeader('X-Frame-Options');
}
