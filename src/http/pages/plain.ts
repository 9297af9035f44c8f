import type { Bot } from '../../model/bot.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { Locale } from '../../model/text.js';
import { messageLimit } from '../message-limit.js';
import type { HttpDeps } from '../deps.js';
import { acceptedFiles } from '../uploads/inspect.js';
import { chatPath } from './chat-page.js';
import { markup, safeUrl, textToHtml, type Html } from './html.js';
import { inLocale, page, words, type Words } from './layout.js';

/** What the page without JavaScript shows. */
export interface PlainView {
  readonly bot: Bot;
  readonly locale: Locale;
  /** Everything said so far; null = no conversation yet. */
  readonly events: readonly ChatEvent[] | null;
  readonly ended: boolean;
  /** Why the last thing was not done, in words. */
  readonly error?: string | undefined;
  /** What was typed, when it could not be sent. */
  readonly typed?: string | undefined;
  /** Id of the next message: sending the same page twice sends one message. */
  readonly nextId: string;
}

/** The whole chat as one form page: every choice a button, every answer a reload. */
export function plainPage(deps: HttpDeps, view: PlainView): string {
  const { bot, locale, events, ended, error } = view;
  const say = words(deps, locale);
  const title = inLocale(bot.title, locale);
  const path = `${chatPath(bot)}/plain`;
  const lastCitizen = events?.findLastIndex((event) => event.from === 'citizen') ?? -1;
  const heading = say('chat.title', { title });
  // Where the page opens: at the beginning of the newest answer.
  const latest = Math.min(lastCitizen + 1, (events?.length ?? 0) - 1);
  const log = (events ?? []).map((event, n) => line(view, say, event, n > lastCitizen && !ended, n === latest));
  const wants = ended ? undefined : events?.findLast((event) => event.from === 'bot')?.accepts;
  const sensitive = !ended && events?.some((event) => event.sensitive) === true;
  const body = markup`${sensitive ? markup`<p class="leave"><a class="button" href="${path}/leave" rel="noreferrer">${say('plain.leave')}</a></p>` : null}<h1>${heading}</h1>
    ${error ? markup`<div class="error" role="alert"><p>${error}</p></div>` : null}
    ${events === null ? markup`<p>${ended ? say('plain.ended') : say('plain.intro')}</p>` : markup`<h2>${say('plain.conversation')}</h2>`}
    ${events === null ? null : markup`<ol class="log">${log}</ol>`}
    ${events !== null && ended ? markup`<p>${say('plain.ended')}</p>` : null}
    ${ended ? null : markup`${wants === 'photo' || wants === 'file' ? fileForm(view, say) : null}${textForm(view, say)}`}
    ${events === null || ended ? startForm(view, say) : waitingForms(view, say)}`;
  return page({
    locale,
    locales: bot.languages,
    title: error ? `${say('plain.problem')}: ${heading}` : heading,
    say,
    path,
    brand: title,
    nameOf: (other) => words(deps, other)('language'),
    body,
    footer: markup`<a href="${chatPath(bot)}?lang=${locale}">${say('plain.withScript')}</a>`,
  });
}

function action(view: PlainView, what: string): string {
  return `${chatPath(view.bot)}/plain/${what}?lang=${view.locale}`;
}

function hidden(view: PlainView): Html {
  const seen = view.events?.at(-1)?.seq ?? 0;
  return markup`<input type="hidden" name="id" value="${view.nextId}"><input type="hidden" name="seen" value="${seen}">`;
}

function line(view: PlainView, say: Words, event: ChatEvent, open: boolean, latest: boolean): Html {
  const who = {
    citizen: say('plain.you'),
    bot: inLocale(view.bot.title, view.locale),
    agent: event.alias ?? say('plain.agent'),
    system: say('plain.notice'),
  };
  const url = event.image && safeUrl(event.image.url);
  const link = event.link && safeUrl(event.link);
  const document_ = event.document && safeUrl(event.document);
  const audio = event.audio && safeUrl(event.audio);
  return markup`<li class="${event.from}" lang="${event.locale}" id="${latest ? 'latest' : `m${event.seq}`}">
    <p class="who" lang="${view.locale}">
      ${who[event.from]},
      <time datetime="${new Date(event.at).toISOString()}">${timeOf(event.at, view)}</time>
    </p>
    <p>${event.file ? markup`<a href="${chatPath(view.bot)}/plain/files/${encodeURIComponent(event.file.id)}">${event.file.name}</a>` : textToHtml(event.text, say('plain.calendar'))}</p>
    ${url ? markup`<img src="${url}" alt="${event.image?.alt}">` : null}
    ${link ? markup`<p><a href="${link}" rel="noopener noreferrer">${link}</a></p>` : null}
    ${document_ ? markup`<p><a href="${document_}" rel="noopener noreferrer">${document_}</a></p>` : null}
    ${audio ? markup`<p><audio controls preload="none" src="${audio}" aria-label="${say('plain.listen')}"></audio></p>` : null}
    ${choices(view, event, open)}
  </li>`;
}

function timeOf(at: number, { bot, locale }: PlainView): string {
  const form = { hour: 'numeric', minute: '2-digit', timeZone: bot.timeZone } as const;
  return new Date(at).toLocaleTimeString(`${locale}-US`, form);
}

/** Only what is still open can be tapped; links always can. */
function choices(view: PlainView, event: ChatEvent, open: boolean): Html | null {
  const links = event.choices.flatMap((choice) => {
    const url = choice.url === undefined ? null : safeUrl(choice.url);
    return url ? [markup`<a class="button quiet" href="${url}" rel="noopener noreferrer">${choice.label}</a>`] : [];
  });
  const buttons = open
    ? event.choices.flatMap((choice) =>
        choice.url === undefined ? [markup`<button name="choice" value="${choice.id}">${choice.label}</button>`] : [],
      )
    : [];
  if (links.length + buttons.length === 0) return null;
  if (buttons.length === 0) return markup`<div class="choices">${links}</div>`;
  return markup`<form method="post" action="${action(view, 'messages')}">
    ${hidden(view)}
    <div class="choices">${buttons}${links}</div>
  </form>`;
}

function textForm(view: PlainView, say: Words): Html {
  return markup`<form method="post" action="${action(view, 'messages')}">
    ${hidden(view)}
    <label for="text">${say('plain.message')}</label>
    <textarea id="text" name="text" rows="3" maxlength="${messageLimit}" autocomplete="off">${view.typed}</textarea>
    <div class="actions"><button>${say('plain.send')}</button></div>
  </form>`;
}

function fileForm(view: PlainView, say: Words): Html {
  return markup`<form method="post" action="${action(view, 'files')}" enctype="multipart/form-data">
    ${hidden(view)}
    <label for="file">${say('plain.file')}</label>
    <p class="hint" id="file-hint">${say('plain.fileHint')}</p>
    <input type="file" id="file" name="file" accept="${acceptedFiles}" aria-describedby="file-hint">
    <div class="actions"><button>${say('plain.sendFile')}</button></div>
  </form>`;
}

function startForm(view: PlainView, say: Words): Html {
  return markup`<form method="post" action="${action(view, 'start')}">
    <div class="actions">
      <button class="quiet">${view.ended ? say('plain.startAgain') : say('plain.start')}</button>
    </div>
  </form>`;
}

function waitingForms(view: PlainView, say: Words): Html {
  return markup`<div class="actions">
    <form method="get" action="${chatPath(view.bot)}/plain">
      <input type="hidden" name="lang" value="${view.locale}"><button class="quiet">${say('plain.check')}</button>
    </form>
    <form method="post" action="${action(view, 'end')}"><button class="quiet">${say('plain.end')}</button></form>
  </div>`;
}
