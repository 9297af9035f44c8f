import type { Control, ControlAction, Engagement, Owner } from '../../model/control.js';
import type { InboundEvent } from '../../model/event.js';
import type { Conversation, DeskEvent } from '../../model/ports/store.js';
import type { ConversationState } from '../../model/state.js';

/** What a desk action does when it wins; null = it lost, and the present owner stays. */
export interface ControlDecision {
  readonly control: Control;
  readonly engagement: Engagement | null;
  readonly event: InboundEvent;
  readonly desk: DeskEvent['type'];
}

/**
 * Decides a desk action: compare-and-set on the epoch. `take` works on what the bot or a queue has; the others on what a queue or
 * this very agent has. `open` is the conversation's engagement that is not closed; `newId` names one if a take must make it.
 */
export function decideControl(
  conversation: Conversation,
  open: Engagement | null,
  state: ConversationState | null,
  action: Exclude<ControlAction, { readonly type: 'settle' }>,
  newId: () => string,
): ControlDecision | null {
  const { owner, epoch } = conversation.control;
  if (epoch !== action.epoch || conversation.endedAt !== null) return null;
  const become = (owner: Owner): Control => ({ owner, epoch: epoch + 1 });
  const { at, alias } = action;
  if (action.type === 'take') {
    if (owner.type !== 'queue' && owner.type !== 'bot') return null;
    const engagement = open ?? engagementOf(conversation, state, action, newId());
    return {
      control: become({ type: 'agent', agent: action.agent }),
      engagement: { ...engagement, status: 'active', agent: action.agent, takenAt: at },
      event: { type: 'control_changed', change: 'taken', alias, at },
      desk: 'taken',
    };
  }
  if (owner.type !== 'queue' && !(owner.type === 'agent' && owner.agent === action.agent)) return null;
  switch (action.type) {
    case 'return':
      return {
        control: become({ type: 'bot' }),
        engagement: open && { ...open, status: 'closed', closedAt: at, outcome: 'returned' },
        event: {
          type: 'control_changed',
          change: 'returned',
          alias,
          at,
          ...(action.slots && { slots: action.slots }),
          ...(action.summary !== undefined && { summary: action.summary }),
        },
        desk: 'returned',
      };
    case 'end':
      return {
        control: become({ type: 'bot' }),
        engagement: open && { ...open, status: 'closed', closedAt: at, outcome: action.outcome },
        event: { type: 'control_changed', change: 'ended', alias, at },
        desk: 'ended',
      };
    default:
      return {
        control: become({ type: 'queue', queue: action.queue }),
        // Requeued; `requestedAt` stays: the citizen keeps the old place.
        engagement: open && { ...open, status: 'queued', queue: action.queue, agent: null, takenAt: null },
        event: { type: 'control_changed', change: 'requeued', alias, at },
        desk: 'queued',
      };
  }
}

/** The deferred engagement as a `settle` leaves it; null = it is not there, not of this conversation, or somebody was first. */
export function decideSettle(
  engagement: Engagement | null,
  action: Extract<ControlAction, { readonly type: 'settle' }>,
): Engagement | null {
  if (engagement?.status !== 'deferred' || engagement.conversation !== action.conversation) return null;
  const { agent, outcome, at } = action;
  return { ...engagement, status: 'closed', agent, outcome, closedAt: at };
}

/** An agent took a conversation that nobody had asked a person for: the packet is what the dialog knows. */
function engagementOf(
  conversation: Conversation,
  state: ConversationState | null,
  action: ControlAction,
  id: string,
): Engagement {
  const frame = state?.stack.at(-1);
  const topic = frame?.topic ?? state?.lastTopic ?? null;
  const locale = state?.locale ?? conversation.locale ?? 'en';
  return {
    id,
    agency: conversation.agency,
    bot: conversation.bot,
    conversation: conversation.id,
    queue: '',
    status: 'active',
    agent: action.agent,
    requestedAt: action.at,
    takenAt: action.at,
    closedAt: null,
    outcome: null,
    urgent: false,
    locale,
    packet: {
      version: 1,
      reason: { code: 'authored', topic, urgent: false },
      topic,
      locale,
      localeBy: state?.localeBy ?? 'unknown',
      slots: frame?.slots ?? {},
      attempts: state?.attempts ?? [],
      channel: conversation.channel,
      earlier: 0,
    },
  };
}
