import type { Control, ControlAction, Engagement } from '../model/control.js';
import type { Bots } from '../model/ports/bots.js';
import type { Clock } from '../model/ports/clock.js';
import type { Conversation, Store } from '../model/ports/store.js';
import type { Account } from './accounts.js';
import type { Audit, AuditAction } from './audit.js';
import { cleanText } from '../i18n/clean-text.js';
import { firstQueue } from './presence.js';
import { ok, refuse, type DeskReply, type DeskRefusal, type Refused } from './reply.js';
import { agentMessageLimit } from './routes.js';
import type { Views } from './views.js';

interface ActionDeps {
  readonly store: Pick<Store, 'control' | 'conversation' | 'receive' | 'engagements' | 'engagement'>;
  readonly bots: Pick<Bots, 'get'>;
  readonly audit: Audit;
  readonly views: Pick<Views, 'ownerView'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What an agent wants of the owner; the epoch is the one the desk showed. */
export type Wish =
  | { readonly type: 'take'; readonly epoch: number }
  | { readonly type: 'return'; readonly epoch: number; readonly summary?: string | undefined }
  | { readonly type: 'end'; readonly epoch: number; readonly outcome: string }
  | { readonly type: 'requeue'; readonly epoch: number; readonly queue?: string | undefined };

/** What agents do with conversations. The store decides who was first; the others are told by whom. */
export function createActions({ store, bots, audit, views, clock }: ActionDeps) {
  const conflict = async (control: Control, me: Account, beside: object = {}): Promise<Refused> => {
    const owner = await views.ownerView(control, me);
    const codes: { readonly [type in Control['owner']['type']]: DeskRefusal } = {
      agent: owner.mine ? 'changed' : 'taken_by',
      bot: 'with_bot',
      queue: 'in_line',
      none: 'over',
    };
    return refuse(codes[owner.type], {
      values: { name: owner.name ?? '?' },
      beside: { control: { owner, epoch: control.epoch }, ...beside },
    });
  };

  const note = (me: Account, action: AuditAction, about: string, detail?: string): Promise<void> => {
    const fact = { agency: me.agency, action, user: me.id, who: me.name, about };
    return audit.add(detail === undefined ? fact : { ...fact, detail }, clock.now());
  };

  const actionOf = (
    wish: Wish,
    conversation: Conversation,
    open: Engagement | undefined,
    me: Account,
  ): ControlAction | null => {
    const by = { conversation: conversation.id, epoch: wish.epoch, agent: me.id, alias: me.alias, at: clock.now() };
    if (wish.type === 'take') return { ...by, type: 'take' };
    if (wish.type === 'end') return { ...by, type: 'end', outcome: wish.outcome };
    if (wish.type === 'return') return { ...by, type: 'return', ...(wish.summary ? { summary: wish.summary } : {}) };
    const queue = wish.queue ?? (open?.queue || firstQueue(bots, conversation.bot));
    const known = queue !== undefined && Object.hasOwn(bots.get(conversation.bot)?.bot.queues ?? {}, queue);
    return known ? { ...by, type: 'requeue', queue } : null;
  };

  return {
    /** A conversation of the agent's agency that a person was asked for; anything else does not exist for them. */
    async find(
      id: string,
      me: Account,
    ): Promise<{ readonly conversation: Conversation; readonly engagements: readonly Engagement[] } | null> {
      const conversation = await store.conversation(id);
      if (conversation?.agency !== me.agency) return null;
      const engagements = await store.engagements({ agency: me.agency, conversation: id, limit: 50 });
      return engagements.length > 0 ? { conversation, engagements } : null;
    },

    async control(
      wish: Wish,
      conversation: Conversation,
      engagements: readonly Engagement[],
      me: Account,
    ): Promise<DeskReply | Refused> {
      const { owner } = conversation.control;
      const mine = owner.type === 'agent' && owner.agent === me.id;
      // The answer to the first try was lost: what was wanted is so.
      if (wish.type === 'take' && mine)
        return ok({
          control: { owner: await views.ownerView(conversation.control, me), epoch: conversation.control.epoch },
        });
      // Only whoever has it gives it back or ends it: what waits in the line is taken first.
      if (wish.type !== 'take' && !mine) return conflict(conversation.control, me);
      const action = actionOf(
        wish,
        conversation,
        engagements.find(({ status }) => status === 'active'),
        me,
      );
      if (!action) return refuse('invalid_field', { values: { field: 'queue' } });
      const result = await store.control(action);
      if (result.type === 'not_found') return refuse('not_found');
      if (result.type === 'conflict') return conflict(result.control, me);
      await note(me, wish.type, conversation.id, wish.type === 'end' ? wish.outcome : undefined);
      return ok({ control: { owner: await views.ownerView(result.control, me), epoch: result.control.epoch } });
    },

    /** The agent's words go into the conversation's mailbox with the epoch they were written under; a stale one gives them back. */
    async send(
      body: { readonly id: string; readonly text: string; readonly epoch: number },
      conversation: Conversation,
      me: Account,
    ): Promise<DeskReply | Refused> {
      const text = cleanText(body.text);
      if (text === '') return refuse('message_empty');
      if (text.length > agentMessageLimit)
        return refuse('message_too_long', { values: { limit: agentMessageLimit, length: text.length } });
      const { owner, epoch } = conversation.control;
      if (owner.type !== 'agent' || owner.agent !== me.id || epoch !== body.epoch)
        return conflict(conversation.control, me, { draft: body.text });
      const at = clock.now();
      const [received] = await store.receive(
        [
          {
            conversation: conversation.id,
            dedupeId: `desk:${me.id}:${body.id}`,
            event: { type: 'agent_message', agent: me.id, alias: me.alias, text, epoch, at },
          },
        ],
        at,
      );
      if (received === 'ended') return conflict({ owner: { type: 'none' }, epoch }, me, { draft: body.text });
      if (received === 'no_conversation' || received === undefined) return refuse('not_found');
      return ok({ accepted: received === 'accepted', duplicate: received === 'duplicate' }, { status: 202 });
    },

    /** A message that was taken has been dealt with. */
    async settle(id: string, outcome: string, me: Account): Promise<DeskReply | Refused> {
      const engagement = await store.engagement(id);
      if (engagement?.agency !== me.agency) return refuse('not_found');
      const by = { conversation: engagement.conversation, epoch: 0, agent: me.id, alias: me.alias, at: clock.now() };
      const result = await store.control({ type: 'settle', engagement: id, outcome, ...by });
      if (result.type === 'not_found') return refuse('not_found');
      if (result.type === 'conflict') return refuse('settled');
      await note(me, 'settle', id, outcome);
      const { promise } = engagement.packet;
      if (promise !== undefined) {
        // Dealt with: what was promised is kept, and nothing is done about missing it.
        const at = clock.now();
        const event = { type: 'promise_kept', promise, at } as const;
        await store.receive([{ conversation: engagement.conversation, dedupeId: `desk:kept:${id}`, event }], at);
      }
      return ok({ settled: true });
    },

    note,
  };
}
