import type { Bot } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';
import type { HttpDeps } from '../deps.js';
import { markup, type Html } from './html.js';
import { inLocale, page, words } from './layout.js';

/** Where a bot's chat page is. */
export function chatPath(bot: Pick<Bot, 'name'>): string {
  return `/chat/${encodeURIComponent(bot.name)}`;
}

/** The chat on one of our pages: `inline` is true, or the media query under which it fills its place on the page. */
export function widget(bot: Bot, locale: Locale, inline: true | string): Html {
  const language = bot.languages.includes(locale) ? locale : (bot.languages[0] ?? locale);
  return markup`<ventanilla-chat bot="${bot.name}" lang="${language}" inline="${inline === true ? '' : inline}"></ventanilla-chat>
    <script src="/widget.js" defer></script>`;
}

/** A page that is the chat, as tall as the window. Without JavaScript it leads to the plain page at once. */
export function chatPage(deps: HttpDeps, bot: Bot, locale: Locale): string {
  const say = words(deps, locale);
  const plain = `${chatPath(bot)}/plain?lang=${locale}`;
  const title = inLocale(bot.title, locale);
  return page({
    kind: 'chat',
    locale,
    locales: bot.languages,
    title: say('chat.title', { title }),
    say,
    path: chatPath(bot),
    brand: title,
    nameOf: (other) => words(deps, other)('language'),
    head: markup`<noscript><meta http-equiv="refresh" content="0; url=${plain}"></noscript>`,
    body: markup`<h1 class="spoken">${say('chat.title', { title })}</h1>
      <p class="intro">${say('chat.intro')}</p>
      <noscript><p><a class="button" href="${plain}">${say('chat.plain')}</a></p></noscript>
      ${widget(bot, locale, true)}`,
    footer: markup`<a href="${plain}">${say('chat.plain')}</a>`,
  });
}
