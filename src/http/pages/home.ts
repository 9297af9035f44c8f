import type { Bot, Topic } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import type { HttpDeps } from '../deps.js';
import { chatPath, widget } from './chat-page.js';
import { markup, type Html } from './html.js';
import { inLocale, page, words, type Words } from './layout.js';

/** From this width on the chat stands beside the topics; `styles.ts` says the same. */
const wide = '(min-width: 60em)';

/** What `npm start` shows first: the page of the first bot's agency, with its chat; the other bots are links. */
export function homePage(deps: HttpDeps, locale: Locale): string {
  const say = words(deps, locale);
  const [first, ...others] = deps.bots.names().flatMap((name) => deps.bots.get(name)?.bot ?? []);
  const brand = first ? inLocale(first.title, locale) : say('brand');
  return page({
    kind: 'home',
    locale,
    locales: deps.texts.locales,
    title: brand,
    say,
    path: '/',
    brand,
    nameOf: (other) => words(deps, other)('language'),
    body: first ? cityPage(deps, first, others, locale, say) : markup`<h1>${brand}</h1><p>${say('home.empty')}</p>`,
    footer: markup`${first ? markup`<a href="${chatPath(first)}/plain?lang=${locale}">${say('home.plain')}</a>` : null}
      <a href="/api/v1/openapi.json">${say('home.api')}</a>
      <a class="quiet" href="/desk">${say('home.desk')}</a>`,
  });
}

function cityPage(deps: HttpDeps, bot: Bot, others: readonly Bot[], locale: Locale, say: Words): Html {
  const menu = bot.menu.flatMap((name) => own(bot.topics, name) ?? []);
  const rest = otherTopics(bot, locale);
  const asked = (topics: readonly Topic[]): Html => askButtons(bot, topics, locale);
  const more =
    rest.length > 0
      ? markup`<details class="all"><summary>${say('home.all', { count: rest.length })}</summary>${asked(rest)}</details>`
      : null;
  return markup`<div class="hero">
      <div class="wide split">
        <div>
          <h1>${say('home.title')}</h1>
          <p class="lead">${say('home.intro')}</p>
          ${menu.length > 0 ? markup`<h2>${say('home.topics')}</h2> ${asked(menu)}` : null}
          <p class="emergency">${say('home.emergency')}</p>
          ${more}
          <noscript>
            <p><a class="button" href="${chatPath(bot)}/plain?lang=${locale}">${say('home.plain')}</a></p>
          </noscript>
        </div>
        ${widget(bot, locale, wide)}
      </div>
    </div>
    <div class="wide">
      ${offices(bot, locale, say)} ${others.length > 0 ? otherBots(others, locale, say) : null}
    </div>`;
}

/** What the bot can be asked beyond its menu, by title; without small talk (`common/`) and without what is matched as an emergency. */
function otherTopics(bot: Bot, locale: Locale): readonly Topic[] {
  return Object.values(bot.topics)
    .filter(({ name, urgent, file }) => !urgent && !bot.menu.includes(name) && !/(?:^|[\\/])common[\\/]/.test(file))
    .toSorted((a, b) => inLocale(a.title, locale).localeCompare(inLocale(b.title, locale), locale));
}

/** Each button asks the chat on the page; before the chat's script is there, or without JavaScript, the plain page. */
function askButtons(bot: Bot, topics: readonly Topic[], locale: Locale): Html {
  return markup`<form method="post" action="${chatPath(bot)}/plain/messages?lang=${locale}">
    <ul class="topics">
      ${topics.map((topic) => {
        const title = inLocale(topic.title, locale);
        return markup`<li><button name="text" value="${title}" data-ventanilla-ask="${title}">${title}</button></li>`;
      })}
    </ul>
  </form>`;
}

/** Where the agency's offices are, when the bot books appointments there. */
function offices(bot: Bot, locale: Locale, say: Words): Html | null {
  const found = Object.values(bot.services).find((service) => service.offices?.length)?.offices;
  if (!found) return null;
  return markup`<h2>${say('home.offices')}</h2>
    <ul class="cards">
      ${found.map(
        ({ title, address, phone }) =>
          markup`<li>
            <strong>${inLocale(title, locale)}</strong><br>${address}
            ${phone ? markup`<br><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : null}
          </li>`,
      )}
    </ul>`;
}

function otherBots(bots: readonly Bot[], locale: Locale, say: Words): Html {
  return markup`<p class="others">${say('home.others')}
    ${bots.map((bot) => markup` <a href="${chatPath(bot)}?lang=${locale}">${inLocale(bot.title, locale)}</a>`)}
  </p>`;
}
