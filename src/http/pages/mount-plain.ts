import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { neutralPage } from '../../model/neutral-page.js';
import { gate, refusalFor, sendReply } from '../answer.js';
import { download } from '../api.js';
import { end, say } from '../chat.js';
import type { HttpDeps } from '../deps.js';
import type { Limiters } from '../limits.js';
import { sameOrigin } from '../origins.js';
import { isRefused, refuse } from '../reply.js';
import { keepUpload, ownedFile } from '../uploads/keep.js';
import { clearTicket } from './cookies.js';
import { errorPage } from './error-page.js';
import { pageLocale } from './layout.js';
import { backTo, conversationFor, showPlain, visitorsConversation, withAnswer, type Visit } from './plain-chat.js';
import { readFileForm } from './read-form.js';

/** The page without JavaScript: every action is a form, every form answers with a redirect back to the page. */
export function mountPlain(app: Express, deps: HttpDeps, limiters: Limiters): void {
  const fields = express.urlencoded({ extended: false, limit: '64kb', inflate: false, parameterLimit: 20 });
  const path = '/chat/:bot/plain';
  const guards = [limiters.requests, ownForm(deps), gate(deps)];

  const visit = (act: (visit: Visit) => Promise<void>): RequestHandler => {
    return async (request, response) => {
      const bot = deps.bots.get(String(request.params['bot']))?.bot;
      if (!bot) return errorPage(deps, request, response, refuse('unknown_bot'));
      try {
        await act({ request, response, bot, locale: pageLocale(deps, request, bot) });
      } catch (error) {
        errorPage(deps, request, response, refusalFor(error, deps.log, 'plain'));
      }
    };
  };

  /** A message without a conversation opens one, and so counts like one. */
  const openingLimit: RequestHandler = async (request, response, next) => {
    const bot = deps.bots.get(String(request.params['bot']))?.bot;
    try {
      const present =
        bot && (await visitorsConversation(deps, { request, response, bot, locale: pageLocale(deps, request, bot) }));
      if (present?.endedAt === null) next();
      else void limiters.conversations(request, response, next);
    } catch (error) {
      errorPage(deps, request, response, refusalFor(error, deps.log, 'plain'));
    }
  };

  app.get(
    path,
    limiters.requests,
    visit(async (visit) => showPlain(deps, visit, await visitorsConversation(deps, visit))),
  );

  app.post(
    `${path}/start`,
    ...guards,
    limiters.conversations,
    visit(async (visit) => {
      const conversation = await conversationFor(deps, visit);
      if (isRefused(conversation)) return showPlain(deps, visit, null, { refused: conversation });
      await withAnswer(deps, conversation, () => Promise.resolve());
      backTo(visit, 'started');
    }),
  );

  app.post(
    `${path}/messages`,
    ...guards,
    openingLimit,
    fields,
    visit(async (visit) => {
      const { id, text, choice, seen } = fieldsOf(visit.request);
      const said = { id, seen: Number(seen) || 0, ...(choice ? { choice } : { text: text ?? '' }) };
      const conversation = await conversationFor(deps, visit);
      if (isRefused(conversation)) return showPlain(deps, visit, null, { refused: conversation, typed: text });
      const kept = await withAnswer(deps, conversation, () => say(deps, conversation, said, visit.locale));
      if (isRefused(kept)) return showPlain(deps, visit, conversation, { refused: kept, typed: text });
      backTo(visit, 'started');
    }),
  );

  app.post(
    `${path}/files`,
    ...guards,
    limiters.uploads,
    limiters.uploadsAtOnce,
    visit(async (visit) => {
      const conversation = await visitorsConversation(deps, visit);
      if (!conversation) {
        visit.request.resume();
        return backTo(visit, 'started');
      }
      const form = await readFileForm(visit.request);
      if (form.type === 'refused') return showPlain(deps, visit, conversation, { refused: form });
      const { file } = form;
      const id = messageId(form.fields.get('id')) ?? deps.random.id();
      const kept = file
        ? await withAnswer(deps, conversation, () => keepUpload(deps, conversation, { id, ...file }, visit.locale))
        : refuse('empty_file');
      if (isRefused(kept)) return showPlain(deps, visit, conversation, { refused: kept });
      backTo(visit, 'started');
    }),
  );

  app.get(
    `${path}/files/:file`,
    limiters.requests,
    visit(async (visit) => {
      const conversation = await visitorsConversation(deps, visit);
      const file = conversation && (await ownedFile(deps, conversation.id, String(visit.request.params['file'])));
      if (!file) return errorPage(deps, visit.request, visit.response, refuse('not_found'));
      visit.response.set('Cache-Control', 'no-store');
      sendReply(deps.texts, visit.request, visit.response, download(file.about.name, file.about.mime, file.bytes));
    }),
  );

  // A link, because a form may not lead to another site; the cookie does not come with a link from one (SameSite=Strict).
  app.get(
    `${path}/leave`,
    limiters.requests,
    visit(async (visit) => {
      const conversation = await visitorsConversation(deps, visit);
      if (conversation) await end(deps, conversation);
      clearTicket(deps, visit.request, visit.response, visit.bot.name);
      visit.response.set('Cache-Control', 'no-store').redirect(303, neutralPage);
    }),
  );

  app.post(
    `${path}/end`,
    ...guards,
    visit(async (visit) => {
      const conversation = await visitorsConversation(deps, visit);
      if (conversation) await end(deps, conversation);
      clearTicket(deps, visit.request, visit.response, visit.bot.name);
      backTo(visit, 'ended');
    }),
  );

  function fieldsOf(request: Request): {
    readonly id: string;
    readonly text?: string;
    readonly choice?: string;
    readonly seen?: string;
  } {
    const body = (request.body ?? {}) as { readonly [name: string]: unknown };
    const field = (name: string): string | undefined => {
      const value = Object.hasOwn(body, name) ? body[name] : undefined;
      return typeof value === 'string' ? value : undefined;
    };
    const [text, choice, seen] = [field('text'), field('choice'), field('seen')];
    return {
      id: messageId(field('id')) ?? deps.random.id(),
      ...(text === undefined ? {} : { text }),
      ...(choice === undefined ? {} : { choice: choice.slice(0, 200) }),
      ...(seen === undefined ? {} : { seen }),
    };
  }
}

function messageId(id: string | undefined): string | undefined {
  return id !== undefined && /^[A-Za-z0-9_-]{1,100}$/.test(id) ? id : undefined;
}

/** Forms come from our own pages: checked by what the browser says of itself, besides the cookie that other sites cannot make it send. */
function ownForm(deps: HttpDeps): RequestHandler {
  return (request: Request, response: Response, next) => {
    const site = request.get('Sec-Fetch-Site');
    const origin = request.get('Origin');
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && !sameOrigin(request, origin, deps.config);
    if (foreign) errorPage(deps, request, response, refuse('origin_not_allowed'));
    else next();
  };
}
