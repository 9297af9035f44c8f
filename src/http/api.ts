import type { Conversation } from '../model/ports/store.js';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Locale } from '../model/text.js';
import { putCase } from './cases.js';
import { end, openConversation, say } from './chat.js';
import type { HttpDeps } from './deps.js';
import { matchLocale, acceptedLocale } from './languages.js';
import { openApiDocument } from './openapi.js';
import { mayUse } from './origins.js';
import { isRefused, refuse, type Refused, type Reply } from './reply.js';
import { routes, type Operation } from './routes.js';
import { storeCall } from './store-call.js';
import { streamEvents, type Streams } from './streams.js';
import { attachmentHeader, decodedName } from './uploads/file-name.js';
import { keepUpload, ownedFile } from './uploads/keep.js';
import type { Kept } from './chat.js';

/** One request after validation; `conversation` only where the route asks for its token. */
interface Input<Route extends Operation> {
  readonly params: { readonly [name: string]: string };
  readonly query: z.output<(typeof routes)[Route]['query']>;
  readonly body: z.output<(typeof routes)[Route]['body']>;
  readonly bytes: Uint8Array;
  readonly conversation: (typeof routes)[Route]['auth'] extends 'token' ? Conversation : null;
  /** The caller's language. */
  readonly locale: Locale;
  readonly request: Request;
  readonly response: Response;
}
export type Handlers = { readonly [Route in Operation]: (input: Input<Route>) => Promise<Reply> | Reply };

/** Events in one JSON answer. */
const pageSize = 200;
const maxWaitMs = 30_000;

/** What each operation of the route table does. */
export function createHandlers(deps: HttpDeps, streams: Streams): Handlers {
  const { store, bots, config, random } = deps;
  const document = openApiDocument(config.publicUrl);
  return {
    listBots: () =>
      ok({
        bots: bots.names().flatMap((name) => {
          const bot = bots.get(name)?.bot;
          return bot
            ? [{ name, title: bot.title, languages: bot.languages, chat: `/chat/${encodeURIComponent(name)}` }]
            : [];
        }),
      }),

    async openConversation({ params, body, request }) {
      const bot = bots.get(params['bot'] ?? '')?.bot;
      if (!bot) return refuse('unknown_bot');
      if (!mayUse(request, bot, config)) return refuse('origin_not_allowed');
      const hint =
        matchLocale(body.locale, bot.languages) ?? acceptedLocale(request.headers['accept-language'], bot.languages);
      const opened = await openConversation(deps, bot.name, hint);
      if (isRefused(opened)) return opened;
      return { type: 'json', status: 201, body: { conversation: opened.conversation.id, token: opened.token } };
    },

    sendMessage: async ({ conversation, body, locale }) => taken(await say(deps, conversation, body, locale)),

    async readEvents({ conversation, query, request, response }) {
      const last = /^\d{1,15}$/.exec(request.get('Last-Event-ID') ?? '')?.[0];
      const after = last === undefined ? query.after : Number(last);
      const waiter = streams.open(conversation.id);
      if (!waiter) return refuse('overloaded');
      try {
        if (
          request.method === 'GET' &&
          request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream'
        ) {
          await streamEvents(deps, waiter, conversation, after, response);
          return { type: 'taken' };
        }
        response.on('close', waiter.stop);
        const reset = after > conversation.lastSeq;
        const from = reset ? 0 : after;
        const deadline = deps.clock.now() + Math.min(query.wait * 1000, config.maxWaitMs ?? maxWaitMs);
        for (;;) {
          const feed = await storeCall(deps, store.feed(conversation.id, from, pageSize));
          const events = feed?.events ?? [];
          const ended = feed?.conversation.endedAt !== null && events.length < pageSize;
          const left = deadline - deps.clock.now();
          if (events.length === 0 && !ended && !reset && left > 0 && (await waiter.wait(left)) === 'rung') continue;
          return ok({ events, ended, ...(reset ? { reset } : {}) });
        }
      } finally {
        streams.close(conversation.id, waiter);
      }
    },

    async sendFile({ conversation, query, bytes, request, locale }) {
      const upload = { id: query.id ?? random.id(), name: decodedName(request.get('X-File-Name')), bytes };
      const kept = await keepUpload(deps, conversation, upload, locale);
      if (isRefused(kept)) return kept;
      const { accepted, duplicate, file } = kept;
      return { type: 'json', status: 202, body: { accepted, duplicate, file } };
    },

    async readFile({ conversation, params }) {
      const file = await ownedFile(deps, conversation.id, params['file'] ?? '');
      return file ? download(file.about.name, file.about.mime, file.bytes) : refuse('not_found');
    },

    endConversation: async ({ conversation }) => taken(await end(deps, conversation)),

    putCase: ({ params, body, request }) =>
      putCase(deps, {
        bot: params['bot'] ?? '',
        service: params['service'] ?? '',
        reference: params['reference'] ?? '',
        authorization: request.get('Authorization'),
        idempotencyKey: request.get('Idempotency-Key'),
        body,
      }),

    readDocument: () => ok(document),

    async readCalendar({ params }) {
      const record = await storeCall(deps, store.records.get('ics', params['token'] ?? ''));
      const value = record?.value as { readonly text?: unknown; readonly name?: unknown } | null | undefined;
      if (typeof value?.text !== 'string') return refuse('not_found');
      const name = typeof value.name === 'string' ? value.name.replace(/\.ics$/i, '') : 'appointment';
      return download(`${name}.ics`, 'text/calendar; charset=utf-8', Buffer.from(value.text, 'utf8'));
    },
  };
}

/** A download that a browser neither guesses about nor runs. */
export function download(name: string, mime: string, bytes: Uint8Array): Reply {
  return {
    type: 'bytes',
    bytes,
    headers: {
      'Content-Type': mime,
      'Content-Disposition': attachmentHeader(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  };
}

function ok(body: object): Reply {
  return { type: 'json', status: 200, body };
}

function taken(kept: Kept | Refused): Reply {
  return isRefused(kept)
    ? kept
    : { type: 'json', status: 202, body: { accepted: kept.accepted, duplicate: kept.duplicate } };
}
