import type { Engagement } from '../model/control.js';
import type { Effect } from '../model/effect.js';
import type { Heard } from '../model/heard.js';
import type { Instant } from '../model/event.js';
import type { Adapter, ChannelSettings, RenderContext } from '../model/ports/adapter.js';
import type { LoadedBot } from '../model/ports/bots.js';
import type { Commit, Work } from '../model/ports/store.js';
import type { ChatEvent, OutboundMessage } from '../model/outbound.js';
import type { TurnInput, TurnOutput } from '../model/turn.js';
import { packetFor } from '../handoff/packet.js';
import type { Reach } from './channels/people.js';
import { engineVersion, type Compose, type SayEffect } from './deps.js';
import { takenTurn } from './taken-turn.js';

export interface Plan {
  readonly work: Work;
  readonly loaded: LoadedBot;
  readonly output: TurnOutput;
  readonly heard: Heard;
  /** What the turn was given besides. */
  readonly input: TurnInput;
  readonly now: Instant;
  readonly turnId: string;
  /** Items this turn answered or set aside. */
  readonly items: readonly number[];
  readonly adapter: Adapter | undefined;
  /** Of the channel, as the adapter takes them. */
  readonly settings: ChannelSettings;
  /** How the person is written to; null = by the conversation's own events. */
  readonly reach: Reach | null;
  /** The event's file was fetched for this turn: the transcript does not show it yet. */
  readonly fetched: boolean;
  readonly compose: Compose;
  /** The conversation's open engagement, if a person is asked for or there. */
  readonly engagement: Engagement | null;
  /** Earlier engagements of this conversation. */
  readonly earlier: number;
  /** How frustrated the citizen sounded before a person was asked for, 0 to 1. */
  readonly frustration: number;
  /** Number of the content that answers, where nodes have agreed on one. */
  readonly content: number | null;
}

/** Turns what a turn decided into the one write that makes it so. Pure; `compose` and `render` are. */
export function planCommit(plan: Plan): Commit {
  const { work, loaded, output, now, turnId, items } = plan;
  const done = output.item === 'done' ? items : [];
  const deferred = output.item === 'deferred' ? items : [];
  const of = <T extends Effect['type']>(type: T) =>
    output.effects.filter((effect): effect is Extract<Effect, { readonly type: T }> => effect.type === type);
  const handoff = handoffPart(plan, of('handoff').at(-1), of('take_message').at(-1), of('leave_queue').length > 0);
  const ended = of('end_conversation').length > 0;
  const said = messages(plan, of('say'));
  return {
    work,
    at: now,
    turnId,
    state: plan.content === null ? output.state : { ...output.state, content: plan.content },
    done,
    deferred,
    ...handoff,
    ...(ended ? { owner: { type: 'none' } as const, ...closed(plan) } : {}),
    messages: said,
    notes: [
      ...fetchedFile(plan),
      ...of('note').map((note, n) => ({
        id: `${turnId}.note${n}`,
        kind: 'note' as const,
        at: now,
        locale: localeOf(plan),
        text: note.text,
        ...(note.alert ? { alert: true } : {}),
      })),
    ],
    timers: {
      set: of('remind').map(({ name, dueAt }) => ({ name, dueAt })),
      cancel: of('cancel_remind').map(({ name }) => name),
    },
    calls: of('call').map((call) => ({
      callId: call.callId,
      service: call.service,
      operation: call.operation,
      input: call.input,
      deadlineAt: now + call.deadlineMs,
      writes: call.writes,
    })),
    ended,
    record:
      output.item === 'done'
        ? {
            heard: plan.heard,
            contentHash: loaded.bot.hash,
            engine: engineVersion,
            trace: output.trace,
            taken: takenTurn(plan.input, work.state, said),
          }
        : null,
  };
}

function localeOf(plan: Plan): string {
  return plan.output.state.locale ?? plan.loaded.bot.languages[0] ?? 'en';
}

const webLike = { textLimit: 4000, choices: 20, choiceTitleLimit: 80, images: true, files: true, pull: true } as const;

function messages(plan: Plan, says: readonly SayEffect[]): Commit['messages'] {
  const { loaded, turnId, now, adapter, settings, reach } = plan;
  const composed = plan.compose(says, {
    bot: loaded.bot,
    locale: localeOf(plan),
    now,
    can: adapter?.can ?? webLike,
    turnId,
  });
  const moment = windowOf(adapter, plan);
  return composed.map((message) => ({
    id: message.id,
    lane: message.unasked ? ('notices' as const) : ('answers' as const),
    message,
    requests: adapter && reach ? adapter.render(message, settings, reach.to, moment) : [],
    event: chatEvent(message, now),
  }));
}

/** Whether the platform still lets anything be sent: so long after the citizen's own last word. */
function windowOf(adapter: Adapter | undefined, { output, now, reach }: Plan): RenderContext {
  const hours = adapter?.windowHours;
  return {
    ...(hours === undefined ? {} : { windowOpen: now - (output.state.heardAt ?? 0) < hours * 3_600_000 }),
    ...(reach?.reference === undefined ? {} : { reference: reach.reference }),
  };
}

/** The citizen's file as a line of the transcript, under the one that said that something was sent. */
function fetchedFile({ fetched, input, turnId, now, output, loaded }: Plan): Commit['notes'] {
  const { event } = input;
  if (!fetched || event.type !== 'attachment') return [];
  const locale = output.state.locale ?? loaded.bot.languages[0] ?? 'en';
  return [{ id: `${turnId}.file`, kind: 'citizen', at: now, locale, text: event.file.name, file: event.file }];
}

/** How a message looks to the citizen's own client. */
export function chatEvent(message: OutboundMessage, at: Instant): Omit<ChatEvent, 'seq'> {
  return {
    id: message.id,
    from: message.from,
    locale: message.locale,
    text: message.text,
    choices: message.choices,
    at,
    ...(message.alias ? { alias: message.alias } : {}),
    ...(message.image ? { image: message.image } : {}),
    ...(message.link ? { link: message.link } : {}),
    ...(message.file ? { document: message.file } : {}),
    ...(message.audio ? { audio: message.audio } : {}),
    ...(message.sensitive ? { sensitive: true } : {}),
    ...(message.asks ? { asks: message.asks } : {}),
    ...(message.accepts ? { accepts: message.accepts } : {}),
  };
}

type HandoffPart = Pick<Commit, 'owner' | 'engagement'>;

function handoffPart(
  plan: Plan,
  handoff: Extract<Effect, { type: 'handoff' }> | undefined,
  message: Extract<Effect, { type: 'take_message' }> | undefined,
  leaves: boolean,
): HandoffPart {
  const { engagement, now, output, work } = plan;
  if (handoff) {
    if (engagement && engagement.status !== 'deferred') return {};
    return {
      owner: { type: 'queue', queue: handoff.queue },
      engagement: {
        ...newEngagement(plan, handoff.queue, handoff.reason.urgent),
        ...(plan.frustration > 0 ? { frustration: plan.frustration } : {}),
        status: 'queued',
        packet: {
          ...packetFor(output.state, {
            reason: handoff.reason,
            channel: work.conversation.channel,
            earlier: plan.earlier,
          }),
          ...(handoff.contact === undefined ? {} : { contact: handoff.contact }),
        },
      },
    };
  }
  if (message) {
    const packet = packetFor(output.state, {
      reason: message.reason,
      channel: work.conversation.channel,
      earlier: plan.earlier,
    });
    return {
      engagement: {
        ...newEngagement(plan, message.queue, message.reason.urgent),
        // What was warned of and is missed now is one entry of the list.
        ...(message.promise === undefined ? {} : { id: `${message.promise}.owed` }),
        status: 'deferred',
        packet: {
          ...packet,
          message: message.text,
          contact: message.contact,
          ...(message.promise === undefined
            ? {}
            : { promise: message.promise, slots: promisedSlots(plan, message.promise) }),
        },
      },
      ...(work.conversation.control.owner.type === 'queue' ? { owner: { type: 'bot' } as const } : {}),
    };
  }
  if (leaves && engagement) {
    return {
      owner: { type: 'bot' },
      engagement: { ...engagement, status: 'closed', closedAt: now, outcome: 'left' },
    };
  }
  return {};
}

/** What was asked for what was promised; the conversation may be about something else by now. */
const promisedSlots = ({ work, output }: Plan, promise: string) =>
  [...(output.state.promises ?? []), ...(work.state?.promises ?? [])].find(({ id }) => id === promise)?.slots ?? {};

function closed(plan: Plan): HandoffPart {
  return plan.engagement && plan.engagement.status !== 'deferred'
    ? { engagement: { ...plan.engagement, status: 'closed', closedAt: plan.now, outcome: 'citizen_ended' } }
    : {};
}

function newEngagement(plan: Plan, queue: string, urgent: boolean) {
  const { conversation } = plan.work;
  return {
    id: `${plan.turnId}.person`,
    agency: conversation.agency,
    bot: conversation.bot,
    conversation: conversation.id,
    queue,
    agent: null,
    requestedAt: plan.now,
    takenAt: null,
    closedAt: null,
    outcome: null,
    urgent,
    locale: localeOf(plan),
  };
}
