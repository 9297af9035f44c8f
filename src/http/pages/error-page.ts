import type { Request, Response } from 'express';
import type { HttpDeps } from '../deps.js';
import { allowPage } from '../headers.js';
import { refusals, type Refused } from '../reply.js';
import { markup } from './html.js';
import { page, pageLocale, words } from './layout.js';

/** A page that says why something was not done, and leads back. */
export function errorPage(deps: HttpDeps, request: Request, response: Response, refused: Refused): void {
  const locale = pageLocale(deps, request);
  const say = words(deps, locale);
  const message = deps.texts.text(`http:refusals.${refused.code}`, locale, refused.values);
  allowPage(request, response, ["'none'"]);
  if (refusals[refused.code] === 503) response.set('Retry-After', '2');
  response
    .status(refusals[refused.code])
    .type('html')
    .send(
      page({
        locale,
        locales: deps.texts.locales,
        title: say('error.title'),
        say,
        path: '/',
        brand: say('brand'),
        nameOf: (other) => words(deps, other)('language'),
        body: markup`<h1>${say('error.title')}</h1>
          <p>${message}</p>
          <p><a class="button" href="/?lang=${locale}">${say('error.home')}</a></p>`,
      }),
    );
}

/** There is no such page: as a page for people, as JSON for programs. */
export function notFoundPage(deps: HttpDeps, request: Request, response: Response): void {
  errorPage(deps, request, response, { type: 'refused', code: 'unknown_path' });
}
