import { expects } from '../dialog/expects.js';
import { burst, joinBurst, waitFor } from '../dialog/gather.js';
import { turn } from '../dialog/turn.js';
import type { Engagement } from '../model/control.js';
import type { InboundEvent, InboxItem, Instant } from '../model/event.js';
import { heardNothing, type Heard } from '../model/heard.js';
import type { LoadedBot } from '../model/ports/bots.js';
import type { Work } from '../model/ports/store.js';
import { newState, type ConversationState } from '../model/state.js';
import type { TurnOutput } from '../model/turn.js';
import type { RuntimeDeps } from './deps.js';
import { errorFields } from './log.js';
import { planCommit } from './plan-commit.js';

/** The name of the timer that makes the engine apologise for a message it could not process. */
export const apologyTimer = 'system:apology';

/** Answers one item, if any is waiting: everything is decided before anything is done. Resolves to whether there was one. */
export async function runNextTurn(deps: RuntimeDeps, worker: string): Promise<boolean> {
  const { store, clock } = deps;
  const work = await store.take(worker, clock.now());
  if (!work) return false;
  const first = work.items[0];
  const loaded = deps.bots.get(work.conversation.bot);
  if (!first || !loaded) {
    deps.log.warn(
      { bot: work.conversation.bot, conversation: work.conversation.id },
      'mail for a bot that is not loaded waits',
    );
    await store.postpone(work, clock.now() + 60_000);
    return true;
  }
  try {
    await takeTurn(deps, work, first, loaded);
  } catch (error) {
    await failTurn(deps, work, first, error);
  }
  return true;
}

async function takeTurn(deps: RuntimeDeps, work: Work, first: InboxItem, loaded: LoadedBot): Promise<void> {
  const { store, clock, metrics } = deps;
  const now = clock.now();
  const { bot } = loaded;
  if (deps.gather) {
    const wait = waitFor(bot, work.state, work.items, now);
    if (wait > 0) return store.postpone(work, now + wait);
  }
  const many = deps.gather ? Math.max(1, burst(work.items)) : 1;
  const items = work.items.slice(0, many);
  const event = many > 1 ? joinBurst(items) : first.event;
  const heard = await hear(loaded, work.state, event);
  const turnId = `${work.conversation.id}-${first.n}`;
  const input = {
    event,
    heard,
    now,
    turnId,
    control: work.conversation.control,
    staff: deps.staff.staff(bot),
    ...(first.seen === undefined ? {} : { seen: first.seen }),
  };
  const output = isApology(event) ? apologise(work.state, turnId) : turn(bot, work.state, input);
  const { engagement, earlier } = await engagementsOf(deps, work, output);
  const result = await store.commit(
    planCommit({
      work,
      loaded,
      output,
      heard,
      now,
      turnId,
      items: items.map((item) => item.n),
      adapter: deps.adapters[bot.channels[work.conversation.channel]?.type ?? 'web'],
      compose: deps.compose,
      engagement,
      earlier,
    }),
  );
  metrics?.turns.inc({ bot: bot.name, event: event.type, result: result === 'stale' ? 'stale' : output.item });
  metrics?.turnSeconds.observe({ bot: bot.name }, (clock.now() - now) / 1000);
}

/** What the recognizer made of an event's words; nothing for events without any. */
export async function hear(loaded: LoadedBot, state: ConversationState | null, event: InboundEvent): Promise<Heard> {
  const text = event.type === 'message' ? event.text : event.type === 'attachment' ? (event.text ?? '') : '';
  if (text.trim() === '') return heardNothing;
  return loaded.recognizer.recognize(text, expects(loaded.bot, state), event.at);
}

async function engagementsOf(
  deps: RuntimeDeps,
  work: Work,
  output: TurnOutput,
): Promise<{ engagement: Engagement | null; earlier: number }> {
  const needed = output.effects.some(
    ({ type }) =>
      type === 'handoff' || type === 'take_message' || type === 'leave_queue' || type === 'end_conversation',
  );
  if (!needed) return { engagement: null, earlier: 0 };
  const all = await deps.store.engagements({
    agency: work.conversation.agency,
    conversation: work.conversation.id,
    limit: 100,
  });
  return {
    engagement: all.find(({ status }) => status === 'queued' || status === 'active') ?? null,
    earlier: all.filter(({ status }) => status === 'closed').length,
  };
}

const isApology = (event: InboundEvent): boolean => event.type === 'timer' && event.name === apologyTimer;

/** A message failed five times: the citizen is told, and a person is asked to look at it. */
function apologise(state: ConversationState | null, turnId: string): TurnOutput {
  const before = state ?? newState;
  return {
    state: { ...before, question: null, waiting: null, stack: [] },
    effects: [
      { type: 'say', text: { type: 'engine', key: 'dialog:error.apology' }, values: {}, as: 'system' },
      { type: 'note', text: `A message could not be processed and was set aside (${turnId}).`, alert: true },
    ],
    item: 'done',
    trace: ['apology'],
  };
}

async function failTurn(deps: RuntimeDeps, work: Work, item: InboxItem, error: unknown): Promise<void> {
  const now: Instant = deps.clock.now();
  deps.log.error(
    { conversation: work.conversation.id, item: item.n, tries: item.tries, ...errorFields(error) },
    'turn failed',
  );
  deps.metrics?.turns.inc({ bot: work.conversation.bot, event: item.event.type, result: 'failed' });
  const fate = await deps.store.fail(work, item.n, errorFields(error).error, now);
  if (fate === 'dead' && !isApology(item.event)) {
    await deps.store.receive(
      [
        {
          conversation: work.conversation.id,
          dedupeId: `apology:${item.n}`,
          event: { type: 'timer', name: apologyTimer, dueAt: now, at: now },
        },
      ],
      now,
    );
  }
}
