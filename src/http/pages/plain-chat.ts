import type { Request, Response } from 'express';
import type { Bot } from '../../model/bot.js';
import type { ChatEvent } from '../../model/outbound.js';
import type { Conversation } from '../../model/ports/store.js';
import type { Locale } from '../../model/text.js';
import { authorise } from '../authorise.js';
import { openConversation } from '../chat.js';
import type { HttpDeps } from '../deps.js';
import { allowPage } from '../headers.js';
import { isRefused, refusals, type Refused } from '../reply.js';
import { storeCall } from '../store-call.js';
import { createWaiter } from '../wait.js';
import { clearTicket, readTicket, writeTicket } from './cookies.js';
import { chatPath } from './chat-page.js';
import { plainPage } from './plain.js';

/** Events shown; older ones are in the transcript. */
const shown = 200;
const answerWaitMs = 2_500;
/** After an answer: whether more of it follows at once. */
const settleMs = 200;

/** One visit of the page without JavaScript. */
export interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly bot: Bot;
  readonly locale: Locale;
}

/** The conversation of the visitor's cookie, or null; a cookie that is no longer good is taken back. */
export async function visitorsConversation(
  deps: HttpDeps,
  { request, response, bot }: Visit,
): Promise<Conversation | null> {
  const ticket = readTicket(request, bot.name);
  if (!ticket) return null;
  const found = await authorise(deps, ticket.conversation, ticket.token);
  if (!isRefused(found) && found.bot === bot.name) return found;
  clearTicket(deps, request, response, bot.name);
  return null;
}

/** The visitor's conversation, or a new one whose ticket goes into the cookie. */
export async function conversationFor(deps: HttpDeps, visit: Visit): Promise<Conversation | Refused> {
  const present = await visitorsConversation(deps, visit);
  if (present && present.endedAt === null) return present;
  const opened = await openConversation(deps, visit.bot.name, visit.locale);
  if (isRefused(opened)) return opened;
  writeTicket(deps, visit.request, visit.response, visit.bot.name, {
    conversation: opened.conversation.id,
    token: opened.token,
  });
  return opened.conversation;
}

/** Shows the page as it is now; with a refusal, its sentence and what was typed. */
export async function showPlain(
  deps: HttpDeps,
  visit: Visit,
  conversation: Conversation | null,
  problem?: { readonly refused: Refused; readonly typed?: string | undefined },
): Promise<void> {
  const { request, response, bot, locale } = visit;
  let events: readonly ChatEvent[] | null = null;
  if (conversation) {
    const after = Math.max(0, conversation.lastSeq - shown);
    events = await storeCall(deps, deps.store.events(conversation.id, after, shown));
  }
  const lostCookie = request.query['started'] === '1' && conversation === null;
  allowPage(request, response, ["'none'"]);
  if (problem) response.status(refusals[problem.refused.code]);
  response.type('html').send(
    plainPage(deps, {
      bot,
      locale,
      events,
      ended: conversation ? conversation.endedAt !== null : request.query['ended'] === '1',
      error: problem
        ? deps.texts.text(`http:refusals.${problem.refused.code}`, locale, problem.refused.values)
        : lostCookie
          ? deps.texts.text('http:page.plain.cookies', locale)
          : undefined,
      typed: problem?.typed,
      nextId: deps.random.id(),
    }),
  );
}

/** POST, redirect, GET: the address to show after something was done. */
export function backTo(visit: Visit, mark: 'started' | 'ended'): void {
  const query = `lang=${encodeURIComponent(visit.locale)}&${mark}=1`;
  visit.response.redirect(303, `${chatPath(visit.bot)}/plain?${query}${mark === 'started' ? '#latest' : ''}`);
}

/** Does something and waits a moment for the bot's answer, so that the page that follows mostly shows it. A refusal is not waited for. */
export async function withAnswer<T extends object | void>(
  deps: HttpDeps,
  conversation: Conversation,
  act: () => Promise<T>,
): Promise<T> {
  const waiter = createWaiter(deps.store, `event:${conversation.id}`, deps.clock);
  try {
    const done = await act();
    if (done && isRefused(done)) return done;
    const deadline = deps.clock.now() + (deps.config.answerWaitMs ?? answerWaitMs);
    for (;;) {
      const events = await storeCall(
        deps,
        deps.store.events(conversation.id, Math.max(0, conversation.lastSeq - 1), shown),
      );
      const answered = (events.at(-1)?.from ?? 'citizen') !== 'citizen';
      const left = Math.min(deadline - deps.clock.now(), answered ? settleMs : Infinity);
      if (left <= 0 || (await waiter.wait(left)) !== 'rung') return done;
    }
  } finally {
    waiter.stop();
  }
}
