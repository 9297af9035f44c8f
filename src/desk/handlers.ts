import type { Clock } from '../model/ports/clock.js';
import type { Bots } from '../model/ports/bots.js';
import type { Store } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import type { z } from 'zod';
import { localized } from '../i18n/localized.js';
import type { createActions, Wish } from './actions.js';
import type { Audit } from './audit.js';
import type { createEntrance } from './entrance.js';
import { follow } from './follow.js';
import { maskedText } from './personal.js';
import type { PresenceBoard } from './presence.js';
import { ok, refuse, type DeskReply, type Refused } from './reply.js';
import type { deskRoutes, DeskOperation } from './routes.js';
import { sessionLimits, type Session, type Sessions } from './sessions.js';
import type { Views } from './views.js';

interface HandlerDeps {
  readonly store: Store;
  readonly bots: Bots;
  readonly files: { get(id: string): Promise<Uint8Array | null> };
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly views: Views;
  readonly presence: PresenceBoard;
  readonly actions: ReturnType<typeof createActions>;
  readonly entrance: ReturnType<typeof createEntrance>;
  /** Aborted when the server stops. */
  readonly ending: AbortSignal;
}

/** One request after validation. `me` is there wherever the route names roles. */
interface Input<Operation extends DeskOperation> {
  readonly params: { readonly [name: string]: string };
  readonly query: z.output<(typeof deskRoutes)[Operation]['query']>;
  readonly body: z.output<(typeof deskRoutes)[Operation]['body']>;
  readonly me: Session | null;
  readonly session: string | null;
  readonly address: string;
  readonly locale: Locale;
}
type Answer = Promise<DeskReply | Refused>;
export type Handlers = { readonly [Operation in DeskOperation]: (input: Input<Operation>) => Answer };

/** Audit entries and transcript pages of one answer. */
const auditPage = 200;

/** What each operation of the desk does. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { store, bots, files, clock, sessions, audit, views, presence, actions, entrance, ending } = deps;

  /** Runs `then` with a conversation this agent may see. */
  const withConversation = async (
    { me, params }: { readonly me: Session | null; readonly params: { readonly [name: string]: string } },
    then: (found: NonNullable<Awaited<ReturnType<typeof actions.find>>>, me: Session) => Answer,
  ): Answer => {
    const found = me ? await actions.find(params['conversation'] ?? '', me.account) : null;
    return me && found ? then(found, me) : refuse('not_found');
  };
  const control = (wish: Wish, input: Parameters<typeof withConversation>[0]): Answer =>
    withConversation(input, ({ conversation, engagements }, me) =>
      actions.control(wish, conversation, engagements, me.account),
    );
  const view = async (
    { conversation, engagements }: NonNullable<Awaited<ReturnType<typeof actions.find>>>,
    me: Session,
    locale: Locale,
    after: number,
  ): Answer => {
    const open = me.revealed.includes(conversation.id);
    return ok(await views.conversation(conversation, engagements, me.account, locale, after, open));
  };

  return {
    signIn: ({ body, address }) => entrance.signIn(body, address),
    lookSetup: ({ body }) => entrance.look(body.token),
    finishSetup: ({ body }) => entrance.finish(body),

    async signOut({ me }) {
      if (!me) return refuse('signed_out');
      const { account } = me;
      await sessions.end(me);
      await presence.left(account.id);
      const given = await presence.giveUp(account);
      await audit.add({ agency: account.agency, action: 'sign_out', user: account.id, who: account.name }, clock.now());
      return ok({ givenBack: given }, { cookie: null });
    },

    async me({ me, locale }) {
      if (!me) return refuse('signed_out');
      const { id, name, alias, languages, role, agency } = me.account;
      const own = bots
        .names()
        .flatMap((bot) => bots.get(bot)?.bot ?? [])
        .filter((bot) => bot.agency === agency);
      return ok({
        user: { id, name, alias, languages, role, agency },
        titles: own.map((bot) => ({ bot: bot.name, title: localized(bot.title, locale, bot.languages) })),
        status: await presence.status(id),
        endsAt: me.startedAt + sessionLimits.absolute,
        now: clock.now(),
      });
    },

    async presence({ me, body }) {
      if (!me) return refuse('signed_out');
      if (body.active || body.chosen) await sessions.touch(me);
      return ok({ status: await presence.seen(me.account, body.status, body.chosen) });
    },

    async queue({ me, locale }) {
      if (!me) return refuse('signed_out');
      // The cursor first: what happens while the lists are read comes again as an event.
      const cursor = await store.lastDeskEvent(me.account.agency);
      return ok({ cursor, now: clock.now(), ...(await views.lists(me.account, locale)) });
    },

    async events({ me, session, query }) {
      if (!me || session === null) return refuse('signed_out');
      return {
        type: 'stream',
        run: (sink) =>
          follow({ store, sessions, clock }, me, session, query.after, {
            write: (chunk) => sink.write(chunk),
            signal: AbortSignal.any([sink.signal, ending]),
          }),
      };
    },

    conversation: (input) => withConversation(input, (found, me) => view(found, me, input.locale, input.query.after)),

    file: (input) =>
      withConversation(input, async ({ conversation, engagements }, me) => {
        const open = me.revealed.includes(conversation.id);
        const id = input.params['file'] ?? '';
        for (let after = 0; ;) {
          const page = await views.conversation(conversation, engagements, me.account, input.locale, after, open);
          const file = page.lines.find((line) => line.file?.id === id && line.text !== maskedText)?.file;
          const bytes = file ? await files.get(id) : null;
          if (file && bytes) {
            await actions.note(me.account, 'file', conversation.id, id);
            return { type: 'file', file, bytes };
          }
          if (file || !page.more) return refuse('not_found');
          after = page.after;
        }
      }),

    reveal: (input) =>
      withConversation(input, async (found, me) => {
        await actions.note(me.account, 'reveal', found.conversation.id);
        await sessions.reveal(me, found.conversation.id);
        return view(found, { ...me, revealed: [found.conversation.id] }, input.locale, 0);
      }),

    take: (input) => control({ type: 'take', ...input.body }, input),
    return: (input) => control({ type: 'return', ...input.body }, input),
    end: (input) => control({ type: 'end', ...input.body }, input),
    requeue: (input) => control({ type: 'requeue', ...input.body }, input),
    send: (input) =>
      withConversation(input, ({ conversation }, me) => actions.send(input.body, conversation, me.account)),
    settle: async ({ me, params, body }) =>
      me ? actions.settle(params['engagement'] ?? '', body.outcome, me.account) : refuse('signed_out'),

    async audit({ me, query }) {
      if (!me) return refuse('signed_out');
      const { agency } = me.account;
      const entries = await audit.list(agency, query.after, auditPage);
      return ok({ entries, more: entries.length === auditPage, chain: await audit.verify(agency) });
    },
  };
}
