import type { Request } from 'express';
import type { Bot } from '../../model/bot.js';
import type { Locale, Localized } from '../../model/text.js';
import type { HttpDeps } from '../deps.js';
import { acceptedLocale, matchLocale } from '../languages.js';
import { markup, type Html } from './html.js';

/** The words of one page in one language. */
export type Words = (key: string, values?: { readonly [name: string]: string | number }) => string;

/** Engine sentences of `http.json` under `page`. */
export function words(deps: Pick<HttpDeps, 'texts'>, locale: Locale): Words {
  return (key, values) => deps.texts.text(`http:page.${key}`, locale, values);
}

/** The page's language: `?lang=`, else the browser's, else the bot's first. */
export function pageLocale(deps: Pick<HttpDeps, 'texts'>, request: Request, bot?: Bot): Locale {
  const available = bot ? bot.languages.filter((locale) => deps.texts.locales.includes(locale)) : deps.texts.locales;
  const asked = request.query['lang'];
  return (
    (typeof asked === 'string' ? matchLocale(asked.slice(0, 35), available) : undefined) ??
    acceptedLocale(request.headers['accept-language'], available) ??
    available[0] ??
    'en'
  );
}

/** Authored words in a language, or in the first one there is. */
export function inLocale(localized: Localized, locale: Locale): string {
  return localized[locale] ?? Object.values(localized)[0] ?? '';
}

/** A whole document. `path` is where its language links lead; `head` comes last in the head. */
export function page(options: {
  /** `chat` fills the window, `home` is as wide as it is; without it, a column of text. */
  readonly kind?: 'home' | 'chat';
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly title: string;
  readonly say: Words;
  readonly path: string;
  readonly brand: string;
  readonly body: Html;
  readonly head?: Html;
  readonly nameOf: (locale: Locale) => string;
  readonly footer?: Html;
}): string {
  const { kind, locale, locales, title, say, path, brand, body, head, nameOf, footer } = options;
  const others = locales.filter((other) => other !== locale);
  return markup`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8">
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="/chat.css">
        <link rel="icon" href="data:,">
        ${head}
      </head>
      <body class="${kind ?? 'text'}">
        <a class="skip" href="#main">${say('skip')}</a>
        <header class="top">
          <div class="wide">
            <a class="brand" href="/?lang=${locale}">${brand}</a>
            <nav aria-label="${say('languages')}">
              <ul>
                ${others.map(
                  (other) =>
                    markup`<li>
                      <a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${nameOf(other)}</a>
                    </li>`,
                )}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" tabindex="-1">${body}</main>
        <footer class="bottom">
          <div class="wide">
            ${(kind === 'chat' ? [] : others).map(
              (other) =>
                markup`<a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${nameOf(other)}</a>`,
            )}
            ${footer}
          </div>
        </footer>
      </body>
    </html>
`.markup;
}
