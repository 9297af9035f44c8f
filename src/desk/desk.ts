import type { EngineTexts } from '../i18n/engine-texts.js';
import type { Bots } from '../model/ports/bots.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Relay } from '../model/ports/relay.js';
import type { Store } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import { errorFields, type Log } from '../runtime/log.js';
import type { Attendance } from '../runtime/staff.js';
import { createAccounts } from './accounts.js';
import { createActions } from './actions.js';
import { createAudit } from './audit.js';
import { deskCommands, type DeskCommands } from './commands.js';
import { createEntrance } from './entrance.js';
import { createHandlers } from './handlers.js';
import { createLinks, setupPath } from './links.js';
import { createPresence } from './presence.js';
import { deskRefusals, refuse, type DeskRefusal, type DeskReply, type Refused } from './reply.js';
import { deskRoutes, type DeskOperation } from './routes.js';
import { createSessions } from './sessions.js';
import { createSignInLimits } from './sign-in-limits.js';
import { createViews } from './views.js';

export interface DeskDeps {
  readonly store: Store;
  readonly bots: Bots;
  readonly attendance: Attendance;
  /** Uploaded bytes by id. */
  readonly files: { get(id: string): Promise<Uint8Array | null> };
  readonly texts: EngineTexts;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** What one node is told, the others know: sessions that are over, tries to sign in. */
  readonly relay: Pick<Relay, 'publish' | 'subscribe'>;
  /** This node's name where there are several: a first link of another one stays good. */
  readonly node?: string;
  /** The address people use, for links that the command line prints. */
  readonly url: () => string;
}

/** A request as the edge hands it over: the path's parts, the query, the parsed body, the cookie. Nothing is checked yet. */
export interface DeskRequest {
  readonly operation: string;
  readonly params: { readonly [name: string]: string };
  readonly query: unknown;
  readonly body: unknown;
  /** Value of the session cookie. */
  readonly session: string | null;
  /** The caller's network address, IPv6 by /64. */
  readonly address: string;
  /** The language of the page. */
  readonly locale: Locale;
}

/** The agents' desk without its network: what the edge mounts, what the command line asks, what `main` starts and ends. */
export interface Desk {
  readonly routes: { readonly [operation: string]: { readonly method: 'get' | 'post'; readonly path: string } };
  handle(request: DeskRequest): Promise<DeskReply>;
  /** A refusal in words, for what the edge itself refuses. */
  refusal(code: DeskRefusal, locale: Locale): DeskReply;
  /** `ventanilla agent …` on the running server. */
  readonly commands: DeskCommands;
  /** While nobody has an account: a new one-time path where the first admin signs up, `/desk/setup?token=…`; earlier ones of this node are over. */
  firstLink(): Promise<string | null>;
  /** Before residents are answered: agents who were at the desk a moment ago still are. */
  recall(): Promise<void>;
  /** Ends streams and sweeps. */
  close(): void;
}

/** Makes the desk. It begins to count what waits at once. */
export function createDesk(deps: DeskDeps): Desk {
  const { store, bots, attendance, texts, clock, random, log, relay, node } = deps;
  const { records } = store;
  const accounts = createAccounts(records);
  const links = createLinks(records, clock, random);
  const sessions = createSessions(records, accounts, clock, random, relay);
  const audit = createAudit(records);
  const limits = createSignInLimits(clock, relay);
  const views = createViews({ store, bots, accounts, texts, clock });
  const presence = createPresence({
    store,
    bots,
    attendance,
    clock,
    aliasOf: async (agent) => (await accounts.get(agent))?.alias ?? '',
    problem: (error) => log.error(errorFields(error), 'the desk could not count who waits'),
  });
  const actions = createActions({ store, bots, audit, views, clock });
  const entrance = createEntrance({ records, accounts, links, sessions, limits, audit, bots, clock, random });
  const ending = new AbortController();
  const handlers = createHandlers({
    ...deps,
    sessions,
    audit,
    views,
    presence,
    actions,
    entrance,
    ending: ending.signal,
  });

  const inWords = (refused: Refused, locale: Locale): DeskReply => ({
    type: 'json',
    status: deskRefusals[refused.code],
    body: {
      error: { code: refused.code, message: texts.text(`desk:refusals.${refused.code}`, locale, refused.values) },
      ...refused.beside,
    },
    ...(refused.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: refused.retryAfterSeconds }),
    ...(refused.cookie === undefined ? {} : { cookie: refused.cookie }),
  });

  const answer = async (request: DeskRequest): Promise<DeskReply | Refused> => {
    if (!Object.hasOwn(deskRoutes, request.operation)) return refuse('not_found');
    const operation = request.operation as DeskOperation;
    const route = deskRoutes[operation];
    const query = route.query.safeParse(request.query);
    const session = route.roles === null ? null : await sessions.find(request.session);
    if (route.roles !== null) {
      if (!session) return refuse('signed_out', request.session === null ? {} : { cookie: null });
      if (!route.roles.includes(session.account.role)) return refuse('not_allowed');
      presence.heard(session.account.id);
    }
    const body = route.body.safeParse(request.body ?? {});
    if (!query.success || !body.success) {
      const field = (query.error ?? body.error)?.issues[0]?.path[0];
      return refuse('invalid_field', { values: { field: typeof field === 'string' ? field : '?' } });
    }
    if (session && route.activity) await sessions.touch(session);
    const handler = handlers[operation] as (input: object) => Promise<DeskReply | Refused>;
    return handler({ ...request, query: query.data, body: body.data, me: session });
  };

  return {
    routes: deskRoutes,
    async handle(request) {
      const reply = await answer(request);
      return reply.type === 'refused' ? inWords(reply, request.locale) : reply;
    },
    refusal: (code, locale) => inWords(refuse(code), locale),
    commands: deskCommands({ store, clock, random, sessions, presence, url: deps.url }),
    recall: async () => presence.recall(await accounts.list()),
    async firstLink() {
      if (await accounts.any()) return null;
      await links.dropFirst(node);
      const own = node === undefined ? {} : { node };
      const token = await links.make({ first: true, ...own, role: 'admin', agency: null, name: null, user: null });
      return setupPath(token);
    },
    close() {
      ending.abort();
      presence.close();
    },
  };
}
