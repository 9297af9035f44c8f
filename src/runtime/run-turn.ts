import { expects } from '../dialog/expects.js';
import { burst, joinBurst, waitFor } from '../dialog/gather.js';
import { turn } from '../dialog/turn.js';
import { frustrationOf } from '../dialog/words/frustration.js';
import { inWaitingOrder } from '../handoff/waiting-order.js';
import type { Bot } from '../model/bot.js';
import type { Engagement } from '../model/control.js';
import type { InboundEvent, InboxItem, Instant } from '../model/event.js';
import { isAppError } from '../model/errors.js';
import { heardNothing, type Heard } from '../model/heard.js';
import { own } from '../model/json.js';
import type { LoadedBot } from '../model/ports/bots.js';
import type { Work } from '../model/ports/store.js';
import { newState, type ConversationState } from '../model/state.js';
import type { Staff, TurnOutput } from '../model/turn.js';
import type { Account } from './channels/accounts.js';
import type { RuntimeDeps } from './deps.js';
import { errorFields, errorPlace } from './log.js';
import { aheadMs, isAhead } from './nodes/ahead.js';
import { planCommit } from './plan-commit.js';

/** How the timer is called that makes the engine apologise for a message it could not process; then the turn count it happened at. */
const apologyTimer = 'system:apology:';

/**
 * Answers one item, if any is waiting (in the conversation, if one is given): everything is decided before anything is done. Resolves to
 * whether there may be more for this worker. In a conversation that is given there is, if what was taken is not all answered: of anything
 * else (mail that came meanwhile, mail that may be answered again, a postponement) the store rings by itself, and a look for it costs a
 * read at each turn.
 */
export async function runNextTurn(
  deps: RuntimeDeps,
  worker: string,
  conversation: string | null = null,
): Promise<boolean> {
  const { store, clock } = deps;
  const work = await store.take(worker, clock.now(), conversation ?? undefined);
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
  if (await isAhead(deps, work)) {
    await store.postpone(work, clock.now() + aheadMs);
    return true;
  }
  try {
    const left = await takeTurn(deps, work, first, deps.bots.get(work.conversation.bot) ?? loaded);
    return conversation === null || left;
  } catch (error) {
    await failTurn(deps, work, first, error);
  }
  return true;
}

/** Resolves to whether there is something left of what was taken. */
async function takeTurn(deps: RuntimeDeps, work: Work, first: InboxItem, loaded: LoadedBot): Promise<boolean> {
  const { store, clock, metrics } = deps;
  const now = clock.now();
  const { bot } = loaded;
  // What failed together is tried one by one: what is sound in it is answered.
  const gather = deps.gather && first.tries === 0;
  if (gather) {
    const wait = waitFor(bot, work.state, work.items, now);
    if (wait > 0) return putOff(store, work, now + wait);
  }
  const many = gather ? Math.max(1, burst(work.items)) : 1;
  const items = work.items.slice(0, many);
  const settled = await settleMedia(deps, work, first);
  if (settled.type === 'later') return putOff(store, work, settled.at);
  const account = await deps.channels.accounts.known(bot.name, work.conversation.channel);
  const event = untapped(account, work.state, many > 1 ? joinBurst(items) : settled);
  const heard = await hear(loaded, work.state, event);
  const turnId = `${work.conversation.id}-${first.n}`;
  const input = {
    event,
    heard,
    now,
    turnId,
    control: work.conversation.control,
    staff: await staffFor(deps, work, bot),
    ...(first.seen === undefined ? {} : { seen: first.seen }),
  };
  const apology = apologyIn(event);
  const output = apology === null ? turn(bot, work.state, input) : apologise(bot, work.state, apology, turnId);
  const { engagement, earlier } = await engagementsOf(deps, work, output);
  const frustration = await frustrationBefore(deps, work, output, event);
  const result = await store.commit(
    planCommit({
      work,
      loaded,
      output,
      heard,
      input,
      now,
      turnId,
      items: items.map((item) => item.n),
      adapter: deps.adapters[bot.channels[work.conversation.channel]?.type ?? 'web'],
      settings: account?.settings ?? {},
      reach: account ? await deps.channels.people.reach(account.scope, work.conversation.address) : null,
      fetched: first.event.type === 'media',
      compose: deps.compose,
      engagement,
      earlier,
      frustration,
      content: deps.nodes?.contentOf(bot.name) ?? null,
    }),
  );
  metrics?.turns.inc({ bot: bot.name, event: event.type, result: result === 'stale' ? 'stale' : output.item });
  if (result !== 'stale') countRules(metrics, bot.name, output.trace);
  metrics?.turnSeconds.observe({ bot: bot.name }, (clock.now() - now) / 1000);
  return result === 'stale' || work.items.length > items.length;
}

async function putOff(store: RuntimeDeps['store'], work: Work, until: Instant): Promise<boolean> {
  await store.postpone(work, until);
  return false;
}

/** A file that lies with a platform is fetched before the turn that hears of it. */
async function settleMedia(
  { channels: { media }, clock }: RuntimeDeps,
  work: Work,
  first: InboxItem,
): Promise<InboundEvent | { readonly type: 'later'; readonly at: Instant }> {
  const { event } = first;
  if (event.type !== 'media') return event;
  return media ? media.settle(work, first, event) : { type: 'unreadable', reason: 'gone', at: clock.now() };
}

/** A tap that brings a short form of a choice's key (where the platform takes no longer one) means that choice. */
function untapped(account: Account | null, state: ConversationState | null, event: InboundEvent): InboundEvent {
  const tapOf = account?.adapter.tapOf;
  if (event.type !== 'choice' || !tapOf || !state) return event;
  const offer = state.offers.findLast(({ key }) => key === event.key || tapOf(key) === event.key);
  return offer ? { ...event, key: offer.key } : event;
}

/** Promises and reminders by what became of them, and what did not help, as the turn's rules name it. */
function countRules(metrics: RuntimeDeps['metrics'], bot: string, trace: readonly string[]): void {
  for (const rule of trace) {
    const [kind = '', result = ''] = rule.split(':');
    if (kind === 'promise') metrics?.promises.inc({ bot, result });
    if (kind === 'reminder') metrics?.reminders.inc({ bot, result });
    if (kind === 'unhelpful') metrics?.unhelpful.inc({ bot, topic: result === '' ? 'none' : result });
  }
}

/** Who is there; for a conversation that stands in the line, `waiting` counts those before it, not the whole line. */
async function staffFor(deps: RuntimeDeps, work: Work, bot: Bot): Promise<Staff> {
  const staff = deps.staff.staff(bot);
  const { owner } = work.conversation.control;
  const there = owner.type === 'queue' ? own(staff.queues, owner.queue) : undefined;
  if (owner.type !== 'queue' || !there) return staff;
  const queued = await deps.store.engagements({ agency: bot.agency, status: ['queued'], limit: 1000 });
  const line = queued.filter(({ queue }) => queue === owner.queue).sort(inWaitingOrder);
  const place = line.findIndex(({ conversation }) => conversation === work.conversation.id);
  return { queues: { ...staff.queues, [owner.queue]: { ...there, waiting: place < 0 ? there.waiting : place } } };
}

/** The words of an event: what was written, what stands beside a photo, on a contact card or a pin. */
function wordsIn(event: InboundEvent): string {
  switch (event.type) {
    case 'message':
      return event.text;
    case 'attachment':
    case 'unreadable':
      return event.text ?? '';
    case 'contact':
      return event.phones.join(', ');
    case 'location':
      return event.address ?? '';
    default:
      return '';
  }
}

/** What the recognizer made of an event's words; nothing for events without any. */
export async function hear(loaded: LoadedBot, state: ConversationState | null, event: InboundEvent): Promise<Heard> {
  const text = wordsIn(event);
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

/** Events of the conversation that are looked at for frustration, the newest. */
const recentEvents = 20;

/** How frustrated the citizen has lately sounded, where a person is asked for now: their angriest words count. */
async function frustrationBefore(
  { store }: RuntimeDeps,
  work: Work,
  output: TurnOutput,
  event: InboundEvent,
): Promise<number> {
  if (!output.effects.some(({ type }) => type === 'handoff')) return 0;
  const { id, lastSeq } = work.conversation;
  const said = await store.events(id, Math.max(0, lastSeq - recentEvents), recentEvents);
  const texts = said.filter(({ from }) => from === 'citizen').map(({ text }) => text);
  return Math.max(...[...texts, wordsIn(event)].map(frustrationOf));
}

/** The name of the timer, if an event is one that asks for an apology. */
const apologyIn = (event: InboundEvent): string | null =>
  event.type === 'timer' && event.name.startsWith(apologyTimer) ? event.name : null;

/**
 * A message failed five times: the citizen is told, and a person is asked to look at it. The forms under way are dropped only if
 * nothing has gone well since: then they may be what fails.
 */
function apologise(bot: Bot, state: ConversationState | null, timer: string, turnId: string): TurnOutput {
  const before = state ?? newState;
  const stuck = timer === `${apologyTimer}${before.turns}`;
  const bilingual = before.locale === null && bot.languages.length > 1;
  return {
    state: stuck ? { ...before, question: null, waiting: null, stack: [] } : before,
    effects: [
      {
        type: 'say',
        text: { type: 'engine', key: 'dialog:error.apology' },
        values: {},
        as: 'system',
        ...(bilingual ? { bilingual } : {}),
      },
      { type: 'note', text: `A message could not be processed and was set aside (${turnId}).`, alert: true },
    ],
    item: 'done',
    trace: ['apology'],
  };
}

async function failTurn(deps: RuntimeDeps, work: Work, item: InboxItem, error: unknown): Promise<void> {
  // Not the message's fault: it waits until the store works again, however long that takes.
  if (await isStoreTrouble(deps, error)) throw error;
  const now: Instant = deps.clock.now();
  deps.log.error(
    { conversation: work.conversation.id, item: item.n, tries: item.tries, ...errorPlace(error) },
    'turn failed',
  );
  deps.metrics?.turns.inc({ bot: work.conversation.bot, event: item.event.type, result: 'failed' });
  // While a call is under way its result still comes, and needs the form as it is.
  const keeps = work.state?.waiting && item.event.type !== 'call_result' && item.event.type !== 'timer';
  const name = `${apologyTimer}${keeps ? 'kept' : (work.state?.turns ?? 0)}`;
  const apology: InboundEvent | undefined =
    apologyIn(item.event) === null ? { type: 'timer', name, dueAt: now, at: now } : undefined;
  await deps.store.fail(work, item.n, errorFields(error).error, now, apology);
}

/** Whether the store is what fails. One that takes other writes has refused this one, and would for ever. */
async function isStoreTrouble({ store }: RuntimeDeps, error: unknown): Promise<boolean> {
  if (!isAppError(error) || !error.code.startsWith('STORE_')) return false;
  if (error.code !== 'STORE_UNAVAILABLE') return true;
  return store.canary().then(
    () => false,
    () => true,
  );
}
