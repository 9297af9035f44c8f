import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { Conversation } from '../../model/ports/store.js';
import { gate, localeOf, refusalFor, sendRefusal } from '../answer.js';
import { openConversation } from '../chat.js';
import type { HttpDeps } from '../deps.js';
import { crossOrigin, noStore } from '../headers.js';
import { matchLocale } from '../languages.js';
import type { Limiters } from '../limits.js';
import { cors, mayUse } from '../origins.js';
import { isRefused, refuse, type Refused } from '../reply.js';
import type { Streams } from '../streams.js';
import { keepUpload } from '../uploads/keep.js';
import { allowedBy, conversationOf, tokenFor, type Allowed } from './access.js';
import { clientActivity, idFor, takeActivity, type Shown } from './activities.js';
import { activitiesAfter, streamActivities, watermarkOf } from './activity-sets.js';
import { readUpload } from './read-upload.js';
import { signToken, streamSeconds, tokenSeconds } from './tokens.js';
import { asksForWebSocket, refuseUpgrade } from './web-socket.js';

const root = '/v3/directline';
/** Largest JSON body, as for the API. */
const bodyLimit = '64kb';
/** What the stock client sends besides what ours does. */
const clientHeaders = ['X-MS-Bot-Agent', 'X-Requested-With'];

const person = z.looseObject({ id: z.string().max(200).nullish() }).nullish();
/** Ids that begin so come from the agency's server alone. */
const tokenRequest = z.looseObject({
  user: z.looseObject({ id: z.string().max(200).regex(/^dl_/).nullish() }).nullish(),
});
const startRequest = z.looseObject({ user: person, locale: z.string().max(35).nullish() });

interface Answer {
  readonly status: 200 | 201;
  readonly body: object;
}
type Act = (allowed: Allowed, request: Request, response: Response) => Promise<Answer | Refused>;

/** Takes an upgrade request of this server; false = it is none of Direct Line's. */
export type TakeUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => boolean;

/**
 * Direct Line 3.0 over our web chat, so that clients of it (BotFramework-WebChat) can talk to a bot: the same conversations and the same
 * verbs, other words. It is there for web channels with `direct_line:` in the bot file and for nobody else.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-concepts
 */
export function mountDirectLine(app: Express, deps: HttpDeps, limiters: Limiters, streams: Streams): TakeUpgrade {
  const { texts, log } = deps;
  const json = express.json({ limit: bodyLimit, inflate: false });
  const handler = (act: Act): RequestHandler => {
    return async (request, response) => {
      const answer = await act(response.locals['allowed'] as Allowed, request, response).catch((error: unknown) =>
        refusalFor(error, log, 'direct line'),
      );
      if (isRefused(answer)) sendRefusal(texts, request, response, answer);
      else response.status(answer.status).json(answer.body);
    };
  };
  /** For an operation on the conversation of the path. */
  const on = (
    act: (conversation: Conversation, allowed: Allowed, request: Request, response: Response) => ReturnType<Act>,
  ): RequestHandler =>
    handler(async (allowed, request, response) => {
      const conversation = await conversationOf(deps, allowed, String(request.params['conversation']));
      return isRefused(conversation) ? conversation : act(conversation, allowed, request, response);
    });

  app.use(root, noStore, crossOrigin, cors(deps, clientHeaders), limiters.requests, known(deps));
  const posting = [gate(deps)];

  app.post(
    `${root}/tokens/generate`,
    ...posting,
    json,
    handler(async ({ line, token }, request) => {
      if (token) return refuse('token_expired');
      const read = tokenRequest.safeParse(request.body ?? {});
      if (!read.success) return refuse('invalid_field', { field: 'user' });
      return { status: 200, body: tokens(deps, { line }, deps.random.id(), read.data.user?.id ?? undefined) };
    }),
  );
  app.post(
    `${root}/tokens/refresh`,
    handler(async (allowed) => {
      const { token } = allowed;
      return token ? { status: 200, body: tokens(deps, allowed, token.conv, token.user) } : refuse('token_expired');
    }),
  );
  app.post(
    `${root}/conversations`,
    ...posting,
    openingLimit(limiters),
    json,
    handler((allowed, request) => start(deps, allowed, request)),
  );
  app.get(
    `${root}/conversations/:conversation`,
    on(async (conversation, allowed, request) => {
      if (conversation.endedAt !== null) return refuse('not_found');
      // Left out means from now on; the stock client sends an empty one until it has read anything.
      const wanted = request.query['watermark'];
      const after = wanted === undefined ? conversation.lastSeq : (watermarkOf(wanted) ?? 0);
      return { status: 200, body: connection(deps, allowed, conversation.id, request, after) };
    }),
  );
  app.get(
    `${root}/conversations/:conversation/activities`,
    on(async (conversation, allowed, request) => {
      const shown = shownTo(deps, allowed, conversation, request);
      const set = await activitiesAfter(deps, conversation, watermarkOf(request.query['watermark']) ?? 0, shown);
      return isRefused(set) ? set : { status: 200, body: set };
    }),
  );
  app.post(
    `${root}/conversations/:conversation/activities`,
    ...posting,
    limiters.messages,
    json,
    on(async (conversation, _allowed, request, response) => {
      const read = clientActivity.safeParse(request.body ?? {});
      if (!read.success) return refuse('invalid_request');
      const locale = localeOf(request, response, texts);
      return done(await takeActivity(deps, conversation, read.data, idFor(deps, read.data), locale));
    }),
  );
  app.post(
    `${root}/conversations/:conversation/upload`,
    ...posting,
    limiters.uploads,
    limiters.uploadsAtOnce,
    on((conversation, _allowed, request, response) =>
      upload(deps, conversation, request, localeOf(request, response, texts)),
    ),
  );
  app.use(root, (request, response) => sendRefusal(texts, request, response, refuse('unknown_path')));
  return (request, stream, head) => takeStream(deps, streams, request, stream, head);
}

/** Who asks, and from a page that may: everything below needs it. */
function known(deps: HttpDeps): RequestHandler {
  return (request, response, next) => {
    const allowed = allowedBy(deps, request.get('Authorization'));
    if (isRefused(allowed)) return sendRefusal(deps.texts, request, response, allowed);
    if (!mayUse(request, allowed.line.bot, deps.config))
      return sendRefusal(deps.texts, request, response, refuse('origin_not_allowed'));
    response.locals['allowed'] = allowed;
    next();
  };
}

/** The agency's own server opens for many; a page's visitor for one. */
const openingLimit =
  ({ conversations }: Limiters): RequestHandler =>
  (request, response, next) => {
    if ((response.locals['allowed'] as Allowed).token) void conversations(request, response, next);
    else next();
  };

const done = (taken: { readonly type: 'taken'; readonly id: string } | Refused): Answer | Refused =>
  isRefused(taken) ? taken : { status: 200, body: { id: taken.id } };

/** A token to talk in one conversation. */
function tokens(deps: HttpDeps, { line }: Pick<Allowed, 'line'>, conversation: string, user: string | undefined) {
  const said = {
    bot: line.bot.name,
    channel: line.channel,
    conv: conversation,
    ...(user === undefined ? {} : { user }),
  };
  const token = signToken({ ...said, use: 'talk' }, line.secrets[0] ?? '', deps.clock.now(), tokenSeconds);
  return { conversationId: conversation, token, expires_in: tokenSeconds };
}

/** A token, and the address of a stream from `after` on with a token of its own, which opens nothing else. */
function connection(deps: HttpDeps, allowed: Allowed, conversation: string, request: Request, after: number): object {
  const { line, token } = allowed;
  const user = token?.user;
  const said = {
    bot: line.bot.name,
    channel: line.channel,
    conv: conversation,
    ...(user === undefined ? {} : { user }),
  };
  const key = signToken({ ...said, use: 'stream' }, line.secrets[0] ?? '', deps.clock.now(), streamSeconds);
  const base = baseOf(deps, request).replace(/^http/, 'ws');
  return {
    ...tokens(deps, allowed, conversation, user),
    streamUrl: `${base}${root}/conversations/${conversation}/stream?watermark=${after}&t=${key}`,
  };
}

const baseOf = ({ config }: Pick<HttpDeps, 'config'>, request: Request): string =>
  config.publicUrl || `${request.protocol}://${request.headers.host ?? 'localhost'}`;

function shownTo(deps: HttpDeps, { line, token }: Allowed, { id }: Conversation, request: Request): Shown {
  return { bot: line.bot, conversation: id, user: token?.user, base: baseOf(deps, request) };
}

/** Opens the conversation of the token, or a new one; a second time it is the same one, with 200. */
async function start(deps: HttpDeps, allowed: Allowed, request: Request): Promise<Answer | Refused> {
  const { line, token } = allowed;
  const read = startRequest.safeParse(request.body ?? {});
  if (!read.success) return refuse('invalid_request');
  const id = token?.conv ?? deps.random.id();
  const present = token ? await conversationOf(deps, allowed, id) : null;
  if (present && !isRefused(present)) return { status: 200, body: connection(deps, allowed, id, request, 0) };
  const hint = matchLocale(read.data.locale ?? undefined, line.bot.languages);
  const opened = await openConversation(deps, line.bot.name, hint, { id, channel: line.channel });
  return isRefused(opened) ? opened : { status: 201, body: connection(deps, allowed, id, request, 0) };
}

/** Keeps the files one by one, then the words that came with them. */
async function upload(
  deps: HttpDeps,
  conversation: Conversation,
  request: Request,
  locale: string,
): Promise<Answer | Refused> {
  const read = await readUpload(request);
  if (isRefused(read)) return read;
  const { activity, files } = read;
  if (files.length === 0) return refuse('empty_file');
  const id = idFor(deps, activity ?? { channelData: undefined });
  for (const [n, file] of files.entries()) {
    const kept = await keepUpload(deps, conversation, { id: n === 0 ? id : `${id}.${n + 1}`, ...file }, locale);
    if (isRefused(kept)) return kept;
  }
  if (activity?.text == null || activity.text.trim() === '') return { status: 200, body: { id } };
  const taken = await takeActivity(deps, conversation, activity, `${id}.text`, locale);
  return isRefused(taken) ? taken : { status: 200, body: { id } };
}

/** Opens a stream: the token in the address is all that is asked for, because browsers can send no header here. */
function takeStream(deps: HttpDeps, streams: Streams, request: IncomingMessage, stream: Duplex, head: Buffer): boolean {
  const url = URL.canParse(request.url ?? '', 'http://localhost')
    ? new URL(request.url ?? '', 'http://localhost')
    : null;
  const id = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/.exec(url?.pathname ?? '')?.[1];
  if (!url || id === undefined || !asksForWebSocket(request)) return false;
  const allowed = tokenFor(deps, url.searchParams.get('t') ?? '', 'stream');
  if (!allowed || !mayUse(request, allowed.line.bot, deps.config)) {
    refuseUpgrade(stream, 403);
    return true;
  }
  void open(deps, streams, { request, stream, head }, allowed, id, watermarkOf(url.searchParams.get('watermark')) ?? 0);
  return true;
}

async function open(
  deps: HttpDeps,
  streams: Streams,
  connected: { readonly request: IncomingMessage; readonly stream: Duplex; readonly head: Buffer },
  allowed: Allowed,
  id: string,
  after: number,
): Promise<void> {
  const { stream } = connected;
  stream.on('error', () => stream.destroy());
  const conversation = await conversationOf(deps, allowed, id).catch((error: unknown) =>
    refusalFor(error, deps.log, 'direct line stream'),
  );
  if (isRefused(conversation)) return refuseUpgrade(stream, conversation.code === 'not_found' ? 404 : 503);
  const waiter = streams.open(id);
  if (!waiter) return refuseUpgrade(stream, 503);
  const shown: Shown = {
    bot: allowed.line.bot,
    conversation: id,
    user: allowed.token?.user,
    base: deps.config.publicUrl || `http://${connected.request.headers.host ?? 'localhost'}`,
  };
  try {
    await streamActivities(deps, waiter, connected, conversation, after, shown);
  } finally {
    streams.close(id, waiter);
  }
}
