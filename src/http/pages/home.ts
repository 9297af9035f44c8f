import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import type { HttpDeps } from '../deps.js';
import { markup, type Html } from './html.js';
import { inLocale, page, words } from './layout.js';

const topicsShown = 9;

/** The widget: a launcher in the corner, or (`inline`) the page's content. */
function widget(bot: Bot, locale: Locale, inline: boolean): Html {
  const look = inline ? markup` inline open` : null;
  return markup`<ventanilla-chat bot="${bot.name}" lang="${locale}"${look}></ventanilla-chat>
    <script src="/widget.js" defer></script>`;
}

/** What `npm start` shows first: the first bot's agency with the widget on its page, and every bot of the server. */
export function homePage(deps: HttpDeps, locale: Locale): string {
  const say = words(deps, locale);
  const bots = deps.bots.names().flatMap((name) => deps.bots.get(name)?.bot ?? []);
  const [first] = bots;
  const brand = first ? inLocale(first.title, locale) : say('brand');
  const topics = first
    ? first.menu.slice(0, topicsShown).flatMap((name) => {
        const topic = own(first.topics, name);
        return topic ? [markup`<li>${inLocale(topic.title, locale)}</li>`] : [];
      })
    : [];
  const body = markup`<div class="hero">
      <h1>${brand}</h1>
      <p>${first ? say('home.intro') : say('home.empty')}</p>
      ${first ? markup`<a class="button" href="${chatPath(first)}?lang=${locale}">${say('home.open')}</a>` : null}
    </div>
    ${
      topics.length > 0
        ? markup`<h2>${say('home.topics')}</h2>
            <ul class="topics">
              ${topics}
            </ul>`
        : null
    }
    ${
      bots.length > 0
        ? markup`<h2>${say('home.bots')}</h2>
            <ul class="bots">
              ${bots.map((bot) => botLine(deps, bot, locale))}
            </ul>`
        : null
    }
    ${first ? widget(first, pick(first, locale), false) : null}`;
  return page({
    locale,
    locales: deps.texts.locales,
    title: brand,
    say,
    path: '/',
    brand,
    nameOf: (other) => words(deps, other)('language'),
    body,
    footer: markup`<a href="/desk">${say('home.desk')}</a><a href="/api/v1/openapi.json">${say('home.api')}</a>`,
  });
}

function botLine(deps: HttpDeps, bot: Bot, locale: Locale): Html {
  const links = bot.languages.map((language) => {
    const say = words(deps, language);
    return markup`<a href="${chatPath(bot)}?lang=${language}" hreflang="${language}" lang="${language}">${say('home.chat')}</a>
      <a href="${chatPath(bot)}/plain?lang=${language}" hreflang="${language}" lang="${language}">${say('home.plain')}</a>`;
  });
  return markup`<li><strong>${inLocale(bot.title, locale)}</strong><br>${links}</li>`;
}

function pick(bot: Bot, locale: Locale): Locale {
  return bot.languages.includes(locale) ? locale : (bot.languages[0] ?? locale);
}

/** Where a bot's chat page is. */
export function chatPath(bot: Pick<Bot, 'name'>): string {
  return `/chat/${encodeURIComponent(bot.name)}`;
}

/** A page that is the chat: the widget, opened. Without JavaScript it leads to the plain page at once. */
export function chatPage(deps: HttpDeps, bot: Bot, locale: Locale): string {
  const say = words(deps, locale);
  const plain = `${chatPath(bot)}/plain?lang=${locale}`;
  const title = inLocale(bot.title, locale);
  return page({
    locale,
    locales: bot.languages,
    title: say('chat.title', { title }),
    say,
    path: chatPath(bot),
    brand: title,
    nameOf: (other) => words(deps, other)('language'),
    head: markup`<noscript><meta http-equiv="refresh" content="0; url=${plain}"></noscript>`,
    body: markup`<h1>${say('chat.title', { title })}</h1>
      <p>${say('chat.intro')}</p>
      <noscript><p><a class="button" href="${plain}">${say('chat.plain')}</a></p></noscript>
      ${widget(bot, locale, true)}`,
    footer: markup`<a href="${plain}">${say('chat.plain')}</a>`,
  });
}
